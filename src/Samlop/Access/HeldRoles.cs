using Samlop.Platform.Data;

namespace Samlop.Access;

/// <summary>Who holds what on a day.</summary>
public static class HeldRoles
{
    /// <summary>The memberships that give something that day.</summary>
    public static IQueryable<Membership> HeldOn(this AppDb db, DateOnly day) => db.Set<Membership>().Where(Membership.Holds.On(day));
}
