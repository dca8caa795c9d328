using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Pay;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Account;

/// <summary>
/// Godkjenn behandlingen: a decision maker who has prepared none of it decides what was proposed. What is unspent is settled by nobody
/// here.
/// </summary>
[Process("grants.accounts-treatment-decided")]
public sealed class DecideTreatment(AppDb db, IMoneyInHand hand, ISettledOfAccounts settled) : IUseCase<DecideTreatment.Input, Done>
{
    /// <summary>What is paid is not known before the ledger has answered, and what is unspent follows from it.</summary>
    public static readonly Refusal PaymentIsOnItsWay = Refusal.In<AccountText>(nameof(PaymentIsOnItsWay));

    /// <summary>The grant covers no more than was awarded and carried over.</summary>
    public static Refusal AboveGrant(Money most) => Refusal.In<AccountText>(nameof(AboveGrant), most);

    /// <summary>So much more is settled than would be unspent: the settlement is corrected first.</summary>
    public static Refusal SettledAlready(Money above) => Refusal.In<AccountText>(nameof(SettledAlready), above);

    public static Permission Needs { get; } = Permission.Of("grants.accounts-treatment.decide", Role.DecisionMaker);

    public sealed class Input : IInput<DecideTreatment, Input, Done>, IApproves<AccountsTreatment>
    {
        public AccountsTreatmentId Treatment { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    /// <summary>The directorate decided on accounts.</summary>
    [Event("grants.accounts-treatment.decided")]
    public sealed record TreatmentDecided(
        AccountsId Accounts, GrantApplicationId Application, int Year, TreatmentOutcome Outcome, Money Amount) : IEvent
    {
        private static readonly Words<AccountText, TreatmentOutcome> ToldWords = new("Told_Decided");

        Subjects IEvent.About => Subjects.Of(Accounts).And(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => ToldWords.Of(Outcome, Year, Amount);
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<TreatmentDecided>(
        "grants.accounts-treatment.decided", AccountsTelling.Group, "those who write and approve accounts for the county",
        async (happened, occasion) =>
        {
            var accounts = await occasion.Accounts(happened.Accounts);
            return new Told(
                accounts.Line(nameof(AccountText.Notice_Decided)),
                AccountUrls.Accounts(accounts.Id),
                accounts.AtTheCounty.And(accounts.OfCounty(Role.HeadOfAdministration)));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var treatment = await db.Rows<AccountsTreatment>().TreatedBy(actor.ForCases())
            .SingleOrDefaultAsync(t => t.Id == input.Treatment, cancel);
        if (treatment is null) return Refusal.NotFound;
        var accounts = await db.Rows<Accounts>().TreatedBy(actor.ForCases()).SingleAsync(a => a.Id == treatment.Accounts, cancel);
        var check = await db.CheckOf(treatment, cancel);
        if (MayDecide(accounts, treatment, check, actor) is { } no) return no;
        if (await ProposeTreatment.NotOfReplaced(db, accounts, treatment.Outcome, actor, cancel) is { } replaced) return replaced;
        var had = await hand.Of(accounts.Award, cancel);
        if (treatment.Outcome != TreatmentOutcome.Returned)
        {
            if (had.Waits) return PaymentIsOnItsWay;
            var most = accounts.MostCharged(had);
            var approved = treatment.Amount.Plus(Before(accounts, treatment));
            if (approved > most) return AboveGrant(most);
            if (treatment.Outcome == TreatmentOutcome.Corrected
                && AboveSettled(treatment.Amount, approved, had.Sum, await settled.Of(accounts.Id, cancel)) is { } above)
                return above;
        }

        if (treatment.Decide(check, actor, input.Seen, change.At) is { } refused) return refused;
        accounts.Treat(treatment, had.Sum, change.At);
        change.Record(
            new TreatmentDecided(accounts.Id, accounts.Application, accounts.Year, treatment.Outcome, treatment.Amount),
            reason: treatment.Reason);
        return new Done();
    }

    // A correction is of what was approved before.
    private static Money Before(Accounts accounts, AccountsTreatment treatment) =>
        treatment.Outcome == TreatmentOutcome.Corrected ? accounts.Approved ?? Money.Zero : Money.Zero;

    /// <summary>What is approved is not raised above what the settled amounts leave of what was in hand.</summary>
    /// <param name="raised">By how much; lowered it is always.</param>
    internal static Refusal? AboveSettled(Money raised, Money approved, Money inHand, Money settled)
    {
        var above = settled.Minus(Money.Max(inHand.Minus(approved), Money.Zero));
        return raised > Money.Zero && above > Money.Zero ? SettledAlready(above) : null;
    }

    internal static Refusal? MayDecide(Accounts accounts, AccountsTreatment treatment, TwoPersonCheck check, Actor actor) =>
        (treatment.DecidedAt is null ? null : AccountsTreatment.TreatmentIsDecided)
        ?? check.MayDecide(actor)
        ?? ProposeTreatment.MayPropose(accounts, treatment.Outcome);
}
