using System.Globalization;

namespace Samlop.Livelihood;

/// <summary>
/// Frase: a sentence kept as key and arguments, so that each reader gets it in the own language.
/// An argument is a number, a ready text, a kind of income or another phrase.
/// </summary>
public sealed record Phrase(string Key, params object[] Arguments)
{
    /// <summary>The sentence in <c>nb</c>, <c>nn</c> or <c>en</c>; any other language gets bokmål.</summary>
    public string In(string language)
    {
        var words = Array.ConvertAll(Arguments, argument => Word(argument, language));
        return string.Format(CultureInfo.InvariantCulture, LivelihoodText.Template(Key, language), words);
    }

    private static string Word(object argument, string language) => argument switch
    {
        Phrase phrase => phrase.In(language),
        IEnumerable<Phrase> phrases => string.Concat(phrases.Select(phrase => phrase.In(language))),
        decimal number => Number(number, language),
        int number => Number(number, language),
        IncomeKind kind => LivelihoodText.Name(kind, language),
        _ => argument.ToString() ?? "",
    };

    /// <summary>111 477 or 120,52: a space between thousands, a decimal comma in Norwegian, at most four decimals.</summary>
    public static string Number(decimal number, string language)
    {
        // Rounded before it is looked at: a third of 21 days is a whole number but for the 28th digit.
        var rounded = decimal.Round(number, 4);
        var text = rounded.ToString(decimal.IsInteger(rounded) ? "#,0" : "#,0.00##", CultureInfo.InvariantCulture).Replace(',', ' ');
        return language == "en" ? text : text.Replace('.', ',');
    }
}
