using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

[SubjectKind("grants.assessment")]
public readonly record struct AssessmentId(Guid Value) : IId<AssessmentId>
{
    public static AssessmentId From(Guid value) => new(value);
}

/// <summary>
/// Karakter: the directorate's own scale. It is not in the circular, which gives no numbers or weights; the order is from the weakest to
/// the strongest, and no sum is ever made of it.
/// </summary>
public enum Grade
{
    NotMet,
    Weak,
    Satisfactory,
    Good,
    VeryGood,
}

/// <summary>
/// Vurdering: what one assessor finds of one application, criterion by criterion (circular 17-2022, "Slik vurderer IMDi søknadene"). It
/// begins with the assignment, is written alone, handed in once, and is kept whatever becomes of the assignment.
/// </summary>
public sealed class Assessment : IVersioned
{
    /// <summary>The whole of it, after all criteria.</summary>
    public const string Overall = "overall";

    public static readonly Refusal AssignmentHasEnded = Refusal.In<AssessText>(nameof(AssignmentHasEnded));
    public static readonly Refusal AssessmentIsHandedIn = Refusal.In<AssessText>(nameof(AssessmentIsHandedIn));
    public static readonly Refusal AssessmentNotHandedIn = Refusal.In<AssessText>(nameof(AssessmentNotHandedIn));
    public static readonly Refusal AssessmentIncomplete = Refusal.In<AssessText>(nameof(AssessmentIncomplete));
    public static readonly Refusal OthersHaveHandedIn = Refusal.In<AssessText>(nameof(OthersHaveHandedIn));

    public const int ReasonLimit = 4000;

    private readonly List<CriterionGrade> grades = [];

    private Assessment()
    {
    }

    public Assessment(
        AssessmentId id,
        GrantApplicationId application,
        UserId assessor,
        DateOnly dueOn,
        UserId? insteadOf,
        UserId assignedBy,
        DateTimeOffset at
    )
    {
        Id = id;
        Application = application;
        Assessor = assessor;
        DueOn = dueOn;
        InsteadOf = insteadOf;
        AssignedBy = assignedBy;
        AssignedAt = at;
        DueSetAt = at;
    }

    public AssessmentId Id { get; private set; }

    public GrantApplicationId Application { get; private set; }

    public UserId Assessor { get; private set; }

    /// <summary>The last day it should be handed in.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>When that day was set, or moved last.</summary>
    public DateTimeOffset DueSetAt { get; private set; }

    /// <summary>The assessor whose stand-in this one is.</summary>
    public UserId? InsteadOf { get; private set; }

    public UserId AssignedBy { get; private set; }

    public DateTimeOffset AssignedAt { get; private set; }

    /// <summary>When the assignment was ended without, or in spite of, a handed-in assessment: it no longer counts.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public DateTimeOffset? SavedAt { get; private set; }

    public DateTimeOffset? HandedInAt { get; private set; }

    /// <summary>The sent version that was read, from when it is handed in.</summary>
    public int? SentVersion { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<CriterionGrade> Grades => grades;

    /// <summary>It is one of those that the application is assessed by.</summary>
    public bool Counts => EndedAt is null;

    public Grade? GradeOf(string criterion) => Of(criterion)?.Grade;

    /// <summary>What is written for a criterion; null where nothing is.</summary>
    public CriterionGrade? Of(string criterion) => grades.FirstOrDefault(g => g.Criterion == criterion);

    /// <summary>What is missing before it can be handed in.</summary>
    /// <param name="criteria">All that must have a grade and a reason, the whole among them.</param>
    public IReadOnlyList<GradeGap> Gaps(IEnumerable<string> criteria) =>
        GradeGap.Of(criteria, code => Of(code) is { } it ? (it.Grade, it.Reason) : null);

    /// <summary>True where this is what it says already. A criterion that nothing is written for says the same as empty fields.</summary>
    public bool Says(IEnumerable<(string Criterion, Grade? Grade, string? Reason)> content) =>
        content.All(c => Of(c.Criterion) is var saved && saved?.Grade == c.Grade && saved?.Reason == c.Reason);

    public Refusal? MayWrite(Actor actor) =>
        actor.User != Assessor ? Refusal.NotAllowed
        : EndedAt is not null ? AssignmentHasEnded
        : HandedInAt is not null ? AssessmentIsHandedIn
        : null;

    /// <summary>One of these criteria says something else than it did in that version of the assessment.</summary>
    public bool HasChangedSince(int version, IEnumerable<string> criteria) => criteria.Any(c => Of(c)?.ChangedIn > version);

    public void Save(IEnumerable<(string Criterion, Grade? Grade, string? Reason)> content, DateTimeOffset at)
    {
        foreach (var (criterion, grade, reason) in content)
        {
            var saved = Of(criterion);
            if (saved is null) grades.Add(saved = new CriterionGrade(Id, criterion));
            if (saved.Grade != grade || saved.Reason != reason) saved.Set(grade, reason, Version + 1);
        }

        SavedAt = at;
        Version++;
    }

    /// <param name="criteria">All that must have a grade and a reason, the whole among them.</param>
    public Refusal? MayHandIn(Actor actor, IEnumerable<string> criteria) =>
        MayWrite(actor) is { } no ? no
        : Gaps(criteria).Count > 0 ? AssessmentIncomplete
        : null;

    public Refusal? HandIn(Actor actor, IEnumerable<string> criteria, int sentVersion, DateTimeOffset at)
    {
        if (MayHandIn(actor, criteria) is { } no) return no;
        HandedInAt = at;
        SentVersion = sentVersion;
        Version++;
        return null;
    }

    /// <summary>
    /// While no other has handed in, since whoever takes it back after that has seen theirs; and always when a newer version of the
    /// application has come.
    /// </summary>
    /// <param name="othersHandedIn">Another assessor of the application has handed in.</param>
    /// <param name="newest">The number of the newest sent version.</param>
    public Refusal? MayTakeBack(Actor actor, bool othersHandedIn, int newest) =>
        actor.User != Assessor ? Refusal.NotAllowed
        : EndedAt is not null ? AssignmentHasEnded
        : HandedInAt is null ? AssessmentNotHandedIn
        : othersHandedIn && SentVersion == newest ? OthersHaveHandedIn
        : null;

    public Refusal? TakeBack(Actor actor, bool othersHandedIn, int newest)
    {
        if (MayTakeBack(actor, othersHandedIn, newest) is { } no) return no;
        HandedInAt = null;
        SentVersion = null;
        Version++;
        return null;
    }

    public void End(DateTimeOffset at)
    {
        EndedAt ??= at;
        Version++;
    }

    public void MoveDue(DateOnly dueOn, DateTimeOffset at)
    {
        DueOn = dueOn;
        DueSetAt = at;
        Version++;
    }
}

/// <summary>Grade and reason for one criterion.</summary>
public sealed class CriterionGrade : IPartOf<Assessment>
{
    private CriterionGrade()
    {
    }

    internal CriterionGrade(AssessmentId assessment, string criterion) => (Assessment, Criterion) = (assessment, criterion);

    public AssessmentId Assessment { get; private set; }

    /// <summary>The criterion's stable code (see <see cref="AssessmentCriteria"/>), or <see cref="Assess.Assessment.Overall"/>.</summary>
    public string Criterion { get; private set; } = "";

    public Grade? Grade { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>The version of the assessment that it was last changed in.</summary>
    public int ChangedIn { get; private set; }

    internal void Set(Grade? grade, string? reason, int version) => (Grade, Reason, ChangedIn) = (grade, reason, version);
}
