using Samlop.Platform.Data;

namespace Samlop.Audit.TwoPerson;

/// <summary>
/// A check belongs to what it is about: whoever found that, finds its check with who prepared, who decided and why it was returned.
/// </summary>
public static class TwoPersonAccess
{
    /// <summary>The check of a thing that a door gave.</summary>
    /// <param name="subject">The thing's own id.</param>
    internal static IQueryable<TwoPersonCheck> On(this Rows<TwoPersonCheck> checks, Guid subject) =>
        checks.Through(c => c.Subject == subject);

    /// <summary>The checks of things that a door gave.</summary>
    internal static IQueryable<TwoPersonCheck> On(this Rows<TwoPersonCheck> checks, IReadOnlyCollection<Guid> subjects) =>
        checks.Through(c => subjects.Contains(c.Subject));
}
