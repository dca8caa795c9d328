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

/// <summary>
/// Foreslå avregning: a case officer proposes what becomes of what is unspent: carried over, deducted, claimed back. Together no more than
/// what is unspent and not settled.
/// </summary>
[Process("grants.settlement-proposed")]
public sealed class ProposeSettlement(AppDb db) : IUseCase<ProposeSettlement.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.settlement.propose", Role.CaseOfficer);

    public sealed class Input : IInput<ProposeSettlement, Input, Done>
    {
        public AccountsId Accounts { get; set; }

        public string? Carry { get; set; }

        public string? Deduct { get; set; }

        public string? Claim { get; set; }

        /// <summary>For the county.</summary>
        public string? Reason { get; set; }

        /// <summary>For the one who decides.</summary>
        public string? Note { get; set; }
    }

    /// <summary>A settlement was sent to the one who decides.</summary>
    [Event("grants.settlement.proposed")]
    public sealed record SettlementProposed(GrantApplicationId Application, AccountsId Accounts, SettlementId Settlement, int Year) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Accounts);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<SettleText>(nameof(SettleText.Told_SettlementProposed));
    }

    public static NoticeKind TellsDeciders { get; } = NoticeKind.Of<SettlementProposed>(
        "grants.settlement.proposed", SettleTelling.Group, "the decision makers who have not prepared it",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.Line(nameof(SettleText.Notice_SettlementProposed), happened.Year),
                SettleUrls.Settle(happened.Accounts),
                application.At(DecideSettlement.Needs.Roles).But(await occasion.PreparersOf(happened.Settlement.Value)))
            {
                Matter = happened.Settlement.Value,
            };
        }).WhileSent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var accounts = await db.Rows<Accounts>().TreatedBy(actor.ForCases()).SingleOrDefaultAsync(a => a.Id == input.Accounts, cancel);
        if (accounts is null) return Refusal.NotFound;
        var all = await db.Rows<Settlement>().TreatedBy(actor.ForCases()).Where(s => s.Accounts == accounts.Id).ToListAsync(cancel);
        var (open, decided) = (all.Find(s => s.DecidedAt is null), all.Where(s => s.DecidedAt is not null).ToList());
        var check = open is null ? null : await db.CheckOf(open, cancel);
        if (open?.MayChange(check!) is { } waits) return waits;
        if (Settlement.MaySettle(accounts, decided) is { } no) return no;

        var errors = new FieldErrors();
        var parts = new SettledParts(
            Amount(input.Carry, nameof(Input.Carry), errors),
            Amount(input.Deduct, nameof(Input.Deduct), errors),
            Amount(input.Claim, nameof(Input.Claim), errors));
        var left = Settlement.LeftOf(accounts, decided);
        if (!errors.Any && parts.Sum.IsZero)
            errors.Add(nameof(Input.Carry), Phrase.In<SettleText>(nameof(SettleText.Error_NoAmount)));
        if (parts.Sum > left) errors.Add(nameof(Input.Carry), Phrase.In<SettleText>(nameof(SettleText.Error_TooMuch), left));
        var reason = TypedField.NeededText(
            input.Reason, Settlement.TextLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
            errors);
        var note = TypedField.Text(input.Note, Settlement.TextLimit, nameof(Input.Note), errors);
        if (errors.Any) return errors;

        if (open is null)
        {
            var id = NewId.Of<SettlementId>(change.At);
            db.Add(open = new Settlement(id, accounts, all.Count + 1, parts, reason, note, actor.User, change.At));
            check = db.BeginCheck(open, actor.User);
        }
        else open.Save(parts, reason, note, check!, actor.User, change.At);
        if (open.Send(check!, actor, change.At) is { } refused) return refused;
        change.Record(new SettlementProposed(open.Application, accounts.Id, open.Id, open.Year));
        return new Done();
    }

    /// <summary>Nothing typed is nothing; none of them is negative.</summary>
    internal static Money Amount(string? typed, string field, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(typed)) return Money.Zero;
        if (!NorwegianAmount.TryParse(typed, out var amount, out var problem)) errors.Add(field, problem.Told());
        else if (amount.IsNegative) errors.Add(field, Phrase.In<SettleText>(nameof(SettleText.Error_Negative)));
        else return amount;
        return Money.Zero;
    }
}
