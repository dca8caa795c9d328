using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
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
    public static ReportContent Of(GrantReport report, IEnumerable<ReportFigure> figures) => new(
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
        ]);

    public Answers Part(string key) => Parts.GetValueOrDefault(key) ?? Answers.Empty;

    public string Write() => JsonSerializer.Serialize(this, Answers.Json);

    /// <summary>SHA-256 of the canonical form, as 64 hexadecimal digits.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write())));

    public static ReportContent Read(string json)
    {
        var read = JsonSerializer.Deserialize<ReportContent>(json, Answers.Json)!;
        return read with { Parts = new(read.Parts, StringComparer.Ordinal) };
    }
}
