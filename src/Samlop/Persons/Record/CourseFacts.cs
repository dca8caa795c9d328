using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Record;

public readonly record struct CourseFactId(Guid Value) : IId<CourseFactId>
{
    public static CourseFactId From(Guid value) => new(value);
}

/// <summary>Something recorded within a course. A wrong one is taken back by the body that recorded it, and stays in the log.</summary>
public abstract class CourseFact : CourseRow
{
    public required CourseFactId Id { get; init; }

    public required QualificationCourseId Course { get; init; }

    /// <summary>It was recorded by mistake.</summary>
    public DateTimeOffset? TakenBackAt { get; set; }

    public bool Stands => TakenBackAt is null;

    public virtual bool MayBeTakenBackBy(Body body) => Stands && body == By;
}

/// <summary>
/// Fase i løpet: where the person is on the way, and which body is responsible, from a day. The next one ends it on the day before; the
/// kinds are a closed list in no fixed order, since people skip and return.
/// </summary>
public sealed class CourseStage : CourseFact
{
    /// <summary>Follow-up is for the months 6 to 12 after work began.</summary>
    public const int LeastMonths = 6;
    public const int MostMonths = 12;

    /// <summary>All but the time before settlement, which no course has.</summary>
    public static readonly IReadOnlyList<PersonStage> Kinds = [.. Enum.GetValues<PersonStage>().Except([PersonStage.AsylumSeeker])];

    public required PersonStage Kind { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? To { get; set; }

    public required PartyKind ResponsibleKind { get; init; }

    public required OrganisationId Responsible { get; init; }

    /// <summary>Of follow-up after work: the last day that is promised; null of all else.</summary>
    public DateOnly? FollowUpUntil { get; init; }

    /// <summary>
    /// When the responsible body said that it has the person in hand; null until then, and where it recorded the stage itself.
    /// </summary>
    public DateTimeOffset? ReceivedAt { get; private set; }

    public UserId? ReceivedBy { get; private set; }

    public Body ResponsibleBody => new(ResponsibleKind, Responsible);

    public bool GoesOn => Stands && To is null;

    /// <summary>The responsible body has been handed the person by another, and has not said that it knows.</summary>
    public bool AwaitsReceipt => GoesOn && ReceivedAt is null && ResponsibleBody != By;

    public bool MayBeReceivedBy(Body body) => AwaitsReceipt && body == ResponsibleBody;

    public void Receive(UserId by, DateTimeOffset at) => (ReceivedBy, ReceivedAt) = (by, at);

    /// <param name="work">The first day of work.</param>
    public static bool MayFollowUpUntil(DateOnly work, DateOnly until) =>
        work.AddMonths(LeastMonths) <= until && until <= work.AddMonths(MostMonths);
}

/// <summary>Mål i planen: what the person is on the way to. A new one follows it, and each is kept.</summary>
public sealed class CourseGoal : CourseFact
{
    public const int WordsLimit = 500;

    /// <summary>Null where the words were erased.</summary>
    public required string? Words { get; init; }

    /// <summary>The person wrote it: a wish, beside the goal that is agreed.</summary>
    public bool IsWish { get; init; }

    /// <summary>What the person wished for is nobody else's mistake.</summary>
    public override bool MayBeTakenBackBy(Body body) => !IsWish && base.MayBeTakenBackBy(body);
}

/// <summary>What became of a step.</summary>
public enum StepOutcome
{
    Done,

    /// <summary>It is of no use any more.</summary>
    Dropped,
}

/// <summary>Steg i planen: what is to be done, by whom and by when.</summary>
public sealed class CourseStep : CourseFact
{
    public const int WordsLimit = 300;

    /// <summary>Null where the words were erased.</summary>
    public required string? Words { get; init; }

    /// <summary>Null where the person does it.</summary>
    public PartyKind? ResponsibleKind { get; init; }

    public OrganisationId? Responsible { get; init; }

    /// <summary>The last day; null where none is set.</summary>
    public DateOnly? Due { get; init; }

    public DateOnly? ClosedOn { get; private set; }

    public StepOutcome? Outcome { get; private set; }

    public bool IsOpen => Stands && ClosedOn is null;

    /// <param name="leads">The body leads the course.</param>
    public bool MayBeClosedBy(Body body, bool leads) =>
        IsOpen && (leads || body == By || (ResponsibleKind == body.Kind && Responsible == body.Organisation));

    public void Close(DateOnly on, StepOutcome outcome) => (ClosedOn, Outcome) = (on, outcome);
}

/// <summary>As what somebody is in the team.</summary>
public enum TeamRole
{
    /// <summary>Kontaktperson, as a rule the programrådgiver.</summary>
    ContactPerson,

    NavCounsellor,
    Teacher,
    CareerGuide,
    Mentor,
    Other,
}

/// <summary>
/// Med i teamet: a user of a body that has to do with the person, as something, from and to a day. It hangs on the course and not on a
/// class. Whoever no longer acts for the body, or whose body has no more to do with the person, is not in the team, whatever stands here.
/// </summary>
public sealed class CourseMember : CourseFact
{
    public required UserId User { get; init; }

    /// <summary>The body that the user acts for.</summary>
    public required PartyKind BodyKind { get; init; }

    public required OrganisationId Body { get; init; }

    public required TeamRole Role { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null while no end is set.</summary>
    public DateOnly? To { get; set; }

    public bool IsOn(DateOnly day) => Stands && From <= day && !(To < day);
}

/// <summary>What was found out about a person's competence, and how.</summary>
public enum FindingKind
{
    /// <summary>Kompetansekartlegging (integreringsloven § 10).</summary>
    Mapping,

    /// <summary>Karriereveiledning (integreringsloven § 11).</summary>
    Guidance,
}

/// <summary>Kartlegging eller veiledning: who did it, on which day, and what was found. It is no recognition and no decision.</summary>
public sealed class CourseFinding : CourseFact
{
    public const int WordsLimit = 1000;

    public required FindingKind Kind { get; init; }

    /// <summary>The body that did it.</summary>
    public required PartyKind BodyKind { get; init; }

    public required OrganisationId Body { get; init; }

    /// <summary>The user who did it; null where nobody is named.</summary>
    public UserId? DoneBy { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Null where the words were erased.</summary>
    public required string? Words { get; init; }
}
