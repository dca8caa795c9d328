using System.Globalization;
using Samlop.Intake.Eligibility;
using Samlop.Platform.Text;

namespace Samlop.Intake.Calculator;

/// <summary>Beside something that must be clarified, on the page of the calculator: what is known of it, and where to ask.</summary>
/// <param name="Code">Of the clarification; it tells nothing of the person.</param>
public sealed record ClarificationShown(string Code);

/// <summary>The same in the print to the person.</summary>
public sealed record ClarificationPrinted(string Code, PageLanguage Language);

/// <summary>What the calculator may have to have clarified, for those who answer how rules are read.</summary>
public static class ClarifyApi
{
    private static readonly Lazy<RuleBook> Book = new(RuleBook.OfThisInstallation);

    /// <summary>What is unclear, as a sentence; null where nothing has the code.</summary>
    /// <param name="language">A language or culture name.</param>
    public static string? TextOf(string code, string language)
    {
        var book = Book.Value;
        if (code == ClarificationCode.RulesKnownUntil)
        {
            var until = book.KnownUntil.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
            return string.Format(CultureInfo.InvariantCulture, book.Clarifications[code].In(language), until);
        }

        if (IsOwn(code)) return book.Clarifications[code].In(language);
        return Part(code, "Missing") is { } fact && book.Names.TryGetValue(fact, out var name) ? Of(ClarificationCode.FactMissing, name)
            : RuleOf(code) is var (_, rule) ? Of(code.EndsWith("Unsure", StringComparison.Ordinal)
                ? ClarificationCode.RuleUnsure : ClarificationCode.RuleToClarify, rule.Text)
            : TopicOf(code) is not null ? book.Clarifications[ClarificationCode.NoRuleSet].In(language)
            : null;

        string Of(string template, LocalText about) =>
            string.Format(CultureInfo.InvariantCulture, book.Clarifications[template].In(language), about.In(language));
    }

    /// <summary>
    /// The name of the law that the unclear rule stands in, as it is called in <c>content/rules</c>; null where it is not one.
    /// </summary>
    public static string? LawOf(string code) => RuleOf(code) is var (set, _) ? set.Law : null;

    private static bool IsOwn(string code) => ClarificationCode.All.Contains(code)
        && code is not (ClarificationCode.FactMissing or ClarificationCode.RuleUnsure or ClarificationCode.RuleToClarify);

    private static (RuleSet Set, Rule Rule)? RuleOf(string code)
    {
        if ((RulePart(code, "Unsure") ?? RulePart(code, "ToClarify")) is not { } name) return null;
        foreach (var set in Book.Value.RuleSets)
        {
            if (set.Rules.FirstOrDefault(rule => rule.Code == name) is { } rule) return (set, rule);
        }

        return null;
    }

    private static RuleTopic? TopicOf(string code) =>
        code.StartsWith(ClarificationCode.NoRuleSet, StringComparison.Ordinal)
        && Enum.TryParse<RuleTopic>(code[ClarificationCode.NoRuleSet.Length..], out var topic) && Enum.IsDefined(topic) ? topic : null;

    private static string? RulePart(string code, string end) =>
        code.EndsWith(end, StringComparison.Ordinal) && code.Length > end.Length ? code[..^end.Length] : null;

    /// <summary>The name of a fact begins with a small letter.</summary>
    private static string? Part(string code, string end) =>
        RulePart(code, end) is { } name ? $"{char.ToLowerInvariant(name[0])}{name[1..]}" : null;
}

/// <summary>The place for what is known of the rights that the calculator answers about.</summary>
public sealed record RightsKnown;
