using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Audit.TwoPerson;
using Samlop.Persons.Sharing;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Versions;

[SubjectKind("persons.sharing-version")]
public readonly record struct SharingVersionId(Guid Value) : IId<SharingVersionId>
{
    public static SharingVersionId From(Guid value) => new(value);
}

/// <summary>
/// Versjon av delingstabellen: the whole table as the data protection officer has it, written by one, put in force by another from a day,
/// and never changed after. The newest whose day has come is in force; before there is one, the table that ships.
/// </summary>
public sealed class SharingVersion : IVersioned, IDecidedByTwo
{
    public static readonly Refusal SharingIsNoDraft = Refusal.In<SharingText>(nameof(SharingIsNoDraft));
    public static readonly Refusal SharingHasDraft = Refusal.In<SharingText>(nameof(SharingHasDraft));
    public static readonly Refusal SharingUnchanged = Refusal.In<SharingText>(nameof(SharingUnchanged));

    private readonly List<SharingChange> changes = [];

    private SharingVersion()
    {
    }

    public SharingVersion(SharingVersionId id, int number, IEnumerable<SharingLine> lines, UserId by, DateTimeOffset at)
    {
        (Id, Number, BegunAt) = (id, number, at);
        (Content, SavedBy, SavedAt) = (SharingContent.Write(lines), by, at);
    }

    public SharingVersionId Id { get; private set; }

    /// <summary>From 1; one that was discarded keeps its own.</summary>
    public int Number { get; private set; }

    /// <summary>All its lines (<see cref="SharingContent"/>).</summary>
    public string Content { get; private set; } = "";

    public DateTimeOffset BegunAt { get; private set; }

    public UserId SavedBy { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public UserId? PublishedBy { get; private set; }

    /// <summary>The first day on which it is in force; null of a draft.</summary>
    public DateOnly? InForceFrom { get; private set; }

    /// <summary>Given up before it was put in force. Kept, since somebody wrote it.</summary>
    public DateTimeOffset? DiscardedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>What is otherwise than in the version before.</summary>
    public IReadOnlyList<SharingChange> Changes => changes;

    public bool IsDraft => PublishedAt is null && DiscardedAt is null;

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => IsDraft ? null : SharingIsNoDraft;

    public IReadOnlyList<SharingLine> Read() => SharingContent.Read(Content);

    public Refusal? MaySend() => Changes.Count == 0 ? SharingUnchanged : null;

    /// <summary>A line is otherwise, is new, or (null) is as it was before, or gone where it was new.</summary>
    /// <param name="reason">Why; not asked for where the change is taken back.</param>
    public void Set(int number, SharingLine? line, string reason, TwoPersonCheck check, UserId by, DateTimeOffset at)
    {
        if (this.MayChange(check) is not null) throw new InvalidOperationException("Ask MayChange before.");
        var lines = Read().ToList();
        var place = lines.FindIndex(known => known.Number == number);
        var change = changes.Find(known => known.Line == number);
        var before = change is not null ? change.Former : place < 0 ? null : lines[place];
        var after = line ?? before;
        if (place < 0 && after is not null) lines.Add(after);
        else if (place >= 0 && after is null) lines.RemoveAt(place);
        else if (after is not null) lines[place] = after;

        if (after is null || after == before) _ = change is not null && changes.Remove(change);
        else if (change is not null) change.Set(after, reason, by, at);
        else changes.Add(new SharingChange(Id, before, after, reason, by, at));
        (Content, SavedBy, SavedAt) = (SharingContent.Write(lines), by, at);
        check.PreparedBy(by);
        Version++;
    }

    /// <param name="seen">The mark of what the actor was shown.</param>
    /// <param name="from">Today or later, and not before the version before it.</param>
    public Refusal? Publish(TwoPersonCheck check, Actor actor, string? seen, DateOnly from, DateTimeOffset at)
    {
        if (!IsDraft) return SharingIsNoDraft;
        if (check.Approve(actor, seen, at) is { } no) return no;
        (PublishedAt, PublishedBy, InForceFrom) = (at, actor.User, from);
        Version++;
        return null;
    }

    public Refusal? Discard(TwoPersonCheck check, DateTimeOffset at)
    {
        if (this.MayChange(check) is { } no) return no;
        DiscardedAt = at;
        Version++;
        return null;
    }
}

/// <summary>What is otherwise with a line.</summary>
public enum SharingChangeKind
{
    Added,
    Accepted,
    Unaccepted,
    TakenOut,
    Redated,
}

/// <summary>Endring i delingstabellen: one line of a version as it was before and as it is now, and why.</summary>
public sealed class SharingChange : IPartOf<SharingVersion>
{
    public const int ReasonLimit = 1000;

    private SharingChange()
    {
    }

    internal SharingChange(
        SharingVersionId of, SharingLine? before, SharingLine after, string reason, UserId by, DateTimeOffset at)
    {
        (Of, Line, Before) = (of, after.Number, before?.Write());
        Set(after, reason, by, at);
    }

    public SharingVersionId Of { get; private set; }

    /// <summary>The number of the line.</summary>
    public int Line { get; private set; }

    /// <summary>Null of a new line.</summary>
    public string? Before { get; private set; }

    public string After { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public UserId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public SharingLine? Former => Before is null ? null : SharingLine.Read(Before);

    public SharingLine Now => SharingLine.Read(After);

    public SharingChangeKind Kind => Former is not { } former ? SharingChangeKind.Added
        : former.IsAccepted != Now.IsAccepted ? (Now.IsAccepted ? SharingChangeKind.Accepted : SharingChangeKind.Unaccepted)
        : former.Of("from") == Now.Of("from") && Now.Of("to").Length > 0 ? SharingChangeKind.TakenOut : SharingChangeKind.Redated;

    internal void Set(SharingLine after, string reason, UserId by, DateTimeOffset at) =>
        (After, Reason, By, At) = (after.Write(), reason, by, at);
}

/// <summary>Finds versions of the table.</summary>
public static class SharingVersions
{
    /// <summary>The version in force on a day, alone; none where the table that ships is.</summary>
    public static IQueryable<SharingVersion> SharingInForce(this AppDb db, DateOnly day) =>
        db.Set<SharingVersion>().Where(v => v.PublishedAt != null && v.InForceFrom <= day).OrderByDescending(v => v.Number).Take(1);

    /// <summary>The newest that is put in force, its day come or not: what the next is made of. Null where there is none.</summary>
    public static Task<SharingVersion?> NewestSharing(this AppDb db, CancellationToken cancel) =>
        db.Set<SharingVersion>().Where(v => v.PublishedAt != null).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancel);

    /// <summary>The draft with its changes and its two-person check; null where there is none.</summary>
    public static async Task<(SharingVersion Draft, TwoPersonCheck Check)?> SharingDraft(this AppDb db, CancellationToken cancel) =>
        await db.Set<SharingVersion>().AsTracking().Include(v => v.Changes)
            .SingleOrDefaultAsync(v => v.PublishedAt == null && v.DiscardedAt == null, cancel) is { } draft
            ? (draft, await db.CheckOf(draft, cancel))
            : null;
}

internal sealed class SharingVersionModel : IEntityTypeConfiguration<SharingVersion>, IEntityTypeConfiguration<SharingChange>
{
    private const string Why = "Holds no facts about anybody; the pages ask who reads drafts.";

    public void Configure(EntityTypeBuilder<SharingVersion> version)
    {
        version.ToTable("sharing_version", table => table.HasCheckConstraint(
            "CK_sharing_version_two_persons", "\"PublishedBy\" <> \"SavedBy\""));
        version.IsDecidedByTwo(v => v.PublishedAt, v => v.PublishedBy);
        version.IsFrozen(once: v => v.PublishedAt);
        version.IsOpenBecause(Why);
        version.HasKey(v => v.Id);
        version.Property(v => v.Id).ValueGeneratedNever();
        version.HasIndex(v => v.Number).IsUnique();
        version.Ignore(v => v.IsDraft);
        version.HasMany(v => v.Changes).WithOne().HasForeignKey(c => c.Of).OnDelete(DeleteBehavior.Restrict);
        version.Navigation(v => v.Changes).HasField("changes");
    }

    public void Configure(EntityTypeBuilder<SharingChange> change)
    {
        change.ToTable("sharing_change");
        change.IsFrozenWithItsWhole();
        change.IsOpenBecause(Why);
        change.HasKey(c => new { c.Of, c.Line });
        change.Property(c => c.Reason).HasMaxLength(SharingChange.ReasonLimit);
        change.Ignore(c => c.Former);
        change.Ignore(c => c.Now);
        change.Ignore(c => c.Kind);
    }
}
