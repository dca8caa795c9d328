using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

[SubjectKind("grants.call")]
public readonly record struct CallId(Guid Value) : IId<CallId>
{
    public static CallId From(Guid value) => new(value);
}

public readonly record struct CallVersionId(Guid Value) : IId<CallVersionId>
{
    public static CallVersionId From(Guid value) => new(value);
}

/// <summary>Where a call stands for those who may apply, on a given day.</summary>
public enum CallStanding
{
    NotPublished,
    Open,
    Closed,

    /// <summary>Published, but its deadline is not known (an imported historical version).</summary>
    DeadlineUnknown,
}

/// <summary>
/// Utlysning (rundskriv): a call under a grant scheme, with a number and versions. What it says in force is its last published version;
/// every version stays readable.
/// </summary>
public sealed class Call : IVersioned, ISearched<CallId>
{
    public static readonly Refusal CallNotPublished = Refusal.In<GrantsText>(nameof(CallNotPublished));
    public static readonly Refusal CallHasDraft = Refusal.In<GrantsText>(nameof(CallHasDraft));

    private readonly List<CallVersion> versions = [];

    private Call()
    {
    }

    public Call(CallId id, CallNumber number, OrganisationId owner)
    {
        Id = id;
        Number = number.ToString();
        Year = number.Year;
        Serial = number.Serial;
        Owner = owner;
        Search = SearchText.Fold(Number);
    }

    public CallId Id { get; private set; }

    /// <summary>As the circular is cited: <c>17-2022</c>.</summary>
    public string Number { get; private set; } = "";

    public int Year { get; private set; }

    public int Serial { get; private set; }

    /// <summary>The directorate that owns the call.</summary>
    public OrganisationId Owner { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<CallVersion> Versions => versions;

    /// <summary>The title in force, or of the first draft; kept here for lists.</summary>
    [NorwegianOrder]
    public string Title { get; private set; } = "";

    /// <summary>Number and title folded for search.</summary>
    public string Search { get; private set; } = "";

    /// <summary>The deadline in force: the first instant that is too late. Null before publication and where it is not known.</summary>
    public DateTimeOffset? ClosesAt { get; private set; }

    public DateOnly? Deadline { get; private set; }

    /// <summary>The day by which the call in force plans that the applications are decided; null where it says nothing of it.</summary>
    public DateOnly? DecisionPlanned { get; private set; }

    public DateTimeOffset? FirstPublishedAt { get; private set; }

    public CallVersion? InForce => versions.LastOrDefault(v => v.PublishedAt is not null);

    /// <summary>The version being written, if any. There is at most one.</summary>
    public CallVersion? Draft => versions.SingleOrDefault(v => v.IsDraft);

    public static CallStanding StandingOf(DateTimeOffset? firstPublishedAt, DateTimeOffset? closesAt, DateTimeOffset now) =>
        new CallTimes { FirstPublishedAt = firstPublishedAt, ClosesAt = closesAt, Now = now }.Standing;

    /// <summary>Begins the first version, with what is known: the title.</summary>
    public CallVersion Begin(string title, DateTimeOffset at)
    {
        Name(title);
        return Add(new CallVersion(NewId.Of<CallVersionId>(at), Id, 1, at));
    }

    public Refusal? MayAmend() =>
        InForce is null ? CallNotPublished
        : Draft is not null ? CallHasDraft
        : null;

    /// <summary>Begins a new version with the content of the one in force.</summary>
    public CallVersion Amend(string changeNote, DateTimeOffset at)
    {
        var draft = Add(new CallVersion(NewId.Of<CallVersionId>(at), Id, versions.Count + 1, at) { ChangeNote = changeNote });
        foreach (var part in InForce!.Parts) draft.Save(part.Part, part.Read(), 0, null, at);
        return draft;
    }

    /// <summary>The version is the one in force from now.</summary>
    public void Publish(CallVersion version, UserId? by, DateTimeOffset at)
    {
        version.Publish(by, at);
        var content = version.ReadContent();
        Name(content.Title);
        (Deadline, DecisionPlanned) = (content.Deadline, content.DecisionPlanned);
        ClosesAt = content.ClosesAt;
        FirstPublishedAt ??= at;
        Version++;
    }

    public void Touch() => Version++;

    private CallVersion Add(CallVersion version)
    {
        versions.Add(version);
        Version++;
        return version;
    }

    private void Name(string title)
    {
        Title = title;
        Search = SearchText.Fold($"{Number} {title}");
    }
}
