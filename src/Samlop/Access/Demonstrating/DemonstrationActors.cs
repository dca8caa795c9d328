using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Demonstrating;

/// <summary>The people of the demonstration as those who act in it, for modules that add what they have done.</summary>
public sealed class DemonstrationActors(IAppDbSource source, RolePermissions permissions)
{
    /// <summary>The first in the organisation who has the role; null where the demonstration has none.</summary>
    public async Task<Actor?> Of(string organisation, Role role, CancellationToken cancel)
    {
        await using var db = source.Open();
        var found = await (
            from m in db.Set<Membership>()
            join o in db.Set<Organisation>() on m.Organisation equals o.Id
            join p in db.Set<Person>() on m.Person equals p.Id
            where o.Name == organisation && m.Role == role
            orderby p.Name
            select new { m.Person, m.Organisation }).FirstOrDefaultAsync(cancel);
        return found is null ? null : new Actor(found.Person, found.Organisation, role.ToString(), permissions.Of(role.ToString()));
    }
}
