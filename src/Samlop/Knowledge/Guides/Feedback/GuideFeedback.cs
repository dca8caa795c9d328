using System.Linq.Expressions;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Guides.Feedback;

[SubjectKind("knowledge.guide-feedback")]
public readonly record struct GuideFeedbackId(Guid Value) : IId<GuideFeedbackId>
{
    public static GuideFeedbackId From(Guid value) => new(value);
}

/// <summary>What somebody who has used a guide says of it.</summary>
public enum FeedbackKind
{
    Useful,
    NotUseful,
    Proposal,
}

/// <summary>
/// Tilbakemelding: whether a guide was useful, or how it should be changed. One with words waits for its owner, who answers; a yes or a no
/// alone is counted.
/// </summary>
public sealed class GuideFeedback : IVersioned
{
    public const int TextLimit = 2000;

    public static readonly Refusal FeedbackIsAnswered = Refusal.In<GuidesText>(nameof(FeedbackIsAnswered));

    private GuideFeedback()
    {
    }

    public GuideFeedback(GuideFeedbackId id, Guide guide, FeedbackKind kind, string? text, Actor by, DateTimeOffset at)
    {
        (Id, Guide, Owner, Edition) = (id, guide.Id, guide.Owner, guide.Edition!.Value);
        (Kind, Text, By, Organisation, At) = (kind, text, by.User, by.Organisation, at);
    }

    public GuideFeedbackId Id { get; private set; }

    public GuideId Guide { get; private set; }

    public OrganisationId Owner { get; private set; }

    /// <summary>The number of the edition that it is about.</summary>
    public int Edition { get; private set; }

    public FeedbackKind Kind { get; private set; }

    public string? Text { get; private set; }

    public UserId By { get; private set; }

    public OrganisationId Organisation { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string? Answer { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>The owner owes an answer.</summary>
    public static Expression<Func<GuideFeedback, bool>> Waits { get; } = f => f.Text != null && f.AnsweredAt == null;

    public Refusal? MayAnswer() => AnsweredAt is null ? null : FeedbackIsAnswered;

    public void Say(string answer, UserId by, DateTimeOffset at)
    {
        (Answer, AnsweredBy, AnsweredAt) = (answer, by, at);
        Version++;
    }
}
