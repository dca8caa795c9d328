using System.Linq.Expressions;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Questions;

public readonly record struct CallQuestionId(Guid Value) : IId<CallQuestionId>
{
    public static CallQuestionId From(Guid value) => new(value);
}

/// <summary>Spørsmål til utlysningen: asked by one county, answered to all. Who asked is not shown to others.</summary>
public sealed class CallQuestion : IVersioned
{
    public static readonly Refusal QuestionIsAnswered = Refusal.In<GrantsText>(nameof(QuestionIsAnswered));
    public static readonly Refusal QuestionIsDeclined = Refusal.In<GrantsText>(nameof(QuestionIsDeclined));

    private CallQuestion()
    {
    }

    public CallQuestion(CallQuestionId id, CallId call, Actor askedBy, string text, DateTimeOffset at)
    {
        Id = id;
        Call = call;
        AskedBy = askedBy.User;
        AskedFor = askedBy.Organisation;
        Text = text;
        AskedAt = at;
    }

    public CallQuestionId Id { get; private set; }

    public CallId Call { get; private set; }

    public UserId AskedBy { get; private set; }

    /// <summary>The organisation the question was asked for.</summary>
    public OrganisationId AskedFor { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public string Text { get; private set; } = "";

    public string? Answer { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    /// <summary>When it was first answered; the clock of the answer stops here.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When the answer was last corrected, where it has been.</summary>
    public DateTimeOffset? CorrectedAt { get; private set; }

    /// <summary>When the directorate said that it will not answer here; null when it never did, or has answered since.</summary>
    public DateTimeOffset? DeclinedAt { get; private set; }

    public UserId? DeclinedBy { get; private set; }

    /// <summary>Why it is not answered, and where to ask instead: to those who asked.</summary>
    public string? DeclineReason { get; private set; }

    public int Version { get; private set; }

    /// <summary>It waits for the directorate.</summary>
    public static Expression<Func<CallQuestion, bool>> Waits { get; } = q => q.AnsweredAt == null && q.DeclinedAt == null;

    public Refusal? MayDecline() =>
        AnsweredAt is not null ? QuestionIsAnswered
        : DeclinedAt is not null ? QuestionIsDeclined
        : null;

    public Refusal? Decline(string reason, UserId by, DateTimeOffset at)
    {
        if (MayDecline() is { } no) return no;
        (DeclineReason, DeclinedBy, DeclinedAt) = (reason, by, at);
        Version++;
        return null;
    }

    /// <summary>Also of one that was declined: then it is answered for all.</summary>
    public void GiveAnswer(string answer, UserId by, DateTimeOffset at)
    {
        if (AnsweredAt is null) (AnsweredAt, AnsweredBy) = (at, by);
        else CorrectedAt = at;
        Answer = answer;
        (DeclineReason, DeclinedBy, DeclinedAt) = (null, null, null);
        Version++;
    }
}
