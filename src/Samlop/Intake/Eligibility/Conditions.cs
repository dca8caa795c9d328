namespace Samlop.Intake.Eligibility;

/// <summary>What a condition needs from its rule's data.</summary>
[Flags]
internal enum RuleData
{
    None = 0,
    Least = 1,
    Most = 2,
    Day = 4,
}

/// <summary>How a condition is tested.</summary>
/// <param name="Needs">Numbers and days the rule must carry.</param>
/// <param name="Holds">Null when a fact it turns on is not known.</param>
/// <param name="Facts">The facts it looks at, for the reason.</param>
internal sealed record Condition(RuleData Needs, Func<PersonCase, Rule, bool?> Holds, Func<PersonCase, Fact[]> Facts)
{
    /// <summary>Whether the condition is asked of the person at all.</summary>
    public Func<PersonCase, Rule, bool> Concerns { get; init; } = (_, _) => true;

    /// <summary>A choice between two laws: neither outcome is a condition that fails.</summary>
    public bool Chooses { get; init; }
}

/// <summary>
/// Vilkårene: every code a rule set may use. Which section, period, age and day is data (<c>content/rules</c>); how facts are read is here.
/// </summary>
internal static class Conditions
{
    public static readonly IReadOnlyDictionary<string, Condition> ByCode = new Dictionary<string, Condition>(StringComparer.Ordinal)
    {
        ["TwentyFiveThisYearOrEarlier"] = new(
            RuleData.Least,
            (c, r) => Known(c.Person.BirthDate, born => born.Year + r.Least <= c.AsOf.Year),
            c => [BirthDate(c)]
        ),
        ["NineteenWhenSchoolYearBegan"] = new(
            RuleData.Least,
            (c, r) => Known(c.Person.BirthDate, born => born.Year + r.Least <= c.SchoolYear),
            c => [BirthDate(c), new("schoolYear", c.SchoolYear)]
        ),
        ["LowerSecondaryCompleted"] = new(
            RuleData.None,
            (c, _) => Not(c.Person.LowerSecondary, LowerSecondary.NotCompleted),
            c => [new("lowerSecondary", c.Person.LowerSecondary)]
        ),
        ["EnoughSchoolYears"] = new(
            RuleData.Least,
            (c, r) => Known(c.Person.SchoolYears, years => years >= r.Least),
            c => [new("schoolYears", c.Person.SchoolYears)]
        ),
        ["UpperSecondaryNotCompleted"] = new(
            RuleData.None,
            (c, _) => Not(c.Person.UpperSecondary, UpperSecondary.CompletedRecognised),
            c => [UpperSecondaryOf(c)]
        ),
        ["UpperSecondaryCompleted"] = new(
            RuleData.None,
            (c, _) => !Not(c.Person.UpperSecondary, UpperSecondary.CompletedRecognised),
            c => [UpperSecondaryOf(c)]
        ),
        ["RequalificationNotUsed"] = new(
            RuleData.None,
            (c, _) => !c.Person.RequalificationUsed,
            c => [new("requalificationUsed", c.Person.RequalificationUsed)]
        ),
        ["LawfulStay"] = new(RuleData.None, (c, _) => c.Person.LawfulStay, c => [new("lawfulStay", c.Person.LawfulStay)]),
        ["ResidenceDecided"] = new(
            RuleData.None,
            (c, _) => ResidenceDecided(c),
            c => c.HasPermit is null && c.Permit is not null ? [CitizenshipOf(c), Ground(c), GrantedOn(c)] : [CitizenshipOf(c), Ground(c)]
        ),
        ["HasAdultRight"] = new(
            RuleData.None,
            (c, _) =>
                c.AdultRight switch
                {
                    Answer.Yes => true,
                    Answer.No => false,
                    _ => null,
                },
            c => [new("adultRight", c.AdultRight)]
        ),
        ["InTargetGroup"] = new(
            RuleData.None,
            (c, _) =>
                c.TargetGroup switch
                {
                    Answer.Yes => true,
                    Answer.No => false,
                    _ => null,
                },
            c => [new("targetGroup", c.TargetGroup)]
        ),
        ["NorwegianTooWeak"] = new(
            RuleData.None,
            (c, _) => !c.Person.CanFollowOrdinaryTraining,
            c => [new("canFollowOrdinaryTraining", c.Person.CanFollowOrdinaryTraining)]
        ),
        ["Immigrant"] = new(RuleData.None, (c, _) => Immigrant(c.Person), c => [CitizenshipOf(c), ArrivedOn(c)]),
        ["NorwegianMapped"] = new(RuleData.None, (c, _) => Mapped(c.Person.Norwegian), c => [new("norwegian", Levels(c.Person.Norwegian))]),
        ["OutsideNordicAndEea"] = new(
            RuleData.None,
            (c, _) => Known(c.Person.Citizenship, value => value == Citizenship.Other || (value == Citizenship.Norwegian && c.HasBegun)),
            c => c.HasBegun ? [CitizenshipOf(c), Started(c)] : [CitizenshipOf(c)]
        ),
        ["PermitGiven"] = new(RuleData.None, (c, _) => c.Permits is null ? null : c.Permits.Count > 0, c => [Ground(c)]),
        ["PermitBeforeTheNewLaw"] = new(
            RuleData.Day,
            (c, r) => Known(c.Permit?.GrantedOn, day => day < r.Day),
            c => [Ground(c), GrantedOn(c)]
        )
        {
            Chooses = true,
        },
        ["ArrivedBeforeTheNewLaw"] = new(RuleData.Day, (c, r) => Known(c.Person.ArrivedOn, day => day < r.Day), c => [ArrivedOn(c)])
        {
            Chooses = true,
        },
        ["GroundGivesProgramme"] = new(RuleData.None, (c, _) => NotInTable(c) ? null : c.Seen?.Programme, ProgrammeFacts),
        ["GroundGivesTraining"] = new(
            RuleData.None,
            (c, _) =>
                c.Seen switch
                {
                    { Programme: true } => true,
                    { GrantedTooEarly: true } => null,
                    var seen => seen?.Ground?.TrainingOf2003,
                },
            c => [Ground(c)]
        ),
        ["GroundGivesDutyToTraining"] = new(RuleData.None, (c, _) => NotInTable(c) ? null : c.Seen?.Duty, c => [Ground(c)]),
        ["AgeWhenPermitGranted"] = new(
            RuleData.Least | RuleData.Most,
            (c, r) => Known(c.AgeWhenGranted, age => age >= r.Least && age <= r.Most),
            c => [BirthDate(c), GrantedOn(c)]
        ),
        ["AgeInRange"] = new(RuleData.Least | RuleData.Most, AgeInRange, c => [BirthDate(c), GrantedOn(c)]),
        ["AgeThenAndNow"] = new(
            RuleData.Least | RuleData.Most,
            (c, r) => Known(c.AgeWhenGranted, then => then >= r.Least) & Known(c.Age, now => now <= r.Most),
            c => [BirthDate(c), GrantedOn(c)]
        ),
        ["ProgrammeBegunBeforeNotLongOver"] = new(RuleData.Least | RuleData.Most | RuleData.Day, NotLongOver, c => [Started(c)])
        {
            Concerns = (c, r) => c.HasBegun && c.Person.ProgrammeStartedOn < r.Day,
        },
        ["ProgrammeBegunFromNotLongOver"] = new(RuleData.Least | RuleData.Most | RuleData.Day, NotLongOver, c => [Started(c)])
        {
            Concerns = (c, r) => c.HasBegun && c.Person.ProgrammeStartedOn >= r.Day,
        },
        ["ProgrammeOffered"] = new(
            RuleData.None,
            (c, _) => c.Person.ProgrammeStartedOn is null ? c.Person.ProgrammeOffered : true,
            c => [new("programmeOffered", c.Person.ProgrammeOffered), new("programmeStartedOn", c.Person.ProgrammeStartedOn)]
        ),
        ["NotInFullWork"] = new(RuleData.None, (_, _) => null, _ => []) { Concerns = (c, _) => !c.HasBegun },
        ["TemporaryRulesInForce"] = new(RuleData.None, (_, _) => true, c => [new("asOf", c.AsOf)]),
        ["CollectiveProtection"] = new(
            RuleData.Day,
            CollectiveProtection,
            c =>
                [
                    new(
                        "grounds",
                        c.Permits switch
                        {
                            null => null,
                            [] => Absent.None,
                            var all => string.Join(", ", all.Select(p => p.Ground ?? "?")),
                        }
                    ),
                ]
        ),
        ["UpperSecondaryOrCloseToWork"] = new(
            RuleData.None,
            (c, _) =>
                Known(c.Person.UpperSecondary, value => value >= UpperSecondary.CompletedNotRecognised) | c.Person.FastTrack.CloseToWork,
            c => [UpperSecondaryOf(c), new("closeToWork", c.Person.FastTrack.CloseToWork)]
        ),
        ["CompetenceMapped"] = new(
            RuleData.None,
            (c, _) => c.Person.FastTrack.CompetenceMapped,
            c => [new("competenceMapped", c.Person.FastTrack.CompetenceMapped)]
        ),
        ["LanguageOffered"] = new(
            RuleData.None,
            (c, _) => c.Person.FastTrack.LanguageOffered,
            c => [new("languageOffered", c.Person.FastTrack.LanguageOffered)]
        ),
        ["ShortEnough"] = new(
            RuleData.Most,
            ShortEnough,
            c => [new("fastTrackFrom", c.Person.FastTrack.From), new("fastTrackTo", c.Person.FastTrack.To)]
        ),
    };

    /// <summary>The last day of a period of so many months from <paramref name="from"/>.</summary>
    public static DateOnly LastDay(DateOnly from, int months) => from.AddMonths(months).AddDays(-1);

    private static bool? Known<T>(T? fact, Func<T, bool?> holds) where T : struct => fact is { } value ? holds(value) : null;

    private static bool? Not<T>(T? fact, T excluded)
        where T : struct, Enum => Known(fact, value => !EqualityComparer<T>.Default.Equals(value, excluded));

    private static bool? Immigrant(PersonFacts person) => person switch
    {
        { ArrivedOn: not null } => true,
        { Citizenship: null or Citizenship.Norwegian } => null,
        _ => true,
    };

    private static bool? Mapped(NorwegianLevels? levels) =>
        levels is null ? null : levels is { Listening: not null, Reading: not null, Spoken: not null, Written: not null };

    /// <summary>
    /// Whoever is a citizen of another country needs a permit: a visitor and somebody who waits for an answer stay lawfully without one.
    /// </summary>
    private static bool? ResidenceDecided(PersonCase person) => person.Person.Citizenship switch
    {
        Citizenship.Other => person.HasPermit,
        null => person.HasPermit == true ? true : null,
        _ => true,
    };

    private static bool NotInTable(PersonCase person) => person.Seen?.Ground?.Programme == ProgrammeGround.NotInTable;

    private static Fact[] ProgrammeFacts(PersonCase person) => person.Seen switch
    {
        null => [Ground(person)],
        { SettledByProgramme: true } seen => [.. seen.Facts(), Started(person)],
        var seen => [.. seen.Facts()],
    };

    /// <summary>
    /// Nyankomne: so many years (<see cref="Rule.Least"/>) after the longest programme (<see cref="Rule.Most"/> years) nobody can say
    /// without asking that a person is newly arrived.
    /// </summary>
    private static bool? NotLongOver(PersonCase person, Rule rule) =>
        person.AsOf <= person.Person.ProgrammeStartedOn!.Value.AddYears(rule.Most!.Value + rule.Least!.Value) ? true : null;

    /// <summary>
    /// Where the law does not say when the age is counted: within the range when the permit was granted is enough; too old then is too old;
    /// too young then and not now is left to be clarified.
    /// </summary>
    private static bool? AgeInRange(PersonCase person, Rule rule)
    {
        if (person is not { AgeWhenGranted: { } then, Age: { } now }) return null;
        if (then >= rule.Least) return then <= rule.Most;
        return now < rule.Least ? false : null;
    }

    private static bool? CollectiveProtection(PersonCase person, Rule rule)
    {
        if (person.Permits is null) return null;
        bool? found = false;
        foreach (var permit in person.Permits)
        {
            var protection = permit.Ground is null ? (bool?)null : permit.Ground == "utlendingsloven § 34";
            found |= protection & Known(permit.GrantedOn, day => day >= rule.Day);
        }

        return found;
    }

    private static bool? ShortEnough(PersonCase person, Rule rule) =>
        person.Person.FastTrack is { From: { } from, To: { } to } ? to <= LastDay(from, rule.Most!.Value) : null;

    private static Fact BirthDate(PersonCase person) => new("birthDate", person.Person.BirthDate);

    private static Fact ArrivedOn(PersonCase person) => new("arrivedOn", person.Person.ArrivedOn);

    private static Fact CitizenshipOf(PersonCase person) => new("citizenship", person.Person.Citizenship);

    private static Fact UpperSecondaryOf(PersonCase person) => new("upperSecondary", person.Person.UpperSecondary);

    private static Fact Ground(PersonCase person) => new("permit", person.Permits is [] ? Absent.None : person.Permit?.Ground);

    private static Fact GrantedOn(PersonCase person) => new("grantedOn", person.Permit?.GrantedOn);

    private static Fact Started(PersonCase person) => new("programmeStartedOn", person.Person.ProgrammeStartedOn);

    private static string? Levels(NorwegianLevels? levels) =>
        levels is null
            ? null
            : string.Join(' ', new[] { levels.Listening, levels.Reading, levels.Spoken, levels.Written }.Select(l => l?.ToString() ?? "?"));
}
