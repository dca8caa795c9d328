using System.Text.RegularExpressions;
using Samlop.Livelihood.Rules;
using Samlop.Platform.Text;

namespace Samlop.Livelihood.Calculator;

/// <summary>Beside what a plan of living costs is unsure of: what is known of it, and where to ask.</summary>
/// <param name="Code">Of the rule or the message (<see cref="UnsureApi"/>); it tells nothing of the person.</param>
public sealed record UnsureShown(string Code);

/// <summary>The same in the print to the person.</summary>
public sealed record UnsurePrinted(string Code, PageLanguage Language);

/// <summary>What the plan may be unsure of, for those who answer how rules are read.</summary>
public static partial class UnsureApi
{
    private const string MessagePrefix = "message.";

    private static readonly Lazy<IReadOnlyList<RuleDescription>> Rules = new(RuleDescription.All);

    /// <summary>What is unclear, as a sentence; null where nothing has the code.</summary>
    /// <param name="code">A rule's own, or a message's key.</param>
    /// <param name="language">The code of a language.</param>
    public static string? TextOf(string code, string language) =>
        MessageTexts.All.TryGetValue(code, out var message) && code.StartsWith(MessagePrefix, StringComparison.Ordinal)
            ? Filled().Replace(message.In(language), "…")
            : Rules.Value.FirstOrDefault(rule => rule.Code == code)?.Text.In(language);

    /// <summary>What a rule rests on, as it is written: a law with its section, or several; null for a message.</summary>
    public static string? LawOf(string code) => Rules.Value.FirstOrDefault(rule => rule.Code == code)?.Law;

    /// <summary>What a message says of one plan: kinds of income, years, numbers.</summary>
    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Filled();
}

/// <summary>The place for what is known of living costs under way.</summary>
public sealed record LivingKnown;
