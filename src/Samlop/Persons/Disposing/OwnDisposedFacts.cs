using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Grounds;
using Samlop.Persons.Keeping;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Persons.Disposing;

/// <summary>What was deleted of the person, among all that is recorded: what kind, how much, when, by which period and section.</summary>
internal sealed class OwnDisposedFacts : IOwnFacts
{
    public async Task<IReadOnlyList<(PersonCategory Category, CardFact Fact)>> Of(
        AppDb db, ReadingParty party, IQueryable<Person> self, GroundsOfRecord record, CancellationToken cancel)
    {
        var gone = await db.Rows<DisposedFacts>().Of(self)
            .Join(db.Set<Disposal>(), d => d.Disposal, d => d.Id, (d, of) => new { d.At, d.Facts, of.Category, of.Period })
            .ToListAsync(cancel);
        var ids = gone.Select(one => one.Period).Distinct().ToList();
        var periods = await db.Set<KeepingPeriod>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        return
        [
            .. gone.OrderBy(one => one.At).Select(one => (
                one.Category,
                new CardFact(
                    DisposingText.Own_Deleted,
                    Sentence.Say(
                        DisposingText.Own_Told, DisposalWords.FactsOf(one.Facts), Written.Date(OsloClock.DateIn(one.At)),
                        KeepingWords.Of(periods[one.Period]), periods[one.Period].Disposal!))
                {
                    IsGone = true,
                })),
        ];
    }
}
