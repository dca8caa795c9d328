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
