using Microsoft.Playwright;

namespace Samlop.BrowserTests.Support;

/// <summary>
/// One window. What goes wrong in it without being seen (script errors, what the content security policy refused, failed requests) is
/// collected and fails the test when the window is closed.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> wrongs = [];

    private Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Addresses whose failure a test brings about on purpose, by a part of them.</summary>
    public List<string> Expected { get; } = [];

    internal static async Task<Visit> In(IBrowserContext context)
    {
        await context.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', e => console.error(`CSP refused ${e.blockedURI} by ${e.violatedDirective}`))");
        var visit = new Visit(context, await context.NewPageAsync());
        visit.Page.Console += (_, message) => visit.Note(message.Type is "error", $"{message.Text} {message.Location}");
        visit.Page.PageError += (_, error) => visit.Note(true, error);
        visit.Page.RequestFailed += (_, request) => visit.Note(request.Failure is not "net::ERR_ABORTED", $"{request.Url}: {request.Failure}");
        visit.Page.Response += (_, answer) => visit.Note(answer.Status >= 500, $"{answer.Status} {answer.Url}");
        return visit;
    }

    public async Task<IResponse> Go(string url) => (await Page.GotoAsync(url))!;

    /// <summary>Does something in another tab of the same window, and closes it.</summary>
    public async Task InAnotherTab(Func<IPage, Task> act)
    {
        var tab = await context.NewPageAsync();
        await act(tab);
        await tab.CloseAsync();
    }

    /// <summary>Signs in as the persona with this name, on the sign-in page.</summary>
    public async Task SignInAs(string persona)
    {
        var button = Page.GetByRole(AriaRole.Button, new() { Name = persona, Exact = true });
        await Go("/logg-inn");
        for (var side = 2; await button.CountAsync() == 0 && side < 20; side++) await Go($"/logg-inn?side={side}");
        await button.ClickAsync();
        await Page.Locator(".signed-in summary").WaitForAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        lock (wrongs) wrongs.ShouldBeEmpty();
    }

    private void Note(bool isWrong, string what)
    {
        if (!isWrong || Expected.Any(part => what.Contains(part, StringComparison.Ordinal))) return;
        lock (wrongs) wrongs.Add(what);
    }
}
