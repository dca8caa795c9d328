using Samlop.Persons.Grounds;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Orders;

/// <summary>How a body is told that something happened with an order: that it did, and neither of whom nor what.</summary>
internal static class OrderNotices
{
    public static Task<Waiting.Told?> Told(
        string line, PersonId person, OrganisationId to, PartyKind? kind, Permission whose, Occasion occasion) =>
        PersonNotices.ToBody(Phrase.In<OrdersText>(line), PersonUrls.Person(person), person, to, kind, whose.Roles, occasion);
}
