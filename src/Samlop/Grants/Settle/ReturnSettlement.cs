using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Account;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Settle;

/// <summary>Send avregningen tilbake: the decision maker does not decide it so.</summary>
[Process("grants.settlement-returned")]
public sealed class ReturnSettlement(AppDb db) : IUseCase<ReturnSettlement.Input, Done>
{
    public static Permission Needs => DecideSettlement.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnSettlement, Input, Done>
    {
        public SettlementId Settlement { get; set; }
    }

    /// <summary>A settlement was returned with reasons.</summary>
    [Event("grants.settlement.returned")]
    public sealed record SettlementReturned(GrantApplicationId Application, AccountsId Accounts, SettlementId Settlement, int Year) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Accounts);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<SettleText>(nameof(SettleText.Told_SettlementReturned));
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<SettlementReturned>(
        "grants.settlement.returned", SettleTelling.Group, "the officer who sent it",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.Line(nameof(SettleText.Notice_SettlementReturned), happened.Year),
                SettleUrls.Settle(happened.Accounts),
                Readers.Of(await occasion.SenderOf(happened.Settlement.Value)))
            {
                Matter = happened.Settlement.Value,
            };
        }).WhileReturned(
            (Settlement s) => s.Id, db => db.Rows<Settlement>().All(Because.WhoWaitsIsTold).Where(Settlement.Open));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var settlement = await db.Rows<Settlement>().TreatedBy(actor.ForCases())
            .SingleOrDefaultAsync(s => s.Id == input.Settlement, cancel);
        if (settlement is null) return Refusal.NotFound;
        var check = await db.CheckOf(settlement, cancel);
        if (settlement.Return(check, actor, input, change.At) is { } no) return no;
        change.Record(
            new SettlementReturned(settlement.Application, settlement.Accounts, settlement.Id, settlement.Year),
            reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
