using Samlop.Platform.Text;

namespace Samlop.Access.SignIn.Issuers;

/// <summary>Why nobody was signed in, or somebody without an organisation: all that the page may say of it.</summary>
public enum SignInStop
{
    /// <summary>The person gave it up at the issuer, or was refused there.</summary>
    GivenUp,

    /// <summary>The issuer cannot be reached.</summary>
    Down,

    /// <summary>What came back cannot be trusted: not asked for here, changed on the way, too old, or used before.</summary>
    NotTrusted,

    /// <summary>The level of assurance is too low.</summary>
    TooLow,

    /// <summary>Another tenant's person.</summary>
    OtherTenant,

    /// <summary>Another than the session's person said who they are: nobody is signed in any more.</summary>
    OtherUser,

    /// <summary>Nobody here is known by what the issuer told.</summary>
    Unknown,

    /// <summary>Known, and holds no role today.</summary>
    WithoutRole,

    /// <summary>Known, and holds no role for the organisation that was chosen at the issuer, or none was chosen there.</summary>
    WithoutRight,
}

/// <summary>Stops a sign-in on its way through the handler. The message is for the log: it holds nothing that was told or typed.</summary>
internal sealed class SignInStoppedException(SignInStop why) : Exception($"Sign-in stopped: {why}")
{
    public SignInStop Why => why;
}

internal static class SignInStopWords
{
    private static readonly Words<IssuerText, SignInStop> Titles = new("StopTitle");
    private static readonly Words<IssuerText, SignInStop> Texts = new("StopText");

    public static string Title(this SignInStop why) => Titles.Of(why).ToString();

    public static string Text(this SignInStop why) => Texts.Of(why).ToString();

    /// <summary>They are signed in all the same.</summary>
    public static bool IsSignedIn(this SignInStop why) => why is SignInStop.WithoutRole or SignInStop.WithoutRight;
}
