using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Meet;

public readonly record struct MeetingId(Guid Value) : IId<MeetingId>
{
    public static MeetingId From(Guid value) => new(value);
}

/// <summary>
/// Møte i et organ: called, moved or called off, held, and with short minutes. Calendars know it by its id and its revision.
/// </summary>
public sealed class Meeting : IPartOf<Body>, IVersioned
{
    public const int PlaceLimit = 300;
    public const int AgendaLimit = 4000;
    public const int MinutesLimit = 8000;

    /// <summary>Characters of why it is called off.</summary>
    public const int BecauseLimit = 500;
    public const int Shortest = 5;
    public const int Longest = 720;

    public static readonly Refusal MeetingCalledOff = Refusal.In<MeetText>(nameof(MeetingCalledOff));
    public static readonly Refusal MeetingBegun = Refusal.In<MeetText>(nameof(MeetingBegun));
    public static readonly Refusal MeetingNotBegun = Refusal.In<MeetText>(nameof(MeetingNotBegun));

    private readonly List<MeetingAnswer> answers = [];

    private Meeting()
    {
    }

    /// <param name="by">Who calls it, and for which party.</param>
    public Meeting(MeetingId id, BodyId body, MeetingFacts facts, (UserId User, OrganisationId For) by, DateTimeOffset at)
    {
        (Id, Body, CalledBy, CalledFor, CalledAt, SetAt) = (id, body, by.User, by.For, at, at);
        Set(facts);
    }

    public MeetingId Id { get; private set; }

    public BodyId Body { get; private set; }

    /// <summary>In Oslo.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>When it begins, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>In minutes.</summary>
    public int Length { get; private set; }

    /// <summary>A room or an address, or that it is by telephone or video.</summary>
    public string Place { get; private set; } = "";

    public string Agenda { get; private set; } = "";

    public UserId CalledBy { get; private set; }

    public OrganisationId CalledFor { get; private set; }

    public DateTimeOffset CalledAt { get; private set; }

    /// <summary>When it was called, or changed last.</summary>
    public DateTimeOffset SetAt { get; private set; }

    /// <summary>From 0; rises by each change, and when it is called off. The SEQUENCE of calendars.</summary>
    public int Revision { get; private set; }

    /// <summary>The revision that set when and where: an answer to an earlier one is no answer to this.</summary>
    public int AskedAs { get; private set; }

    public DateTimeOffset? CalledOffAt { get; private set; }

    /// <summary>Why it was called off, in words; null where it was not.</summary>
    public string? CalledOffBecause { get; private set; }

    /// <summary>It fell with the agreement, which was ended before it; where that is taken back it is held after all.</summary>
    public bool FellWithAgreement { get; private set; }

    /// <summary>Short minutes; null until they are written.</summary>
    public string? Minutes { get; private set; }

    public UserId? MinutesBy { get; private set; }

    public DateTimeOffset? MinutesAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<MeetingAnswer> Answers => answers;

    /// <summary>What a party has answered to when and where it is now; null where it has not.</summary>
    public MeetingAnswer? AnswerOf(OrganisationId party) => answers.Find(a => a.Organisation == party && a.Revision >= AskedAs);

    /// <summary>It is changed, called off and answered until it begins.</summary>
    public Refusal? MayChange(DateTimeOffset now) => CalledOffAt is not null ? MeetingCalledOff : At <= now ? MeetingBegun : null;

    public Refusal? MayWriteMinutes(DateTimeOffset now) => CalledOffAt is not null ? MeetingCalledOff : At > now ? MeetingNotBegun : null;

    /// <returns>Whether anything is otherwise; what is the same raises no revision.</returns>
    public bool Change(MeetingFacts facts, DateTimeOffset at)
    {
        var before = Facts;
        if (before == facts) return false;
        Set(facts);
        Revision++;
        if (before with { Agenda = facts.Agenda } != facts) AskedAs = Revision;
        SetAt = at;
        Version++;
        return true;
    }

    /// <param name="withAgreement">The agreement ends before it.</param>
    public void CallOff(string because, bool withAgreement, DateTimeOffset at)
    {
        CalledOffAt = SetAt = at;
        (CalledOffBecause, FellWithAgreement) = (because, withAgreement);
        Revision++;
        Version++;
    }

    /// <summary>It is held after all, when and where it was called; what was answered to that still stands.</summary>
    public void PutBack(DateTimeOffset at)
    {
        if (!FellWithAgreement) throw new InvalidOperationException("Nobody ended the agreement before it.");
        SetAt = at;
        (CalledOffAt, CalledOffBecause, FellWithAgreement) = (null, null, false);
        Revision++;
        Version++;
    }

    public void Answer(OrganisationId party, bool isComing, UserId by, DateTimeOffset at)
    {
        answers.RemoveAll(a => a.Organisation == party);
        answers.Add(new MeetingAnswer(Id, party, isComing, Revision, by, at));
        Version++;
    }

    public void Write(string minutes, UserId by, DateTimeOffset at)
    {
        (Minutes, MinutesBy, MinutesAt) = (minutes, by, at);
        Version++;
    }

    public MeetingFacts Facts => new(At, Length, Place, Agenda);

    private void Set(MeetingFacts facts)
    {
        (At, Length, Place, Agenda) = (facts.At, facts.Length, facts.Place, facts.Agenda);
        Day = OsloClock.DateIn(facts.At);
    }
}

/// <summary>When and where a meeting is, and what is to be talked of.</summary>
/// <param name="Length">In minutes.</param>
public sealed record MeetingFacts(DateTimeOffset At, int Length, string Place, string Agenda);

/// <summary>Svar på en innkalling: whether a party comes.</summary>
public sealed class MeetingAnswer : IPartOf<Meeting>
{
    private MeetingAnswer()
    {
    }

    internal MeetingAnswer(MeetingId meeting, OrganisationId organisation, bool isComing, int revision, UserId by, DateTimeOffset at) =>
        (Meeting, Organisation, IsComing, Revision, By, At) = (meeting, organisation, isComing, revision, by, at);

    public MeetingId Meeting { get; private set; }

    public OrganisationId Organisation { get; private set; }

    public bool IsComing { get; private set; }

    /// <summary>The revision of the meeting that was answered.</summary>
    public int Revision { get; private set; }

    public UserId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}
