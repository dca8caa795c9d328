using Microsoft.EntityFrameworkCore;
using Samlop.Access.SignIn;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.People;

/// <summary>
/// Endre person: corrects the name or the address, and tells of it. Whoever has the address can pass for the person, so of those who hold a
/// role of weight (<see cref="RolesByTwo"/>) it is not one organisation's own administrator who changes it.
/// </summary>
[Process("UserChanged")]
public sealed class ChangeUser(AppDb db, OsloClock clock) : IUseCase<ChangeUser.Input, Done>
{
    public static Permission Needs => AddUser.Needs;

    public sealed class Input : TypedUser, IInput<ChangeUser, Input, Done>
    {
        public UserId User { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }
    }

    /// <summary>A person's name or address was corrected.</summary>
    [Event("access.user.changed"), Was("PersonChanged")]
    public sealed record UserChanged([Was("person")] UserId User, IReadOnlyList<string> FieldKeys) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(User);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_Changed), AccessWords.Listed(FieldKeys));
    }

    public static NoticeKind TellsOwner { get; } = NoticeKind.Of<UserChanged>(
        "access.user.changed", AccessNotices.Group, "the person, at the address from before",
        async (happened, occasion) =>
        {
            var user = await occasion.Db.Set<User>().SingleAsync(u => u.Id == happened.User, occasion.Cancel);
            var by = await occasion.NameOf(occasion.Actor.User);
            var language = await occasion.Db.LanguageOf(user.Id, occasion.Today, occasion.Cancel);
            var address = new OutsideReader(user.EmailBefore ?? user.Email, language.Code);
            return new Told(Phrase.In<AccessText>(nameof(AccessText.Notice_User)), AccessUrls.Roles, Readers.At([address]))
            {
                More = Phrase.In<AccessText>(nameof(AccessText.Notice_UserMore), by, AccessWords.Listed(happened.FieldKeys)),
            };
        });

    public static NoticeKind TellsLeaders { get; } = NoticeKind.OfEach<UserChanged>(
        "access.user.changed-in-organisation", AccessNotices.Group, "those who lead organisations where the person holds a role of weight",
        async (happened, occasion) =>
        {
            var user = await occasion.Db.Set<User>().SingleAsync(u => u.Id == happened.User, occasion.Cancel);
            var led = await WeightyIn(occasion, happened.User);
            var by = await occasion.NameOf(occasion.Actor.User);
            return led.Select(o => new Told(
                Phrase.In<AccessText>(nameof(AccessText.Notice_UserInOrganisation), o.Name),
                AccessUrls.Roles,
                Readers.In(o.Id, [.. RolesByTwo.OfLeaders]).But(user.Id))
            {
                About = new Subject(AccessNotices.Led, o.Id.Value),
                More = Phrase.In<AccessText>(
                    nameof(AccessText.Notice_UserInOrganisationMore), by, AccessWords.Listed(happened.FieldKeys), user.Name, o.Name),
            });
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var person = await db.Rows<User>().ManageableBy(actor.ForAdministration()).SingleOrDefaultAsync(p => p.Id == input.User, cancel);
        if (person is null) return Refusal.NotFound;

        var errors = new FieldErrors();
        var (name, email) = await input.Read(person.Id, db, actor, errors, cancel);
        if (errors.Any) return errors;
        if (person.Version != input.BasedOn) return Refusal.ChangedByOther;

        List<string> changed = [];
        if (person.Name != name) changed.Add("name");
        if (person.Email != email) changed.Add("email");
        if (changed.Count == 0) return new Done();
        if (person.Email != email && person.Id != actor.User && !actor.May(ManageAllAccess.Needs)
            && (await Weighty(db, person.Id, clock.Today).AnyAsync(cancel) || await IsProposed(person.Id, cancel)))
        {
            errors.Add(nameof(Input.Email), Phrase.In<AccessText>(nameof(AccessText.Error_EmailOfWeight)));
            return errors;
        }

        // Who alone unties and changes the address would sign in as somebody else, by a link of their own.
        if (person.Email != email && await db.IsUntiedBy(person.Id, actor.User, cancel))
        {
            errors.Add(nameof(Input.Email), Phrase.In<AccessText>(nameof(AccessText.Error_EmailOfUntied)));
            return errors;
        }

        person.Change(name, email, actor.User);
        change.Record(new UserChanged(person.Id, changed));
        return new Done();
    }

    /// <summary>Whoever approves a role gives it to the person with the address that they were shown.</summary>
    private Task<bool> IsProposed(UserId user, CancellationToken cancel) =>
        db.Rows<RoleProposal>().All(Because.WhoIsProposedKeepsTheirAddress).Where(RoleProposal.Open).AnyAsync(p => p.User == user, cancel);

    /// <summary>Where the person holds a role that two must give, today or later.</summary>
    private static async Task<List<Organisation>> WeightyIn(Occasion occasion, UserId user)
    {
        var held = Weighty(occasion.Db, user, occasion.Today);
        return await occasion.Db.Set<Organisation>()
            .Where(o => held.Any(m => m.Organisation == o.Id))
            .OrderBy(o => o.Id)
            .ToListAsync(occasion.Cancel);
    }

    /// <summary>The person's roles that two must give, today's and later ones.</summary>
    private static IQueryable<Membership> Weighty(AppDb db, UserId user, DateOnly today)
    {
        var heavy = Enum.GetValues<Role>().Where(role => role.IsGivenByTwo()).ToList();
        return db.Set<Membership>().Where(Membership.IsNotOver.On(today)).Where(m => m.User == user && heavy.Contains(m.Role));
    }
}
