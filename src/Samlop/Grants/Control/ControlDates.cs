using Microsoft.EntityFrameworkCore;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Grants.Control;

/// <summary>A county's dates in controls: the last day to answer findings.</summary>
internal sealed class ControlCalendar : ICalendarSource
{
    public IEnumerable<WaitingKind<CalendarDate>> DatesOf(AppDb db, Actor actor, DateOnly first)
    {
        if (!actor.May(AnswerFindings.Needs)) yield break;
        var waiting = db.Rows<ControlCase>().ManageableBy(actor.ForCases()).Where(ControlCase.WaitsForAnswer);
        var cases = db.Rows<CaseFile>().OfControls(waiting);
        yield return new(
            "control",
            from k in waiting
            from c in cases
            where (ControlCaseId)(object)c.Subject == k.Id && k.AnswerBy >= first
            select new WaitingRow
            {
                Thing = (Guid)(object)k.Id,
                Due = k.AnswerBy,
                Since = k.FindingsSentAt,
                Year = c.Year,
                Serial = c.Serial,
            },
            row => new(
                $"control-{row.Thing}",
                Phrase.In<ControlText>(
                    nameof(ControlText.Calendar_Answer), new CaseNumber(row.Year!.Value, row.Serial!.Value).ToString()),
                row.Due!.Value,
                null,
                ControlUrls.Findings(new(row.Thing!.Value)),
                0,
                row.Since!.Value));
    }
}

/// <summary>Påminnelse om funn: counties that have not answered the findings of a control.</summary>
public sealed class FindingsReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "grants.control.findings", "a county of the findings of a control that it has not answered", ReminderStep.DaysBefore(7, 3, 1));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>The county was reminded of findings.</summary>
    [Event("grants.control.findings-reminded")]
    public sealed record FindingsReminded(ControlCaseId Control, DateOnly DueOn) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Control);

        Audience IEvent.For => Audience.Parties(CaseHandling.Category);

        Phrase IEvent.Told => Phrase.In<ControlText>(nameof(ControlText.Told_FindingsReminded), new DateArgument(DueOn));
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<FindingsReminded>(
        "grants.control.findings-reminded", GrantNotices.Dates,
        "the project leads and the chief executive of a county that has not answered",
        async (happened, occasion) =>
        {
            var told = await occasion.Control(happened.Control);
            return told.To(nameof(ControlText.Notice_FindingsReminded), told.AtTheCounty) with
            {
                Due = happened.DueOn,
                From = told.Control.Owner,
            };
        }).While("the county has not answered", (ControlCase c) => c.Id, ControlNotices.Unanswered);

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var today = clock.Today;
        var rows = await db.Rows<ControlCase>().ManageableBy(actor.ForCases()).Where(ControlCase.WaitsForAnswer)
            .Where(c => c.AnswerBy >= today && c.AnswerBy <= last)
            .OrderBy(c => c.Id)
            .Select(c => new { c.Id, Due = c.AnswerBy!.Value, Since = c.FindingsSentAt!.Value })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(c => new Dated(c.Id.Value, 1, c.Due, OsloClock.DateIn(c.Since), _ => new FindingsReminded(c.Id, c.Due))),
        ];
    }
}
