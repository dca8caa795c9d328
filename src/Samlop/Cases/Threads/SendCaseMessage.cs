using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Threads;

/// <summary>
/// Melding i saken: one side writes to the other. It is journalled with its text as the document and the files put to it after
/// that, and the other side is told that it waits.
/// </summary>
[Process("CaseMessageSent")]
public sealed class SendCaseMessage(AppDb db, CaseKinds kinds, CaseRegister register, PreparedFiles prepared)
    : IUseCase<SendCaseMessage.Input, Done>
{
    public const int Limit = 8000;

    public static Permission Needs { get; } = Permission.Of("cases.message");

    public static readonly Refusal CaseClosed = Refusal.In<CasesText>(nameof(CaseClosed));

    public sealed class Input : IInput<SendCaseMessage, Input, Done>
    {
        public CaseFileId Case { get; set; }

        public string? Text { get; set; }

        /// <summary>Starts the other side's clock.</summary>
        public bool WantsAnswer { get; set; }
    }

    /// <summary>One side wrote to the other.</summary>
    [Event("cases.case-message.sent"), Was("grants.case-message.sent", "CaseMessageSent")]
    public sealed record CaseMessageSent(CaseFileId Case, int Number, CaseSide From) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Case);

        Audience IEvent.For => Audience.Parties(CaseReader.Category);

        Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_MessageSent), Number);
    }

    public static NoticeKind TellsOtherSide { get; } = NoticeKind.Of<CaseMessageSent>(
        "cases.case-message.sent", CaseNotices.Messages, "those who write in the case on the other side",
        async (happened, occasion) =>
        {
            var found = await occasion.Db.Rows<CaseFile>().All(Because.WhoWaitsIsTold).Include(c => c.Parties)
                .SingleAsync(c => c.Id == happened.Case, occasion.Cancel);
            var kind = occasion.Db.CaseKinds().Of(found.KindCode);
            var readers = happened.From == CaseSide.Party
                ? Readers.In(found.Owner, [.. kind.Owner.Writers])
                : found.Parties.Aggregate(
                    Readers.Nobody, (all, party) => all.And(Readers.In(party.Organisation, [.. kind.Party(party.Role).Writers])));
            return new Told(
                Phrase.In<CasesText>(nameof(CasesText.Notice_Message), found.Number.ToString()), CaseUrls.Messages(found.Number), readers);
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var caseFile = await db.Rows<CaseFile>().VisibleTo(actor.ForCaseFiles()).Include(c => c.Parties)
            .SingleOrDefaultAsync(c => c.Id == input.Case, cancel);
        if (caseFile is null || kinds.WriterOf(actor, caseFile) is not { } seat) return Refusal.NotFound;
        if (caseFile.ClosedAt is not null) return CaseClosed;

        var errors = new FieldErrors();
        var missing = Phrase.In<CasesText>(nameof(CasesText.Error_MessageMissing));
        var text = TypedField.NeededText(input.Text, Limit, nameof(Input.Text), missing, errors);
        if (errors.Any) return errors;

        var direction = seat.IsOwner ? EntryDirection.Outgoing : EntryDirection.Incoming;
        // The journal is in Norwegian, whoever writes.
        var title = CaseWords.EntryTitle(seat.Side, seat.IsOwner ? kinds.Of(caseFile.KindCode).PartiesName : seat.Role.Name)
            .In(Languages.Bokmål.Culture);
        var document = await register.Keep(CaseDocument.Of(title, caseFile, text), change, cancel);
        var entry = register.Journal(
            caseFile,
            new NewEntry(direction, OsloClock.DateIn(change.At), CaseTitles.Same(title))
            {
                Sealed = true,
                From = seat.IsOwner ? null : seat.Organisation,
            },
            [document, .. await prepared.Take(MessageFiles.In(caseFile.Id), actor, cancel)],
            actor,
            change
        );
        db.Add(new CaseMessage(entry, seat.Side, actor.User, text, input.WantsAnswer, change.At));
        change.Record(new CaseMessageSent(caseFile.Id, entry.Number, seat.Side));
        return new Done();
    }
}
