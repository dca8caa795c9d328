using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>
/// A later step that may hold a decision fast, since it has built on it: asked before a new decision is begun and before it is made, by the
/// page and by the use case.
/// </summary>
public interface IBindsDecision
{
    /// <returns>Why no other decision takes its place; null where nothing stands against it.</returns>
    Task<Refusal?> Binds(GrantApplicationId application, CancellationToken cancel = default);
}

internal static class BoundDecision
{
    /// <summary>The first No of those who may hold the decision on an application fast.</summary>
    public static async Task<Refusal?> Bind(
        this IEnumerable<IBindsDecision> binders, GrantApplicationId application, CancellationToken cancel = default)
    {
        foreach (var binder in binders)
        {
            if (await binder.Binds(application, cancel) is { } no) return no;
        }

        return null;
    }
}
