using Samlop.Cases.Journal;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>Where a condition stands, derived from its facts.</summary>
public enum ConditionStanding
{
    Open,

    /// <summary>The county says that it is met.</summary>
    SaidMet,

    /// <summary>An officer has confirmed it.</summary>
    Confirmed,
}

/// <summary>
/// Vilkår for tilskudd: a condition of the decision as something to do by a day. The county says that it is met, an officer confirms it or
/// opens it again with a reason.
/// </summary>
public sealed class AwardCondition : IPartOf<Award>
{
    public const int NoteLimit = 2000;

    public static readonly Refusal ConditionIsMet = Refusal.In<AcceptText>(nameof(ConditionIsMet));
    public static readonly Refusal ConditionNotMet = Refusal.In<AcceptText>(nameof(ConditionNotMet));
    public static readonly Refusal ConditionIsConfirmed = Refusal.In<AcceptText>(nameof(ConditionIsConfirmed));

    private AwardCondition()
    {
    }

    internal AwardCondition(AwardId award, int number, DecisionCondition condition) =>
        (Award, Number, Text, Due) = (award, number, condition.Text, condition.Due);

    public AwardId Award { get; private set; }

    /// <summary>From 1, in the order of the letter.</summary>
    public int Number { get; private set; }

    public string Text { get; private set; } = "";

    public DateOnly? Due { get; private set; }

    public DateTimeOffset? MetAt { get; private set; }

    public UserId? MetBy { get; private set; }

    /// <summary>How it is met, in the county's words.</summary>
    public string? MetNote { get; private set; }

    /// <summary>The incoming journal entry with the county's words and the files that came with them, of the last time.</summary>
    public JournalEntryId? MetEntry { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public UserId? ConfirmedBy { get; private set; }

    /// <summary>Why it was opened again the last time; null when it never was, or has been said met since.</summary>
    public string? ReopenReason { get; private set; }

    /// <summary>When that was.</summary>
    public DateTimeOffset? ReopenedAt { get; private set; }

    public ConditionStanding Standing =>
        ConfirmedAt is not null ? ConditionStanding.Confirmed
        : MetAt is not null ? ConditionStanding.SaidMet
        : ConditionStanding.Open;

    public Refusal? MaySayMet(Award award) => award.MayFollowUp() ?? (MetAt is not null ? ConditionIsMet : null);

    public Refusal? MayConfirm(Award award) =>
        award.MayFollowUp()
        ?? (
            ConfirmedAt is not null ? ConditionIsConfirmed
            : MetAt is null ? ConditionNotMet
            : null
        );

    public Refusal? MayReopen(Award award) => award.MayFollowUp() ?? (MetAt is null ? ConditionNotMet : null);

    public Refusal? SayMet(Award award, string note, UserId by, DateTimeOffset at, JournalEntryId? entry = null)
    {
        if (MaySayMet(award) is { } no) return no;
        (MetAt, MetBy, MetNote, MetEntry, ReopenReason, ReopenedAt) = (at, by, note, entry, null, null);
        award.Touch();
        return null;
    }

    public Refusal? Confirm(Award award, UserId by, DateTimeOffset at)
    {
        if (MayConfirm(award) is { } no) return no;
        (ConfirmedAt, ConfirmedBy) = (at, by);
        award.Touch();
        return null;
    }

    /// <summary>What the county wrote stays until it writes anew; a confirmation ends.</summary>
    public Refusal? Reopen(Award award, string reason, DateTimeOffset at)
    {
        if (MayReopen(award) is { } no) return no;
        (MetAt, MetBy, ConfirmedAt, ConfirmedBy, ReopenReason, ReopenedAt) = (null, null, null, null, reason, at);
        award.Touch();
        return null;
    }
}
