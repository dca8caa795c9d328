using Samlop.Intake.Eligibility;

namespace Samlop.Intake.Calculator;

/// <summary>What of an asked case is given on to what is shown below its answer.</summary>
internal static class AnsweredPlace
{
    public static EligibilityAnswered Of(EligibilityQuestion question)
    {
        var person = question.Person;
        return new(
            person.BirthDate is { } born ? AgeOn(born, question.AsOf) : null, LevelOf(person.Norwegian), GroundOf(person.Permits),
            // One that was begun may be over.
            person.ProgrammeStartedOn is { } begun && begun > question.AsOf ? false : null, person.Situation.Employed,
            person.Situation.RegisteredWithNav);
    }

    private static int AgeOn(DateOnly born, DateOnly day) => day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0);

    private static string? LevelOf(NorwegianLevels? levels)
    {
        var known = new[] { levels?.Listening, levels?.Reading, levels?.Spoken, levels?.Written }.OfType<LanguageLevel>().ToList();
        return known.Count == 0 ? null : known.Min() switch
        {
            LanguageLevel.None => "BelowA1",
            LanguageLevel.C2 => nameof(LanguageLevel.C1),
            var level => level.ToString(),
        };
    }

    private static AnsweredGround? GroundOf(IReadOnlyList<Permit>? permits) => (permits is [.., var last] ? last.Ground : null) switch
    {
        "utlendingsloven § 28" or "utlendingsloven § 35" => AnsweredGround.Protection,
        "utlendingsloven § 34" => AnsweredGround.TemporaryProtection,
        { } family when family.StartsWith("utlendingsloven kap. 6 jf. § 28", StringComparison.Ordinal) => AnsweredGround.FamilyOfProtected,
        _ => null,
    };
}
