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
    };

    public static IncomeSource Read(JsonInput source)
    {
        var kind = source["kind"];
        if (ByKind.TryGetValue(kind.Text(), out var read)) return read(source);
        throw kind.Bad(kind.Text() == nameof(IncomeKind.UnemploymentBenefit)
            ? "follows earlier income and is not computed: give the amounts decided as Other"
            : $"must be one of {string.Join(", ", ByKind.Keys)}");
    }

    private static IntroductionBenefit Introduction(JsonInput source)
    {
        source.OnlyKnows("kind", "law", "from", "to", "absentDays", "absentHours", "work");
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
            AbsentDays = source.ByMonth("absentDays", days => days.Int()),
            AbsentHours = source.ByMonth("absentHours", hours => hours.Number()),
            Work = source.ByMonth("work", Work),
        };
    }

    private static MeasureBenefit Measure(JsonInput source)
    {
        source.OnlyKnows("kind", "from", "to", "paidDays", "sickDays");
        return new MeasureBenefit
        {
            From = source["from"].Date(),
            To = source["to"].Date(),
            PaidDays = source.ByMonth("paidDays", days => days.Int()),
            SickDays = source.ByMonth("sickDays", days => days.Int()),
        };
    }

    private static QualificationBenefit Qualification(JsonInput source)
    {
        source.OnlyKnows("kind", "from", "to", "paidDays", "work");
        return new QualificationBenefit
        {
            From = source["from"].Date(),
            To = source["to"].Date(),
            PaidDays = source.ByMonth("paidDays", days => days.Int()),
            Work = source.ByMonth("work", Work),
        };
    }

    private static WorkAssessmentAllowance Allowance(JsonInput source)
    {
        source.OnlyKnows("kind", "minimum", "dayRate", "from", "to", "paidDays");
        return new WorkAssessmentAllowance
        {
            Minimum = source.Optional("minimum")?.Flag() ?? false,
            DayRate = source.Optional("dayRate")?.Number(),
            From = source["from"].Date(),
            To = source["to"].Date(),
            PaidDays = source.ByMonth("paidDays", days => days.Int()),
        };
    }

    private static TransitionalBenefit Transitional(JsonInput source)
    {
        source.OnlyKnows("kind", "from", "to", "yearlyIncome");
        return new TransitionalBenefit { From = source["from"].Date(), To = source["to"].Date(), YearlyIncome = source.Optional("yearlyIncome")?.Number() ?? 0 };
    }

    private static ApprenticeWage Apprentice(JsonInput source)
    {
        source.OnlyKnows("kind", "from", "to", "skilledYearlyWage", "steps", "inIntroductionPlan", "hoursPerMonth");
        return new ApprenticeWage
        {
            From = source["from"].Date(),
            To = source["to"].Date(),
            SkilledYearlyWage = source["skilledYearlyWage"].Number(),
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
        source.OnlyKnows("kind", "name", "months");
        if (source["months"].Kind != System.Text.Json.JsonValueKind.Object) throw source["months"].Bad("must be an object");
        return new OtherIncome { Name = source["name"].Text(), Months = source.ByMonth("months", amount => amount.Number()) };
    }

    private static PaidWork Work(JsonInput work)
    {
        work.OnlyKnows("hours", "pay");
        return new PaidWork(work["hours"].Number(), work["pay"].Number());
    }
}
