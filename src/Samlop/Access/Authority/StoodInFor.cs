using Samlop.Platform.Text;

namespace Samlop.Access.Authority;

/// <summary>
/// Det en vikar overtar: what whoever stands in for somebody in one of the roles takes over beside the notices, in the words of the module
/// whose work it is. Registered by modules (<c>setup.StandIn</c>).
/// </summary>
public sealed record StoodInFor(IReadOnlyCollection<Role> Roles, Phrase TakesOver);
