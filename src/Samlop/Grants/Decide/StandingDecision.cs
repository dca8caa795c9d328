using System.Linq.Expressions;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;

namespace Samlop.Grants.Decide;

/// <summary>A decision with what its application stands on: whether it may be recommended, and decided.</summary>
public sealed class StandingDecision
{
    public required Decision Decision { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>The sent version that it was last recommended on; null where it never was.</summary>
    public int? ProposedVersion { get; init; }

    /// <summary>Who wrote what it says was barred since: another must go through it.</summary>
    public bool WriterBarred { get; init; }

    /// <summary>
    /// What it builds on is done, in the version that was sent last, by people who are not barred: to dismiss it, the formal check; else
    /// the check and the common assessment.
    /// </summary>
    public static Expression<Func<StandingDecision, bool>> IsFounded { get; } =
        Asked(Standing.IsReadyToDismiss).And(d => d.Decision.Kind == DecisionKind.Dismissal)
            .Or(Asked(Standing.IsReadyOnMerits).And(d => d.Decision.Kind != DecisionKind.Dismissal));

    /// <summary>And who wrote it is not barred: it can be recommended, and decided.</summary>
    public static Expression<Func<StandingDecision, bool>> IsReady { get; } = IsFounded.And(d => !d.WriterBarred);

    /// <summary>It is a draft.</summary>
    public static Expression<Func<StandingDecision, bool>> IsDraft { get; } = Decision.IsDraft.Of((StandingDecision d) => d.Decision);

    /// <summary>It is with those who decide, and is ready, in the version that was recommended: nothing else is decided.</summary>
    public static Expression<Func<StandingDecision, bool>> StandsAsProposed { get; } = IsReady
        .And(Decision.Waits.Of((StandingDecision d) => d.Decision))
        .And(d => d.ProposedVersion == d.Standing.SentVersion);

    private static Expression<Func<StandingDecision, bool>> Asked(Expression<Func<Standing, bool>> condition) =>
        condition.Of<StandingDecision, Standing>(d => d.Standing);
}

/// <summary>Reads decisions with what they stand on.</summary>
internal static class StandingDecisions
{
    /// <param name="decisions">Limited to what the actor may see.</param>
    public static IQueryable<StandingDecision> WithStanding(this IQueryable<Decision> decisions, AppDb db)
    {
        var (barred, applications) = (db.Barred(), db.Rows<GrantApplication>().All(Because.StageFollowsFromAll).WithStanding(db));
        return from d in decisions
               join a in applications on d.Application equals a.Application.Id
               select new StandingDecision
               {
                   Decision = d,
                   Standing = a.Standing,
                   WriterBarred = barred.Any(b => b.Application == d.Application && b.User == d.SavedBy),
                   ProposedVersion = d.Proposals.OrderByDescending(p => p.Number).Select(p => (int?)p.SentVersion).FirstOrDefault(),
               };
    }
}
