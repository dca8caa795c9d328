using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

// All of it is within the directorate: the county learns of a decision by its letter.

/// <summary>It was chosen for an award, or to be declined.</summary>
[Event("grants.decision.application-chosen"), Was("ApplicationChosen")]
public sealed record ApplicationChosen(GrantApplicationId Application, DecisionId Decision, DecisionKind Kind) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Decision).And(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<DecideText>($"Told_ApplicationChosen_{Kind}");
}

/// <summary>A decision was recommended to those who decide.</summary>
/// <param name="Preparers">All who had a hand in what it builds on: none of them may decide.</param>
/// <param name="HashKey">SHA-256 of what was recommended.</param>
[Event("grants.decision.recommended"), Was("DecisionRecommended")]
public sealed record DecisionRecommended(
    GrantApplicationId Application, DecisionId Decision, int Round, DecisionKind Kind, Money Amount, string HashKey, IReadOnlyList<UserId> Preparers) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Decision).And(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<DecideText>($"Told_DecisionRecommended_{Kind}", Amount);
}

/// <summary>It was taken back by those who prepared it.</summary>
[Event("grants.decision.recommendation-taken-back"), Was("RecommendationTakenBack")]
public sealed record RecommendationTakenBack(GrantApplicationId Application, DecisionId Decision, int Round) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Decision).And(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<DecideText>(nameof(DecideText.Told_RecommendationTakenBack));
}

/// <summary>It was returned with reasons.</summary>
[Event("grants.decision.returned"), Was("DecisionReturned")]
public sealed record DecisionReturned(GrantApplicationId Application, DecisionId Decision, int Round) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Decision).And(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<DecideText>(nameof(DecideText.Told_DecisionReturned));
}

/// <summary>Why a recommendation fell without anybody having decided on it.</summary>
public enum LapseCause
{
    /// <summary>The county withdrew the application.</summary>
    Withdrawn,

    /// <summary>The directorate handed the application back.</summary>
    Returned,

    /// <summary>Somebody who checked or assessed it is barred.</summary>
    Barred,
}

/// <summary>
/// A recommendation fell, since what it was about is not what it was. The county may be the one who did it, and is not to learn that there was a
/// recommendation: it is told within the directorate, whoever did it.
/// </summary>
[Event("grants.decision.recommendation-lapsed"), Was("RecommendationLapsed")]
public sealed record RecommendationLapsed(
    GrantApplicationId Application, DecisionId Decision, int Round, LapseCause Cause, OrganisationId Owner) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Decision).And(Application);

    Audience IEvent.For => Audience.Within(Owner);

    Phrase IEvent.Told => Phrase.In<DecideText>($"Told_RecommendationLapsed_{Cause}");
}

/// <summary>It was decided, and never changes after.</summary>
/// <param name="BasisHashKey">SHA-256 of what it was decided on.</param>
[Event("grants.decision.made"), Was("DecisionMade")]
public sealed record DecisionMade(GrantApplicationId Application, DecisionId Decision, int Round, DecisionKind Kind, Money Amount, string BasisHashKey) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Decision).And(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<DecideText>($"Told_DecisionMade_{Kind}", Amount);
}

/// <summary>A new decision was begun, to replace one that is made.</summary>
[Event("grants.decision.new-started"), Was("NewDecisionStarted")]
public sealed record NewDecisionStarted(GrantApplicationId Application, DecisionId Decision, DecisionId Replaces) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Decision).And(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<DecideText>(nameof(DecideText.Told_NewDecisionStarted));
}

/// <summary>A draft was given up.</summary>
[Event("grants.decision.draft-discarded"), Was("DecisionDraftDiscarded")]
public sealed record DecisionDraftDiscarded(GrantApplicationId Application, DecisionId Decision) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Decision).And(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<DecideText>(nameof(DecideText.Told_DecisionDraftDiscarded));
}
