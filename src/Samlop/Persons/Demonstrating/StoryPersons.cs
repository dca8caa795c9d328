using Samlop.Access;
using Samlop.Persons.Facts;
using Samlop.Persons.Record;

namespace Samlop.Persons.Demonstrating;

/// <summary>
/// Thirty persons of the demonstration. All are made up, the numbers too (80 is added to the month); two of the thirty records are of one
/// person, whom two bodies have met.
/// </summary>
internal static class StoryPersons
{
    private static readonly StoryRecorder Sverre = new("Sverre Velkomstad", Role.ProgrammeAdviser);
    private static readonly StoryRecorder Runa = new("Runa Samtalevik", Role.NavContact);
    private static readonly StoryRecorder Signe = new("Signe Vegvik", Role.NavCoordinator);
    private static readonly StoryRecorder Fatima = new("Fatima Regnbue", Role.CountyCoordinator);

    /// <summary>She signs in too, as a participant.</summary>
    public static readonly StoryPerson Samira = new(Sverre, "Samira", "Eksempelvik", "14.05.1992")
    {
        Gender = PersonGender.Woman,
        Number = "14859200029",
        Phone = "400 00 001",
        Stage = PersonStage.IntroductionProgramme,
        Language = ("ar", InterpreterNeed.ByScreen),
        Facts =
        [
            Stay("10.06.2021"), Programme("16.08.2021"), Home("01.07.2021"), School(SchoolLevel.Vocational, "frisør", "Syria", "3"),
            Norwegian(NorwegianSkill.Speaking, NorwegianLevel.B1), Norwegian(NorwegianSkill.Writing, NorwegianLevel.A2),
            Work("frisør", "Salong Eksempel", "Syria", "2016", "2018", "Klipp og farge, to ansatte."),
            Lives(LivelihoodIncome.IntroductionBenefit, "16.08.2021", "Kvadvik kommune"),
            Health(HealthMatterKind.CareForChildren, "10.06.2021", "Henter i barnehagen klokka 16.", children: "1"),
            // Of this nobody but she reads: it is about her child.
            Health(HealthMatterKind.AdaptationNeeded, "01.02.2022", "Går til logoped annenhver uke.", ofChild: true),
        ],
    };

    public static readonly StoryPerson Mehret = new(Sverre, "Mehret", "Tenktland", "02.11.1988")
    {
        Gender = PersonGender.Woman,
        Stage = PersonStage.Candidate,
        Language = ("ti", InterpreterNeed.OnSite),
        Facts =
        [
            Stay("01.03.2020"), Home("15.04.2020"), School(SchoolLevel.Primary, null, "Eritrea", "8"),
            Work("kokk", null, "Sudan", "2014", "2018", "Laget mat i et lite spisested."),
            Lives(LivelihoodIncome.SocialAssistance, "01.11.2021", "Kvadvik kommune"),
            Health(HealthMatterKind.ReducedMobility, "01.03.2020", "Kan ikke løfte tungt."),
        ],
    };

    /// <summary>The state half of the Nav office recorded her, and its municipal half secures what she lives on.</summary>
    public static readonly StoryPerson Zahra = new(Runa, "Zahra", "Prøvebakk", "05.01.1991")
    {
        Stage = PersonStage.Candidate,
        Language = ("fa", InterpreterNeed.None),
    };

    /// <summary>He takes his consent back.</summary>
    public static readonly StoryPerson Dawit = new(Sverre, "Dawit", "Prøvestrand", "21.08.1995")
    {
        Gender = PersonGender.Man,
        Stage = PersonStage.InClass,
        Language = ("ti", InterpreterNeed.None),
        Facts = [Stay("20.01.2019"), Home("01.02.2019"), Norwegian(NorwegianSkill.Speaking, NorwegianLevel.B2)],
    };

    /// <summary>Her address is graded.</summary>
    public static readonly StoryPerson Hana = new(Sverre, "Hana", "Skjermdal", "30.09.1990")
    {
        Gender = PersonGender.Woman,
        Stage = PersonStage.IntroductionProgramme,
        Language = ("am", InterpreterNeed.ByTelephone),
        Facts = [Stay("05.05.2021"), Programme("01.09.2021"), Home("01.06.2021")],
    };

    /// <summary>He is met by the municipality and by Nav, and has two records.</summary>
    public static readonly StoryPerson Yonas = new(Sverre, "Yonas", "Likestad", "07.07.1987")
    {
        Stage = PersonStage.Guided,
        Language = ("ti", InterpreterNeed.OnSite),
        Facts = [Stay("11.11.2020")],
    };

    public static readonly IReadOnlyList<StoryPerson> All =
    [
        Samira, Mehret, Dawit, Hana, Yonas,
        // One name alone.
        new(Sverre, null, "Mursal", "1994") { Stage = PersonStage.Settled, Language = ("prs", InterpreterNeed.ByTelephone) },
        // Nothing is known of the birth date.
        new(Sverre, "Abdi", "Ukjentsen", null) { Stage = PersonStage.Mapped, Language = ("so", InterpreterNeed.OnSite) },
        // A d-nummer.
        new(Sverre, "Nour", "Oppdiktsen", "14.12.1992")
        {
            Number = "54928800078",
            Stage = PersonStage.AsylumSeeker,
            Law = IntegrationLaw.None,
            Language = ("ar", InterpreterNeed.ByScreen),
            Facts = [(FactKind.Permit, new() { Permit = nameof(PermitKind.None), From = "01.02.2022" })],
        },
        new(Sverre, "Olena", "Fantasihaug", "19.03.1983")
        {
            Stage = PersonStage.IntroductionProgramme,
            Language = ("uk", InterpreterNeed.ByScreen),
            Facts = [Stay("28.03.2022", "§ 34"), Programme("04.04.2022"), School(SchoolLevel.Higher, "økonomi", "Ukraina", "5")],
        },
        // Under the earlier law.
        new(Sverre, "Ahmed", "Tenkthaugen", "25.12.1979")
        {
            Stage = PersonStage.Work, Law = IntegrationLaw.Introduction2003, Language = ("ku", InterpreterNeed.None),
            Facts = [Citizen("17.05.2019")],
        },

        new(Runa, "Yonas", "Likestad", "07.07.1987") { Stage = PersonStage.Guided, Language = ("ti", InterpreterNeed.OnSite) },
        Zahra,
        new(Runa, "Ibrahim", "Liksomvik", "1985") { Stage = PersonStage.InClass, Language = ("ar", InterpreterNeed.ByTelephone) },
        new(Runa, "Thandar", "Oppfunnet", "28.02.1993")
        {
            Stage = PersonStage.Apprenticeship, Language = ("my", InterpreterNeed.None),
            Facts = [Norwegian(NorwegianSkill.Listening, NorwegianLevel.B1)],
        },
        new(Runa, "Emin", "Eventyrlid", "13.06.1989") { Stage = PersonStage.FollowUp, Language = ("tr", InterpreterNeed.None) },
        new(Runa, "Amina", "Forestad", "09.10.1996") { Stage = PersonStage.Settled, Language = ("sw", InterpreterNeed.ByScreen) },
        new(Runa, "Selma", "Diktmark", "22.04.1978") { Stage = PersonStage.Work, Language = ("bs", InterpreterNeed.None) },
        new(Runa, "Khaled", "Tenkebø", null) { Stage = PersonStage.Mapped, Language = ("ar", InterpreterNeed.OnSite) },

        new(Signe, "Rahel", "Prøveli", "12.12.1990") { Stage = PersonStage.Candidate, Language = ("ti", InterpreterNeed.ByScreen) },
        new(Signe, "Bilal", "Oppdikteng", "03.03.1986") { Stage = PersonStage.InClass, Language = ("ur", InterpreterNeed.None) },
        new(Signe, "Farah", "Eksempeldal", "17.09.1997") { Stage = PersonStage.Guided, Language = ("prs", InterpreterNeed.None) },
        new(Signe, "Mustafe", "Liksomberg", "1982") { Stage = PersonStage.Settled, Language = ("so", InterpreterNeed.OnSite) },

        new(Fatima, "Leyla", "Regnbuedikt", "06.06.1994")
        {
            Number = "02899000008", Stage = PersonStage.InClass, Language = ("ku", InterpreterNeed.None),
            Facts = [Norwegian(NorwegianSkill.Reading, NorwegianLevel.B1), School(SchoolLevel.UpperSecondary, null, "Irak", "12")],
        },
        new(Fatima, "Samuel", "Fargetenkt", "15.08.1984") { Stage = PersonStage.Candidate, Language = ("ti", InterpreterNeed.ByTelephone) },
        new(Fatima, "Parwin", "Oppfunnhaug", "1990") { Stage = PersonStage.Candidate, Language = ("ps", InterpreterNeed.OnSite) },
        new(Fatima, "Huda", "Prøveland", "24.01.1988") { Stage = PersonStage.InClass, Language = ("ar", InterpreterNeed.None) },
        new(Fatima, "Jean", "Liksomnes", "10.10.1981") { Stage = PersonStage.Apprenticeship, Language = ("sw", InterpreterNeed.None) },
        new(Fatima, "Nadia", "Diktefjell", "18.11.1999") { Stage = PersonStage.Mapped, Language = ("uk", InterpreterNeed.ByScreen) },
        new(Fatima, "Omar", "Tenktnes", "29.07.1977") { Stage = PersonStage.FollowUp, Language = ("so", InterpreterNeed.None) },
        new(Fatima, null, "Gulalai", "1992") { Stage = PersonStage.Settled, Language = ("ps", InterpreterNeed.OnSite) },
    ];

    private static (FactKind Kind, TypedFact Fact) Stay(string from, string section = "§ 28") =>
        (FactKind.Permit, new() { Permit = nameof(PermitKind.Residence), Section = section, From = from });

    private static (FactKind Kind, TypedFact Fact) Citizen(string from) =>
        (FactKind.Permit, new() { Permit = nameof(PermitKind.Citizenship), From = from });

    private static (FactKind Kind, TypedFact Fact) Programme(string from) =>
        (FactKind.Programme, new() { Programme = nameof(ProgrammeKind.Introduction), From = from });

    private static (FactKind Kind, TypedFact Fact) Home(string from) =>
        (FactKind.Residence, new() { Municipality = "4601", From = from });

    private static (FactKind Kind, TypedFact Fact) School(SchoolLevel level, string? subject, string country, string years) =>
        (FactKind.Schooling, new()
        {
            School = level.ToString(),
            Subject = subject,
            Country = country,
            Years = years,
            Document = nameof(BroughtDocument.Copy),
            From = "04.04.2022",
        });

    private static (FactKind Kind, TypedFact Fact) Work(
        string occupation, string? employer, string country, string from, string to, string words) =>
        (FactKind.Work, new()
        {
            Work = employer is null ? nameof(WorkKind.Employee) : nameof(WorkKind.OwnBusiness),
            Occupation = occupation,
            Employer = employer,
            Country = country,
            From = from,
            To = to,
            Words = words,
            Source = nameof(WorkSource.Told),
        });

    private static (FactKind Kind, TypedFact Fact) Lives(LivelihoodIncome income, string from, string payer) =>
        (FactKind.Livelihood, new() { Income = income.ToString(), From = from, Payer = payer });

    private static (FactKind Kind, TypedFact Fact) Health(
        HealthMatterKind kind, string from, string words, string? children = null, bool ofChild = false) =>
        (FactKind.Health, new() { Health = kind.ToString(), From = from, Words = words, Children = children, OfChild = ofChild });

    private static (FactKind Kind, TypedFact Fact) Norwegian(NorwegianSkill skill, NorwegianLevel level) =>
        (FactKind.Norwegian, new()
        {
            Skill = skill.ToString(),
            Level = level.ToString(),
            Test = nameof(NorwegianTest.Norskproven),
            From = "06.12.2021",
        });
}
