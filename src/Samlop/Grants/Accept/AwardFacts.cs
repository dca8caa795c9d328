using System.Linq.Expressions;
using Samlop.Platform.Data;

namespace Samlop.Grants.Accept;

/// <summary>The facts that the standing of an award is read from on a day.</summary>
public sealed class AwardFacts
{
    private static readonly Ladder<AwardStanding, AwardFacts> Ladder = new(
        (AwardStanding.Replaced, a => a.ReplacedAt != null),
        (AwardStanding.Declined, a => a.Answer == AwardAnswer.Declined),
        (AwardStanding.WaitsForAccount, a => a.Answer == AwardAnswer.Accepted && a.AccountSettledAt == null),
        (AwardStanding.Accepted, a => a.Answer == AwardAnswer.Accepted),
        (AwardStanding.AnswerDatePassed, a => a.Today > a.AnswerBy),
        (AwardStanding.WaitsForAnswer, a => true));

    public AwardAnswer? Answer { get; init; }

    /// <summary>The last day to accept.</summary>
    public DateOnly AnswerBy { get; init; }

    public DateTimeOffset? AccountSettledAt { get; init; }

    public DateTimeOffset? ReplacedAt { get; init; }

    public DateOnly Today { get; init; }

    public AwardStanding Standing => Ladder.Of(this);

    public static Expression<Func<AwardFacts, bool>> At(AwardStanding standing) => Ladder.At(standing);

    /// <summary>Of awards that stand there today.</summary>
    public static Expression<Func<Award, bool>> Standings(AwardStanding standing, DateOnly today) => At(standing).Of((Award a) =>
        new AwardFacts
        {
            Answer = a.Answer,
            AnswerBy = a.AnswerBy,
            AccountSettledAt = a.AccountSettledAt,
            ReplacedAt = a.ReplacedAt,
            Today = today
        });
}
