using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>The noes of the grant's rules.</summary>
public static class CallRefusal
{
    public static readonly Refusal CallNotPublished = Refusal.In<GrantsText>(nameof(CallNotPublished));
    public static readonly Refusal CallHasDraft = Refusal.In<GrantsText>(nameof(CallHasDraft));
    public static readonly Refusal CallHasNoDraft = Refusal.In<GrantsText>(nameof(CallHasNoDraft));
    public static readonly Refusal CallIncomplete = Refusal.In<GrantsText>(nameof(CallIncomplete));
    public static readonly Refusal CallDeadlinePassed = Refusal.In<GrantsText>(nameof(CallDeadlinePassed));
    public static readonly Refusal CallUnchanged = Refusal.In<GrantsText>(nameof(CallUnchanged));
}
