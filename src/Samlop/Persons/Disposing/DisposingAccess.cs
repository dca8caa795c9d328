using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Persons.Keeping;
using Samlop.Persons.Orders;
using Samlop.Persons.Oversight;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Rights;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;

namespace Samlop.Persons.Disposing;

/// <summary>Why what is due of a person is held back.</summary>
public enum HoldReason
{
    /// <summary>An order, a demand or a decision whose time is not over, or that nobody has answered.</summary>
    Order,

    /// <summary>The person asks for correction, objects, or has had something restricted.</summary>
    Right,

    /// <summary>The glass was broken, and the officer has not looked at it.</summary>
    Glass,

    /// <summary>
    /// What is due of the record is more than when the disposal was proposed, or was not due or was held back then.
    /// </summary>
    Changed,
}

/// <summary>What a disposal asks of rows that are otherwise somebody's to read: how many, and whether something keeps them.</summary>
internal static class DisposingAccess
{
    /// <summary>How much went, and nothing of whom.</summary>
    internal static IQueryable<DisposedFacts> Counted(this Rows<DisposedFacts> disposed) => disposed.Bare(_ => true);

    /// <summary>Of which records a disposal may delete still, and how much.</summary>
    internal static IQueryable<ProposedRecord> OfDisposal(this Rows<ProposedRecord> proposed, DisposalId disposal) =>
        proposed.Bare(p => p.Disposal == disposal);

    /// <summary>The disposal is at its end: of whom it was is not kept, but for what went.</summary>
    internal static Task ForgetProposed(this AppDb db, DisposalId disposal, CancellationToken cancel) =>
        db.Rows<ProposedRecord>().OfDisposal(disposal).ExecuteDeleteAsync(cancel);

    /// <summary>The records that a reason holds; of a person with several all of them.</summary>
    internal static IQueryable<PersonId> Held(this Rows<Person> persons, AppDb db, HoldReason reason, DateOnly today)
    {
        var holding = reason switch
        {
            HoldReason.Order => db.Rows<Order>().Held(today),
            HoldReason.Right => db.Rows<RightsRequest>().Held(),
            _ => db.Rows<OpenedGlass>().Held(),
        };
        return persons.Asked()
            .Where(p => holding.Contains(p.Id) || (p.Whole != null && p.Stays!.Records.Any(r => holding.Contains(r.Id))))
            .Select(p => p.Id);
    }

    private static IQueryable<PersonId> Held(this Rows<Order> orders, DateOnly today)
    {
        var answers = orders.Asking<OrderAnswer>();
        return orders.Through(o => (o.Until == null || o.Until >= o.From) && (o.Until == null || o.Until >= today
                || ((o.Kind == OrderKind.Order || o.Kind == OrderKind.Demand) && !answers.Any(a => a.Order == o.Id))))
            .Select(o => o.Person);
    }

    private static IQueryable<PersonId> Held(this Rows<RightsRequest> requests) => requests
        .Through(RightsRequest.Restricts.Or(RightsRequest.Waits.And(r =>
            r.Kind == RightKind.Correction || r.Kind == RightKind.Objection || r.Kind == RightKind.Restriction)))
        .Select(r => r.Person);

    private static IQueryable<PersonId> Held(this Rows<OpenedGlass> glasses)
    {
        var looks = glasses.Db.Set<OfficerLook>();
        return glasses.Through(g => !looks.Any(l => l.Thing == (Guid)(object)g.Id)).Select(g => g.Person);
    }

    /// <summary>A disposal with its two-person check, for the steps on it.</summary>
    internal static async Task<(Disposal Disposal, TwoPersonCheck Check)?> FoundDisposal(
        this AppDb db, DisposalId id, CancellationToken cancel) =>
        await db.Set<Disposal>().Include(d => d.Held).AsTracking().SingleOrDefaultAsync(d => d.Id == id, cancel) is { } disposal
            ? (disposal, await db.CheckOf(disposal, cancel))
            : null;

    /// <summary>
    /// The period of a category now, where it says that facts are to be deleted and the category is one of which they may be.
    /// </summary>
    internal static async Task<KeepingPeriod?> DeletingPeriod(
        this AppDb db, PersonCategory category, DateOnly today, CancellationToken cancel) =>
        KeepingPeriod.IsDisposable(category)
            && await db.KeepingNow(today).SingleOrDefaultAsync(p => p.Category == category, cancel) is { Then: KeepingThen.Delete } period
            ? period : null;
}
