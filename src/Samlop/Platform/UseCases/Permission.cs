using System.Collections.Frozen;
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
        (Code, Roles, ToAll) = (code, roles.ToFrozenSet(), toAll);

    /// <summary>Stable text, for instance <c>grants.call.publish</c>.</summary>
    public string Code { get; }

    public IReadOnlySet<Role> Roles { get; }

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
    private readonly FrozenSet<Permission> toAll = permissions.Where(p => p.ToAll).ToFrozenSet();

    private readonly FrozenDictionary<string, FrozenSet<Permission>> byRole = Enum.GetValues<Role>()
        .ToFrozenDictionary(role => role.ToString(), role => permissions.Where(p => p.ToAll || p.Roles.Contains(role)).ToFrozenSet());

    /// <summary>All that a role, or everybody, may be allowed to; not the system's own.</summary>
    public IEnumerable<Permission> All => byRole.Values.SelectMany(held => held).Distinct();

    /// <summary>What the role with this name may do; any other name gives what everybody may.</summary>
    public FrozenSet<Permission> Of(string role) => byRole.GetValueOrDefault(role) ?? toAll;

    /// <summary>The roles that hold a permission.</summary>
    public IReadOnlyList<Role> Holding(Permission permission) =>
        [.. Enum.GetValues<Role>().Where(role => Of(role.ToString()).Contains(permission))];

    /// <summary>The permissions that stand in an assembly.</summary>
    /// <param name="given">Those that modules give to further roles (<see cref="ModuleSetup.Gives"/>).</param>
    public static RolePermissions In(Assembly assembly, IEnumerable<Permission> given) =>
        new([
            .. assembly
                .GetTypes()
                .Where(type => type is { IsInterface: false, ContainsGenericParameters: false } && type.IsAssignableTo(typeof(INeeds)))
                .Select(Needs)
                .Distinct(),
            .. given,
        ]);

    private static Permission Needs(Type type) =>
        (Permission)type.GetProperty(nameof(INeeds.Needs), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
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
