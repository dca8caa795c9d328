using Microsoft.AspNetCore.DataProtection;

namespace Samlop.Platform.Mail;

/// <summary>Seals what a mail carries that nobody but its receiver may read, for the time from it is written until it has left.</summary>
public sealed class MailSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Samlop.OutgoingMail");

    public string Seal(string secret) => protector.Protect(secret);

    /// <summary>The message as it leaves.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The keys that it was sealed with are gone.</exception>
    internal OutgoingMail Opened(OutgoingMail mail) => mail.Sealed is { } secret ? mail.With(protector.Unprotect(secret)) : mail;
}
