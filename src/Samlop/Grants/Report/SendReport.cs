using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Report;

/// <summary>
/// Bekreft og send rapporten: the chief executive, or somebody with a delegation for it, stands behind exactly what is on the page. It is
/// frozen with the figures of the day, received at the instant the server had read the request, and journalled. After the due date it is
/// received late, never refused; before the year is over the county says why it does not wait.
/// </summary>
[Process("grants.report-sent"), FreshSignIn]
public sealed class SendReport(
    AppDb db, CaseRegister register, ReportedFigures figures, AwardKnowledge knowledge, ReportDocuments documents, OsloClock clock)
    : IUseCase<SendReport.Input, SendReport.Received>
{
    public static Permission Needs { get; } = Permission.Of("grants.report.send", Role.ChiefExecutive, Role.ProjectLead);

    public static readonly Refusal NoAuthorityToReport = Refusal.In<ReportText>(nameof(NoAuthorityToReport));

    public static AuthorityAct Act { get; } = new(
        "grants.report.send", Needs, Role.ChiefExecutive, Phrase.In<ReportText>(nameof(ReportText.Act_Send)), NoAuthorityToReport)
    {
        CanBeDelegated = true,
        Subjects = ApplicationAct.Subjects,
        Notices = [GrantNotices.Dates],
    };

    /// <summary>Of the year, and the number of the version.</summary>
    internal static EntryTitle EntryTitle { get; } = new(
        "grants.report.sent", (_, of) => Phrase.In<ReportText>(nameof(ReportText.Journal_Sent), of[0], of[1]));

    public sealed class Input : IInput<SendReport, Input, Received>
    {
        public AwardId Award { get; set; }

        /// <summary>SHA-256 of the content that was read before the button was pressed.</summary>
        public string? Seen { get; set; }

        public bool Stands { get; set; }

        /// <summary>Why it is sent before the year is over, where it is not.</summary>
        public string? EarlyBecause { get; set; }
    }

    public sealed record Received(int Number);

    /// <summary>A version was received; under a delegation where it was not the chief executive's own act. Late is a fact.</summary>
    [Event("grants.report.sent")]
    public sealed record ReportSent(
        GrantApplicationId Application, AwardId Award, int Year, int Number, DateTimeOffset ReceivedAt, bool Late, DelegationId? Under,
        string HashKey) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ReportText>(
            Late ? nameof(ReportText.Told_SentLate) : nameof(ReportText.Told_Sent), Year, Number, new InstantArgument(ReceivedAt));
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<ReportSent>(
        "grants.report.received", GrantNotices.Messages,
        "the project leads and the chief executive of the county, whoever sent it too: the receipt",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<ReportText>(nameof(ReportText.Notice_Received)),
                ReportUrls.Version(happened.Award, happened.Number),
                application.AtTheCounty)
            {
                IsReceipt = true,
            };
        });

    public static NoticeKind TellsOfficers { get; } = NoticeKind.Of<ReportSent>(
        "grants.report.came-in", GrantNotices.Handling, "the officers of the directorate who treat it",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<ReportText>(nameof(ReportText.Notice_CameIn)),
                ReportUrls.Treatment(happened.Award),
                application.AtTheDirectorate)
            {
                Matter = happened.Award.Value,
            };
        }).WhileToTreat();

    public async Task<Outcome<Received>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnReport(input.Award, actor, cancel) is not { } report) return Refusal.NotFound;
        var award = await db.Rows<Award>().ManageableBy(actor.ForCases()).SingleAsync(a => a.Id == input.Award, cancel);
        var authority = (await Authorities.Of(db, actor, Act, clock, cancel)).For(Subject.Of(award.Call));
        if (authority.No is { } none) return none;
        if (report.MaySend(award) is { } no) return no;
        var errors = new FieldErrors();
        var early = report.IsEarlyOn(OsloClock.DateIn(change.ReadAt))
            ? TypedField.NeededText(
                input.EarlyBecause, SentReport.EarlyLimit, nameof(Input.EarlyBecause),
                Phrase.In<ReportText>(nameof(ReportText.Error_Early), report.Year), errors)
            : null;
        if (!input.Stands) errors.Add(nameof(Input.Stands), Phrase.In<ReportText>(nameof(ReportText.Error_Stands)));
        if (errors.Any) return errors;
        var content = ReportContent.Of(
            report, await figures.Of(report, actor, cancel), await knowledge.Of(award.Id, actor, cancel));
        if (content.Hash() != input.Seen) return Refusal.ChangedSinceOpened;

        var sent = report.Send(content, award.ReportDueOn, actor.User, authority.Under, early, change.ReadAt);
        change.Record(new ReportSent(
            report.Application, award.Id, report.Year, sent.Number, sent.ReceivedAt, sent.IsLate, authority.Under, sent.Hash),
            reason: early);

        var caseFile = await register.Find(report.Application.Value, cancel)
            ?? throw new InvalidOperationException("An application that is awarded has a case.");
        var language = Languages.Bokmål.Culture;
        var document = await documents.OfNew(report, sent, caseFile.Number, cancel);
        var entry = register.Journal(
            caseFile,
            new NewEntry(
                EntryDirection.Incoming, OsloClock.DateIn(change.At),
                EntryTitle.Of(
                    db, report.Year.ToString(CultureInfo.InvariantCulture), sent.Number.ToString(CultureInfo.InvariantCulture))),
            [
                await register.Keep(await documents.AsHtml(document, language), change, cancel),
                await register.Keep(document.AsJson(language), change, cancel),
            ],
            actor,
            change);
        sent.Entry = entry.Id;
        return new Received(sent.Number);
    }
}
