using System.Linq.Expressions;
using System.Text.Json;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Courses;

[SubjectKind("knowledge.course-taking")]
public readonly record struct CourseTakingId(Guid Value) : IId<CourseTakingId>
{
    public static CourseTakingId From(Guid value) => new(value);
}

/// <summary>
/// Gjennomføring: one person's way through one version of a course, kept after each step. What is passed is the person's own competence,
/// and their course certificate (kursbevis).
/// </summary>
public sealed class CourseTaking : IVersioned
{
    public static readonly Refusal StepIsAhead = Refusal.In<CoursesText>(nameof(StepIsAhead));
    public static readonly Refusal CourseNotPassed = Refusal.In<CoursesText>(nameof(CourseNotPassed));
    public static readonly Refusal CoursePassedAlready = Refusal.In<CoursesText>(nameof(CoursePassedAlready));

    private CourseTaking()
    {
    }

    /// <param name="by">Who takes it, and whom they act for as they begin.</param>
    public CourseTaking(CourseTakingId id, CourseEdition edition, Actor by, DateTimeOffset at) =>
        (Id, Course, Edition, User, Organisation, BegunAt, SavedAt) =
            (id, edition.Course, edition.Id, by.User, by.Organisation, at, at);

    public CourseTakingId Id { get; private set; }

    public ShortCourseId Course { get; private set; }

    public CourseEditionId Edition { get; private set; }

    public UserId User { get; private set; }

    public OrganisationId Organisation { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>How many steps from the first are gone through.</summary>
    public int Reached { get; private set; }

    /// <summary>Answers by the number of the step, as JSON.</summary>
    public string Written { get; private set; } = "{}";

    public DateTimeOffset? PassedAt { get; private set; }

    /// <summary>How many questions were right when it was passed.</summary>
    public int? Right { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyDictionary<int, CourseAnswer> Answers => JsonSerializer.Deserialize<Dictionary<int, CourseAnswer>>(Written)!;

    public CourseResult ResultIn(CourseContent content) => CourseResult.Of(content, Reached, Answers);

    /// <param name="number">From 1: those before it must be gone through.</param>
    public Refusal? MayOpen(int number) => number <= Reached + 1 ? null : StepIsAhead;

    /// <summary>A step was gone through.</summary>
    /// <param name="choice">What was answered, from 0; null where nothing is asked.</param>
    public void Keep(int number, int? choice, DateTimeOffset at)
    {
        if (choice is { } chosen)
        {
            var answers = new Dictionary<int, CourseAnswer>(Answers);
            answers[number] = new(chosen, (answers.GetValueOrDefault(number)?.Tries ?? 0) + 1);
            Written = JsonSerializer.Serialize(answers);
        }

        (Reached, SavedAt) = (Math.Max(Reached, number), at);
        Version++;
    }

    public Refusal? Finish(CourseContent content, DateTimeOffset at)
    {
        if (PassedAt is not null) return CoursePassedAlready;
        if (ResultIn(content) is not { Passes: true } result) return CourseNotPassed;
        (PassedAt, Right) = (at, result.Right);
        Version++;
        return null;
    }
}

[SubjectKind("knowledge.course-assignment")]
public readonly record struct CourseAssignmentId(Guid Value) : IId<CourseAssignmentId>
{
    public static CourseAssignmentId From(Guid value) => new(value);
}

/// <summary>Tildelt kurs: an organisation asks all who hold a role there to have passed a course by a day.</summary>
public sealed class CourseAssignment : IVersioned
{
    public static readonly Refusal CourseAssignmentIsOver = Refusal.In<CoursesText>(nameof(CourseAssignmentIsOver));

    private CourseAssignment()
    {
    }

    public CourseAssignment(
        CourseAssignmentId id, ShortCourseId course, OrganisationId organisation, Access.Role role, DateOnly due, UserId by,
            DateTimeOffset at) =>
        (Id, Course, Organisation, Role, Due, By, At) = (id, course, organisation, role, due, by, at);

    public CourseAssignmentId Id { get; private set; }

    public ShortCourseId Course { get; private set; }

    public OrganisationId Organisation { get; private set; }

    public Access.Role Role { get; private set; }

    public DateOnly Due { get; private set; }

    public UserId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>It is asked for no more.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>
    /// It is asked for now: it is not ended, and the course can be taken. One condition for tasks, reminders, pages and lists.
    /// </summary>
    /// <param name="courses">Those that are asked whether they are withdrawn.</param>
    public static Expression<Func<CourseAssignment, bool>> Stands(IQueryable<ShortCourse> courses) =>
        a => a.EndedAt == null && courses.Any(c => c.Id == a.Course && c.WithdrawnAt == null);

    public Refusal? End(DateTimeOffset at)
    {
        if (EndedAt is not null) return CourseAssignmentIsOver;
        EndedAt = at;
        Version++;
        return null;
    }
}
