using Samlop.Intake.Calculator;
using Samlop.Livelihood.Calculator;

namespace Samlop.Knowledge.Readings;

/// <summary>
/// What the calculators and engines say must be clarified, as what a question is about. A topic is a code with the part of Samløp that it
/// is from in front; people see its sentence, and never the code.
/// </summary>
public static class RuleTopics
{
    private const string Rights = "rett.";
    private const string Living = "livsopphold.";

    /// <summary>Of a clarification of the calculator of rights.</summary>
    public static string OfRights(string code) => Rights + code;

    /// <summary>Of what a plan of living costs is unsure of.</summary>
    public static string OfLiving(string code) => Living + code;

    /// <summary>The topic itself where there is such; null for any other text.</summary>
    public static string? Known(string? topic) => TextOf(topic, "nb") is null ? null : topic;

    /// <summary>What is unclear, as a sentence; null where nothing has the code.</summary>
    public static string? TextOf(string? topic, string language) =>
        Code(topic, Rights) is { } right ? ClarifyApi.TextOf(right, language)
        : Code(topic, Living) is { } living ? UnsureApi.TextOf(living, language)
        : null;

    /// <summary>The law that it stands in; null where that is not one of those with an owner.</summary>
    public static OwnedLaw? LawOf(string? topic) => RuleOwners.Current.LawNamed(
        Code(topic, Rights) is { } right ? ClarifyApi.LawOf(right)
        : Code(topic, Living) is { } living ? UnsureApi.LawOf(living)
        : null);

    private static string? Code(string? topic, string part) =>
        topic?.StartsWith(part, StringComparison.Ordinal) == true ? topic[part.Length..] : null;
}
