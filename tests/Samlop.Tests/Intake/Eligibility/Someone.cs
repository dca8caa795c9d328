using Samlop.Intake.Eligibility;

namespace Samlop.Tests.Intake.Eligibility;

/// <summary>A person in the middle of the target group, and ways to ask about others.</summary>
internal static class Someone
{
    public static readonly RuleBook Book = RuleBook.OfThisInstallation();

    public static readonly PersonFacts InTheTargetGroup = new()
    {
        BirthDate = new DateOnly(1994, 5, 2),
        ArrivedOn = new DateOnly(2021, 2, 3),
        Citizenship = Citizenship.Other,
        Permits = [new Permit("utlendingsloven § 28", new DateOnly(2021, 5, 10))],
        LawfulStay = true,
        SchoolYears = 9,
        LowerSecondary = LowerSecondary.Completed,
        UpperSecondary = UpperSecondary.None,
        Norwegian = new NorwegianLevels(LanguageLevel.A2, LanguageLevel.A2, LanguageLevel.A2, LanguageLevel.A1),
        CanFollowOrdinaryTraining = false,
        ProgrammeOffered = true,
        ProgrammeStartedOn = new DateOnly(2021, 11, 1),
    };

    public static EligibilityAnswer Ask(string asOf, PersonFacts person) => new EligibilityCheck(Book).Answer(new EligibilityQuestion(DateOnly.Parse(asOf), person));

    /// <summary>The person with these permits, as <c>§ 28 2021-05-10, kap. 6 jf. § 23 ?</c>; the date may be unknown.</summary>
    public static PersonFacts With(string permits) => InTheTargetGroup with
    {
        Permits = [.. permits.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Permit)],
    };

    public static IEnumerable<string> Codes(EligibilityAnswer answer) => answer.ToClarify.Select(c => c.Code);

    public static IEnumerable<string> Codes(Finding finding) => finding.ToClarify.Select(c => c.Code);

    public static Reason Reason(Finding finding, string code) => finding.Reasons.Single(r => r.Code == code);

    private static Permit Permit(string text)
    {
        var end = text.LastIndexOf(' ');
        return new Permit(text[..end] == "?" ? null : $"utlendingsloven {text[..end]}", text[(end + 1)..] == "?" ? null : DateOnly.Parse(text[(end + 1)..]));
    }
}
