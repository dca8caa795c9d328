using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Calls;
using Samlop.Grants.Pay;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Grants.OpenData;

/// <summary>Utbetalinger: what is paid of the awards that everybody reads, by call, year and county; not what is only planned.</summary>
public static class OpenPayments
{
    private static readonly Sorting<Row> Orders = new Sorting<Row>("-ar", r => r.Key)
        .By("ar", r => r.Year)
        .By("mottaker", r => r.County)
        .By("utbetalt", r => r.PaidOre)
        .By("utlysning", r => r.Call);

    public sealed class Row
    {
        public AwardId Key { get; init; }

        public string Call { get; init; } = "";

        public int Year { get; init; }

        public string County { get; init; } = "";

        public string? CountyNumber { get; init; }

        public string CountySearch { get; init; } = "";

        public string CallSearch { get; init; } = "";

        public long AwardedOre { get; init; }

        public long PaidOre { get; init; }

        public int Payments { get; init; }

        public DateOnly? Last { get; init; }
    }

    public static IReadOnlyList<Column<Row>> Columns =>
    [
        new("utlysning", GrantsText.Call, r => r.Call) { Sortable = true, Url = r => CallUrls.Call(r.Call) },
        new("ar", CommonText.Year, r => r.Year) { Sortable = true, Cell = r => cell => cell.AddContent(0, r.Year) },
        new("mottaker", OpenText.Column_Receiver, r => r.County) { Sortable = true },
        new("organisasjonsnummer", CommonText.OrganisationNumber, r => r.CountyNumber) { OnlyInFiles = true },
        new("tildelt", OpenText.Column_Awarded, r => Money.FromOre(r.AwardedOre)) { IsNumber = true },
        new("utbetalinger", OpenText.Payments_Title, r => r.Payments) { IsNumber = true },
        new("utbetalt", OpenText.Column_Paid, r => Money.FromOre(r.PaidOre)) { Sortable = true, IsNumber = true },
        new("siste", OpenText.Column_LastPaid, r => r.Last),
    ];

    public static IQueryable<Row> Matching(AppDb db, TableQuery query)
    {
        var awards = db.Rows<Award>().Published();
        var paid = db.PaymentsBehind(awards).Where(b => b.Payment.PaidOn != null);
        var rows =
            from a in awards
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            where paid.Any(b => b.Award == a.Id)
            select new Row
            {
                Key = a.Id,
                Call = c.Number,
                Year = a.Year,
                County = o.Name,
                CountyNumber = o.Number,
                CountySearch = o.Search,
                CallSearch = c.Search,
                AwardedOre = a.AmountOre,
                PaidOre = paid.Where(b => b.Award == a.Id).Sum(b => b.Payment.AmountOre),
                Payments = paid.Count(b => b.Award == a.Id),
                Last = paid.Where(b => b.Award == a.Id).Max(b => b.Payment.PaidOn),
            };
        foreach (var word in OpenSets.WordsOf(query)) rows = rows.Where(r => r.CountySearch.Contains(word) || r.CallSearch.Contains(word));
        return Orders.Apply(rows, query);
    }
}
