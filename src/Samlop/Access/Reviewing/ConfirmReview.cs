using Microsoft.EntityFrameworkCore;
using Samlop.Access.People;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Reviewing;

/// <summary>
/// Bekreft gjennomgangen av tilganger: when something is chosen for every role that holds today, those that are to end are ended by the
/// same rules as one at a time (<see cref="EndMembership"/>), and the next review is a year from now. What lay in the hands of those whose
/// roles end becomes a task for those who give it out.
/// </summary>
[Process("AccessReviewed")]
public sealed class ConfirmReview(AppDb db, OsloClock clock) : IUseCase<ConfirmReview.Input, Done>
{
    public static Permission Needs => AddUser.Needs;

    public static readonly Refusal EndedByTheInstallation = Refusal.In<ReviewText>(nameof(EndedByTheInstallation));

    public sealed class Input : IInput<ConfirmReview, Input, Done>
    {
        public OrganisationId Organisation { get; set; }

        /// <summary>Where fewer than two administrators are left: that it is read what then cannot be done.</summary>
        public bool Understood { get; set; }

        /// <summary>What was chosen when the page was drawn (<see cref="AccessReview.MarkOf"/>).</summary>
        public string? Seen { get; set; }
    }

    /// <summary>An organisation has gone through who has access.</summary>
    [Event("access.review.confirmed")]
    public sealed record AccessReviewConfirmed(OrganisationId Organisation, int Kept, int Ended) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Organisation);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ReviewText>(nameof(ReviewText.Told_Confirmed), Kept, Ended);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (!await db.Rows<Organisation>().VisibleTo(actor.ForAdministration()).AnyAsync(o => o.Id == input.Organisation, cancel))
            return Refusal.NotFound;
        if (await db.OpenReview(input.Organisation, cancel) is not { } review) return AccessReview.ReviewNotWhole;

        var (roles, chosen) = (
            await db.Reviewed(input.Organisation, actor, clock.Today).ToListAsync(cancel),
            await db.Set<ReviewChoice>().Where(c => c.Review == review.Id).ToDictionaryAsync(c => c.Membership, cancel));
        if (roles.Count == 0 || roles.Exists(m => !chosen.TryGetValue(m.Id, out var choice) || choice.ChosenBy == m.User))
            return AccessReview.ReviewNotWhole;

        if (AccessReview.MarkOf(roles, chosen) != input.Seen) return AccessReview.ReviewMoved;

        var ending = Ending(roles, chosen, actor, clock.Today);
        List<Membership> ended = [.. ending.Select(e => e.Role)];
        if (await No(ended, actor, cancel) is { } no) return no;
        var errors = new FieldErrors();
        await Administrators.AskUnderstood(db, ended, input.Understood, nameof(Input.Understood), errors, cancel);
        if (errors.Any) return errors;

        foreach (var (role, lastDay) in ending)
        {
            role.End(lastDay);
            change.Record(new EndMembership.MembershipEnded(role.Id, role.User, role.Role, lastDay));
        }

        review.Confirm(actor.User, clock.Today);
        change.Record(new AccessReviewConfirmed(input.Organisation, roles.Count - ending.Count, ending.Count));
        return new Done();
    }

    /// <summary>
    /// The roles that are to end, and when: on the day that was chosen, or as early as it now may where that day is past. What ends by then
    /// already is left as it is.
    /// </summary>
    internal static List<(Membership Role, DateOnly LastDay)> Ending(
        IEnumerable<Membership> roles, IReadOnlyDictionary<MembershipId, ReviewChoice> chosen, Actor actor, DateOnly today) =>
    [
        .. from role in roles
           where chosen.GetValueOrDefault(role.Id)?.LastDay is not null
           let earliest = role.EarliestEnd(today, actor.User)
           let wanted = chosen[role.Id].LastDay!.Value
           let last = wanted < earliest ? earliest : wanted
           where role.To is null || role.To > last
           select (role, last),
    ];

    private async Task<Refusal?> No(List<Membership> ended, Actor actor, CancellationToken cancel)
    {
        var ids = ended.ConvertAll(m => m.Id);
        if (ids.Count != await db.Rows<Membership>().ManageableBy(actor.ForAdministration()).CountAsync(m => ids.Contains(m.Id), cancel))
            return EndedByTheInstallation;
        return await Administrators.MayEnd(db, actor, ended, cancel) ?? await Administrators.MayLeave(db, actor, ended, cancel);
    }
}
