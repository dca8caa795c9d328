using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Keeping;

[SubjectKind("persons.keeping-period")]
public readonly record struct KeepingPeriodId(Guid Value) : IId<KeepingPeriodId>
{
    public static KeepingPeriodId From(Guid value) => new(value);
}

/// <summary>What the months are counted from.</summary>
public enum KeepingStart
{
    /// <summary>The last day of the last tie that any body has to the person.</summary>
    LastTieEnded,

    /// <summary>The last day of the course from settlement to work.</summary>
    CourseEnded,

    /// <summary>The last day that the fact itself is of.</summary>
    FactEnded,
}

/// <summary>What is to be done with the facts when the period is over.</summary>
public enum KeepingThen
{
    /// <summary>Kept, and shown to nobody but the person: arkivlova § 13 lets nobody delete on a period alone.</summary>
    Block,

    /// <summary>Deleted, by a section that allows disposal and that is written with the period.</summary>
    Delete,
}

/// <summary>
/// Lagringstid: how long the facts of a category are kept, from when, and what then (personvernforordningen art. 5 nr. 1 e, 30 nr. 1 f).
/// Proposed by the data protection officer, put in force from a day by a second person, and frozen from then on; the one that was put
/// in force last, of those whose day has come, is the category's. What has outlived it is blocked: nobody but the person reads it. Nothing
/// is deleted by it alone: what is to be deleted, two decide once more.
/// </summary>
public sealed class KeepingPeriod : IVersioned, IDecidedByTwo
{
    public const int MonthsLimit = 1200;
    public const int SourceLimit = 1000;
    public const int DisposalLimit = 300;

    public static readonly Refusal KeepingIsOver = Refusal.In<KeepingText>(nameof(KeepingIsOver));
    public static readonly Refusal KeepingIsProposed = Refusal.In<KeepingText>(nameof(KeepingIsProposed));
    public static readonly Refusal KeepingDayIsPast = Refusal.In<KeepingText>(nameof(KeepingDayIsPast));

    /// <summary>What would be recorded now, nobody could read: a course is begun first.</summary>
    public static Refusal CategoryIsBlocked(PersonCategory category) =>
        Refusal.In<KeepingText>(nameof(CategoryIsBlocked), PersonWords.Of(category));

    /// <summary>
    /// Whether facts of a category are ever deleted, whatever its period says. Without a name whoever comes back is found by nobody; and
    /// that an address is graded must be known as long as there is somebody to find.
    /// </summary>
    public static bool IsDisposable(PersonCategory category) =>
        category is not (PersonCategory.Identity or PersonCategory.ProtectedAddress);

    private KeepingPeriod()
    {
    }

    public KeepingPeriod(KeepingPeriodId id, PersonCategory category, UserId by, DateTimeOffset at) =>
        (Id, Category, ProposedBy, ProposedAt) = (id, category, by, at);

    /// <summary>Neither in force nor given up.</summary>
    public static Expression<Func<KeepingPeriod, bool>> Open { get; } = p => p.ApprovedAt == null && p.WithdrawnAt == null;

    private static readonly Func<KeepingPeriod, bool> OpenInMemory = Open.Compile();

    public KeepingPeriodId Id { get; private set; }

    public PersonCategory Category { get; private set; }

    public int Months { get; private set; }

    public KeepingStart Start { get; private set; }

    public KeepingThen Then { get; private set; }

    /// <summary>Which rule or assessment the period rests on.</summary>
    public string Source { get; private set; } = "";

    /// <summary>The section that allows disposal (arkivlova § 13); null unless the facts are to be deleted.</summary>
    public string? Disposal { get; private set; }

    /// <summary>The first day on which it is the category's period.</summary>
    public DateOnly From { get; private set; }

    public UserId ProposedBy { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    public DateTimeOffset? WaitsSince { get; private set; }

    public UserId? ApprovedBy { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>Given up before it was in force. Kept, since somebody wrote it.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => OpenInMemory(this);

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => IsOpen ? null : KeepingIsOver;

    void IDecidedByTwo.Waits(DateTimeOffset? since)
    {
        WaitsSince = since;
        Version++;
    }

    /// <summary>The last day on which facts are kept as before. It counts; a month that lacks the day ends on its own last.</summary>
    /// <param name="ended">The last day of what the months are counted from.</param>
    public DateOnly LastDay(DateOnly ended) => KeptFor.LastDay(ended, Months);

    /// <summary>What of the category has outlived the period on a day.</summary>
    public Outlived OutlivedOn(DateOnly day) => new KeptFor(Category, Months, Start, ApprovedAt).OutlivedOn(day);

    /// <summary>What of the category may be deleted on a day by a disposal that two decide; nothing where it is to be blocked.</summary>
    public Outlived DueOn(DateOnly day) =>
        Then is KeepingThen.Delete && IsDisposable(Category) ? new KeptFor(Category, Months, Start, ApprovedAt).DueOn(day) : default;

    /// <summary>
    /// From which day facts are blocked: the day after their last, and not before the period itself is in force.
    /// </summary>
    /// <param name="ended">The last day of what the months are counted from.</param>
    public DateOnly BlockedFrom(DateOnly ended) => LastDay(ended).AddDays(1) is var day && day < From ? From : day;

    /// <summary>A day that has passed while it waited is written anew: no period begins in the past.</summary>
    public Refusal? MayBegin(DateOnly today) => IsOpen && From < today ? KeepingDayIsPast : null;

    /// <summary>What is decided; before it is sent, and after it came back.</summary>
    internal void Set(TypedKeeping typed)
    {
        (Months, Start, Then, Source, Disposal, From) =
            (typed.Months, typed.Start, typed.Then, typed.Source, typed.Disposal, typed.From);
        Version++;
    }

    /// <param name="seen">The mark of what the actor was shown.</param>
    public Refusal? Approve(TwoPersonCheck check, Actor actor, string? seen, DateOnly today, DateTimeOffset at)
    {
        if (!IsOpen) return KeepingIsOver;
        if (check.MayDecide(actor) is { } own) return own;
        if (MayBegin(today) is { } past) return past;
        if (check.Approve(actor, seen, at) is { } no) return no;
        (ApprovedBy, ApprovedAt, WaitsSince) = (actor.User, at, null);
        Version++;
        return null;
    }

    public Refusal? Withdraw(TwoPersonCheck check, DateTimeOffset at)
    {
        if (this.MayChange(check) is { } no) return no;
        WithdrawnAt = at;
        Version++;
        return null;
    }
}

/// <summary>How long a category is kept and from when: of a period, what is asked with every reader.</summary>
internal sealed record KeptFor(PersonCategory Category, int Months, KeepingStart Start, DateTimeOffset? ApprovedAt)
{
    public static DateOnly LastDay(DateOnly ended, int months) => ended.AddMonths(months);

    /// <summary>What of the category has outlived the period on a day.</summary>
    public Outlived OutlivedOn(DateOnly day) => Start switch
    {
        KeepingStart.CourseEnded => new(EndedBefore(day), null),
        KeepingStart.FactEnded => new(null, EndedBefore(day)),
        _ => default,
    };

    /// <summary>The same, with what is counted from the last tie: which is asked where nobody reads.</summary>
    public Outlived DueOn(DateOnly day) =>
        Start is KeepingStart.LastTieEnded ? new(null, null, EndedBefore(day)) : OutlivedOn(day);

    /// <summary>The last day that something may have ended on, so that its last day of keeping is before a day.</summary>
    private DateOnly EndedBefore(DateOnly day)
    {
        // 28 and 31 August with six months have the same last day: months are no fixed number of days.
        var ended = day.AddMonths(-Months);
        while (LastDay(ended, Months) >= day) ended = ended.AddDays(-1);
        while (LastDay(ended.AddDays(1), Months) < day) ended = ended.AddDays(1);
        return ended;
    }
}

/// <summary>Finds periods of keeping.</summary>
public static class KeepingPeriods
{
    /// <summary>The period of each category on a day; a category that none is set for is not among them.</summary>
    public static async Task<IReadOnlyDictionary<PersonCategory, KeepingPeriod>> KeepingOn(
        this AppDb db, DateOnly day, CancellationToken cancel) =>
        On(await db.KeepingInForce(day).ToListAsync(cancel), day);

    /// <summary>Those that were put in force and whose day has come, also where a later one took their place.</summary>
    public static IQueryable<KeepingPeriod> KeepingInForce(this AppDb db, DateOnly day) =>
        db.Set<KeepingPeriod>().Where(p => p.ApprovedAt != null && p.From <= day);

    /// <summary>Of those that were put in force, the period of each category on a day.</summary>
    public static IReadOnlyDictionary<PersonCategory, KeepingPeriod> On(IEnumerable<KeepingPeriod> periods, DateOnly day) => periods
        .Where(p => p.ApprovedAt is not null && p.From <= day)
        .GroupBy(p => p.Category)
        .ToDictionary(of => of.Key, of => of.MaxBy(p => p.ApprovedAt)!);

    /// <summary>Of those, the ones that none put in force later has taken the place of.</summary>
    internal static IQueryable<KeepingPeriod> KeepingNow(this AppDb db, DateOnly day)
    {
        var all = db.KeepingInForce(day);
        return all.Where(p => !all.Any(later => later.Category == p.Category && later.ApprovedAt > p.ApprovedAt));
    }

    /// <summary>What has outlived the period of its category on a day; of a category that none is set for, nothing.</summary>
    public static async Task<IReadOnlyDictionary<PersonCategory, Outlived>> OutlivedOn(
        this AppDb db, DateOnly day, CancellationToken cancel) =>
        OutlivedOn(
            await db.KeepingNow(day).Select(p => new KeptFor(p.Category, p.Months, p.Start, p.ApprovedAt)).ToListAsync(cancel), day);

    /// <summary>
    /// The same, by those that are in force. Identity is not among them: without a name whoever comes back is found by nobody, and is
    /// recorded a second time. Whoever has no tie reads nothing anyhow.
    /// </summary>
    internal static IReadOnlyDictionary<PersonCategory, Outlived> OutlivedOn(IEnumerable<KeptFor> kept, DateOnly day) => kept
        .Where(one => one.Category is not PersonCategory.Identity)
        .GroupBy(one => one.Category)
        .ToDictionary(of => of.Key, of => of.MaxBy(one => one.ApprovedAt)!.OutlivedOn(day));

    /// <summary>
    /// Since which day something of a category is blocked; null where it is not. A period that takes the place of one that had blocked it
    /// already goes on with that.
    /// </summary>
    /// <param name="periods">Of the category, those that were put in force.</param>
    /// <param name="over">The last day of what the months of a period are counted from; null where there is none.</param>
    internal static DateOnly? BlockedSince(
        IReadOnlyCollection<KeepingPeriod> periods, Func<KeepingPeriod, DateOnly?> over, DateOnly today)
    {
        DateOnly? since = null;
        var day = today;
        while (On(periods, day).Values.SingleOrDefault() is { } period)
        {
            // Blocked only after the next had begun, or not at all, it was open in between.
            if (over(period) is not { } ended) return since;
            var from = period.BlockedFrom(ended);
            if (from > day) return since;
            since = from;
            if (from > period.From) return since;
            day = period.From.AddDays(-1);
        }

        return since;
    }

    /// <summary>A period with its two-person check, for the steps on it.</summary>
    internal static async Task<(KeepingPeriod Period, TwoPersonCheck Check)?> FoundKeeping(
        this AppDb db, KeepingPeriodId id, CancellationToken cancel) =>
        await db.Set<KeepingPeriod>().AsTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is { } period
            ? (period, await db.CheckOf(period, cancel))
            : null;
}

internal sealed class KeepingModel : IEntityTypeConfiguration<KeepingPeriod>
{
    public void Configure(EntityTypeBuilder<KeepingPeriod> period)
    {
        period.ToTable("keeping_period", table =>
        {
            table.HasCheckConstraint("CK_keeping_period_two_persons", "\"ApprovedBy\" <> \"ProposedBy\"");
            table.HasCheckConstraint("CK_keeping_period_disposal", "(\"Then\" = 'Delete') = (\"Disposal\" IS NOT NULL)");
        });
        period.IsDecidedByTwo(p => p.ApprovedAt, p => p.ApprovedBy);
        period.IsFrozen(once: p => p.ApprovedAt);
        period.IsOpenBecause("Is of categories and not of anybody; each person reads it, and the pages ask who reads proposals.");
        period.HasKey(p => p.Id);
        period.Property(p => p.Id).ValueGeneratedNever();
        period.Property(p => p.Category).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        period.Property(p => p.Start).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        period.Property(p => p.Then).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        period.Property(p => p.Source).HasMaxLength(KeepingPeriod.SourceLimit);
        period.Property(p => p.Disposal).HasMaxLength(KeepingPeriod.DisposalLimit);
        period.Ignore(p => p.IsOpen);
        period.HasIndex(p => p.Category).IsUnique().HasFilter("\"ApprovedAt\" IS NULL AND \"WithdrawnAt\" IS NULL");
        period.HasOne<User>().WithMany().HasForeignKey(p => p.ProposedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
