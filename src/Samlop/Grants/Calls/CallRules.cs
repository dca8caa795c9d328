using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>
/// What must hold before a version of a call can come into force; asked by the page, by the one who sends and by the one who publishes.
/// </summary>
public static class CallRules
{
    public static readonly Refusal CallIncomplete = Refusal.In<GrantsText>(nameof(CallIncomplete));
    public static readonly Refusal CallDeadlinePassed = Refusal.In<GrantsText>(nameof(CallDeadlinePassed));
    public static readonly Refusal CallUnchanged = Refusal.In<GrantsText>(nameof(CallUnchanged));

    public static Refusal? MayBePublished(Call call, CallVersion draft, DateTimeOffset now)
    {
        var content = draft.ReadContent();
        if (content.Missing().Any()) return CallIncomplete;
        if (content.ClosesAt <= now) return CallDeadlinePassed;
        if (call.InForce is { } inForce && !CallDifference.Between(inForce.ReadContent(), content).Any()) return CallUnchanged;
        return null;
    }
}
