using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.People;

/// <summary>
/// Tells of a changed name or address. Whoever gets the mail of somebody with a role of weight could pass for them, so what two must give
/// is not taken over by one unseen: the address from before is told, and those who lead the organisations where such a role is held.
/// </summary>
public sealed class UserNotices(AppDb db, MemberNotices members)
{
    /// <param name="before">The address that the person had.</param>
    public async Task TellChanged(User changed, string before, Phrase what, Actor by, DateTimeOffset at, CancellationToken cancel)
    {
        var actor = await db.Set<User>().Where(u => u.Id == by.User).Select(u => u.Name).SingleAsync(cancel);
        members.Tell(
            before,
            changed.Language,
            Phrase.In<AccessText>(nameof(AccessText.Mail_User_Subject)),
            Phrase.In<AccessText>(nameof(AccessText.Mail_User_Body), actor, what),
            at
        );

        foreach (var organisation in await WeightyIn(changed.Id, OsloClock.DateIn(at), cancel))
        {
            await members.Tell(
                organisation.Id,
                RolesByTwo.OfLeaders,
                Phrase.In<AccessText>(nameof(AccessText.Mail_UserInOrganisation_Subject), organisation.Name),
                Phrase.In<AccessText>(nameof(AccessText.Mail_UserInOrganisation_Body), actor, what, changed.Name, organisation.Name),
                at,
                cancel,
                but: changed.Id
            );
        }
    }

    /// <summary>Where the person holds a role that two must give, today or later.</summary>
    private async Task<List<Organisation>> WeightyIn(UserId user, DateOnly today, CancellationToken cancel)
    {
        var heavy = Enum.GetValues<Role>().Where(role => role.IsGivenByTwo()).ToList();
        var held = db.Set<Membership>().Where(Membership.IsNotOver.On(today)).Where(m => m.User == user && heavy.Contains(m.Role));
        return await db.Set<Organisation>().Where(o => held.Any(m => m.Organisation == o.Id)).OrderBy(o => o.Id).ToListAsync(cancel);
    }
}
