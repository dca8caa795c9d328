using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Principles;

[SubjectKind("agreements.principles")]
public readonly record struct PrincipleSetId(Guid Value) : IId<PrincipleSetId>
{
    public static PrincipleSetId From(Guid value) => new(value);
}

/// <summary>
/// Prinsipper: one version of the principles that the regional model can be adjusted in line with (circular 17-2022). It is written by one,
/// published by another, and never changed after; the newest that is published is in force.
/// </summary>
public sealed class PrincipleSet : IVersioned, IDecidedByTwo
{
    public static readonly Refusal PrinciplesAreNoDraft = Refusal.In<PrinciplesText>(nameof(PrinciplesAreNoDraft));
    public static readonly Refusal PrinciplesHaveDraft = Refusal.In<PrinciplesText>(nameof(PrinciplesHaveDraft));
    public static readonly Refusal PrinciplesUnchanged = Refusal.In<PrinciplesText>(nameof(PrinciplesUnchanged));
    public static readonly Refusal PrinciplesEmpty = Refusal.In<PrinciplesText>(nameof(PrinciplesEmpty));

    private readonly List<Principle> principles = [];

    private PrincipleSet()
    {
    }

    public PrincipleSet(PrincipleSetId id, int number, Answers answers, UserId by, DateTimeOffset at)
    {
        (Id, Number, BegunAt) = (id, number, at);
        Set(answers, by, at);
    }

    public PrincipleSetId Id { get; private set; }

    /// <summary>From 1; one that was discarded keeps its own.</summary>
    public int Number { get; private set; }

    /// <summary><see cref="Answers"/> to <see cref="PrincipleForm"/> as JSON.</summary>
    public string Content { get; private set; } = "";

    public DateTimeOffset BegunAt { get; private set; }

    public UserId SavedBy { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public UserId? PublishedBy { get; private set; }

    /// <summary>Given up before it was published. Kept, since somebody wrote it.</summary>
    public DateTimeOffset? DiscardedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>As they were published; none of a draft.</summary>
    public IReadOnlyList<Principle> Principles => principles;

    public bool IsDraft => PublishedAt is null && DiscardedAt is null;

    public Answers Read() => Answers.Read(Content);

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => IsDraft ? null : PrinciplesAreNoDraft;

    /// <summary>What may be sent says something, and something else than what is in force.</summary>
    public Refusal? MaySend(PrincipleSet? inForce) =>
        Read().Rows(PrincipleForm.List).Count == 0 ? PrinciplesEmpty : inForce?.Content == Content ? PrinciplesUnchanged : null;

    public void Save(Answers answers, TwoPersonCheck check, UserId by, DateTimeOffset at)
    {
        if (this.MayChange(check) is not null) throw new InvalidOperationException("Ask MayChange before.");
        Set(answers, by, at);
        check.PreparedBy(by);
    }

    /// <param name="seen">The mark of what the actor was shown.</param>
    public Refusal? Publish(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (!IsDraft) return PrinciplesAreNoDraft;
        if (check.Approve(actor, seen, at) is { } no) return no;
        (PublishedAt, PublishedBy) = (at, actor.User);
        principles.AddRange(Principle.Of(this));
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

    private void Set(Answers answers, UserId by, DateTimeOffset at)
    {
        (Content, SavedBy, SavedAt) = (answers.Write(), by, at);
        Version++;
    }
}

/// <summary>Prinsipp: one of a set, as it was published.</summary>
public sealed class Principle : IPartOf<PrincipleSet>
{
    private Principle()
    {
    }

    public PrincipleSetId Set { get; private set; }

    /// <summary>Of the set.</summary>
    public int Number { get; private set; }

    /// <summary>Stable through the versions: what agreements answer is kept by it.</summary>
    public string Code { get; private set; } = "";

    public int Place { get; private set; }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>A regional agreement is not sent to signing before it has answered.</summary>
    public bool IsRequired { get; private set; }

    /// <summary>Those that a set says, in its order.</summary>
    public static IEnumerable<Principle> Of(PrincipleSet set) => set.Read().Rows(PrincipleForm.List).Select((row, index) => new Principle
    {
        Set = set.Id,
        Number = set.Number,
        Code = row.Code,
        Place = index,
        Title = row.Cell(PrincipleForm.Title),
        Text = row.Cell(PrincipleForm.Text),
        IsRequired = row.Cell(PrincipleForm.Required) == Question.Yes,
    });
}

internal sealed class PrincipleSetModel : IEntityTypeConfiguration<PrincipleSet>, IEntityTypeConfiguration<Principle>
{
    private const string Why = "Open to all who sign in once they are published; the pages ask who reads drafts.";

    public void Configure(EntityTypeBuilder<PrincipleSet> set)
    {
        set.ToTable("principle_set", table => table.HasCheckConstraint(
            "CK_principle_set_two_persons", "\"PublishedBy\" <> \"SavedBy\""));
        set.IsDecidedByTwo(s => s.PublishedAt, s => s.PublishedBy);
        set.IsFrozen(once: s => s.PublishedAt);
        set.IsOpenBecause(Why);
        set.HasKey(s => s.Id);
        set.Property(s => s.Id).ValueGeneratedNever();
        set.HasIndex(s => s.Number).IsUnique();
        set.Ignore(s => s.IsDraft);
        set.HasMany(s => s.Principles).WithOne().HasForeignKey(p => p.Set).OnDelete(DeleteBehavior.Restrict);
        set.Navigation(s => s.Principles).HasField("principles");
    }

    public void Configure(EntityTypeBuilder<Principle> principle)
    {
        principle.ToTable("principle");
        principle.IsFrozen();
        principle.IsOpenBecause(Why);
        principle.HasKey(p => new { p.Set, p.Code });
        principle.HasIndex(p => p.Number);
        principle.Property(p => p.Code).HasMaxLength(AnswerRow.CodeLimit);
        principle.Property(p => p.Title).HasMaxLength(Question.LineLimit);
        principle.Property(p => p.Text).HasMaxLength(Question.TextLimit);
    }
}
