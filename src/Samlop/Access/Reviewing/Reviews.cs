using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Reviewing;

/// <summary>Where an organisation is with going through its roles.</summary>
public sealed class ReviewStanding
{
    public OrganisationId Organisation { get; init; }

    public string Name { get; init; } = "";

    /// <summary>When its roles were gone through last; null where they never were.</summary>
    public DateOnly? Confirmed { get; init; }

    /// <summary>What the year is counted from (<see cref="ReviewDates.Due"/>).</summary>
    public DateOnly Counted { get; init; }

    public DateOnly Due => ReviewDates.Due(Counted);
}

/// <summary>A role in force, and what is chosen for it in the review that is under way.</summary>
internal sealed record ReviewedRole(Membership Membership, string Name, ReviewChoice? Choice);

/// <summary>What is asked of organisations and the review of their roles.</summary>
internal static class Reviews
{
    /// <summary>The organisations where somebody has a role today.</summary>
    public static IQueryable<ReviewStanding> Standings(this AppDb db, DateOnly today)
    {
        var (held, all, reviews) = (db.HeldOn(today), db.Set<Membership>(), db.Set<AccessReview>());
        return
            from o in db.Set<Organisation>()
            where (o.ValidTo == null || o.ValidTo >= today) && held.Any(m => m.Organisation == o.Id)
            select new ReviewStanding
            {
                Organisation = o.Id,
                Name = o.Name,
                Confirmed = reviews.Where(r => r.Organisation == o.Id).Max(r => r.ConfirmedOn),
                Counted = reviews.Where(r => r.Organisation == o.Id).Max(r => r.ConfirmedOn)
                    ?? all.Where(m => m.Organisation == o.Id && (m.To == null || m.To >= m.From)).Min(m => m.From),
            };
    }

    /// <summary>What is chosen in the reviews that are not confirmed.</summary>
    public static IQueryable<ReviewChoice> ChosenNow(this AppDb db) =>
        from c in db.Set<ReviewChoice>()
        join r in db.Set<AccessReview>() on c.Review equals r.Id
        where r.ConfirmedOn == null
        select c;

    public static Task<AccessReview?> OpenReview(this AppDb db, OrganisationId organisation, CancellationToken cancel) =>
        db.Set<AccessReview>().FirstOrDefaultAsync(r => r.Organisation == organisation && r.ConfirmedOn == null, cancel);

    /// <summary>The roles that hold today at an organisation, as far as the reader sees them.</summary>
    public static IQueryable<Membership> Reviewed(this AppDb db, OrganisationId organisation, Actor actor, DateOnly today) =>
        db.Rows<Membership>().VisibleTo(actor.ForAdministration()).Where(Membership.Holds.On(today))
            .Where(m => m.Organisation == organisation);
}
