using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.People;

/// <summary>
/// Ny person: somebody who is to sign in. Without a role the person sees nothing. In the demonstration the person is one of the made-up
/// ones.
/// </summary>
[Process("UserAdded"), TellsNobody(Untold.Register)]
public sealed class AddUser(AppDb db, Demonstration demonstration) : IUseCase<AddUser.Input, AddUser.Added>
{
    public static Permission Needs { get; } = Permission.Of("access.people.manage", Role.OrganisationAdministrator, Role.Administrator);

    public sealed class Input : TypedUser, IInput<AddUser, Input, Added>;

    public sealed record Added(UserId User);

    /// <summary>A person was let in.</summary>
    [Event("access.user.added"), Was("PersonAdded")]
    public sealed record UserAdded([Was("person")] UserId User) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(User);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_UserAdded));
    }

    public async Task<Outcome<Added>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var (name, email) = await input.Read(null, db, actor, errors, cancel);
        if (errors.Any) return errors;

        var person = new User(NewId.Of<UserId>(change.At), name, email)
        {
            Persona = demonstration.Active,
            EmailSetBy = actor.User,
            AddedFor = actor.May(ManageAllAccess.Needs) ? null : actor.Organisation,
        };
        db.Add(person);
        change.Record(new UserAdded(person.Id));
        return new Added(person.Id);
    }
}
