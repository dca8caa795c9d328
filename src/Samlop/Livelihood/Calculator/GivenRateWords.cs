using Samlop.Platform.Amounts;
using Samlop.Platform.Text;

namespace Samlop.Livelihood.Calculator;

/// <summary>Oppgitte satser i ord: one sentence for each, for page and print.</summary>
internal static class GivenRateWords
{
    private static readonly (Func<GivenRates, IReadOnlyList<GivenRate>> Of, string Key)[] Lists =
    [
        (rates => rates.GuideAmount, "GivenGuide"), (rates => rates.StudentLoanYear, "GivenLoan"),
        (rates => rates.QualificationChildSupplement, "GivenChild"), (rates => rates.SkilledYearlyWage, "GivenWage"),
    ];

    /// <param name="texts">Where the names of the rates are.</param>
    /// <param name="line">The sentence: name, amount, first day, origin.</param>
    public static IEnumerable<string> Of(GivenRates rates, Type texts, string line) =>
        from list in Lists
        from rate in list.Of(rates)
        select Say(line, Platform.Text.Phrase.In(texts, list.Key),
            Money.FromKroner(rate.Amount), Written.Date(rate.From), rate.Origin);
}
