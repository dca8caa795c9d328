using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Account;
using Samlop.Grants.Apply;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Settle;

/// <summary>Vedta avregningen: a decision maker who has prepared none of it decides what becomes of what is unspent.</summary>
[Process("grants.settlement-decided")]
public sealed class DecideSettlement(AppDb db) : IUseCase<DecideSettlement.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.settlement.decide", Role.DecisionMaker);

    public sealed class Input : IInput<DecideSettlement, Input, Done>, IApproves<Settlement>
    {
        public SettlementId Settlement { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    /// <summary>What is unspent was settled.</summary>
    [Event("grants.settlement.decided")]
    public sealed record SettlementDecided(
        GrantApplicationId Application, AccountsId Accounts, SettlementId Settlement, int Year, Money Carry, Money Deduct,
        Money Claim, Money Waive = default) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Accounts).And(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<SettleText>(nameof(SettleText.Told_SettlementDecided), Year, Carry, Deduct, Claim, Waive);
    }

    /// <summary>Some of a claim that was decided is not to be paid after all.</summary>
    [Event("grants.recovery.waived"), NoNews]
    public sealed record RecoveryWaived(GrantApplicationId Application, RecoveryId Recovery, int Year, Money Amount) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Recovery).And(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<SettleText>(nameof(SettleText.Told_RecoveryWaived), Amount);
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<SettlementDecided>(
        "grants.settlement.decided", SettleTelling.Group, "those who write accounts for the county",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.Line(nameof(SettleText.Notice_SettlementDecided), happened.Year),
                SettleUrls.Settle(happened.Accounts),
                application.WhoAnswers());
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var settlement = await db.Rows<Settlement>().TreatedBy(actor.ForCases())
            .SingleOrDefaultAsync(s => s.Id == input.Settlement, cancel);
        if (settlement is null) return Refusal.NotFound;
        var check = await db.CheckOf(settlement, cancel);
        var accounts = await db.Rows<Accounts>().TreatedBy(actor.ForCases()).SingleAsync(a => a.Id == settlement.Accounts, cancel);
        if (check.MayDecide(actor) is { } no) return no;
        // What is unspent may have been corrected since it was proposed.
        var decided = await db.Rows<Settlement>().DecidedOn(accounts.Id).ToListAsync(cancel);
        var (parts, recoveries) = (settlement.Parts, await db.RecoveriesOf(decided, cancel));
        if (Settlement.Against(parts, accounts, decided, recoveries) is { } against) return against;
        if (await ProposeSettlement.NextYearStands(db, accounts, parts, cancel) is { } stands) return stands;
        if (await ProposeSettlement.NoRoom(db, accounts, parts, cancel) is { } noRoom) return noRoom;
        if (settlement.Decide(check, actor, input.Seen, change.At) is { } refused) return refused;
        Waive(Settlement.TotalOf(decided).Claim.Plus(parts.Claim), recoveries, change);
        change.Record(
            new SettlementDecided(
                settlement.Application, accounts.Id, settlement.Id, settlement.Year, parts.Carry, parts.Deduct, parts.Claim,
                parts.Waive),
            reason: settlement.Reason);
        return new Done();
    }

    /// <summary>Claims that are out and open come down to what is settled to be claimed now, the newest first.</summary>
    private static void Waive(Money claim, IEnumerable<Recovery> recoveries, Change change)
    {
        var standing = recoveries.Where(r => r.WithdrawnAt is null).ToList();
        var above = Money.Sum(standing.Select(r => r.Takes)).Minus(claim);
        foreach (var recovery in standing.Where(r => r.MayRecord() is null).OrderByDescending(r => r.NoticedAt))
        {
            var part = Money.Min(above, recovery.Left);
            if (part.Ore <= 0) continue;
            recovery.Waive(part);
            above = above.Minus(part);
            change.Record(new RecoveryWaived(recovery.Application, recovery.Id, recovery.Year, part));
        }
    }
}
