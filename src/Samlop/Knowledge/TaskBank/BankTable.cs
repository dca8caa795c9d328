using Samlop.Access;
using Samlop.Knowledge.Offers;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Knowledge.TaskBank;

/// <summary>The task bank as a list: the same rows and columns for the page and its downloads.</summary>
public static class BankTable
{
    public const string TradeFilter = "fag";
    public const string GoalFilter = "mal";
    public const string LevelFilter = "niva";
    public const string SiteFilter = "sted";
    public const string ShownFilter = "vis";

    /// <summary>Those of one's own organisation, drafts and what is withdrawn too.</summary>
    public const string Own = "vare";

    /// <summary>Those that one's own organisation uses.</summary>
    public const string Used = "bruker";

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("tittel", r => r.Task.Id)
        .By("tittel", r => r.Task.Title)
        .By("eier", r => r.Owner)
        .By("tid", r => r.Task.Minutes)
        .By("brukes", r => r.Uses)
        .By("endret", r => r.Task.WrittenAt);

    public sealed class Listed
    {
        public required BankTask Task { get; init; }

        /// <summary>What was published last of one that is withdrawn, for others than those who keep it; null of the rest.</summary>
        public string? Published { get; init; }

        /// <summary>As <see cref="BankTask.ReadBy"/> has it.</summary>
        public BankTaskContent Said => field ??= Published is { } written ? BankTaskContent.Read(written) : Task.Content;

        public string Owner { get; init; } = "";

        /// <summary>How many organisations say that they use it.</summary>
        public int Uses { get; init; }
    }

    public static IReadOnlyList<Column<Listed>> Columns(RegisterData register) =>
    [
        new("tittel", BankText.Column_Task, r => r.Said.Title) { Sortable = true, Url = r => BankUrls.Of(r.Task.Id) },
        new("fag", BankText.Trade, r => BankWords.TradeName(register, r.Said.Trade)),
        new("fagkode", BankText.TradeCode, r => r.Said.Trade) { OnlyInFiles = true },
        new("mal", BankText.Goals, r => string.Join(", ", r.Said.Goals)),
        new("niva", BankText.Level, r => BankWords.Of(r.Said.Level)),
        new("sted", BankText.Site, r => BankWords.Of(r.Said.Site)),
        new("tid", BankText.Minutes, r => r.Said.Minutes) { Sortable = true, IsNumber = true },
        new("eier", BankText.Owner, r => r.Owner) { Sortable = true },
        new("brukes", BankText.UsedBy, r => r.Uses) { Sortable = true, IsNumber = true },
        new("status", CommonText.Status, r => BankWords.Of(BankTask.Ladder.Of(r.Task))) { OnlyInFiles = true },
        new("sikkerhet", BankText.Safety, r => r.Said.Safety) { OnlyInFiles = true },
        new("endret", BankText.ChangedAt, r => r.Task.WrittenAt) { Sortable = true, OnlyInFiles = true },
    ];

    public static IReadOnlyList<TableFilter> Filters(RegisterData register, IEnumerable<string> trades, Actor actor)
    {
        List<TableFilter> filters =
        [
            new(
                TradeFilter, BankText.Trade,
                [
                    .. trades.Select(code => new Option(code, BankWords.TradeName(register, code)))
                        .OrderBy(o => o.Text, NorwegianOrder.Instance),
                ]),
            TableFilter.Typed(GoalFilter, BankText.Goal),
            new(LevelFilter, BankText.Level, OfferWords.Options<OfferLevel>(OfferWords.Of)),
            new(SiteFilter, BankText.Site, OfferWords.Options<TaskSite>(BankWords.Of)),
        ];
        List<Option> shown = [];
        if (actor.May(WriteBank.Needs)) shown.Add(new(Own, BankText.Shown_Own));
        if (actor.May(UseBank.Needs)) shown.Add(new(Used, BankText.Shown_Used));
        if (shown.Count > 0) filters.Add(new(ShownFilter, BankText.Shown, shown));
        return filters;
    }

    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query)
    {
        var reader = actor.ForBank();
        var visible = db.Rows<BankTask>().VisibleTo(reader);
        var uses = db.Rows<BankTaskUse>().Of(visible).Where(u => u.StoppedAt == null);
        var (keeps, own) = (actor.May(WriteBank.Needs), actor.Organisation);
        var tasks = query.Filter(ShownFilter) switch
        {
            Own => db.Rows<BankTask>().ManageableBy(reader),
            Used when actor.May(UseBank.Needs) => visible.Where(t => uses.Any(u => u.Task == t.Id && u.Organisation == own)),
            _ => db.Rows<BankTask>().Found(),
        };
        if (query.Filter(TradeFilter) is { } trade) tasks = tasks.Where(t => t.Trade == trade);
        if (query.Filter(GoalFilter) is { } typed)
        {
            var goal = typed.Trim().ToUpperInvariant();
            tasks = tasks.Where(t => t.Goals.Contains(goal));
        }

        // A task that names no level suits all.
        if (query.Filter<OfferLevel>(LevelFilter) is { } level) tasks = tasks.Where(t => t.Level == null || t.Level == level);
        if (query.Filter<TaskSite>(SiteFilter) is { } site)
            tasks = tasks.Where(t => t.Site == site || (site != TaskSite.Either && t.Site == TaskSite.Either));
        tasks = tasks.Holding(db, query.Search, t => t.Id);
        return Orders.Apply(
            from t in tasks
            join o in db.Set<Organisation>() on t.Owner equals o.Id
            select new Listed
            {
                Task = t,
                Published = t.WithdrawnAt == null || (keeps && t.Owner == own) ? null
                    : t.Versions.OrderByDescending(v => v.Number).Select(v => v.Content).FirstOrDefault(),
                Owner = o.Name,
                Uses = uses.Count(u => u.Task == t.Id),
            },
            query);
    }
}
