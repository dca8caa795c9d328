using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Platform.UseCases;

/// <summary>
/// Oppgave: something that waits for somebody. Tasks are derived from state and deadlines each time they are read and never entered
/// by hand, so one disappears by itself when the thing is done.
/// </summary>
/// <param name="Key">Its kind, and after a colon what tells it from others of the kind; stable, so that a list keeps its order.</param>
/// <param name="Title">What to do, to what.</param>
/// <param name="Due">The day it must be done; null where no day is set.</param>
/// <param name="Url">The page with the button that does it.</param>
/// <param name="Action">The words on the button.</param>
public sealed record WaitingTask(string Key, Phrase Title, DateOnly? Due, string Url, Phrase Action)
{
    /// <summary>The code of its kind.</summary>
    public string Kind => Key.Split(':')[0];

    /// <summary>Where the day has a time: when it must be done.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>It is there for whoever comes to the role, and nothing else waits for it before they come.</summary>
    public bool IsOnesOwn { get; init; }
}

/// <summary>
/// Venter på andre: what somebody has asked another for, and has not got yet. Derived as tasks are, and gone when it is done.
/// </summary>
/// <param name="Key">Stable within the source.</param>
/// <param name="Title">Whom it waits for, and for what.</param>
/// <param name="Since">When it was asked for.</param>
/// <param name="Due">The day it should come; null where no day is set.</param>
/// <param name="Url">Where it is seen, and can be asked for anew.</param>
public sealed record Awaited(string Key, Phrase Title, DateTimeOffset Since, DateOnly? Due, string Url);

/// <summary>What a module knows that somebody waits for.</summary>
public interface IAwaitedSource
{
    /// <summary>The kinds of things that the actor may wait for, read together as tasks are.</summary>
    IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor);
}

/// <summary>
/// Det jeg følger: something that somebody has to do with, and where it is now, whoever has it. Derived as tasks are.
/// </summary>
/// <param name="Key">Stable within the source.</param>
/// <param name="Now">What is done; null where that is not told.</param>
/// <param name="Due">The day it can be expected; null where no day is set.</param>
/// <param name="Url">Its page.</param>
public sealed record Followed(string Key, Phrase Title, Phrase? Now, DateOnly? Due, string Url)
{
    /// <summary>What it is; null where nobody can choose to follow it.</summary>
    public Subject? About { get; init; }

    /// <summary>Who has it; null where nobody has anything to do, or that is not told.</summary>
    public Phrase? Has { get; init; }

    /// <summary>What waits beside it, and for whom.</summary>
    public IReadOnlyList<Phrase> Waits { get; init; } = [];
}

/// <summary>What a module knows that somebody follows.</summary>
public interface IFollowedSource
{
    /// <summary>Where the rest of them are, for the actor.</summary>
    string AllUrl { get; }

    /// <summary>The name of the list at <see cref="AllUrl"/>.</summary>
    Phrase All { get; }

    /// <summary>The ids of all that the actor follows; null where there can be none.</summary>
    /// <param name="db">All sources are asked of this one.</param>
    IQueryable<Guid>? IdsOf(AppDb db, Actor actor);

    /// <summary>At most <paramref name="most"/> things that the actor follows, those that are under way first.</summary>
    Task<IReadOnlyList<Followed>> FollowedBy(Actor actor, int most, CancellationToken cancel);
}

/// <summary>A module's derived tasks, as rows that are read together with those of all other modules.</summary>
public interface ITaskSource
{
    /// <summary>The kinds of tasks that the actor may have. A task's key begins with the code of its kind and a colon.</summary>
    /// <param name="db">All of them are asked of this one.</param>
    IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor);
}

/// <summary>
/// Tasks that follow from what is asked of others, or from content, and not from rows: they are few, cost statements of their own, and are
/// for those who lead or look after the installation.
/// </summary>
public interface ITasksBesideRows
{
    /// <summary>At most <paramref name="most"/> tasks that wait for the actor now, the most urgent first.</summary>
    Task<IReadOnlyList<WaitingTask>> WaitingFor(Actor actor, int most, CancellationToken cancel);
}
