using Samlop.Platform.UseCases;

namespace Samlop.Platform.Ui.Shell;

/// <summary>What modules have put at each place of the navigation, and what of it somebody may go to.</summary>
public sealed class Navigation
{
    private readonly IReadOnlyList<NavigationItem> items;

    internal Navigation(IEnumerable<NavigationItem> items) => this.items = [.. items.OrderBy(i => i.Place).ThenBy(i => i.Order)];

    /// <summary>The places where the actor has something, each with what it is.</summary>
    public IEnumerable<(Place Place, IReadOnlyList<NavigationItem> Items)> Of(Actor actor) =>
        items.Where(item => item.Rule.Allows(actor)).GroupBy(item => item.Place)
            .Select(place => (place.Key, (IReadOnlyList<NavigationItem>)[.. place]));

    public static string TitleOf(Place place) => place switch
    {
        Place.Tasks => PlatformText.Tasks_Title,
        Place.Grants => PlatformText.Place_Grants,
        Place.Cooperation => PlatformText.Place_Cooperation,
        Place.Participants => PlatformText.Place_Participants,
        Place.Administration => PlatformText.Place_Administration,
        _ => "",
    };
}
