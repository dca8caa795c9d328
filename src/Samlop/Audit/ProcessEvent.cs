using Samlop.Platform.UseCases;

namespace Samlop.Audit;

/// <summary>What happened to one thing in a process. Ids, codes, numbers and dates only (see <see cref="IEvent"/>).</summary>
public sealed class ProcessEvent
{
    private readonly List<EventSubject> subjects = [];

    private ProcessEvent()
    {
    }

    /// <summary>The order in which the database took it; history is read in this order.</summary>
    public long Sequence { get; private set; }

    public ProcessId Process { get; private set; }

    public int Index { get; private set; }

    /// <summary>What kind of event <see cref="Data"/> holds (<see cref="EventAttribute"/>).</summary>
    public string Code { get; private set; } = "";

    /// <summary>The event as JSON (<see cref="EventJson"/>).</summary>
    public string Data { get; private set; } = "";

    /// <summary>The kind of its own subject.</summary>
    public string SubjectKind { get; private set; } = "";

    /// <summary>Its own subject: a reader must find this.</summary>
    public Guid Subject { get; private set; }

    /// <summary>Where it is told: in the history of its own subject, and of others.</summary>
    public IReadOnlyList<EventSubject> Subjects => subjects;

    public AudienceKind Audience { get; private set; }

    /// <summary>
    /// The organisation within which it is told; null for other audiences, and where the system did it: then nobody is told.
    /// </summary>
    public OrganisationId? AudienceOrganisation { get; private set; }

    public string? AudienceCategory { get; private set; }

    /// <summary>A reason was given. Where its row is no longer there, it was erased.</summary>
    public bool HasReason { get; private set; }

    public EventReason? Reason { get; private set; }

    internal static ProcessEvent Of(Process process, int index, Change.Recorded recorded)
    {
        var (about, audience) = (recorded.Event.About, recorded.Event.For);
        var made = new ProcessEvent
        {
            Process = process.Id,
            Index = index,
            Code = EventJson.CodeOf(recorded.Event.GetType()),
            Data = EventJson.Write(recorded.Event),
            SubjectKind = about.Own.Kind,
            Subject = about.Own.Id,
            Audience = audience.Kind,
            AudienceOrganisation = audience.Kind == AudienceKind.Within ? audience.Organisation ?? process.Organisation : null,
            AudienceCategory = audience.Category,
            HasReason = recorded.Reason is not null,
            Reason = recorded.Reason is null ? null : new EventReason(recorded.Reason),
        };
        made.subjects.AddRange(about.All.Select(subject => new EventSubject(subject)));
        return made;
    }
}

/// <summary>One thing whose history tells an event.</summary>
public sealed class EventSubject
{
    private EventSubject()
    {
    }

    internal EventSubject(Subject subject) => (Kind, Subject) = (subject.Kind, subject.Id);

    public long Event { get; private set; }

    public string Kind { get; private set; } = "";

    public Guid Subject { get; private set; }
}

/// <summary>
/// Begrunnelse: why, in the words of who did it, for the audience of its event. It lies beside the log, so that the row can be deleted
/// where the law asks for it; the event goes on saying that there was one, and the database takes no other in its place.
/// </summary>
public sealed class EventReason
{
    private EventReason()
    {
    }

    internal EventReason(string text) => Text = text;

    public long Event { get; private set; }

    public string Text { get; private set; } = "";
}

/// <summary>That the reason of an event was erased. The database writes it when the row of the reason goes.</summary>
public sealed class ErasedReason
{
    private ErasedReason()
    {
    }

    public long Event { get; private set; }
}
