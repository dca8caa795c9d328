using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>The county accepted; under a delegation where it was not the chief executive's own act.</summary>
[Event("grants.award.accepted"), Was("AwardAccepted")]
public sealed record AwardAccepted(GrantApplicationId Application, AwardId Award, int Year, long AmountOre, DelegationId? Under) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AcceptText>(Under is null ? nameof(AcceptText.Told_AwardAccepted) : nameof(AcceptText.Told_AwardAcceptedUnder), Money.FromOre(AmountOre), Year);
}

/// <summary>The county said no; its reason lies with the award.</summary>
[Event("grants.award.declined"), Was("AwardDeclined")]
public sealed record AwardDeclined(GrantApplicationId Application, AwardId Award, int Year, DelegationId? Under) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_AwardDeclined), Year);
}

/// <summary>An account number was given; changed where a second person must confirm it.</summary>
[Event("grants.award-account.entered"), Was("AwardAccountEntered")]
public sealed record AwardAccountEntered(GrantApplicationId Application, AwardAccountId Account, bool Changed) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AcceptText>(Changed ? nameof(AcceptText.Told_AccountChanged) : nameof(AcceptText.Told_AccountEntered));
}

/// <summary>A second person typed the same number: it is settled.</summary>
[Event("grants.award-account.confirmed"), Was("AwardAccountConfirmed")]
public sealed record AwardAccountConfirmed(GrantApplicationId Application, AwardAccountId Account) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_AccountConfirmed));
}

/// <summary>A second person sent the number back.</summary>
[Event("grants.award-account.returned"), Was("AwardAccountReturned")]
public sealed record AwardAccountReturned(GrantApplicationId Application, AwardAccountId Account) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_AccountReturned));
}

/// <summary>The answer-by date was moved.</summary>
[Event("grants.award.answer-date-extended"), Was("AnswerDateExtended")]
public sealed record AnswerDateExtended(GrantApplicationId Application, AwardId Award, DateOnly From, DateOnly To) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_AnswerDateExtended), new DateArgument(From), new DateArgument(To));
}

/// <summary>The county was reminded to answer.</summary>
[Event("grants.award.answer-reminded"), Was("AnswerReminded")]
public sealed record AnswerReminded(GrantApplicationId Application, AwardId Award, DateOnly AnswerBy, int DaysLeft) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_AnswerReminded), new DateArgument(AnswerBy), DaysLeft);
}

/// <summary>The county said that a condition is met.</summary>
[Event("grants.condition.said-met"), Was("ConditionSaidMet")]
public sealed record ConditionSaidMet(GrantApplicationId Application, AwardId Award, int Number) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_ConditionSaidMet), Number);
}

/// <summary>An officer confirmed that a condition is met.</summary>
[Event("grants.condition.confirmed"), Was("ConditionConfirmed")]
public sealed record ConditionConfirmed(GrantApplicationId Application, AwardId Award, int Number) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_ConditionConfirmed), Number);
}

/// <summary>An officer opened a condition again.</summary>
[Event("grants.condition.reopened"), Was("ConditionReopened")]
public sealed record ConditionReopened(GrantApplicationId Application, AwardId Award, int Number) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_ConditionReopened), Number);
}
