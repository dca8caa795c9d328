using Samlop.Platform.Ui;

namespace Samlop.Tests.Platform.Ui;

/// <summary>Text as somebody typed it keeps its lines, its paragraphs and its lists.</summary>
public class RunningTextTests
{
    [Theory]
    [InlineData("Én linje", "p:Én linje")]
    [InlineData("Én\nto", "p:Én\nto")]
    [InlineData("Én\r\n\r\nto", "p:Én|p:to")]
    [InlineData("Punkt:\n- én\n- to", "p:Punkt:|ul:én,to")]
    [InlineData("- én\n- to\nSlutt", "ul:én,to|p:Slutt")]
    [InlineData("• én\n•\tto", "ul:én,to")]
    [InlineData("-5 grader\n–ikke en liste", "p:-5 grader\n–ikke en liste")]
    public async Task Lines_AreParagraphsListsAndLines(string typed, string seen)
    {
        var page = await Rendered.Component<RunningText>(parameters: ("Text", typed));

        string.Join('|', page.Body!.Children.Select(block => block.LocalName == "ul"
            ? "ul:" + string.Join(',', block.Children.Select(point => point.TextContent))
            : "p:" + block.TextContent)).ShouldBe(seen);
        page.Body.Children.Where(block => block.LocalName == "p").ShouldAllBe(block => block.ClassList.Contains("preserve"));
    }
}
