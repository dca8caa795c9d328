using System.Runtime.Serialization;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Print;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Sign;

/// <summary>
/// Send til signering: what the agreement says is frozen as a version with its hash, printed for the archive and journalled; from then on
/// it is not changed until it is signed, recalled or declined.
/// </summary>
[Process("agreements.version-sent")]
public sealed class SendToSigning(AppDb db, OsloClock clock, AgreementContents contents, AgreementJournal journal)
    : IUseCase<SendToSigning.Input, Done>,
        IPrepares<SendToSigning.Input>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<SendToSigning, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>SHA-256 of the content that was read before the button was pressed.</summary>
        public string? Seen { get; set; }

        /// <summary>The document, or why there is none; made by <see cref="Prepare"/>, never from the form.</summary>
        [IgnoreDataMember]
        public Outcome<PreparedVersion>? Prepared { get; internal set; }
    }

    /// <summary>A version waits for signatures.</summary>
    [Event("agreements.version.sent")]
    public sealed record VersionSent(AgreementId Agreement, int Number, string HashKey) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_VersionSent), Number);
    }

    public static NoticeKind TellsFirst { get; } = NoticeKind.Of<VersionSent>(
        "agreements.version.sent", AgreementRoles.Notices, "the leaders of the parties that sign first",
        async (happened, occasion) =>
        {
            var agreement = await occasion.Agreement(happened.Agreement);
            return agreement.ToSign(agreement.Next);
        }).WhileOut();

    public async Task Prepare(Input input, Actor actor, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return;
        var draft = await contents.Read(agreement, await db.NamesOf(agreement), cancel);
        if (agreement.MaySend(draft, clock.Today) is not null || draft.Content.Hash() != input.Seen) return;
        input.Prepared = await journal.Print(agreement.Number, agreement.Versions.Count + 1, draft.Content, cancel);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        var draft = await contents.Read(agreement, await db.NamesOf(agreement), cancel);
        if (agreement.MaySend(draft, clock.Today) is { } no) return no;
        if (draft.Content.Hash() != input.Seen) return Refusal.ChangedSinceOpened;
        if (input.Prepared?.Refusal is { } unprinted) return unprinted;
        if (input.Prepared?.Value is not { } prepared) return PrintRefusal.PdfFailed;
        // Between the printing and now it may have been written in.
        if (prepared.Hash != draft.Content.Hash()) return Refusal.ChangedSinceOpened;
        if (agreement.Send(draft, actor.User, change.At) is { } refused) return refused;

        var version = agreement.Out!;
        await journal.Sent(agreement, version, prepared, actor, change, cancel);
        change.Record(new VersionSent(agreement.Id, version.Number, version.Hash));
        return new Done();
    }
}
