using System.Globalization;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Knowledge.Offers.National;

/// <summary>The measures as a list, in the reader's language; they lie in memory.</summary>
public static class MeasureTable
{
    public const string BodyFilter = "av";
    public const string KindFilter = "type";
    private const string Between = "mellom";
    private const string ForPeople = "personer";

    public static IReadOnlyList<Column<Measure>> Columns =>
    [
        new("navn", MeasuresText.Measure, m => m.Name.Here()) { Sortable = true, Url = m => OfferUrls.Measure(m.Code) },
        new("av", MeasuresText.Body, m => MeasureWords.Of(m.Body)) { Sortable = true },
        new("avgjor", MeasuresText.Decides, m => m.Decides?.Here()),
        new("soker", MeasuresText.Applies, m => m.Applies?.Here()),
        new("fakta", MeasuresText.Facts, m => m.Facts.Count) { IsNumber = true },
        new("avklares", MeasuresText.ToClarifyCount, m => m.Facts.Count(f => f.Certainty is not MeasureCertainty.Read)) { IsNumber = true },
    ];

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(
            BodyFilter, MeasuresText.Body,
            [.. Enum.GetValues<MeasureBody>().Select(body => new Option(body.ToString(), MeasureWords.Of(body)))]),
        new(KindFilter, CommonText.Kind, [new(ForPeople, MeasuresText.ForPeople), new(Between, MeasuresText.BetweenBodies)]),
    ];

    public static IReadOnlyList<Measure> Matching(MeasureBook book, TableQuery query)
    {
        var holds = ListSearch.For(query.Search);
        var found = book.Measures.Where(m =>
            (query.Filter<MeasureBody>(BodyFilter) is not { } body || m.Body == body)
            && (query.Filter(KindFilter) is not { } kind || m.Between == (kind == Between))
            && (string.IsNullOrWhiteSpace(query.Search) || holds(new(WordsOf(m)))));
        Func<Measure, string> key = query.Sort == "av" ? m => MeasureWords.Of(m.Body) : m => m.Name.Here();
        var sorted = query.Descending
            ? found.OrderByDescending(key, NorwegianOrder.Instance)
            : found.OrderBy(key, NorwegianOrder.Instance);
        return [.. sorted.ThenBy(m => m.Code, StringComparer.Ordinal)];
    }

    /// <summary>The name and the facts, in the language that is read.</summary>
    private static string WordsOf(Measure measure) =>
        $"{measure.Name.Here()} {string.Join(' ', measure.Facts.Select(f => f.Text.In(CultureInfo.CurrentUICulture.Name)))}";
}
