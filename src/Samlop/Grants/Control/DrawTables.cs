using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Control;

/// <summary>The draws, and the closed list of each, as pages and files have them.</summary>
public static class DrawTables
{
    public const string StratumFilter = "lag";
    public const string DrawnFilter = "trukket";

    private static readonly Sorting<Drawn> Orders = new Sorting<Drawn>("lag", r => r.Number)
        .By("sak", r => r.Case)
        .By("fylke", r => r.County)
        .By("belop", r => r.AmountOre)
        .By("lag", r => r.Order);

    private static readonly Sorting<ListedDraw> DrawOrders = new Sorting<ListedDraw>("-fastsatt", r => r.Draw.Id)
        .By("utlysning", r => r.Call)
        .By("fastsatt", r => r.Draw.FixedAt);

    /// <summary>A case of the closed list.</summary>
    public sealed class Drawn
    {
        public int Number { get; init; }

        public string Case { get; init; } = "";

        public string County { get; init; } = "";

        public SampledKind Kind { get; init; }

        public long AmountOre { get; init; }

        public Stratum Stratum { get; init; }

        /// <summary>By stratum and place: what came first in each is drawn.</summary>
        public int Order { get; init; }

        public int? Place { get; init; }

        public DrawReason? Why { get; init; }

        public string? Digest { get; init; }

        public Guid? Control { get; init; }
    }

    public sealed class ListedDraw
    {
        public required ControlDraw Draw { get; init; }

        public string Call { get; init; } = "";

        public string Search { get; init; } = "";

        public int Count { get; init; }

        public int DrawnCount { get; init; }
    }

    /// <param name="mark">Where a drawn case that is not opened is opened; none in a file.</param>
    public static IReadOnlyList<Column<Drawn>> Columns(Func<Drawn, string?>? mark = null) =>
    [
        new("sak", ControlText.Column_Application, r => r.Case) { Sortable = true, Url = mark },
        new("fylke", GrantsText.CountyAuthority, r => r.County) { Sortable = true },
        new("slag", CommonText.Kind, r => ControlWords.Of(r.Kind)),
        new("belop", CommonText.Amount, r => Money.FromOre(r.AmountOre)) { Sortable = true, IsNumber = true },
        new("lag", ControlText.Column_Stratum, r => ControlWords.Of(r.Stratum)) { Sortable = true },
        new("plass", ControlText.Column_Place, r => r.Place) { IsNumber = true },
        new("grunn", ControlText.Column_Reason, r => r.Why is { } why ? ControlWords.Of(why) : null),
        new("kontrollsum", ControlText.Column_Digest, r => r.Digest) { OnlyInFiles = true },
    ];

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(
            StratumFilter, ControlText.Column_Stratum,
            [.. Enum.GetValues<Stratum>().Select(s => new Option(s.ToString(), ControlWords.Of(s).ToString()))]),
        new(DrawnFilter, ControlText.Column_Reason, [new("ja", ControlText.Filter_Drawn), new("nei", ControlText.Why_NotDrawn)]),
    ];

    public static IQueryable<Drawn> Matching(AppDb db, ControlDraw draw, TableQuery query)
    {
        var opened = db.Rows<ControlCase>().All(Because.ControlListIsWhole);
        var drawn = db.Rows<DrawnCase>().Of(draw);
        if (query.Filter<Stratum>(StratumFilter) is { } stratum) drawn = drawn.Where(c => c.Stratum == stratum);
        if (query.Filter(DrawnFilter) is { } which)
            drawn = which == "ja"
                ? drawn.Where(c => c.Why != null && c.Why != DrawReason.NotDrawn)
                : drawn.Where(c => c.Why == DrawReason.NotDrawn);
        var search = query.Search.Trim();
        if (search.Length > 0) drawn = drawn.Where(c => c.Case.Contains(search));
        return Orders.Apply(
            from c in drawn
            join o in db.Set<Organisation>() on c.County equals o.Id
            select new Drawn
            {
                Number = c.Number,
                Case = c.Case,
                County = o.Name,
                Kind = c.Kind,
                AmountOre = c.AmountOre,
                Stratum = c.Stratum,
                Order = ((c.Stratum == Stratum.Large ? 0 : c.Stratum == Stratum.Middle ? 1 : c.Stratum == Stratum.Small ? 2 : 3) * 100000)
                    + (c.Place ?? c.Number),
                Place = c.Place,
                Why = c.Why,
                Digest = c.Digest,
                Control = opened.Where(k => k.Draw == c.Draw && k.Application == c.Application).Select(k => (Guid?)(object)k.Id)
                    .FirstOrDefault(),
            },
            query);
    }

    public static IReadOnlyList<Column<ListedDraw>> DrawColumns =>
    [
        new("trekning", ControlText.Column_Draw, r => Say(ControlText.Draw_Name, r.Draw.Number, r.Call))
        {
            Url = r => ControlUrls.Draw(r.Draw.Id),
        },
        new("utlysning", GrantsText.Call, r => r.Call) { Sortable = true },
        new("status", CommonText.Status, r => ControlWords.Of(r.Draw.Standing)),
        new("saker", ControlText.Column_ListCount, r => r.Draw.ClosedAt is null ? null : r.Count) { IsNumber = true },
        new("trukket", ControlText.Column_DrawnCount, r => r.Draw.DrawnAt is null ? null : r.DrawnCount) { IsNumber = true },
        new("fastsatt", ControlText.Column_FixedAt, r => r.Draw.FixedAt) { Sortable = true },
    ];

    public static IQueryable<ListedDraw> Draws(AppDb db, Actor actor, TableQuery query)
    {
        var rows =
            from d in db.Rows<ControlDraw>().VisibleTo(actor.ForCases())
            join c in db.Rows<Call>().Published() on d.Call equals c.Id
            select new ListedDraw
            {
                Draw = d,
                Call = c.Number,
                Search = c.Search,
                Count = d.Cases.Count,
                DrawnCount = d.Cases.Count(x => x.Why != null && x.Why != DrawReason.NotDrawn),
            };
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            rows = rows.Where(r => r.Search.Contains(word));
        return DrawOrders.Apply(rows, query);
    }
}
