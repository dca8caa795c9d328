using System.Linq.Expressions;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Guides;

[SubjectKind("knowledge.guide-edition")]
public readonly record struct GuideEditionId(Guid Value) : IId<GuideEditionId>
{
    public static GuideEditionId From(Guid value) => new(value);
}

/// <summary>
/// Utgave: one edition of a guide. Each save is a revision that is never changed. While others comment on it, and while a second person
/// reads it, nothing is written; when it is approved it is what all read, until the next edition is.
/// </summary>
public sealed class GuideEdition : IVersioned, IDecidedByTwo
{
    public static readonly Refusal EditionIsNoDraft = Refusal.In<GuidesText>(nameof(EditionIsNoDraft));
    public static readonly Refusal EditionIsIncomplete = Refusal.In<GuidesText>(nameof(EditionIsIncomplete));
    public static readonly Refusal EditionIsInRound = Refusal.In<GuidesText>(nameof(EditionIsInRound));
    public static readonly Refusal CommentsAreUnanswered = Refusal.In<GuidesText>(nameof(CommentsAreUnanswered));

    private readonly List<GuideRevision> revisions = [];

    private GuideEdition()
    {
    }

    public GuideEdition(GuideEditionId id, Guide guide, int number, GuideContent content, UserId by, DateTimeOffset at)
    {
        (Id, Guide, Owner, Number, BegunAt) = (id, guide.Id, guide.Owner, number, at);
        Revise(content, by, at);
    }

    public GuideEditionId Id { get; private set; }

    public GuideId Guide { get; private set; }

    public OrganisationId Owner { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>The number of its newest revision.</summary>
    public int Revision { get; private set; }

    /// <summary>The fingerprint of its newest revision.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Who wrote in it last, and when.</summary>
    public UserId SavedBy { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>Since when others are asked to comment on it; null where no round is open.</summary>
    public DateTimeOffset? RoundSince { get; private set; }

    /// <summary>Comments that nobody of the owner has answered.</summary>
    public int Unanswered { get; private set; }

    /// <summary>Since when it waits for a second person.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    public UserId? ApprovedBy { get; private set; }

    /// <summary>When the next edition was approved.</summary>
    public DateTimeOffset? OvertakenAt { get; private set; }

    /// <summary>When the guide was withdrawn.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public DateTimeOffset? DiscardedAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<GuideRevision> Revisions => revisions;

    /// <summary>What can still be written: neither approved nor given up.</summary>
    public static Expression<Func<GuideEdition, bool>> IsOpen { get; } =
        e => e.ApprovedAt == null && e.DiscardedAt == null && e.WithdrawnAt == null;

    /// <summary>Where an edition stands: one ladder for page, list, tasks and counts.</summary>
    public static Ladder<GuideState, GuideEdition> States { get; } = new(
        (GuideState.Discarded, e => e.DiscardedAt != null),
        (GuideState.Withdrawn, e => e.WithdrawnAt != null),
        (GuideState.Overtaken, e => e.OvertakenAt != null),
        (GuideState.Approved, e => e.ApprovedAt != null),
        (GuideState.WaitsForApproval, e => e.SentAt != null),
        (GuideState.InRound, e => e.RoundSince != null),
        (GuideState.Draft, e => true));

    /// <summary>What its newest revision says, which is read with it.</summary>
    public GuideContent Content => GuideContent.Read(revisions.Single(r => r.Number == Revision).Content);

    public GuideState State => States.Of(this);

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => ApprovedAt is null && DiscardedAt is null && WithdrawnAt is null ? null : EditionIsNoDraft;

    void IDecidedByTwo.Waits(DateTimeOffset? since)
    {
        SentAt = since;
        Version++;
    }

    public Refusal? MayWrite(TwoPersonCheck check) => this.MayChange(check) ?? (RoundSince is null ? null : EditionIsInRound);

    public Refusal? MaySend(TwoPersonCheck check) =>
        MayWrite(check) ?? (Unanswered > 0 ? CommentsAreUnanswered : Content.IsWhole() ? null : EditionIsIncomplete);

    public Refusal? MayOpenRound(TwoPersonCheck check) => MayWrite(check) ?? (Content.IsWhole() ? null : EditionIsIncomplete);

    public void Save(GuideContent content, TwoPersonCheck check, UserId by, DateTimeOffset at)
    {
        if (MayWrite(check) is not null) throw new InvalidOperationException("Ask MayWrite before.");
        Revise(content, by, at);
        check.PreparedBy(by);
    }

    public void InRound(DateTimeOffset? since)
    {
        RoundSince = since;
        Version++;
    }

    /// <param name="more">Comments that came, or (negative) were answered.</param>
    public void Commented(int more)
    {
        Unanswered += more;
        Version++;
    }

    /// <param name="seen">The <see cref="TwoPersonCheck.Mark"/> of what the actor was shown.</param>
    public Refusal? Approve(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (check.Approve(actor, seen, at) is { } no) return no;
        (ApprovedBy, ApprovedAt, SentAt) = (actor.User, at, null);
        Version++;
        return null;
    }

    public Refusal? MayDiscard(TwoPersonCheck check) => MayWrite(check);

    public void Discard(DateTimeOffset at)
    {
        DiscardedAt = at;
        Version++;
    }

    public void Overtake(DateTimeOffset at)
    {
        OvertakenAt = at;
        Version++;
    }

    public void Withdraw(DateTimeOffset at)
    {
        WithdrawnAt = at;
        Version++;
    }

    private void Revise(GuideContent content, UserId by, DateTimeOffset at)
    {
        Revision++;
        revisions.Add(new GuideRevision(Id, Revision, content, by, at));
        (Hash, SavedBy, SavedAt) = (revisions[^1].Hash, by, at);
        Version++;
    }
}

/// <summary>Revisjon: what an edition said after one save. It is never written over.</summary>
public sealed class GuideRevision : IPartOf<GuideEdition>
{
    private GuideRevision()
    {
    }

    internal GuideRevision(GuideEditionId edition, int number, GuideContent content, UserId by, DateTimeOffset at) =>
        (Edition, Number, Content, Hash, By, At) = (edition, number, content.Write(), content.Hash(), by, at);

    public GuideEditionId Edition { get; private set; }

    /// <summary>From 1 in each edition.</summary>
    public int Number { get; private set; }

    /// <summary>As <see cref="GuideContent.Write"/> gives it.</summary>
    public string Content { get; private set; } = "";

    /// <summary>As <see cref="GuideContent.Hash"/> gives it.</summary>
    public string Hash { get; private set; } = "";

    public UserId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}
