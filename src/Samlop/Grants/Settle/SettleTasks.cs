using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Account;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Settle;

/// <summary>What waits of what is unspent and of what is claimed back, on both sides. Nothing of it is done by itself.</summary>
internal sealed class SettleTasks(OsloClock clock) : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (actor.May(ProposeSettlement.Needs)) yield return ToSettle(db, actor);
        if (actor.May(DecideSettlement.Needs)) yield return SettlementsToDecide(db, actor);
        if (actor.May(NotifyRecovery.Needs))
        {
            var handled = db.Rows<Recovery>().HandledBy(actor.ForCases());
            var today = clock.Today;
            yield return ToNotify(db, actor);
            yield return ToPlace(db, actor);
            yield return Recoveries(db, "recovery-propose",
                handled.Where(Recovery.At(RecoveryState.Answered).Or(Recovery.At(RecoveryState.Noticed).And(r => r.AnswerBy < today))),
                nameof(SettleText.Task_ProposeRecovery), nameof(SettleText.Task_ProposeRecovery_Action));
            yield return Recoveries(db, "recovery-close",
                handled.Where(Recovery.IsClaim).Where(r => r.Repayments.Sum(p => p.AmountOre) >= r.AmountOre - r.WaivedOre),
                nameof(SettleText.Task_Close), nameof(SettleText.Task_Close_Action));
        }

        if (actor.May(DispatchLetter.Needs) && RecoveryLetters.Claim.IsDispatchedBy(actor))
        {
            yield return Recoveries(db, "recovery-letter",
                db.Rows<Recovery>().HandledBy(actor.ForCases()).Where(Recovery.At(RecoveryState.Decided))
                    .Where(r => r.Repayments.Sum(p => p.AmountOre) < r.AmountOre - r.WaivedOre),
                nameof(SettleText.Task_Letter), nameof(SettleText.Task_Letter_Action), SettleUrls.Letter);
        }

        if (actor.May(DecideRecovery.Needs))
        {
            var mine = db.Rows<TwoPersonCheck>().WaitingFor(actor.User);
            yield return Recoveries(db, "recovery-decide",
                db.Rows<Recovery>().HandledBy(actor.ForCases()).Where(Recovery.At(RecoveryState.WaitsForDecision))
                    .Where(r => mine.Any(k => (RecoveryId)(object)k.Subject == r.Id)),
                nameof(SettleText.Task_DecideRecovery), nameof(SettleText.Task_DecideRecovery_Action));
        }

        if (!actor.May(AnswerRecovery.Needs)) yield break;
        var own = db.Rows<Recovery>().ManageableBy(actor.ForCases());
        yield return Own("recovery-answer", own.Where(Recovery.At(RecoveryState.Noticed)),
            nameof(SettleText.Task_Answer), nameof(SettleText.Task_Answer_Action));
        yield return Own("recovery-pay",
            own.Where(Recovery.At(RecoveryState.Claimed)).Where(r => r.Repayments.Sum(p => p.AmountOre) < r.AmountOre - r.WaivedOre),
            nameof(SettleText.Task_Pay), nameof(SettleText.Task_Pay_Action));
    }

    private static WaitingKind<WaitingTask> ToSettle(AppDb db, Actor actor)
    {
        var settlements = db.Rows<Settlement>().TreatedBy(actor.ForCases());
        return new(
            "settle-propose",
            from a in db.Rows<Accounts>().TreatedBy(actor.ForCases())
            join o in db.Set<Organisation>() on a.County equals o.Id
            where a.ApprovedOre != null && !settlements.Any(s => s.Accounts == a.Id && s.DecidedAt == null && s.ProposedAt != null)
                && a.InHandOre - a.ApprovedOre > settlements.Where(s => s.Accounts == a.Id && s.DecidedAt != null)
                    .Sum(s => s.CarryOre + s.DeductOre + s.ClaimOre + s.WaiveOre)
            select new WaitingRow { Thing = (Guid)(object)a.Id, Since = a.TreatedAt, Year = a.Year, Name = (string)(object)o.Name },
            row => Task(row, nameof(SettleText.Task_Settle), nameof(SettleText.Task_Settle_Action),
                SettleUrls.Settle(new(row.Thing!.Value)), row.Year!.Value, row.Name!));
    }

    private static WaitingKind<WaitingTask> SettlementsToDecide(AppDb db, Actor actor)
    {
        var mine = db.Rows<TwoPersonCheck>().WaitingFor(actor.User);
        return new(
            "settle-decide",
            from s in db.Rows<Settlement>().TreatedBy(actor.ForCases()).Where(Settlement.Open)
            join o in db.Set<Organisation>() on s.County equals o.Id
            where s.ProposedAt != null && mine.Any(k => (SettlementId)(object)k.Subject == s.Id)
            select new WaitingRow
            {
                Thing = (Guid)(object)s.Accounts,
                Since = s.ProposedAt,
                Year = s.Year,
                Name = (string)(object)o.Name,
            },
            row => Task(row, nameof(SettleText.Task_DecideSettlement), nameof(SettleText.Task_DecideSettlement_Action),
                SettleUrls.Settle(new(row.Thing!.Value)), row.Year!.Value, row.Name!));
    }

    private static WaitingKind<WaitingTask> ToNotify(AppDb db, Actor actor)
    {
        var recoveries = db.Rows<Recovery>().HandledBy(actor.ForCases()).Where(r => r.WithdrawnAt == null);
        var decided = db.Rows<Settlement>().TreatedBy(actor.ForCases()).Where(s => s.DecidedAt != null);
        // The rule of Claimable, as the database counts it.
        return new(
            "recovery-notify",
            from s in decided
            join a in db.Rows<Accounts>().TreatedBy(actor.ForCases()) on s.Accounts equals a.Id
            join o in db.Set<Organisation>() on s.County equals o.Id
            let its = recoveries.Where(r => r.Settlement == s.Id).Sum(r => r.AmountOre - r.WaivedOre)
            let taken = recoveries.Where(r => r.Award == a.Award && decided.Any(d => d.Accounts == a.Id && d.Id == r.Settlement))
                .Sum(r => r.AmountOre - r.WaivedOre)
            where s.ClaimOre > its && decided.Where(d => d.Accounts == a.Id).Sum(d => d.ClaimOre) > taken
                && a.InHandOre - a.ApprovedOre
                    > taken + decided.Where(d => d.Accounts == a.Id).Sum(d => d.CarryOre + d.DeductOre + d.WaiveOre)
            select new WaitingRow
            {
                Thing = (Guid)(object)s.Accounts,
                Since = s.DecidedAt,
                Number = s.Number,
                Year = s.Year,
                Name = (string)(object)o.Name,
            },
            row => Task(row, nameof(SettleText.Task_Notify), nameof(SettleText.Task_Notify_Action),
                SettleUrls.Settle(new(row.Thing!.Value)), row.Year!.Value, row.Name!));
    }

    /// <summary>
    /// A deduction that has no place: less than it is still to be ordered of the county's awards of the next year, or that year is over
    /// without any. It is corrected by another settlement.
    /// </summary>
    private WaitingKind<WaitingTask> ToPlace(AppDb db, Actor actor)
    {
        var decided = db.Rows<Settlement>().TreatedBy(actor.ForCases()).Where(s => s.DecidedAt != null);
        var next = db.AwardsToDeductFrom();
        var year = clock.Today.Year;
        return new(
            "deduct-place",
            from s in decided
            join o in db.Set<Organisation>() on s.County equals o.Id
            // The rule of NextAward.Room, as the database counts it.
            let room = next.Where(a => a.County == s.County && a.Year == s.Year + 1 && a.AmountOre > a.OrderedOre)
                .Sum(a => a.AmountOre - a.OrderedOre)
            where s.DeductOre > 0
                && decided.Where(d => d.County == s.County && d.Year == s.Year).Sum(d => d.DeductOre) > room
                && (s.Year + 1 < year || next.Any(a => a.County == s.County && a.Year == s.Year + 1))
            select new WaitingRow
            {
                Thing = (Guid)(object)s.Accounts,
                Since = s.DecidedAt,
                Number = s.Number,
                Year = s.Year,
                Name = (string)(object)o.Name,
            },
            row => Task(row, nameof(SettleText.Task_Place), nameof(SettleText.Task_Place_Action),
                SettleUrls.Settle(new(row.Thing!.Value)), row.Year!.Value, row.Name!));
    }

    private static WaitingKind<WaitingTask> Recoveries(
        AppDb db, string code, IQueryable<Recovery> recoveries, string title, string action, Func<RecoveryId, string>? url = null) => new(
        code,
        from r in recoveries
        join o in db.Set<Organisation>() on r.County equals o.Id
        select new WaitingRow
        {
            Thing = (Guid)(object)r.Id,
            Since = r.DecidedAt ?? r.AnsweredAt ?? r.NoticedAt,
            Year = r.Year,
            Name = (string)(object)o.Name,
        },
        row => Task(row, title, action, (url ?? SettleUrls.Recovery)(new(row.Thing!.Value)), row.Year!.Value, row.Name!));

    private static WaitingKind<WaitingTask> Own(string code, IQueryable<Recovery> recoveries, string title, string action) => new(
        code,
        recoveries.Select(r => new WaitingRow
        {
            Thing = (Guid)(object)r.Id,
            Due = r.DueOn ?? r.AnswerBy,
            Since = r.NoticedAt,
            Year = r.Year,
        }),
        row => Task(row, title, action, SettleUrls.Recovery(new(row.Thing!.Value)), row.Year!.Value));

    private static WaitingTask Task(WaitingRow row, string title, string action, string url, params object[] arguments) =>
        new($"{row.Kind}:{row.Thing}{(row.Number is { } number ? $":{number}" : "")}",
            Phrase.In<SettleText>(title, arguments), row.Due, url, Phrase.In<SettleText>(action));
}

/// <summary>A county's days to answer a notice and to pay a claim.</summary>
internal sealed class SettleCalendar : ICalendarSource
{
    public IEnumerable<WaitingKind<CalendarDate>> DatesOf(AppDb db, Actor actor, DateOnly first)
    {
        if (!actor.May(AnswerRecovery.Needs)) yield break;
        var own = db.Rows<Recovery>().ManageableBy(actor.ForCases());
        yield return Dates("recovery-answer", own.Where(Recovery.At(RecoveryState.Noticed)).Where(r => r.AnswerBy >= first)
            .Select(r => new WaitingRow { Thing = (Guid)(object)r.Id, Due = r.AnswerBy, Since = r.NoticedAt, Year = r.Year }),
            nameof(SettleText.Calendar_Answer));
        yield return Dates("recovery-pay", own.Where(Recovery.At(RecoveryState.Claimed)).Where(r => r.DueOn >= first)
            .Select(r => new WaitingRow { Thing = (Guid)(object)r.Id, Due = r.DueOn, Since = r.LetterSentAt, Year = r.Year }),
            nameof(SettleText.Calendar_Pay));
    }

    private static WaitingKind<CalendarDate> Dates(string code, IQueryable<WaitingRow> rows, string title) => new(
        code,
        rows,
        row => new(
            $"{code}-{row.Thing}",
            Phrase.In<SettleText>(title, row.Year!.Value),
            row.Due!.Value,
            null,
            SettleUrls.Recovery(new(row.Thing!.Value)),
            0,
            row.Since!.Value));
}
