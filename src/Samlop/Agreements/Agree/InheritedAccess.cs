using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Agree;

/// <summary>
/// Etterfølgere: an organisation that has ended writes nothing more, and whoever takes over from it, or from a part of it, reads what it
/// signed, each of them all of it. What they agree on from then on is an agreement of their own.
/// </summary>
internal static class InheritedAccess
{
    /// <summary>Those that have ended, whose place the organisation has taken on the day.</summary>
    public static IQueryable<OrganisationId> EndedBefore(this AppDb db, OrganisationId organisation, DateOnly today) =>
        from s in db.Set<OrganisationSuccessor>()
        join o in db.Set<Organisation>() on s.Organisation equals o.Id
        where s.Successor == organisation && s.From <= today && o.ValidTo < today
        select o.Id;

    /// <summary>The agreements that such an organisation signed: what is signed of them (<see cref="AgreementAccess.ReadBy"/>).</summary>
    internal static IQueryable<Agreement> InheritedBy(this Rows<Agreement> agreements, Reader reader, DateOnly today)
    {
        var reads = reader.Actor.May(ReadAgreements.Needs);
        var before = agreements.Db.EndedBefore(reader.Actor.Organisation, today);
        return agreements.Through(a => reads && a.Signatures.Any(s => s.WithdrawnAt == null && before.Contains(s.Organisation)
            && a.Versions.Any(v => v.Number == s.Number && v.SignedAt != null)));
    }

    /// <summary>One that the actor sees, or has inherited, with whom they have it from.</summary>
    public static async Task<(Agreement? Agreement, IReadOnlyList<OrganisationId> Before)> ReadAgreement(
        this AppDb db, Func<IQueryable<Agreement>, IQueryable<Agreement>> one, Actor actor, DateOnly today, CancellationToken cancel)
    {
        var before = await db.EndedBefore(actor.Organisation, today).ToListAsync(cancel);
        var reader = actor.ForAgreements();
        var seen = await one(db.Rows<Agreement>().VisibleTo(reader)).WithAll().SingleOrDefaultAsync(cancel);
        if (seen is null && before.Count > 0)
            seen = await one(db.Rows<Agreement>().InheritedBy(reader, today)).WithAll().SingleOrDefaultAsync(cancel);
        return (seen, before);
    }
}
