using Samlop.Platform.UseCases;

namespace Samlop.Platform.Ui.Shell;

/// <summary>What modules have put at each place of the navigation, and what of it somebody may go to.</summary>
public sealed class Navigation
{
    private readonly IReadOnlyList<NavigationItem> items;

    internal Navigation(IEnumerable<NavigationItem> items) => this.items = [.. items.OrderBy(i => i.Place).ThenBy(i => i.Order)];

    /// <summary>The places where the actor has something, each with what it is; what lies under another is reached from that one.</summary>
    public IEnumerable<(Place Place, IReadOnlyList<NavigationItem> Items)> Of(Actor actor) =>
        Allowed(actor).Where(item => Over(item, actor) is null).GroupBy(item => item.Place)
            .Select(place => (place.Key, (IReadOnlyList<NavigationItem>)[.. place]));

    /// <summary>What the actor reaches from the page at an address.</summary>
    public IEnumerable<NavigationItem> Under(string url, Actor actor) => Allowed(actor).Where(item => item.Under == url);

    /// <summary>What leads the actor to a thing; null where the menu does.</summary>
    public NavigationItem? Over(NavigationItem item, Actor actor) =>
        item.Under is null ? null : Allowed(actor).FirstOrDefault(other => other.Url == item.Under);

    /// <summary>What a page belongs to: a page under another is itself and not what it lies under.</summary>
    public NavigationItem? At(PathString path, Actor actor) =>
        Allowed(actor).Where(item => item.Holds(path)).MaxBy(item => item.Url.Length);

    private IEnumerable<NavigationItem> Allowed(Actor actor) => items.Where(item => item.Rule.Allows(actor));

    public static string TitleOf(Place place) => place switch
    {
        Place.Tasks => PlatformText.Tasks_Title,
        Place.Grants => PlatformText.Place_Grants,
        Place.Cooperation => PlatformText.Place_Cooperation,
        Place.Participants => PlatformText.Place_Participants,
        Place.Knowledge => PlatformText.Place_Knowledge,
        Place.Administration => PlatformText.Place_Administration,
        _ => "",
    };
}
