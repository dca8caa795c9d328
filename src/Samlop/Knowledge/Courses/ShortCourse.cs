using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Courses;

[SubjectKind("knowledge.course")]
public readonly record struct ShortCourseId(Guid Value) : IId<ShortCourseId>
{
    public static ShortCourseId From(Guid value) => new(value);
}

/// <summary>Where a course stands.</summary>
public enum CourseState
{
    /// <summary>No version of it is published.</summary>
    Draft,

    /// <summary>Whoever has not begun cannot take it.</summary>
    Withdrawn,
    Open,
}

/// <summary>
/// Kurs for dem som lærer opp, leder og rekrutterer (oppdrag 2023-02; research summary, p. 39): small steps, questions and a certificate.
/// An owner keeps it as versions (<see cref="CourseEdition"/>), each published by two; whoever has begun finishes the version they began.
/// </summary>
public sealed class ShortCourse : IVersioned, ISearched<ShortCourseId>
{
    public const int TitleLimit = 150;
    public const int LeadLimit = 1000;
    public const int SourceLimit = 500;
    public const int ReasonLimit = 500;
    public const int MostSteps = 30;

    public static readonly Refusal CourseIsDraft = Refusal.In<CoursesText>(nameof(CourseIsDraft));
    public static readonly Refusal CourseIsWithdrawn = Refusal.In<CoursesText>(nameof(CourseIsWithdrawn));
    public static readonly Refusal CourseHasDraft = Refusal.In<CoursesText>(nameof(CourseHasDraft));

    private ShortCourse()
    {
    }

    public ShortCourse(ShortCourseId id, OrganisationId owner, DateTimeOffset at) => (Id, Owner, BegunAt) = (id, owner, at);

    public ShortCourseId Id { get; private set; }

    public OrganisationId Owner { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>Of the newest published version; of the draft while there is none. The same of what follows.</summary>
    [NorwegianOrder]
    public string Title { get; private set; } = "";

    public string Lead { get; private set; } = "";

    public string Language { get; private set; } = "";

    /// <summary>Whom it is for; empty where it is for all.</summary>
    public List<Role> Roles { get; private set; } = [];

    public int Steps { get; private set; }

    /// <summary>The newest published version; null while there is none.</summary>
    public CourseEditionId? Current { get; private set; }

    /// <summary>Its number; 0 while there is none.</summary>
    public int CurrentNumber { get; private set; }

    /// <summary>When the newest version was published.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawReason { get; private set; }

    /// <summary>It was thrown away before any of it was published.</summary>
    public DateTimeOffset? DiscardedAt { get; private set; }

    public string Search { get; private set; } = "";

    public int Version { get; private set; }

    public Refusal? MayTake() => PublishedAt is null ? CourseIsDraft : WithdrawnAt is not null ? CourseIsWithdrawn : null;

    public Refusal? MayWithdraw() => MayTake();

    /// <summary>What its draft says, while nothing of it is published.</summary>
    public void Shows(CourseContent draft)
    {
        if (PublishedAt is null) Set(draft);
    }

    /// <summary>A version is published; a course that was withdrawn comes back by it.</summary>
    public void Publish(CourseEdition edition, DateTimeOffset at)
    {
        Set(edition.Content);
        (Current, CurrentNumber, PublishedAt, WithdrawnAt, WithdrawReason) = (edition.Id, edition.Number, at, null, null);
    }

    public void Withdraw(string reason, DateTimeOffset at)
    {
        (WithdrawnAt, WithdrawReason) = (at, reason);
        Version++;
    }

    public void Discard(DateTimeOffset at)
    {
        if (PublishedAt is null) DiscardedAt = at;
        Version++;
    }

    private void Set(CourseContent content)
    {
        (Title, Lead, Language, Roles, Steps) = (content.Title, content.Lead, content.Language, [.. content.Roles], content.Steps.Count);
        Search = SearchText.Fold($"{Title} {Lead}");
        Version++;
    }
}

/// <summary>Where courses stand: one ladder for page, list and counts.</summary>
public static class CourseStates
{
    public static Ladder<CourseState, ShortCourse> Ladder { get; } = new(
        (CourseState.Draft, c => c.PublishedAt == null),
        (CourseState.Withdrawn, c => c.WithdrawnAt != null),
        (CourseState.Open, c => true));
}
