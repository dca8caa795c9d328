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
public sealed class DecideTreatment(AppDb db, IMoneyInHand hand) : IUseCase<DecideTreatment.Input, Done>
{
    /// <summary>What is paid is not known before the ledger has answered, and what is unspent follows from it.</summary>
    public static readonly Refusal PaymentIsOnItsWay = Refusal.In<AccountText>(nameof(PaymentIsOnItsWay));

    /// <summary>The grant covers no more than was awarded and carried over.</summary>
    public static Refusal AboveGrant(Money most) => Refusal.In<AccountText>(nameof(AboveGrant), most);

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
        var had = await hand.Of(accounts.Award, cancel);
        if (treatment.Outcome != TreatmentOutcome.Returned)
        {
            if (had.Waits) return PaymentIsOnItsWay;
            var most = accounts.MostCharged(had);
            if (treatment.Amount.Plus(Before(accounts, treatment)) > most) return AboveGrant(most);
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

    internal static Refusal? MayDecide(Accounts accounts, AccountsTreatment treatment, TwoPersonCheck check, Actor actor) =>
        (treatment.DecidedAt is null ? null : AccountsTreatment.TreatmentIsDecided)
        ?? check.MayDecide(actor)
        ?? ProposeTreatment.MayPropose(accounts, treatment.Outcome);
}
