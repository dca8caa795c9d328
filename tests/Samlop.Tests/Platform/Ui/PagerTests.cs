using Samlop.Platform.Ui;

namespace Samlop.Tests.Platform.Ui;

public class PagerTests
{
    [Theory]
    [InlineData(1, 2, "1 2")]
    [InlineData(1, 9, "1 2 … 9")]
    [InlineData(3, 9, "1 2 3 4 … 9")]
    [InlineData(4, 9, "1 2 3 4 5 … 9")]
    [InlineData(5, 9, "1 … 4 5 6 … 9")]
    [InlineData(9, 9, "1 … 8 9")]
    public void Numbers_LeaveOutTheMiddle(int page, int pages, string shown) => string.Join(' ', Pager.Numbers(page, pages).Select(n => n?.ToString() ?? "…")).ShouldBe(shown);

    [Theory]
    [InlineData(1, 5, 1, 5)]
    [InlineData(3, 7, 0, 7)]
    public async Task Ends_LeadNowhere(int page, int pages, int hidden, int last)
    {
        var html = await Of(page, pages);
        html.QuerySelectorAll("[aria-hidden=true]:not([href])").Length.ShouldBe(hidden);
        html.QuerySelector($"a[aria-label='Side {last}']")!.GetAttribute("href").ShouldBe($"/?side={last}");
        html.QuerySelector("[aria-current=true]")!.TextContent.ShouldBe($"{page}");
    }

    [Fact]
    public async Task OnePage_HasNoPager() => (await Of(1, 1)).QuerySelector("nav").ShouldBeNull();

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> Of(int page, int pages) =>
        Rendered.Component<Pager>("/", (nameof(Pager.Page), page), (nameof(Pager.Pages), pages), (nameof(Pager.Url), (Func<int, string>)(to => $"/?side={to}")));
}
