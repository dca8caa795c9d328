using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Meet;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Continue;

/// <summary>
/// The roles of agreements, and who holds them today: whoever accepted a role and still works with agreements for its party.
/// </summary>
internal static class RoleHolders
{
    /// <summary>Those that are signed or written, in the order in which they were made.</summary>
    public static Task<List<AgreedRole>> RolesOf(this AppDb db, Agreement agreement, CancellationToken cancel = default) =>
        db.Rows<AgreedRole>().Of(agreement).Where(r => r.RemovedAt == null).Include(r => r.Holdings).Include(r => r.Promises)
            .AsSplitQuery().OrderBy(r => r.MadeAt).ThenBy(r => r.Id).ToListAsync(cancel);

    /// <summary>One of an agreement that was found, with its history; also one that is gone.</summary>
    public static Task<AgreedRole?> RoleOf(this AppDb db, Agreement agreement, AgreedRoleId id, CancellationToken cancel = default) =>
        db.Rows<AgreedRole>().Of(agreement).Include(r => r.Holdings).Include(r => r.Promises).AsSplitQuery()
            .SingleOrDefaultAsync(r => r.Id == id, cancel);

    /// <param name="people">Of the parties today.</param>
    public static PartyPerson? HolderAmong(this AgreedRole role, IEnumerable<PartyPerson> people) =>
        people.FirstOrDefault(person => person.User == role.Held?.User && person.Organisation == role.Party);

    /// <summary>Nobody who works with agreements for its party holds it or is asked to take it: <see cref="Vacant"/> in memory.</summary>
    /// <param name="people">Of the parties today.</param>
    public static bool IsVacant(this AgreedRole role, IReadOnlyCollection<PartyPerson> people) =>
        !role.Holdings.Any(h => h.EndedAt is null && people.Any(p => p.User == h.User && p.Organisation == role.Party));

    /// <summary>Whoever holds it, and those who write agreements for its party.</summary>
    public static bool IsLookedAfterBy(this AgreedRole role, Actor actor) => actor.Organisation == role.Party
        && (actor.May(WriteAgreements.Needs) || role.Held?.User == actor.User);

    /// <summary>Roles of some agreements that nobody holds today and nobody is asked to take.</summary>
    public static IQueryable<AgreedRole> Vacant(this IQueryable<AgreedRole> roles, AppDb db, DateOnly today)
    {
        var (held, readers) = (db.HeldOn(today), AgreementRoles.Readers.ToList());
        return roles.InForce().Where(r => !r.Holdings.Any(h => h.EndedAt == null
            && held.Any(m => m.User == h.User && m.Organisation == r.Party && readers.Contains(m.Role))));
    }
}
