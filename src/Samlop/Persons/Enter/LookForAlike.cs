using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Waiting;

namespace Samlop.Persons.Enter;

/// <summary>
/// Se om personen er registrert: those who are like the one that is to be registered, of whom the reader finds. It is a look at a list, and
/// recorded as that.
/// </summary>
[Process("persons.alike-looked-for"), TellsNobody(Untold.Noted)]
public sealed class LookForAlike(AppDb db, SharingReaders readers, PersonNumbers numbers, RegisterData register, OsloClock clock)
    : IUseCase<LookForAlike.Input, LookForAlike.Found>
{
    public static Permission Needs { get; } = RegisterPerson.Needs;

    public sealed class Input : IInput<LookForAlike, Input, Found>
    {
        public TypedPerson Person { get; set; } = new();
    }

    public sealed record Found(SharingPurpose Purpose, IReadOnlyList<ListPersons.Row> Rows);

    public async Task<Outcome<Found>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        if (party.IsOutside) return RegisterPerson.OutsideTheTable;
        var errors = new FieldErrors();
        var read = input.Person.Read(nameof(Input.Person), numbers, register, clock.Today, errors);
        if (errors.Any) return errors;

        var purpose = party.Purposes.Contains(SharingPurpose.RecommendAndTakeIn) ? SharingPurpose.RecommendAndTakeIn : party.Purposes[0];
        var reader = party.For(purpose, PersonCategory.Identity);
        var alike = (await AlikePersons.Among(db.Rows<Person>().RecordsVisibleTo(reader), db, read, numbers, cancel)).ConvertAll(p => p.Id);
        var rows = await db.Rows<Person>().VisibleTo(reader, p => alike.Contains(p.Id))
            .OrderBy(p => p.ListedAs).ThenBy(p => p.Id)
            .Select(p => new ListPersons.Row(p.Id, p.GivenName, p.FamilyName, p.BirthDate, p.BirthDateIsKnown)).ToListAsync(cancel);
        change.Record(new ListLookedAt(actor.Organisation, purpose, true, rows.Count, alike));
        return new Found(purpose, rows);
    }
}
