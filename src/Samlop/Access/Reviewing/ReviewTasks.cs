using Microsoft.EntityFrameworkCore;
using Samlop.Access.People;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Reviewing;

/// <summary>The review of an organisation's roles, for its own administrators, from a month before it is due.</summary>
internal sealed class ReviewTasks(OsloClock clock) : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(SaveReview.Needs) || !actor.IsUser) yield break;
        var (own, user, today) = (actor.Organisation, actor.User, clock.Today);
        var (last, chosen) = (ReviewDates.LastCounted(today.AddDays(ReviewDates.DaysBefore)), db.ChosenNow());
        var open = db.Reviewed(own, actor, today).Where(m => !chosen.Any(c => c.Membership == m.Id));
        yield return new(
            "access-review",
            from s in db.Standings(today)
            where s.Organisation == own && s.Counted <= last && (!open.Any() || open.Any(m => m.User != user))
            select new WaitingRow { Thing = (Guid)(object)s.Organisation, Day = s.Counted },
            row => new(
                $"access-review:{row.Thing}",
                Phrase.In<ReviewText>(nameof(ReviewText.Task_Review)),
                ReviewDates.Due(row.Day!.Value), AccessUrls.Review(new(row.Thing!.Value)),
                Phrase.In<ReviewText>(nameof(ReviewText.Task_Review_Action))));
    }
}

/// <summary>
/// For the administrators of the installation: the organisations whose review nobody there can do, since they have no administrator of
/// their own, or since all that is left is the role of the only one.
/// </summary>
internal sealed class ReviewsLeftTasks(AppDb db, OsloClock clock) : ITasksBesideRows
{
    private const int Most = 200;

    public async Task<IReadOnlyList<WaitingTask>> WaitingFor(Actor actor, int most, CancellationToken cancel)
    {
        if (!actor.May(ManageAllAccess.Needs) || !actor.IsUser || most == 0) return [];
        var today = clock.Today;
        var last = ReviewDates.LastCounted(today.AddDays(ReviewDates.DaysBefore));
        var due = await db.Standings(today).Where(s => s.Counted <= last && s.Organisation != actor.Organisation)
            .OrderBy(s => s.Counted).ThenBy(s => s.Organisation).Take(Most).ToListAsync(cancel);
        if (due.Count == 0) return [];

        var (ids, chosen) = (due.ConvertAll(s => s.Organisation), db.ChosenNow());
        var roles = (await db.Rows<Membership>().VisibleTo(actor.ForAdministration()).Where(Membership.Holds.On(today))
            .Where(m => ids.Contains(m.Organisation))
            .Select(m => new { m.Organisation, m.User, m.Role, IsChosen = chosen.Any(c => c.Membership == m.Id) })
            .ToListAsync(cancel)).ToLookup(m => m.Organisation);
        var left = due.Where(s =>
        {
            var administrators = roles[s.Organisation].Where(m => Administrators.Roles.Contains(m.Role)).Select(m => m.User).ToHashSet();
            var open = roles[s.Organisation].Where(m => !m.IsChosen).Select(m => m.User).ToHashSet();
            return administrators.Count == 0 || (administrators.Count == 1 && open.SetEquals(administrators));
        }).ToList();
        return left.Count == 0 ? [] :
        [
            new(
                "access-reviews-left:all",
                left.Count == 1
                    ? Phrase.In<ReviewText>(nameof(ReviewText.Task_LeftOne), left[0].Name)
                    : Phrase.In<ReviewText>(nameof(ReviewText.Task_Left), left.Count),
                left.Min(s => s.Due),
                left.Count == 1 ? AccessUrls.Review(left[0].Organisation) : AccessUrls.Reviews,
                Phrase.In<ReviewText>(nameof(ReviewText.Task_Left_Action))),
        ];
    }
}
