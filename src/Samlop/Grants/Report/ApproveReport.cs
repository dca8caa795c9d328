using Samlop.Access;
using Samlop.Audit.TwoPerson;
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
/// Godkjenn rapporten: a decision maker who had no hand in it approves the version that was sent last. The county is told, and it is
/// journalled. The accounts are approved by themselves.
/// </summary>
[Process("grants.report-approved")]
public sealed class ApproveReport(AppDb db, CaseRegister register) : IUseCase<ApproveReport.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.report.approve", Role.DecisionMaker);

    /// <summary>Of the year.</summary>
    internal static EntryTitle EntryTitle { get; } = new(
        "grants.report.approved", (_, of) => Phrase.In<ReportText>(nameof(ReportText.Journal_Approved), of[0]));

    public sealed class Input : IInput<ApproveReport, Input, Done>, IApproves<GrantReport>
    {
        public AwardId Award { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    /// <summary>The report was approved.</summary>
    [Event("grants.report.approved")]
    public sealed record ReportApproved(GrantApplicationId Application, AwardId Award, GrantReportId Report, int Year, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ReportText>(nameof(ReportText.Told_Approved), Year);
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<ReportApproved>(
        "grants.report.approved", GrantNotices.Messages, "the project leads and the chief executive of the county",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<ReportText>(nameof(ReportText.Notice_Approved)),
                ReportUrls.Report(happened.Award),
                application.AtTheCounty);
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.TreatedReport(input.Award, actor, cancel) is not { } report) return Refusal.NotFound;
        if (await db.ReportCheck(report, cancel) is not { } check) return CheckRefusal.NothingToDecide;
        if (report.Approve(check, actor, input.Seen, change.At) is { } no) return no;

        change.Record(new ReportApproved(report.Application, report.Award, report.Id, report.Year, report.Sent[^1].Number));
        await register.Tell(db, report, EntryTitle, text: null, actor, change, cancel);
        return new Done();
    }
}
