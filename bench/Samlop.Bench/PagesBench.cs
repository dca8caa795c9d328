using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samlop.Access;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.UseCases;

namespace Samlop.Bench;

/// <summary>
/// Pages beside a floor: an endpoint without routing, access gate or rendering that runs the same queries and returns the same bytes.
/// Rounds alternate, so that a slow moment of the machine strikes both. Needs <c>wrk</c>; SQLite, 4 connections, one thread of wrk.
/// </summary>
internal static partial class PagesBench
{
    private const string Brief = "--brief";
    private const string Lead = "Tor Sagaberg";

    /// <summary>Words that the applications of one county are found by, and words that all are found by.</summary>
    public const string FewHits = "måling 001";

    public const string ManyHits = "måling målefylke";

    public const string Officer = "Ingrid Eksempelsen";
    public const string LeadsCounty = "Sagaland fylkeskommune";

    /// <param name="args">
    /// Only the pages whose address holds one of these words; all without any. <c>--brief</c> tries that it runs, and measures nothing.
    /// </param>
    public static void Run(string[] args) =>
        RunAsync([.. args.Where(a => a != Brief)], args.Contains(Brief) ? Extent.Brief : Extent.Whole).GetAwaiter().GetResult();

    private static async Task RunAsync(string[] only, Extent extent)
    {
        var folder = Directory.CreateTempSubdirectory("samlop-bench-").FullName;
        await using var host = new Host(folder);
        host.UseKestrel(0);
        host.StartServer();
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var officer = await SignIn(address, Officer);
        var lead = await SignIn(address, Lead);
        var source = host.Services.GetRequiredService<IAppDbSource>();
        await ManyApplications.Add(source, extent);
        OrganisationId county;
        UserId searcher;
        await using (var db = source.Open())
        {
            county = await db.Set<Organisation>().Where(o => o.Name == LeadsCounty).Select(o => o.Id).SingleAsync();
            searcher = await db.Set<User>().Where(u => u.Name == Officer).Select(u => u.Id).SingleAsync();
        }

        host.Draft = await ManyApplications.FillTheBudget(source, county);

        Console.WriteLine("| page | statements | requests/s | floor | ratio | p50 ms | p99 ms | floor p50 | floor p99 |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        (string Page, string Floor, string? Cookie, string? Called)[] pages =
        [
            ("/utlysninger/17-2022", "/floor/call", null, null),
            ("/oppgaver", "/floor/tasks", officer, $"/oppgaver, {extent.Applications} applications, {extent.Tasks} tasks"),
            (ApplyUrls.List, "/floor/list", officer, $"/soknader, {extent.Applications} applications"),
            (ApplyUrls.Part(host.Draft, "budget"), "/floor/form", lead, "/soknader/…/del/budget, 30 rows"),
            Search(FewHits, "few"),
            Search(ManyHits, "many"),
        ];

        (string, string, string?, string?) Search(string words, string found) => (
            host.Services.GetRequiredService<SearchAddress>().Of(words, searcher), $"/floor/search/{found}", officer,
            $"/sok, two words, {extent.Applications} applications, {found} hits");

        foreach (var (page, floor, cookie, called) in pages.Where(p => only.Length == 0 || only.Any(p.Page.Contains)))
        {
            await Measure(host, address, extent, page, floor, cookie, called);
        }
        if (only.Length == 0 || only.Any("/portefolje".Contains)) await MeasurePortfolio(host, address, extent, officer);
        Console.WriteLine(
            $"Working set: {Process.GetCurrentProcess().WorkingSet64 / 1024 / 1024} MB; "
            + $"managed heap: {GC.GetTotalMemory(false) / 1024 / 1024} MB.");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task Measure(
        Host host, string address, Extent extent, string page, string floor, string? cookie, string? called = null)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, address + page);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        host.Bytes[floor] = await answer.Content.ReadAsByteArrayAsync();

        (await http.GetAsync(address + floor)).EnsureSuccessStatusCode();
        using var again = new HttpRequestMessage(HttpMethod.Get, address + page);
        if (cookie is not null) again.Headers.Add("Cookie", cookie);
        var before = host.Statements.Executed;
        (await http.SendAsync(again)).EnsureSuccessStatusCode();
        var statements = host.Statements.Executed - before;
        if (extent.Rounds == 0)
        {
            Console.WriteLine($"| {called ?? page} | {statements} | runs |");
            return;
        }

        foreach (var warm in new[] { page, floor }) Load(address + warm, cookie, extent.Warming);
        var pages = new List<Figures>();
        var floors = new List<Figures>();
        for (var round = 0; round < extent.Rounds; round++)
        {
            pages.Add(Load(address + page, cookie, extent.Seconds));
            floors.Add(Load(address + floor, cookie, extent.Seconds));
        }

        var (p, f) = (Figures.Median(pages), Figures.Median(floors));
        var ratio = pages.Zip(floors, (a, b) => a.PerSecond / b.PerSecond).Order().ElementAt(extent.Rounds / 2);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"| {called ?? page} | {statements} | {p.PerSecond:0} | {f.PerSecond:0} | {ratio:0.00} "
                + $"| {p.P50:0.0} | {p.P99:0.0} | {f.P50:0.0} | {f.P99:0.0} |"));
    }

    private static Figures Load(string url, string? cookie, int seconds)
    {
        var start = new ProcessStartInfo("wrk",
            ["-t1", "-c4", $"-d{seconds}s", "--latency", .. cookie is null ? Array.Empty<string>() : ["-H", $"Cookie: {cookie}"], url])
        { RedirectStandardOutput = true };
        using var wrk = Process.Start(start)!;
        var said = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        if (said.Contains("Non-2xx", StringComparison.Ordinal)) throw new InvalidOperationException($"{url} failed under load:\n{said}");
        return new Figures(Number(PerSecond().Match(said)), Milliseconds(P50().Match(said)), Milliseconds(P99().Match(said)));
    }

    private static double Number(Match match) => double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    private static double Milliseconds(Match match) => Number(match) * match.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 };

    /// <summary>A session of one of the demonstration's people, as its cookie.</summary>
    private static async Task<string> SignIn(string address, string persona)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = new Uri(address) };
        var page = "";
        for (var side = 1; side < 20 && !page.Contains($">{persona}<", StringComparison.Ordinal); side++)
        {
            page = await http.GetStringAsync($"/logg-inn?side={side}");
        }
        var form = page[..page.IndexOf($">{persona}<", StringComparison.Ordinal)];
        await http.PostAsync("/logg-inn/persona", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Last(form, "name=\"__RequestVerificationToken\" value=\""),
            ["person"] = Last(form, "name=\"person\" value=\""),
        }));
        return cookies.GetCookieHeader(new Uri(address));

        static string Last(string html, string before)
        {
            var at = html.LastIndexOf(before, StringComparison.Ordinal) + before.Length;
            return WebUtility.HtmlDecode(html[at..html.IndexOf('"', at)]);
        }
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"50%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex P50();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex P99();

    /// <param name="Counties">That apply to each of the calls.</param>
    /// <param name="Assessed">Applications to one call more, assessed, in its portfolio.</param>
    /// <param name="Warming">Seconds before the first round.</param>
    /// <param name="Seconds">Of one round of a page, and of its floor.</param>
    internal sealed record Extent(int Counties, int Calls, int Assessed, int Rounds, int Warming, int Seconds)
    {
        public static Extent Whole { get; } = new(Counties: 100, Calls: 100, Assessed: 1000, Rounds: 5, Warming: 2, Seconds: 4);

        public static Extent Brief { get; } = new(Counties: 3, Calls: 2, Assessed: 4, Rounds: 0, Warming: 0, Seconds: 0);

        /// <summary>Of which the officer has declared to be impartial, a task each.</summary>
        public string Tasks => (Counties * ((Calls + 9) / 10)).ToString("N0", CultureInfo.GetCultureInfo("nb-NO"));

        public string Applications => (Counties * Calls).ToString("N0", CultureInfo.GetCultureInfo("nb-NO"));
    }

    private sealed record Figures(double PerSecond, double P50, double P99)
    {
        public static Figures Median(List<Figures> of) =>
            new(Middle(of.Select(f => f.PerSecond)), Middle(of.Select(f => f.P50)), Middle(of.Select(f => f.P99)));

        private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
    }

    /// <summary>The real program on Kestrel, with the floor's endpoints in front of everything else.</summary>
    private sealed class Host(string folder) : WebApplicationFactory<Platform.SamlopSettings>
    {
        public Dictionary<string, byte[]> Bytes { get; } = new(StringComparer.Ordinal);

        public StatementCount Statements { get; } = new();

        public GrantApplicationId Draft { get; set; }

        protected override IHost CreateHost(IHostBuilder builder)
        {
            builder.ConfigureHostConfiguration(c => c.AddInMemoryCollection(new Dictionary<string, string?>
            {
                [HostDefaults.ContentRootKey] = AppContext.BaseDirectory,
                ["Samlop:Demonstration"] = "true",
                ["Samlop:Today"] = "2022-03-08",
                ["Samlop:DataFolder"] = folder,
                ["Samlop:Jobs"] = "false",
            }));
            return base.CreateHost(builder);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseContentRoot(AppContext.BaseDirectory);
            builder.UseEnvironment("Production");
            builder.UseStaticWebAssets();
            builder.ConfigureLogging(logging => logging.ClearProviders());
            builder.ConfigureServices(services => services.AddTransient<IStartupFilter>(_ => new PagesFloor(Bytes, () => Draft)));
        }
    }

    /// <summary>Counts the statements that the program runs: the second time a page is read, when what is made once is there.</summary>
    private sealed class StatementCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private int executed;

        public StatementCount() => DiagnosticListener.AllListeners.Subscribe(this);

        public int Executed => Volatile.Read(ref executed);

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) value.Subscribe(this, (name, _, _) => name == RelationalEventId.CommandExecuted.Name);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuted.Name) Interlocked.Increment(ref executed);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
