using Samlop.Persons.Record;
using Samlop.Platform.Text;

namespace Samlop.Persons.Facts;

/// <summary>The kinds of facts that are recorded by hand, how addresses name them and what recording one is called.</summary>
internal static class FactKinds
{
    private static readonly Words<FactsText, FactKind> Recording = new("Record", FactKind.AddressGrading);

    private static readonly (FactKind Kind, string Slug)[] Slugs =
    [
        (FactKind.Permit, "opphold"),
        (FactKind.Programme, "program"),
        (FactKind.Residence, "bosted"),
        (FactKind.Schooling, "skolegang"),
        (FactKind.Norwegian, "norsk"),
        (FactKind.Language, "sprak"),
        (FactKind.Contact, "kontakt"),
        (FactKind.Number, "nummer"),
        (FactKind.Work, "arbeid"),
        (FactKind.Livelihood, "livsopphold"),
        (FactKind.Health, "helse-og-familie"),
    ];

    public static IEnumerable<FactKind> All => Slugs.Select(known => known.Kind);

    /// <summary>The same words name the page, the way to it and its button.</summary>
    public static string Record(FactKind kind) => Recording.Of(kind).ToString();

    public static string SlugOf(FactKind kind) => Slugs.Single(known => known.Kind == kind).Slug;

    public static FactKind? Find(string slug) =>
        Slugs.Where(known => known.Slug == slug).Select(known => (FactKind?)known.Kind).SingleOrDefault();
}
