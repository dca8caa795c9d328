using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Samlop.Livelihood.Calculator;

namespace Samlop.Tests.Livelihood.Calculator;

/// <summary>The participant's print has two languages more than the pages; they are whole.</summary>
public class PlanDocumentTextTests
{
    [Theory]
    [InlineData("uk")]
    [InlineData("ar")]
    public void Texts_AreAllThere_WithTheSamePlaceholders(string language)
    {
        var bokmål = Read(CultureInfo.InvariantCulture);
        var other = Read(CultureInfo.GetCultureInfo(language));
        other.Keys.Order(StringComparer.Ordinal).ShouldBe(bokmål.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, text) in bokmål)
        {
            other[key].ShouldNotBeNullOrWhiteSpace(key);
            Regex.Matches(other[key], @"\{\d\}").Select(match => match.Value).Order(StringComparer.Ordinal).ShouldBe(Regex.Matches(text, @"\{\d\}").Select(match => match.Value).Order(StringComparer.Ordinal), key);
        }
    }

    private static Dictionary<string, string> Read(CultureInfo language) =>
        PlanDocumentText.ResourceManager.GetResourceSet(language, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
}
