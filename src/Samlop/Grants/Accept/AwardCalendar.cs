using Microsoft.EntityFrameworkCore;
using Samlop.Cases;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>A county's dates after the decision: the last day to accept, and the day of each condition that is not met.</summary>
internal sealed class AwardCalendar(AppDb db, OsloClock clock) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarDate>> DatesOf(Actor actor, DateOnly first, int most, CancellationToken cancel)
    {
        var own = db.Rows<Award>().ManageableBy(actor.ForCases());
        var dates = new List<CalendarDate>();
        if (actor.May(AcceptAward.Needs)) dates.AddRange(await Answers(own, first, most, cancel));
        if (actor.May(SayConditionMet.Needs)) dates.AddRange(await Conditions(own, first, most, cancel));
        return dates;
    }

    private async Task<IEnumerable<CalendarDate>> Answers(IQueryable<Award> own, DateOnly first, int most, CancellationToken cancel)
    {
        var waiting = own.Where(AwardFacts.Standings(AwardStanding.WaitsForAnswer, clock.Today));
        var cases = CasesOf(waiting);
        var rows = await (
            from a in waiting
            from c in cases
            where c.Application == a.Application && a.AnswerBy >= first
            orderby a.AnswerBy
            select new
            {
                a.Id,
                a.AnswerBy,
                Extended = a.Extensions.Count,
                c.Year,
                c.Serial,
                a.GivenAt,
                ExtendedAt = a.Extensions.Max(e => (DateTimeOffset?)e.At),
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(r => new CalendarDate(
            $"award-{r.Id.Value}",
            Phrase.In<AcceptText>(nameof(AcceptText.Calendar_Answer), new CaseNumber(r.Year, r.Serial).ToString()),
            r.AnswerBy,
            null,
            AwardUrls.Award(r.Id),
            r.Extended,
            r.ExtendedAt ?? r.GivenAt
        ));
    }

    private async Task<IEnumerable<CalendarDate>> Conditions(IQueryable<Award> own, DateOnly first, int most, CancellationToken cancel)
    {
        var cases = CasesOf(own);
        var rows = await (
            from x in AwardTasks.OpenConditions(own, met: false)
            from c in cases
            where x.Condition.Due != null && x.Condition.Due >= first && c.Application == x.Award.Application
            orderby x.Condition.Due
            select new
            {
                x.Award.Id,
                x.Condition.Number,
                x.Condition.Due,
                x.Award.GivenAt,
                c.Year,
                c.Serial,
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(r => new CalendarDate(
            $"condition-{r.Id.Value}-{r.Number}",
            Phrase.In<AcceptText>(nameof(AcceptText.Calendar_Condition), r.Number, new CaseNumber(r.Year, r.Serial).ToString()),
            r.Due!.Value,
            null,
            AwardUrls.Condition(r.Id, r.Number),
            0,
            r.GivenAt
        ));
    }

    // An award is of an application, and the county finds its own.
    private IQueryable<ApplicationCase> CasesOf(IQueryable<Award> awards) =>
        db.Rows<CaseFile>().About(db.Rows<GrantApplication>().Behind(awards)).OfApplications();
}
