using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Demonstrating;

/// <summary>The people of the demonstration as those who act in it, for modules that add what they have done.</summary>
public sealed class DemonstrationActors(IAppDbSource source, RolePermissions permissions)
{
    /// <summary>
    /// The persona with this name, for the organisation where they hold this role, with all the roles that they hold there.
    /// </summary>
    /// <exception cref="InvalidOperationException">The demonstration has no such person.</exception>
    public async Task<Actor> Named(string name, Role role, CancellationToken cancel = default)
    {
        await using var db = source.Open();
        var found = await (
            from m in db.Set<Membership>()
            join p in db.Set<User>() on m.User equals p.Id
            where p.Persona && p.Name == name && m.Role == role
            select new { m.User, m.Organisation }).SingleAsync(cancel);
        var roles = await db.Set<Membership>()
            .Where(m => m.User == found.User && m.Organisation == found.Organisation).Select(m => m.Role).ToListAsync(cancel);
        // The story is told by the program: nobody is there to sign in anew.
        return new Actor(found.User, found.Organisation, permissions.Of(roles)) { IsFresh = true };
    }
}
