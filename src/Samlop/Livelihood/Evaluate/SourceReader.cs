using Samlop.Livelihood.Sources;
using Samlop.Platform.Evaluation;

namespace Samlop.Livelihood.Evaluate;

/// <summary>Reads one entry of <c>sources</c>, by its <c>kind</c>.</summary>
internal static class SourceReader
{
    private static readonly SortedDictionary<string, Func<JsonInput, IncomeSource>> ByKind = new(StringComparer.Ordinal)
    {
        ["IntroductionBenefit"] = Introduction,
        ["MeasureBenefit"] = Measure,
        ["QualificationBenefit"] = Qualification,
        ["WorkAssessmentAllowance"] = Allowance,
        ["TransitionalBenefit"] = Transitional,
        ["ApprenticeWage"] = Apprentice,
        ["StudentFinance"] = Student,
        ["SocialAssistance"] = Assistance,
        ["ChildBenefit"] = Child,
        ["Other"] = Other,
        ["ChildCareBenefit"] = ChildCare,
        ["LearningMaterials"] = Materials,
        ["StudyHousing"] = Housing,
        ["DisabilityBenefit"] = source => Decided(source, IncomeKind.DisabilityBenefit),
        ["UnemploymentBenefit"] = source => Decided(source, IncomeKind.UnemploymentBenefit),
        ["SicknessBenefit"] = source => Decided(source, IncomeKind.SicknessBenefit),
        ["ParentalBenefit"] = source => Decided(source, IncomeKind.ParentalBenefit),
        ["HousingAllowance"] = source => Decided(source, IncomeKind.HousingAllowance),
    };

    public static IncomeSource Read(JsonInput source)
    {
        var kind = source["kind"];
        if (ByKind.TryGetValue(kind.Text(), out var read)) return read(source);
        throw kind.Bad($"must be one of {string.Join(", ", ByKind.Keys)}");
    }

    private static IntroductionBenefit Introduction(JsonInput source)
    {
        source.OnlyKnows("kind", "law", "from", "to", "absentDays", "absentHours", "work", "goal", "decidedTo");
        var law = source["law"];
        return new IntroductionBenefit
        {
            Law = law.Text() switch
            {
                "integreringsloven" => IntegrationLaw.Integreringsloven,
                "introduksjonsloven" => IntegrationLaw.Introduksjonsloven,
                _ => throw law.Bad("must be integreringsloven or introduksjonsloven"),
            },
            From = source["from"].Date(),
            To = source["to"].Date(),
            Goal = source.Optional("goal")?.Choice<ProgrammeGoal>() ?? ProgrammeGoal.TradeCertificate,
            DecidedTo = source.Optional("decidedTo")?.Date(),
            AbsentDays = source.ByMonth("absentDays", days => days.Int()),
            AbsentHours = source.ByMonth("absentHours", hours => hours.Number()),
            Work = source.ByMonth("work", Work),
        };
    }

    private static MeasureBenefit Measure(JsonInput source)
    {
        source.OnlyKnows("kind", "from", "to", "paidDays", "sickDays", "measureKind", "decidedTo");
        return new MeasureBenefit
        {
            From = source["from"].Date(),
            To = source["to"].Date(),
            PaidDays = source.ByMonth("paidDays", days => days.Int()),
            Measure = source.Optional("measureKind")?.Choice<MeasureKind>(),
            DecidedTo = source.Optional("decidedTo")?.Date(),
            SickDays = source.ByMonth("sickDays", days => days.Int()),
        };
    }

    private static QualificationBenefit Qualification(JsonInput source)
    {
        source.OnlyKnows("kind", "from", "to", "paidDays", "work", "decidedTo");
        return new QualificationBenefit
        {
            DecidedTo = source.Optional("decidedTo")?.Date(),
            From = source["from"].Date(),
            To = source["to"].Date(),
            PaidDays = source.ByMonth("paidDays", days => days.Int()),
            Work = source.ByMonth("work", Work),
        };
    }

    private static WorkAssessmentAllowance Allowance(JsonInput source)
    {
        source.OnlyKnows("kind", "minimum", "dayRate", "from", "to", "paidDays", "decidedTo");
        return new WorkAssessmentAllowance
        {
            DecidedTo = source.Optional("decidedTo")?.Date(),
            Minimum = source.Optional("minimum")?.Flag() ?? false,
            DayRate = source.Optional("dayRate")?.Number(),
            From = source["from"].Date(),
            To = source["to"].Date(),
            PaidDays = source.ByMonth("paidDays", days => days.Int()),
        };
    }

    private static TransitionalBenefit Transitional(JsonInput source)
    {
        source.OnlyKnows("kind", "from", "to", "yearlyIncome", "decidedTo");
        return new TransitionalBenefit
        {
            From = source["from"].Date(),
            To = source["to"].Date(),
            YearlyIncome = source.Optional("yearlyIncome")?.Number() ?? 0,
            DecidedTo = source.Optional("decidedTo")?.Date(),
        };
    }

    private static ApprenticeWage Apprentice(JsonInput source)
    {
        source.OnlyKnows("kind", "from", "to", "skilledYearlyWage", "steps", "inIntroductionPlan", "hoursPerMonth");
        return new ApprenticeWage
        {
            From = source["from"].Date(),
            To = source["to"].Date(),
            SkilledYearlyWage = source.Optional("skilledYearlyWage")?.Number(),
            Steps = [.. source["steps"].Items().Select(step => step.Number())],
            InIntroductionPlan = source.Optional("inIntroductionPlan")?.Flag() ?? false,
            HoursPerMonth = source.Optional("hoursPerMonth")?.Number() ?? ApprenticeWage.FullTimeHours,
        };
    }

    private static StudentFinance Student(JsonInput source)
    {
        source.OnlyKnows("kind", "from", "to", "loan");
        return new StudentFinance { From = source["from"].Date(), To = source["to"].Date(), Loan = source["loan"].Flag() };
    }

    private static SocialAssistance Assistance(JsonInput source)
    {
        source.OnlyKnows("kind", "from", "to", "household", "housing");
        return new SocialAssistance
        {
            From = source["from"].Date(),
            To = source["to"].Date(),
            Household = source["household"].Choice<Household>(),
            Housing = source.Optional("housing")?.Number() ?? 0,
        };
    }

    private static ChildBenefit Child(JsonInput source)
    {
        source.OnlyKnows("kind", "from", "to");
        return new ChildBenefit { From = source["from"].Date(), To = source["to"].Date() };
    }

    private static OtherIncome Other(JsonInput source)
    {
        source.OnlyKnows("kind", "name", "nature", "months");
        return new OtherIncome
        {
            Name = source["name"].Text(),
            Nature = source.Optional("nature")?.Choice<IncomeNature>(),
            Months = Amounts(source),
        };
    }

    private static DecidedBenefit Decided(JsonInput source, IncomeKind kind)
    {
        source.OnlyKnows("kind", "earnedBeforeProgramme", "months");
        return new DecidedBenefit(kind)
        {
            EarnedBeforeProgramme = source.Optional("earnedBeforeProgramme")?.Flag(),
            Months = Amounts(source),
        };
    }

    private static Dictionary<Platform.Time.YearMonth, decimal> Amounts(JsonInput source)
    {
        if (source["months"].Kind != System.Text.Json.JsonValueKind.Object) throw source["months"].Bad("must be an object");
        return source.ByMonth("months", amount => amount.Number());
    }

    private static ChildCareBenefit ChildCare(JsonInput source)
    {
        source.OnlyKnows("kind", "from", "to", "costs", "children");
        return new ChildCareBenefit
        {
            From = source["from"].Date(),
            To = source["to"].Date(),
            Costs = source["costs"].Number(),
            Children = source.Optional("children")?.Int() ?? 1,
        };
    }

    private static LearningMaterials Materials(JsonInput source)
    {
        source.OnlyKnows("kind", "from", "to");
        return new LearningMaterials { From = source["from"].Date(), To = source["to"].Date() };
    }

    private static StudyHousing Housing(JsonInput source)
    {
        source.OnlyKnows("kind", "from", "to", "costs");
        return new StudyHousing { From = source["from"].Date(), To = source["to"].Date(), Costs = source["costs"].Number() };
    }

    private static PaidWork Work(JsonInput work)
    {
        work.OnlyKnows("hours", "pay");
        return new PaidWork(work["hours"].Number(), work["pay"].Number());
    }
}
