namespace Samlop.Platform.UseCases;

/// <summary>
/// Fersk innlogging: the use case is of such weight that whoever runs it has said anew who they are, a short while ago and as surely as
/// can be. <see cref="Runner"/> asks for it where it asks for the permission, and the form leads to the sign-in and back
/// (docs/decisions/0037-acts-of-weight-ask-for-a-fresh-sign-in.md).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FreshSignInAttribute : Attribute
{
    /// <summary>The use case asks for it, and the actor lacks it. The system signs in nowhere.</summary>
    public static bool IsLackedBy(Actor actor, Type useCase) =>
        !actor.IsFresh && !actor.IsSystem && useCase.IsDefined(typeof(FreshSignInAttribute), inherit: false);
}
