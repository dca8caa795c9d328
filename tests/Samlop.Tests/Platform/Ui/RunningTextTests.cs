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

    /// <summary>Marked words stand in brackets, and the number of each mark where it ends.</summary>
    [Theory]
    [InlineData("Én to tre", "3,2", "Én [to]1 tre")]
    [InlineData("Én to tre", "0,2;7,2", "[Én]1 to t[re]2")]
    [InlineData("Én to tre", "0,5;3,6", "[Én ][to]1[ tre]2")]
    [InlineData("Én to tre", "3,2;3,2", "Én [to]12 tre")]
    [InlineData("Én\nto", "0,5", "[Én\nto]1")]
    [InlineData("Én\r\nto", "3,2", "Én\n[to]1")]
    [InlineData("Én\n\nto", "1,5", "É[n]|[to]1")]
    [InlineData("- én\n-  to", "2,8", "[én]|[to]1")]
    [InlineData("Først.\n\n  - én\n  - to\n", "19,2", "Først.|én|[to]1")]
    public async Task Marks_LieOnTheirWords_InParagraphsAndPoints(string typed, string marks, string seen)
    {
        TextMark[] all = [.. marks.Split(';').Select((mark, i) => new TextMark(int.Parse(mark.Split(',')[0]), int.Parse(mark.Split(',')[1]), i + 1, $"m{i}", $"#n{i}", "x"))];
        var page = await Rendered.Component<RunningText>(parameters: [("Text", typed), ("Marks", all)]);
        foreach (var mark in page.QuerySelectorAll("mark")) mark.TextContent = $"[{mark.TextContent}]";
        string.Join('|', page.QuerySelectorAll("p, li").Select(block => block.TextContent)).ShouldBe(seen);
    }
}
