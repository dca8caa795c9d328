namespace Samlop.Persons.Terms;

/// <summary>Kategori: which facts about a person. Each is shared, or not, by itself.</summary>
public enum PersonCategory
{
    [Word("identity")]
    Identity,

    [Word("contact")]
    Contact,

    /// <summary>Adressesperre: that an address is graded, and the address (beskyttelsesinstruksen).</summary>
    [Word("protected address")]
    ProtectedAddress,

    [Word("right and target group")]
    RightAndTargetGroup,

    [Word("school and prior learning")]
    SchoolAndPriorLearning,

    [Word("language levels")]
    LanguageLevels,

    [Word("work history")]
    WorkHistory,

    [Word("intake assessment")]
    IntakeAssessment,

    [Word("livelihood")]
    Livelihood,

    [Word("training progress")]
    TrainingProgress,

    [Word("attendance")]
    Attendance,

    [Word("log")]
    Log,

    [Word("health and family")]
    HealthAndFamily,

    [Word("notes of the team")]
    TeamNotes,

    [Word("messages")]
    Messages,
}

/// <summary>Formål: what facts about a person are asked for. A key of its own: hours of absence may be seen to follow up, and not to cut a
/// benefit.</summary>
public enum SharingPurpose
{
    [Word("assess target group")]
    AssessTargetGroup,

    [Word("recommend and take in")]
    RecommendAndTakeIn,

    [Word("plan and follow training")]
    PlanAndFollowTraining,

    [Word("place and guide in company")]
    PlaceAndGuideInCompany,

    [Word("secure livelihood")]
    SecureLivelihood,

    [Word("follow up to work")]
    FollowUpToWork,

    [Word("report on the grant (counts)")]
    ReportOnTheGrant,

    [Word("control")]
    Control,

    [Word("evaluate")]
    Evaluate,

    [Word("own access")]
    OwnAccess,
}
