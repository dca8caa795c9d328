using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Grants.Decide;

/// <summary>
/// The applications of the portfolio side by side: the same rows and columns for the page and its downloads. The page shows them in three
/// views, since they are many; the files hold all of them. Grades are words: the scale has no numbers, and nothing is added up of it.
/// </summary>
public static class PortfolioTable
{
    public const string ViewKey = "vis";
    public const string Grades = "karakterer";
    public const string Money = "penger";
    public const string ChoiceFilter = "valg";
    public const string GradeFilter = "karakter";
    public const string TradeFilter = "fag";
    private const int ShortText = 90;

    private static readonly Sorting<PortfolioRow> Orders = new Sorting<PortfolioRow>("fylke", r => r.Id.Value)
        .By("fylke", r => r.County)
        .By("klasse", r => r.Figures.ClassSize ?? 0)
        .By("karakter", r => r.Overall == null ? -1 : (int)r.Overall.Value)
        .By("valg", r => r.State)
        .By("belop", r => r.Amount);

    /// <param name="writes">The reader may write recommendations; others are led to what is recommended or decided alone.</param>
    public static IReadOnlyList<Column<PortfolioRow>> Columns(
        Portfolio portfolio, ApplicationOptions options, string? view, bool writes = false)
    {
        var year = portfolio.Year;
        Column<PortfolioRow> In(string? shownIn, Column<PortfolioRow> column) => column with { OnlyInFiles = shownIn != view };
        return
        [
            new("fylke", GrantsText.CountyAuthority, r => r.County) { Sortable = true, Url = r => ApplyUrls.Version(r.Id, r.SentVersion) },
            .. Asked(portfolio.AsksTrades, In(null, new("fag", DecideText.Column_Trades, r => TradesOf(r, options)))),
            .. Asked(portfolio.AsksClassSize,
                In(null, new("klasse", DecideText.Column_ClassSize, r => r.Figures.ClassSize) { Sortable = true, IsNumber = true })),
            .. Asked(portfolio.AsksGender, In(null, new("kjonn", DecideText.Column_Gender, r => r.Figures.Gender)
            {
                Cell = r => cell => cell.AddContent(0, Short(r.Figures.Gender)),
            })),
            new(
                "karakter",
                DecideText.Column_Overall,
                r => r.Overall is { } grade ? DecideWords.Of(grade) : DecideWords.Of(ChoiceState.WaitsForAssessment)
            )
            {
                Sortable = true,
            },
            .. portfolio.Criteria.Select(c =>
                In(Grades, new(c.Code, c.Title, r => r.GradeOf(c.Code) is { } grade ? DecideWords.Of(grade) : null))
            ),
            new("sokt", Phrase.In<DecideText>(nameof(DecideText.Column_Applied), year).ToString(), r => r.Figures.AppliedFor(year))
            {
                IsNumber = true,
                OnlyInFiles = view == Grades,
            },
            In(Money, new("senere", DecideText.Column_AppliedLater, r => r.Figures.AppliedAfter(year)) { IsNumber = true }),
            In(Money, new("annet", DecideText.Column_Other, r => r.Figures.Other) { IsNumber = true }),
            new("valg", DecideText.Column_Choice, r => DecideWords.Of(r)) { Sortable = true, Url = r => UrlOf(r, writes) },
            new("belop", Phrase.In<DecideText>(nameof(DecideText.Column_Amount), year).ToString(), r => r.IsAward ? r.Amount : null)
            {
                Sortable = true,
                IsNumber = true,
            },
            In(
                Money,
                new("belop-senere", DecideText.Column_AmountLater, r => r.IsAward ? r.Current!.Content.Later : null) { IsNumber = true }
            ),
        ];
    }

    public static IReadOnlyList<TableFilter> Filters(Portfolio portfolio, ApplicationOptions options) =>
        [
            new(
                ChoiceFilter,
                DecideText.Column_Choice,
                [
                    .. new[] { DecisionKind.Award, DecisionKind.Rejection }.Select(k => new Option(k.ToString(), DecideWords.Of(k))),
                    new Option(nameof(ChoiceState.NotChosen), DecideWords.Of(ChoiceState.NotChosen)),
                ]
            ),
            new(
                GradeFilter,
                DecideText.Column_Overall,
                [.. Enum.GetValues<Grade>().Reverse().Select(g => new Option(g.ToString(), DecideWords.Of(g)))]
            ),
            .. Asked(portfolio.AsksTrades, new TableFilter(
                TradeFilter,
                DecideText.Column_Trades,
                [
                    .. portfolio
                        .Rows.SelectMany(r => r.Figures.Trades)
                        .Distinct()
                        .Select(t => new Option(t, NameOf(t, options)))
                        .OrderBy(o => o.Text, NorwegianOrder.Instance),
                ]
            )),
        ];

    /// <summary>Those that are searched and filtered for, sorted.</summary>
    public static IReadOnlyList<PortfolioRow> Matching(Portfolio portfolio, ApplicationOptions options, TableQuery query)
    {
        var words = SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rows = portfolio.Rows.Where(r =>
            words.Length == 0 || words.All(SearchText.Fold($"{r.County} {TradesOf(r, options)}").Contains)
        );
        if (query.Filter(ChoiceFilter) is { } choice)
            rows = rows.Where(r => (r.Current?.Content.Kind.ToString() ?? nameof(ChoiceState.NotChosen)) == choice);
        if (query.Filter<Grade>(GradeFilter) is { } wanted)
            rows = rows.Where(r => r.Overall == wanted);
        if (query.Filter(TradeFilter) is { } trade)
            rows = rows.Where(r => r.Figures.Trades.Contains(trade));
        return [.. Orders.Apply(rows.AsQueryable(), query)];
    }

    public static string NameOf(string trade, ApplicationOptions options) => options.NameOf(ApplicationOptions.TradeRegister, trade);

    public static string TradesOf(PortfolioRow row, ApplicationOptions options) =>
        string.Join(", ", row.Figures.Trades.Select(t => NameOf(t, options)));

    /// <summary>Where the work on it goes on: the draft, or the decision.</summary>
    private static string? UrlOf(PortfolioRow row, bool writes) =>
        row.State is ChoiceState.Recommended or ChoiceState.Decided ? DecideUrls.Decision(row.Current!.Id)
        : writes ? DecideUrls.Recommendation(row.Id)
        : null;

    /// <summary>What the call does not ask has no column and no filter.</summary>
    private static IEnumerable<T> Asked<T>(bool asked, T one) => asked ? [one] : [];

    private static string? Short(string? text) =>
        text is null || text.Length <= ShortText ? text : string.Concat(text.AsSpan(0, ShortText).TrimEnd(), "…");
}
