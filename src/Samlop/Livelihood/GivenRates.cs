using Samlop.Platform.Time;

namespace Samlop.Livelihood;

/// <summary>Oppgitt sats: kroner from one day to another, in force until another is given where <paramref name="To"/> is null; with its
/// origin in the words of whoever gave it.</summary>
public sealed record GivenRate(DateOnly From, DateOnly? To, decimal Amount, string? Origin = null)
{
    internal Period Days => new(From, To ?? DateOnly.MaxValue);
}

/// <summary>
/// Satser en person kjenner: rates that whoever makes the plan knows and types in, each through time. A given rate wins over the data,
/// and the plan says so.
/// The guide amount is the municipality's for the whole household, children included; the loan is that of a school year; the supplement
/// is for a child and a day.
/// </summary>
public sealed record GivenRates(
    IReadOnlyList<GivenRate> GuideAmount,
    IReadOnlyList<GivenRate> StudentLoanYear,
    IReadOnlyList<GivenRate> QualificationChildSupplement,
    IReadOnlyList<GivenRate> SkilledYearlyWage)
{
    public static readonly GivenRates None = new([], [], [], []);

    /// <summary>The lists by their names in the format.</summary>
    internal IEnumerable<(string Name, IReadOnlyList<GivenRate> Rates)> Lists =>
    [
        ("guideAmount", GuideAmount), ("studentLoanYear", StudentLoanYear),
        ("qualificationChildSupplement", QualificationChildSupplement), ("skilledYearlyWage", SkilledYearlyWage),
    ];

    internal IEnumerable<DateOnly> Changes =>
        Lists.SelectMany(list => list.Rates).SelectMany(rate => rate.To is { } to ? [rate.From, to.AddDays(1)] : new[] { rate.From });

    /// <summary>The amount on a day; of two the one that begins last. Null where none is given.</summary>
    internal static decimal? On(IReadOnlyList<GivenRate> rates, DateOnly day)
    {
        GivenRate? found = null;
        for (var i = 0; i < rates.Count; i++)
        {
            var rate = rates[i];
            if (rate.From <= day && (rate.To is null || day <= rate.To) && (found is null || rate.From > found.From)) found = rate;
        }

        return found?.Amount;
    }

    internal IEnumerable<InputProblem> Problems()
    {
        foreach (var (name, rates) in Lists)
        {
            if (rates.Count > Limits.GivenRates) yield return new($"givenRates.{name}", $"has more than {Limits.GivenRates} entries");
            for (var i = 0; i < rates.Count; i++)
            {
                var field = $"givenRates.{name}[{i}]";
                if (!Limits.IsNear(rates[i].From)) yield return new($"{field}.from", Limits.Near);
                if (rates[i].To is { } to && !Limits.IsNear(to)) yield return new($"{field}.to", Limits.Near);
                if (rates[i].To < rates[i].From) yield return new($"{field}.to", "is before from");
                foreach (var problem in Limits.Kroner($"{field}.amount", rates[i].Amount)) yield return problem;
            }
        }
    }
}
