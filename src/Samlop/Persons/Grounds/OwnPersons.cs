using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Grounds;

/// <summary>A person whom the actor's own body recorded, and that is there for it still.</summary>
/// <param name="Row">The one row, by its door.</param>
/// <param name="All">With it, the other records of the person that the body has too.</param>
internal sealed record OwnPerson(ReadingParty Party, IQueryable<Person> Row, IQueryable<Person> All);

/// <summary>How all begin that only the body that recorded a person may do.</summary>
internal static class OwnPersons
{
    /// <summary>Null where the person is another body's, protected, or not there at all: these are answered alike.</summary>
    public static async Task<OwnPerson?> OwnPerson(
        this SharingReaders readers, AppDb db, Actor actor, PersonId person, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        var recorded = db.Rows<Person>().RecordedBy(party);
        var row = recorded.Where(p => p.Id == person);
        return await row.AnyAsync(cancel) ? new OwnPerson(party, row, recorded.OfPerson(db, person)) : null;
    }
}
