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
/// (docs/decisions/0010). What was written while one was compared stays written: whoever is kept out of it stays out when it is compared no
/// more.
/// </summary>
/// <param name="Standing">How many applications are compared, and how many that were keep the actor out.</param>
/// <param name="Undeclared">Those of them that the actor has not declared for, or waits for a ruling on.</param>
/// <param name="Barred">The actor is barred from one that is or was compared.</param>
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

    /// <summary>
    /// Those that were ever held against each other, wherever they lie now: found to stand, assessed, or chosen.
    /// </summary>
    public static IQueryable<GrantApplication> EverCompared(this IQueryable<GrantApplication> applications, AppDb db)
    {
        var (checks, assessments, decisions) = (
            db.Rows<FormalCheck>().All(Because.AllAreCompared),
            db.Rows<Assessment>().All(Because.AllAreCompared),
            db.Rows<Decision>().All(Because.AllAreCompared)
        );
        return applications.Where(a =>
            checks.Any(c => c.Application == a.Id && c.Result == FormalResult.Stands)
            || assessments.Any(x => x.Application == a.Id)
            || decisions.Any(d => d.Application == a.Id && d.Kind != DecisionKind.Dismissal)
        );
    }

    /// <summary>Those that were ever compared and that the reader is kept out of: each closes its call's portfolio to them.</summary>
    public static IQueryable<GrantApplication> KeptOutOfCompared(this AppDb db, Reader reader)
    {
        var user = reader.Actor.User;
        var keptOut = db.KeptOut().Where(d => d.User == user).Select(d => d.Application);
        return db.Rows<GrantApplication>()
            .ComeInTo(reader)
            .Where(a => keptOut.Contains(a.Id))
            .EverCompared(db);
    }

    /// <summary>The calls whose portfolio is closed to the reader.</summary>
    /// <param name="among">Only these are asked about: of the others it is not said.</param>
    public static IQueryable<CallId> ClosedPortfolios(this AppDb db, Reader reader, IQueryable<CallId> among)
    {
        var cleared = db.Clearances(reader);
        return db.Rows<GrantApplication>()
            .ComeInTo(reader)
            .Where(a => among.Contains(a.Call) && !cleared.Any(d => d.Application == a.Id))
            .Compared(db)
            .Select(a => a.Call)
            .Concat(db.KeptOutOfCompared(reader).Select(a => a.Call));
    }

    /// <summary>The applications that came in to the call.</summary>
    internal static IQueryable<GrantApplication> In(this Rows<GrantApplication> applications, PortfolioAccess access)
    {
        var call = access.Open;
        return applications.Through(a => a.Call == call && a.FirstReceivedAt != null);
    }

    /// <summary>The common assessments of them, when they are laid before the assessors.</summary>
    internal static IQueryable<ConsensusNote> In(this Rows<ConsensusNote> notes, PortfolioAccess access)
    {
        var applications = notes.Db.Rows<GrantApplication>().In(access);
        return notes.Through(n => n.PresentedAt != null && applications.Any(a => a.Id == n.Application));
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
        // Those that are compared no more; of those that are, it has been asked already.
        var standing = db.Standing(actor);
        var before = await db.KeptOutOfCompared(actor.ForCases())
            .Where(a => a.Call == call.Id && !standing.Any(s => s.Id == a.Id))
            .Select(a => barred.Any(d => d.Application == a.Id))
            .ToListAsync(cancel);
        return new PortfolioAccess(
            call.Id,
            call.Number,
            call.Title,
            rows.Sum(r => r.Count) + before.Count,
            rows.Where(r => !r.Cleared).Sum(r => r.Count) + before.Count,
            rows.Any(r => r.Barred) || before.Contains(true)
        );
    }

    public static Task<PortfolioAccess?> PortfolioFor(this AppDb db, Actor actor, CallId call, CancellationToken cancel = default) =>
        db.PortfolioFor(actor, db.Rows<Call>().ManageableBy(actor.ForCases()).Where(c => c.Id == call), cancel);

    public static Task<PortfolioAccess?> PortfolioFor(this AppDb db, Actor actor, string number, CancellationToken cancel = default) =>
        db.PortfolioFor(actor, db.Rows<Call>().ManageableBy(actor.ForCases()).Where(c => c.Number == number), cancel);
}
