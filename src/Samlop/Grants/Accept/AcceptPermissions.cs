using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>What can be allowed with awards. Which role holds what stands in <see cref="AcceptSetup"/>.</summary>
public static class AcceptPermissions
{
    public const string ReadAwardsCode = "grants.award.read";

    public static readonly Permission ReadAwards = new(ReadAwardsCode);

    /// <summary>Held by those who may have the authority; whether one has it is asked of the role and the delegations.</summary>
    public static readonly Permission AnswerAward = new("grants.award.answer");
    public static readonly Permission ConfirmAccount = new("grants.award-account.confirm");
    public static readonly Permission ExtendAnswerDate = new("grants.award.extend");
    public static readonly Permission SayConditionMet = new("grants.award-condition.say-met");
    public static readonly Permission ConfirmCondition = new("grants.award-condition.confirm");

    /// <summary>Held by no role: the system's own.</summary>
    public static readonly Permission RemindOfAnswer = new("grants.award.remind");
}
