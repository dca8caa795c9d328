using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access.People;

/// <summary>Ny person: somebody who is to sign in. Without a role the person sees nothing. In the demonstration the person is one of the made-up ones.</summary>
public sealed class AddPerson(AppDb db, Demonstration demonstration) : IUseCase<AddPerson.Input, AddPerson.Added>
{
    public static Permission Needs => AccessPermissions.ManagePeople;

    public sealed class Input : TypedPerson, IInput<AddPerson, Input, Added>;

    public sealed record Added(PersonId Person);

    public async Task<Outcome<Added>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var (name, email) = await input.Read(null, db, errors, cancel);
        if (errors.Any) return errors;

        var person = new Person(NewId.Of<PersonId>(change.At), name, email) { Persona = demonstration.Active };
        db.Add(person);
        change.Record(AccessProcess.PersonAdded, new PersonAdded(person.Id));
        return new Added(person.Id);
    }
}
