using Microsoft.Playwright;

namespace Samlop.BrowserTests.Support;

/// <summary>
/// The built program on a temporary data folder, and one Chromium that looks at it. Shared by all browser tests, so a test makes what it
/// needs and looks at that alone.
/// </summary>
/// <param name="today">The day on which the demonstration starts, as <c>2022-03-08</c>.</param>
/// <param name="keepsPages">Pages that were left are kept for Back, as browsers do; the tests' own browser is told not to.</param>
public class DemonstrationBrowser(string today, bool keepsPages = false) : IAsyncLifetime
{
    private readonly string dataFolder = Directory.CreateTempSubdirectory("samlop-browser-").FullName;
    private RunningProgram? program;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public Uri Address => program!.Address;

    /// <summary>A new browser window: its own cookies, a language, a width, with or without JavaScript, over a line of its own if given.</summary>
    public async Task<Visit> Open(string language = "nb", int width = 1280, bool javaScript = true, Uri? over = null)
    {
        var address = (over ?? Address).ToString();
        var context = await chromium!.NewContextAsync(new()
        {
            BaseURL = address,
            Locale = "nb-NO",
            TimezoneId = "Europe/Oslo",
            JavaScriptEnabled = javaScript,
            ViewportSize = new() { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        await context.AddCookiesAsync([new() { Name = "sprak", Value = language, Url = address }]);
        return await Visit.In(context);
    }

    /// <summary>The demonstration on a day, for one test alone.</summary>
    public static async Task<DemonstrationBrowser> On(string today)
    {
        var browser = new DemonstrationBrowser(today);
        await browser.InitializeAsync();
        return browser;
    }

    /// <summary>The program is stopped and started on a later day, with all that was done in it; windows are opened anew.</summary>
    public async Task GoOn(string day)
    {
        await program!.DisposeAsync();
        program = await RunningProgram.Start(dataFolder, day, await Arguments(dataFolder));
    }

    /// <summary>Further settings of the program.</summary>
    protected virtual Task<string[]> Arguments(string dataFolder) => Task.FromResult<string[]>([]);

    public async Task InitializeAsync()
    {
        program = await RunningProgram.Start(dataFolder, today, await Arguments(dataFolder));
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("SAMLOP_CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium",
            IgnoreDefaultArgs = keepsPages ? ["--disable-back-forward-cache"] : null,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--lang=nb-NO"],
        });
    }

    public virtual async Task DisposeAsync()
    {
        if (chromium is not null) await chromium.CloseAsync();
        playwright?.Dispose();
        if (program is not null) await program.DisposeAsync();
        Directory.Delete(dataFolder, recursive: true);
    }
}

/// <summary>The demonstration on the day it usually starts: two days before the deadline.</summary>
public sealed class BrowserBeforeDeadline() : DemonstrationBrowser(RunningProgram.Today);

/// <summary>As people have it, with all that a browser remembers.</summary>
public sealed class BrowserThatRemembers() : DemonstrationBrowser(RunningProgram.Today, keepsPages: true);

/// <summary>
/// Tests of the house itself take turns in one browser. A test waits for its browser half of the time, so others run beside them, in one of
/// their own.
/// </summary>
[CollectionDefinition(Name)]
public sealed class ShellCollection : ICollectionFixture<BrowserBeforeDeadline>
{
    public const string Name = "Shell";
}

/// <summary>Tests of the grant and the calculators take turns in another.</summary>
[CollectionDefinition(Name)]
public sealed class GrantsCollection : ICollectionFixture<BrowserBeforeDeadline>
{
    public const string Name = "Grants";
}

/// <summary>
/// Journeys through what is known take turns in two programs, one for those with a script and one for those without: each journey makes what it
/// needs, and is walked once in each.
/// </summary>
[CollectionDefinition(Name)]
public sealed class KnowledgeCollection : ICollectionFixture<BrowsersInJune>
{
    public const string Name = "Knowledge";
}

/// <summary>The demonstration in June, when the knowledge is there, twice; begun when it is first asked for.</summary>
public sealed class BrowsersInJune : IAsyncLifetime
{
    private readonly Dictionary<bool, DemonstrationBrowser> begun = [];

    public async Task<DemonstrationBrowser> With(bool javaScript) =>
        begun.TryGetValue(javaScript, out var browser) ? browser : begun[javaScript] = await DemonstrationBrowser.On("2022-06-10");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var browser in begun.Values) await browser.DisposeAsync();
    }
}
