using Microsoft.AspNetCore.Components;
using Samlop.Platform.Ui;

namespace Samlop.Tests.Platform.Ui;

/// <summary>What later steps add to a page comes in the order they asked for, and at its own place only.</summary>
public class PageSectionsTests
{
    [Fact]
    public void Sections_ComeByOrder_NotByWhenTheyWereAdded()
    {
        var sections = new PageSections();
        sections.Add<Place, Second>(20);
        sections.Add<Place, First>(10);
        sections.Of(typeof(Place)).ShouldBe([typeof(First), typeof(Second)]);
    }

    [Fact]
    public void Place_ThatNobodyAddsTo_IsEmpty()
    {
        var sections = new PageSections();
        sections.Add<Place, First>(10);
        sections.Of(typeof(OtherPlace)).ShouldBeEmpty();
    }

    private sealed record Place;

    private sealed record OtherPlace;

    private sealed class First : Drawn;

    private sealed class Second : Drawn;

    private abstract class Drawn : ComponentBase, ISectionOf<Place>
    {
        [Parameter] public Place Of { get; set; } = null!;
    }
}
