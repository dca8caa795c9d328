namespace Samlop.Persons.Record;

/// <summary>Which sections an order may cite, and which law decides whom it binds: said here and nowhere else.</summary>
internal static class OrderSections
{
    /// <summary>Those that a body may order facts by. The table says which kinds of bodies each is for.</summary>
    public static readonly IReadOnlyList<string> OfOrders =
        ["integreringsloven § 44", "introduksjonsloven § 25 b", "arbeidsmarkedsloven § 19"];

    /// <summary>Those that a control may demand facts by.</summary>
    public static readonly IReadOnlyList<string> OfDemands = ["riksrevisjonsloven § 12"];

    /// <summary>Those that facts are released for research by; «fvl.» is the law of 1967.</summary>
    public static readonly IReadOnlyList<string> OfResearch = ["fvl. § 13 d"];

    /// <summary>Those that something is kept from the person by.</summary>
    public static readonly IReadOnlyList<string> OfWithholding = ["personopplysningsloven § 16", "fvl. § 19"];

    public static IReadOnlyList<string> Of(OrderKind kind) => kind switch
    {
        OrderKind.Order => OfOrders,
        OrderKind.Demand => OfDemands,
        OrderKind.Research => OfResearch,
        OrderKind.Withholding => OfWithholding,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <param name="section">As it is cited, with what follows the section.</param>
    public static OrderLaw LawOf(string section) =>
        section.StartsWith("integreringsloven", StringComparison.Ordinal) ? OrderLaw.Integration2020
        : section.StartsWith("introduksjonsloven § 25 b", StringComparison.Ordinal) ? OrderLaw.Introduction2003
        : OrderLaw.Other;

    /// <summary>Facts may be kept from the person by the section.</summary>
    public static bool Withholds(string section) => OfWithholding.Any(known => section.StartsWith(known, StringComparison.Ordinal));
}
