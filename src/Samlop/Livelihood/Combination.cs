using Samlop.Livelihood.Sources;

namespace Samlop.Livelihood;

/// <summary>
/// Samordning: which sources exclude each other and which pairs nobody has a sure rule for.
/// That one reduces another stands with the one that is reduced.
/// </summary>
internal static class Combination
{
    public static readonly Exclusion[] Exclusions =
    [
        new(IncomeKind.MeasureBenefit, IncomeKind.IntroductionBenefit, "tiltakspengeforskriften § 7 tredje ledd"),
        new(IncomeKind.MeasureBenefit, IncomeKind.QualificationBenefit, "tiltakspengeforskriften § 7 tredje ledd"),
        new(IncomeKind.MeasureBenefit, IncomeKind.WorkAssessmentAllowance, "tiltakspengeforskriften § 7 første ledd"),
        new(IncomeKind.MeasureBenefit, IncomeKind.TransitionalBenefit, "tiltakspengeforskriften § 7 første ledd"),
        new(IncomeKind.MeasureBenefit, IncomeKind.ApprenticeWage, "tiltakspengeforskriften § 8"),
        new(IncomeKind.QualificationBenefit, IncomeKind.IntroductionBenefit, "sosialtjenesteloven § 29"),
        new(IncomeKind.QualificationBenefit, IncomeKind.WorkAssessmentAllowance, "sosialtjenesteloven § 29"),
    ];

    // The first three are unsure in themselves, so both amounts are; the last two are reductions that are only remembered.
    private static readonly OpenPair[] OpenPairs =
    [
        new(IncomeKind.MeasureBenefit, IncomeKind.StudentFinance, "tiltakspengeforskriften § 7", BothUnsure: true),
        new(IncomeKind.QualificationBenefit, IncomeKind.TransitionalBenefit, "sosialtjenesteloven § 29", BothUnsure: true),
        new(IncomeKind.SocialAssistance, IncomeKind.StudentFinance, "sosialtjenesteloven § 18", BothUnsure: true),
        new(IncomeKind.WorkAssessmentAllowance, IncomeKind.TransitionalBenefit, "folketrygdloven kap. 11 og 15", BothUnsure: false),
        new(IncomeKind.WorkAssessmentAllowance, IncomeKind.ApprenticeWage, "folketrygdloven kap. 11", BothUnsure: false),
    ];

    /// <summary>Marks the kinds of the month whose combination must be clarified, and says so.</summary>
    public static void Clarify(MonthReckoning month, IReadOnlyList<IncomeSource> present)
    {
        for (var i = 0; i < present.Count; i++)
        {
            for (var j = 0; j < present.Count; j++)
            {
                if (i == j || !present[i].Period.Overlap(month.Days).Meets(present[j].Period)) continue;
                if (i < j && present[i].Kind == present[j].Kind && present[i].IsBenefit) Twice(month, present[i].Kind);
                Open(month, present[i], present[j]);
            }
        }
    }

    private static void Twice(MonthReckoning month, IncomeKind kind)
    {
        month.Unsure(kind);
        month.ToClarify(LivelihoodText.Law(kind), new Phrase("message.twice", kind));
    }

    private static void Open(MonthReckoning month, IncomeSource one, IncomeSource other)
    {
        if (!one.Pays || !other.Pays) return;
        foreach (var pair in OpenPairs)
        {
            if (pair.One != one.Kind || pair.Other != other.Kind) continue;
            month.Unsure(pair.One);
            if (pair.BothUnsure) month.Unsure(pair.Other);
            month.ToClarify(pair.Source, new Phrase("message.openPair", pair.One, pair.Other));
        }
    }

    /// <summary>On overlapping days <paramref name="Excluded"/> gives way to <paramref name="By"/>.</summary>
    internal sealed record Exclusion(IncomeKind Excluded, IncomeKind By, string Source);

    private sealed record OpenPair(IncomeKind One, IncomeKind Other, string Source, bool BothUnsure);
}
