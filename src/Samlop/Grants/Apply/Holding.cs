using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

internal static class Holding
{
    /// <summary>The first No of those who may hold on to the application.</summary>
    public static async Task<Refusal?> Hold(
        this IEnumerable<IHoldsApplication> holders, GrantApplicationId application, CancellationToken cancel = default)
    {
        foreach (var holder in holders)
        {
            if (await holder.Holds(application, cancel) is { } no) return no;
        }

        return null;
    }

    /// <summary>The first reason why the application cannot be sent yet, of those who keep something beside it.</summary>
    public static async Task<Refusal?> Stop(
        this IEnumerable<IGoesWithApplication> beside, GrantApplication application, Actor actor, CancellationToken cancel = default)
    {
        foreach (var kept in beside)
        {
            if (await kept.Stops(application, actor, cancel) is { } no) return no;
        }

        return null;
    }
}
