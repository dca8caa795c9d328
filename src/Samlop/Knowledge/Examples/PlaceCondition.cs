namespace Samlop.Knowledge.Examples;

/// <summary>
/// What varies between places and decides whether a practice can be carried over. Those that practices name, and those that the knowledge
/// summary 2022 (pp. 58-60) names beside them. Stored by name in profiles.
/// </summary>
public enum PlaceCondition
{
    /// <summary>The counsellors have time for close follow-up (brukere per veileder).</summary>
    CounsellorTime,
    LanguageSupport,
    Measures,
    CompaniesInTrade,

    /// <summary>The municipality has places of its own in the trade.</summary>
    OwnPlaces,
    TeacherAtWork,
    SchoolOffer,
    Network,
    JobSpecialists,

    /// <summary>Who pays is settled; the mix of rights among the participants decides much of it.</summary>
    Financing,
    RecognisedLearning,
    BusinessAgreement,

    /// <summary>Companies know the target group, and are followed up.</summary>
    CompanyExperience,
    Routines,
    Anchoring,
    Volunteers,
    HigherEducationNear,

    /// <summary>Few Nav offices, municipalities and levels must work together.</summary>
    FewOffices,

    /// <summary>Short distances, in kilometres and between organisations.</summary>
    ShortDistances,
    TargetGroupSize,
    LabourMarket,

    /// <summary>It can be run when the project money is over.</summary>
    Permanent,
}

/// <summary>Whether a condition is so at a place, as somebody there says. Stored by name.</summary>
public enum ConditionAnswer
{
    Yes,
    Partly,
    No,
}

/// <summary>What a condition says of carrying a practice over.</summary>
public enum TransferVerdict
{
    Fits,
    Adapt,
    Lacks,

    /// <summary>The practice says that it needs it, and nobody at the place has said whether it is there.</summary>
    NotAnswered,

    /// <summary>The text of the practice does not say whether it is needed.</summary>
    NotSaid,
}

/// <summary>What somebody at a place has said of one condition there.</summary>
/// <param name="Trade">The trade it is of; null where it is of all.</param>
public sealed record PlaceAnswer(PlaceCondition Condition, string? Trade, ConditionAnswer Answer, string? Note);

/// <summary>One line of the check.</summary>
/// <param name="Need">What the practice says; null where it says nothing.</param>
/// <param name="Said">What the place says; null where it says nothing.</param>
public sealed record TransferLine(PlaceCondition Condition, string? Trade, TransferVerdict Verdict, ExampleNeed? Need, PlaceAnswer? Said);

/// <summary>
/// Overføringsverdi: what a practice needs beside what a place has. The table is short on purpose: what is there fits, what is partly
/// there must be adapted, what is not there lacks; and of what nobody has said anything, nothing is concluded. The three answers are our
/// own.
/// </summary>
public static class Transferability
{
    /// <summary>Each condition that the practice needs, then those it says nothing of; in the order of the conditions.</summary>
    public static IReadOnlyList<TransferLine> Check(PracticeExample example, IReadOnlyCollection<PlaceAnswer> place) =>
    [
        .. from need in example.Needs
           orderby need.Condition
           let said = Of(place, need.Condition, need.Trade)
           select new TransferLine(need.Condition, need.Trade, VerdictOf(said?.Answer), need, said),
        .. from condition in Enum.GetValues<PlaceCondition>()
           where example.Needs.All(need => need.Condition != condition)
           select new TransferLine(condition, null, TransferVerdict.NotSaid, null, Of(place, condition, null)),
    ];

    /// <summary>What an answer says of something that is needed.</summary>
    public static TransferVerdict VerdictOf(ConditionAnswer? answer) => answer switch
    {
        ConditionAnswer.Yes => TransferVerdict.Fits,
        ConditionAnswer.Partly => TransferVerdict.Adapt,
        ConditionAnswer.No => TransferVerdict.Lacks,
        _ => TransferVerdict.NotAnswered,
    };

    // What is said of the trade goes before what is said of all; what is said of another trade says nothing.
    private static PlaceAnswer? Of(IEnumerable<PlaceAnswer> place, PlaceCondition condition, string? trade) => place
        .Where(answer => answer.Condition == condition && (answer.Trade is null || answer.Trade == trade))
        .OrderBy(answer => answer.Trade is null).FirstOrDefault();
}
