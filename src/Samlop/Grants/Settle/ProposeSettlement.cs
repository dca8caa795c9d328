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
/// Foreslå avregning: a case officer proposes what becomes of what is unspent: carried over, deducted, claimed back, waived. Together no
/// more than what is unspent and not settled; with a minus it takes back what was settled before.
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

        public string? Waive { get; set; }

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

        var (errors, corrects) = (new FieldErrors(), decided.Count > 0);
        var parts = new SettledParts(
            SettleAmount.Read(input.Carry, nameof(Input.Carry), errors, corrects),
            SettleAmount.Read(input.Deduct, nameof(Input.Deduct), errors, corrects),
            SettleAmount.Read(input.Claim, nameof(Input.Claim), errors, corrects),
            SettleAmount.Read(input.Waive, nameof(Input.Waive), errors, corrects));
        if (!errors.Any && parts == SettledParts.None)
            errors.Add(nameof(Input.Carry), Phrase.In<SettleText>(nameof(SettleText.Error_NoAmount)));
        if (!errors.Any && Settlement.Against(parts, accounts, decided, await db.RecoveriesOf(all, cancel)) is { } against)
        {
            if (against == Settlement.NothingUnspent) return against;
            errors.Add(
                nameof(Input.Carry),
                against.Code == nameof(Settlement.TooMuch)
                    ? Phrase.In<SettleText>(
                        nameof(SettleText.Error_TooMuch), Money.Max(Settlement.LeftOf(accounts, decided), Money.Zero))
                    : against.Text);
        }

        if (!errors.Any && await NextYearStands(db, accounts, parts, cancel) is { } stands)
            errors.Add(parts.Carry.IsZero ? nameof(Input.Deduct) : nameof(Input.Carry), stands.Text);
        if (!errors.Any && await NoRoom(db, accounts, parts, cancel) is { } noRoom) errors.Add(nameof(Input.Deduct), noRoom.Text);
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

    /// <summary>What is deducted finds a place in what is still to be ordered; where no award is given yet, it waits for one.</summary>
    internal static async Task<Refusal?> NoRoom(AppDb db, Accounts accounts, SettledParts parts, CancellationToken cancel) =>
        parts.Deduct.Ore > 0
        && await db.RoomToDeduct(accounts.County, accounts.Year + 1, cancel) is { } room && parts.Deduct > room
            ? Settlement.NoRoomToDeduct(room, accounts.Year + 1)
            : null;

    /// <summary>Nothing is moved to or from a year whose accounts are treated: what they say was in hand would be another amount.</summary>
    internal static async Task<Refusal?> NextYearStands(AppDb db, Accounts accounts, SettledParts parts, CancellationToken cancel) =>
        parts.MovesNextYear
            ? Settlement.AgainstNextYear(
                parts, accounts.Year + 1, await db.IsTreated(accounts.County, accounts.Year + 1, cancel))
            : null;
}
