using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Register.Browse;

namespace Samlop.Knowledge.Examples;

/// <summary>The examples: the same rows and columns for the page and its downloads. They lie in memory.</summary>
internal static class ExampleTable
{
    private const string GroupFilter = "malgruppe";
    private const string TradeFilter = "fag";
    private const string MethodFilter = "metode";
    private const string PartnerFilter = "partner";
    private const string PlaceFilter = "sted";
    private const string LevelFilter = "sprak";
    private const string NatureFilter = "art";
    private const string NotStated = "ikke-oppgitt";

    private static IReadOnlyList<PracticeExample> All => ExampleCatalogue.Current.Examples;

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(GroupFilter, ExamplesText.Target, Choices(All.SelectMany(e => e.Groups), ExampleWords.Of)),
        new(TradeFilter, ExamplesText.Trade,
            [.. All.SelectMany(e => e.Trades).Distinct().Order(NorwegianOrder.Instance).Select(t => new Option(t, t))]),
        new(MethodFilter, ExamplesText.Method, Choices(All.SelectMany(e => e.Methods), ExampleWords.Of)),
        new(PartnerFilter, ExamplesText.Partners, Choices(All.SelectMany(e => e.Partners).Select(p => p.Kind), ExampleWords.Of)),
        new(PlaceFilter, ExamplesText.Place_Then, [.. ExampleCatalogue.Current.Counties.Select(c => new Option(c.Number, c.Name))]),
        new(LevelFilter, ExamplesText.Level,
        [
            .. All.Select(e => e.LanguageLevel).OfType<string>().Distinct().Order().Select(level => new Option(level, level)),
            new(NotStated, ExamplesText.NotStated),
        ]),
        new(NatureFilter, CommonText.Kind, Choices(All.Select(e => e.Nature), ExampleWords.Of)),
    ];

    public static IReadOnlyList<Column<PracticeExample>> Columns(ExamplePlaces places, DateOnly today) =>
    [
        new("tittel", ExamplesText.Example, e => e.Title) { Sortable = true, Url = e => ExampleUrls.Of(e.Slug) },
        new("sted", ExamplesText.Place_Then, ExamplePlaces.Then) { Sortable = true },
        new("na", ExamplesText.Place_Now, e => places.Told(e, today)) { Sortable = true },
        new("malgruppe", ExamplesText.Target, e => Joined(e.Groups, ExampleWords.Of)),
        new("art", CommonText.Kind, e => ExampleWords.Of(e.Nature)) { Sortable = true },
        new("fag", ExamplesText.Trade, e => string.Join(", ", e.Trades)) { OnlyInFiles = true },
        new("metode", ExamplesText.Method, e => Joined(e.Methods, ExampleWords.Of)) { OnlyInFiles = true },
        new("partner", ExamplesText.Partners, e => e.PartnersTold) { OnlyInFiles = true },
        new("sprak", ExamplesText.Level, e => e.LanguageLevel) { OnlyInFiles = true },
        new("tall", ExamplesText.Number, e => e.Number) { OnlyInFiles = true },
        new("onsket", ExamplesText.Wanted, e => e.Wanted) { OnlyInFiles = true },
        new("kontakt", ExamplesText.Contact, e => ExampleWords.Of(e.Contact)) { OnlyInFiles = true },
    ];

    /// <summary>All that match; in the handbook's order where no other is asked for.</summary>
    public static IReadOnlyList<PracticeExample> Matching(TableQuery query, ExamplePlaces places, DateOnly today)
    {
        var holds = ListSearch.For(query.Search);
        var found = All.Where(e =>
            holds(e.Searched)
            && Has(query, GroupFilter, e.Groups)
            && Has(query, MethodFilter, e.Methods)
            && Has(query, PartnerFilter, e.Partners.Select(p => p.Kind))
            && Has(query, NatureFilter, [e.Nature])
            && (query.Filter(TradeFilter) is not { } trade || e.Trades.Contains(trade))
            && (query.Filter(PlaceFilter) is not { } place || e.CountyThen == place)
            && (query.Filter(LevelFilter) is not { } level || (e.LanguageLevel ?? NotStated) == level));
        Func<PracticeExample, object?>? value = query.Sort switch
        {
            "tittel" => e => e.Title,
            "sted" => e => ExamplePlaces.Then(e),
            "na" => e => places.Told(e, today),
            "art" => e => ExampleWords.Of(e.Nature),
            _ => null,
        };
        return value is null ? [.. found]
            : query.Descending ? [.. found.OrderByDescending(value, CellOrder.Instance)]
            : [.. found.OrderBy(value, CellOrder.Instance)];
    }

    private static bool Has<TValue>(TableQuery query, string filter, IEnumerable<TValue> values) where TValue : struct, Enum =>
        query.Filter(filter) is not { } wanted || values.Any(value => value.ToString() == wanted);

    private static List<Option> Choices<TValue>(IEnumerable<TValue> values, Func<TValue, string> words) where TValue : struct, Enum =>
        [.. values.Distinct().Select(value => new Option(value.ToString(), words(value))).OrderBy(o => o.Text, NorwegianOrder.Instance)];

    private static string Joined<TValue>(IEnumerable<TValue> values, Func<TValue, string> words) => string.Join(", ", values.Select(words));
}
