using Texts = Samlop.Livelihood.Calculator.PlanText;

namespace Samlop.Livelihood.Calculator;

/// <summary>Eksempler: made-up cases to begin from with one button, so that somebody sees an answer before typing anything.</summary>
public static class ExampleCases
{
    private const string Prefix = "example-";

    /// <summary>Each with the value of its button, its name and what it shows.</summary>
    public static IReadOnlyList<(string Do, string Name, string Shows)> All =>
    [
        (Prefix + "cliff", Texts.Example_Cliff, Texts.Example_CliffShows),
        (Prefix + "family", Texts.Example_Family, Texts.Example_FamilyShows),
        (Prefix + "missing", Texts.Example_Missing, Texts.Example_MissingShows),
    ];

    /// <summary>The case of a button; null where it is no example's.</summary>
    public static TypedCase? Of(string? pressed) => pressed switch
    {
        Prefix + "cliff" => Cliff(),
        Prefix + "family" => Family(),
        Prefix + "missing" => Missing(),
        _ => null,
    };

    /// <summary>Inntektsstupet: 3 + 1 years of introduction benefit end before the trade certificate.</summary>
    private static TypedCase Cliff()
    {
        var wage = TypedSource.Of(IncomeKind.ApprenticeWage, "01.02.2026", "30.06.2026");
        (wage.SkilledYearlyWage, wage.Steps) = ("415 300", "30; 40");
        return new TypedCase
        {
            From = "august 2022",
            To = "juni 2026",
            Need = "17 000",
            BirthDate = "14.03.1990",
            Sources = [TypedSource.Of(IncomeKind.IntroductionBenefit, "01.11.2021", "31.10.2025"), wage],
        };
    }

    private static TypedCase Family()
    {
        var summer = TypedSource.Of(IncomeKind.Other);
        (summer.Name, summer.Months) = (Texts.Example_SummerJob, "07.2024: 24 000");
        return new TypedCase
        {
            From = "august 2023",
            To = "juni 2025",
            Need = "16 000",
            BirthDate = "02.09.1988",
            Children = "20.05.2012\n11.02.2019",
            Sources =
            [
                TypedSource.Of(IncomeKind.MeasureBenefit, "15.08.2023", "15.06.2025"),
                TypedSource.Of(IncomeKind.ChildBenefit, "01.08.2023", "30.06.2025"),
                TypedSource.Of(IncomeKind.StudentFinance, "16.08.2023", "15.06.2025"),
                summer,
            ],
        };
    }

    private static TypedCase Missing()
    {
        var assistance = TypedSource.Of(IncomeKind.SocialAssistance, "01.07.2024", "30.06.2025");
        assistance.Housing = "8 500";
        var wage = TypedSource.Of(IncomeKind.ApprenticeWage, "01.08.2024", "30.06.2025");
        (wage.SkilledYearlyWage, wage.Steps) = ("430 000", "30; 40");
        return new TypedCase
        {
            From = "juli 2024",
            To = "juni 2025",
            Need = "15 000",
            BirthDate = "23.11.1995",
            Sources = [wage, assistance],
        };
    }
}
