using System.Linq.Expressions;
using Samlop.Audit.TwoPerson;
using Samlop.Cases.Journal;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Account;

[SubjectKind("grants.accounts")]
public readonly record struct AccountsId(Guid Value) : IId<AccountsId>
{
    public static AccountsId From(Guid value) => new(value);
}

/// <summary>Where accounts stand, read from their facts.</summary>
public enum AccountsState
{
    /// <summary>The directorate decided that they must be made anew.</summary>
    Returned,

    /// <summary>The directorate has approved them, in full or in part.</summary>
    Approved,

    /// <summary>They have come in to the directorate.</summary>
    Sent,

    /// <summary>The project owner has approved; the superior is next.</summary>
    WaitsForSuperior,

    /// <summary>Presented; the project owner is next.</summary>
    WaitsForOwner,
    Draft,
}

/// <summary>
/// Regnskap: what a county has booked in a year on the lines of the budget that was decided. The project owner (prosjektansvarlig) approves
/// it first and that person's superior second, who sends it (circular 17-2022, "Rapportering"). Sent it never changes: accounts that come
/// back are made anew, under the next number.
/// </summary>
public sealed class Accounts : IVersioned, IDecidedByTwo
{
    public static readonly Refusal AccountsAreSent = Refusal.In<AccountText>(nameof(AccountsAreSent));
    public static readonly Refusal AccountsNotPresented = Refusal.In<AccountText>(nameof(AccountsNotPresented));
    public static readonly Refusal AccountsArePresented = Refusal.In<AccountText>(nameof(AccountsArePresented));
    public static readonly Refusal AccountsNotSent = Refusal.In<AccountText>(nameof(AccountsNotSent));
    public static readonly Refusal NothingIsBooked = Refusal.In<AccountText>(nameof(NothingIsBooked));
    public static readonly Refusal AccountsBegun = Refusal.In<AccountText>(nameof(AccountsBegun));

    private static readonly Ladder<AccountsState, Accounts> Ladder = new(
        (AccountsState.Returned, a => a.Outcome == TreatmentOutcome.Returned),
        (AccountsState.Approved, a => a.Outcome != null),
        (AccountsState.Sent, a => a.SentAt != null),
        (AccountsState.WaitsForSuperior, a => a.OwnerApprovedAt != null),
        (AccountsState.WaitsForOwner, a => a.PresentedAt != null),
        (AccountsState.Draft, a => true));

    private readonly List<AccountsLine> lines = [];
    private readonly List<AccountsFile> files = [];
    private readonly List<LedgerImport> imports = [];
    private readonly List<Posting> postings = [];

    private Accounts()
    {
    }

    /// <param name="number">From 1 for an award and a year; the next after accounts that came back.</param>
    public Accounts(AccountsId id, Award award, int number, DateOnly? dueOn, IEnumerable<BudgetedCost> budget, UserId by, DateTimeOffset at)
    {
        Id = id;
        Award = award.Id;
        Application = award.Application;
        County = award.County;
        Year = award.Year;
        AwardedOre = award.AmountOre;
        Number = number;
        DueOn = dueOn;
        BegunAt = at;
        BegunBy = by;
        lines.AddRange(budget.Select((cost, index) => new AccountsLine(id, index + 1, cost)));
    }

    public AccountsId Id { get; private set; }

    public AwardId Award { get; private set; }

    public GrantApplicationId Application { get; private set; }

    public OrganisationId County { get; private set; }

    public int Year { get; private set; }

    /// <summary>From 1 for an award and a year.</summary>
    public int Number { get; private set; }

    /// <summary>What was awarded for the year, in øre.</summary>
    public long AwardedOre { get; private set; }

    public Money Awarded => Money.FromOre(AwardedOre);

    /// <summary>The day that the letter sets; null where it sets none. What comes later is late, and is taken.</summary>
    public DateOnly? DueOn { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    public UserId BegunBy { get; private set; }

    /// <summary>What is charged to the grant on all lines, in øre: kept here for lists and sums.</summary>
    public long ChargedOre { get; private set; }

    public Money Charged => Money.FromOre(ChargedOre);

    /// <summary>Whoever wrote says that it is ready to be approved; null again when it is changed or sent back.</summary>
    public DateTimeOffset? PresentedAt { get; private set; }

    /// <summary>When the project owner approved it; null again when it comes back.</summary>
    public DateTimeOffset? OwnerApprovedAt { get; private set; }

    /// <summary>When the superior approved it, and it was sent.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    public UserId? SentBy { get; private set; }

    /// <summary>Sent after its day: a fact, not a decision.</summary>
    public bool IsLate => DueOn is { } due && SentAt >= OsloClock.EndOf(due);

    public JournalEntryId? Entry { get; private set; }

    /// <summary>An <see cref="AccountsContent"/> as it was sent, as JSON.</summary>
    public string? Content { get; private set; }

    /// <summary>SHA-256 of <see cref="Content"/>.</summary>
    public string? Hash { get; private set; }

    /// <summary>What the directorate decided first; corrections change the amount and not this.</summary>
    public TreatmentOutcome? Outcome { get; private set; }

    public DateTimeOffset? TreatedAt { get; private set; }

    /// <summary>What is approved, with all corrections, in øre; null until it is approved.</summary>
    public long? ApprovedOre { get; private set; }

    public Money? Approved => ApprovedOre is { } ore ? Money.FromOre(ore) : null;

    /// <summary>
    /// What the county had had of the award when that was decided, in øre: paid, and left with it from the year before. Null until it is.
    /// </summary>
    public long? InHandOre { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<AccountsLine> Lines => lines;

    public IReadOnlyList<AccountsFile> Files => files;

    public IReadOnlyList<LedgerImport> Imports => imports;

    /// <summary>Only where they were asked for: there may be many.</summary>
    public IReadOnlyList<Posting> Postings => postings;

    public AccountsState State => Ladder.Of(this);

    /// <summary>
    /// Ubrukt: what the county has had, less what is approved as used. Until that is decided, what was awarded less what is charged to it.
    /// Shown, and never settled by itself.
    /// </summary>
    public Money Unspent => UnspentOf(AwardedOre, ChargedOre, InHandOre, ApprovedOre);

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => SentAt is null ? null : AccountsAreSent;

    void IDecidedByTwo.Waits(DateTimeOffset? since)
    {
        OwnerApprovedAt = since;
        if (since is null) PresentedAt = null;
        Version++;
    }

    public static Expression<Func<Accounts, bool>> At(AccountsState state) => Ladder.At(state);

    /// <summary>The one rule for what is unspent, in øre. In the database it is the same: <c>InHandOre - ApprovedOre</c>.</summary>
    /// <param name="inHand">What was awarded counts until something is approved.</param>
    /// <param name="approved">What is charged counts until something is approved.</param>
    public static Money UnspentOf(long awarded, long charged, long? inHand, long? approved)
    {
        var (had, used) = approved is null ? (awarded, charged) : (inHand ?? awarded, approved.Value);
        return Money.FromOre(Math.Max(had - Math.Max(used, 0), 0));
    }

    /// <summary>It is written by the county, and nobody is to approve it just now.</summary>
    public Refusal? MayWrite(TwoPersonCheck check) => this.MayChange(check);

    /// <summary>What is typed on the lines; a line that is not among them stays as it is.</summary>
    public void Save(IEnumerable<WrittenLine> typed, TwoPersonCheck check, UserId by)
    {
        foreach (var line in typed) lines.Single(l => l.Cost == line.Cost).Save(line);
        Changed(check, by);
    }

    /// <summary>The first day that accounts of the year are whole.</summary>
    public DateOnly Opens => new(Year + 1, 1, 1);

    /// <summary>The most that the grant is charged: what is awarded for the year, and what was carried over to it.</summary>
    public Money MostCharged(MoneyInHand had) => Awarded.Plus(had.Carried);

    /// <summary>
    /// Before it is presented: the year is over, something is booked, no more is charged than the grant, and what must be explained is.
    /// </summary>
    public Refusal? MayPresent(TwoPersonCheck check, MoneyInHand had, DateOnly today) =>
        MayWrite(check)
        ?? (PresentedAt is not null ? AccountsArePresented
            : today < Opens ? YearIsNotOver(Opens)
            : Charged > MostCharged(had) ? ChargedAboveGrant(Charged, MostCharged(had))
            : lines.TrueForAll(l => l.IsEmpty) ? NothingIsBooked
            : ToExplain(DeviationLimit.Standard).FirstOrDefault() is { } line ? Unexplained(line.Name)
            : null);

    public IEnumerable<AccountsLine> ToExplain(DeviationLimit limit) =>
        lines.Where(l => l.NeedsExplanation(limit) && l.Explanation is null);

    public Refusal? Present(TwoPersonCheck check, MoneyInHand had, UserId by, DateTimeOffset at)
    {
        if (MayPresent(check, had, OsloClock.DateIn(at)) is { } no) return no;
        PresentedAt = at;
        check.PreparedBy(by);
        Version++;
        return null;
    }

    public Refusal? MayApproveFirst(TwoPersonCheck check) => this.MayChange(check) ?? (PresentedAt is null ? AccountsNotPresented : null);

    /// <summary>The project owner approves; the superior is next.</summary>
    public Refusal? ApproveFirst(TwoPersonCheck check, Actor actor, DateTimeOffset at) =>
        MayApproveFirst(check) ?? this.Send(check, actor, at);

    /// <summary>The project owner does not approve it so.</summary>
    public Refusal? SendBack(TwoPersonCheck check)
    {
        if (MayApproveFirst(check) is { } no) return no;
        PresentedAt = null;
        Version++;
        return null;
    }

    /// <summary>The superior approves, and it is sent as it is.</summary>
    public Refusal? Send(TwoPersonCheck check, Actor actor, string? seen, AccountsContent content, DateTimeOffset at)
    {
        if (SentAt is not null) return AccountsAreSent;
        if (OsloClock.DateIn(at) < Opens) return YearIsNotOver(Opens);
        if (check.Approve(actor, seen, at) is { } no) return no;
        (SentAt, SentBy) = (at, actor.User);
        Content = content.Write();
        Hash = content.Hash();
        Version++;
        return null;
    }

    public void Journalled(JournalEntryId entry) => Entry = entry;

    public AccountsContent ReadContent() => AccountsContent.Read(Content!);

    public void Attach(AccountsFile file, TwoPersonCheck check, UserId by)
    {
        files.Add(file);
        Changed(check, by);
    }

    public void Detach(AccountsFile file, TwoPersonCheck check, UserId by, DateTimeOffset at)
    {
        file.Remove(at);
        Changed(check, by);
    }

    public LedgerImport Receive(StoredFile file, TwoPersonCheck check, UserId by, DateTimeOffset at)
    {
        var import = new LedgerImport(Id, imports.Count + 1, file, by, at);
        imports.Add(import);
        Changed(check, by);
        return import;
    }

    /// <summary>All that a file gives is booked at once.</summary>
    public void Book(LedgerImport import, IReadOnlyList<BookedRow> rows, int after, TwoPersonCheck check, UserId by, DateTimeOffset at)
    {
        foreach (var (row, index) in rows.Select((row, index) => (row, index)))
        {
            postings.Add(new Posting(Id, after + index + 1, import.Number, row));
            lines.Single(l => l.Number == row.Line).Book(row.IsIncome, row.Amount);
        }

        import.Take(rows.Count, Money.Sum(rows.Select(r => r.Amount)), at);
        Changed(check, by);
    }

    /// <summary>Made anew from accounts that came back: all is carried over, to be corrected.</summary>
    /// <param name="earlier">With its postings.</param>
    public void CarryOver(Accounts earlier, DateTimeOffset at)
    {
        foreach (var line in earlier.lines) lines.SingleOrDefault(l => l.Cost == line.Cost)?.CarryOver(line);
        imports.AddRange(earlier.imports.Select(i => i.For(Id)));
        postings.AddRange(earlier.postings.Select(p => p.For(Id)));
        files.AddRange(earlier.files.Where(f => f.RemovedAt is null).Select(f => f.For(Id, NewId.Of<AccountsFileId>(at))));
        ChargedOre = lines.Sum(l => l.Charged.Ore);
    }

    public Refusal? MayBeTreated() => SentAt is null ? AccountsNotSent : null;

    /// <summary>What two of the directorate have decided.</summary>
    /// <param name="inHand">What the county has had of the award by now.</param>
    public void Treat(AccountsTreatment treatment, Money inHand, DateTimeOffset at)
    {
        if (treatment.Outcome == TreatmentOutcome.Corrected) ApprovedOre += treatment.AmountOre;
        else
        {
            (Outcome, TreatedAt) = (treatment.Outcome, at);
            if (treatment.Outcome != TreatmentOutcome.Returned) ApprovedOre = treatment.AmountOre;
        }

        if (ApprovedOre is not null) InHandOre = inHand.Ore;
        Version++;
    }

    /// <summary>Accounts of a year are neither presented nor sent before it is over.</summary>
    internal static Refusal YearIsNotOver(DateOnly opens) => Refusal.In<AccountText>(nameof(YearIsNotOver), new DateArgument(opens));

    /// <summary>What is above the grant is covered by other money, and is said so on the lines.</summary>
    internal static Refusal ChargedAboveGrant(Money charged, Money most) =>
        Refusal.In<AccountText>(nameof(ChargedAboveGrant), charged, most, charged.Minus(most));

    internal static Refusal Unexplained(string line) => Refusal.In<AccountText>(nameof(Unexplained), line);

    private void Changed(TwoPersonCheck check, UserId by)
    {
        if (MayWrite(check) is not null) throw new InvalidOperationException("Ask MayWrite before.");
        PresentedAt = null;
        ChargedOre = lines.Sum(l => l.Charged.Ore);
        check.PreparedBy(by);
        Version++;
    }
}
