using System.Linq.Expressions;
using Samlop.Persons.Grounds;
using Samlop.Persons.Oversight;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Orders;

/// <summary>Whose orders a body reads: those that it made, and all on persons whom it recorded.</summary>
internal static class OrdersAccess
{
    /// <summary>The one person, where they are there for the reader.</summary>
    internal static IQueryable<Person> ThereFor(this Rows<Person> persons, ReadingParty party, PersonId person) =>
        persons.There(party).Where(p => p.Id == person);

    /// <summary>Of one person that is there for the reader.</summary>
    internal static IQueryable<Order> KnownTo(this Rows<Order> orders, AppDb db, ReadingParty party, PersonId person)
    {
        var (kind, own) = (party.Body.Kind, party.Body.Organisation);
        var recorded = db.Rows<Person>().RecordedBy(party);
        return orders.Of(db.Rows<Person>().ThereFor(party, person))
            .Where(o => (o.ByKind == kind && o.By == own) || recorded.Any(p => p.Id == o.Person));
    }

    /// <summary>Orders and demands of others on some persons, that nobody has answered and that are not withdrawn.</summary>
    internal static IQueryable<Order> UnansweredOf(this Rows<Order> orders, IQueryable<Person> persons)
    {
        var answers = orders.Asking<OrderAnswer>();
        return orders.Of(persons).Where(o => (o.Kind == OrderKind.Order || o.Kind == OrderKind.Demand)
            && (o.Until == null || o.Until >= o.From) && !answers.Any(a => a.Order == o.Id));
    }

    /// <summary>What the data protection officer reads: what was ordered of whom, and what was said of it. Not of which person.</summary>
    internal static IQueryable<OrderAnswer> Overseen(this Rows<OrderAnswer> answers, Actor actor) =>
        answers.Through(Sees<OrderAnswer>(actor));

    internal static IQueryable<Order> Overseen(this Rows<Order> orders, Actor actor) => orders.Through(Sees<Order>(actor));

    private static Expression<Func<T, bool>> Sees<T>(Actor actor)
    {
        var sees = actor.May(Oversee.Needs);
        return _ => sees;
    }

    /// <summary>
    /// What the person is told. That something is kept from the person may itself be what the law keeps: to know that facts on a report to
    /// child welfare are withheld is to know that there is a report. It is told where whoever decided has said that it may be, and else not
    /// at all, which is how the page reads where nothing is withheld. Of the rest nothing forbids telling it.
    /// </summary>
    /// <param name="self">By the door of whoever is the person.</param>
    internal static IQueryable<Order> ToldToSelf(this Rows<Order> orders, IQueryable<Person> self) => orders.Of(self)
        .Where(o => o.Until == null || o.Until >= o.From)
        .Where(o => o.Kind != OrderKind.Withholding || o.IsToldToPerson);
}
