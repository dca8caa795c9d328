using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;

namespace Samlop.Platform.Mail;

/// <summary>
/// Sends the mail that waits. A message is taken by counting its try and setting the next one, in one conditional update: another instance
/// that saw the same message then finds it taken, and if this process dies the message is tried again at that time. Retries are on the
/// system's clock; a message that is new is due at once, whatever day a demonstration shows.
/// </summary>
public sealed class MailDispatcher(
    IAppDbSource source, IMailTransport transport, MailSecrets secrets, TimeProvider time, ILogger<MailDispatcher> logger)
{
    private const int Batch = 20;

    /// <summary>How long after each try the next one comes; a message is given up after the try that follows the last.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>
    /// Eight tries over a little less than two days, as long as a mail server that is down for a weekend's night is worth waiting for.
    /// </summary>
    public static int MostTries => Pauses.Length + 1;

    /// <summary>Tries what is due, at most a small batch; returns how many were sent.</summary>
    public async Task<int> SendDue(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await using var db = source.Open();
        var due = await db.Set<OutgoingMail>()
            .Where(m => m.NextTry != null && m.Tries < MostTries && (m.Tries == 0 || m.NextTry <= now))
            .OrderBy(m => m.NextTry)
            .Take(Batch)
            .ToListAsync(cancel);

        var sent = 0;
        foreach (var mail in due)
        {
            if (await Take(db, mail, cancel) && await Try(db, mail, cancel)) sent++;
        }

        return sent;
    }

    private async Task<bool> Take(AppDb db, OutgoingMail mail, CancellationToken cancel)
    {
        var next = time.GetUtcNow() + Pauses[Math.Min(mail.Tries, Pauses.Length - 1)];
        return await db.Set<OutgoingMail>()
            .Where(m => m.Id == mail.Id && m.Tries == mail.Tries && m.NextTry != null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Tries, m => m.Tries + 1).SetProperty(m => m.NextTry, next), cancel) == 1;
    }

    private async Task<bool> Try(AppDb db, OutgoingMail mail, CancellationToken cancel)
    {
        var tries = mail.Tries + 1;
        try
        {
            await transport.Send(secrets.Opened(mail), cancel);
        }
        catch (Exception problem) when (!cancel.IsCancellationRequested)
        {
            // Neither address nor subject: a log is read by others than the mail is for.
            logger.LogWarning(problem, "Mail {Id} was not sent at try {Try} of {Tries}", mail.Id.Value, tries, MostTries);
            if (tries == MostTries)
            {
                await db.Set<OutgoingMail>()
                    .Where(m => m.Id == mail.Id)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(m => m.NextTry, (DateTimeOffset?)null).SetProperty(m => m.Sealed, (string?)null), cancel);
                logger.LogError("Mail {Id} is given up", mail.Id.Value);
            }

            return false;
        }

        var at = time.GetUtcNow();
        await db.Set<OutgoingMail>()
            .Where(m => m.Id == mail.Id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.SentAt, at).SetProperty(m => m.NextTry, (DateTimeOffset?)null)
                    .SetProperty(m => m.Sealed, (string?)null),
                CancellationToken.None
            );
        return true;
    }
}
