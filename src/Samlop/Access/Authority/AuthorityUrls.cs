namespace Samlop.Access.Authority;

/// <summary>The addresses of delegations and stand-ins.</summary>
public static class AuthorityUrls
{
    public const string Delegations = "/fullmakter";
    public const string StandIns = "/vikarer";
}
