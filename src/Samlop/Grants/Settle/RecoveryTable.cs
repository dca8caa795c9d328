using System.Linq.Expressions;
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

    private static readonly Words<SettleText, RecoveryState> Nows = new("Now");

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("-varslet", r => r.Recovery.Id)
        .By("ar", r => r.Recovery.Year)
        .By("belop", r => r.AmountOre)
        .By("frist", r => r.PayBy)
        .By("varslet", r => r.Recovery.NoticedAt);

    /// <summary>
    /// A row as the reader is told it: the county knows of nothing that is decided until it has opened the letter of the claim, neither by
    /// what a column says nor by where the row stands when it is sorted by it.
    /// </summary>
    public sealed class Listed
    {
        public Recovery Recovery { get; init; } = null!;

        public string County { get; init; } = "";

        public long AmountOre { get; init; }

        /// <summary>Null where it is not told.</summary>
        public long? RepaidOre { get; init; }

        public DateOnly? PayBy { get; init; }
    }

    /// <summary>The county has it no more, and is not told who in the directorate has.</summary>
    private static bool IsWithDirectorate(RecoveryState state) =>
        state is RecoveryState.Answered or RecoveryState.WaitsForDecision or RecoveryState.Decided or RecoveryState.Sent;

    /// <summary>For somebody of the county, who is not told how far the directorate has come.</summary>
    public static bool OfCounty(Actor actor) => actor.May(AnswerRecovery.Needs) || actor.HoldsAny([Role.HeadOfAdministration]);

    public static string StateText(RecoveryState state, bool ofCounty) =>
        ofCounty && IsWithDirectorate(state) ? GrantsText.WithDirectorate : States.Of(state).ToString();

    /// <summary>Who has it now, and what comes next.</summary>
    public static string NowText(RecoveryState state, bool ofCounty) =>
        ofCounty && IsWithDirectorate(state)
            ? state == RecoveryState.Sent ? SettleText.Unopened_Now : SettleText.WithDirectorate_Now
            : Nows.Of(state).ToString();

    public static IReadOnlyList<Column<Listed>> Columns(bool ofCounty) =>
    [
        new("fylke", GrantsText.CountyAuthority, r => r.County) { Url = r => SettleUrls.Recovery(r.Recovery.Id) },
        new("ar", CommonText.Year, r => r.Recovery.Year) { Sortable = true, Cell = r => cell => cell.AddContent(0, r.Recovery.Year) },
        new("belop", CommonText.Amount, r => Money.FromOre(r.AmountOre)) { Sortable = true, IsNumber = true },
        new("tilbakebetalt", SettleText.Repaid, r => r.RepaidOre is { } ore ? Money.FromOre(ore) : null) { IsNumber = true },
        new("status", CommonText.Status, r => StateText(r.Recovery.State, ofCounty)),
        new("svarfrist", SettleText.AnswerBy, r => r.Recovery.AnswerBy),
        new("frist", SettleText.PayBy, r => r.PayBy) { Sortable = true },
        new("varslet", SettleText.NoticedAt, r => r.Recovery.NoticedAt) { Sortable = true },
    ];

    public static IReadOnlyList<TableFilter> Filters(bool ofCounty) =>
    [
        new(
            StateFilter, CommonText.Status,
            [
                .. Enum.GetValues<RecoveryState>().Select(s => new Option(s.ToString(), StateText(s, ofCounty))).DistinctBy(o => o.Text),
            ]),
    ];

    /// <summary>The list as a file.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet(SettleUrls.Table, (HttpContext http, AppDb db) => TableExport.Of(
            http, SettleText.List_Title, Columns(OfCounty(http.Viewer().Actor)), Matching(db, http.Viewer().Actor, TableQuery.From(http))))
        .WithMetadata(new NeedsOfAttribute<ReadRecoveries>());

    private static Expression<Func<Recovery, bool>> Told(RecoveryState state, bool ofCounty) => ofCounty && IsWithDirectorate(state)
        ? Recovery.At(RecoveryState.Answered).Or(Recovery.At(RecoveryState.WaitsForDecision)).Or(Recovery.At(RecoveryState.Decided))
            .Or(Recovery.At(RecoveryState.Sent))
        : Recovery.At(state);

    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query)
    {
        var (rows, ofCounty) = (db.Rows<Recovery>().VisibleTo(actor.ForCases()), OfCounty(actor));
        if (query.Filter<RecoveryState>(StateFilter) is { } at) rows = rows.Where(Told(at, ofCounty));
        var listed =
            from r in rows
            join o in db.Set<Organisation>() on r.County equals o.Id
            select new Listed
            {
                Recovery = r,
                County = o.Name,
                AmountOre = ofCounty && r.LetterOpenedAt == null && r.ClosedAt == null ? r.NoticedOre ?? r.AmountOre : r.AmountOre,
                RepaidOre = ofCounty && r.LetterOpenedAt == null && r.ClosedAt == null
                    ? null
                    : r.Repayments.Sum(p => (long?)p.AmountOre) ?? 0,
                PayBy = ofCounty && r.LetterOpenedAt == null ? null : r.DueOn ?? r.PayBy,
            };
        return Orders.Apply(listed, query);
    }
}
