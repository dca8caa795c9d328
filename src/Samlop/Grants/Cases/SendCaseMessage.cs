using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Cases;

/// <summary>
/// Melding i saken: one side writes to the other. It is journalled with its text as the document and the files put to it after
/// that, and the other side is told that it waits.
/// </summary>
[Process("CaseMessageSent")]
public sealed class SendCaseMessage(AppDb db, CaseRegister register, PreparedFiles prepared)
    : IUseCase<SendCaseMessage.Input, Done>
{
    private static readonly Words<CasesText, CaseSide> ToldWords = new("Told_MessageSent");
    private static readonly Words<CasesText, CaseSide> EntryTitles = new("Message_EntryTitle");

    public const int Limit = 8000;

    public static Permission Needs { get; } = Permission.Of("grants.case.message", Role.CaseOfficer, Role.ProjectLead, Role.ChiefExecutive);

    public static readonly Refusal CaseClosed = Refusal.In<CasesText>(nameof(CaseClosed));

    public sealed class Input : IInput<SendCaseMessage, Input, Done>
    {
        public CaseFileId Case { get; set; }

        public string? Text { get; set; }

        /// <summary>Starts the other side's clock.</summary>
        public bool WantsAnswer { get; set; }
    }

    /// <summary>One side wrote to the other.</summary>
    [Event("grants.case-message.sent"), Was("CaseMessageSent")]
    public sealed record CaseMessageSent(CaseFileId Case, int Number, CaseSide From) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Case);

        Audience IEvent.For => Audience.Parties(CaseHandling.Category);

        Phrase IEvent.Told => ToldWords.Of(From, Number);
    }

    public static NoticeKind TellsOtherSide { get; } = NoticeKind.Of<CaseMessageSent>(
        "grants.case-message.sent", GrantNotices.Messages, "those who work with the case on the other side",
        async (happened, occasion) =>
        {
            var found = await occasion.Db.Rows<CaseFile>().All(Because.WhoWaitsIsTold)
                .SingleAsync(c => c.Id == happened.Case, occasion.Cancel);
            var readers = happened.From == CaseSide.Directorate
                ? Readers.In(found.Party, [.. GrantNotices.OfTheCounty])
                : Readers.In(found.Owner, [.. GrantNotices.OfTheDirectorate]);
            return new Told(
                Phrase.In<CasesText>(nameof(CasesText.Notice_Message), found.Number.ToString()), CaseUrls.Messages(found.Number), readers);
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var caseFile = await db.Rows<CaseFile>().VisibleTo(actor.ForCases()).SingleOrDefaultAsync(c => c.Id == input.Case, cancel);
        if (caseFile is null || actor.SideOf(caseFile.Owner, caseFile.Party) is not { } from) return Refusal.NotFound;
        if (caseFile.ClosedAt is not null) return CaseClosed;

        var errors = new FieldErrors();
        var missing = Phrase.In<CasesText>(nameof(CasesText.Error_MessageMissing));
        var text = NeededText.Read(input.Text, Limit, nameof(Input.Text), missing, errors);
        if (errors.Any) return errors;

        var direction = from == CaseSide.Directorate ? EntryDirection.Outgoing : EntryDirection.Incoming;
        // The journal of a Norwegian directorate is in Norwegian, whoever writes.
        var title = EntryTitles.Of(from).In(Languages.Bokmål.Culture);
        var document = await register.Keep(CaseDocument.Of(title, caseFile, text), change, cancel);
        var entry = register.Journal(
            caseFile,
            new NewEntry(direction, OsloClock.DateIn(change.At), CaseTitles.Same(title)) { Sealed = true },
            [document, .. await prepared.Take(MessageFiles.In(caseFile.Id), actor, cancel)],
            actor,
            change
        );
        db.Add(new CaseMessage(entry, from, actor.User, text, input.WantsAnswer, change.At));
        change.Record(new CaseMessageSent(caseFile.Id, entry.Number, from));
        return new Done();
    }
}
