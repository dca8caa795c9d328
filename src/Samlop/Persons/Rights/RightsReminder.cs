using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Persons.Rights;

/// <summary>Påminnelse om krav: a week and a day before an answer is owed.</summary>
internal sealed class RightsReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "persons.right", "those who read persons for a body that owes a person an answer", ReminderStep.DaysBefore(7, 1));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>A body was reminded of an answer that it owes.</summary>
    [Event("persons.right.reminded"), NoNews]
    public sealed record RightReminded(RightsRequestId Request, OrganisationId Asked, DateOnly Due, int DaysLeft) : IEvent
    {
        /// <summary>Who asked; null of an event from before it was told.</summary>
        public PersonId? Person { get; init; }

        /// <summary>As which kind of body; null of a look, and of an event from before it was told.</summary>
        public PartyKind? AskedKind { get; init; }

        Subjects IEvent.About => Subjects.Of(Request);

        Audience IEvent.For => RightsNotices.Handling;

        Phrase IEvent.Told => Phrase.In<RightsText>(nameof(RightsText.Told_Reminded));
    }

    public static NoticeKind TellsBody { get; } = NoticeKind.Of<RightReminded>(
        "persons.right.reminded", RightsNotices.Group, "those who read persons for the body that is asked",
        async (happened, occasion) => new(
            Phrase.In<RightsText>(nameof(RightsText.Notice_Reminded), new DateArgument(happened.Due)),
            PersonUrls.AskedRight(happened.Request),
            await PersonNotices.At(
                happened.Asked, happened.AskedKind, ReadPersons.Needs.Roles, occasion,
                happened.Person is { } person ? [person] : []))
        {
            About = new Subject(PersonNotices.Receiving, happened.Asked.Value),
            Due = happened.Due,
        });

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var today = clock.Today;
        var waiting = await db.Rows<RightsRequest>().Counted().Where(RightsRequest.Waits).Told(db, today)
            .Where(r => r.Due >= today && r.Due <= last).OrderBy(r => r.Id)
            .Select(r => new { r.Id, r.Person, r.AskedKind, r.Asked, r.Due, r.AskedAt }).ToListAsync(cancel);
        return
        [
            .. waiting.Select(r => new Dated(
                r.Id.Value, 0, r.Due, OsloClock.DateIn(r.AskedAt), left => new RightReminded(r.Id, r.Asked, r.Due, left)
                {
                    Person = r.Person,
                    AskedKind = r.AskedKind,
                })),
        ];
    }
}
