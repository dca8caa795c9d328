namespace Samlop.Intake.Eligibility;

/// <summary>
/// What may have to be clarified; each has its text in <c>content/rules/clarifications.json</c>. Codes for a fact or a rule are made from
/// its name.
/// </summary>
public static class ClarificationCode
{
    /// <summary>The text for a missing fact; the code is the fact's name and <c>Missing</c>.</summary>
    public const string FactMissing = nameof(FactMissing);

    /// <summary>The text for an unsure rule; the code is the rule's and <c>Unsure</c>.</summary>
    public const string RuleUnsure = nameof(RuleUnsure);

    /// <summary>The text for a condition the facts do not settle; the code is the rule's and <c>ToClarify</c>.</summary>
    public const string RuleToClarify = nameof(RuleToClarify);

    public const string RulesKnownUntil = nameof(RulesKnownUntil);

    public const string NoRuleSet = nameof(NoRuleSet);

    public const string CountyMayAdmitUnderTwentyFive = nameof(CountyMayAdmitUnderTwentyFive);

    public const string SchoolYearsContradictLowerSecondary = nameof(SchoolYearsContradictLowerSecondary);

    public const string RequalificationMayApply = nameof(RequalificationMayApply);

    public const string GroundNotInTable = nameof(GroundNotInTable);

    public const string GroundNotYetInUse = nameof(GroundNotYetInUse);

    public const string HighestAgeWhenPermitGranted = nameof(HighestAgeWhenPermitGranted);

    public const string ProgrammeLongOver = nameof(ProgrammeLongOver);

    public const string WorkMayExclude = nameof(WorkMayExclude);

    public const string ProgrammeNotOffered = nameof(ProgrammeNotOffered);

    public const string PermitAfterDecision = nameof(PermitAfterDecision);

    public const string LawfulStayWithoutPermit = nameof(LawfulStayWithoutPermit);

    internal static readonly IReadOnlyList<string> All =
    [
        FactMissing,
        RuleUnsure,
        RuleToClarify,
        RulesKnownUntil,
        NoRuleSet,
        CountyMayAdmitUnderTwentyFive,
        SchoolYearsContradictLowerSecondary,
        RequalificationMayApply,
        GroundNotInTable,
        GroundNotYetInUse,
        HighestAgeWhenPermitGranted,
        ProgrammeLongOver,
        WorkMayExclude,
        ProgrammeNotOffered,
        PermitAfterDecision,
        LawfulStayWithoutPermit,
    ];
}
