using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Decide;

/// <summary>
/// Innstill: all drafts of the portfolio go to those who decide in one act, since they are chosen together; one that was returned, or that
/// changes a decision, can go alone. All who had a hand in any of it are written down: none of them may decide.
/// </summary>
[Process("DecisionRecommended")]
public sealed class RecommendDecisions(AppDb db, Portfolios portfolios) : IUseCase<RecommendDecisions.Input, RecommendDecisions.Recommended>
{
    private static readonly Words<DecideText, DecisionKind> ToldWords = new("Told_DecisionRecommended");

    public static Permission Needs => ChooseApplication.Needs;

    public static readonly Refusal NothingToRecommend = Refusal.In<DecideText>(nameof(NothingToRecommend));
    public static readonly Refusal RecommendTogether = Refusal.In<DecideText>(nameof(RecommendTogether));

    /// <summary>What it builds on was done of another version, or by somebody who is barred: nobody could decide it.</summary>
    public static Refusal NotReady(string county) => Refusal.In<DecideText>(nameof(NotReady), county);

    /// <summary>What would be sent is not what the page showed: it shows it now.</summary>
    public static readonly Refusal PortfolioChanged = Refusal.In<DecideText>(nameof(PortfolioChanged));

    public sealed class Input : IInput<RecommendDecisions, Input, Recommended>
    {
        public CallId Call { get; set; }

        /// <summary>Only this one; all where it is not given.</summary>
        public GrantApplicationId? Only { get; set; }

        /// <summary>The <see cref="SealOf"/> of what the page showed: nothing else is sent.</summary>
        public string? Seen { get; set; }
    }

    public sealed record Recommended(int Count);

    /// <summary>A decision was recommended to those who decide.</summary>
    /// <param name="Preparers">All who had a hand in what it builds on: none of them may decide.</param>
    /// <param name="HashKey">SHA-256 of what was recommended.</param>
    [Event("grants.decision.recommended"), Was("DecisionRecommended")]
    public sealed record DecisionRecommended(
        GrantApplicationId Application,
        DecisionId Decision,
        int Round,
        DecisionKind Kind,
        Money Amount,
        string HashKey,
        IReadOnlyList<UserId> Preparers
    ) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Decision).And(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => ToldWords.Of(Kind, Amount);
    }

    /// <summary>What is recommended together leads to the portfolio: told of each, it is one line of a mail.</summary>
    public static NoticeKind TellsDeciders { get; } = NoticeKind.Of<DecisionRecommended>(
        "grants.decision.recommended", GrantNotices.Handling, "the decision makers who may decide it",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCall<DecideText>(nameof(DecideText.Notice_Recommended)),
                happened.Kind == DecisionKind.Dismissal ? DecideUrls.Decision(happened.Decision) : DecideUrls.Portfolio(application.Call),
                application.At(DecideApplication.Needs.Roles).But(happened.Preparers))
            {
                Matter = happened.Decision.Value,
            };
        }).WhileSent();

    public async Task<Outcome<Recommended>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var access = await db.PortfolioFor(actor, input.Call, cancel);
        if (access is null) return Refusal.NotFound;
        if (access.Refusal is { } closed) return closed;

        var portfolio = await portfolios.Read(access, cancel);
        if (MayRecommend(portfolio, input.Only) is { } no) return no;
        if (SealOf(portfolio, input.Only) != input.Seen) return PortfolioChanged;

        var versions = Sending(portfolio, input.Only).ToDictionary(r => r.Draft!.Id, r => r.SentVersion);
        var sending = versions.Keys.ToList();
        var decisions = await db.Rows<Decision>()
            .In(access)
            .Include(d => d.Proposals)
            .Where(d => sending.Contains(d.Id))
            .OrderBy(d => d.Id)
            .ToListAsync(cancel);
        var checks = await db.ChecksOf(sending.Select(d => d.Value), cancel);
        var preparers = await db.PreparersOfPortfolio(input.Call, cancel);
        preparers.Add(actor.User);

        foreach (var decision in decisions)
        {
            var check = checks[decision.Id.Value];
            foreach (var person in preparers) check.PreparedBy(person);
            if (decision.Propose(check, actor, versions[decision.Id], change.At) is { } refused) return refused;
            change.Record(decision.Recommended(check));
        }

        return new Recommended(decisions.Count);
    }

    /// <summary>What stands against it, the first of all that does; asked by the page as well.</summary>
    internal static Refusal? MayRecommend(Portfolio portfolio, GrantApplicationId? only)
    {
        var sending = Sending(portfolio, only).ToList();
        if (sending.Count == 0) return NothingToRecommend;
        if (only is not null && sending is [{ Draft: { Rounds: 0, Replaces: null } }]) return RecommendTogether;
        return portfolio.GapsOfAll().Concat(sending.SelectMany(portfolio.GapsOf)).FirstOrDefault()?.Refusal;
    }

    /// <summary>SHA-256 of all that would be sent now: each draft, its application and grades, and what is said of them together.</summary>
    internal static string SealOf(Portfolio portfolio, GrantApplicationId? only)
    {
        var sent =
            from row in Sending(portfolio, only)
            let grades = row.Grades.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}={g.Value}")
            select $"{row.Draft!.Id.Value} {row.Draft.Version} {row.SentVersion} {string.Join(' ', grades)}";
        var all = string.Join('\n', sent.Prepend($"{portfolio.Assessment?.Version}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }

    private static IEnumerable<PortfolioRow> Sending(Portfolio portfolio, GrantApplicationId? only) =>
        portfolio.Sendable.Where(r => only is null || r.Id == only);
}

/// <summary>What the log keeps of a recommendation, the same for all kinds.</summary>
internal static class Recommending
{
    public static RecommendDecisions.DecisionRecommended Recommended(this Decision decision, TwoPersonCheck check) =>
        new(
            decision.Application,
            decision.Id,
            check.Rounds.Count,
            decision.Kind,
            decision.Amount,
            decision.Proposals[^1].Hash,
            [.. check.Preparers]
        );
}
