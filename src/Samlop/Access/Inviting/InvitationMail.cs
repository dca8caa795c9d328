using System.Globalization;
using System.Text;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Mail;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Waiting;

namespace Samlop.Access.Inviting;

/// <summary>
/// Sends an invitation: the mail is saved with it and leaves afterwards, as all mail does. The link is sealed in it until then. The mail
/// says who asks and for which organisation, and no more: the roles stand behind the link.
/// </summary>
public sealed class InvitationMail(AppDb db, MailSecrets secrets, SamlopSettings settings)
{
    /// <param name="key">In the link, and nowhere else.</param>
    public void Send(Invitation invitation, string organisation, LinkKey key, DateTimeOffset at)
    {
        var language = (Languages.ByCode(invitation.Language) ?? Languages.Bokmål).Culture;
        var line = TiesAlone(invitation) ? nameof(InvitationText.Mail_TieSubject) : nameof(InvitationText.Mail_Subject);
        var subject = Phrase.In<InvitationText>(line, organisation).In(language);
        db.Add(new OutgoingMail(invitation.Email, subject, Body(invitation, organisation, language), at)
        {
            Sealed = secrets.Seal(settings.PublicUrl + AccessUrls.AcceptInvitation(key.Token)),
        });
    }

    /// <summary>It gives no role: who has them already, and no sign-in, ties one by it.</summary>
    private static bool TiesAlone(Invitation invitation) => invitation.Roles.Count == 0;

    private static string Body(Invitation invitation, string organisation, CultureInfo language) => new StringBuilder()
        .Append(Phrase.In<NoticeText>(nameof(NoticeText.Mail_Greeting)).In(language)).Append("\n\n")
        .Append(Phrase.In<InvitationText>(
            TiesAlone(invitation) ? nameof(InvitationText.Mail_TieText) : nameof(InvitationText.Mail_Text), organisation).In(language))
        .Append('\n')
        .Append(OutgoingMail.SecretMark).Append("\n\n")
        .Append(Phrase.In<InvitationText>(
            nameof(InvitationText.Mail_LastDay), new DateArgument(invitation.LastDay, Weekday: true)).In(language)).Append("\n\n")
        .Append(Phrase.In<InvitationText>(nameof(InvitationText.Mail_Unknown)).In(language)).Append("\n\n")
        .Append(Phrase.In<NoticeText>(nameof(NoticeText.Mail_Regards)).In(language)).Append('\n')
        .Append(Phrase.In<NoticeText>(nameof(NoticeText.Mail_SenderFor), organisation).In(language)).Append("\n\n")
        .Append(Phrase.In<NoticeText>(nameof(NoticeText.Mail_NoAnswer)).In(language)).Append('\n')
        .ToString();
}
