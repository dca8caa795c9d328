using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access.People;

/// <summary>Somebody must always be able to let people in.</summary>
internal static class Administrators
{
    public static readonly Refusal OwnLastAdministrator = Refusal.In<AccessText>(nameof(OwnLastAdministrator));
    public static readonly Refusal LastAdministrator = Refusal.In<AccessText>(nameof(LastAdministrator));

    /// <summary>
    /// An administrator does not end their own last role as administrator, and nobody the last one that has no end. Both are read from all
    /// administrators' rows within the run, so that two who end one another's at the same time do not both succeed.
    /// </summary>
    public static async Task<Refusal?> MayEnd(AppDb db, Actor actor, IEnumerable<Membership> ending, CancellationToken cancel)
    {
        List<Membership> theirs = [.. ending.Where(m => m.Role == Role.Administrator)];
        if (theirs.Count == 0) return null;

        var ids = theirs.ConvertAll(m => m.Id);
        var lasting = await db.Set<Membership>()
            .Where(m => m.Role == Role.Administrator && m.To == null && !ids.Contains(m.Id))
            .Select(m => m.User)
            .ToListAsync(cancel);
        if (theirs.Exists(m => m.User == actor.User) && !lasting.Contains(actor.User))
            return OwnLastAdministrator;
        return lasting.Count == 0 ? LastAdministrator : null;
    }
}
