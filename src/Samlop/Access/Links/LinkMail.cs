using System.Text;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Mail;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Waiting;

namespace Samlop.Access.Links;

/// <summary>
/// Sends a one-time link: the mail is saved with it and leaves afterwards, as all mail does. The link is sealed in it until then.
/// </summary>
public sealed class LinkMail(AppDb db, MailSecrets secrets, SamlopSettings settings)
{
    /// <param name="key">In the link, and nowhere else.</param>
    public void Send(LinkKind kind, LinkLetter letter, DateOnly lastDay, LinkKey key, DateTimeOffset at) =>
        db.Add(new OutgoingMail(
            letter.To, kind.MailSubject(letter.Organisation).In(letter.Language.Culture), Body(letter, lastDay), at)
        {
            Sealed = secrets.Seal(settings.PublicUrl + LinkUrls.Link(key.Token, letter.Language)),
        });

    private static string Body(LinkLetter letter, DateOnly lastDay)
    {
        var language = letter.Language.Culture;
        return new StringBuilder()
            .Append(Phrase.In<NoticeText>(nameof(NoticeText.Mail_Greeting)).In(language)).Append("\n\n")
            .Append(letter.Text.In(language)).Append('\n')
            .Append(OutgoingMail.SecretMark).Append("\n\n")
            .Append(Phrase.In<LinkText>(nameof(LinkText.Mail_LastDay), new DateArgument(lastDay, Weekday: true)).In(language))
            .Append("\n\n")
            .Append(Phrase.In<LinkText>(nameof(LinkText.Mail_Unknown), letter.Organisation).In(language)).Append("\n\n")
            .Append(Phrase.In<NoticeText>(nameof(NoticeText.Mail_Regards)).In(language)).Append('\n')
            .Append(Phrase.In<NoticeText>(nameof(NoticeText.Mail_SenderFor), letter.Organisation).In(language)).Append("\n\n")
            .Append(Phrase.In<NoticeText>(nameof(NoticeText.Mail_NoAnswer)).In(language)).Append('\n')
            .Append(Languages.OfPages.Contains(letter.Language)
                ? "" : "\n" + Phrase.In<LinkText>(nameof(LinkText.Mail_Unchecked)).In(language) + "\n")
            .ToString();
    }
}
