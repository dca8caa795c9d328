using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Tests.Architecture;

/// <summary>The texts that people read: the same keys and placeholders in bokmål, nynorsk and English.</summary>
public class TextTests
{
    public static TheoryData<Type> Texts => [.. Sources.Program.GetTypes()
        .Where(type => type.Name.EndsWith("Text", StringComparison.Ordinal) && type.GetProperty("ResourceManager")?.PropertyType == typeof(ResourceManager))];

    [Theory, MemberData(nameof(Texts))]
    public void Texts_AreTheSameInAllLanguages(Type texts)
    {
        var bokmål = Read(texts, CultureInfo.InvariantCulture);
        bokmål.ShouldNotBeEmpty();
        foreach (var language in new[] { "nn", "en" })
        {
            var other = Read(texts, CultureInfo.GetCultureInfo(language));
            other.Keys.Except(bokmål.Keys).ShouldBeEmpty($"{texts.Name}.{language}: not in bokmål");
            bokmål.Keys.Except(other.Keys).ShouldBeEmpty($"{texts.Name}.{language}: missing");
            foreach (var (key, text) in bokmål) Placeholders(other[key]).ShouldBe(Placeholders(text), $"{texts.Name}.{language}: {key}");
        }
    }

    [Theory, MemberData(nameof(Texts))]
    public void Texts_AreNeverEmpty(Type texts)
    {
        foreach (var language in new[] { CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("nn"), CultureInfo.GetCultureInfo("en") })
        {
            Read(texts, language).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key).ShouldBeEmpty($"{texts.Name} {language.Name}");
        }
    }

    [Fact]
    public void EveryRole_HasAName() =>
        Enum.GetNames<Role>().Where(role => AccessText.ResourceManager.GetString("Role_" + role, CultureInfo.InvariantCulture) is null).ShouldBeEmpty();

    [Fact]
    public void EveryRefusal_HasAText()
    {
        var refusals = Sources.Program.GetTypes().SelectMany(type => type.GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static))
            .Where(field => field.FieldType == typeof(Refusal)).Select(field => (Refusal)field.GetValue(null)!).ToList();
        refusals.ShouldNotBeEmpty();
        foreach (var refusal in refusals) refusal.Text.ToString().ShouldNotBeNullOrWhiteSpace(refusal.Code);
        refusals.GroupBy(refusal => refusal.Code).Where(code => code.Count() > 1).Select(code => code.Key).ShouldBeEmpty("Codes of refusals are unique");
    }

    private static Dictionary<string, string> Read(Type texts, CultureInfo language)
    {
        var manager = (ResourceManager)texts.GetProperty("ResourceManager")!.GetValue(null)!;
        // Without parents: a key that is missing is not borrowed from bokmål here.
        var set = manager.GetResourceSet(language, createIfNotExists: true, tryParents: false);
        return set is null ? [] : set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static List<string> Placeholders(string text) =>
        [.. Regex.Matches(text, @"\{(\d+)[^}]*\}").Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];
}
