using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samlop.Grants.Report.Targets;
using Samlop.Questionnaires;

namespace Samlop.Grants.Report;

/// <summary>What a figure rested on when it was frozen.</summary>
public sealed record FrozenBasis(string Key, string Text);

/// <summary>A figure as it was sent: what the platform counted, and what the county said of it.</summary>
/// <param name="Value">Null where it was not told.</param>
/// <param name="Corrected">The county's own number; null where it had none.</param>
/// <param name="Words">Why it is another; null where the county had nothing to say.</param>
public sealed record FrozenFigure(
    string Code, int? Value, DateOnly Per, IReadOnlyList<FrozenBasis> Basis, int? Corrected, string? Words);

/// <summary>A target with what was reported to it by the day that the report was sent.</summary>
public sealed record FrozenTarget(
    int Number, TargetKind Kind, string Text, string Definition, int Goal, TargetUnit Unit, DateOnly LastDay,
    IReadOnlyList<FrozenResult> Results);

/// <param name="IsGiven">False where the county says that it cannot give the number.</param>
/// <param name="IsKept">It would tell of fewer than five persons; those who may know it read it with the target itself.</param>
public sealed record FrozenResult(int Year, bool IsGiven, bool IsKept, int? Count, int? Of, string? Words);

/// <summary>What agreements said of the time after the trial, and the day that they said it.</summary>
public sealed record FrozenAfterTrial(DateOnly Per, IReadOnlyList<AwardAgreement> Agreements);

/// <summary>What the platform knew of an award the day that its report was sent, beside the figures.</summary>
public sealed record KnownOfAward(IReadOnlyList<FrozenTarget> Targets, FrozenAfterTrial AfterTrial);

/// <summary>
/// The whole content of a report: the answers part by part, and the figures as they were that day. Written in one canonical form, so that
/// the same content always has the same hash.
/// </summary>
public sealed record ReportContent(
    Guid Report,
    Guid Award,
    int Year,
    SortedDictionary<string, Answers> Parts,
    IReadOnlyList<FrozenFigure> Figures) : IAnswers
{
    private static readonly JsonSerializerOptions Json = new(Answers.Json) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The targets of the award as they stood; null in reports from before they were frozen with them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FrozenTarget>? Targets { get; init; }

    /// <summary>Null in reports from before it was frozen with them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FrozenAfterTrial? AfterTrial { get; init; }

    public static ReportContent Of(GrantReport report, IEnumerable<ReportFigure> figures, KnownOfAward? known = null) => new(
        report.Id.Value,
        report.Award.Value,
        report.Year,
        new(report.Parts.ToDictionary(p => p.Part, p => p.Read(), StringComparer.Ordinal), StringComparer.Ordinal),
        [
            .. from figure in figures
               let correction = report.Corrections.FirstOrDefault(c => c.Code == figure.Code)
               select new FrozenFigure(
                   figure.Code, figure.Value, figure.Per,
                   [.. figure.Basis.OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => new FrozenBasis(b.Key, b.Text))],
                   correction?.Value, correction?.Words),
        ])
    {
        Targets = known?.Targets,
        AfterTrial = known?.AfterTrial,
    };

    public Answers Part(string key) => Parts.GetValueOrDefault(key) ?? Answers.Empty;

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>SHA-256 of the canonical form, as 64 hexadecimal digits.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write())));

    public static ReportContent Read(string json)
    {
        var read = JsonSerializer.Deserialize<ReportContent>(json, Json)!;
        return read with { Parts = new(read.Parts, StringComparer.Ordinal) };
    }
}
