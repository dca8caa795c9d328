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

    // Where both are unsure, both amounts are; the others are reductions of the first that are only remembered.
    private static readonly OpenPair[] OpenPairs =
    [
        new(IncomeKind.MeasureBenefit, IncomeKind.StudentFinance, "tiltakspengeforskriften § 7", BothUnsure: true),
        new(IncomeKind.QualificationBenefit, IncomeKind.TransitionalBenefit, "sosialtjenesteloven § 29", BothUnsure: true),
        new(IncomeKind.SocialAssistance, IncomeKind.StudentFinance, "sosialtjenesteloven § 18", BothUnsure: true),
        new(IncomeKind.WorkAssessmentAllowance, IncomeKind.TransitionalBenefit, "folketrygdloven kap. 11 og 15", BothUnsure: false),
        new(IncomeKind.WorkAssessmentAllowance, IncomeKind.ApprenticeWage, "folketrygdloven kap. 11", BothUnsure: false),
        .. DecidedBenefit.Kinds.Where(kind => kind != IncomeKind.HousingAllowance).SelectMany(kind => new OpenPair[]
        {
            new(IncomeKind.MeasureBenefit, kind, "tiltakspengeforskriften § 7 første ledd", BothUnsure: false),
            new(IncomeKind.QualificationBenefit, kind, "sosialtjenesteloven § 29", BothUnsure: false),
        }),
    ];

    /// <summary>Marks the kinds of the month whose combination must be clarified, and says so.</summary>
    public static void Clarify(MonthReckoning month, IReadOnlyList<IncomeSource> present)
    {
        for (var i = 0; i < present.Count; i++)
        {
            for (var j = 0; j < present.Count; j++)
            {
                if (i == j || !present[i].Period.Overlap(month.Days).Meets(present[j].Period)) continue;
                Open(month, present[i], present[j]);
                if (present[i].Kind == IncomeKind.IntroductionBenefit) Unknown(month, present[j]);
            }
        }
    }

    /// <summary>Nothing is deducted by a name: income that may be a benefit of § 22 is asked about.</summary>
    private static void Unknown(MonthReckoning month, IncomeSource other)
    {
        if (other is not OtherIncome { Nature: not IncomeNature.Work } income || income.Months.GetValueOrDefault(month.Month) == 0) return;
        month.ToClarify("integreringsloven § 22", new Phrase("message.unknownBenefit", income.Name), "UnknownBenefit");
    }

    private static void Open(MonthReckoning month, IncomeSource one, IncomeSource other)
    {
        if (!one.Pays || !other.Pays) return;
        foreach (var pair in OpenPairs)
        {
            if (pair.One != one.Kind || pair.Other != other.Kind) continue;
            month.Unsure(pair.One);
            if (pair.BothUnsure) month.Unsure(pair.Other);
            month.ToClarify(pair.Source, new Phrase("message.openPair", pair.One, pair.Other), "Combination");
        }
    }

    /// <summary>On overlapping days <paramref name="Excluded"/> gives way to <paramref name="By"/>.</summary>
    internal sealed record Exclusion(IncomeKind Excluded, IncomeKind By, string Source)
    {
        public string Code { get; } = $"{Excluded}With{By}";
    }

    private sealed record OpenPair(IncomeKind One, IncomeKind Other, string Source, bool BothUnsure);
}
