using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Tests.Drills;

/// <summary>A plan waits for those who have authority to send it, until it is sent.</summary>
internal sealed class DrillTasks(OsloClock clock) : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(SendPlan.Needs)) yield break;
        yield return new(
            "drill",
            db.Rows<Drill>().PlannedBy(actor.ForDrills())
                .Where(d => d.SentAt == null)
                .Where(Authorities.Covers<Drill, DrillId>(db, actor, SendPlan.Act, clock.Today, d => (Guid)(object)d.Id))
                .Select(d => new WaitingRow { Thing = (Guid)(object)d.Id, Due = d.PlanBy, Name = (string)(object)d.Title }),
            row => new(
                $"drill:{row.Thing}", Phrase.Verbatim($"Send planen for {row.Name}"), row.Due, $"/ovelser/{row.Thing}",
                Phrase.Verbatim("Send planen")));
    }
}

/// <summary>Those who arrange a drill follow it until the plan has come.</summary>
internal sealed class FollowedDrills(AppDb db) : IFollowedSource
{
    public string AllUrl => "/ovelser";

    public Phrase All { get; } = Phrase.Verbatim("Alle øvelser");

    public IQueryable<Guid>? IdsOf(AppDb of, Actor actor) => actor.May(ArrangeDrill.Needs)
        ? of.Rows<Drill>().VisibleTo(actor.ForDrills()).Where(d => d.SentAt == null).Select(d => (Guid)(object)d.Id)
        : null;

    public async Task<IReadOnlyList<Followed>> FollowedBy(Actor actor, int most, CancellationToken cancel)
    {
        if (!actor.May(ArrangeDrill.Needs)) return [];
        var followed = await db.Rows<Drill>().VisibleTo(actor.ForDrills())
            .Where(d => d.SentAt == null).OrderBy(d => d.PlanBy).ThenBy(d => d.Id).Take(most).ToListAsync(cancel);
        var waits = Phrase.Verbatim("Venter på planen");
        return
        [
            .. followed.Select(d => new Followed($"drill:{d.Id.Value}", Phrase.Verbatim(d.Title), waits, d.PlanBy, d.Url)
            {
                About = Subject.Of(d.Id),
            }),
        ];
    }
}

/// <summary>Påminnelse om planen: a week and a day before, and never when it is sent.</summary>
public sealed class DrillReminder(AppDb db) : IReminder
{
    private static readonly NoticeGroup Group = new(
        "test.drills", Phrase.Verbatim("Øvelser"), Phrase.Verbatim("Om øvelser."), MayBeStopped: true,
        Role.ProjectLead, Role.ChiefExecutive);

    public static ReminderKind Reminds { get; } = new("test.drill.plan", "a county of a plan", ReminderStep.DaysBefore(7, 1));

    ReminderKind IReminder.Kind => Reminds;

    [Event("test.drill.plan-reminded")]
    public sealed record PlanReminded(DrillId Drill, OrganisationId County, DateOnly PlanBy, int DaysLeft) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Drill);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.Verbatim("ble påminnet om planen");
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<PlanReminded>(
        "test.drill.plan-reminded", Group, "the county",
        (happened, _) => Task.FromResult<Told?>(new(
            Phrase.Verbatim($"Om {happened.DaysLeft} dager er fristen for en plan."), "/ovelser",
            Readers.In(happened.County, Role.ProjectLead, Role.ChiefExecutive))
        { Due = happened.PlanBy }));

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var waits = await db.Rows<Drill>().All(DrillModule.WhoWaitsIsReminded)
            .Where(d => d.SentAt == null && d.PlanBy <= last).ToListAsync(cancel);
        return
        [
            .. waits.Select(d => new Dated(
                d.Id.Value, 0, d.PlanBy, d.Arranged, left => new PlanReminded(d.Id, d.County, d.PlanBy, left))),
        ];
    }
}
