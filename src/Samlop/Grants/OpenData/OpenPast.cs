using Samlop.Access;
using Samlop.Grants.Past;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Grants.OpenData;

/// <summary>Tidligere tilskudd: what was registered in arrears, marked as such and in a list of its own; no other set counts it.</summary>
public static class OpenPast
{
    private static readonly Sorting<Row> Orders = new Sorting<Row>("-ar", r => r.Key)
        .By("ar", r => r.Year)
        .By("mottaker", r => r.County)
        .By("belop", r => r.DecidedOre);

    public sealed class Row
    {
        public PastGrantId Key { get; init; }

        public string Call { get; init; } = "";

        public int Year { get; init; }

        public string County { get; init; } = "";

        public string? CountyNumber { get; init; }

        public string Search { get; init; } = "";

        public long DecidedOre { get; init; }

        public DateOnly DecidedOn { get; init; }

        public long? PaidOre { get; init; }
    }

    public static IReadOnlyList<Column<Row>> Columns =>
    [
        new("utlysning", GrantsText.Call, r => r.Call),
        new("ar", CommonText.Year, r => r.Year) { Sortable = true, Cell = r => cell => cell.AddContent(0, r.Year) },
        new("mottaker", OpenText.Column_Receiver, r => r.County) { Sortable = true },
        new("organisasjonsnummer", CommonText.OrganisationNumber, r => r.CountyNumber) { OnlyInFiles = true },
        new("belop", CommonText.Amount, r => Money.FromOre(r.DecidedOre)) { Sortable = true, IsNumber = true },
        new("vedtatt", PastText.Field_vedtatt_dato, r => r.DecidedOn),
        new("utbetalt", OpenText.Column_Paid, r => r.PaidOre is { } ore ? Money.FromOre(ore) : null) { IsNumber = true },
        new("merke", PastText.Mark_Title, _ => PastText.Mark),
    ];

    public static IQueryable<Row> Matching(AppDb db, TableQuery query)
    {
        var rows =
            from g in db.Rows<PastGrant>().Published()
            join o in db.Set<Organisation>() on g.County equals o.Id
            select new Row
            {
                Key = g.Id,
                Call = g.Call,
                Year = g.Year,
                County = o.Name,
                CountyNumber = o.Number,
                Search = o.Search,
                DecidedOre = g.DecidedOre,
                DecidedOn = g.DecidedOn,
                PaidOre = g.PaidOre,
            };
        foreach (var word in OpenSets.WordsOf(query)) rows = rows.Where(r => r.Search.Contains(word));
        return Orders.Apply(rows, query);
    }
}
