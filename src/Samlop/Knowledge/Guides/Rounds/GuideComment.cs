using System.Linq.Expressions;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Guides.Rounds;

[SubjectKind("knowledge.guide-comment")]
public readonly record struct GuideCommentId(Guid Value) : IId<GuideCommentId>
{
    public static GuideCommentId From(Guid value) => new(value);
}

/// <summary>What the owner does with a comment.</summary>
public enum CommentOutcome
{
    Taken,
    Partly,
    NotTaken,
}

/// <summary>Kommentar: what somebody of an organisation that is asked says of a part of the guide or the whole, and the answer.</summary>
public sealed class GuideComment : IVersioned
{
    public const int TextLimit = 3000;

    public static readonly Refusal CommentIsAnswered = Refusal.In<RoundsText>(nameof(CommentIsAnswered));

    private GuideComment()
    {
    }

    public GuideComment(GuideCommentId id, GuideRound round, string? activity, string text, Actor by, DateTimeOffset at)
    {
        (Id, Round, Edition, Owner) = (id, round.Id, round.Edition, round.Owner);
        (Organisation, By, At, Activity, Text) = (by.Organisation, by.User, at, activity, text);
    }

    public GuideCommentId Id { get; private set; }

    public GuideRoundId Round { get; private set; }

    public GuideEditionId Edition { get; private set; }

    public OrganisationId Owner { get; private set; }

    /// <summary>For whom it is said.</summary>
    public OrganisationId Organisation { get; private set; }

    public UserId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The key of the activity that it is about; null where it is about the whole.</summary>
    public string? Activity { get; private set; }

    public string Text { get; private set; } = "";

    public CommentOutcome? Outcome { get; private set; }

    /// <summary>Why, in the owner's words.</summary>
    public string? Answer { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public int Version { get; private set; }

    public static Expression<Func<GuideComment, bool>> IsUnanswered { get; } = c => c.AnsweredAt == null;

    public Refusal? MayAnswer() => AnsweredAt is null ? null : CommentIsAnswered;

    public void Say(CommentOutcome outcome, string why, UserId by, DateTimeOffset at)
    {
        (Outcome, Answer, AnsweredBy, AnsweredAt) = (outcome, why, by, at);
        Version++;
    }
}
