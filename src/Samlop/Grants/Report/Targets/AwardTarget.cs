using System.Linq.Expressions;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Report.Targets;

public readonly record struct AwardTargetId(Guid Value) : IId<AwardTargetId>
{
    public static AwardTargetId From(Guid value) => new(value);
}

/// <summary>
/// What a target is about. Qualified for full paid work and in work are two measures, and never added or compared: the one says what
/// somebody can do, the other what they do.
/// </summary>
public enum TargetKind
{
    QualifiedForWork,
    InWork,
    Hired,
    Other,
}

/// <summary>What the number of a target counts.</summary>
public enum TargetUnit
{
    Persons,
    PercentOfParticipants,
}

/// <summary>Where a target stands, derived from its facts.</summary>
public enum TargetStanding
{
    /// <summary>Sent back or taken back: the officer goes on with it.</summary>
    Draft,
    Proposed,
    InForce,
    Replaced,
    Discarded,
}

/// <summary>What a target says: a number alone says nothing without what is counted, of whom and by when.</summary>
/// <param name="Definition">What is counted, of whom, by when.</param>
/// <param name="Goal">A number of the unit.</param>
/// <param name="LastDay">The last day that counts.</param>
public sealed record TargetSaid(TargetKind Kind, string Text, string Definition, int Goal, TargetUnit Unit, DateOnly LastDay);

/// <summary>
/// Måltall for et tilskudd: what the directorate follows an award against, over the years. It is set by one and approved by another, and
/// never changed after: a new one takes its place, with the reason, and the results of the former stay with it. Nothing follows from a
/// number by itself.
/// </summary>
public sealed class AwardTarget : IVersioned, IDecidedByTwo
{
    public const int TextLimit = 200;
    public const int DefinitionLimit = 2000;
    public const int ReasonLimit = 2000;
    public const int GreatestGoal = 1_000_000;
    public const int LongestYears = 10;

    public static readonly Refusal TargetIsApproved = Refusal.In<ReportText>(nameof(TargetIsApproved));
    public static readonly Refusal TargetIsDiscarded = Refusal.In<ReportText>(nameof(TargetIsDiscarded));
    public static readonly Refusal TargetIsReplaced = Refusal.In<ReportText>(nameof(TargetIsReplaced));
    public static readonly Refusal TargetNotInForce = Refusal.In<ReportText>(nameof(TargetNotInForce));
    public static readonly Refusal TargetChangeWaits = Refusal.In<ReportText>(nameof(TargetChangeWaits));
    public static readonly Refusal TargetYearNotOpen = Refusal.In<ReportText>(nameof(TargetYearNotOpen));

    private static readonly Ladder<TargetStanding, AwardTarget> Ladder = new(
        (TargetStanding.Replaced, t => t.ReplacedAt != null),
        (TargetStanding.InForce, t => t.ApprovedAt != null),
        (TargetStanding.Discarded, t => t.DiscardedAt != null),
        (TargetStanding.Proposed, t => t.ProposedAt != null),
        (TargetStanding.Draft, t => true));

    private readonly List<TargetResult> results = [];

    private AwardTarget()
    {
    }

    /// <param name="number">From 1, of the award.</param>
    /// <param name="replaces">The one in force whose place it is to take; null where it is a new one.</param>
    /// <param name="reason">Of that; null with it.</param>
    public AwardTarget(
        AwardTargetId id, Award award, int number, TargetSaid said, AwardTarget? replaces, UserId by, DateTimeOffset at,
        string? reason = null)
    {
        (Id, Award, Application, County, Number) = (id, award.Id, award.Application, award.County, number);
        (Replaces, ReplaceReason, SetBy, SetAt, FirstYear) = (replaces?.Id, reason, by, at, award.Year);
        Set(said);
    }

    public AwardTargetId Id { get; private set; }

    public AwardId Award { get; private set; }

    public GrantApplicationId Application { get; private set; }

    public OrganisationId County { get; private set; }

    public int Number { get; private set; }

    public TargetKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    public string Definition { get; private set; } = "";

    public int Goal { get; private set; }

    public TargetUnit Unit { get; private set; }

    public DateOnly LastDay { get; private set; }

    /// <summary>The first year that a result is asked of; the years that were reported to a former one stay with that.</summary>
    public int FirstYear { get; private set; }

    public int LastYear { get; private set; }

    public AwardTargetId? Replaces { get; private set; }

    /// <summary>Why it takes the place of another, to be read by both sides.</summary>
    public string? ReplaceReason { get; private set; }

    public UserId SetBy { get; private set; }

    public DateTimeOffset SetAt { get; private set; }

    /// <summary>When it was last sent to a decision maker; stays when it is approved, null again when it comes back.</summary>
    public DateTimeOffset? ProposedAt { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    public UserId? ApprovedBy { get; private set; }

    /// <summary>When another took its place.</summary>
    public DateTimeOffset? ReplacedAt { get; private set; }

    /// <summary>When it was given up without having been in force.</summary>
    public DateTimeOffset? DiscardedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>By year, the newest of a year last.</summary>
    public IReadOnlyList<TargetResult> Results => results;

    public TargetStanding Standing => Ladder.Of(this);

    public static Expression<Func<AwardTarget, bool>> At(TargetStanding standing) => Ladder.At(standing);

    /// <summary>Neither approved nor given up.</summary>
    public static Expression<Func<AwardTarget, bool>> IsOnItsWay { get; } = Ladder.AtAny(TargetStanding.Draft, TargetStanding.Proposed);

    /// <summary>It is neither approved nor given up.</summary>
    public bool IsOpen => Standing is TargetStanding.Draft or TargetStanding.Proposed;

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => ApprovedAt is not null ? TargetIsApproved : DiscardedAt is not null ? TargetIsDiscarded : null;

    void IDecidedByTwo.Waits(DateTimeOffset? since)
    {
        ProposedAt = since;
        Version++;
    }

    /// <summary>The result of a year as it was last reported; null where it is missing.</summary>
    public TargetResult? ResultOf(int year) => results.Where(r => r.Year == year).MaxBy(r => r.Number);

    /// <summary>The draft is written anew.</summary>
    public Refusal? Rewrite(TwoPersonCheck check, TargetSaid said, string? reason)
    {
        if (this.MayChange(check) is { } no) return no;
        Set(said);
        ReplaceReason = reason;
        Version++;
        return null;
    }

    /// <param name="others">Those of the same award.</param>
    public Refusal? MayBeReplaced(IEnumerable<AwardTarget> others) =>
        ReplacedAt is not null ? TargetIsReplaced
        : ApprovedAt is null ? TargetNotInForce
        : others.Any(t => t.Replaces == Id && t.IsOpen) ? TargetChangeWaits
        : null;

    /// <param name="replaced">The one whose place it takes, with its results.</param>
    /// <param name="seen">The mark of what the actor was shown.</param>
    public Refusal? Approve(TwoPersonCheck check, AwardTarget? replaced, Actor actor, string? seen, DateTimeOffset at)
    {
        if (((IDecidedByTwo)this).Over is { } over) return over;
        if (replaced?.ReplacedAt is not null) return TargetIsReplaced;
        if (check.Approve(actor, seen, at) is { } no) return no;
        (ApprovedAt, ApprovedBy) = (at, actor.User);
        Version++;
        if (replaced is null) return null;

        var reported = replaced.results.Count == 0 ? replaced.FirstYear - 1 : replaced.results.Max(r => r.Year);
        FirstYear = Math.Min(Math.Max(reported + 1, replaced.FirstYear), LastYear);
        replaced.ReplacedAt = at;
        replaced.Version++;
        return null;
    }

    public Refusal? MayDiscard(TwoPersonCheck check) => this.MayChange(check);

    public Refusal? Discard(TwoPersonCheck check, DateTimeOffset at)
    {
        if (MayDiscard(check) is { } no) return no;
        DiscardedAt = at;
        Version++;
        return null;
    }

    /// <summary>
    /// A result is reported of each year from when it has begun, and corrected afterwards; of a former target only what was reported.
    /// </summary>
    public Refusal? MayReport(int year, DateOnly today) =>
        ApprovedAt is null ? TargetNotInForce
        : ReplacedAt is not null && ResultOf(year) is null ? TargetIsReplaced
        : year < FirstYear || year > LastYear || year > today.Year ? TargetYearNotOpen
        : null;

    public TargetResult Report(int year, TargetCount? count, string? words, UserId by, DateTimeOffset at)
    {
        var result = new TargetResult(Id, year, (ResultOf(year)?.Number ?? 0) + 1, count, words, by, at);
        results.Add(result);
        Version++;
        return result;
    }

    /// <summary>Another is begun that is to take its place: two cannot be at once.</summary>
    internal void Touch() => Version++;

    private void Set(TargetSaid said)
    {
        (Kind, Text, Definition, Goal, Unit) = (said.Kind, said.Text, said.Definition, said.Goal, said.Unit);
        (LastDay, LastYear) = (said.LastDay, said.LastDay.Year);
    }
}

/// <summary>What was counted.</summary>
/// <param name="Of">The participants it is a share of, where the target is one; null where it counts persons.</param>
public sealed record TargetCount(int Count, int? Of);

/// <summary>
/// Resultat for et måltall: what the county reports of a year. A correction is a new one of the same year; what was reported is never
/// written over. That the number cannot be given is a value of its own.
/// </summary>
public sealed class TargetResult : IPartOf<AwardTarget>
{
    public const int WordsLimit = 2000;

    private TargetResult()
    {
    }

    internal TargetResult(AwardTargetId target, int year, int number, TargetCount? count, string? words, UserId by, DateTimeOffset at) =>
        (Target, Year, Number, Count, Of, Words, By, At) = (target, year, number, count?.Count, count?.Of, words, by, at);

    public AwardTargetId Target { get; private set; }

    public int Year { get; private set; }

    /// <summary>From 1 in each year; the highest is what the county says now.</summary>
    public int Number { get; private set; }

    /// <summary>Null where the county says that it cannot give it.</summary>
    public int? Count { get; private set; }

    public int? Of { get; private set; }

    /// <summary>Needed where there is no number, and for a correction.</summary>
    public string? Words { get; private set; }

    public UserId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}
