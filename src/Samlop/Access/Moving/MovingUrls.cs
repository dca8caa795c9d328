using Samlop.Access.SignIn;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Moving;

internal static class MovingUrls
{
    /// <summary>To propose that a sign-in is moved.</summary>
    public static string Move(UserId person, UserIdentityId identity) => $"{AccessUrls.Untie(person, identity)}/nytt-nummer";

    public static string Of(UserId person, SignInMoveId move) => $"{AccessUrls.Of(person)}/innlogginger/flyttinger/{move.Value}";
}
