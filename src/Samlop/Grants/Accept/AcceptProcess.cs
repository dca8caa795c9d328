using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>The processes of awards (docs/processes.md).</summary>
public static class AcceptProcess
{
    public static readonly ProcessType AwardAccepted = new("AwardAccepted");
    public static readonly ProcessType AwardDeclined = new("AwardDeclined");
    public static readonly ProcessType AwardAccountEntered = new("AwardAccountEntered");
    public static readonly ProcessType AwardAccountConfirmed = new("AwardAccountConfirmed");
    public static readonly ProcessType AwardAccountReturned = new("AwardAccountReturned");
    public static readonly ProcessType AnswerDateExtended = new("AnswerDateExtended");
    public static readonly ProcessType AnswerReminded = new("AnswerReminded");
    public static readonly ProcessType ConditionSaidMet = new("ConditionSaidMet");
    public static readonly ProcessType ConditionConfirmed = new("ConditionConfirmed");
    public static readonly ProcessType ConditionReopened = new("ConditionReopened");
}

/// <summary>The county accepted; under a delegation where it was not the chief executive's own act.</summary>
public sealed record AwardAccepted(GrantApplicationId Application, AwardId Award, int Year, long AmountOre, DelegationId? Under) : IEvent
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AcceptText>(Under is null ? nameof(AcceptText.Told_AwardAccepted) : nameof(AcceptText.Told_AwardAcceptedUnder), Money.FromOre(AmountOre), Year);
}

/// <summary>The county said no; its reason lies with the award.</summary>
public sealed record AwardDeclined(GrantApplicationId Application, AwardId Award, int Year, DelegationId? Under) : IEvent
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_AwardDeclined), Year);
}

/// <summary>An account number was given; changed where a second person must confirm it.</summary>
public sealed record AwardAccountEntered(GrantApplicationId Application, AwardAccountId Account, bool Changed) : IEvent
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AcceptText>(Changed ? nameof(AcceptText.Told_AccountChanged) : nameof(AcceptText.Told_AccountEntered));
}

/// <summary>A second person typed the same number: it is settled.</summary>
public sealed record AwardAccountConfirmed(GrantApplicationId Application, AwardAccountId Account) : IEvent
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_AccountConfirmed));
}

/// <summary>A second person sent the number back.</summary>
public sealed record AwardAccountReturned(GrantApplicationId Application, AwardAccountId Account) : IWithinOrganisation
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_AccountReturned));
}

/// <summary>The answer-by date was moved.</summary>
public sealed record AnswerDateExtended(GrantApplicationId Application, AwardId Award, DateOnly From, DateOnly To) : IEvent
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_AnswerDateExtended), new DateArgument(From), new DateArgument(To));
}

/// <summary>The county was reminded to answer.</summary>
public sealed record AnswerReminded(GrantApplicationId Application, AwardId Award, DateOnly AnswerBy, int DaysLeft) : IEvent
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_AnswerReminded), new DateArgument(AnswerBy), DaysLeft);
}

/// <summary>The county said that a condition is met.</summary>
public sealed record ConditionSaidMet(GrantApplicationId Application, AwardId Award, int Number) : IEvent
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_ConditionSaidMet), Number);
}

/// <summary>An officer confirmed that a condition is met.</summary>
public sealed record ConditionConfirmed(GrantApplicationId Application, AwardId Award, int Number) : IEvent
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_ConditionConfirmed), Number);
}

/// <summary>An officer opened a condition again.</summary>
public sealed record ConditionReopened(GrantApplicationId Application, AwardId Award, int Number) : IEvent
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_ConditionReopened), Number);
}
