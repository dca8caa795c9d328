using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Time;

namespace Samlop.Knowledge.Readings;

/// <summary>An answer as it stands beside what it answers.</summary>
public sealed record TopicReading(
    string Topic, RuleQuestionId Question, string Law, string Section, DateOnly From, DateOnly? To, string Nb, string Nn, string En)
{
    public string In(string language) => language switch { "nn" when Nn.Length > 0 => Nn, "en" when En.Length > 0 => En, _ => Nb };

    /// <summary>The language that <see cref="In"/> gives.</summary>
    public string LanguageOf(string language) =>
        (language == "nn" && Nn.Length > 0) || (language == "en" && En.Length > 0) ? language : "nb";

    /// <summary>The law with its section, as it is called in Norwegian.</summary>
    public string Where => $"{RuleOwners.Current.Law(Law)?.Name} {Section}";
}

/// <summary>
/// The answers that hold today of all that calculators may be unsure of, read once for each page: a page shows many such, and each asks
/// here.
/// </summary>
public sealed class TopicReadings(IAppDbSource source, OsloClock clock)
{
    /// <summary>So many are shown beside one thing; the others are found in the list.</summary>
    public const int Most = 3;

    private Task<ILookup<string, TopicReading>>? all;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<TopicReading>> On(string topic) => [.. (await (all ??= Read()))[topic].Take(Most)];

    private async Task<ILookup<string, TopicReading>> Read()
    {
        await using var db = source.Open();
        var readings = await db.Rows<RuleReading>().HoldingOn(clock.Today).Where(r => r.Topic != null)
            .OrderByDescending(r => r.PublishedAt).ThenBy(r => r.Id)
            .Select(r => new TopicReading(r.Topic!, r.Question, r.Law, r.Section, r.From!.Value, r.To, r.Nb, r.Nn, r.En))
            .ToListAsync();
        return readings.ToLookup(r => r.Topic, StringComparer.Ordinal);
    }
}
