using Samlop.Platform.Search;
using Samlop.Platform.Text;

namespace Samlop.Knowledge.Offers.National;

/// <summary>Measures are found by their name and what is told of them, in all three languages.</summary>
internal static class MeasureSearch
{
    public static SearchedKind Measures(MeasureBook book) => new SearchedList<Measure>(
        "tiltak", 71, Phrase.In<MeasuresText>(nameof(MeasuresText.Measures_Title)), book.Measures,
        measure => string.Join(
            ' ', measure.Facts.Select(fact => fact.Text).Prepend(measure.Name).SelectMany(text => new[] { text.Nb, text.Nn, text.En })),
        measure => new SearchHit(measure.Name.Here(), OfferUrls.Measure(measure.Code), MeasureWords.Of(measure.Body)));
}
