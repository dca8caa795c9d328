using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Report;

/// <summary>Send tilbake til saksbehandler: the decision maker does not approve it so, and says what must be looked into.</summary>
[Process("grants.report-proposal-returned")]
public sealed class ReturnReportProposal(AppDb db) : IUseCase<ReturnReportProposal.Input, Done>
{
    public static Permission Needs => ApproveReport.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnReportProposal, Input, Done>
    {
        public AwardId Award { get; set; }
    }

    /// <summary>It came back to the officer with reasons.</summary>
    [Event("grants.report.proposal-returned")]
    public sealed record ReportProposalReturned(
        GrantApplicationId Application, AwardId Award, GrantReportId Report, int Year, int Round) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<ReportText>(nameof(ReportText.Told_ProposalReturned), Year);
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<ReportProposalReturned>(
        "grants.report.proposal-returned", GrantNotices.Handling, "the officer who sent it",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<ReportText>(nameof(ReportText.Notice_ProposalReturned)),
                ReportUrls.Treatment(happened.Award),
                Readers.Of(await occasion.SenderOf(happened.Report.Value)))
            {
                Matter = happened.Report.Value,
            };
        }).WhileReturned(
            (GrantReport r) => r.Id,
            db => db.Rows<GrantReport>().All(Because.WhoWaitsIsTold).Where(r => r.ReceivedAt != null && r.ApprovedAt == null));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.TreatedReport(input.Award, actor, cancel) is not { } report) return Refusal.NotFound;
        if (await db.ReportCheck(report, cancel) is not { } check) return CheckRefusal.NothingToDecide;
        if (report.Return(check, actor, input, change.At) is { } no) return no;
        change.Record(
            new ReportProposalReturned(report.Application, report.Award, report.Id, report.Year, check.Rounds.Count),
            reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
