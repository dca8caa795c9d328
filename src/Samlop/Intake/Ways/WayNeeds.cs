using Samlop.Intake.Eligibility;

namespace Samlop.Intake.Ways;

/// <summary>A person with what the needs derive from the facts and the answers.</summary>
internal sealed record WayCase(EligibilityQuestion Question, EligibilityAnswer Answer)
{
    public const int Adult = 18;

    public DateOnly AsOf => Question.AsOf;

    public PersonFacts Person => Question.Person;

    public Situation Situation => Person.Situation;

    public int? Age
    {
        get
        {
            if (Person.BirthDate is not { } born) return null;
            return AsOf.Year - born.Year - ((AsOf.Month, AsOf.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
        }
    }

    /// <summary>Lawful stay with the application decided.</summary>
    public bool? Residence => Holds(Answer.AdultRight, "LawfulStay") & Holds(Answer.AdultRight, "ResidenceDecided");

    /// <summary>The lowest of the levels that have been mapped; null where none has.</summary>
    public LanguageLevel? Norwegian => Person.Norwegian is { } levels
        ? new[] { levels.Listening, levels.Reading, levels.Spoken, levels.Written }.Where(level => level is not null).Min()
        : null;

    public bool HasBegun => Person.ProgrammeStartedOn <= AsOf;

    public static bool? Holds(Finding finding, string code) => finding.Reasons.FirstOrDefault(r => r.Code == code)?.Holds;

    public static bool? IsYes(Finding? finding) => finding?.Answer switch
    {
        Eligibility.Answer.Yes => true,
        Eligibility.Answer.ToClarify => null,
        _ => false,
    };
}

/// <summary>Kravene: every code that a path may ask, and how it is looked at. Null where it cannot be told.</summary>
internal static class WayNeeds
{
    public static readonly IReadOnlyDictionary<string, Func<WayCase, PathNeed, bool?>> ByCode = new Dictionary<
        string,
        Func<WayCase, PathNeed, bool?>
    >(StringComparer.Ordinal)
    {
        ["Adult"] = (c, _) => c.Age is { } age ? age >= WayCase.Adult : null,
        ["AgeBetween"] = (c, n) => c.Age is { } age ? age >= n.Least && age <= n.Most : null,
        ["AgeOver"] = (c, n) => c.Age is not { } age || age == n.Least ? null : age > n.Least,
        ["Residence"] = (c, _) => c.Residence,
        ["AdultRight"] = (c, _) => WayCase.IsYes(c.Answer.AdultRight),
        ["NoAdultRight"] = (c, _) => !WayCase.IsYes(c.Answer.AdultRight),
        ["AdultRightOrRecommended"] = (c, _) => WayCase.IsYes(c.Answer.AdultRight) == true ? true : null,
        ["TooYoungForAdultRight"] = (c, _) =>
            !(
                WayCase.Holds(c.Answer.AdultRight, "TwentyFiveThisYearOrEarlier")
                ?? WayCase.Holds(c.Answer.AdultRight, "NineteenWhenSchoolYearBegan")
            ),
        ["TargetGroup"] = (c, _) => WayCase.IsYes(c.Answer.TargetGroup),
        ["Requalification"] = (c, _) => WayCase.IsYes(c.Answer.Requalification),
        ["FastTrack"] = (c, _) => WayCase.IsYes(c.Answer.FastTrack),
        ["LowerSecondary"] = (c, _) => c.Person.LowerSecondary is { } level ? level != LowerSecondary.NotCompleted : null,
        ["LowerSecondaryLacking"] = (c, _) => c.Person.LowerSecondary is { } level ? level == LowerSecondary.NotCompleted : null,
        ["NeedsLowerSecondary"] = (c, _) => c.Person.LowerSecondary == LowerSecondary.NotCompleted ? true : null,
        ["UpperSecondaryNotRecognised"] = (c, _) =>
            c.Person.UpperSecondary is { } level ? level == UpperSecondary.CompletedNotRecognised : null,
        ["Norwegian"] = (c, n) => c.Norwegian is { } level ? level >= n.Level : null,
        ["NorwegianPreferred"] = (c, n) => c.Norwegian >= n.Level ? true : null,
        ["InProgramme"] = (c, _) =>
            c.HasBegun ? true
            : c.Person.ProgrammeOffered == false ? false
            : null,
        ["InProgrammeOrNav"] = (c, _) =>
            c.HasBegun || c.Situation.RegisteredWithNav == true ? true
            : c.Person.ProgrammeOffered == false && c.Situation.RegisteredWithNav == false ? false
            : null,
        ["Man"] = (c, _) => c.Situation.Man,
        ["RegisteredWithNav"] = (c, _) => c.Situation.RegisteredWithNav,
        ["Employed"] = (c, _) => c.Situation.Employed,
        ["PriorLearningRecognised"] = (c, _) => c.Situation.PriorLearningRecognised,
        ["Practice"] = (c, n) => c.Situation.PracticeMonths is { } months ? months >= n.Least : null,
        ["FixedPath"] = (_, _) => null,
        ["VariedPractice"] = (_, _) => null,
        ["LocalOffer"] = (_, _) => null,
        ["CountyAdmits"] = (_, _) => null,
        ["Recommendation"] = (_, _) => null,
    };

    /// <summary>A need that is not sure settles nothing: it is to be clarified.</summary>
    public static bool? IsMet(PathNeed need, WayCase person) => IsSure(need) ? ByCode[need.Code](person, need) : null;

    public static bool IsMetThoughUnsure(PathNeed need, WayCase person) => !IsSure(need) && ByCode[need.Code](person, need) == true;

    private static bool IsSure(PathNeed need) => need.Certainty is Certainty.Verified or Certainty.Remembered;
}
