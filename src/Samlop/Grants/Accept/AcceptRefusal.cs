using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>The noes of awards.</summary>
public static class AcceptRefusal
{
    public static readonly Refusal AwardIsAnswered = Refusal.In<AcceptText>(nameof(AwardIsAnswered));
    public static readonly Refusal AwardIsReplaced = Refusal.In<AcceptText>(nameof(AwardIsReplaced));
    public static readonly Refusal AnswerDateIsPast = Refusal.In<AcceptText>(nameof(AnswerDateIsPast));
    public static readonly Refusal NoAuthorityToAccept = Refusal.In<AcceptText>(nameof(NoAuthorityToAccept));
    public static readonly Refusal AwardNotAccepted = Refusal.In<AcceptText>(nameof(AwardNotAccepted));
    public static readonly Refusal AccountNotSettled = Refusal.In<AcceptText>(nameof(AccountNotSettled));
    public static readonly Refusal ConditionIsMet = Refusal.In<AcceptText>(nameof(ConditionIsMet));
    public static readonly Refusal ConditionNotMet = Refusal.In<AcceptText>(nameof(ConditionNotMet));
    public static readonly Refusal ConditionIsConfirmed = Refusal.In<AcceptText>(nameof(ConditionIsConfirmed));
}
