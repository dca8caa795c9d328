using Samlop.Platform.Evaluation;

namespace Samlop.Intake.Eligibility;

/// <summary>Reads <c>eligibility-1</c>. The format's first fields must be there and may be null; what came later may be left out.</summary>
public static class EligibilityInput
{
    /// <summary>The paragraphs as the format writes them.</summary>
    internal static readonly IReadOnlyDictionary<string, PermitParagraph> Paragraphs = new Dictionary<string, PermitParagraph>(
        StringComparer.Ordinal
    )
    {
        ["first"] = PermitParagraph.First,
        ["first a"] = PermitParagraph.FirstA,
        ["first b"] = PermitParagraph.FirstB,
        ["second"] = PermitParagraph.Second,
        ["third"] = PermitParagraph.Third,
        ["fifth"] = PermitParagraph.Fifth,
    };

    /// <exception cref="InvalidInput">The document is not of the format.</exception>
    public static EligibilityQuestion Read(JsonInput input)
    {
        input.OnlyKnows("format", "asOf", "person");
        if (input["format"].Text() != "eligibility-1") throw input["format"].Bad("must be eligibility-1");
        var question = new EligibilityQuestion(input["asOf"].Date(), Person(input["person"]));
        foreach (var (field, problem) in question.Contradictions()) throw new InvalidInput($"person.{field}", In(problem));
        return question;
    }

    private static string In(Contradiction problem) => problem switch
    {
        Contradiction.AfterDecision => "is after asOf",
        Contradiction.BeforeBirth => "is before birthDate",
        Contradiction.AfterPermit => "is after grantedOn",
        Contradiction.BegunThoughNotOffered => "is false beside startedOn",
        _ => "is before both arrivedOn and the first permit",
    };

    private static PersonFacts Person(JsonInput input)
    {
        input.OnlyKnows(
            "birthDate",
            "arrivedOn",
            "citizenship",
            "permits",
            "lawfulStay",
            "schoolYears",
            "lowerSecondary",
            "upperSecondary",
            "norwegian",
            "canFollowOrdinaryTraining",
            "introductionProgramme",
            "requalificationUsed",
            "fastTrack",
            "situation"
        );
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
            Situation = Situation(input.Optional("situation")),
        };
    }

    private static Permit Permit(JsonInput input)
    {
        input.OnlyKnows("ground", "grantedOn", "paragraph", "onProtectionApplication", "referenceSettledOn", "familyAppliedOn");
        return new Permit(Given(input, "ground")?.Text(), Date(Given(input, "grantedOn")))
        {
            Paragraph = input.Optional("paragraph") is { } paragraph ? Paragraph(paragraph) : null,
            OnProtectionApplication = input.Optional("onProtectionApplication")?.Flag(),
            ReferenceSettledOn = Date(input.Optional("referenceSettledOn")),
            FamilyAppliedOn = Date(input.Optional("familyAppliedOn")),
        };
    }

    private static PermitParagraph Paragraph(JsonInput input) =>
        Paragraphs.TryGetValue(input.Text(), out var paragraph)
            ? paragraph
            : throw input.Bad($"must be one of {string.Join(", ", Paragraphs.Keys)}");

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

    private static Situation Situation(JsonInput? input)
    {
        if (input is not { } known) return new Situation();
        known.OnlyKnows("man", "registeredWithNav", "employed", "priorLearningRecognised", "practiceMonths");
        bool? Flag(string name) => known.Optional(name)?.Flag();
        return new Situation
        {
            Man = Flag("man"),
            RegisteredWithNav = Flag("registeredWithNav"),
            Employed = Flag("employed"),
            PriorLearningRecognised = Flag("priorLearningRecognised"),
            PracticeMonths = known.Optional("practiceMonths")?.IntBetween(0, 600),
        };
    }

    /// <summary>A field that must be there; null when it says so.</summary>
    private static JsonInput? Given(JsonInput input, string name) => input[name] is { IsNull: false } given ? given : null;

    private static DateOnly? Date(JsonInput? input) => input?.Date();
}
