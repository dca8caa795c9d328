using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Samlop.Platform.Mail;

/// <summary>Mail by SMTP to the installation's mail server.</summary>
public sealed class SmtpTransport(MailSettings settings) : IMailTransport
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public async Task Send(OutgoingMail mail, CancellationToken cancel)
    {
        var sender = new MailAddress(settings.From.Value, MailSettings.FromName, Encoding.UTF8);
        using var message = new MailMessage(sender, new MailAddress(mail.To))
        {
            Subject = EmlMessage.OneLine(mail.Subject),
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Body,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        message.Headers.Add("Message-ID", settings.MessageId(mail));
        message.Headers.Add("Auto-Submitted", "auto-generated");

        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Encrypted };
        if (settings.User is not null) client.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Limit);
        await client.SendMailAsync(message, deadline.Token);
    }
}
