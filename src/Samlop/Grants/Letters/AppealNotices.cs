using Samlop.Access;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>Tells those whom an answer on appeal waits for: the second persons when it is sent, the writer when it comes back.</summary>
public sealed class AppealNotices(MemberNotices members)
{
    public Task Waits(Actor sender, DateTimeOffset at, CancellationToken cancel) =>
        members.Tell(
            sender.Organisation, SettleAppealClause.Needs.Roles,
            Phrase.In<LettersText>(nameof(LettersText.Mail_AppealWaits_Subject)),
            Phrase.In<LettersText>(nameof(LettersText.Mail_AppealWaits_Body)),
            at, cancel, but: sender.User);

    public Task Returned(UserId writer, DateTimeOffset at, CancellationToken cancel) =>
        members.Tell(
            writer,
            Phrase.In<LettersText>(nameof(LettersText.Mail_AppealReturned_Subject)),
            Phrase.In<LettersText>(nameof(LettersText.Mail_AppealReturned_Body)),
            at, cancel);
}
