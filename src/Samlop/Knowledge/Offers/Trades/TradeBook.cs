using System.Text.Json;
using System.Text.Json.Serialization;
using Samlop.Knowledge.Offers.National;
using Samlop.Platform;
using Samlop.Platform.Identifiers;
using Samlop.Register;

namespace Samlop.Knowledge.Offers.Trades;

/// <summary>What a sheet says of a trade; what no source says is empty, and said to be.</summary>
public enum TradeAspect
{
    Demands,
    Language,
    Shifts,
    Safety,
    Authorisation,
    WaysIn,
    Demand,
}

/// <summary>Which part of the training a curriculum is of.</summary>
public enum CurriculumLevel
{
    Vg2,
    Vg3,

    /// <summary>Modules for adults.</summary>
    Modules,
}

/// <summary>Kompetansemål, by its code: the text is Utdanningsdirektoratet's, and is read there.</summary>
/// <param name="Code">For instance <c>KM5447</c>.</param>
public sealed record CurriculumGoal(string Subject, string Code);

/// <summary>Læreplan: its goals in their order.</summary>
/// <param name="Code">For instance <c>HEA03-03</c>.</param>
public sealed record Curriculum(string Code, CurriculumLevel Level, IReadOnlyList<CurriculumGoal> Goals);

/// <summary>One thing that a source says of a trade.</summary>
public sealed record TradeFact(TradeAspect Aspect, string Source, MeasureText Text);

/// <summary>What was read of one trade.</summary>
/// <param name="Trade">Its code; what is trained in school alone has one too.</param>
/// <param name="InSchool">It ends at school, with neither apprenticeship nor trade certificate.</param>
/// <param name="Curriculum">Code of the curriculum at Vg3; null where none is known.</param>
/// <param name="Modules">Code of the curriculum for adults in modules; null where none is known.</param>
public sealed record TradeSheet(
    TradeCode Trade, string Name, bool InSchool, TradeCode Vg2, TradeCode Vg1, IReadOnlyList<TradeFact> Facts,
    IReadOnlyList<Curriculum> Curricula, string? Curriculum = null, string? Modules = null);

/// <summary>Arkene i <c>content/knowledge/curricula.json</c>.</summary>
public sealed record TradeBook(string Source, string Licence, IReadOnlyList<TradeSheet> Trades)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <exception cref="StartRefused">The file is missing or wrong; the message names it.</exception>
    public static TradeBook LoadOrRefuse(string contentFolder)
    {
        var path = Path.Combine(contentFolder, "knowledge", "curricula.json");
        try
        {
            var book = JsonSerializer.Deserialize<TradeBook>(File.ReadAllText(path), Form)
                ?? throw new JsonException("There are no trades");
            return book.Trades.FirstOrDefault(t => t.Curricula.Any(c => c.Goals.Count == 0 || c.Goals.Any(g => g.Code.Length == 0)))
                is { } wrong ? throw new InvalidDataException($"{wrong.Trade}: a curriculum has no goals, or a goal no code") : book;
        }
        catch (Exception problem) when (problem is JsonException or InvalidDataException or IOException)
        {
            throw new StartRefused($"The curricula in {path} cannot be used. {problem.Message}");
        }
    }

    public TradeSheet? Find(TradeCode code) => Trades.FirstOrDefault(t => t.Trade == code);

    /// <summary>All trades of the register, and what else there is a sheet of.</summary>
    public IReadOnlyList<ProgrammeArea> All(RegisterData register) =>
    [
        .. register.Trades.All.Concat(Trades.Select(t => register.ProgrammeAreas.Find(t.Trade)).OfType<ProgrammeArea>()).Distinct()
            .Where(t => !t.Code.IsVariant),
    ];
}
