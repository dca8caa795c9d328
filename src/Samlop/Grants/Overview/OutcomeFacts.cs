using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Overview;

/// <summary>The newest decision that is not given up.</summary>
public sealed record DecisionFact(
    DecisionId Id,
    DecisionKind Kind,
    DateTimeOffset BegunAt,
    DateTimeOffset? ProposedAt,
    DateTimeOffset? DecidedAt
);

/// <summary>The letter of the newest decision, and what the county has answered where it gives an award.</summary>
public sealed record LetterFact(DateTimeOffset DispatchedAt, AwardAnswer? Answer, DateTimeOffset? AnsweredAt);

/// <summary>What has come of the handling of an application, as the hub shows it: that it is done, and when; not what it says.</summary>
/// <param name="Letter">Null until the newest decision is told to the county.</param>
public sealed record OutcomeFacts(DecisionFact? Decision = null, LetterFact? Letter = null)
{
    /// <summary>Nothing where the actor is not among those who handle it.</summary>
    public static async Task<OutcomeFacts> Read(AppDb db, GrantApplicationId id, Actor actor)
    {
        var reader = actor.ForCases();
        var decisions = await db.Rows<Decision>()
            .HandledBy(reader)
            .Where(d => d.Application == id)
            .OrderByDescending(d => d.Number)
            .Select(d => new { Fact = new DecisionFact(d.Id, d.Kind, d.BegunAt, d.ProposedAt, d.DecidedAt), d.DiscardedAt })
            .ToListAsync();
        var decision = decisions.FirstOrDefault(d => d.DiscardedAt is null)?.Fact;
        var letter = decision is null
            ? null
            : await (
                from l in db.Rows<Letter>().HandledBy(reader).OfDecisions()
                where l.Decision == decision.Id
                join a in db.Rows<Award>().HandledBy(reader) on l.Id equals a.Letter into awards
                from award in awards.DefaultIfEmpty()
                select new LetterFact(
                    l.DispatchedAt,
                    award == null ? null : award.Answer,
                    award == null ? null : award.AnsweredAt
                )
            ).SingleOrDefaultAsync();
        return new OutcomeFacts(decision, letter);
    }
}
