using System.Linq.Expressions;
using Samlop.Access.Authority;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

[SubjectKind("grants.award")]
public readonly record struct AwardId(Guid Value) : IId<AwardId>
{
    public static AwardId From(Guid value) => new(value);
}

/// <summary>What the county answered.</summary>
public enum AwardAnswer
{
    Accepted,
    Declined,
}

/// <summary>Where an award stands, derived from its facts and today's date.</summary>
public enum AwardStanding
{
    WaitsForAnswer,

    /// <summary>The date is past and nobody has answered. Nothing lapses by itself: what follows is a person's decision.</summary>
    AnswerDatePassed,

    /// <summary>Accepted, with an account that a second person has not confirmed.</summary>
    WaitsForAccount,
    Accepted,
    Declined,

    /// <summary>Another decision has taken its place.</summary>
    Replaced,
}

/// <summary>
/// Tilskudd: what a decision gives a county, from the letter on. It is paid only after the county has accepted (circular 17-2022, "Når
/// utbetales pengene?"). Dates are facts; where it stands is read from them.
/// </summary>
public sealed class Award : IVersioned
{
    public const int ReasonLimit = 2000;

    // The letters are written in bokmål.
    private const string AccountsWord = "regnskap";

    public static readonly Refusal AwardIsAnswered = Refusal.In<AcceptText>(nameof(AwardIsAnswered));
    public static readonly Refusal AwardIsReplaced = Refusal.In<AcceptText>(nameof(AwardIsReplaced));
    public static readonly Refusal AnswerDateIsPast = Refusal.In<AcceptText>(nameof(AnswerDateIsPast));
    public static readonly Refusal AwardNotAccepted = Refusal.In<AcceptText>(nameof(AwardNotAccepted));
    public static readonly Refusal AwardIsDeclined = Refusal.In<AcceptText>(nameof(AwardIsDeclined));
    public static readonly Refusal AccountNotSettled = Refusal.In<AcceptText>(nameof(AccountNotSettled));
    public static readonly Refusal NothingIsFreed = Refusal.In<AcceptText>(nameof(NothingIsFreed));
    public static readonly Refusal LetterNotOpened = Refusal.In<AcceptText>(nameof(LetterNotOpened));

    private readonly List<AwardAccount> accounts = [];
    private readonly List<AwardCondition> conditions = [];
    private readonly List<AnswerDateExtension> extensions = [];

    private Award()
    {
    }

    public Award(AwardId id, LetterId letter, Decision decision, OrganisationId county, DateTimeOffset at)
    {
        var decided = decision.ReadContent();
        Id = id;
        Letter = letter;
        Decision = decision.Id;
        Application = decision.Application;
        Call = decision.Call;
        County = county;
        Year = decided.Year;
        AmountOre = decided.Amount.Ore;
        AnswerBy = decided.AnswerBy!.Value;
        // Where the letter asks for several, the report of the year is the last of them.
        ReportDueOn = decided.Reports.Max(report => report.Due);
        AccountsDueOn = AccountsDueOf(decided.Reports, decided.Year);
        GivenAt = at;
        conditions.AddRange(decided.Conditions.Select((condition, index) => new AwardCondition(id, index + 1, condition)));
    }

    public AwardId Id { get; private set; }

    public LetterId Letter { get; private set; }

    public DecisionId Decision { get; private set; }

    public GrantApplicationId Application { get; private set; }

    public CallId Call { get; private set; }

    public OrganisationId County { get; private set; }

    public int Year { get; private set; }

    /// <summary>The amount for the year, in øre.</summary>
    public long AmountOre { get; private set; }

    public Money Amount => Money.FromOre(AmountOre);

    /// <summary>The last day to accept, as decided or as extended since.</summary>
    public DateOnly AnswerBy { get; private set; }

    /// <summary>The last day for the report of the year, as the letter says; null where it says none.</summary>
    public DateOnly? ReportDueOn { get; private set; }

    /// <summary>The last day for the accounts of the year, as the letter says; null where it says none.</summary>
    public DateOnly? AccountsDueOn { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    /// <summary>When somebody of the county first opened the letter; nobody accepts what nobody has read.</summary>
    public DateTimeOffset? LetterOpenedAt { get; private set; }

    public AwardAnswer? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    /// <summary>The delegation it was answered under; null for the chief executive's own authority.</summary>
    public DelegationId? Under { get; private set; }

    public string? DeclineReason { get; private set; }

    /// <summary>When somebody of the directorate decided to leave the amount that the no set free; null while it can be used.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    public UserId? LeftBy { get; private set; }

    public string? LeftReason { get; private set; }

    /// <summary>
    /// When the account that is to be paid to was settled; null before, and while a changed one waits for a second person.
    /// </summary>
    public DateTimeOffset? AccountSettledAt { get; private set; }

    /// <summary>When the letter of the decision that took its place was dispatched.</summary>
    public DateTimeOffset? ReplacedAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<AwardAccount> Accounts => accounts;

    public IReadOnlyList<AwardCondition> Conditions => conditions;

    public IReadOnlyList<AnswerDateExtension> Extensions => extensions;

    /// <summary>The account number that was given last, settled or not.</summary>
    public AwardAccount? Account => accounts.MaxBy(a => a.EnteredAt);

    /// <summary>Conditions are followed up from the acceptance on.</summary>
    public static Expression<Func<Award, bool>> IsFollowedUp { get; } = a => a.ReplacedAt == null && a.Answer == AwardAnswer.Accepted;

    /// <summary>It waits for the county's answer, also when its date is past.</summary>
    public static Expression<Func<Award, bool>> IsUnanswered { get; } = a => a.ReplacedAt == null && a.Answer == null;

    private static readonly Func<Award, bool> IsUnansweredInMemory = IsUnanswered.Compile();

    private static readonly Func<Award, bool> IsFollowedUpInMemory = IsFollowedUp.Compile();

    public AwardStanding Standing(DateOnly today) =>
        new AwardFacts { Answer = Answer, AnswerBy = AnswerBy, AccountSettledAt = AccountSettledAt, ReplacedAt = ReplacedAt, Today = today }
            .Standing;

    /// <summary>
    /// The one rule for when accounts are due: what the letter asks for by a day that names them; where nothing does, the first that it
    /// asks for from that year on.
    /// </summary>
    public static DateOnly? AccountsDueOf(IEnumerable<DecisionReport> reports, int year)
    {
        var asked = reports.Where(r => r.Due?.Year >= year).OrderBy(r => r.Due).ToList();
        var named = asked.Find(r => SearchText.Fold(r.Text).Contains(AccountsWord, StringComparison.Ordinal));
        return (named ?? asked.FirstOrDefault())?.Due;
    }

    public Refusal? MayAnswer() =>
        IsUnansweredInMemory(this) ? null : ReplacedAt is not null ? AwardIsReplaced : AwardIsAnswered;

    /// <summary>When the letter is opened, and until the end of the answer-by date in Oslo.</summary>
    public Refusal? MayAccept(DateTimeOffset at) =>
        MayAnswer()
        ?? (at >= OsloClock.EndOf(AnswerBy) ? AnswerDateIsPast
            : LetterOpenedAt is null ? LetterNotOpened
            : null);

    /// <summary>When the letter is opened, also after the answer-by date: a no is of use to the directorate whenever it comes.</summary>
    public Refusal? MayDecline() => MayAnswer() ?? (LetterOpenedAt is null ? LetterNotOpened : null);

    /// <summary>Somebody of the county opened the letter.</summary>
    public void OpenLetter(DateTimeOffset at) => LetterOpenedAt ??= at;

    /// <param name="at">When the server had read the answer: the date is held against this.</param>
    public Refusal? Accept(UserId by, DelegationId? under, DateTimeOffset at)
    {
        if (MayAccept(at) is { } no) return no;
        Answered(AwardAnswer.Accepted, by, under, at);
        return null;
    }

    public Refusal? Decline(UserId by, DelegationId? under, string reason, DateTimeOffset at)
    {
        if (MayDecline() is { } no) return no;
        DeclineReason = reason;
        Answered(AwardAnswer.Declined, by, under, at);
        return null;
    }

    /// <summary>What a no set free is used by deciding anew, or left by saying so.</summary>
    public Refusal? MayLeaveFreed() => Answer == AwardAnswer.Declined && ReplacedAt is null && LeftAt is null ? null : NothingIsFreed;

    public Refusal? LeaveFreed(UserId by, string reason, DateTimeOffset at)
    {
        if (MayLeaveFreed() is { } no) return no;
        (LeftAt, LeftBy, LeftReason) = (at, by, reason);
        Version++;
        return null;
    }

    /// <summary>An account may be given with the acceptance, anew when a second person sent it back, and changed later.</summary>
    public Refusal? MayEnterAccount(TwoPersonCheck? check) =>
        ReplacedAt is not null ? AwardIsReplaced
        : Answer == AwardAnswer.Declined ? AwardIsDeclined
        : Answer != AwardAnswer.Accepted ? AwardNotAccepted
        : check?.Open is not null ? CheckRefusal.WaitsForDecision
        : null;

    /// <param name="changed">Another number than the one the county used last: a second person must confirm it.</param>
    public AwardAccount EnterAccount(AwardAccountId id, AccountNumber number, bool changed, UserId by, DateTimeOffset at)
    {
        var account = new AwardAccount(id, Id, number, changed, by, at);
        accounts.Add(account);
        AccountSettledAt = account.SettledAt;
        Version++;
        return account;
    }

    public void SettleAccount(AwardAccount account, UserId by, DateTimeOffset at)
    {
        account.Settle(by, at);
        AccountSettledAt = at;
        Version++;
    }

    public Refusal? MayExtend() => MayAnswer();

    public Refusal? Extend(DateOnly to, string reason, UserId by, DateTimeOffset at)
    {
        if (MayExtend() is { } no) return no;
        extensions.Add(new AnswerDateExtension(Id, extensions.Count + 1, AnswerBy, to, reason, by, at));
        AnswerBy = to;
        Version++;
        return null;
    }

    public void Replace(DateTimeOffset at)
    {
        ReplacedAt ??= at;
        Version++;
    }

    public Refusal? MayFollowUp() =>
        IsFollowedUpInMemory(this) ? null : ReplacedAt is not null ? AwardIsReplaced : AwardNotAccepted;

    /// <summary>A condition of it has changed.</summary>
    public void Touch() => Version++;

    /// <summary>Kan utbetales: only what is accepted, to a settled account, by a decision in force.</summary>
    /// <param name="decisionInForce">No other decision has taken the place of the one that gives it.</param>
    public Refusal? MayBePaid(bool decisionInForce) =>
        ReplacedAt is not null || !decisionInForce ? AwardIsReplaced
        : Answer == AwardAnswer.Declined ? AwardIsDeclined
        : Answer != AwardAnswer.Accepted ? AwardNotAccepted
        : AccountSettledAt is null ? AccountNotSettled
        : null;

    private void Answered(AwardAnswer answer, UserId by, DelegationId? under, DateTimeOffset at)
    {
        Answer = answer;
        AnsweredBy = by;
        Under = under;
        AnsweredAt = at;
        Version++;
    }
}

/// <summary>Utsatt svarfrist: the answer-by date was moved, with the reason.</summary>
public sealed class AnswerDateExtension : IPartOf<Award>
{
    private AnswerDateExtension()
    {
    }

    internal AnswerDateExtension(AwardId award, int number, DateOnly from, DateOnly to, string reason, UserId by, DateTimeOffset at) =>
        (Award, Number, From, To, Reason, By, At) = (award, number, from, to, reason, by, at);

    public AwardId Award { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public string Reason { get; private set; } = "";

    public UserId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}
