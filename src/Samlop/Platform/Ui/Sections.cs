using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Samlop.Platform.Ui;

/// <summary>
/// A part that a later step adds to an earlier step's page. The earlier step declares the place, a type that says what is shown there; the
/// later one registers its part (<c>setup.Section</c>). The viewer is cascaded as everywhere.
/// </summary>
public interface ISectionOf<TPlace> : IComponent
    where TPlace : class
{
    /// <summary>What is shown at the place.</summary>
    TPlace Of { get; set; }
}

/// <summary>The sections of every place, in their order. Filled at start, only read afterwards.</summary>
public sealed class PageSections
{
    private readonly Dictionary<Type, List<(int Order, Type Section)>> byPlace = [];

    public void Add<TPlace, TSection>(int order)
        where TPlace : class
        where TSection : ISectionOf<TPlace>
    {
        if (!byPlace.TryGetValue(typeof(TPlace), out var sections)) byPlace[typeof(TPlace)] = sections = [];
        sections.Add((order, typeof(TSection)));
        sections.Sort((a, b) => a.Order.CompareTo(b.Order));
    }

    public IEnumerable<Type> Of(Type place) => byPlace.TryGetValue(place, out var sections) ? sections.Select(s => s.Section) : [];
}

/// <summary>Draws the sections that are registered for the place.</summary>
public sealed class Sections<TPlace> : ComponentBase
    where TPlace : class
{
    [Inject] private PageSections All { get; set; } = null!;

    [Parameter, EditorRequired] public TPlace Of { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var place = 0;
        foreach (var section in All.Of(typeof(TPlace)))
        {
            builder.OpenComponent<CascadingValue<int>>(0);
            builder.SetKey(section);
            builder.AddComponentParameter(1, nameof(CascadingValue<>.Name), PageContents.Place);
            builder.AddComponentParameter(2, nameof(CascadingValue<>.Value), ++place);
            builder.AddComponentParameter(3, nameof(CascadingValue<>.IsFixed), true);
            builder.AddComponentParameter(4, nameof(CascadingValue<>.ChildContent), (RenderFragment)(inner =>
            {
                inner.OpenComponent(0, section);
                inner.AddComponentParameter(1, nameof(Of), Of);
                inner.CloseComponent();
            }));
            builder.CloseComponent();
        }
    }
}
