using System.Text;

namespace Samlop.Platform.Mail;

/// <summary>
/// Mail as <c>.eml</c> files in a folder, for a demonstration or an installation whose own mail server fetches them there. The file is
/// named after the message, so that a second try writes the same file.
/// </summary>
public sealed class EmlFolder(SamlopSettings settings, MailSettings mailSettings) : IMailTransport
{
    public async Task Send(OutgoingMail mail, CancellationToken cancel)
    {
        Directory.CreateDirectory(settings.MailFolder);
        Directory.CreateDirectory(settings.ArrivingFolder);
        var arriving = Path.Combine(settings.ArrivingFolder, $"{Guid.NewGuid()}.eml");
        try
        {
            await File.WriteAllTextAsync(arriving, EmlMessage.Write(mail, mailSettings), Encoding.ASCII, cancel);
            File.Move(arriving, Path.Combine(settings.MailFolder, $"{mail.Id.Value}.eml"), overwrite: true);
        }
        finally
        {
            File.Delete(arriving);
        }
    }
}
