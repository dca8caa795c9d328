using System.Linq.Expressions;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Settle;

[SubjectKind("grants.recovery")]
public readonly record struct RecoveryId(Guid Value) : IId<RecoveryId>
{
    public static RecoveryId From(Guid value) => new(value);
}

/// <summary>Where a recovery stands, read from its facts.</summary>
public enum RecoveryState
{
    Withdrawn,
    Closed,

    /// <summary>The county has opened the letter: it is to pay by a day.</summary>
    Claimed,

    /// <summary>The letter of the claim is sent, and nobody of the county has opened it.</summary>
    Sent,

    /// <summary>Two have decided; the letter of the claim is not sent.</summary>
    Decided,

    /// <summary>It is with the one who decides.</summary>
    WaitsForDecision,

    /// <summary>The county has answered the notice.</summary>
    Answered,

    /// <summary>The county has been told, and may answer.</summary>
    Noticed,
}

/// <summary>
/// Tilbakebetaling: money that is claimed back. The county is told first, with time to answer (forhåndsvarsel); two persons decide; what is
/// paid back is recorded by its voucher until it is closed. Nothing of it is done by a job.
/// </summary>
public sealed class Recovery : IVersioned, IDecidedByTwo
{
    public const int TextLimit = 2000;

    /// <summary>The least time to answer a notice: a rule of Samløp's own, said on the page. The law says a reasonable time.</summary>
    public const int LeastDaysToAnswer = 21;

    /// <summary>The least time to pay what is decided.</summary>
    public const int LeastDaysToPay = 14;

    public static readonly Refusal RecoveryIsDecided = Refusal.In<SettleText>(nameof(RecoveryIsDecided));
    public static readonly Refusal RecoveryIsOver = Refusal.In<SettleText>(nameof(RecoveryIsOver));
    public static readonly Refusal RecoveryNotDecided = Refusal.In<SettleText>(nameof(RecoveryNotDecided));
    public static readonly Refusal RecoveryIsAnswered = Refusal.In<SettleText>(nameof(RecoveryIsAnswered));
    public static readonly Refusal AnswerIsWaitedFor = Refusal.In<SettleText>(nameof(AnswerIsWaitedFor));
    public static readonly Refusal RecoveryNotPaid = Refusal.In<SettleText>(nameof(RecoveryNotPaid));
    public static readonly Refusal TooLateToPay = Refusal.In<SettleText>(nameof(TooLateToPay));
    public static readonly Refusal NothingLeftToClaim = Refusal.In<SettleText>(nameof(NothingLeftToClaim));

    private static readonly Ladder<RecoveryState, Recovery> Ladder = new(
        (RecoveryState.Withdrawn, r => r.WithdrawnAt != null),
        (RecoveryState.Closed, r => r.ClosedAt != null),
        (RecoveryState.Claimed, r => r.LetterOpenedAt != null),
        (RecoveryState.Sent, r => r.LetterSentAt != null),
        (RecoveryState.Decided, r => r.DecidedAt != null),
        (RecoveryState.WaitsForDecision, r => r.ProposedAt != null),
        (RecoveryState.Answered, r => r.AnsweredAt != null),
        (RecoveryState.Noticed, r => true));

    private readonly List<Repayment> repayments = [];

    private Recovery()
    {
    }

    /// <param name="settlement">The decided one that claims.</param>
    public Recovery(RecoveryId id, Settlement settlement, Money amount, string reason, DateOnly answerBy, UserId by, DateTimeOffset at)
    {
        (Id, Settlement) = (id, settlement.Id);
        (Award, Application, County, Year) = (settlement.Award, settlement.Application, settlement.County, settlement.Year);
        (AmountOre, NoticeReason, AnswerBy) = (amount.Ore, reason, answerBy);
        (NoticedAt, NoticedBy) = (at, by);
    }

    /// <summary>Neither withdrawn nor closed: for those who stop a payment by it.</summary>
    public static Expression<Func<Recovery, bool>> IsOpen { get; } = r => r.WithdrawnAt == null && r.ClosedAt == null;

    /// <summary>Decided and open: what is paid of it is recorded, whether its letter is sent or not.</summary>
    public static Expression<Func<Recovery, bool>> IsClaim { get; } =
        r => r.DecidedAt != null && r.WithdrawnAt == null && r.ClosedAt == null;

    public RecoveryId Id { get; private set; }

    public SettlementId Settlement { get; private set; }

    public AwardId Award { get; private set; }

    public GrantApplicationId Application { get; private set; }

    public OrganisationId County { get; private set; }

    public int Year { get; private set; }

    /// <summary>In øre: as told in the notice, and from the decision on as decided.</summary>
    public long AmountOre { get; private set; }

    public Money Amount => Money.FromOre(AmountOre);

    /// <summary>What the notice told, in øre, where that is decided on; null before.</summary>
    public long? NoticedOre { get; private set; }

    /// <summary>Ettergitt: so much of what was decided is not to be paid after all, by a settlement of two; in øre.</summary>
    public long WaivedOre { get; private set; }

    public Money Waived => Money.FromOre(WaivedOre);

    public string NoticeReason { get; private set; } = "";

    /// <summary>The last day to answer the notice.</summary>
    public DateOnly AnswerBy { get; private set; }

    public DateTimeOffset NoticedAt { get; private set; }

    public UserId NoticedBy { get; private set; }

    /// <summary>In the county's words.</summary>
    public string? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    /// <summary>What is proposed, in øre; no more than the notice told.</summary>
    public long? ProposedOre { get; private set; }

    /// <summary>For the county: why, and what its answer meant.</summary>
    public string? DecisionReason { get; private set; }

    /// <summary>For those who decide; never the county's.</summary>
    public string? Note { get; private set; }

    /// <summary>The last day to pay, as it is proposed and decided.</summary>
    public DateOnly? PayBy { get; private set; }

    /// <summary>The last day to pay, as the letter says it (<see cref="DueOf"/>); null until it is sent.</summary>
    public DateOnly? DueOn { get; private set; }

    public DateTimeOffset? ProposedAt { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public UserId? DecidedBy { get; private set; }

    /// <summary>When the letter of the claim was sent to the county.</summary>
    public DateTimeOffset? LetterSentAt { get; private set; }

    /// <summary>When somebody of the county first opened it: from then on the county is told what is decided.</summary>
    public DateTimeOffset? LetterOpenedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public UserId? ClosedBy { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public UserId? WithdrawnBy { get; private set; }

    public string? WithdrawReason { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<Repayment> Repayments => repayments;

    public Money Repaid => Money.Sum(repayments.Select(p => Money.FromOre(p.AmountOre)));

    public Money Left => Amount.Minus(Waived).Minus(Repaid);

    /// <summary>What of the claim no settlement takes back: what is paid, and all while it is told of and not decided.</summary>
    public Money HeldFast => DecidedAt is null ? Amount : ClosedAt is null ? Repaid : Amount.Minus(Waived);

    /// <summary>What it takes of what is settled to be claimed.</summary>
    public Money Takes => WithdrawnAt is null ? Amount.Minus(Waived) : Money.Zero;

    /// <summary>What a repayment is marked with: the ledger gives it back, and the repayment is put on this claim.</summary>
    public string Reference => RepaymentReference.Of(Id);

    public RecoveryState State => Ladder.Of(this);

    /// <summary>What the county knows of: what the notice told, until it has opened the letter of the claim or all is over.</summary>
    public Money AmountTold => LetterOpenedAt is null && ClosedAt is null ? Money.FromOre(NoticedOre ?? AmountOre) : Amount;

    private Refusal? Ended => WithdrawnAt is null && ClosedAt is null ? null : RecoveryIsOver;

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => Ended ?? (DecidedAt is null ? null : RecoveryIsDecided);

    void IDecidedByTwo.Waits(DateTimeOffset? since)
    {
        ProposedAt = since;
        Version++;
    }

    public static Expression<Func<Recovery, bool>> At(RecoveryState state) => Ladder.At(state);

    /// <summary>The last day to pay: the letter's, and before it is opened the directorate alone knows the one that is proposed.</summary>
    public DateOnly? PayByTold(bool ofCounty) => ofCounty && LetterOpenedAt is null ? null : DueOn ?? PayBy;

    public Refusal? MayAnswer() =>
        Ended ?? (DecidedAt is not null ? RecoveryIsDecided
            : ProposedAt is not null ? CheckRefusal.WaitsForDecision
            : AnsweredAt is not null ? RecoveryIsAnswered
            : null);

    public Refusal? GiveAnswer(string answer, UserId by, DateTimeOffset at)
    {
        if (MayAnswer() is { } no) return no;
        (Answer, AnsweredBy, AnsweredAt) = (answer, by, at);
        Version++;
        return null;
    }

    /// <summary>When the county has answered, or its time is over.</summary>
    public Refusal? MayPropose(TwoPersonCheck check, DateOnly today) =>
        this.MayChange(check) ?? (AnsweredAt is null && today <= AnswerBy ? AnswerIsWaitedFor : null);

    public void Save(Money amount, string reason, string? note, DateOnly payBy, TwoPersonCheck check, UserId by)
    {
        if (this.MayChange(check) is not null) throw new InvalidOperationException("Ask MayPropose before.");
        (ProposedOre, DecisionReason, Note, PayBy) = (amount.Ore, reason, note, payBy);
        check.PreparedBy(by);
        Version++;
    }

    /// <summary>When the county would have less than <see cref="LeastDaysToPay"/> left: another day is proposed first.</summary>
    public Refusal? MayDecideOn(DateOnly today) => PayBy < today.AddDays(LeastDaysToPay) ? TooLateToPay : null;

    public Refusal? Decide(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (((IDecidedByTwo)this).Over is { } over) return over;
        if (check.MayDecide(actor) is { } mayNot) return mayNot;
        if (MayDecideOn(OsloClock.DateIn(at)) is { } late) return late;
        if (check.Approve(actor, seen, at) is { } no) return no;
        (NoticedOre, AmountOre) = (AmountOre, ProposedOre!.Value);
        (DecidedAt, DecidedBy) = (at, actor.User);
        Version++;
        return null;
    }

    /// <summary>The last day to pay of a letter that is sent on a day: the one that is decided, or later where the letter is.</summary>
    public DateOnly DueOf(DateOnly sentOn) =>
        PayBy!.Value > sentOn.AddDays(LeastDaysToPay) ? PayBy.Value : sentOn.AddDays(LeastDaysToPay);

    /// <summary>The letter of the claim goes out when two have decided, and while something of it is left to pay.</summary>
    public Refusal? MayTell() => MayRecord() ?? (Left.Ore <= 0 ? NothingLeftToClaim : null);

    /// <summary>The letter of the claim was sent.</summary>
    internal void Tell(DateTimeOffset at)
    {
        (LetterSentAt, DueOn) = (at, DueOf(OsloClock.DateIn(at)));
        Version++;
    }

    /// <summary>Somebody of the county opened the letter of the claim.</summary>
    internal void OpenLetter(DateTimeOffset at)
    {
        LetterOpenedAt = at;
        Version++;
    }

    public Refusal? MayRecord() => Ended ?? (DecidedAt is null ? RecoveryNotDecided : null);

    public Repayment? RepaidBy(string voucher) =>
        repayments.Find(p => string.Equals(p.Voucher, voucher, StringComparison.OrdinalIgnoreCase));

    /// <summary>Two real equal repayments are both kept; the later one is flagged, for somebody to look at.</summary>
    public Repayment Record(DateOnly on, string voucher, Money amount, UserId by, DateTimeOffset at)
    {
        var twin = repayments.Exists(p => p.On == on && p.AmountOre == amount.Ore);
        var repayment = new Repayment(Id, repayments.Count + 1, on, voucher, amount, twin, by, at);
        repayments.Add(repayment);
        Version++;
        return repayment;
    }

    /// <summary>Two have settled that some of what is left is not claimed.</summary>
    internal void Waive(Money amount)
    {
        if (MayRecord() is not null || amount.Ore <= 0 || amount > Left)
            throw new InvalidOperationException("Only what is left of a claim that is decided and open is waived.");
        WaivedOre += amount.Ore;
        Version++;
    }

    public Refusal? MayClose() => MayRecord() ?? (Left > Money.Zero ? RecoveryNotPaid : null);

    public Refusal? Close(UserId by, DateTimeOffset at)
    {
        if (MayClose() is { } no) return no;
        (ClosedAt, ClosedBy) = (at, by);
        Version++;
        return null;
    }

    /// <summary>Until it is decided: then two have done it, and it is paid.</summary>
    public Refusal? MayWithdraw(TwoPersonCheck check) => this.MayChange(check);

    public Refusal? Withdraw(TwoPersonCheck check, string reason, UserId by, DateTimeOffset at)
    {
        if (MayWithdraw(check) is { } no) return no;
        (WithdrawnAt, WithdrawnBy, WithdrawReason) = (at, by, reason);
        Version++;
        return null;
    }
}

/// <summary>Innbetaling: money that came back, by its voucher.</summary>
public sealed class Repayment : IPartOf<Recovery>
{
    public const int VoucherLimit = 60;

    private Repayment()
    {
    }

    internal Repayment(
        RecoveryId recovery, int number, DateOnly on, string voucher, Money amount, bool twin, UserId by, DateTimeOffset at) =>
        (Recovery, Number, On, Voucher, AmountOre, HasTwin, RecordedBy, RecordedAt) =
            (recovery, number, on, voucher, amount.Ore, twin, by, at);

    public RecoveryId Recovery { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public DateOnly On { get; private set; }

    public string Voucher { get; private set; } = "";

    public long AmountOre { get; private set; }

    /// <summary>Another of the same day and amount was there before.</summary>
    public bool HasTwin { get; private set; }

    public UserId RecordedBy { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }
}
