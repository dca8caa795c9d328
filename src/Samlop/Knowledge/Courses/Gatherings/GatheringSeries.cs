using System.Linq.Expressions;
using System.Text.Json;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Courses.Gatherings;

[SubjectKind("knowledge.gathering-series")]
public readonly record struct GatheringSeriesId(Guid Value) : IId<GatheringSeriesId>
{
    public static GatheringSeriesId From(Guid value) => new(value);
}

public readonly record struct GatheringId(Guid Value) : IId<GatheringId>
{
    public static GatheringId From(Guid value) => new(value);
}

/// <summary>Where a series stands.</summary>
public enum SeriesState
{
    Draft,

    /// <summary>Its dates are past or called off.</summary>
    Over,

    /// <summary>Nobody signs up any more.</summary>
    Closed,
    Full,
    Open,
}

/// <summary>What a series says of itself.</summary>
/// <param name="Cohort">Which class or year it is for, in words; empty where it is for no one of them.</param>
/// <param name="Roles">Who may sign up; all who are signed in where it names none.</param>
/// <param name="Seats">How many there is room for.</param>
public sealed record SeriesContent(string Title, string About, string Cohort, IReadOnlyList<Role> Roles, int Seats)
{
    /// <summary>The fingerprint of what is written, which those who sign up do not change.</summary>
    public string Hash()
    {
        using var hash = new ContentHash();
        hash.Add(JsonSerializer.Serialize(this));
        return hash.End();
    }
}

/// <summary>
/// Samlinger i en rekke: three gatherings of supervisors a cohort, for instance (research summary, p. 39). Kept by who holds it; one signs
/// up for all of them at once.
/// </summary>
public sealed class GatheringSeries : IVersioned, ISearched<GatheringSeriesId>
{
    public const int TitleLimit = 150;
    public const int AboutLimit = 2000;
    public const int CohortLimit = 100;
    public const int MostSeats = 500;
    public const int MostGatherings = 12;

    public static readonly Refusal SeriesHasNoDates = Refusal.In<GatheringsText>(nameof(SeriesHasNoDates));
    public static readonly Refusal SeriesIsPublished = Refusal.In<GatheringsText>(nameof(SeriesIsPublished));
    public static readonly Refusal SeriesNotOpen = Refusal.In<GatheringsText>(nameof(SeriesNotOpen));
    public static readonly Refusal SeriesIsOver = Refusal.In<GatheringsText>(nameof(SeriesIsOver));
    public static readonly Refusal SeriesIsFull = Refusal.In<GatheringsText>(nameof(SeriesIsFull));
    public static readonly Refusal SeriesForOthers = Refusal.In<GatheringsText>(nameof(SeriesForOthers));
    public static readonly Refusal SignedUpAlready = Refusal.In<GatheringsText>(nameof(SignedUpAlready));
    public static readonly Refusal TooManyGatherings = Refusal.In<GatheringsText>(nameof(TooManyGatherings));

    private readonly List<Gathering> gatherings = [];

    private GatheringSeries()
    {
    }

    public GatheringSeries(GatheringSeriesId id, OrganisationId owner, SeriesContent content, DateTimeOffset at)
    {
        (Id, Owner, BegunAt) = (id, owner, at);
        Write(content);
    }

    public GatheringSeriesId Id { get; private set; }

    public OrganisationId Owner { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    [NorwegianOrder]
    public string Title { get; private set; } = "";

    public string About { get; private set; } = "";

    public string Cohort { get; private set; } = "";

    public List<Role> Roles { get; private set; } = [];

    public int Seats { get; private set; }

    /// <summary>How many are signed up; kept here, so that two cannot take the last seat.</summary>
    public int Taken { get; private set; }

    /// <summary>The last of its dates that are not called off; null where there is none.</summary>
    public DateOnly? LastDay { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public string Search { get; private set; } = "";

    public int Version { get; private set; }

    public IReadOnlyList<Gathering> Gatherings => gatherings;

    /// <summary>Published, and has a date to come that is not called off: what lists and the search give.</summary>
    public static Expression<Func<GatheringSeries, bool>> Comes(DateOnly today) => s => s.PublishedAt != null && s.LastDay >= today;

    /// <summary>Where a series stands on a day: one ladder for page, list and rule.</summary>
    public static Ladder<SeriesState, GatheringSeries> Ladder(DateOnly today) => new(
        (SeriesState.Draft, s => s.PublishedAt == null),
        (SeriesState.Over, s => s.LastDay == null || s.LastDay < today),
        (SeriesState.Closed, s => s.ClosedAt != null),
        (SeriesState.Full, s => s.Taken >= s.Seats),
        (SeriesState.Open, s => true));

    public SeriesContent Content => new(Title, About, Cohort, Roles, Seats);

    public Refusal? MayPublish() => PublishedAt is not null ? SeriesIsPublished
        : gatherings.Exists(g => g.CalledOffAt is null) ? null : SeriesHasNoDates;

    public Refusal? MayClose() => PublishedAt is null || ClosedAt is not null ? SeriesNotOpen : null;

    public Refusal? MayAdd() => gatherings.Count < MostGatherings ? null : TooManyGatherings;

    /// <summary>Who may sign up: one who holds a role that it is for, while there is room and a date to come.</summary>
    public Refusal? MaySignUp(Actor actor, DateOnly today) =>
        PublishedAt is null || ClosedAt is not null ? SeriesNotOpen
        : LastDay is null || LastDay < today ? SeriesIsOver
        : !actor.HoldsAny(Roles.Count == 0 ? CourseAccess.Takers : Roles) ? SeriesForOthers
        : Taken >= Seats ? SeriesIsFull
        : null;

    public void Write(SeriesContent content)
    {
        (Title, About, Cohort, Roles, Seats) = (content.Title, content.About, content.Cohort, [.. content.Roles], content.Seats);
        Search = SearchText.Fold($"{Title} {About} {Cohort}");
        Version++;
    }

    public void Publish(DateTimeOffset at)
    {
        PublishedAt = at;
        Version++;
    }

    public void Close(DateTimeOffset at)
    {
        ClosedAt = at;
        Version++;
    }

    /// <param name="seats">1 for a seat that is taken, -1 for one that is given back.</param>
    public void Take(int seats)
    {
        Taken += seats;
        Version++;
    }

    public void Add(Gathering gathering)
    {
        gatherings.Add(gathering);
        Dated();
    }

    /// <summary>One of its dates, which are read with it, was set, moved or called off.</summary>
    public void Dated()
    {
        LastDay = gatherings.Where(g => g.CalledOffAt is null).Max(g => (DateOnly?)g.Day);
        Version++;
    }
}

/// <summary>When and where a gathering is.</summary>
/// <param name="At">When it begins.</param>
/// <param name="Length">In minutes.</param>
/// <param name="Place">A room or an address; empty where it is on the web alone.</param>
/// <param name="Link">Where it is on the web; empty where one meets.</param>
public sealed record GatheringFacts(DateOnly Day, DateTimeOffset At, int Length, string Place, string Link, string Topic);

/// <summary>Samling: one date of a series. Calendars know it by its id and its revision.</summary>
public sealed class Gathering : IPartOf<GatheringSeries>, IVersioned
{
    public const int PlaceLimit = 200;
    public const int LinkLimit = 300;
    public const int TopicLimit = 300;
    public const int ReasonLimit = 500;
    public const int Shortest = 15;
    public const int Longest = 720;

    public static readonly Refusal GatheringCalledOff = Refusal.In<GatheringsText>(nameof(GatheringCalledOff));
    public static readonly Refusal GatheringBegun = Refusal.In<GatheringsText>(nameof(GatheringBegun));
    public static readonly Refusal GatheringNotBegun = Refusal.In<GatheringsText>(nameof(GatheringNotBegun));

    private Gathering()
    {
    }

    public Gathering(GatheringId id, GatheringSeriesId series, GatheringFacts facts, DateTimeOffset at)
    {
        (Id, Series) = (id, series);
        Set(facts, at);
    }

    public GatheringId Id { get; private set; }

    public GatheringSeriesId Series { get; private set; }

    /// <summary>In Oslo.</summary>
    public DateOnly Day { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>In minutes.</summary>
    public int Length { get; private set; }

    public string Place { get; private set; } = "";

    public string Link { get; private set; } = "";

    public string Topic { get; private set; } = "";

    /// <summary>When the date was set, or changed last.</summary>
    public DateTimeOffset SetAt { get; private set; }

    /// <summary>From 0; rises by each change. The SEQUENCE of calendars.</summary>
    public int Revision { get; private set; }

    public DateTimeOffset? CalledOffAt { get; private set; }

    public string? CalledOffBecause { get; private set; }

    public DateTimeOffset? NotedAt { get; private set; }

    public int Version { get; private set; }

    public GatheringFacts Facts => new(Day, At, Length, Place, Link, Topic);

    public Refusal? MayChange(DateTimeOffset now) => CalledOffAt is not null ? GatheringCalledOff : At <= now ? GatheringBegun : null;

    public Refusal? MayNote(DateTimeOffset now) => CalledOffAt is not null ? GatheringCalledOff : At > now ? GatheringNotBegun : null;

    public void Change(GatheringFacts facts, DateTimeOffset at)
    {
        Revision++;
        Set(facts, at);
    }

    public void CallOff(string because, DateTimeOffset at)
    {
        (CalledOffAt, CalledOffBecause, SetAt) = (at, because, at);
        Revision++;
        Version++;
    }

    public void Note(DateTimeOffset at)
    {
        NotedAt = at;
        Version++;
    }

    private void Set(GatheringFacts facts, DateTimeOffset at)
    {
        (Day, At, Length, Place, Link, Topic) = facts;
        SetAt = at;
        Version++;
    }
}

public readonly record struct SeriesSignUpId(Guid Value) : IId<SeriesSignUpId>
{
    public static SeriesSignUpId From(Guid value) => new(value);
}

/// <summary>Påmelding: somebody takes a seat in a series, and where they were there.</summary>
public sealed class SeriesSignUp : IVersioned
{
    private SeriesSignUp()
    {
    }

    public SeriesSignUp(SeriesSignUpId id, GatheringSeries series, Actor by, DateTimeOffset at) =>
        (Id, Series, Owner, User, Organisation, At) = (id, series.Id, series.Owner, by.User, by.Organisation, at);

    public SeriesSignUpId Id { get; private set; }

    public GatheringSeriesId Series { get; private set; }

    /// <summary>Of the series.</summary>
    public OrganisationId Owner { get; private set; }

    public UserId User { get; private set; }

    /// <summary>Whom they come for.</summary>
    public OrganisationId Organisation { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>They gave the seat back.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>The gatherings where they were, by their ids.</summary>
    public List<Guid> Present { get; private set; } = [];

    public int Version { get; private set; }

    public void Leave(DateTimeOffset at)
    {
        LeftAt = at;
        Version++;
    }

    public void Note(GatheringId gathering, bool wasThere)
    {
        if (Present.Contains(gathering.Value) == wasThere) return;
        Present = wasThere ? [.. Present, gathering.Value] : [.. Present.Where(id => id != gathering.Value)];
        Version++;
    }
}
