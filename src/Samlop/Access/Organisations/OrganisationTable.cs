using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Organisations;

/// <summary>The list of organisations: the same rows and columns for the page and its downloads.</summary>
public static class OrganisationTable
{
    public const string KindFilter = "type";
    public const string PeriodFilter = "periode";
    public const string Ended = "avsluttet";
    public const string Existing = "gjeldende";

    private static readonly Sorting<Organisation> Orders = new Sorting<Organisation>("navn", o => o.Id)
        .By("navn", o => o.Name)
        .By("nummer", o => o.Number)
        .By("fra", o => o.ValidFrom)
        .By("til", o => o.ValidTo);

    public sealed record Row(
        OrganisationId Id,
        string Name,
        List<OrganisationKind> Kinds,
        string? Number,
        DateOnly ValidFrom,
        DateOnly? ValidTo,
        bool Fictitious
    );

    public static IReadOnlyList<TableFilter> Filters =>
        [
            new(
                KindFilter,
                CommonText.Kind,
                [.. Enum.GetValues<OrganisationKind>().Select(kind => new Option(kind.ToString(), AccessWords.Of(kind)))]
            ),
            new(PeriodFilter, AccessText.Period, [new(Existing, AccessText.Period_Existing), new(Ended, AccessText.Period_Ended)]),
        ];

    public static IReadOnlyList<Column<Row>> Columns =>
    [
        new("navn", CommonText.Name, r => r.Name) { Sortable = true, Url = r => AccessUrls.Of(r.Id) },
        .. Facts,
    ];

    /// <summary>The columns beside the name.</summary>
    public static IReadOnlyList<Column<Row>> Facts =>
    [
        new("type", CommonText.Kind, r => AccessWords.Of(r.Kinds)),
        new("nummer", CommonText.OrganisationNumber, r => Written(r.Number)) { Sortable = true },
        new("fra", AccessText.ValidFrom, r => r.ValidFrom) { Sortable = true },
        new("til", AccessText.ValidTo, r => r.ValidTo) { Sortable = true },
        new("oppdiktet", AccessText.Fictitious, r => r.Fictitious),
    ];

    public static IQueryable<Organisation> Matching(AppDb db, Actor actor, TableQuery query, DateOnly today)
    {
        var organisations = db.Rows<Organisation>().VisibleTo(actor.ForAdministration());
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            organisations = organisations.Where(o => o.Search.Contains(word));
        if (query.Filter<OrganisationKind>(KindFilter) is { } kind)
            organisations = organisations.Where(o => o.Kinds.Contains(kind));
        organisations = query.Filter(PeriodFilter) switch
        {
            Existing => organisations.Where(o => o.ValidTo == null || o.ValidTo >= today),
            Ended => organisations.Where(o => o.ValidTo < today),
            _ => organisations,
        };
        return Orders.Apply(organisations, query);
    }

    public static IQueryable<Row> Project(this IQueryable<Organisation> organisations) =>
        organisations.Select(o => new Row(o.Id, o.Name, o.Kinds, o.Number, o.ValidFrom, o.ValidTo, o.Fictitious));

    /// <summary>An organisation number as people read it.</summary>
    public static string? Written(string? number) =>
        number is null ? null : Platform.Identifiers.OrganisationNumber.Parse(number).ToString();
}
