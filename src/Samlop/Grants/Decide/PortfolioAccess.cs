using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>
/// Adgang til totalvurderingen: it compares all applications that stand, so only those who are impartial to all of them take part
/// (docs/decisions/0010).
/// </summary>
/// <param name="Standing">How many applications are compared.</param>
/// <param name="Undeclared">Those of them that the actor has not declared for, or waits for a ruling on.</param>
/// <param name="Barred">The actor is barred from one of them.</param>
public sealed record PortfolioAccess(CallId Call, string Number, string Title, int Standing, int Undeclared, bool Barred)
{
    /// <summary>The actor is barred from one of the applications that are compared.</summary>
    public static readonly Refusal PortfolioClosed = Refusal.In<DecideText>(nameof(PortfolioClosed));
    public static readonly Refusal NotDeclaredForAll = Refusal.In<DecideText>(nameof(NotDeclaredForAll));

    /// <summary>The call, for those to whom it is open; reading through a closed access is a bug.</summary>
    internal CallId Open =>
        Refusal is null ? Call : throw new InvalidOperationException($"The total assessment is closed to the actor: {Refusal.Code}");

    /// <summary>Why it is closed to the actor; null when it is open.</summary>
    public Refusal? Refusal => Barred ? PortfolioClosed : Undeclared > 0 ? NotDeclaredForAll : null;
}

/// <summary>Asks for the access, and opens what it gives: whoever takes part in the total assessment reads all that it compares.</summary>
internal static class PortfolioDoor
{
    /// <summary>
    /// The applications that stand: their formal check says so, and they lie with the directorate. Only that they are there.
    /// </summary>
    public static IQueryable<GrantApplication> Standing(this AppDb db, Actor actor) =>
        db.Rows<GrantApplication>().ComeInTo(actor.ForCases()).Compared(db);

    /// <summary>
    /// Those that are held against each other: what was checked, in the version that was sent last, and stands; and what is decided.
    /// </summary>
    public static IQueryable<GrantApplication> Compared(this IQueryable<GrantApplication> applications, AppDb db) =>
        applications.WithStanding(db).Where(a => a.Standing, Assess.Standing.IsCompared).Select(a => a.Application);

    /// <summary>The applications that came in to the call.</summary>
    internal static IQueryable<GrantApplication> In(this Rows<GrantApplication> applications, PortfolioAccess access)
    {
        var call = access.Open;
        return applications.Through(a => a.Call == call && a.FirstReceivedAt != null);
    }

    /// <summary>The common assessments of them.</summary>
    internal static IQueryable<ConsensusNote> In(this Rows<ConsensusNote> notes, PortfolioAccess access)
    {
        var applications = notes.Db.Rows<GrantApplication>().In(access);
        return notes.Through(n => applications.Any(a => a.Id == n.Application));
    }

    /// <summary>The decisions on them.</summary>
    internal static IQueryable<Decision> In(this Rows<Decision> decisions, PortfolioAccess access)
    {
        var call = access.Open;
        return decisions.Through(d => d.Call == call);
    }

    /// <summary>The total assessment itself.</summary>
    internal static IQueryable<PortfolioAssessment> In(this Rows<PortfolioAssessment> portfolios, PortfolioAccess access)
    {
        var call = access.Open;
        return portfolios.Through(p => p.Call == call);
    }

    /// <summary>Null where the call is not the actor's directorate's, or the actor has no business with portfolios.</summary>
    public static async Task<PortfolioAccess?> PortfolioFor(
        this AppDb db,
        Actor actor,
        IQueryable<Call> which,
        CancellationToken cancel = default
    )
    {
        if (!actor.May(ReadPortfolio.Needs))
            return null;
        var call = await which
            .Where(c => c.FirstPublishedAt != null)
            .Select(c => new
            {
                c.Id,
                c.Number,
                c.Title,
            })
            .SingleOrDefaultAsync(cancel);
        if (call is null)
            return null;

        var (cleared, barred) = (db.Clearances(actor.ForCases()), db.Barred().Where(d => d.User == actor.User));
        var rows = await db.Standing(actor).Where(a => a.Call == call.Id)
            .Select(a => new { Cleared = cleared.Any(d => d.Application == a.Id), Barred = barred.Any(d => d.Application == a.Id) })
            .GroupBy(a => a)
            .Select(g => new
            {
                g.Key.Cleared,
                g.Key.Barred,
                Count = g.Count(),
            })
            .ToListAsync(cancel);
        return new PortfolioAccess(
            call.Id,
            call.Number,
            call.Title,
            rows.Sum(r => r.Count),
            rows.Where(r => !r.Cleared).Sum(r => r.Count),
            rows.Any(r => r.Barred)
        );
    }

    public static Task<PortfolioAccess?> PortfolioFor(this AppDb db, Actor actor, CallId call, CancellationToken cancel = default) =>
        db.PortfolioFor(actor, db.Rows<Call>().ManageableBy(actor.ForCases()).Where(c => c.Id == call), cancel);

    public static Task<PortfolioAccess?> PortfolioFor(this AppDb db, Actor actor, string number, CancellationToken cancel = default) =>
        db.PortfolioFor(actor, db.Rows<Call>().ManageableBy(actor.ForCases()).Where(c => c.Number == number), cancel);
}
