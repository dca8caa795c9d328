using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>The noes of awards.</summary>
public static class AcceptRefusal
{
    public static readonly Refusal AwardIsAnswered = Of(nameof(AwardIsAnswered));
    public static readonly Refusal AwardIsReplaced = Of(nameof(AwardIsReplaced));
    public static readonly Refusal AnswerDateIsPast = Of(nameof(AnswerDateIsPast));
    public static readonly Refusal NoAuthorityToAccept = Of(nameof(NoAuthorityToAccept));
    public static readonly Refusal AwardNotAccepted = Of(nameof(AwardNotAccepted));
    public static readonly Refusal AccountNotSettled = Of(nameof(AccountNotSettled));
    public static readonly Refusal ConditionIsMet = Of(nameof(ConditionIsMet));
    public static readonly Refusal ConditionNotMet = Of(nameof(ConditionNotMet));
    public static readonly Refusal ConditionIsConfirmed = Of(nameof(ConditionIsConfirmed));

    private static Refusal Of(string code) => new(code, Phrase.In<AcceptText>("Refusal_" + code));
}
