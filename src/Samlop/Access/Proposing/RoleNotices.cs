using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Proposing;

/// <summary>Tells the person who got a role of weight, and those who lead the organisation, which two administrators gave it.</summary>
public sealed class RoleNotices(AppDb db, MemberNotices members)
{
    public async Task Tell(RoleProposal given, TwoPersonCheck check, DateTimeOffset at, CancellationToken cancel)
    {
        var (sender, approver) = (check.Rounds[^1].SentBy, given.ApprovedBy!.Value);
        UserId[] people = [given.User, sender, approver];
        var names = await db.Set<User>().Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        var organisation = await db.Set<Organisation>().Where(o => o.Id == given.Organisation).Select(o => o.Name).SingleAsync(cancel);
        var days = given.To is { } to
            ? Phrase.In<AccessText>(nameof(AccessText.Days_FromTo), new DateArgument(given.From), new DateArgument(to))
            : Phrase.In<AccessText>(nameof(AccessText.Days_From), new DateArgument(given.From));
        object[] facts = [AccessWords.Named(given.Role), organisation, days, names[sender], names[approver]];

        await members.Tell(
            given.User,
            Phrase.In<AccessText>(nameof(AccessText.Mail_Role_Subject)),
            Phrase.In<AccessText>(nameof(AccessText.Mail_Role_Body), facts),
            at, cancel);
        await members.Tell(
            given.Organisation, RolesByTwo.OfLeaders,
            Phrase.In<AccessText>(nameof(AccessText.Mail_RoleInOrganisation_Subject), organisation),
            Phrase.In<AccessText>(nameof(AccessText.Mail_RoleInOrganisation_Body), [.. facts, names[given.User]]),
            at, cancel, but: given.User);
    }
}
