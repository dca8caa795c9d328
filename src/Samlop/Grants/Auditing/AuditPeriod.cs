using System.Linq.Expressions;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Auditing;

[SubjectKind("grants.audit-period")]
public readonly record struct AuditPeriodId(Guid Value) : IId<AuditPeriodId>
{
    public static AuditPeriodId From(Guid value) => new(value);
}

/// <summary>Where a period stands, derived from its facts and today's date.</summary>
public enum AuditPeriodStanding
{
    /// <summary>It lies with those who proposed it.</summary>
    Draft,

    /// <summary>It waits for the second person.</summary>
    Proposed,

    /// <summary>Given, from a later day.</summary>
    Coming,
    Open,
    Over,
    Withdrawn,
}

/// <summary>What is proposed: which days, and why.</summary>
public sealed record AuditDays(DateOnly From, DateOnly To, string Reason);

/// <summary>
/// Lesetilgang for Riksrevisjonen: the audit office reads the grant cases of one call between two dates (circular 17-2022: Riksrevisjonen
/// can check the use; riksrevisjonsloven § 12). One proposes it and another gives it. It ends by itself after its last day, and may be
/// ended before. The auditors read, and never act.
/// </summary>
public sealed class AuditPeriod : IVersioned, IDecidedByTwo
{
    public const int ReasonLimit = 2000;

    /// <summary>Neither given nor given up.</summary>
    public static Expression<Func<AuditPeriod, bool>> IsProposed { get; } = p => p.GivenAt == null && p.WithdrawnAt == null;

    public static readonly Refusal PeriodIsSettled = Refusal.In<AuditingText>(nameof(PeriodIsSettled));
    public static readonly Refusal PeriodIsOver = Refusal.In<AuditingText>(nameof(PeriodIsOver));

    private AuditPeriod()
    {
    }

    public AuditPeriod(
        AuditPeriodId id, CallId call, OrganisationId owner, OrganisationId office, AuditDays days, UserId by, DateTimeOffset at)
    {
        (Id, Call, Owner, Office) = (id, call, owner, office);
        Set(days, by, at);
    }

    public AuditPeriodId Id { get; private set; }

    public CallId Call { get; private set; }

    /// <summary>The directorate that owns the call and gives the period.</summary>
    public OrganisationId Owner { get; private set; }

    /// <summary>The audit office whose auditors read.</summary>
    public OrganisationId Office { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly To { get; private set; }

    public string Reason { get; private set; } = "";

    public UserId ProposedBy { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    public UserId? GivenBy { get; private set; }

    public DateTimeOffset? GivenAt { get; private set; }

    /// <summary>Given up before it was given.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public UserId? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public string? EndReason { get; private set; }

    public int Version { get; private set; }

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => GivenAt is null && WithdrawnAt is null ? null : PeriodIsSettled;

    /// <summary>On this day the auditors of the office read: the one expression that every door asks.</summary>
    public static Expression<Func<AuditPeriod, bool>> IsOpenOn(DateOnly day) =>
        AuditPeriodFacts.At(AuditPeriodStanding.Open).Of((AuditPeriod p) => new AuditPeriodFacts
        {
            // Only what is not given waits.
            Waits = false,
            WithdrawnAt = p.WithdrawnAt,
            GivenAt = p.GivenAt,
            EndedAt = p.EndedAt,
            From = p.From,
            To = p.To,
            Today = day,
        });

    /// <param name="waits">A round of its check is open.</param>
    public AuditPeriodStanding Standing(bool waits, DateOnly today) => new AuditPeriodFacts
    {
        Waits = waits,
        WithdrawnAt = WithdrawnAt,
        GivenAt = GivenAt,
        EndedAt = EndedAt,
        From = From,
        To = To,
        Today = today,
    }.Standing;

    /// <summary>Other days, after it came back.</summary>
    public Refusal? Rewrite(AuditDays days, TwoPersonCheck check, UserId by, DateTimeOffset at)
    {
        if (this.MayChange(check) is { } no) return no;
        Set(days, by, at);
        check.PreparedBy(by);
        return null;
    }

    /// <param name="seen">The <see cref="TwoPersonCheck.Mark"/> of what the actor was shown.</param>
    public Refusal? Give(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (((IDecidedByTwo)this).Over is { } over) return over;
        if (check.Approve(actor, seen, at) is { } no) return no;
        (GivenBy, GivenAt) = (actor.User, at);
        Version++;
        return null;
    }

    public Refusal? Withdraw(TwoPersonCheck check, DateTimeOffset at)
    {
        if (this.MayChange(check) is { } no) return no;
        WithdrawnAt = at;
        Version++;
        return null;
    }

    public Refusal? MayEnd(DateOnly today) => GivenAt is null || EndedAt is not null || To < today ? PeriodIsOver : null;

    public Refusal? End(string reason, UserId by, DateOnly today, DateTimeOffset at)
    {
        if (MayEnd(today) is { } no) return no;
        (EndedBy, EndedAt, EndReason) = (by, at, reason);
        Version++;
        return null;
    }

    private void Set(AuditDays days, UserId by, DateTimeOffset at)
    {
        (From, To, Reason) = (days.From, days.To, days.Reason);
        (ProposedBy, ProposedAt) = (by, at);
        Version++;
    }
}
