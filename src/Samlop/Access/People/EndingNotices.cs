using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.People;

/// <summary>
/// Tells the person whose role of weight (<see cref="RolesByTwo"/>) ends, and those who lead the organisation, who ended it. It is told as
/// it was when it was given.
/// </summary>
public sealed class EndingNotices(AppDb db, MemberNotices members)
{
    public async Task Tell(Membership ended, Actor by, DateTimeOffset at, CancellationToken cancel)
    {
        if (!ended.Role.IsGivenByTwo()) return;

        UserId[] people = [ended.User, by.User];
        var names = await db.Set<User>().Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        var organisation = await db.Set<Organisation>().Where(o => o.Id == ended.Organisation).Select(o => o.Name).SingleAsync(cancel);
        object[] facts = [AccessWords.Named(ended.Role), organisation, new DateArgument(ended.To!.Value), names[by.User]];

        await members.Tell(
            ended.User,
            Phrase.In<AccessText>(nameof(AccessText.Mail_RoleEnds_Subject)),
            Phrase.In<AccessText>(nameof(AccessText.Mail_RoleEnds_Body), facts),
            at, cancel);
        await members.Tell(
            ended.Organisation, RolesByTwo.OfLeaders,
            Phrase.In<AccessText>(nameof(AccessText.Mail_RoleEndsInOrganisation_Subject), organisation),
            Phrase.In<AccessText>(nameof(AccessText.Mail_RoleEndsInOrganisation_Body), [.. facts, names[ended.User]]),
            at, cancel, but: ended.User);
    }
}
