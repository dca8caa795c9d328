using System.Reflection;

namespace Samlop.Platform.UseCases;

/// <summary>The right to do one kind of thing. <paramref name="Code"/> is stable text, for instance <c>grants.call.publish</c>.</summary>
public sealed record Permission(string Code)
{
    public override string ToString() => Code;
}

/// <summary>An access rule on a page or an endpoint. An endpoint without one is closed to everybody (deny by default).</summary>
public interface IAccessRule
{
    bool Allows(Actor actor);
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

/// <summary>For those who may run the use case <typeparamref name="TUse"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsOfAttribute<TUse> : Attribute, IAccessRule
{
    private static readonly Permission Needed = (Permission)typeof(TUse)
        .GetProperty("Needs", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    public bool Allows(Actor actor) => actor.May(Needed);
}

/// <summary>For those who hold the permission with this code; used by pages that only read.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute(string code) : Attribute, IAccessRule
{
    public string Code { get; } = code;

    public bool Allows(Actor actor) => actor.May(new Permission(Code));
}
