using System.Globalization;
using System.Text.RegularExpressions;
using Samlop.Livelihood.Rules;

namespace Samlop.Livelihood;

/// <summary>
/// Frase: a sentence kept as key and arguments, so that each reader gets it in the own language.
/// An argument is a number, a ready text, a kind of income, a text in several languages or another phrase.
/// </summary>
public sealed partial record Phrase(string Key, params object[] Arguments)
{
    /// <summary>The sentence in <c>nb</c>, <c>nn</c> or <c>en</c>, messages in <c>uk</c> and <c>ar</c> too; any other language gets
    /// bokmål.</summary>
    public string In(string language)
    {
        var words = Array.ConvertAll(Arguments, argument => Word(argument, language));
        var template = Counted().Replace(LivelihoodText.Template(Key, language), count =>
            count.Groups[IsOne(Arguments[count.Groups[1].ValueSpan[0] - '0']) ? 2 : 3].Value);
        return string.Format(CultureInfo.InvariantCulture, template, words);
    }

    private static string Word(object argument, string language) => argument switch
    {
        Phrase phrase => phrase.In(language),
        IEnumerable<Phrase> phrases => string.Concat(phrases.Select(phrase => phrase.In(language))),
        decimal number => Number(number, language),
        int number => Number(number, language),
        IncomeKind kind => LivelihoodText.Name(kind, language),
        RuleText text => text.In(language),
        _ => argument.ToString() ?? "",
    };

    private static bool IsOne(object argument) => argument is 1 || (argument is decimal number && decimal.Round(number, 4) == 1);

    /// <summary>111 477 or 120,52, in English 111,477 or 120.52; at most four decimals.</summary>
    public static string Number(decimal number, string language)
    {
        // Rounded before it is looked at: a third of 21 days is a whole number but for the 28th digit.
        var rounded = decimal.Round(number, 4);
        var text = rounded.ToString(decimal.IsInteger(rounded) ? "#,0" : "#,0.00##", CultureInfo.InvariantCulture);
        return language == "en" ? text : text.Replace(',', ' ').Replace('.', ',');
    }

    /// <summary><c>{0|dag|dager}</c>: the word for one, and for several.</summary>
    [GeneratedRegex(@"\{(\d)\|([^|}]*)\|([^}]*)\}")]
    private static partial Regex Counted();
}
