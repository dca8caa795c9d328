using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Report;

/// <summary>
/// Send rapporten tilbake til fylkeskommunen: the officer says what must be mended, and the county sends a new version. What was sent stays
/// as it was.
/// </summary>
[Process("grants.report-returned")]
public sealed class ReturnReport(AppDb db, CaseRegister register) : IUseCase<ReturnReport.Input, Done>
{
    public static Permission Needs => ProposeReport.Needs;

    /// <summary>Of the year.</summary>
    internal static EntryTitle EntryTitle { get; } = new(
        "grants.report.returned", (_, of) => Phrase.In<ReportText>(nameof(ReportText.Journal_Returned), of[0]));

    public sealed class Input : IInput<ReturnReport, Input, Done>
    {
        public AwardId Award { get; set; }

        public string? Reasons { get; set; }
    }

    /// <summary>The report was handed back to the county with words.</summary>
    [Event("grants.report.returned")]
    public sealed record ReportReturned(GrantApplicationId Application, AwardId Award, int Year, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ReportText>(nameof(ReportText.Told_Returned), Year);
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<ReportReturned>(
        "grants.report.returned", GrantNotices.Dates, "the project leads and the chief executive of the county",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<ReportText>(nameof(ReportText.Notice_Returned)),
                ReportUrls.Report(happened.Award),
                application.AtTheCounty)
            {
                Matter = happened.Award.Value,
            };
        }).WhileReturnedToCounty();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.TreatedReport(input.Award, actor, cancel) is not { } report) return Refusal.NotFound;
        var check = await db.ReportCheck(report, cancel);
        if (report.MayTreat(check) is { } no) return no;
        var errors = new FieldErrors();
        var reasons = TypedReason.Read(input.Reasons, nameof(Input.Reasons), errors);
        if (errors.Any) return errors;

        if (report.HandBack(check, reasons, change.At) is { } refused) return refused;
        change.Record(new ReportReturned(report.Application, report.Award, report.Year, report.Sent[^1].Number), reason: reasons);
        await register.Tell(db, report, EntryTitle, reasons, actor, change, cancel);
        return new Done();
    }
}
