using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>The noes of applying.</summary>
public static class ApplyRefusal
{
    public static readonly Refusal OnlyCountiesApply = Refusal.In<ApplyText>(nameof(OnlyCountiesApply));
    public static readonly Refusal CountyNotValid = Refusal.In<ApplyText>(nameof(CountyNotValid));
    public static readonly Refusal CallNotOpen = Refusal.In<ApplyText>(nameof(CallNotOpen));
    public static readonly Refusal CountyHasApplication = Refusal.In<ApplyText>(nameof(CountyHasApplication));
    public static readonly Refusal ApplicationIsSent = Refusal.In<ApplyText>(nameof(ApplicationIsSent));
    public static readonly Refusal ApplicationAlreadySent = Refusal.In<ApplyText>(nameof(ApplicationAlreadySent));
    public static readonly Refusal ApplicationNotSent = Refusal.In<ApplyText>(nameof(ApplicationNotSent));
    public static readonly Refusal ApplicationIncomplete = Refusal.In<ApplyText>(nameof(ApplicationIncomplete));
    public static readonly Refusal ApplicationAlreadyConfirmed = Refusal.In<ApplyText>(nameof(ApplicationAlreadyConfirmed));
    public static readonly Refusal ApplicationNotConfirmed = Refusal.In<ApplyText>(nameof(ApplicationNotConfirmed));
    public static readonly Refusal NoAuthorityToConfirm = Refusal.In<ApplyText>(nameof(NoAuthorityToConfirm));
    public static readonly Refusal DelegationIsOver = Refusal.In<ApplyText>(nameof(DelegationIsOver));
}
