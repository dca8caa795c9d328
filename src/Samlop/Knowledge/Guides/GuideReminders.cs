using Microsoft.EntityFrameworkCore;
using Samlop.Knowledge.Guides.Rounds;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Knowledge.Guides;

/// <summary>Påminnelse om veiledere: the owner of one that is to be looked at again.</summary>
public sealed class LookAgainReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "knowledge.guide.look-again", "the owner of a guide that is to be looked at again", ReminderStep.DaysBefore(14, 0));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>The owner was reminded to look at a guide.</summary>
    [Event("knowledge.guide.reminded"), NoNews]
    public sealed record GuideReminded(GuideId Guide, OrganisationId Owner, DateOnly DueOn) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Guide);

        Audience IEvent.For => Audience.Within(Owner);

        Phrase IEvent.Told => Phrase.In<GuidesText>(nameof(GuidesText.Told_GuideReminded), new DateArgument(DueOn));

        bool IEvent.ByProgram => true;
    }

    public static NoticeKind TellsOwner { get; } = NoticeKind.Of<GuideReminded>(
        "knowledge.guide.reminded", GuideNotices.Group, "those of the owner who write guides",
        (happened, _) => Task.FromResult<Told?>(new Told(
            Phrase.In<GuidesText>(nameof(GuidesText.Notice_Look), new DateArgument(happened.DueOn)), GuideUrls.Work(happened.Guide),
            GuideNotices.Writers(happened.Owner))
        {
            Due = happened.DueOn,
            From = happened.Owner,
        })).While("nobody has looked at it", db =>
        {
            var inForce = db.Rows<Guide>().All(Because.GuidesAreTold).Where(Guide.InForce);
            return notice => inForce.Any(g => (Guid)(object)g.Id == notice.Matter && g.LookAgainOn == notice.Due);
        });

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var today = clock.Today;
        var rows = await db.Rows<Guide>().All(Because.GuidesAreTold).Where(Guide.ToLookAt(last)).Where(g => g.LookAgainOn >= today)
            .OrderBy(g => g.Id)
            .Select(g => new { g.Id, g.Owner, Due = g.LookAgainOn!.Value, Since = g.LookedAt!.Value })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(g => new Dated(g.Id.Value, 0, g.Due, OsloClock.DateIn(g.Since), _ => new GuideReminded(g.Id, g.Owner, g.Due))),
        ];
    }
}

/// <summary>Påminnelse om kommentarrunder: those who are asked and have not finished.</summary>
public sealed class RoundReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "knowledge.guide-round", "those who are asked to comment on a guide and have not finished", ReminderStep.DaysBefore(3));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>Those who have not finished were reminded of the day.</summary>
    [Event("knowledge.guide-round.reminded"), NoNews]
    public sealed record RoundReminded(GuideRoundId Round, OrganisationId Owner, DateOnly DueOn) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Round);

        Audience IEvent.For => Audience.Within(Owner);

        Phrase IEvent.Told => Phrase.In<RoundsText>(nameof(RoundsText.Told_RoundReminded), new DateArgument(DueOn));

        bool IEvent.ByProgram => true;
    }

    public static NoticeKind TellsParties { get; } = NoticeKind.OfEach<RoundReminded>(
        "knowledge.guide-round.reminded", GuideNotices.Group, "those of the organisations that have not finished",
        async (happened, occasion) => (await occasion.Round(happened.Round)).Invitations.Where(i => i.FinishedAt is null).Select(i =>
            new Told(
                Phrase.In<RoundsText>(nameof(RoundsText.Notice_Due), new DateArgument(happened.DueOn)), GuideUrls.Round(happened.Round),
                RoundNotices.Asked(i.Organisation))
            {
                Due = happened.DueOn,
                From = happened.Owner,
            })).While("the round is open", (GuideRound r) => r.Id, RoundNotices.Open);

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var today = clock.Today;
        var rows = await db.Rows<GuideRound>().All(Because.GuidesAreTold).Where(GuideRound.IsOpen)
            .Where(r => r.Due >= today && r.Due <= last && r.Invitations.Any(i => i.FinishedAt == null))
            .OrderBy(r => r.Id)
            .Select(r => new { r.Id, r.Owner, r.Due, r.OpenedAt })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new Dated(
                r.Id.Value, 0, r.Due, OsloClock.DateIn(r.OpenedAt), _ => new RoundReminded(r.Id, r.Owner, r.Due))),
        ];
    }
}

/// <summary>Påminnelse om kommentarrunder: the owner of one whose last day is past, so that they close it and go on.</summary>
public sealed class RoundOverReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "knowledge.guide-round.over", "the owner of a comment round whose last day is past", ReminderStep.DaysBefore(0));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>The owner was told that the last day to comment is past.</summary>
    [Event("knowledge.guide-round.past"), NoNews]
    public sealed record RoundPast(GuideRoundId Round, OrganisationId Owner, DateOnly DueOn) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Round);

        Audience IEvent.For => Audience.Within(Owner);

        Phrase IEvent.Told => Phrase.In<RoundsText>(nameof(RoundsText.Told_RoundPast), new DateArgument(DueOn));

        bool IEvent.ByProgram => true;
    }

    public static NoticeKind TellsOwner { get; } = NoticeKind.Of<RoundPast>(
        "knowledge.guide-round.past", GuideNotices.Group, "those of the owner who write guides",
        (happened, _) => Task.FromResult<Told?>(
            RoundNotices.Says(nameof(RoundsText.Notice_Past), happened.Round, GuideNotices.Writers(happened.Owner)) with
            {
                Matter = happened.Round.Value,
                From = happened.Owner,
            })).While("the round is open", (GuideRound r) => r.Id, RoundNotices.Open);

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        // The day after the last one is the owner's.
        var (from, to) = (clock.Today.AddDays(-1), last.AddDays(-1));
        var rows = await db.Rows<GuideRound>().All(Because.GuidesAreTold).Where(GuideRound.IsOpen).Where(r => r.Due >= from && r.Due <= to)
            .OrderBy(r => r.Id)
            .Select(r => new { r.Id, r.Owner, r.Due, r.OpenedAt })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new Dated(
                r.Id.Value, 0, r.Due.AddDays(1), OsloClock.DateIn(r.OpenedAt), _ => new RoundPast(r.Id, r.Owner, r.Due))),
        ];
    }
}
