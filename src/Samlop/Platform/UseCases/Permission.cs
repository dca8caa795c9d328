using System.Collections.Concurrent;
using System.Reflection;
using Samlop.Access;

namespace Samlop.Platform.UseCases;

/// <summary>
/// The right to do one kind of thing, with the roles that hold it. It stands beside what needs it: a use case, or a right to read. Two with
/// the same code are the same right.
/// </summary>
public sealed class Permission : IEquatable<Permission>
{
    private Permission(string code, IEnumerable<Role> roles, bool toAll = false) =>
        (Code, Roles, ToAll) = (code, [.. roles.Distinct()], toAll);

    /// <summary>Stable text, for instance <c>grants.call.publish</c>.</summary>
    public string Code { get; }

    /// <summary>Whose it is, those first whose act it is before others: the first that somebody holds is noted with what they do.</summary>
    public IReadOnlyList<Role> Roles { get; }

    /// <summary>Everybody holds it, signed in or not.</summary>
    public bool ToAll { get; }

    /// <summary>Held by these roles.</summary>
    public static Permission Of(string code, params Role[] roles) => new(code, roles);

    /// <summary>Held by everybody, signed in or not.</summary>
    public static Permission OfAll(string code) => new(code, [], toAll: true);

    /// <summary>Held by every role.</summary>
    public static Permission OfSignedIn(string code) => new(code, Enum.GetValues<Role>());

    /// <summary>Held by no role: the system's own (jobs and imports).</summary>
    public static Permission OfSystem(string code) => new(code, []);

    /// <summary>Held by no role: by whoever opens a one-time link of a kind that is for it, and for what that link is about.</summary>
    public static Permission OfLink(string code) => new(code, []) { IsOfLink = true };

    public bool IsOfLink { get; private init; }

    /// <summary>The same right, which further roles hold besides.</summary>
    internal Permission And(IEnumerable<Permission> others)
    {
        List<Permission> all = [this, .. others];
        return new(Code, all.SelectMany(p => p.Roles), all.Exists(p => p.ToAll)) { IsOfLink = IsOfLink };
    }

    public bool Equals(Permission? other) => other?.Code == Code;

    public override bool Equals(object? obj) => Equals(obj as Permission);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    public override string ToString() => Code;
}

/// <summary>What asks for a permission: a use case, or a right to read (a class that says no more than this).</summary>
public interface INeeds
{
    /// <summary>What the actor must be allowed to.</summary>
    static abstract Permission Needs { get; }
}

/// <summary>What each role may do, gathered from all that asks for a permission.</summary>
public sealed class RolePermissions(IEnumerable<Permission> permissions)
{
    private readonly List<Permission> all =
        [.. permissions.GroupBy(p => p.Code, (_, same) => same.First().And(same.Skip(1)))];

    // So many as there are sets of roles that somebody holds.
    private readonly ConcurrentDictionary<ulong, Rights> bySet = new();

    /// <summary>All that a role, or everybody, may be allowed to; not the system's own.</summary>
    public IEnumerable<Permission> All => all.Where(p => p.ToAll || p.Roles.Count > 0);

    /// <summary>What somebody may who holds these roles together; what everybody may where there are none.</summary>
    public Rights Of(params IEnumerable<Role> roles)
    {
        var held = roles.Distinct().Order().ToList();
        return bySet.GetOrAdd(
            held.Aggregate(0UL, (set, role) => set | (1UL << (int)role)),
            _ => new Rights(held, all.Where(p => p.ToAll || p.Roles.Any(held.Contains))));
    }

    /// <summary>The roles that hold a permission.</summary>
    public IReadOnlyList<Role> Holding(Permission permission) =>
        [.. Enum.GetValues<Role>().Where(role => Of(role).Give(permission))];

    /// <summary>The permissions that stand in some assemblies.</summary>
    /// <param name="given">Those that modules give to further roles (<see cref="ModuleSetup.Gives"/>).</param>
    public static RolePermissions In(IEnumerable<Assembly> assemblies, IEnumerable<Permission> given) =>
        new([
            .. assemblies
                .SelectMany(assembly => assembly.GetTypes())
                .Where(type => type is { IsInterface: false, ContainsGenericParameters: false } && type.IsAssignableTo(typeof(INeeds)))
                .Select(Needs)
                .Distinct(),
            .. given,
        ]);

    private static Permission Needs(Type type) =>
        (Permission)type.GetProperty(nameof(INeeds.Needs), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
}

/// <summary>Roles that are held together, and what they give: each permission of any of them.</summary>
public sealed class Rights
{
    public static readonly Rights None = new([], []);

    private readonly Dictionary<Permission, Role?> givers;

    public Rights(IEnumerable<Role> roles, IEnumerable<Permission> permissions)
    {
        List<Role> held = [.. roles.Distinct().Order()];
        Roles = held;
        givers = permissions.Distinct().ToDictionary(
            p => p, p => p.Roles.Cast<Role?>().FirstOrDefault(role => held.Contains(role!.Value)));
    }

    /// <summary>In their order.</summary>
    public IReadOnlyList<Role> Roles { get; }

    public IReadOnlyCollection<Permission> All => givers.Keys;

    public bool Give(Permission permission) => givers.ContainsKey(permission);

    /// <summary>The role that gives the permission: the first held in the permission's own order; null where none of them does.</summary>
    public Role? GiverOf(Permission permission) => givers.GetValueOrDefault(permission);
}

/// <summary>An access rule on a page or an endpoint. An endpoint without one is closed to everybody (deny by default).</summary>
public interface IAccessRule
{
    bool Allows(Actor actor);

    /// <summary>What those lack whom it does not allow; null where it is no permission.</summary>
    Permission? Asks => null;
}

/// <summary>Open to all, signed in or not.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenAttribute : Attribute, IAccessRule
{
    public bool Allows(Actor actor) => true;
}

/// <summary>For everybody who is signed in; what they see is limited row by row.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SignedInAttribute : Attribute, IAccessRule
{
    public bool Allows(Actor actor) => actor.IsUser;
}

/// <summary>For those who hold the permission of <typeparamref name="TNeeds"/>: who may run a use case, or read what it names.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsOfAttribute<TNeeds> : Attribute, IAccessRule where TNeeds : INeeds
{
    public Permission? Asks => TNeeds.Needs;

    public bool Allows(Actor actor) => actor.May(TNeeds.Needs);
}
