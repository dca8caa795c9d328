using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge;

/// <summary>
/// What one person asked, or is asked, for their organisation does not end with them: where they are gone, the others have it.
/// </summary>
internal static class StillThere
{
    /// <summary>The one, while they hold one of the roles there; else all who do.</summary>
    public static async Task<Readers> OneOrAll(this Occasion occasion, UserId one, OrganisationId there, IReadOnlyList<Role> roles)
    {
        var held = roles.ToList();
        var isThere = await occasion.Db.HeldOn(occasion.Today)
            .AnyAsync(m => m.User == one && m.Organisation == there && held.Contains(m.Role), occasion.Cancel);
        return isThere ? Readers.Of(one) : Readers.In(there, [.. roles]);
    }
}
