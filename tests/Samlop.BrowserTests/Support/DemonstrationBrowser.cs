using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Support;

/// <summary>
/// The built program as a process of its own, in demonstration mode on a temporary SQLite folder and a free port, and one Chromium that
/// looks at it. Shared by all browser tests, so a test makes what it needs and looks at that alone.
/// </summary>
public sealed partial class DemonstrationBrowser : IAsyncLifetime
{
    private readonly string dataFolder = Directory.CreateTempSubdirectory("samlop-browser-").FullName;
    private Process? program;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <summary>The day on which the demonstration starts: two days before the deadline of call 17-2022.</summary>
    public const string Today = "2022-03-08";

    public Uri Address { get; private set; } = null!;

    /// <summary>A new browser window: its own cookies, a language, a width, with or without JavaScript.</summary>
    public async Task<Visit> Open(string language = "nb", int width = 1280, bool javaScript = true)
    {
        var context = await chromium!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = "nb-NO",
            TimezoneId = "Europe/Oslo",
            JavaScriptEnabled = javaScript,
            ViewportSize = new() { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        await context.AddCookiesAsync([new() { Name = "sprak", Value = language, Url = Address.ToString() }]);
        return await Visit.In(context);
    }

    public async Task InitializeAsync()
    {
        Address = await StartProgram();
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("SAMLOP_CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--lang=nb-NO"],
        });
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null) await chromium.CloseAsync();
        playwright?.Dispose();
        if (program is { HasExited: false }) program.Kill();
        if (program is not null) await program.WaitForExitAsync();
        program?.Dispose();
        Directory.Delete(dataFolder, recursive: true);
    }

    private async Task<Uri> StartProgram()
    {
        // Built beside these tests, in the same configuration; run from its source folder, where its static files are.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var built = Path.Combine(output.Parent!.Parent!.FullName, "Samlop", output.Name, "Samlop.dll");
        var start = new ProcessStartInfo("dotnet",
            [built, "--urls", "http://127.0.0.1:0", "--Samlop:Demonstration=true", $"--Samlop:Today={Today}", $"--Samlop:DataFolder={dataFolder}"])
        {
            WorkingDirectory = Repository.At("src", "Samlop"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment.Remove("ConnectionStrings__Postgres");
        program = Process.Start(start)!;
        var said = new List<string>();
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        program.OutputDataReceived += (_, line) => Hear(line.Data);
        program.ErrorDataReceived += (_, line) => Hear(line.Data);
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
        try
        {
            return await listening.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"The program did not start:\n{string.Join('\n', said)}");
        }

        void Hear(string? line)
        {
            if (line is null) return;
            lock (said) said.Add(line);
            if (Listening().Match(line) is { Success: true } match) listening.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();
}

/// <summary>Browser tests take turns in one browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<DemonstrationBrowser>
{
    public const string Name = "Browser";
}
