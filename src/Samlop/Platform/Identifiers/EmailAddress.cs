using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Samlop.Platform.Text;

namespace Samlop.Platform.Identifiers;

/// <summary>
/// E-postadresse, checked for what goes wrong in practice: one @, a domain with a dot, no spaces, within the limits of RFC 5321 (64 before
/// the @, 254 in all). Kept in lower case: no mail service in use tells upper from lower, and a person's address must be found again
/// however it was typed. The domain may hold letters such as æøå, the part before the @ may not, for few services take them there.
/// </summary>
[JsonConverter(typeof(IdentifierJson<EmailAddress>))]
public sealed record EmailAddress : IIdentifier<EmailAddress>
{
    private const int LongestLocal = 64;
    private const int LongestLabel = 63;
    private const int Longest = 254;
    private const string LocalSigns = "!#$%&'*+-/=?^_`{|}~.";

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    /// <summary>
    /// Where the mail ends up with most services: without what follows a plus sign before the @. For limits only; mail is sent to the
    /// address as it was typed.
    /// </summary>
    public string Inbox => Value.IndexOf('+', StringComparison.Ordinal) is > 0 and var plus
        ? Value[..plus] + Value[Value.IndexOf('@', StringComparison.Ordinal)..] : Value;

    public static bool TryParse(string? typed, [NotNullWhen(true)] out EmailAddress? value)
    {
        var address = typed is null ? "" : TypedText.Seen(typed).Trim().ToLowerInvariant();
        var at = address.IndexOf('@', StringComparison.Ordinal);
        value =
            at > 0 && address.Length <= Longest && IsLocal(address[..at]) && IsDomain(address[(at + 1)..])
                ? new EmailAddress(address)
                : null;
        return value is not null;
    }

    /// <exception cref="FormatException">It is not valid.</exception>
    public static EmailAddress Parse(string? typed) =>
        TryParse(typed, out var value) ? value : throw new FormatException($"'{typed}' is not an e-mail address.");

    public override string ToString() => Value;

    private static bool IsLocal(string local) =>
        local.Length <= LongestLocal
        && local.Split('.').All(part => part.Length > 0)
        && local.All(sign => char.IsAsciiLetterOrDigit(sign) || LocalSigns.Contains(sign, StringComparison.Ordinal));

    private static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length >= 2 && labels.All(IsLabel) && !labels[^1].All(char.IsAsciiDigit);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel
        && label[0] != '-'
        && label[^1] != '-'
        && label.All(sign => char.IsLetterOrDigit(sign) || sign == '-');
}
