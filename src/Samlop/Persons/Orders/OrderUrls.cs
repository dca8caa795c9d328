using Samlop.Persons.Record;

namespace Samlop.Persons.Orders;

/// <summary>The addresses of orders, and how they name each kind.</summary>
internal static class OrderUrls
{
    public const string Overseen = "/personvern/palegg";

    private static readonly (OrderKind Kind, string Slug)[] Slugs =
    [
        (OrderKind.Order, "palegg"), (OrderKind.Demand, "krav"), (OrderKind.Research, "forskning"), (OrderKind.Withholding, "unntak"),
    ];

    public static string New(PersonId person, OrderKind kind) =>
        $"{PersonUrls.Person(person)}/hjemmel/{Slugs.Single(known => known.Kind == kind).Slug}";

    public static OrderKind? Find(string slug) =>
        Slugs.Where(known => known.Slug == slug).Select(known => (OrderKind?)known.Kind).SingleOrDefault();
}
