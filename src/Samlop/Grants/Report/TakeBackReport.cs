using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Report;

/// <summary>Ta tilbake: until it is approved those who sent it to be can go on with it.</summary>
[Process("grants.report-taken-back"), TellsNobody(Untold.OwnWork)]
public sealed class TakeBackReport(AppDb db) : IUseCase<TakeBackReport.Input, Done>
{
    public static Permission Needs => ProposeReport.Needs;

    public sealed class Input : IInput<TakeBackReport, Input, Done>
    {
        public AwardId Award { get; set; }
    }

    /// <summary>It was taken back by those who had sent it.</summary>
    [Event("grants.report.proposal-taken-back")]
    public sealed record ReportTakenBack(GrantApplicationId Application, AwardId Award, int Year, int Round) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<ReportText>(nameof(ReportText.Told_TakenBack), Year);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.TreatedReport(input.Award, actor, cancel) is not { } report) return Refusal.NotFound;
        if (await db.ReportCheck(report, cancel) is not { } check) return CheckRefusal.NothingToDecide;
        if (report.TakeBack(check, actor, change.At) is { } no) return no;
        change.Record(new ReportTakenBack(report.Application, report.Award, report.Year, check.Rounds.Count));
        return new Done();
    }
}
