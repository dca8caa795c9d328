using Samlop.Access;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Past;

/// <summary>Grants from before Samløp, and the imports that they came by, as lists.</summary>
public static class PastTables
{
    public const string YearFilter = "ar";

    private static readonly Words<PastText, PastOutcome> Outcomes = new("Outcome");
    private static readonly Words<PastText, PastImportStanding> Standings = new("Standing");
    private static readonly Words<PastText> Reasons = new("Reason", PastReasons.All);
    private static readonly Words<PastText> Fields = new("Field", PastColumns.All);

    private static readonly Sorting<Row> Orders = new Sorting<Row>("-ar", r => r.Id)
        .By("ar", r => r.Year)
        .By("fylke", r => r.County)
        .By("vedtatt", r => r.DecidedOre);

    private static readonly Sorting<PastRow> RowOrders = new Sorting<PastRow>("linje", r => r.Line)
        .By("linje", r => r.Line)
        .By("utfall", r => r.Outcome);

    private static readonly Sorting<PastImport> ImportOrders = new Sorting<PastImport>("-lest", r => r.Id)
        .By("lest", r => r.ReadAt);

    public sealed class Row
    {
        public PastGrantId Id { get; init; }

        public int Year { get; init; }

        public string Call { get; init; } = "";

        public string County { get; init; } = "";

        public string Search { get; init; } = "";

        public long DecidedOre { get; init; }

        public DateOnly DecidedOn { get; init; }

        public long? PaidOre { get; init; }

        public DateOnly? PaidOn { get; init; }

        public DateOnly? ReportOn { get; init; }

        public bool IsWithdrawn { get; init; }
    }

    public static string Of(PastOutcome outcome) => Outcomes.Of(outcome).ToString();

    public static string Of(PastImportStanding standing) => Standings.Of(standing).ToString();

    /// <summary>Which field, and what is wrong with it.</summary>
    public static string? ReasonOf(PastRow row) => row.Reason is null ? null : string.Join(" ", row.Reasons.Select(Told));

    private static string Told((string? Field, string Reason) why) =>
        why.Field is { } field ? $"{Fields.Of(field)}: {Reasons.Of(why.Reason)}" : Reasons.Of(why.Reason).ToString();

    public static IReadOnlyList<Column<Row>> Columns =>
    [
        new("ar", CommonText.Year, r => r.Year)
        {
            Sortable = true, Cell = r => cell => cell.AddContent(0, r.Year), Url = r => PastUrls.Grant(r.Id),
        },
        new("utlysning", GrantsText.Call, r => r.Call),
        new("fylke", GrantsText.CountyAuthority, r => r.County) { Sortable = true },
        new("vedtatt", PastText.Field_vedtatt_belop, r => Money.FromOre(r.DecidedOre)) { Sortable = true, IsNumber = true },
        new("vedtatt-dato", PastText.Field_vedtatt_dato, r => r.DecidedOn),
        new("utbetalt", PastText.Field_utbetalt_belop, r => r.PaidOre is { } ore ? Money.FromOre(ore) : null) { IsNumber = true },
        new("utbetalt-dato", PastText.Field_utbetalt_dato, r => r.PaidOn) { OnlyInFiles = true },
        new("rapport", PastText.Field_rapport_dato, r => r.ReportOn),
        new("merke", PastText.Mark_Title, r => r.IsWithdrawn ? PastText.Standing_Withdrawn : PastText.Mark),
    ];

    public static IReadOnlyList<TableFilter> Filters => [TableFilter.Typed(YearFilter, CommonText.Year)];

    public static IQueryable<Row> Matching(AppDb db, Actor actor, TableQuery query) =>
        Matching(db, db.Rows<PastGrant>().VisibleTo(actor.ForCases()), query);

    /// <summary>Those of a county's year.</summary>
    internal static IQueryable<Row> Of(AppDb db, Actor actor, int year, OrganisationId county) => Matching(
        db, db.Rows<PastGrant>().VisibleTo(actor.ForCases()).Where(g => g.Year == year && g.County == county && g.WithdrawnAt == null),
        TableQuery.Empty);

    public static IReadOnlyList<Column<PastRow>> RowColumns =>
    [
        new("linje", PastText.Line, r => r.Line) { Sortable = true, IsNumber = true },
        new("utfall", PastText.Outcome, r => Of(r.Outcome)) { Sortable = true, Url = r => r.Grant is { } id ? PastUrls.Grant(id) : null },
        new("grunn", CommonText.Reason, ReasonOf),
        new("vedtatt", PastText.Field_vedtatt_belop, r => r.DecidedOre is { } ore ? Money.FromOre(ore) : null) { IsNumber = true },
        new("tekst", PastText.RowText, r => r.Text),
    ];

    public static IQueryable<PastRow> RowsOf(AppDb db, Actor actor, PastImportId import, TableQuery query) => RowOrders.Apply(
        from i in db.Rows<PastImport>().VisibleTo(actor.ForCases()) from r in i.Rows where i.Id == import select r, query);

    public static IReadOnlyList<Column<PastImport>> ImportColumns =>
    [
        new("fil", PastText.Import_File, r => r.File) { Url = r => PastUrls.Import(r.Id) },
        new("lest", PastText.Import_ReadAt, r => r.ReadAt) { Sortable = true },
        new("status", CommonText.Status, r => Of(r.Standing)),
        new("bekreftet", PastText.Import_TakenAt, r => r.TakenAt),
    ];

    public static IQueryable<PastImport> Imports(AppDb db, Actor actor, TableQuery query) =>
        ImportOrders.Apply(db.Rows<PastImport>().VisibleTo(actor.ForCases()), query);

    private static IQueryable<Row> Matching(AppDb db, IQueryable<PastGrant> grants, TableQuery query)
    {
        var rows =
            from g in grants
            join o in db.Set<Organisation>() on g.County equals o.Id
            select new Row
            {
                Id = g.Id,
                Year = g.Year,
                Call = g.Call,
                County = o.Name,
                Search = o.Search,
                DecidedOre = g.DecidedOre,
                DecidedOn = g.DecidedOn,
                PaidOre = g.PaidOre,
                PaidOn = g.PaidOn,
                ReportOn = g.ReportOn,
                IsWithdrawn = g.WithdrawnAt != null,
            };
        if (int.TryParse(query.Filter(YearFilter), out var year)) rows = rows.Where(r => r.Year == year);
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            rows = rows.Where(r => r.Search.Contains(word));
        return Orders.Apply(rows, query);
    }
}
