using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Account;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Settle;

/// <summary>Ta tilbake avregningen: until it is decided those who prepared it can go on with it.</summary>
[Process("grants.settlement-taken-back")]
public sealed class TakeBackSettlement(AppDb db) : IUseCase<TakeBackSettlement.Input, Done>
{
    public static Permission Needs => ProposeSettlement.Needs;

    public sealed class Input : IInput<TakeBackSettlement, Input, Done>
    {
        public SettlementId Settlement { get; set; }
    }

    /// <summary>A settlement was taken back.</summary>
    [Event("grants.settlement.taken-back")]
    public sealed record SettlementTakenBack(
        GrantApplicationId Application, AccountsId Accounts, SettlementId Settlement, int Year) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Accounts);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<SettleText>(nameof(SettleText.Told_SettlementTakenBack));
    }

    public static NoticeKind TellsDeciders { get; } = NoticeKind.Of<SettlementTakenBack>(
        "grants.settlement.taken-back", SettleTelling.Group, "the decision makers it waited for",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.Line(nameof(SettleText.Notice_SettlementTakenBack), happened.Year),
                SettleUrls.Settle(happened.Accounts),
                application.At(DecideSettlement.Needs.Roles).But(await occasion.PreparersOf(happened.Settlement.Value)));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var settlement = await db.Rows<Settlement>().TreatedBy(actor.ForCases())
            .SingleOrDefaultAsync(s => s.Id == input.Settlement, cancel);
        if (settlement is null) return Refusal.NotFound;
        var check = await db.CheckOf(settlement, cancel);
        if (settlement.TakeBack(check, actor, change.At) is { } no) return no;
        change.Record(new SettlementTakenBack(settlement.Application, settlement.Accounts, settlement.Id, settlement.Year));
        return new Done();
    }
}
