using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Report;

/// <summary>Begynn på rapporten: the county begins the one report of an award that it has accepted.</summary>
[Process("grants.report-started"), TellsNobody(Untold.OwnWork)]
public sealed class StartReport(AppDb db) : IUseCase<StartReport.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.report.write", Role.ProjectLead, Role.ChiefExecutive);

    public sealed class Input : IInput<StartReport, Input, Done>
    {
        public AwardId Award { get; set; }
    }

    /// <summary>The county began its report.</summary>
    [Event("grants.report.started")]
    public sealed record ReportStarted(GrantApplicationId Application, AwardId Award, int Year) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<ReportText>(nameof(ReportText.Told_Started), Year);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var award = await db.Rows<Award>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(a => a.Id == input.Award, cancel);
        if (award is null) return await db.NotFound(input.Award, actor.ForCases(), cancel);
        if (award.MayFollowUp() is { } no) return no;
        if (await db.OwnReport(award.Id, actor, cancel) is not null) return GrantReport.ReportIsBegun;

        db.Add(new GrantReport(NewId.Of<GrantReportId>(change.At), award, actor.User, change.At));
        change.Record(new ReportStarted(award.Application, award.Id, award.Year));
        return new Done();
    }
}
