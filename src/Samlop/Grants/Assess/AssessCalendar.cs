using Microsoft.EntityFrameworkCore;
using Samlop.Cases;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>
/// The dates of assessment: one's own assessments, and what is asked of the county and waited for by those who ask. Whoever is
/// barred from an application has none of its dates.
/// </summary>
internal sealed class AssessCalendar(AppDb db) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarDate>> DatesOf(Actor actor, DateOnly first, int most, CancellationToken cancel)
    {
        var dates = new List<CalendarDate>();
        if (actor.May(SaveAssessment.Needs)) dates.AddRange(await Assessments(actor, first, most, cancel));
        if (actor.May(AnswerInformation.Needs))
            dates.AddRange(await Asked(AssessTasks.ToBeAnswered(db, actor), nameof(AssessText.Calendar_Answer), first, most, cancel));
        if (actor.May(AskInformation.Needs))
            dates.AddRange(await Asked(AssessTasks.WaitedFor(db, actor), nameof(AssessText.Calendar_Awaited), first, most, cancel));
        return dates;
    }

    private async Task<IEnumerable<CalendarDate>> Assessments(Actor actor, DateOnly first, int most, CancellationToken cancel)
    {
        var received = db.Rows<GrantApplication>().ReceivedBy(actor.ForCases());
        var cases = db.Rows<CaseFile>().About(received).OfApplications();
        var rows = await (
            from x in AssessTasks.Open(db, received)
            from c in cases
            where x.Assessment.Assessor == actor.User && x.Assessment.DueOn >= first && c.Application == x.Application.Id
            orderby x.Assessment.DueOn
            select new
            {
                x.Application.Id,
                Assessment = x.Assessment.Id,
                x.Assessment.DueOn,
                x.Assessment.DueSetAt,
                x.Assessment.AssignedAt,
                c.Year,
                c.Serial,
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(r => new CalendarDate(
            $"assessment-{r.Assessment.Value}",
            Phrase.In<AssessText>(nameof(AssessText.Calendar_Assess), new CaseNumber(r.Year, r.Serial).ToString()),
            r.DueOn,
            null,
            AssessUrls.Assessment(r.Id),
            // Its version rises while somebody writes; how long after the assignment the day was set, only when it is moved.
            (int)(r.DueSetAt - r.AssignedAt).TotalSeconds,
            r.DueSetAt
        ));
    }

    private async Task<IEnumerable<CalendarDate>> Asked(
        IQueryable<AskedOfApplication> asked,
        string title,
        DateOnly first,
        int most,
        CancellationToken cancel
    )
    {
        var cases = db.Rows<CaseFile>().About(asked.Select(a => a.Application)).OfApplications();
        var rows = await (
            from x in asked
            from c in cases
            where c.Application == x.Application.Id && x.Request.DueOn >= first
            orderby x.Request.DueOn
            select new
            {
                x.Application.Id,
                Request = x.Request.Id,
                x.Request.DueOn,
                x.Request.AskedAt,
                c.Year,
                c.Serial,
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        var answers = title == nameof(AssessText.Calendar_Answer);
        return rows.Select(r => new CalendarDate(
            $"information-{r.Request.Value}",
            Phrase.In<AssessText>(title, new CaseNumber(r.Year, r.Serial).ToString()),
            r.DueOn,
            null,
            answers ? AssessUrls.Information(r.Id, r.Request) : AssessUrls.InformationOn(r.Id),
            0,
            r.AskedAt
        ));
    }
}
