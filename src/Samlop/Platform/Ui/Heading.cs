using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Samlop.Platform.Ui;

/// <summary>A heading of a level (2 to 4) that looks like its level. The page's own h1 is drawn by <c>Page</c>.</summary>
public sealed class Heading : ComponentBase
{
    [Parameter] public int Level { get; set; } = 2;

    /// <summary>2xs to xl, where it should look other than its level.</summary>
    [Parameter] public string? Size { get; set; }

    [Parameter] public string? Id { get; set; }

    [Parameter] public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, string.Create(CultureInfo.InvariantCulture, $"h{Math.Clamp(Level, 2, 4)}"));
        builder.AddAttribute(1, "class", "ds-heading");
        builder.AddAttribute(2, "data-size", Size ?? (Level <= 2 ? "sm" : Level == 3 ? "xs" : "2xs"));
        builder.AddAttribute(3, "id", Id);
        builder.AddContent(4, ChildContent);
        builder.CloseElement();
    }
}
