using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay.Blocks;
using Samlop.Grants.Pay.Orders;
using Samlop.Grants.Pay.Plan;
using Samlop.Grants.Pay.Receipts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay;

/// <summary>Which payments a reader may see, and which they may work on: those of the awards that they see and follow up.</summary>
public static class PayAccess
{
    /// <summary>Those of awards that the reader sees: the county its own, the directorate those it handles, the auditors all.</summary>
    public static IQueryable<Payment> VisibleTo(this Rows<Payment> payments, Reader reader)
    {
        var awards = payments.Db.Rows<Award>().VisibleTo(reader);
        return payments.Through(p => awards.Any(a => a.Id == p.Award));
    }

    /// <summary>Those of the directorate's awards, for those who are impartial to them.</summary>
    public static IQueryable<Payment> ManageableBy(this Rows<Payment> payments, Reader reader)
    {
        var awards = payments.Db.Rows<Award>().FollowedBy(reader);
        return payments.Through(p => awards.Any(a => a.Id == p.Award));
    }

    /// <summary>All payments of the application and year of an award that was found, whatever became of them.</summary>
    internal static IQueryable<Payment> OfSameApplication(this Rows<Payment> payments, Award award)
    {
        var (application, year) = (award.Application, award.Year);
        var awards = payments.Db.Rows<Award>().All(Because.PaymentIsChecked).Where(a => a.Application == application && a.Year == year);
        return payments.Through(p => awards.Any(a => a.Id == p.Award));
    }

    /// <summary>Those of awards that a door gave.</summary>
    internal static IQueryable<Payment> OfAwards(this Rows<Payment> payments, IQueryable<Award> awards) =>
        payments.Through(p => awards.Any(a => a.Id == p.Award));

    /// <summary>The plans of an award that was found.</summary>
    internal static IQueryable<PaymentPlan> Of(this Rows<PaymentPlan> plans, AwardId award) => plans.Through(p => p.Award == award);

    /// <summary>The newest plan of an award that was found.</summary>
    internal static Task<PaymentPlan?> PlanOf(this AppDb db, AwardId award, CancellationToken cancel = default) =>
        db.Rows<PaymentPlan>().Of(award).OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancel);

    /// <summary>What the checks found of payments that were found.</summary>
    internal static IQueryable<BlockResult> Of(this Rows<BlockResult> results, IReadOnlyCollection<PaymentId> payments) =>
        results.Through(r => payments.Contains(r.Payment));

    /// <summary>What was lifted for payments that were found.</summary>
    internal static IQueryable<BlockLift> Of(this Rows<BlockLift> lifts, IReadOnlyCollection<PaymentId> payments) =>
        lifts.Through(l => payments.Contains(l.Payment));

    public static IQueryable<BlockLift> VisibleTo(this Rows<BlockLift> lifts, Reader reader)
    {
        var payments = lifts.Db.Rows<Payment>().ManageableBy(reader);
        return lifts.Through(l => payments.Any(p => p.Id == l.Payment));
    }

    /// <summary>Orders all of whose payments the reader sees: nobody reads of what they are barred from.</summary>
    public static IQueryable<PaymentOrder> VisibleTo(this Rows<PaymentOrder> orders, Reader reader)
    {
        var reads = reader.Actor.May(ReadOrders.Needs);
        var payments = orders.Db.Rows<Payment>().VisibleTo(reader);
        return orders.Through(o => reads && !o.Lines.Any(l => !payments.Any(p => p.Id == l.Payment)));
    }

    /// <summary>Files that were read in. Rows that are about what the reader is barred from are left out on the page.</summary>
    public static IQueryable<ReceiptImport> VisibleTo(this Rows<ReceiptImport> imports, Reader reader)
    {
        var reads = reader.Actor.May(ReadOrders.Needs);
        return imports.Through(_ => reads);
    }
}

/// <summary>Utbetalinger: to read them; which ones is asked row by row.</summary>
public abstract class ReadPayments : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "grants.payment.read",
        Role.CaseOfficer, Role.DecisionMaker, Role.Attestant, Role.BudgetAuthority, Role.Auditor,
        Role.ProjectLead, Role.ChiefExecutive, Role.ProjectOwner, Role.HeadOfAdministration);
}

/// <summary>Utbetalingsordrer, kvitteringer og bevilgninger: to read them.</summary>
public abstract class ReadOrders : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "grants.payment-order.read", Role.CaseOfficer, Role.DecisionMaker, Role.Attestant, Role.BudgetAuthority, Role.Auditor);
}
