using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Look;

/// <summary>
/// Åpne en side ved siden av kortet: whom it is about, by name, so that nobody writes of another. That the name was shown is a look, as
/// that of the card.
/// </summary>
[Process("persons.beside-opened"), TellsNobody(Untold.Noted)]
public sealed class OpenBesideCard(AppDb db, SharingReaders readers) : IUseCase<OpenBesideCard.Input, OpenBesideCard.Opened>
{
    public static Permission Needs { get; } = ReadPersons.Needs;

    public sealed class Input : IInput<OpenBesideCard, Input, Opened>
    {
        public PersonId Person { get; set; }

        /// <summary>The <see cref="SharingPurpose"/> that the card was open for, by its name.</summary>
        public string? Purpose { get; set; }
    }

    /// <param name="Name">Null where the reader is not shown it.</param>
    public sealed record Opened(string? Name);

    public async Task<Outcome<Opened>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        if (TypedField.Choice<SharingPurpose>(input.Purpose) is not { } purpose || !party.Purposes.Contains(purpose))
            return Refusal.NotFound;

        var name = await db.Rows<Person>().RecordsVisibleTo(party.For(purpose, PersonCategory.Identity)).OfPerson(db, input.Person)
            .OrderBy(p => p.RecordNumber).Select(p => new { p.GivenName, p.FamilyName }).FirstOrDefaultAsync(cancel);
        PersonCategory[] asked = [PersonCategory.Identity];
        change.Record(new CardLookedAt(
            input.Person, actor.Organisation, purpose, name is null ? [] : asked, name is null ? asked : []));
        return new Opened(name is null ? null : PersonWords.Name(name.GivenName, name.FamilyName));
    }
}
