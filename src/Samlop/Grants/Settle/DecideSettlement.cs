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
        Money Claim) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Accounts).And(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<SettleText>(nameof(SettleText.Told_SettlementDecided), Year, Carry, Deduct, Claim);
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
        var left = Settlement.LeftOf(accounts, decided);
        if (settlement.Parts.Sum > left) return Settlement.TooMuch(left);
        if (settlement.Decide(check, actor, input.Seen, change.At) is { } refused) return refused;
        var parts = settlement.Parts;
        change.Record(
            new SettlementDecided(
                settlement.Application, accounts.Id, settlement.Id, settlement.Year, parts.Carry, parts.Deduct, parts.Claim),
            reason: settlement.Reason);
        return new Done();
    }
}
