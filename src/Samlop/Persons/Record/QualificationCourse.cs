using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Record;

public readonly record struct QualificationCourseId(Guid Value) : IId<QualificationCourseId>
{
    public static QualificationCourseId From(Guid value) => new(value);
}

/// <summary>Why a course ended.</summary>
public enum CourseEnd
{
    /// <summary>Varig arbeid.</summary>
    LastingWork,

    Moved,

    /// <summary>The person's own wish. Why, nobody asks.</summary>
    OwnWish,

    Other,
}

/// <summary>A row about a person's way, as one body recorded it: who may see it, the table of sharing says for each row.</summary>
public abstract class CourseRow : IPartOf<Person>
{
    /// <summary>Of several records of the person, the one that it was recorded in.</summary>
    public required PersonId Person { get; init; }

    /// <summary>The body that recorded it.</summary>
    public required PartyKind OwnerKind { get; init; }

    public required OrganisationId Owner { get; init; }

    public required UserId RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public Body By => new(OwnerKind, Owner);
}

/// <summary>
/// Kvalifiseringsløp: a person's way from settlement to lasting work. A body that has to do with the person begins it; a person has one at
/// a time, and may begin another when it is ended. It is there before a class, and after.
/// </summary>
public sealed class QualificationCourse : CourseRow, IVersioned
{
    public required QualificationCourseId Id { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly BegunOn { get; init; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? EndedOn { get; private set; }

    public CourseEnd? Why { get; private set; }

    public OrganisationId? EndedBy { get; private set; }

    public int Version { get; private set; }

    /// <summary>
    /// Whoever began it, and whoever is responsible now, leads it: they say which stage is next, what the goal is and who is in the team.
    /// </summary>
    /// <param name="now">The stage that goes on; null where there is none.</param>
    public bool MayBeLedBy(Body body, CourseStage? now) => EndedOn is null && (body == By || body == now?.ResponsibleBody);

    /// <summary>
    /// Nobody who leads it has to do with the person any more: else it could be neither continued nor ended, and no other begun.
    /// </summary>
    /// <param name="tied">The bodies with a tie in force.</param>
    public bool IsLeft(CourseStage? now, IReadOnlyCollection<Body> tied) => EndedOn is null && !tied.Any(body => MayBeLedBy(body, now));

    /// <summary>Its stages were put in order: two who do so at once do not both.</summary>
    public void Reordered() => Version++;

    /// <param name="by">The organisation that ends it.</param>
    public void End(DateOnly on, CourseEnd why, OrganisationId by)
    {
        (EndedOn, Why, EndedBy) = (on, why, by);
        Version++;
    }
}
