using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>
/// Felles vurdering: what the assessors say together after each has handed in: a grade and the reason for each criterion and for the whole,
/// and where they differ. One of them writes a draft and lays it before the others, which is to agree with it. It is complete when every
/// assessor has answered it, agreed or with a dissent of their own.
/// </summary>
public sealed class ConsensusNote : IVersioned
{
    public static readonly Refusal NotAnAssessor = Refusal.In<AssessText>(nameof(NotAnAssessor));
    public static readonly Refusal ConsensusIsAnswered = Refusal.In<AssessText>(nameof(ConsensusIsAnswered));
    public static readonly Refusal ConsensusNotPresented = Refusal.In<AssessText>(nameof(ConsensusNotPresented));
    public static readonly Refusal ConsensusIncomplete = Refusal.In<AssessText>(nameof(ConsensusIncomplete));

    private readonly List<ConsensusGrade> grades = [];
    private readonly List<ConsensusAnswer> answers = [];

    private ConsensusNote()
    {
    }

    public ConsensusNote(GrantApplicationId application) => Application = application;

    public GrantApplicationId Application { get; private set; }

    /// <summary>The grade of the whole, kept here for lists.</summary>
    public Grade? Overall { get; private set; }

    public UserId? SavedBy { get; private set; }

    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>When it was laid before the others; null while it is a draft, which the assessors alone read.</summary>
    public DateTimeOffset? PresentedAt { get; private set; }

    /// <summary>When all assessors had answered; null again when the note is changed.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<ConsensusGrade> Grades => grades;

    public IReadOnlyList<ConsensusAnswer> Answers => answers;

    /// <summary>True where this is what it says already.</summary>
    public bool Says(IEnumerable<(string Criterion, Grade? Grade, string? Reason)> content) => ChangedBy(content).Count == 0;

    /// <summary>The codes of what it does not say yet.</summary>
    public IReadOnlyList<string> ChangedBy(IEnumerable<(string Criterion, Grade? Grade, string? Reason)> content) =>
    [
        .. from c in content
           let saved = grades.FirstOrDefault(g => g.Criterion == c.Criterion)
           where saved?.Grade != c.Grade || saved?.Reason != c.Reason
           select c.Criterion,
    ];

    /// <summary>A change makes it a draft again and takes all answers away: they were to what it said.</summary>
    public void Save(IEnumerable<(string Criterion, Grade? Grade, string? Reason)> content, UserId by, DateTimeOffset at)
    {
        foreach (var (criterion, grade, reason) in content)
        {
            var saved = grades.FirstOrDefault(g => g.Criterion == criterion);
            if (saved is null) grades.Add(saved = new ConsensusGrade(Application, criterion));
            saved.Set(grade, reason);
        }

        answers.Clear();
        (PresentedAt, CompletedAt) = (null, null);
        Overall = grades.FirstOrDefault(g => g.Criterion == Assessment.Overall)?.Grade;
        (SavedBy, SavedAt) = (by, at);
        Version++;
    }

    /// <summary>Lays it before the others. Whoever does that agrees with it.</summary>
    /// <param name="criteria">All that must have a grade and a reason, the whole among them.</param>
    public Refusal? Present(UserId by, IReadOnlyCollection<UserId> assessors, IReadOnlyCollection<string> criteria, DateTimeOffset at)
    {
        if (!assessors.Contains(by)) return NotAnAssessor;
        if (Gaps(criteria).Count > 0) return ConsensusIncomplete;
        if (PresentedAt is null) (PresentedAt, SavedBy, SavedAt) = (at, by, at);
        return HasAnswered(by) ? null : Answer(by, null, assessors, criteria, at);
    }

    public bool HasAnswered(UserId person) => answers.Exists(a => a.User == person);

    /// <summary>What is missing before it can be laid before the others.</summary>
    public IReadOnlyList<GradeGap> Gaps(IEnumerable<string> criteria) =>
        GradeGap.Of(criteria, code => grades.FirstOrDefault(g => g.Criterion == code) is { } it ? (it.Grade, it.Reason) : null);

    /// <param name="criteria">All that must have a grade and a reason before it can be answered, the whole among them.</param>
    public Refusal? MayAnswer(UserId person, IReadOnlyCollection<UserId> assessors, IEnumerable<string> criteria) =>
        !assessors.Contains(person) ? NotAnAssessor
        : PresentedAt is null ? ConsensusNotPresented
        : HasAnswered(person) ? ConsensusIsAnswered
        : Gaps(criteria).Count > 0 ? ConsensusIncomplete
        : null;

    /// <param name="dissent">What the assessor holds instead; null where they agree.</param>
    public Refusal? Answer(
        UserId person,
        string? dissent,
        IReadOnlyCollection<UserId> assessors,
        IEnumerable<string> criteria,
        DateTimeOffset at
    )
    {
        if (MayAnswer(person, assessors, criteria) is { } no) return no;
        answers.Add(new ConsensusAnswer(Application, person, dissent, at));
        if (assessors.All(a => answers.Any(answer => answer.User == a))) CompletedAt = at;
        Version++;
        return null;
    }

    /// <summary>The assessors are others than those who answered: it must be agreed anew.</summary>
    public void Reopen()
    {
        answers.Clear();
        CompletedAt = null;
        Version++;
    }
}

/// <summary>The common grade and reason for one criterion.</summary>
public sealed class ConsensusGrade : IPartOf<ConsensusNote>
{
    private ConsensusGrade()
    {
    }

    internal ConsensusGrade(GrantApplicationId application, string criterion) => (Application, Criterion) = (application, criterion);

    public GrantApplicationId Application { get; private set; }

    public string Criterion { get; private set; } = "";

    public Grade? Grade { get; private set; }

    public string? Reason { get; private set; }

    internal void Set(Grade? grade, string? reason) => (Grade, Reason) = (grade, reason);
}

/// <summary>An assessor's answer to the note.</summary>
public sealed class ConsensusAnswer : IPartOf<ConsensusNote>
{
    private ConsensusAnswer()
    {
    }

    internal ConsensusAnswer(GrantApplicationId application, UserId person, string? dissent, DateTimeOffset at) =>
        (Application, User, Dissent, At) = (application, person, dissent, at);

    public GrantApplicationId Application { get; private set; }

    public UserId User { get; private set; }

    /// <summary>What they hold instead; null where they agree.</summary>
    public string? Dissent { get; private set; }

    public DateTimeOffset At { get; private set; }
}
