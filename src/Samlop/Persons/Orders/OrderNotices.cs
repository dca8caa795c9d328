using Samlop.Persons.Grounds;
using Samlop.Persons.Record;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Orders;

/// <summary>How a body is told that something happened with an order: that it did, and neither of whom nor what.</summary>
internal static class OrderNotices
{
    public static Waiting.Told Told(string line, PersonId person, OrganisationId to, Permission whose) =>
        new(Phrase.In<OrdersText>(line), PersonUrls.Person(person), Readers.In(to, [.. whose.Roles]))
        {
            About = new Subject(PersonNotices.Receiving, to.Value),
        };
}
