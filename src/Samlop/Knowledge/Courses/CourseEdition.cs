using System.Linq.Expressions;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Courses;

[SubjectKind("knowledge.course-edition")]
public readonly record struct CourseEditionId(Guid Value) : IId<CourseEditionId>
{
    public static CourseEditionId From(Guid value) => new(value);
}

/// <summary>
/// Versjon av et kurs: written as a draft by those of the owner, published by a second person of it, and never changed after.
/// </summary>
public sealed class CourseEdition : IVersioned, IDecidedByTwo
{
    public static readonly Refusal CourseEditionIsNoDraft = Refusal.In<CoursesText>(nameof(CourseEditionIsNoDraft));
    public static readonly Refusal CourseIsNotWhole = Refusal.In<CoursesText>(nameof(CourseIsNotWhole));
    public static readonly Refusal TooManySteps = Refusal.In<CoursesText>(nameof(TooManySteps));

    private CourseContent? read;

    private CourseEdition()
    {
    }

    public CourseEdition(CourseEditionId id, ShortCourse course, CourseContent content, UserId by, DateTimeOffset at)
    {
        (Id, Course, Owner, Number) = (id, course.Id, course.Owner, course.CurrentNumber + 1);
        Set(content, by, at);
    }

    public CourseEditionId Id { get; private set; }

    public ShortCourseId Course { get; private set; }

    public OrganisationId Owner { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>As <see cref="CourseContent.Write"/> gives it.</summary>
    public string Written { get; private set; } = "";

    public UserId SavedBy { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public UserId? PublishedBy { get; private set; }

    public DateTimeOffset? DiscardedAt { get; private set; }

    public int Version { get; private set; }

    public static Expression<Func<CourseEdition, bool>> IsDraft { get; } = e => e.PublishedAt == null && e.DiscardedAt == null;

    public CourseContent Content => read ??= CourseContent.Read(Written);

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => PublishedAt is null && DiscardedAt is null ? null : CourseEditionIsNoDraft;

    public void Save(CourseContent content, TwoPersonCheck check, UserId by, DateTimeOffset at)
    {
        if (this.MayChange(check) is not null) throw new InvalidOperationException("Ask MayChange before.");
        Set(content, by, at);
        check.PreparedBy(by);
    }

    /// <param name="seen">The <see cref="TwoPersonCheck.Mark"/> of what the actor was shown.</param>
    public Refusal? Publish(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (check.Approve(actor, seen, at) is { } no) return no;
        (PublishedBy, PublishedAt) = (actor.User, at);
        Version++;
        return null;
    }

    public Refusal? Discard(TwoPersonCheck check, DateTimeOffset at)
    {
        if (this.MayChange(check) is { } no) return no;
        DiscardedAt = at;
        Version++;
        return null;
    }

    private void Set(CourseContent content, UserId by, DateTimeOffset at)
    {
        (read, Written, SavedBy, SavedAt) = (content, content.Write(), by, at);
        Version++;
    }
}
