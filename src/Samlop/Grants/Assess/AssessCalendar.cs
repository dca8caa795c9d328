using Samlop.Cases;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>The dates of one's own assessments. Whoever is barred from an application has none of its dates.</summary>
internal sealed class AssessCalendar : ICalendarSource
{
    public IEnumerable<WaitingKind<CalendarDate>> DatesOf(AppDb db, Actor actor, DateOnly first)
    {
        if (actor.May(SaveAssessment.Needs)) yield return Assessments(db, actor, first);
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

    private static string CaseOf(WaitingRow row) => new CaseNumber(row.Year!.Value, row.Serial!.Value).ToString();
}
