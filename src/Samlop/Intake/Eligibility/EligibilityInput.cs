using Samlop.Platform.Evaluation;

namespace Samlop.Intake.Eligibility;

/// <summary>Reads <c>eligibility-1</c>. The format's fields must be there and may be null; <c>introductionProgramme</c>, <c>requalificationUsed</c> and <c>fastTrack</c> may be left out.</summary>
public static class EligibilityInput
{
    /// <exception cref="InvalidInput">The document is not of the format.</exception>
    public static EligibilityQuestion Read(JsonInput input)
    {
        input.OnlyKnows("format", "asOf", "person");
        if (input["format"].Text() != "eligibility-1") throw input["format"].Bad("must be eligibility-1");
        return new EligibilityQuestion(input["asOf"].Date(), Person(input["person"]));
    }

    private static PersonFacts Person(JsonInput input)
    {
        input.OnlyKnows(
            "birthDate", "arrivedOn", "citizenship", "permits", "lawfulStay", "schoolYears", "lowerSecondary", "upperSecondary", "norwegian",
            "canFollowOrdinaryTraining", "introductionProgramme", "requalificationUsed", "fastTrack");
        var programme = input.Optional("introductionProgramme");
        programme?.OnlyKnows("offered", "startedOn");
        return new PersonFacts
        {
            BirthDate = Date(Given(input, "birthDate")),
            ArrivedOn = Date(Given(input, "arrivedOn")),
            Citizenship = Given(input, "citizenship")?.Choice<Citizenship>(),
            Permits = Given(input, "permits")?.Items().Select(Permit).ToList(),
            LawfulStay = Given(input, "lawfulStay")?.Flag(),
            SchoolYears = Given(input, "schoolYears")?.IntBetween(0, 40),
            LowerSecondary = Given(input, "lowerSecondary")?.Choice<LowerSecondary>(),
            UpperSecondary = Given(input, "upperSecondary")?.Choice<UpperSecondary>(),
            Norwegian = Given(input, "norwegian") is { } levels ? Levels(levels) : null,
            CanFollowOrdinaryTraining = Given(input, "canFollowOrdinaryTraining")?.Flag(),
            ProgrammeOffered = programme?.Optional("offered")?.Flag(),
            ProgrammeStartedOn = Date(programme?.Optional("startedOn")),
            RequalificationUsed = input.Optional("requalificationUsed")?.Flag(),
            FastTrack = FastTrack(input.Optional("fastTrack")),
        };
    }

    private static Permit Permit(JsonInput input)
    {
        input.OnlyKnows("ground", "grantedOn");
        return new Permit(Given(input, "ground")?.Text(), Date(Given(input, "grantedOn")));
    }

    private static NorwegianLevels Levels(JsonInput input)
    {
        input.OnlyKnows("listening", "reading", "spoken", "written");
        LanguageLevel? Level(string skill) => Given(input, skill)?.Choice<LanguageLevel>();
        return new NorwegianLevels(Level("listening"), Level("reading"), Level("spoken"), Level("written"));
    }

    private static FastTrackPlan FastTrack(JsonInput? input)
    {
        if (input is not { } plan) return new FastTrackPlan(null, null, null, null, null);
        plan.OnlyKnows("closeToWork", "competenceMapped", "languageOffered", "from", "to");
        bool? Flag(string name) => plan.Optional(name)?.Flag();
        var (from, to) = (Date(plan.Optional("from")), Date(plan.Optional("to")));
        if (to < from) throw plan["to"].Bad("is before from");
        return new FastTrackPlan(Flag("closeToWork"), Flag("competenceMapped"), Flag("languageOffered"), from, to);
    }

    /// <summary>A field that must be there; null when it says so.</summary>
    private static JsonInput? Given(JsonInput input, string name) => input[name] is { IsNull: false } given ? given : null;

    private static DateOnly? Date(JsonInput? input) => input?.Date();
}
