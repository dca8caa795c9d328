using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons;

/// <summary>Who is told for the role that they hold.</summary>
internal static class HoldersOfRoles
{
    /// <summary>All who hold one of the roles on the day, whoever they hold it for.</summary>
    public static Task<List<UserId>> Holders(this Occasion occasion, IReadOnlyList<Role> roles) =>
        occasion.Db.HeldOn(occasion.Today).Where(m => roles.Contains(m.Role)).Select(m => m.User).Distinct().ToListAsync(occasion.Cancel);
}
