using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Cases.Disclosure;

/// <summary>Påminnelse om innsynskrav: those who are to answer, on the last days before its day.</summary>
public sealed class DisclosureReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "cases.disclosure", "those who are to answer a request for documents, of its day", ReminderStep.DaysBefore(2, 0));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>Those who are to answer a request for documents were reminded of it.</summary>
    [Event("cases.disclosure.reminded"), NoNews]
    public sealed record DisclosureReminded(DisclosureRequestId Request, OrganisationId Owner, DateOnly DueOn, int DaysLeft) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Request);

        Audience IEvent.For => Audience.Within(Owner);

        Phrase IEvent.Told => Phrase.In<DisclosureText>(nameof(DisclosureText.Told_Reminded), new DateArgument(DueOn));
    }

    public static NoticeKind TellsThoseWhoAnswer { get; } = NoticeKind.Of<DisclosureReminded>(
        "cases.disclosure.reminded", DisclosureNotices.Group, "the case officers, and those who decide",
        (happened, _) => Task.FromResult<Told?>(new Told(
            Phrase.In<DisclosureText>(nameof(DisclosureText.Notice_Reminded), new DateArgument(happened.DueOn)),
            DisclosureUrls.Request(happened.Request),
            Readers.In(happened.Owner, [.. ReadDisclosures.Needs.Roles]))
        {
            Due = happened.DueOn,
            From = happened.Owner,
        })).While(
            "it is not decided",
            (DisclosureRequest r) => r.Id,
            db => db.Rows<DisclosureRequest>().All(Because.WhoWaitsIsTold).Where(r => r.DecidedAt == null));

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var today = clock.Today;
        var rows = await db.Rows<DisclosureRequest>().All(Because.WhoWaitsIsTold)
            .Where(r => r.DecidedAt == null && r.DueOn >= today && r.DueOn <= last)
            .OrderBy(r => r.Id)
            .Select(r => new { r.Id, r.Owner, r.DueOn, r.AskedAt })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new Dated(
                r.Id.Value, 0, r.DueOn, OsloClock.DateIn(r.AskedAt), left => new DisclosureReminded(r.Id, r.Owner, r.DueOn, left))),
        ];
    }
}
