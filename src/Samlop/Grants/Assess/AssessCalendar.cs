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
internal sealed class AssessCalendar : ICalendarSource
{
    public IEnumerable<WaitingKind<CalendarDate>> DatesOf(AppDb db, Actor actor, DateOnly first)
    {
        if (actor.May(SaveAssessment.Needs)) yield return Assessments(db, actor, first);
        if (actor.May(AnswerInformation.Needs)) yield return Asked(db, AssessTasks.ToBeAnswered(db, actor), true, first);
        if (actor.May(AskInformation.Needs)) yield return Asked(db, AssessTasks.WaitedFor(db, actor), false, first);
    }

    private static WaitingKind<CalendarDate> Assessments(AppDb db, Actor actor, DateOnly first)
    {
        var received = db.Rows<GrantApplication>().ReceivedBy(actor.ForCases());
        var cases = db.Rows<CaseFile>().About(received).OfApplications();
        return new(
            "assessment",
            from x in AssessTasks.Open(db, received)
            from c in cases
            where x.Assessment.Assessor == actor.User && x.Assessment.DueOn >= first && c.Application == x.Application.Id
            select new WaitingRow
            {
                Thing = (Guid)(object)x.Assessment.Id,
                Other = (Guid)(object)x.Application.Id,
                Due = x.Assessment.DueOn,
                At = x.Assessment.AssignedAt,
                Since = x.Assessment.DueSetAt,
                Year = c.Year,
                Serial = c.Serial,
            },
            row => new(
                $"assessment-{row.Thing}",
                Phrase.In<AssessText>(nameof(AssessText.Calendar_Assess), CaseOf(row)),
                row.Due!.Value,
                null,
                AssessUrls.Assessment(new(row.Other!.Value)),
                // Its version rises while somebody writes; how long after the assignment the day was set, only when it is moved.
                (int)(row.Since!.Value - row.At!.Value).TotalSeconds,
                row.Since.Value));
    }

    /// <param name="answers">The actor is of those who owe the answer.</param>
    private static WaitingKind<CalendarDate> Asked(AppDb db, IQueryable<AskedOfApplication> asked, bool answers, DateOnly first)
    {
        var cases = db.Rows<CaseFile>().About(asked.Select(a => a.Application)).OfApplications();
        return new(
            answers ? "information-owed" : "information",
            from x in asked
            from c in cases
            where c.Application == x.Application.Id && x.Request.DueOn >= first
            select new WaitingRow
            {
                Thing = (Guid)(object)x.Request.Id,
                Other = (Guid)(object)x.Application.Id,
                Due = x.Request.DueOn,
                Since = x.Request.AskedAt,
                Year = c.Year,
                Serial = c.Serial,
            },
            row => new(
                $"information-{row.Thing}",
                Phrase.In<AssessText>(answers ? nameof(AssessText.Calendar_Answer) : nameof(AssessText.Calendar_Awaited), CaseOf(row)),
                row.Due!.Value,
                null,
                answers
                    ? AssessUrls.Information(new(row.Other!.Value), new(row.Thing!.Value))
                    : AssessUrls.InformationOn(new(row.Other!.Value)),
                0,
                row.Since!.Value));
    }

    private static string CaseOf(WaitingRow row) => new CaseNumber(row.Year!.Value, row.Serial!.Value).ToString();
}
