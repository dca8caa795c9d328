namespace Samlop.Platform.Security;

/// <summary>
/// The names and marks of our cookies. Outside a demonstration they are sent over TLS alone, and their names begin with <c>__Host-</c>: a
/// browser then takes them from this host only, so that no neighbour on the same domain can put another in their place.
/// </summary>
public sealed class OwnCookies(Demonstration demonstration)
{
    public string Session => Name("samlop-okt");

    public string Form => Name("samlop-skjema");

    /// <summary>Holds the key of texts that wait in this browser (<see cref="Ui.Forms.Kept.KeptText"/>).</summary>
    public string KeptText => Name("samlop-tekst");

    /// <summary>Carries one word to the next page (<see cref="Security.SignsTakenAway"/>).</summary>
    public string SignsTakenAway => Name("samlop-tegn");

    /// <summary>Begins the name of those that a sign-in at an issuer is tied to this browser by, while it lasts.</summary>
    public string SignInState => Name("samlop-tilstand.");

    /// <inheritdoc cref="SignInState" />
    public string SignInNonce => Name("samlop-engang.");

    /// <summary>Holds the invitation that a sign-in is for (<see cref="Access.SignIn.Issuers.SignInCarried"/>).</summary>
    public string SignInCarried => Name("samlop-innlogging");

    public string Language => Name("sprak");

    /// <summary>Holds the language in which somebody reads their own pages (<see cref="Text.OwnLanguage"/>).</summary>
    public string OwnLanguage => Name("lesesprak");

    public IReadOnlyList<string> All => [Session, Form, KeptText, SignsTakenAway, SignInCarried, Language, OwnLanguage];

    public CookieSecurePolicy Policy => demonstration.Active ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    private string Name(string plain) => demonstration.Active ? plain : "__Host-" + plain;
}
