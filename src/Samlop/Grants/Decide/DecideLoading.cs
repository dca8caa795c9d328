using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>Loads what the steps of a decision need: the draft with its two-person check, and its place in the portfolio.</summary>
internal static class DecideLoading
{
    /// <summary>
    /// The application's place among all that it is compared with; a refusal where the actor does not take part, or the application does
    /// not stand.
    /// </summary>
    public static async Task<(Portfolio? Portfolio, PortfolioRow? Row, Refusal? No)> Of(
        this Portfolios portfolios,
        AppDb db,
        GrantApplicationId application,
        Actor actor,
        CancellationToken cancel
    )
    {
        var call = await db.Rows<GrantApplication>()
            .ReceivedBy(actor.ForCases())
            .Where(a => a.Id == application)
            .Select(a => a.Call)
            .SingleOrDefaultAsync(cancel);
        var access = call == default ? null : await db.PortfolioFor(actor, call, cancel);
        if (access is null) return (null, null, Refusal.NotFound);
        if (access.Refusal is { } closed) return (null, null, closed);

        var portfolio = await portfolios.Read(access, cancel);
        var row = portfolio.Rows.SingleOrDefault(r => r.Id == application);
        return row is null ? (portfolio, null, Decision.ApplicationDoesNotStand) : (portfolio, row, null);
    }

    /// <summary>
    /// The draft of the application, or what waits for a decision; the caller has asked whether the actor may work on it.
    /// </summary>
    public static async Task<(Decision Decision, TwoPersonCheck Check)?> OpenDecision(
        this AppDb db,
        GrantApplicationId application,
        CancellationToken cancel
    )
    {
        var decision = await db.Rows<Decision>()
            .All(Because.OneDecisionIsOpen)
            .Include(d => d.Proposals)
            .Where(Decision.Open)
            .SingleOrDefaultAsync(d => d.Application == application, cancel);
        return decision is null ? null : (decision, await db.CheckOf(decision, cancel));
    }

    /// <summary>
    /// A decision that the actor may work on: for what is compared with others, only those who take part in the total assessment.
    /// </summary>
    public static Task<Decision?> ManageableDecision(this AppDb db, DecisionId id, Actor actor, CancellationToken cancel) =>
        db.Rows<Decision>()
            .ManageableBy(actor.ForCases())
            .Include(d => d.Proposals.OrderBy(p => p.Number))
            .SingleOrDefaultAsync(d => d.Id == id, cancel);

    /// <summary>The next number of a decision on the application, and the one in force that it replaces.</summary>
    public static async Task<(int Number, DecisionId? InForce)> NextDecision(
        this AppDb db,
        GrantApplicationId application,
        CancellationToken cancel
    )
    {
        var earlier = db.Rows<Decision>().All(Because.OneDecisionIsOpen).Where(d => d.Application == application);
        var last = await earlier.MaxAsync(d => (int?)d.Number, cancel);
        var inForce = await earlier.InForce(earlier).Select(d => (DecisionId?)d.Id).SingleOrDefaultAsync(cancel);
        return ((last ?? 0) + 1, inForce);
    }

    /// <summary>What is decided for a call's year and in force: only the newest decision on each application counts.</summary>
    public static IQueryable<Decision> AwardsInForce(this AppDb db, Calls.CallId call) => db.AwardsInForce().Where(d => d.Call == call);

    /// <summary>Of all calls. What a county has declined uses nothing of any frame.</summary>
    public static IQueryable<Decision> AwardsInForce(this AppDb db)
    {
        var all = db.Rows<Decision>().All(Because.AllAreCompared);
        return all.InForce(all).Where(d => d.Kind == DecisionKind.Award && d.DeclinedAt == null);
    }
}
