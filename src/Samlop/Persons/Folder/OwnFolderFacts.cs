using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Persons.Folder;

/// <summary>Which documents of the person lie in the folder, among all that is recorded of them.</summary>
internal sealed class OwnFolderFacts : IOwnFacts
{
    public async Task<IReadOnlyList<(PersonCategory Category, CardFact Fact)>> Of(
        AppDb db, ReadingParty party, IQueryable<Person> self, GroundsOfRecord record, CancellationToken cancel)
    {
        var documents = await db.Rows<PersonDocument>().OwnOf(self, party, record)
            .Join(db.Set<Organisation>(), d => d.Owner, o => o.Id, (d, o) => new { d.Kind, d.AddedAt, d.CameBy, By = o.Name })
            .ToListAsync(cancel);
        return
        [
            .. documents.OrderBy(d => d.Kind).ThenBy(d => d.AddedAt).Select(d => (
                DocumentKinds.CategoryOf(d.Kind),
                new CardFact(
                    FolderText.Own_Held,
                    Sentence.Say(
                        DocumentKinds.ToldToPerson(d.CameBy),
                        DocumentKinds.Of(d.Kind), d.By, Written.Date(OsloClock.DateIn(d.AddedAt)))))),
        ];
    }
}
