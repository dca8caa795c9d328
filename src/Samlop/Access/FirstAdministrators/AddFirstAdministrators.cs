using Microsoft.EntityFrameworkCore;
using Samlop.Access.Organisations;
using Samlop.Access.People;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.FirstAdministrators;

/// <summary>
/// De første administratorene: those whom the installation names in its settings, while fewer than two people hold the role. An
/// administrator cannot give the role alone, so nobody on the platform could let in the first two, nor mend it when only one is left.
/// </summary>
[Process("FirstAdministratorsAdded")]
public sealed class AddFirstAdministrators(AppDb db, OsloClock clock, Demonstration demonstration)
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
        if (holding.Count >= 2) return new Done();

        var organisation = await Directorate(input.Organisation, change, today, cancel);
        foreach (var named in input.People)
        {
            if (holding.Count >= 2) break;
            var user = await Named(named, change, cancel);
            if (holding.Contains(user.Id)) continue;
            var membership = new Membership(NewId.Of<MembershipId>(change.At), user.Id, organisation.Id, Role.Administrator, today);
            holding.Add(user.Id);
            db.Add(membership);
            change.Record(new AddMembership.MembershipAdded(membership.Id, user.Id, organisation.Id, Role.Administrator, today, null));
        }

        return new Done();
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
