using System.Linq.Expressions;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Platform.Data;

namespace Samlop.Persons;

/// <summary>The one door of other modules to what is about persons.</summary>
public static class PersonsApi
{
    /// <summary>The persons of whom the reader may see the category; of identity, those whom the reader finds at all.</summary>
    public static IQueryable<PersonId> Readable(AppDb db, SharingReader reader) =>
        db.Rows<Person>().VisibleTo(reader).Select(person => person.Id);

    /// <summary>Those of a module's own rows, each a fact about a person, that the reader may see.</summary>
    /// <param name="rows">What the module's own door gave.</param>
    /// <param name="fact">Each field of the fact, in one projection.</param>
    public static IQueryable<TRow> Readable<TRow>(
        AppDb db, SharingReader reader, IQueryable<TRow> rows, Expression<Func<TRow, PersonFact>> fact) where TRow : class =>
        PersonFact.Shown(rows, db.Rows<Person>().Asked(), fact, reader);
}
