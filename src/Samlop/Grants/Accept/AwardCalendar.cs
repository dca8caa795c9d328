using Samlop.Cases;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>A county's dates after the decision: the last day to accept, and the day of each condition that is not met.</summary>
internal sealed class AwardCalendar(OsloClock clock) : ICalendarSource
{
    public IEnumerable<WaitingKind<CalendarDate>> DatesOf(AppDb db, Actor actor, DateOnly first)
    {
        var own = db.Rows<Award>().ManageableBy(actor.ForCases());
        if (actor.May(AcceptAward.Needs)) yield return Answers(db, own, first);
        if (actor.May(SayConditionMet.Needs)) yield return Conditions(db, own, first);
    }

    private WaitingKind<CalendarDate> Answers(AppDb db, IQueryable<Award> own, DateOnly first)
    {
        var waiting = own.Where(AwardFacts.Standings(AwardStanding.WaitsForAnswer, clock.Today));
        var cases = CasesOf(db, waiting);
        return new(
            "award",
            from a in waiting
            from c in cases
            where c.Application == a.Application && a.AnswerBy >= first
            select new WaitingRow
            {
                Thing = (Guid)(object)a.Id,
                Due = a.AnswerBy,
                Since = a.Extensions.Max(e => (DateTimeOffset?)e.At) ?? a.GivenAt,
                Count = a.Extensions.Count,
                Year = c.Year,
                Serial = c.Serial,
            },
            row => new(
                $"award-{row.Thing}",
                Phrase.In<AcceptText>(nameof(AcceptText.Calendar_Answer), CaseOf(row)),
                row.Due!.Value,
                null,
                AwardUrls.Award(new(row.Thing!.Value)),
                row.Count!.Value,
                row.Since!.Value));
    }

    private static WaitingKind<CalendarDate> Conditions(AppDb db, IQueryable<Award> own, DateOnly first)
    {
        var cases = CasesOf(db, own);
        return new(
            "condition",
            from x in AwardTasks.OpenConditions(own, met: false)
            from c in cases
            where x.Condition.Due != null && x.Condition.Due >= first && c.Application == x.Award.Application
            select new WaitingRow
            {
                Thing = (Guid)(object)x.Award.Id,
                Due = x.Condition.Due,
                Since = x.Award.GivenAt,
                Number = x.Condition.Number,
                Year = c.Year,
                Serial = c.Serial,
            },
            row => new(
                $"condition-{row.Thing}-{row.Number}",
                Phrase.In<AcceptText>(nameof(AcceptText.Calendar_Condition), row.Number!.Value, CaseOf(row)),
                row.Due!.Value,
                null,
                AwardUrls.Condition(new(row.Thing!.Value), row.Number.Value),
                0,
                row.Since!.Value));
    }

    private static string CaseOf(WaitingRow row) => new CaseNumber(row.Year!.Value, row.Serial!.Value).ToString();

    // An award is of an application, and the county finds its own.
    private static IQueryable<ApplicationCase> CasesOf(AppDb db, IQueryable<Award> awards) =>
        db.Rows<CaseFile>().About(db.Rows<GrantApplication>().Behind(awards)).OfApplications();
}
