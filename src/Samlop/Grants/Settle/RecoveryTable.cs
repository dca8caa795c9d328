using Samlop.Access;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Settle;

/// <summary>The list of recoveries: the county's own, or those of the directorate; the same for the page and its downloads.</summary>
public static class RecoveryTable
{
    public const string StateFilter = "status";

    private static readonly Words<SettleText, RecoveryState> States = new("State");

    private static readonly Sorting<Recovery> Orders = new Sorting<Recovery>("-varslet", r => r.Id)
        .By("ar", r => r.Year)
        .By("belop", r => r.AmountOre)
        .By("frist", r => r.PayBy)
        .By("varslet", r => r.NoticedAt);

    /// <summary>A row with the name of its county and what is paid back.</summary>
    public sealed record Listed(Recovery Recovery, string County, long RepaidOre);

    public static string StateText(RecoveryState state) => States.Of(state).ToString();

    public static IReadOnlyList<Column<Listed>> Columns =>
    [
        new("fylke", GrantsText.CountyAuthority, r => r.County) { Url = r => SettleUrls.Recovery(r.Recovery.Id) },
        new("ar", CommonText.Year, r => r.Recovery.Year) { Sortable = true, Cell = r => cell => cell.AddContent(0, r.Recovery.Year) },
        new("belop", CommonText.Amount, r => r.Recovery.Amount) { Sortable = true, IsNumber = true },
        new("tilbakebetalt", SettleText.Repaid, r => Money.FromOre(r.RepaidOre)) { IsNumber = true },
        new("status", CommonText.Status, r => StateText(r.Recovery.State)),
        new("svarfrist", SettleText.AnswerBy, r => r.Recovery.AnswerBy),
        new("frist", SettleText.PayBy, r => r.Recovery.PayBy) { Sortable = true },
        new("varslet", SettleText.NoticedAt, r => r.Recovery.NoticedAt) { Sortable = true },
    ];

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(StateFilter, CommonText.Status, [.. Enum.GetValues<RecoveryState>().Select(s => new Option(s.ToString(), StateText(s)))]),
    ];

    /// <summary>The list as a file.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet(SettleUrls.Table, (HttpContext http, AppDb db) => TableExport.Of(
            http, SettleText.List_Title, Columns, Matching(db, http.Viewer().Actor, TableQuery.From(http))))
        .WithMetadata(new NeedsOfAttribute<ReadRecoveries>());

    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query)
    {
        var rows = db.Rows<Recovery>().VisibleTo(actor.ForCases());
        if (query.Filter<RecoveryState>(StateFilter) is { } at) rows = rows.Where(Recovery.At(at));
        return
            from r in Orders.Apply(rows, query)
            join o in db.Set<Organisation>() on r.County equals o.Id
            select new Listed(r, o.Name, r.Repayments.Sum(p => p.AmountOre));
    }
}
