using System.Text.Json;
using Samlop.Agreements.Write;
using Samlop.Platform.Text;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Tables;

/// <summary>What is written in the sheets of a part; those in which nothing is are not there.</summary>
public sealed record Sheets(SortedDictionary<string, Answers> Written) : IAnswers
{
    /// <param name="json">As <see cref="Write"/> made it; null for nothing.</param>
    public static Sheets Read(string? json) => new(TopicsPart.ReadJson(json));

    public Answers Part(string key) => Written.GetValueOrDefault(key) ?? Answers.Empty;

    /// <summary>With what the parties have said since of how far their rows have come.</summary>
    public Sheets With(IReadOnlyCollection<RowStep> steps)
    {
        foreach (var (key, sheet) in Written)
        {
            foreach (var step in steps.Where(step => step.Part == key)) step.Put(sheet);
        }

        return this;
    }

    /// <summary>The rows that are a party's own, and nothing else.</summary>
    public Sheets Of(string party) => new(new SortedDictionary<string, Answers>(
        Written.ToDictionary(sheet => sheet.Key, sheet => new Answers(
            new(StringComparer.Ordinal),
            new(sheet.Value.Lists.ToDictionary(
                list => list.Key, list => list.Value.FindAll(row => row.Cell(SheetCodes.Party) == party)), StringComparer.Ordinal))),
        StringComparer.Ordinal));

    public string Write() => JsonSerializer.Serialize(Written, Answers.Json);
}

/// <summary>The sheets of all parts, by their stored codes.</summary>
internal static class SheetCodes
{
    /// <summary>The column of whose a row is.</summary>
    public const string Party = "party";

    public const string Needs = "needs";
    public const string Shares = "shares";
    public const string Homes = "homes";
    public const string Guarantees = "guarantees";
    public const string AfterTrial = "after-trial";

    private static readonly Words<TablesText> Names = new("Sheet", [Needs, Shares, Homes, Guarantees, AfterTrial]);

    /// <summary>In a sentence, also of what is stored: "behovet for penger og timer".</summary>
    public static Phrase NameOf(string code) => Names.Find(code) ?? Phrase.Verbatim(code);
}
