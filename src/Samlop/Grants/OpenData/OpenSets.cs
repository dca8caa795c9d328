using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Grants.OpenData;

/// <summary>
/// Åpne data: calls, awards, and refusals in numbers, as everybody may read them. One definition of columns for the page, the files and
/// JSON. Payments and unspent money are sets beside these, with columns of their own.
/// </summary>
public static class OpenSets
{
    private static readonly Sorting<Award> AwardOrders = new Sorting<Award>("-ar", r => r.Key)
        .By("ar", r => r.Year)
        .By("mottaker", r => r.County)
        .By("belop", r => r.AmountOre)
        .By("utlysning", r => r.Call);

    private static readonly Sorting<CallNumbers> CallOrders = new Sorting<CallNumbers>("-ar", r => r.Number)
        .By("ar", r => r.Year)
        .By("utlysning", r => r.Number);

    /// <summary>An award in force, from when the county has opened its letter.</summary>
    public sealed class Award
    {
        public AwardId Key { get; init; }

        public string Call { get; init; } = "";

        public string CallTitle { get; init; } = "";

        public int Year { get; init; }

        public string County { get; init; } = "";

        public string? CountyNumber { get; init; }

        public string CountySearch { get; init; } = "";

        public string CallSearch { get; init; } = "";

        public long AmountOre { get; init; }

        public AwardAnswer? Answer { get; init; }
    }

    /// <summary>A call with how many applied, and what became of it in numbers. Whom was refused is told in no list.</summary>
    public sealed class CallNumbers
    {
        public string Number { get; init; } = "";

        public string Title { get; init; } = "";

        public string Search { get; init; } = "";

        public int Year { get; init; }

        public DateOnly? Deadline { get; init; }

        public int Applications { get; init; }

        public int Awards { get; init; }

        public long AwardedOre { get; init; }

        public int Rejections { get; init; }

        public int Dismissals { get; init; }
    }

    public static IReadOnlyList<Column<Award>> AwardColumns =>
    [
        new("utlysning", GrantsText.Call, r => r.Call) { Sortable = true, Url = r => CallUrls.Call(r.Call) },
        new("tittel", GrantsText.CallField_identity_title, r => r.CallTitle) { OnlyInFiles = true },
        new("ar", CommonText.Year, r => r.Year) { Sortable = true, Cell = r => cell => cell.AddContent(0, r.Year) },
        new("mottaker", OpenText.Column_Receiver, r => r.County) { Sortable = true },
        new("organisasjonsnummer", CommonText.OrganisationNumber, r => r.CountyNumber) { OnlyInFiles = true },
        new("belop", CommonText.Amount, r => Money.FromOre(r.AmountOre)) { Sortable = true, IsNumber = true },
        new("akseptert", OpenText.Column_Accepted, r => r.Answer == AwardAnswer.Accepted),
    ];

    public static IReadOnlyList<Column<CallNumbers>> CallColumns =>
    [
        new("utlysning", GrantsText.Call, r => r.Number) { Sortable = true, Url = r => CallUrls.Call(r.Number) },
        new("tittel", GrantsText.CallField_identity_title, r => r.Title),
        new("ar", CommonText.Year, r => r.Year) { Sortable = true, Cell = r => cell => cell.AddContent(0, r.Year) },
        new("frist", GrantsText.CallField_applying_deadline, r => r.Deadline),
        new("soknader", OpenText.Column_Applications, r => r.Applications) { IsNumber = true },
        new("tildelinger", OpenText.Column_Awards, r => r.Awards) { IsNumber = true },
        new("tildelt", OpenText.Column_Awarded, r => Money.FromOre(r.AwardedOre)) { IsNumber = true },
        new("avslag", OpenText.Column_Rejections, r => r.Rejections) { IsNumber = true },
        new("avvisninger", OpenText.Column_Dismissals, r => r.Dismissals) { IsNumber = true },
    ];

    public static IQueryable<Award> Awards(AppDb db, TableQuery query)
    {
        var rows =
            from a in db.Rows<Accept.Award>().Published()
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            select new Award
            {
                Key = a.Id,
                Call = c.Number,
                CallTitle = c.Title,
                Year = a.Year,
                County = o.Name,
                CountyNumber = o.Number,
                CountySearch = o.Search,
                CallSearch = c.Search,
                AmountOre = a.AmountOre,
                Answer = a.Answer,
            };
        foreach (var word in WordsOf(query)) rows = rows.Where(r => r.CountySearch.Contains(word) || r.CallSearch.Contains(word));
        return AwardOrders.Apply(rows, query);
    }

    public static IQueryable<CallNumbers> Calls(AppDb db, TableQuery query)
    {
        var (applications, awards, told) = (
            db.Rows<GrantApplication>().Counted(), db.Rows<Accept.Award>().Published(), db.Rows<Decision>().Told());
        var rows = db.Rows<Call>().Published().Select(c => new CallNumbers
        {
            Number = c.Number,
            Title = c.Title,
            Search = c.Search,
            Year = c.Year,
            Deadline = c.Deadline,
            Applications = applications.Count(a => a.Call == c.Id),
            Awards = awards.Count(a => a.Call == c.Id),
            AwardedOre = awards.Where(a => a.Call == c.Id).Sum(a => a.AmountOre),
            Rejections = told.Count(d => d.Call == c.Id && d.Kind == DecisionKind.Rejection),
            Dismissals = told.Count(d => d.Call == c.Id && d.Kind == DecisionKind.Dismissal),
        });
        foreach (var word in WordsOf(query)) rows = rows.Where(r => r.Search.Contains(word));
        return CallOrders.Apply(rows, query);
    }

    /// <summary>What is looked for, folded as the columns of search are.</summary>
    internal static string[] WordsOf(TableQuery query) =>
        SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
