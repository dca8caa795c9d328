using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samlop.Access;
using Samlop.Agreements;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Knowledge.Offers;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Bench;

/// <summary>
/// Pages beside a floor: an endpoint without routing, access gate or rendering that runs the same queries and returns the same bytes.
/// Times are those of one connection, so that a request waits for no other; requests in a second are those of four. Rounds alternate, so
/// that a slow moment of the machine strikes both, and each begins when the server has nothing left to do. CPU is what the server's
/// process takes for one request. Needs <c>wrk</c>. SQLite, or the database that <c>ConnectionStrings__Postgres</c> names.
/// </summary>
internal static partial class PagesBench
{
    private const string Brief = "--brief";
    private const string Statements = "--statements";
    private const string Keep = "--keep=";
    private const string Lead = "Tor Sagaberg";

    /// <summary>What is searched for, by what it finds: applications of one county, all of them, one offer, all of those.</summary>
    public static readonly IReadOnlyDictionary<string, string> Searches = new Dictionary<string, string>
    {
        ["few"] = "måling 001",
        ["many"] = "måling målefylke",
        ["one-offer"] = "tilbud 4242",
        ["all-offers"] = "tilbod måles",
    };

    public const string Officer = "Ingrid Eksempelsen";
    public const string LeadsCounty = "Sagaland fylkeskommune";

    /// <param name="args">
    /// Only the pages whose address holds one of these words; all without any. <c>--brief</c> tries that it runs, and measures nothing;
    /// <c>--statements</c> says instead how long each statement of a page takes, and by which plan; <c>--keep=FOLDER</c> makes the
    /// applications there the first time, and measures the same ones again.
    /// </param>
    public static void Run(string[] args) =>
        RunAsync(
            [.. args.Where(a => !a.StartsWith('-'))],
            args.Contains(Brief) ? Extent.Brief : Extent.Whole,
            args.FirstOrDefault(a => a.StartsWith(Keep, StringComparison.Ordinal))?[Keep.Length..],
            args.Contains(Statements)).GetAwaiter().GetResult();

    private static async Task RunAsync(string[] only, Extent extent, string? kept, bool explained)
    {
        var folder = kept is null ? Directory.CreateTempSubdirectory("samlop-bench-").FullName : Directory.CreateDirectory(kept).FullName;
        await using var host = new Host(folder);
        host.UseKestrel(0);
        host.StartServer();
        var address = Address(host);
        var officer = await SignIn(address, Officer);
        var lead = await SignIn(address, Lead);
        var source = host.Services.GetRequiredService<IAppDbSource>();
        if (!await ManyApplications.AreThere(source))
        {
            await ManyApplications.Add(source, extent);
            await AddAssessed(source, extent.Assessed);
            var (keeper, writer, _) = await People(source);
            await ManyAgreements.Add(source, keeper, writer, extent.Agreements);
            await ManyOffers.Add(source, host.Services.GetRequiredService<RegisterData>(), keeper, writer, extent.Offers);
            await KeepStatistics(source);
        }

        var (county, _, searcher) = await People(source);

        host.Draft = await ManyApplications.FillTheBudget(source, county);

        if (!explained) WriteHeadings();

        (string Page, string Floor, string? Cookie, string? Called)[] pages =
        [
            ("/utlysninger/17-2022", "/floor/call", null, null),
            ("/oppgaver", "/floor/tasks", officer, $"/oppgaver, {extent.Applications} applications, {extent.Tasks} tasks"),
            ("/oppgaver?", "/floor/tasks?", $"{officer}; {UnderWay.Written}", "/oppgaver, the same, when something was written since"),
            (ApplyUrls.List, "/floor/list", officer, $"/soknader, {extent.Applications} applications"),
            (ApplyUrls.Part(host.Draft, "budget"), "/floor/form", lead, "/soknader/…/del/budget, 30 rows"),
            .. Searches.Keys.Select(Search),
            (AgreementUrls.Agreement(ManyAgreements.Large), "/floor/agreement", lead, "an agreement, 40 parties, 200 responsibilities"),
            (AgreementUrls.List, "/floor/agreements", lead, $"/avtaler, {extent.Agreements} agreements"),
            (OfferUrls.List, "/floor/offers", null, $"/tilbud, {extent.Offers} offers"),
            (OfferUrls.List + ManyOffers.Narrowed, "/floor/offers?", null, $"/tilbud, {extent.Offers} offers, narrowed in four ways"),
            ($"/utlysninger/{CallWithMany}/portefolje", "/floor/portfolio", officer, $"the portfolio, {extent.Assessed} applications"),
        ];

        (string, string, string?, string?) Search(string found) => (
            host.Services.GetRequiredService<SearchAddress>().Of(Searches[found], searcher), $"/floor/search/{found}", officer,
            $"/sok, two words, {extent.Applications} applications and {extent.Offers} offers, {found}");

        foreach (var (page, floor, cookie, called) in pages.Where(p => only.Length == 0 || only.Any(p.Page.Contains)))
        {
            if (explained) await Explain(host, address + page, cookie, called ?? page);
            else await Measure(host, address, extent, page, floor, cookie, called);
        }

        Console.WriteLine(
            $"Working set: {Process.GetCurrentProcess().WorkingSet64 / 1024 / 1024} MB; "
            + $"managed heap: {GC.GetTotalMemory(false) / 1024 / 1024} MB.");
        if (kept is null) Directory.Delete(folder, recursive: true);
    }

    private static string Address(Host host) =>
        host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private static void WriteHeadings()
    {
        Console.WriteLine(
            "| page | statements | p50 ms | p99 ms | floor p50 | floor p99 | requests/s | floor | ratio | CPU ms | floor CPU |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
    }

    private static async Task<(OrganisationId County, UserId Lead, UserId Officer)> People(IAppDbSource source)
    {
        await using var db = source.Open();
        var county = await db.Set<Organisation>().Where(o => o.Name == LeadsCounty).Select(o => o.Id).SingleAsync();
        var named = await db.Set<User>().Where(u => u.Name == Officer || u.Name == Lead).ToDictionaryAsync(u => u.Name, u => u.Id);
        return (county, named[Lead], named[Officer]);
    }

    private static async Task Measure(
        Host host, string address, Extent extent, string page, string floor, string? cookie, string? called)
    {
        host.Bytes[floor.TrimEnd('?')] = await Read(address + page, cookie);
        await Read(address + floor, null);
        var before = host.Statements.Executed;
        await Read(address + page, cookie);
        var statements = host.Statements.Executed - before;
        if (extent.Rounds == 0)
        {
            Console.WriteLine($"| {called ?? page} | {statements} | runs |");
            return;
        }

        foreach (var warm in new[] { page, floor }) await Load(host, address + warm, cookie, 4, extent.Warming);
        var (pages, floors) = (new List<Figures>(), new List<Figures>());
        for (var round = 0; round < extent.Rounds; round++)
        {
            pages.Add(await Round(page));
            floors.Add(await Round(floor));
        }

        var (p, f) = (Figures.Median(pages), Figures.Median(floors));
        var ratio = pages.Zip(floors, (a, b) => a.PerSecond / b.PerSecond).Order().ElementAt(extent.Rounds / 2);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"| {called ?? page} | {statements} | {p.P50:0.0} | {p.P99:0.0} | {f.P50:0.0} | {f.P99:0.0} "
                + $"| {p.PerSecond:0} | {f.PerSecond:0} | {ratio:0.00} | {p.Cpu:0.0} | {f.Cpu:0.0} |"));

        async Task<Figures> Round(string what)
        {
            var alone = await Load(host, address + what, cookie, 1, extent.Seconds);
            return alone with { PerSecond = (await Load(host, address + what, cookie, 4, extent.Seconds)).PerSecond };
        }
    }

    private static async Task<byte[]> Read(string url, string? cookie)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        var answer = await http.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Content.ReadAsByteArrayAsync()
            : throw new InvalidOperationException($"{url} answered {answer.StatusCode}.");
    }

    /// <summary>Asks again and again, and waits until the server has answered the last, which nobody hears.</summary>
    private static async Task<Figures> Load(Host host, string url, string? cookie, int connections, int seconds)
    {
        var (cpu, answered) = (Process.GetCurrentProcess().TotalProcessorTime, host.UnderWay.Answered);
        var start = new ProcessStartInfo("wrk",
            ["-t1", $"-c{connections}", $"-d{seconds}s", "--timeout", "60s", "--latency",
                .. cookie is null ? Array.Empty<string>() : ["-H", $"Cookie: {cookie}"], url])
        { RedirectStandardOutput = true };
        using var wrk = Process.Start(start)!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        while (host.UnderWay.Now > 0) await Task.Delay(20);
        if (said.Contains("Non-2xx", StringComparison.Ordinal)) throw new InvalidOperationException($"{url} failed under load:\n{said}");
        return new Figures(
            Number(PerSecond().Match(said)), Milliseconds(P50().Match(said)), Milliseconds(P99().Match(said)),
            (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds / Math.Max(1, host.UnderWay.Answered - answered));
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
    /// <param name="Agreements">Of one county.</param>
    /// <param name="Offers">Of one county, everywhere in the country.</param>
    /// <param name="Assessed">Applications to one call more, assessed, in its portfolio.</param>
    /// <param name="Warming">Seconds before the first round.</param>
    /// <param name="Seconds">Of one round of a page, and of its floor.</param>
    internal sealed record Extent(int Counties, int Calls, int Assessed, int Agreements, int Offers, int Rounds, int Warming, int Seconds)
    {
        public static Extent Whole { get; } =
            new(Counties: 100, Calls: 100, Assessed: 1000, Agreements: 5000, Offers: 10000, Rounds: 5, Warming: 2, Seconds: 4);

        public static Extent Brief { get; } =
            new(Counties: 3, Calls: 2, Assessed: 4, Agreements: 5, Offers: 5, Rounds: 0, Warming: 0, Seconds: 0);

        /// <summary>Of which the officer has declared to be impartial, a task each.</summary>
        public string Tasks => (Counties * ((Calls + 9) / 10)).ToString("N0", CultureInfo.GetCultureInfo("nb-NO"));

        public string Applications => (Counties * Calls).ToString("N0", CultureInfo.GetCultureInfo("nb-NO"));
    }

    /// <param name="Cpu">Milliseconds of the server's process for one request.</param>
    private sealed record Figures(double PerSecond, double P50, double P99, double Cpu)
    {
        public static Figures Median(List<Figures> of) => new(
            Middle(of.Select(f => f.PerSecond)), Middle(of.Select(f => f.P50)), Middle(of.Select(f => f.P99)),
            Middle(of.Select(f => f.Cpu)));

        private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
    }

    /// <summary>The real program on Kestrel, with the floor's endpoints in front of everything else.</summary>
    private sealed class Host(string folder, string today = "2022-03-08") : WebApplicationFactory<Platform.SamlopSettings>
    {
        public Dictionary<string, byte[]> Bytes { get; } = new(StringComparer.Ordinal);

        public StatementLog Statements { get; } = new();

        public UnderWay UnderWay { get; } = new();

        public GrantApplicationId Draft { get; set; }

        protected override IHost CreateHost(IHostBuilder builder)
        {
            builder.ConfigureHostConfiguration(c => c.AddInMemoryCollection(new Dictionary<string, string?>
            {
                [HostDefaults.ContentRootKey] = AppContext.BaseDirectory,
                ["Samlop:Demonstration"] = "true",
                ["Samlop:Today"] = today,
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
            builder.ConfigureServices(services => services
                .AddSingleton<IStartupFilter>(UnderWay)
                .AddTransient<IStartupFilter>(_ => new PagesFloor(Bytes, () => Draft)));
            builder.ConfigureTestServices(services => services.AddSingleton(
                provider => new RateLimits(provider.GetRequiredService<TimeProvider>()) { Times = 1_000_000 }));
        }
    }

    /// <summary>In front of all: the requests that the server is answering, and those that it has answered.</summary>
    private sealed class UnderWay : IStartupFilter
    {
        /// <summary>A cookie of requests that find nothing kept, as after a write.</summary>
        public const string Written = "written=1";

        private int now, answered;

        public int Now => Volatile.Read(ref now);

        public int Answered => Volatile.Read(ref answered);

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (HttpContext http, RequestDelegate more) =>
            {
                Interlocked.Increment(ref now);
                if (http.Request.Headers.Cookie.ToString().Contains(Written, StringComparison.Ordinal))
                    ((MemoryCache)http.RequestServices.GetRequiredService<IMemoryCache>()).Clear();
                try
                {
                    await more(http);
                }
                finally
                {
                    Interlocked.Increment(ref answered);
                    Interlocked.Decrement(ref now);
                }
            });
            next(app);
        };
    }
}
