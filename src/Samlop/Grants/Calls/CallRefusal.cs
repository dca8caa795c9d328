using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>The noes of the grant's rules.</summary>
public static class CallRefusal
{
    public static readonly Refusal CallNotPublished = Of(nameof(CallNotPublished));
    public static readonly Refusal CallHasDraft = Of(nameof(CallHasDraft));
    public static readonly Refusal CallHasNoDraft = Of(nameof(CallHasNoDraft));
    public static readonly Refusal CallIncomplete = Of(nameof(CallIncomplete));
    public static readonly Refusal CallDeadlinePassed = Of(nameof(CallDeadlinePassed));
    public static readonly Refusal CallUnchanged = Of(nameof(CallUnchanged));

    private static Refusal Of(string code) => new(code, Phrase.In<GrantsText>("Refusal_" + code));
}
