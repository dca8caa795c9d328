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

    // Each is meant to replace the same income from work. Transitional benefit beside a wage has a rule of its own.
    private static readonly IncomeKind[] FullBenefits =
    [
        IncomeKind.WorkAssessmentAllowance, IncomeKind.TransitionalBenefit, IncomeKind.DisabilityBenefit, IncomeKind.UnemploymentBenefit,
        IncomeKind.SicknessBenefit, IncomeKind.ParentalBenefit,
    ];

    // Where both are unsure, both amounts are; the others are reductions of the first that are only remembered.
    private static readonly OpenPair[] OpenPairs =
    [
        new(IncomeKind.MeasureBenefit, IncomeKind.StudentFinance, "tiltakspengeforskriften § 7", BothUnsure: true),
        new(IncomeKind.QualificationBenefit, IncomeKind.TransitionalBenefit, "sosialtjenesteloven § 29", BothUnsure: true),
        new(IncomeKind.SocialAssistance, IncomeKind.StudentFinance, "sosialtjenesteloven § 18", BothUnsure: true),
        .. Pairs(FullBenefits).Select(pair => new OpenPair(pair.One, pair.Other, LawOf(pair.One, pair.Other), BothUnsure: true)
        {
            IsExcluded = pair is (IncomeKind.TransitionalBenefit, IncomeKind.UnemploymentBenefit),
        }),
        .. FullBenefits.Where(kind => kind != IncomeKind.TransitionalBenefit).Select(kind =>
            new OpenPair(kind, IncomeKind.ApprenticeWage, LawOf(kind), BothUnsure: false)),
        .. FullBenefits.Append(IncomeKind.MeasureBenefit).Append(IncomeKind.QualificationBenefit).Select(kind =>
            new OpenPair(kind, IncomeKind.Other, LawOf(kind), BothUnsure: true)),
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
                if (
                    i == j
                    || !present[i].Gives(month)
                    || !present[j].Gives(month)
                    || !present[i].Period.Overlap(month.Days).Meets(present[j].Period)
                )
                    continue;
                Open(month, present[i], present[j]);
                if (present[i].Kind == IncomeKind.IntroductionBenefit) Unknown(month, present[j]);
            }
        }
    }

    /// <summary>Nothing is deducted by a name: income that may be a benefit of § 22 is asked about.</summary>
    private static void Unknown(MonthReckoning month, IncomeSource other)
    {
        if (other is not OtherIncome { Nature: not IncomeNature.Work } income) return;
        month.Unsure(IncomeKind.IntroductionBenefit);
        month.Unsure(income);
        month.ToClarify("integreringsloven § 22", new Phrase("message.unknownBenefit", income.Name), "UnknownBenefit");
    }

    private static void Open(MonthReckoning month, IncomeSource one, IncomeSource other)
    {
        if (!one.Pays || !other.Pays || other is OtherIncome { Nature: not IncomeNature.Benefit }) return;
        foreach (var pair in OpenPairs)
        {
            if (pair.One != one.Kind || pair.Other != other.Kind) continue;
            if (pair.IsExcluded)
            {
                month.DependsOnDecision(pair.One);
                month.DependsOnDecision(pair.Other);
                month.ToClarify(pair.Source, new Phrase("message.notTogether", pair.One, pair.Other), "Condition");
                continue;
            }

            month.Unsure(pair.One);
            if (other is OtherIncome) month.Unsure(other);
            else if (pair.BothUnsure) month.Unsure(pair.Other);
            month.ToClarify(pair.Source, new Phrase("message.openPair", pair.One, pair.Other), "Combination");
        }
    }

    /// <summary>On overlapping days <paramref name="Excluded"/> gives way to <paramref name="By"/>.</summary>
    internal sealed record Exclusion(IncomeKind Excluded, IncomeKind By, string Source)
    {
        public string Code { get; } = $"{Excluded}With{By}";
    }

    private static IEnumerable<(IncomeKind One, IncomeKind Other)> Pairs(IncomeKind[] kinds) =>
        kinds.SelectMany((one, i) => kinds.Skip(i + 1), (one, other) => (one, other));

    private static string LawOf(IncomeKind kind) => kind switch
    {
        IncomeKind.WorkAssessmentAllowance => "folketrygdloven kap. 11",
        IncomeKind.MeasureBenefit => "tiltakspengeforskriften § 7 første ledd",
        IncomeKind.QualificationBenefit => "sosialtjenesteloven § 29",
        _ => LivelihoodText.Law(kind),
    };

    private static string LawOf(IncomeKind one, IncomeKind other) => $"{LawOf(one)} og {LawOf(other)["folketrygdloven kap. ".Length..]}";

    /// <param name="BothUnsure">Else the other is as sure as it is alone.</param>
    private sealed record OpenPair(IncomeKind One, IncomeKind Other, string Source, bool BothUnsure)
    {
        /// <summary>The law lets one have only one of the two; which one, an office decides.</summary>
        public bool IsExcluded { get; init; }
    }
}
