using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

// All of it is within the directorate: the county learns of a decision by its letter.

/// <summary>It was chosen for an award, or to be declined.</summary>
public sealed record ApplicationChosen(GrantApplicationId Application, DecisionId Decision, DecisionKind Kind) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<DecideText>($"Told_ApplicationChosen_{Kind}");
}

/// <summary>A decision was recommended to those who decide.</summary>
/// <param name="Preparers">All who had a hand in what it builds on: none of them may decide.</param>
/// <param name="HashKey">SHA-256 of what was recommended.</param>
public sealed record DecisionRecommended(
    GrantApplicationId Application, DecisionId Decision, int Round, DecisionKind Kind, Money Amount, string HashKey, IReadOnlyList<UserId> Preparers) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<DecideText>($"Told_DecisionRecommended_{Kind}", Amount);
}

/// <summary>It was taken back by those who prepared it.</summary>
public sealed record RecommendationTakenBack(GrantApplicationId Application, DecisionId Decision, int Round) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<DecideText>(nameof(DecideText.Told_RecommendationTakenBack));
}

/// <summary>It was returned with reasons.</summary>
public sealed record DecisionReturned(GrantApplicationId Application, DecisionId Decision, int Round) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

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
/// A recommendation fell, since what it was about is not what it was. It is told on the decision, which the county does not find: the
/// county may be the one who did it, and is not to learn that there was a recommendation.
/// </summary>
public sealed record RecommendationLapsed(GrantApplicationId Application, DecisionId Decision, int Round, LapseCause Cause) : IEvent
{
    Guid IEvent.Subject => Decision.Value;

    Phrase IEvent.Told => Phrase.In<DecideText>($"Told_RecommendationLapsed_{Cause}");
}

/// <summary>It was decided, and never changes after.</summary>
/// <param name="BasisHashKey">SHA-256 of what it was decided on.</param>
public sealed record DecisionMade(GrantApplicationId Application, DecisionId Decision, int Round, DecisionKind Kind, Money Amount, string BasisHashKey) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<DecideText>($"Told_DecisionMade_{Kind}", Amount);
}

/// <summary>A new decision was begun, to replace one that is made.</summary>
public sealed record NewDecisionStarted(GrantApplicationId Application, DecisionId Decision, DecisionId Replaces) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<DecideText>(nameof(DecideText.Told_NewDecisionStarted));
}

/// <summary>A draft was given up.</summary>
public sealed record DecisionDraftDiscarded(GrantApplicationId Application, DecisionId Decision) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<DecideText>(nameof(DecideText.Told_DecisionDraftDiscarded));
}
