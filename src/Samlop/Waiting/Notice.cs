using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Waiting;

public readonly record struct NoticeId(Guid Value) : IId<NoticeId>
{
    public static NoticeId From(Guid value) => new(value);
}

/// <summary>What became of a notice.</summary>
public enum NoticeEnd
{
    /// <summary>It stands in a mail.</summary>
    Mailed,

    /// <summary>The reader no longer found what it is about.</summary>
    NotFound,

    /// <summary>The reader has turned such notices off.</summary>
    Stopped,

    /// <summary>What it says was over before it was written: somebody had done it, or taken it back.</summary>
    Overtaken,
}

/// <summary>
/// Varsel til én leser: that something waits for somebody, saved with the act that it tells of. It waits until it is written into a mail,
/// with others, or is dropped.
/// </summary>
public sealed class Notice
{
    private Notice()
    {
    }

    internal Notice(NoticeKind kind, Told told, Subject about, PageLanguage language, OrganisationId? from, DateTimeOffset at)
    {
        Id = NewId.Of<NoticeId>(at);
        (Kind, Group) = (kind.Code, kind.Group.Code);
        (SubjectKind, Subject) = (about.Kind, about.Id);
        (Matter, Part) = (told.Matter ?? about.Id, told.Part);
        Language = language.Code;
        Line = told.Line.In(language.Culture);
        More = told.More?.In(language.Culture);
        Path = told.Path;
        Due = told.Due;
        From = from;
        At = at;
    }

    public NoticeId Id { get; private set; }

    /// <summary>Code of the <see cref="NoticeKind"/>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Code of the <see cref="NoticeGroup"/> that the kind was in.</summary>
    public string Group { get; private set; } = "";

    /// <summary>The reader; null for an address that belongs to nobody who signs in.</summary>
    public UserId? User { get; internal init; }

    /// <summary>Where it goes, when that is not the reader's own address.</summary>
    public string? Email { get; internal init; }

    /// <summary>Code of the language that it is told in: the reader's when it was told.</summary>
    public string Language { get; private set; } = "";

    /// <summary>For <see cref="Email"/>: where its owner ends the notices.</summary>
    public string? Stop { get; internal init; }

    /// <summary>What the reader must find.</summary>
    public string SubjectKind { get; private set; } = "";

    public Guid Subject { get; private set; }

    /// <summary>What must still wait for it to be mailed, where its kind says so.</summary>
    public Guid Matter { get; private set; }

    public int Part { get; private set; }

    public string Line { get; private set; } = "";

    /// <summary>Of somebody's own access: the facts.</summary>
    public string? More { get; private set; }

    public string Path { get; private set; } = "";

    public DateOnly? Due { get; private set; }

    /// <summary>Whose act it was; null for the program's own.</summary>
    public OrganisationId? From { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>When it stopped waiting.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public NoticeEnd? Ended { get; private set; }

    internal void End(NoticeEnd end, DateTimeOffset at) => (Ended, EndedAt) = (end, at);
}

/// <summary>How somebody gets the notices of a group.</summary>
public enum NoticeWay
{
    AtOnce,
    Daily,
    Never,
}

/// <summary>What somebody has chosen for a group; without a row its notices come at once.</summary>
public sealed class NoticeChoice
{
    private NoticeChoice()
    {
    }

    internal NoticeChoice(UserId user, string group, NoticeWay way) => (User, Group, Way) = (user, group, way);

    public UserId User { get; private set; }

    /// <summary>Code of the <see cref="NoticeGroup"/>.</summary>
    public string Group { get; private set; } = "";

    public NoticeWay Way { get; private set; }

    internal void Choose(NoticeWay way) => Way = way;
}
