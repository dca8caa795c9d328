using Microsoft.EntityFrameworkCore;
using Samlop.Access.Inviting;
using Samlop.Access.Organisations;
using Samlop.Access.People;
using Samlop.Access.SignIn;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.FirstAdministrators;

/// <summary>
/// De første administratorene: those whom the installation names in its settings, while fewer than two people hold the role. An
/// administrator cannot give the role alone, so nobody on the platform could let in the first two, nor mend it when only one is left.
/// </summary>
[Process("FirstAdministratorsAdded")]
public sealed class AddFirstAdministrators(AppDb db, OsloClock clock, InvitationMail mail, Demonstration demonstration)
    : IUseCase<AddFirstAdministrators.Input, Done>
{
    public static Permission Needs { get; } = Permission.OfSystem("access.administrators.add-first");

    public sealed class Input : IInput<AddFirstAdministrators, Input, Done>
    {
        /// <summary>The directorate, by name; it is let in where it is not known.</summary>
        public string Organisation { get; set; } = "";

        public IReadOnlyList<NamedAdministrator> People { get; set; } = [];
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var today = clock.Today;
        var holding = await db.HeldOn(today)
            .Where(m => m.Role == Role.Administrator)
            .Select(m => m.User).Distinct().ToListAsync(cancel);
        if (holding.Count >= 2)
        {
            await Invite(input.People, change, today, cancel);
            return new Done();
        }

        var organisation = await Directorate(input.Organisation, change, today, cancel);
        var added = new List<(User User, Membership Membership)>();
        foreach (var named in input.People)
        {
            if (holding.Count >= 2) break;
            var user = await Named(named, change, cancel);
            if (holding.Contains(user.Id)) continue;
            var membership = new Membership(NewId.Of<MembershipId>(change.At), user.Id, organisation.Id, Role.Administrator, today);
            holding.Add(user.Id);
            db.Add(membership);
            change.Record(new AddMembership.MembershipAdded(membership.Id, user.Id, organisation.Id, Role.Administrator, today, null));
            added.Add((user, membership));
        }

        if (!demonstration.Active)
        {
            foreach (var (user, membership) in added) Invite(user, membership, holding, organisation, change);
        }

        return new Done();
    }

    /// <summary>
    /// Outside the demonstration nobody is known at an issuer to begin with: those who are named get a link that ties their sign-in to the
    /// role that they hold. Nobody gets a second while the first works, nor once they sign in.
    /// </summary>
    private async Task Invite(IReadOnlyList<NamedAdministrator> people, Change change, DateOnly today, CancellationToken cancel)
    {
        if (demonstration.Active) return;
        var emails = people.Select(p => p.Email).ToList();
        var signsIn = db.ThatSignIn();
        var holders = await (
            from m in db.HeldOn(today)
            join u in db.Set<User>() on m.User equals u.Id
            join o in db.Set<Organisation>() on m.Organisation equals o.Id
            where m.Role == Role.Administrator
            select new { User = u, Membership = m, Organisation = o, Waits = emails.Contains(u.Email) && !signsIn.Contains(u.Id) })
            .ToListAsync(cancel);
        var waiting = await db.Rows<Invitation>().ManageableBy(Actor.System.ForAdministration())
            .Where(Invitation.IsOpen).Where(i => emails.Contains(i.Email) && i.LastDay >= today).Select(i => i.Email).ToListAsync(cancel);
        List<UserId> all = [.. holders.Select(h => h.User.Id).Distinct()];
        foreach (var holder in holders.Where(h => h.Waits && !waiting.Contains(h.User.Email)).DistinctBy(h => h.User.Id))
            Invite(holder.User, holder.Membership, all, holder.Organisation, change);
    }

    // In the name of another administrator: what a link gives is given by somebody, and nobody gives themselves a role.
    private void Invite(User user, Membership held, IReadOnlyList<UserId> holding, Organisation organisation, Change change)
    {
        var (by, key) = (holding.First(other => other != user.Id), LinkKey.New());
        var invitation = new Invitation(
            NewId.Of<InvitationId>(change.At), organisation.Id, user.Email, [held.Role], held.From, held.To,
            user.Language ?? Languages.Bokmål.Code);
        invitation.Send(by, key, clock.Today, change.At);
        db.Add(invitation);
        mail.Send(invitation, organisation.Name, key, change.At);
        change.Record(new InvitePeople.InvitationSent(invitation.Id, organisation.Id, invitation.LastDay));
    }

    private async Task<Organisation> Directorate(string name, Change change, DateOnly today, CancellationToken cancel)
    {
        var known = await db.Set<Organisation>()
            .Where(o => o.Name == name && (o.ValidTo == null || o.ValidTo >= today)).ToListAsync(cancel);
        if (known.Find(o => o.Is(OrganisationKind.Directorate)) is { } directorate) return directorate;
        var added = new Organisation(NewId.Of<OrganisationId>(change.At), name, [OrganisationKind.Directorate], today);
        db.Add(added);
        change.Record(new AddOrganisation.OrganisationAdded(added.Id, today));
        return added;
    }

    private async Task<User> Named(NamedAdministrator named, Change change, CancellationToken cancel)
    {
        var known = await db.Set<User>().SingleOrDefaultAsync(u => u.Email == named.Email, cancel);
        if (known is not null) return known;
        var added = new User(NewId.Of<UserId>(change.At), named.Name, named.Email) { Persona = demonstration.Active };
        db.Add(added);
        change.Record(new AddUser.UserAdded(added.Id));
        return added;
    }
}

/// <summary>Somebody whom the installation names as administrator.</summary>
public sealed record NamedAdministrator(string Name, string Email);
