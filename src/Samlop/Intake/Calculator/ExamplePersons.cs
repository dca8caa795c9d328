using Samlop.Intake.Eligibility;
using Texts = Samlop.Intake.Calculator.AdultRightText;

namespace Samlop.Intake.Calculator;

/// <summary>Eksempler: made-up persons to begin from with one button.</summary>
public static class ExamplePersons
{
    /// <summary>Each with the value of its button, its name and what it shows.</summary>
    public static IReadOnlyList<(string Do, string Name, string Shows)> All =>
    [
        ("example-refugee", Texts.Example_Refugee, Texts.Example_RefugeeShows),
        ("example-protection", Texts.Example_Protection, Texts.Example_ProtectionShows),
        ("example-worker", Texts.Example_Worker, Texts.Example_WorkerShows),
    ];

    /// <summary>The person of a button; null where it is no example's.</summary>
    public static TypedPerson? Of(string? pressed) => pressed switch
    {
        "example-refugee" => Refugee(),
        "example-protection" => Protection(),
        "example-worker" => Worker(),
        _ => null,
    };

    private static TypedPerson Refugee() => new()
    {
        AsOf = "01.03.2023",
        BirthDate = "02.05.1994",
        ArrivedOn = "03.02.2021",
        Citizenship = nameof(Citizenship.Other),
        HasPermit = TypedPerson.Yes,
        Permits = [new TypedPermit { Ground = "utlendingsloven § 28", GrantedOn = "10.05.2021" }],
        LawfulStay = TypedPerson.Yes,
        SchoolYears = "9",
        LowerSecondary = nameof(LowerSecondary.Completed),
        UpperSecondary = nameof(UpperSecondary.None),
        Listening = nameof(LanguageLevel.A2),
        Reading = nameof(LanguageLevel.A2),
        Spoken = nameof(LanguageLevel.A2),
        Written = nameof(LanguageLevel.A1),
        CanFollowOrdinaryTraining = TypedPerson.No,
        ProgrammeOffered = TypedPerson.Yes,
        ProgrammeStartedOn = "01.11.2021",
    };

    private static TypedPerson Protection() => new()
    {
        AsOf = "01.10.2023",
        BirthDate = "17.09.1996",
        ArrivedOn = "20.03.2022",
        Citizenship = nameof(Citizenship.Other),
        HasPermit = TypedPerson.Yes,
        Permits = [new TypedPermit { Ground = "utlendingsloven § 34", GrantedOn = "12.04.2022" }],
        LawfulStay = TypedPerson.Yes,
        SchoolYears = "12",
        LowerSecondary = nameof(LowerSecondary.Completed),
        UpperSecondary = nameof(UpperSecondary.CompletedNotRecognised),
        CanFollowOrdinaryTraining = TypedPerson.No,
        ProgrammeOffered = TypedPerson.Yes,
        CloseToWork = TypedPerson.Yes,
        CompetenceMapped = TypedPerson.Yes,
        LanguageOffered = TypedPerson.Yes,
        FastTrackFrom = "01.11.2023",
        FastTrackTo = "30.04.2024",
    };

    private static TypedPerson Worker() => new()
    {
        AsOf = "01.09.2022",
        BirthDate = "08.01.1999",
        ArrivedOn = "10.08.2021",
        Citizenship = nameof(Citizenship.Eea),
        LawfulStay = TypedPerson.Yes,
        LowerSecondary = nameof(LowerSecondary.Completed),
        UpperSecondary = nameof(UpperSecondary.Started),
        CanFollowOrdinaryTraining = TypedPerson.Unknown,
    };
}
