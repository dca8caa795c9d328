using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>The noes of applying.</summary>
public static class ApplyRefusal
{
    public static readonly Refusal OnlyCountiesApply = Of(nameof(OnlyCountiesApply));
    public static readonly Refusal CountyNotValid = Of(nameof(CountyNotValid));
    public static readonly Refusal CallNotOpen = Of(nameof(CallNotOpen));
    public static readonly Refusal CountyHasApplication = Of(nameof(CountyHasApplication));
    public static readonly Refusal ApplicationIsSent = Of(nameof(ApplicationIsSent));
    public static readonly Refusal ApplicationAlreadySent = Of(nameof(ApplicationAlreadySent));
    public static readonly Refusal ApplicationNotSent = Of(nameof(ApplicationNotSent));
    public static readonly Refusal ApplicationIncomplete = Of(nameof(ApplicationIncomplete));
    public static readonly Refusal ApplicationAlreadyConfirmed = Of(nameof(ApplicationAlreadyConfirmed));
    public static readonly Refusal ApplicationNotConfirmed = Of(nameof(ApplicationNotConfirmed));
    public static readonly Refusal NoAuthorityToConfirm = Of(nameof(NoAuthorityToConfirm));
    public static readonly Refusal DelegationIsOver = Of(nameof(DelegationIsOver));

    private static Refusal Of(string code) => new(code, Phrase.In<ApplyText>("Refusal_" + code));
}
