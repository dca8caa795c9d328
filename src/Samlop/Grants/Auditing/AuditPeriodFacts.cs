using System.Linq.Expressions;
using Samlop.Platform.Data;

namespace Samlop.Grants.Auditing;

/// <summary>The facts that the standing of a period is read from, on a day.</summary>
public sealed class AuditPeriodFacts
{
    private static readonly Ladder<AuditPeriodStanding, AuditPeriodFacts> Ladder = new(
        (AuditPeriodStanding.Withdrawn, p => p.WithdrawnAt != null),
        (AuditPeriodStanding.Proposed, p => p.GivenAt == null && p.Waits),
        (AuditPeriodStanding.Draft, p => p.GivenAt == null),
        (AuditPeriodStanding.Over, p => p.EndedAt != null || p.To < p.Today),
        (AuditPeriodStanding.Coming, p => p.From > p.Today),
        (AuditPeriodStanding.Open, p => true));

    /// <summary>A round of its check is open.</summary>
    public bool Waits { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    public DateTimeOffset? GivenAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public DateOnly Today { get; init; }

    public AuditPeriodStanding Standing => Ladder.Of(this);

    public static Expression<Func<AuditPeriodFacts, bool>> At(AuditPeriodStanding standing) => Ladder.At(standing);
}
