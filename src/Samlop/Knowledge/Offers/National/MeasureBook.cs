using System.Text.Json;
using System.Text.Json.Serialization;
using Samlop.Platform;

namespace Samlop.Knowledge.Offers.National;

/// <summary>Tiltakene i <c>content/knowledge/measures.json</c>, as they were read in November 2026.</summary>
public sealed record MeasureBook(IReadOnlyList<Measure> Measures)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <exception cref="StartRefused">The file is missing or wrong; the message names it.</exception>
    public static MeasureBook LoadOrRefuse(string contentFolder)
    {
        var path = Path.Combine(contentFolder, "knowledge", "measures.json");
        try
        {
            return Parse(File.ReadAllText(path));
        }
        catch (Exception problem) when (problem is JsonException or InvalidDataException or IOException)
        {
            throw new StartRefused($"The measures in {path} cannot be used. {problem.Message}");
        }
    }

    /// <exception cref="JsonException">The text is not of the form.</exception>
    /// <exception cref="InvalidDataException">A measure contradicts itself; the message names it.</exception>
    public static MeasureBook Parse(string json)
    {
        var book = JsonSerializer.Deserialize<MeasureBook>(json, Form) ?? throw new JsonException("There are no measures");
        foreach (var measure in book.Measures)
        {
            if (Wrong(measure) is { } wrong) throw new InvalidDataException($"{measure.Code}: {wrong}");
            foreach (var fact in measure.Facts)
            {
                if (Wrong(fact) is { } amiss) throw new InvalidDataException($"{measure.Code}, {fact.Code}: {amiss}");
            }
        }

        return book.Measures.GroupBy(m => m.Code).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new InvalidDataException($"{twice.Key}: two measures have the code")
            : book;
    }

    public Measure? Find(string code) => Measures.FirstOrDefault(m => m.Code == code);

    private static string? Wrong(Measure measure) =>
        !measure.Name.IsWhole ? "the name is not in all languages"
        : measure.Facts.Count == 0 ? "there is no fact"
        : measure.AgeMax < measure.AgeMin ? "the oldest is younger than the youngest"
        : new[] { measure.Decides, measure.Applies, measure.Clarify }.Any(text => text is { IsWhole: false }) ? "a text lacks a language"
        : measure.Between && measure.Clarify is not null ? "a payment between bodies is for nobody to apply for"
        : null;

    private static string? Wrong(MeasureFact fact) =>
        !fact.Text.IsWhole ? "the text is not in all languages"
        : fact.Source.Length == 0 ? "the source is needed"
        : fact.To < fact.From ? "the last day is before the first"
        : fact.Certainty is MeasureCertainty.Missing && fact.Text.Nb.Any(char.IsDigit) ? "what was not found has a figure"
        : null;
}
