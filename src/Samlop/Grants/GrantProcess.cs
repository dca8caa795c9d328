using Samlop.Grants.Calls;
using Samlop.Grants.Following;
using Samlop.Grants.Questions;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants;

/// <summary>The processes of the grant scheme (docs/processes.md).</summary>
public static class GrantProcess
{
    public static readonly ProcessType CallStarted = new("CallStarted");
    public static readonly ProcessType CallImported = new("CallImported");
    public static readonly ProcessType CallAmendmentStarted = new("CallAmendmentStarted");
    public static readonly ProcessType CallSentToPublication = new("CallSentToPublication");
    public static readonly ProcessType CallTakenBack = new("CallTakenBack");
    public static readonly ProcessType CallReturned = new("CallReturned");
    public static readonly ProcessType CallPublished = new("CallPublished");
    public static readonly ProcessType CallDraftDiscarded = new("CallDraftDiscarded");
    public static readonly ProcessType QuestionAsked = new("QuestionAsked");
    public static readonly ProcessType QuestionAnswered = new("QuestionAnswered");
    public static readonly ProcessType FollowingAsked = new("FollowingAsked");
    public static readonly ProcessType FollowingConfirmed = new("FollowingConfirmed");
    public static readonly ProcessType FollowingStopped = new("FollowingStopped");
}

/// <summary>A call got a draft, the first or one that amends it.</summary>
public sealed record CallDraftBegun(CallId Call, int Ordinal) : IEvent
{
    Guid IEvent.Subject => Call.Value;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallDraftBegun), Ordinal);
}

/// <summary>A version that was published elsewhere was carried over.</summary>
public sealed record CallVersionImported(CallId Call, int Ordinal) : IEvent
{
    Guid IEvent.Subject => Call.Value;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallVersionImported), Ordinal);
}

/// <summary>A draft was sent to a second person for publication.</summary>
public sealed record CallDraftSent(CallId Call, int Ordinal, int Round) : IEvent
{
    Guid IEvent.Subject => Call.Value;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallDraftSent), Ordinal);
}

/// <summary>A draft was taken back by those who wrote it.</summary>
public sealed record CallDraftTakenBack(CallId Call, int Ordinal, int Round) : IEvent
{
    Guid IEvent.Subject => Call.Value;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallDraftTakenBack), Ordinal);
}

/// <summary>A draft was returned with reasons.</summary>
public sealed record CallDraftReturned(CallId Call, int Ordinal, int Round) : IEvent
{
    Guid IEvent.Subject => Call.Value;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallDraftReturned), Ordinal);
}

/// <summary>A version came into force.</summary>
public sealed record CallVersionPublished(CallId Call, int Ordinal, DateOnly? Deadline) : IEvent
{
    Guid IEvent.Subject => Call.Value;

    Phrase IEvent.Told => Deadline is { } deadline
        ? Phrase.In<GrantsText>(nameof(GrantsText.Told_CallVersionPublished), Ordinal, new DateArgument(deadline))
        : Phrase.In<GrantsText>(nameof(GrantsText.Told_CallVersionPublishedWithoutDeadline), Ordinal);
}

/// <summary>A draft was given up.</summary>
public sealed record CallDraftDiscarded(CallId Call, int Ordinal) : IEvent
{
    Guid IEvent.Subject => Call.Value;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallDraftDiscarded), Ordinal);
}

/// <summary>A county asked about a call.</summary>
public sealed record QuestionAsked(CallId Call, CallQuestionId Question) : IEvent
{
    Guid IEvent.Subject => Call.Value;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_QuestionAsked));
}

/// <summary>A question was answered, or its answer corrected.</summary>
public sealed record QuestionAnswered(CallId Call, CallQuestionId Question) : IEvent
{
    Guid IEvent.Subject => Call.Value;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_QuestionAnswered));
}

/// <summary>Somebody left an e-mail address to follow a call.</summary>
public sealed record FollowingAsked(CallId Call, CallFollowerId Follower) : IEvent
{
    Guid IEvent.Subject => Call.Value;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_FollowingAsked));
}

/// <summary>The owner of the address confirmed it.</summary>
public sealed record FollowingConfirmed(CallId Call, CallFollowerId Follower) : IEvent
{
    Guid IEvent.Subject => Call.Value;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_FollowingConfirmed));
}

/// <summary>The address was deleted by its owner.</summary>
public sealed record FollowingStopped(CallId Call, CallFollowerId Follower) : IEvent
{
    Guid IEvent.Subject => Call.Value;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_FollowingStopped));
}
