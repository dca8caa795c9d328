using Samlop.Audit.TwoPerson;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Merging;

/// <summary>
/// Sammenslåing, eller skille av det som er slått sammen: proposed by one, put in force by another. From then on the one record leads to
/// the
/// other, until the two are parted; no row of either is copied, moved or taken away.
/// </summary>
public sealed class MergeStep : IPartOf<PersonPair>, IVersioned, IDecidedByTwo
{
    public static readonly Refusal StepIsOver = Refusal.In<MergeText>(nameof(StepIsOver));

    public required MergeStepId Id { get; init; }

    public required PersonPairId Pair { get; init; }

    public required MergeKind Kind { get; init; }

    /// <summary>The record that stays.</summary>
    public required PersonId Stays { get; init; }

    /// <summary>The one that leads to it.</summary>
    public required PersonId Leads { get; init; }

    /// <summary>The body whose people answer; null where the data protection officer does.</summary>
    public required PartyKind? AskedKind { get; init; }

    public required OrganisationId? Asked { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>Since when it waits for a second person; null when it does not.</summary>
    public DateTimeOffset? WaitsSince { get; private set; }

    public UserId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>It was answered with no, or taken back.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Of a merge: when it was undone.</summary>
    public DateTimeOffset? PartedAt { get; private set; }

    public int Version { get; private set; }

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => DecidedAt is null && EndedAt is null ? null : StepIsOver;

    void IDecidedByTwo.Waits(DateTimeOffset? since)
    {
        WaitsSince = since;
        Version++;
    }

    /// <param name="seen">The mark of what the actor was shown.</param>
    public Refusal? Confirm(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (((IDecidedByTwo)this).Over is { } over) return over;
        if (check.Approve(actor, seen, at) is { } refused) return refused;
        (DecidedBy, DecidedAt, WaitsSince) = (actor.User, at, null);
        Version++;
        return null;
    }

    /// <summary>Nothing more is done with it: another may be proposed.</summary>
    public void End(DateTimeOffset at)
    {
        EndedAt = at;
        Version++;
    }

    public void WasParted(DateTimeOffset at)
    {
        PartedAt = at;
        Version++;
    }
}
