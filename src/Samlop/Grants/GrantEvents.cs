using Samlop.Grants.Calls;
using Samlop.Grants.Following;
using Samlop.Grants.Questions;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants;

/// <summary>A call got a draft, the first or one that amends it.</summary>
[Event("grants.call.draft-begun"), Was("CallDraftBegun")]
public sealed record CallDraftBegun(CallId Call, int Ordinal) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Call);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallDraftBegun), Ordinal);
}

/// <summary>A version that was published elsewhere was carried over.</summary>
[Event("grants.call.version-imported"), Was("CallVersionImported")]
public sealed record CallVersionImported(CallId Call, int Ordinal) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Call);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallVersionImported), Ordinal);
}

/// <summary>A draft was sent to a second person for publication.</summary>
[Event("grants.call.draft-sent"), Was("CallDraftSent")]
public sealed record CallDraftSent(CallId Call, int Ordinal, int Round) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Call);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallDraftSent), Ordinal);
}

/// <summary>A draft was taken back by those who wrote it.</summary>
[Event("grants.call.draft-taken-back"), Was("CallDraftTakenBack")]
public sealed record CallDraftTakenBack(CallId Call, int Ordinal, int Round) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Call);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallDraftTakenBack), Ordinal);
}

/// <summary>A draft was returned with reasons.</summary>
[Event("grants.call.draft-returned"), Was("CallDraftReturned")]
public sealed record CallDraftReturned(CallId Call, int Ordinal, int Round) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Call);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallDraftReturned), Ordinal);
}

/// <summary>A version came into force.</summary>
[Event("grants.call.version-published"), Was("CallVersionPublished")]
public sealed record CallVersionPublished(CallId Call, int Ordinal, DateOnly? Deadline) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Call);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Deadline is { } deadline
        ? Phrase.In<GrantsText>(nameof(GrantsText.Told_CallVersionPublished), Ordinal, new DateArgument(deadline))
        : Phrase.In<GrantsText>(nameof(GrantsText.Told_CallVersionPublishedWithoutDeadline), Ordinal);
}

/// <summary>A draft was given up.</summary>
[Event("grants.call.draft-discarded"), Was("CallDraftDiscarded")]
public sealed record CallDraftDiscarded(CallId Call, int Ordinal) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Call);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallDraftDiscarded), Ordinal);
}

/// <summary>A county asked about a call.</summary>
[Event("grants.question.asked"), Was("QuestionAsked")]
public sealed record QuestionAsked(CallId Call, CallQuestionId Question) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Call);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_QuestionAsked));
}

/// <summary>A question was answered, or its answer corrected.</summary>
[Event("grants.question.answered"), Was("QuestionAnswered")]
public sealed record QuestionAnswered(CallId Call, CallQuestionId Question) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Call);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_QuestionAnswered));
}

/// <summary>Somebody left an e-mail address to follow a call.</summary>
[Event("grants.following.asked"), Was("FollowingAsked")]
public sealed record FollowingAsked(CallId Call, CallFollowerId Follower) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Call);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_FollowingAsked));
}

/// <summary>The owner of the address confirmed it.</summary>
[Event("grants.following.confirmed"), Was("FollowingConfirmed")]
public sealed record FollowingConfirmed(CallId Call, CallFollowerId Follower) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Call);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_FollowingConfirmed));
}

/// <summary>The address was deleted by its owner.</summary>
[Event("grants.following.stopped"), Was("FollowingStopped")]
public sealed record FollowingStopped(CallId Call, CallFollowerId Follower) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Call);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_FollowingStopped));
}
