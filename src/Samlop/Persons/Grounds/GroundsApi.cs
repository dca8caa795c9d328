using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Persons.Grounds;

/// <summary>The place on the person's own page of what is shared, below the bodies it is shared with.</summary>
/// <param name="Language">In which it is read.</param>
public sealed record OwnSharingShown(PageLanguage Language);

/// <summary>What a later step has recorded of a person, told to them among all that is recorded.</summary>
public interface IOwnFacts
{
    /// <param name="party">The person, as who reads.</param>
    /// <param name="self">The one record that is told of, by the door of whoever is the person.</param>
    /// <param name="record">The same, with all that sharing asks of it.</param>
    Task<IReadOnlyList<(PersonCategory Category, CardFact Fact)>> Of(
        AppDb db, ReadingParty party, IQueryable<Person> self, GroundsOfRecord record, CancellationToken cancel);
}
