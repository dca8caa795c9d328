using Samlop.Cases;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Report;

/// <summary>A county's last days for the reports that have not come.</summary>
internal sealed class ReportCalendar : ICalendarSource
{
    public IEnumerable<WaitingKind<CalendarDate>> DatesOf(AppDb db, Actor actor, DateOnly first)
    {
        if (!actor.May(StartReport.Needs)) yield break;
        var waiting = db.NotReceived(actor).Where(a => a.ReportDueOn != null && a.ReportDueOn >= first);
        var cases = db.Rows<CaseFile>().About(db.Rows<GrantApplication>().Behind(waiting)).OfApplications();
        yield return new(
            "report",
            from a in waiting
            from c in cases
            where c.Application == a.Application
            select new WaitingRow
            {
                Thing = (Guid)(object)a.Id,
                Due = a.ReportDueOn,
                Since = a.AnsweredAt,
                Year = c.Year,
                Serial = c.Serial,
            },
            row => new(
                $"report-{row.Thing}",
                Phrase.In<ReportText>(nameof(ReportText.Calendar_Report), new CaseNumber(row.Year!.Value, row.Serial!.Value).ToString()),
                row.Due!.Value,
                null,
                ReportUrls.Report(new(row.Thing!.Value)),
                0,
                row.Since!.Value));
    }
}
