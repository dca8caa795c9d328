using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay.Blocks;
using Samlop.Grants.Pay.Budget;
using Samlop.Grants.Pay.Orders;
using Samlop.Grants.Pay.Plan;
using Samlop.Grants.Pay.Receipts;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay;

/// <summary>What waits with payments: to plan, send, attest, approve, order, send the order, and to find out with the ledger.</summary>
internal sealed class PayTasks(OsloClock clock) : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (actor.May(MakePaymentPlan.Needs)) yield return ToPlan(db, actor);
        if (actor.May(SendPayment.Needs)) yield return ToSend(db, actor);
        if (actor.May(AttestPayment.Needs)) yield return ToAttest(db, actor);
        if (actor.May(ApprovePayment.Needs)) yield return ToApprove(db, actor);
        if (actor.May(GiveLift.Needs)) yield return ToLift(db, actor);
        if (actor.May(ConfirmAppropriation.Needs)) yield return ToConfirm(db, actor);
        if (actor.May(MakeOrder.Needs)) yield return ToOrder(db, actor);
        if (actor.May(SendOrder.Needs)) yield return Unsent(db, actor);
        if (actor.May(ReadReceipts.Needs)) yield return Differences(db, actor);
    }

    /// <summary>
    /// Accepted awards of a year that has begun, with no plan, or with something that could not be paid after the last one; and something
    /// of them is not ordered.
    /// </summary>
    private WaitingKind<WaitingTask> ToPlan(AppDb db, Actor actor)
    {
        var awards = db.Rows<Award>().FollowedBy(actor.ForCases()).Where(Award.IsFollowedUp);
        var ordered = db.PaymentsBehind(awards).Where(b => b.Payment.Order != null);
        var plans = db.Rows<PaymentPlan>().All(Because.PaymentIsChecked);
        var failed = db.Rows<Payment>().All(Because.PaymentIsChecked).Where(p => p.FailedAt != null);
        return new(
            "payment-plan",
            from a in awards
            join o in db.Set<Organisation>() on a.County equals o.Id
            where a.AccountSettledAt != null && a.Year <= clock.Today.Year
                && (!plans.Any(p => p.Award == a.Id)
                    || failed.Any(f => f.Award == a.Id && !plans.Any(p => p.Award == a.Id && p.At > f.FailedAt)))
                && a.AmountOre > ordered.Where(b => b.Award == a.Id).Sum(b => b.Payment.AmountOre)
            select new WaitingRow
            {
                Thing = (Guid)(object)a.Id,
                Since = a.AnsweredAt,
                Year = a.Year,
                Name = (string)(object)o.Name,
            },
            row => Task(row, nameof(PayText.Task_Plan), nameof(PayText.Plan_Make), PayUrls.Plan(new(row.Thing!.Value)), row.Name!,
                row.Year!.Value));
    }

    /// <summary>Planned payments whose day is near, and those that came back whatever their day.</summary>
    private WaitingKind<WaitingTask> ToSend(AppDb db, Actor actor)
    {
        var returned = db.Rows<CheckRound>().LastReturned();
        return new(
            "payment-send",
            from p in db.Rows<Payment>().ManageableBy(actor.ForCases()).Where(PaymentFacts.Standings(PaymentStanding.Planned))
            join a in db.Rows<Award>().FollowedBy(actor.ForCases()).Where(Award.IsFollowedUp) on p.Award equals a.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            let back = returned.Any(r => (PaymentId)(object)r.Subject == p.Id)
            where p.From <= clock.Today.AddDays(14) || back
            select new WaitingRow
            {
                Thing = (Guid)(object)p.Id,
                Since = p.PreparedAt,
                Due = p.From,
                Number = p.Number,
                Name = (string)(object)o.Name,
                Flag = back,
            },
            row => row.Flag
                ? Of(row, nameof(PayText.Task_Mend), nameof(PayText.Task_Mend_Action))
                : Of(row, nameof(PayText.Task_Send), nameof(PayText.Send_Button)));
    }

    private static WaitingKind<WaitingTask> ToAttest(AppDb db, Actor actor)
    {
        var mine = db.Rows<TwoPersonCheck>().WaitingFor(actor.User);
        return new(
            "payment-attest",
            from p in db.Rows<Payment>().ManageableBy(actor.ForCases()).Where(PaymentFacts.Standings(PaymentStanding.ToAttest))
            join a in db.Rows<Award>().FollowedBy(actor.ForCases()).Where(Award.IsFollowedUp) on p.Award equals a.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            where mine.Any(c => (PaymentId)(object)c.Subject == p.Id)
            select new WaitingRow
            {
                Thing = (Guid)(object)p.Id,
                Since = p.SentAt,
                Due = p.From,
                Number = p.Number,
                Name = (string)(object)o.Name,
            },
            row => Of(row, nameof(PayText.Task_Attest), nameof(PayText.Attest_Button)));
    }

    private static WaitingKind<WaitingTask> ToApprove(AppDb db, Actor actor)
    {
        var (mine, user) = (db.Rows<TwoPersonCheck>().WaitingFor(actor.User), actor.User);
        return new(
            "payment-approve",
            from p in db.Rows<Payment>().ManageableBy(actor.ForCases()).Where(PaymentFacts.Standings(PaymentStanding.Attested))
            join a in db.Rows<Award>().FollowedBy(actor.ForCases()).Where(Award.IsFollowedUp) on p.Award equals a.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            where mine.Any(c => (PaymentId)(object)c.Subject == p.Id) && (!p.NeedsThree || p.AttestedBy != user)
            select new WaitingRow
            {
                Thing = (Guid)(object)p.Id,
                Since = p.AttestedAt,
                Due = p.From,
                Number = p.Number,
                Name = (string)(object)o.Name,
            },
            row => Of(row, nameof(PayText.Task_Approve), nameof(PayText.Approve_Button)));
    }

    private static WaitingKind<WaitingTask> ToLift(AppDb db, Actor actor)
    {
        var mine = db.Rows<TwoPersonCheck>().WaitingFor(actor.User);
        return new(
            "payment-lift",
            from l in db.Rows<BlockLift>().VisibleTo(actor.ForCases())
            join p in db.Rows<Payment>().ManageableBy(actor.ForCases()) on l.Payment equals p.Id
            join a in db.Rows<Award>().FollowedBy(actor.ForCases()).Where(Award.IsFollowedUp) on p.Award equals a.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            where l.GivenAt == null && l.SentAt != null && p.DiscardedAt == null && mine.Any(c => (BlockLiftId)(object)c.Subject == l.Id)
            select new WaitingRow
            {
                Thing = (Guid)(object)l.Id,
                Other = (Guid)(object)p.Id,
                Since = l.AskedAt,
                Number = p.Number,
                Name = (string)(object)o.Name,
            },
            row => Task(
                row, nameof(PayText.Task_Lift), nameof(PayText.Task_Lift_Action), PayUrls.Payment(new(row.Other!.Value)) + "#oppheve",
                row.Number!.Value, row.Name!));
    }

    private static WaitingKind<WaitingTask> ToConfirm(AppDb db, Actor actor)
    {
        var mine = db.Rows<TwoPersonCheck>().WaitingFor(actor.User);
        return new(
            "appropriation-confirm",
            from a in db.Set<Appropriation>()
            where a.SentAt != null && a.ConfirmedAt == null && a.DiscardedAt == null
                && mine.Any(c => (AppropriationId)(object)c.Subject == a.Id)
            select new WaitingRow { Thing = (Guid)(object)a.Id, Since = a.SentAt, Year = a.Year, Amount = a.AmountOre },
            row => Task(
                row, nameof(PayText.Task_Confirm), nameof(PayText.Confirm_Button), PayUrls.Appropriation(new(row.Thing!.Value)),
                Money.FromOre(row.Amount!.Value), row.Year!.Value));
    }

    /// <summary>Approved payments whose day has come, one task for each budget year.</summary>
    private WaitingKind<WaitingTask> ToOrder(AppDb db, Actor actor) => new(
        "payment-order",
        from p in db.Rows<Payment>().ManageableBy(actor.ForCases()).Where(Payment.IsToBeOrdered)
        join a in db.Rows<Award>().FollowedBy(actor.ForCases()).Where(Award.IsFollowedUp) on p.Award equals a.Id
        where p.From <= clock.Today
        group p by a.Year into year
        select new WaitingRow { Year = year.Key, Count = year.Count(), Since = year.Min(p => p.ApprovedAt) },
        row => new WaitingTask(
            $"payment-order:{row.Year}", Phrase.In<PayText>(nameof(PayText.Task_Order), row.Count!.Value, row.Year!.Value), null,
            PayUrls.OrdersOf(row.Year!.Value), Phrase.In<PayText>(nameof(PayText.MakeOrder_Button))));

    private static WaitingKind<WaitingTask> Unsent(AppDb db, Actor actor) => new(
        "payment-order-send",
        from o in db.Rows<PaymentOrder>().VisibleTo(actor.ForCases())
        where o.SentAt == null && o.CancelledAt == null
        select new WaitingRow { Thing = (Guid)(object)o.Id, Since = o.MadeAt, Year = o.Year, Serial = o.Serial },
        row => Task(
            row, nameof(PayText.Task_SendOrder), nameof(PayText.SendOrder_Title), PayUrls.Order(new(row.Thing!.Value)) + "#send",
            $"{row.Year:0000}-{row.Serial:000}"));

    private WaitingKind<WaitingTask> Differences(AppDb db, Actor actor) => new(
        ["ledger-silent", "ledger-row"],
        DifferenceTable.Unanswered(db, actor, clock.Today)
            .Select(d => new WaitingRow { Kind = "ledger-silent", Thing = d.Thing, Number = d.Number, Name = d.What, Since = d.Since })
            .Concat(DifferenceTable.Rows(db, actor)
                .Select(d => new WaitingRow { Kind = "ledger-row", Thing = d.Thing, Number = d.Number, Name = d.What, Since = d.Since })),
        row => row.Kind == "ledger-silent"
            ? Of(row, nameof(PayText.Task_Silent), nameof(PayText.Task_Silent_Action))
            : Task(row, nameof(PayText.Task_Row), nameof(PayText.Task_Row_Action),
                PayUrls.Import(new(row.Thing!.Value)) + "#avklar", row.Number!.Value, row.Name!));

    private static WaitingTask Of(WaitingRow row, string title, string action) =>
        Task(row, title, action, PayUrls.Payment(new(row.Thing!.Value)), row.Number!.Value, row.Name!);

    private static WaitingTask Task(WaitingRow row, string title, string action, string url, params object[] arguments) => new(
        $"{row.Kind}:{row.Thing}{(row.Number is { } number ? $":{number}" : "")}", Phrase.In<PayText>(title, arguments), row.Due, url,
        Phrase.In<PayText>(action));
}
