using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases.Journal;
using Samlop.Grants.Account;
using Samlop.Grants.Apply;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Settle;

/// <summary>
/// Send forhåndsvarsel: the county is told that money may be claimed back, why, and until when it can answer. Journalled as outgoing. Never
/// more than <see cref="Claimable"/> says.
/// </summary>
[Process("grants.recovery-noticed")]
public sealed class NotifyRecovery(AppDb db, RecoveryJournal journal, OsloClock clock)
    : IUseCase<NotifyRecovery.Input, NotifyRecovery.Noticed>
{
    public static readonly Refusal NothingToClaim = Refusal.In<SettleText>(nameof(NothingToClaim));

    public static Permission Needs { get; } = Permission.Of("grants.recovery.handle", Role.CaseOfficer);

    public sealed class Input : IInput<NotifyRecovery, Input, Noticed>
    {
        public SettlementId Settlement { get; set; }

        public string? Amount { get; set; }

        public string? Reason { get; set; }

        public string? AnswerBy { get; set; }
    }

    public sealed record Noticed(RecoveryId Recovery);

    /// <summary>The county was told that money may be claimed back.</summary>
    [Event("grants.recovery.noticed")]
    public sealed record RecoveryNoticed(
        GrantApplicationId Application, RecoveryId Recovery, int Year, Money Amount, DateOnly AnswerBy) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Recovery).And(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<SettleText>(nameof(SettleText.Told_RecoveryNoticed),
            Amount, new DateArgument(AnswerBy));
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<RecoveryNoticed>(
        "grants.recovery.noticed", SettleTelling.Group, "those who answer for the county",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.Line(nameof(SettleText.Notice_RecoveryNoticed), happened.Year),
                SettleUrls.Recovery(happened.Recovery),
                application.WhoAnswers())
            {
                Matter = happened.Recovery.Value,
            };
        }).WhileAt(RecoveryState.Noticed);

    public async Task<Outcome<Noticed>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var settlement = await db.Rows<Settlement>().TreatedBy(actor.ForCases())
            .SingleOrDefaultAsync(s => s.Id == input.Settlement && s.DecidedAt != null, cancel);
        if (settlement is null) return Refusal.NotFound;
        var accounts = await db.Rows<Accounts>().TreatedBy(actor.ForCases()).SingleAsync(a => a.Id == settlement.Accounts, cancel);
        var decided = await db.Rows<Settlement>().DecidedOn(accounts.Id).ToListAsync(cancel);
        var most = Claimable.Of(settlement, accounts, decided, await db.RecoveriesOf(decided, cancel));
        if (most <= Money.Zero) return NothingToClaim;

        var errors = new FieldErrors();
        var amount = SettleAmount.Read(input.Amount, nameof(Input.Amount), errors);
        if (!errors.Any && (amount.IsZero || amount > most))
            errors.Add(nameof(Input.Amount), Phrase.In<SettleText>(nameof(SettleText.Error_ClaimTooMuch), most));
        var reason = TypedField.NeededText(
            input.Reason, Recovery.TextLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)), errors);
        var first = clock.Today.AddDays(Recovery.LeastDaysToAnswer);
        if (!NorwegianDate.TryParse(input.AnswerBy, out var answerBy))
            errors.Add(nameof(Input.AnswerBy), Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        else if (answerBy < first || answerBy > clock.Today.AddYears(1))
            errors.Add(nameof(Input.AnswerBy), Phrase.In<SettleText>(nameof(SettleText.Error_AnswerBy), new DateArgument(first)));
        if (errors.Any) return errors;

        var recovery = new Recovery(NewId.Of<RecoveryId>(change.At), settlement, amount, reason, answerBy, actor.User, change.At);
        db.Add(recovery);
        db.BeginCheck(recovery, actor.User);
        // The county's own form of Norwegian; one that is neutral gets bokmål.
        var form = await db.Set<Organisation>().Where(o => o.Id == recovery.County).Select(o => o.Form).SingleAsync(cancel);
        var text = Phrase.In<SettleText>(nameof(SettleText.Letter_Notice), recovery.Year, amount, new DateArgument(answerBy), reason)
            .In((form ?? NorwegianForm.Nb).Culture());
        await journal.Write(recovery, RecoveryJournal.Notice, EntryDirection.Outgoing, text, actor, change, cancel);
        change.Record(new RecoveryNoticed(recovery.Application, recovery.Id, recovery.Year, amount, answerBy), reason: reason);
        return new Noticed(recovery.Id);
    }
}
