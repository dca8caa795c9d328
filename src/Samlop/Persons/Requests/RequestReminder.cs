using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Grounds;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Persons.Requests;

/// <summary>
/// Svar på forespørselen: whoever is asked is reminded before the day. Not of a person whose address is graded: they are there for neither
/// of the two.
/// </summary>
public sealed class RequestReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "persons.sharing-request", "a body that has not answered who asks for what is not shared", ReminderStep.DaysBefore(3));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>A body was reminded that another waits for its answer.</summary>
    [Event("persons.sharing.reminded"), NoNews]
    public sealed record SharingReminded(PersonId Person, ShareRequestId Request, OrganisationId Owner, DateOnly Due) : IEvent
    {
        /// <summary>As which kind of body it recorded the person; null of an event from before it was told.</summary>
        public PartyKind? OwnerKind { get; init; }

        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(Owner);

        Phrase IEvent.Told => Phrase.In<RequestsText>(nameof(RequestsText.Told_Reminded));

        bool IEvent.ByProgram => true;
    }

    public static NoticeKind TellsReminded { get; } = NoticeKind.Of<SharingReminded>(
        "persons.sharing.reminded", PersonNotices.Group, "those who answer where the person was recorded",
        (happened, occasion) => RequestNotices.ToOwner(
            nameof(RequestsText.Notice_Reminded), happened.Person, happened.Owner, happened.OwnerKind, happened.Due, occasion));

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var today = clock.Today;
        var persons = db.Rows<Person>().All(Because.WhoIsAskedIsReminded)
            .Where(Person.IsGraded(today).Not());
        var waiting = await db.Rows<ShareRequest>().Of(persons).Where(ShareRequest.Waits)
            .Where(r => r.Due >= today && r.Due <= last)
            .Join(persons, r => r.Person, p => p.Id, (r, p) => new { r.Id, r.Person, p.OwnerKind, p.Owner, r.Due, r.At })
            .OrderBy(r => r.Id).ToListAsync(cancel);
        return
        [
            .. waiting.Select(r => new Dated(
                r.Id.Value, 0, r.Due, OsloClock.DateIn(r.At),
                _ => new SharingReminded(r.Person, r.Id, r.Owner, r.Due) { OwnerKind = r.OwnerKind })),
        ];
    }
}
