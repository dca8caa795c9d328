using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Letters.Templates;

public readonly record struct LetterTemplateVersionId(Guid Value) : IId<LetterTemplateVersionId>
{
    public static LetterTemplateVersionId From(Guid value) => new(value);
}

/// <summary>
/// Brevmal: one version of the fixed text of a kind of letter, in both forms of Norwegian. The first version of each kind comes with the
/// program (<see cref="ShippedTemplates"/>); later ones are written here, put in force by a second person, and never changed after.
/// </summary>
public sealed class LetterTemplateVersion : IVersioned, IDecidedByTwo
{
    public static readonly Refusal TemplateIsNoDraft = Refusal.In<LettersText>(nameof(TemplateIsNoDraft));

    private LetterTemplateVersion()
    {
    }

    public LetterTemplateVersion(LetterTemplateVersionId id, string kind, int number, LetterTexts texts, UserId by, DateTimeOffset at)
    {
        Id = id;
        Kind = kind;
        Number = number;
        BegunAt = at;
        Set(texts, by, at);
    }

    public LetterTemplateVersionId Id { get; private set; }

    /// <summary>Code of the <see cref="LetterKind"/>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>From 2: the first is the program's own.</summary>
    public int Number { get; private set; }

    /// <summary>A <see cref="LetterTexts"/> as JSON.</summary>
    public string Content { get; private set; } = "";

    public DateTimeOffset BegunAt { get; private set; }

    public UserId SavedBy { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public DateTimeOffset? InForceAt { get; private set; }

    public UserId? InForceBy { get; private set; }

    /// <summary>Given up before it was in force. Kept, since somebody wrote it.</summary>
    public DateTimeOffset? DiscardedAt { get; private set; }

    public int Version { get; private set; }

    public bool IsDraft => InForceAt is null && DiscardedAt is null;

    public LetterTexts ReadTexts() => LetterTexts.Read(Content);

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => IsDraft ? null : TemplateIsNoDraft;

    public void Save(LetterTexts texts, TwoPersonCheck check, UserId by, DateTimeOffset at)
    {
        if (this.MayChange(check) is not null) throw new InvalidOperationException("Ask MayChange before.");
        Set(texts, by, at);
        check.PreparedBy(by);
    }

    /// <param name="seen">The mark of what the actor was shown.</param>
    public Refusal? PutInForce(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (!IsDraft) return TemplateIsNoDraft;
        if (check.Approve(actor, seen, at) is { } no) return no;
        (InForceAt, InForceBy) = (at, actor.User);
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

    private void Set(LetterTexts texts, UserId by, DateTimeOffset at)
    {
        Content = texts.Write();
        (SavedBy, SavedAt) = (by, at);
        Version++;
    }
}
