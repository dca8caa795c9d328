using Samlop.Platform.Identifiers;

namespace Samlop.Platform.Mail;

/// <summary>How mail leaves, read from <c>Samlop:Mail</c> when the program starts.</summary>
/// <param name="From">The sender of every message; nobody reads answers to it.</param>
/// <param name="Host">The mail server; null writes <c>.eml</c> files in the mail folder instead.</param>
/// <param name="User">With <paramref name="Password"/>, where the server asks for them.</param>
/// <param name="Encrypted">STARTTLS; off only for a server on the same machine.</param>
public sealed record MailSettings(EmailAddress From, string? Host, int Port, string? User, string? Password, bool Encrypted)
{
    /// <summary>The name that stands beside the sender's address.</summary>
    public const string FromName = "Samløp";

    /// <exception cref="StartRefused">The sender is not an address.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Samlop:Mail");
        var from = mail["From"] ?? "ikke-svar@samlop.example";
        return new MailSettings(
            EmailAddress.TryParse(from, out var address)
                ? address
                : throw new StartRefused($"Samlop:Mail:From must be an e-mail address, not {from}."),
            mail["Host"] is { Length: > 0 } host ? host : null,
            mail.GetValue("Port", 587),
            mail["User"],
            mail["Password"],
            mail.GetValue("Encrypted", true));
    }

    /// <summary>The message's own id, the same each time it is sent (RFC 5322, 3.6.4).</summary>
    public string MessageId(OutgoingMail mail) =>
        $"<{mail.Id.Value}@{From.Value[(From.Value.IndexOf('@', StringComparison.Ordinal) + 1)..]}>";
}
