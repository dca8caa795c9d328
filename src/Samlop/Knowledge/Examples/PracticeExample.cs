using System.Text.Json.Serialization;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Search;

namespace Samlop.Knowledge.Examples;

/// <summary>What kind of work a practice was when it was told: what is planned or tried has no results to show.</summary>
public enum ExampleNature
{
    Running,
    PreProject,
    Pilot,
    Project,
    Development,
    Research,
}

/// <summary>Whom a practice is for, as its text says.</summary>
public enum ExampleGroup
{
    Introduction,
    NavJobSeekers,
    Youth,
    Jobbsjansen,
    AdultEducation,
    Immigrants,
    RightToNorwegian,
    RecognisedLearning,
    HigherEducated,
    SocialAssistance,
    Refugees,
    UpperSecondaryFromHome,
}

/// <summary>Ways of working that a practice names.</summary>
public enum ExampleMethod
{
    TradeTheory,
    TradeNorwegian,
    Norwegian,
    English,
    PracticeCandidate,
    CertificateAtWork,
    Modules,
    Alternation,
    FullTrainingInCompany,
    SchoolThenApprenticeship,
    PreparatoryCourse,
    ClarificationCourse,
    DrivingLicence,
    WorkTraining,
    GuidedPractice,
    WeeklyGathering,
    GuidanceAtWork,
    CloseFollowUp,
    CompanyFollowUp,
    PlaceAndTrain,
    SupportedEmployment,
    Mentor,
    MentorTraining,
    WageSubsidy,
    DigitalTool,
    BusinessBoard,
    CombinationClass,
    SchoolLeaderNetwork,
    LevelSplit,
    ParallelSubjects,
    ProgrammeSubjects,
    MotherTongueExam,
    LanguageTests,
    CareerGuidance,
}

public enum PartnerKind
{
    Municipality,
    County,
    Nav,
    NavRegion,
    AdultEducation,
    RefugeeService,
    UpperSecondary,
    SchoolsAndKindergartens,
    HigherEducation,
    StudyAssociation,
    GuidanceCentre,
    Company,
    BusinessAssociation,
    StateAdministrator,
    Directorate,
    FaithCommunity,
}

/// <summary>Who is written to, by role: the handbook's names and addresses are not in Samløp.</summary>
public enum ContactRole
{
    Municipality,
    MunicipalityAndNav,
    NavOffice,
    NavRegion,
    County,
    BusinessAssociation,
}

/// <summary>Where a text is from.</summary>
public sealed record ExampleSource(string Title, string By, int Year);

/// <summary>A place by the number and name it had when the practice was told.</summary>
public sealed record PlaceThen(string Number, string Name);

public sealed record ExamplePartner(string Name, PartnerKind Kind);

/// <summary>Something that a practice builds on, with the words that say so.</summary>
/// <param name="Trade">Null where it is of no one trade.</param>
public sealed record ExampleNeed(PlaceCondition Condition, string Evidence, string? Trade = null);

/// <summary>
/// Praksiseksempel: a practice of the handbook of 2018, in its own words, sorted so that it is found. What the text does not say is empty.
/// </summary>
/// <param name="Place">As the handbook's heading has it.</param>
/// <param name="CountyThen">The number of the county in 2018.</param>
/// <param name="CountyNow">The number of the county since 2024.</param>
/// <param name="Number">A number or a target in the text; null where there is none.</param>
/// <param name="LanguageLevel">The level that it leads to; null where the text says none.</param>
public sealed record PracticeExample(
    string Slug, string Place, string Title, string CountyThen, CountyNumber CountyNow, ExampleNature Nature, ContactRole Contact,
    string TargetGroup, string Wanted, string PartnersTold, string MethodsTold, string? Number = null, string? LanguageLevel = null)
{
    /// <summary>Numbers of 2018; none where it is the county's.</summary>
    public IReadOnlyList<string> MunicipalitiesThen { get; init; } = [];

    /// <summary>Numbers since 2024.</summary>
    public IReadOnlyList<MunicipalityNumber> MunicipalitiesNow { get; init; } = [];

    public IReadOnlyList<ExampleGroup> Groups { get; init; } = [];

    public IReadOnlyList<ExampleMethod> Methods { get; init; } = [];

    /// <summary>As the text calls them; none where it names none.</summary>
    public IReadOnlyList<string> Trades { get; init; } = [];

    public IReadOnlyList<ExamplePartner> Partners { get; init; } = [];

    public IReadOnlyList<ExampleNeed> Needs { get; init; } = [];

    /// <summary>Place and title: either alone is not one example's.</summary>
    [JsonIgnore]
    public string Name => $"{Place}: {Title}";

    /// <summary>All that is searched in.</summary>
    [JsonIgnore]
    public string Words => string.Join(' ', Name, TargetGroup, Wanted, PartnersTold, MethodsTold, string.Join(' ', Trades));

    [JsonIgnore]
    internal SearchedText Searched => searched ??= new(Words);

    private SearchedText? searched;
}
