using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;

namespace Samlop.Persons.Orders;

/// <summary>Which orders and decisions open facts about the person, or keep some from them, among all that is recorded of them.</summary>
internal sealed class OwnOrderFacts : IOwnFacts
{
    public async Task<IReadOnlyList<(PersonCategory Category, CardFact Fact)>> Of(
        AppDb db, ReadingParty party, IQueryable<Person> self, GroundsOfRecord record, CancellationToken cancel)
    {
        var orders = await db.Rows<Order>().ToldToSelf(self)
            .Join(db.Set<Organisation>(), o => o.By, by => by.Id, (order, by) => new { Order = order, by.Name })
            .OrderBy(o => o.Order.From).ThenBy(o => o.Order.Id).ToListAsync(cancel);
        return
        [
            .. from each in orders
               from category in each.Order.Categories
               select (category, new CardFact(OrderWords.Of(each.Order.Kind), OrderWords.Told(each.Order, each.Name)) { Stays = true }),
        ];
    }
}
