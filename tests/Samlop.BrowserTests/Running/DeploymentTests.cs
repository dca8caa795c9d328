using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Samlop.BrowserTests.Support;

namespace Samlop.BrowserTests.Running;

/// <summary>
/// deploy/README.md followed on an empty machine: the first administrator gets in by the mailed link, lets others in, a file is stored;
/// then a second instance, and one of the two is killed while people work.
/// </summary>
[Trait("Category", "Nightly")]
public sealed partial class DeploymentTests : IAsyncLifetime
{
    private const string Administrator = "ingrid@example.test";
    private const string Other = "jonas@example.test";
    private const string Adviser = "sverre@example.test";

    // A point, as a picture.
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly DeployedSamlop samlop = new();
    private IPlaywright? playwright;
    private IBrowser? chromium;

    [Fact]
    public async Task Readme_FollowedWordForWord_ServesPeople_AndOneOfTwoInstancesMayDie()
    {
        await Install();
        await using var administrator = await Open();
        await Accept(administrator, Administrator, "Ingrid Eksempelsen");
        var office = await LetInAnOffice(administrator);
        await using var adviser = await Open();
        await Accept(adviser, Adviser, "Sverre Velkomstad");
        var folder = await PutPictureInAFolder(adviser);

        await samlop.Follow("More than one instance");
        await KillOneOfTwo(administrator);

        // What the one that is gone has stored and signed, the other reads.
        (await PictureIn(adviser, folder)).ShouldBe(Picture);
        await adviser.Go("/mine-okter");
        await adviser.Expect("Du er bare logget inn her.");
        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Nynorsk" }).First.ClickAsync();
        await administrator.Page.Locator("html[lang=nn]").WaitForAsync();

        await samlop.Start("samlop");
        await EachJobIsDoneOnce(administrator, office);
    }

    public async Task InitializeAsync()
    {
        await samlop.Prepare();
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("SAMLOP_CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--lang=nb-NO", "--ignore-certificate-errors",
                $"--host-resolver-rules=MAP {DeployedSamlop.Host}:443 127.0.0.1:{samlop.Port}",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null) await chromium.CloseAsync();
        playwright?.Dispose();
        await samlop.DisposeAsync();
    }

    private async Task Install()
    {
        await samlop.Publish();
        await samlop.Follow("Installing", "useradd", "useradd");
        await samlop.Follow("Keys");
        await samlop.Follow("PostgreSQL");
        await samlop.Set(
        [
            $"Samlop__PublicUrl=https://{DeployedSamlop.Host}",
            "Samlop__Administrators__Organisation=Eksempeldirektoratet",
            "Samlop__Administrators__People__0__Name=Ingrid Eksempelsen",
            $"Samlop__Administrators__People__0__Email={Administrator}",
            "Samlop__Administrators__People__1__Name=Jonas Prøvesen",
            $"Samlop__Administrators__People__1__Email={Other}",
            $"SSL_CERT_FILE={samlop.CertificateAuthority}",
            .. await samlop.IssuerSettings(),
        ]);
        await samlop.Follow("Installing", "migrate", "nginx -t");
    }

    private async Task Accept(Visit visit, string recipient, string name)
    {
        await visit.Go(await samlop.LinkTo(recipient));
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Logg inn med ID-porten (test)" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ta imot invitasjonen" }).WaitForAsync();
        var called = visit.Page.Locator("[name='Input.Name']");
        if (await called.CountAsync() > 0) await called.First.FillAsync(name);
        await visit.Press("Ta imot invitasjonen");
        await visit.Go("/oppgaver");
        (await visit.Page.Locator(".signed-in summary").First.TextContentAsync())!.ShouldContain(name);
    }

    private static async Task<string> LetInAnOffice(Visit administrator)
    {
        await administrator.Go("/organisasjoner/ny");
        await administrator.Fill("Navn", "Nav Prøvik");
        await administrator.Page.GetByLabel("Nav-kontor", new() { Exact = true }).CheckAsync();
        await administrator.Fill("Finnes fra", "01.01.2020");
        await administrator.Press("Legg til organisasjonen");
        var office = await IdInAddress(administrator, "organisasjoner");
        await Invite(administrator, office, Adviser);
        return office;
    }

    private static async Task Invite(Visit administrator, string office, params string[] people)
    {
        await administrator.Go($"/organisasjoner/{office}/invitasjoner/ny");
        await administrator.Page.Locator("textarea[name='Input.Emails']").FillAsync(string.Join('\n', people));
        await administrator.Page.Locator("input[value=ProgrammeAdviser]").CheckAsync();
        await administrator.Page.Locator("form:has(textarea) button[type=submit]").ClickAsync();
        await administrator.Expect(people[0]);
    }

    /// <summary>Both instances look for mail to send every five seconds, and each mail is sent by one of them.</summary>
    private async Task EachJobIsDoneOnce(Visit administrator, string office)
    {
        string[] people = [.. Enumerable.Range(1, 12).Select(n => $"ny{n}@example.test")];
        await Invite(administrator, office, people);
        foreach (var person in people) await samlop.LinkTo(person);
        await Task.Delay(TimeSpan.FromSeconds(11));
        var mails = samlop.Mails();
        foreach (var person in people.Append(Adviser))
            mails.Count(mail => mail.Contains($"To: {person}", StringComparison.OrdinalIgnoreCase)).ShouldBe(1, person);
    }

    /// <returns>The address of the folder.</returns>
    private static async Task<string> PutPictureInAFolder(Visit adviser)
    {
        // Those found already are looked through first, and the form says so.
        adviser.Expected.Add("422");
        await adviser.Go("/deltakere/ny");
        await adviser.Fill("Etternavn", "Prøvesen");
        await adviser.Fill("Fødselsdato", "01.02.1990");
        await adviser.Press("Registrer personen");
        await adviser.Page.GetByLabel("Jeg har sett etter", new() { Exact = false }).CheckAsync();
        await adviser.Press("Registrer personen");
        var folder = $"/deltakere/{await IdInAddress(adviser, "deltakere")}/dokumenter";
        await adviser.Go($"{folder}/legg-inn/cv");
        await adviser.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "cv.png", MimeType = "image/png", Buffer = Picture });
        await adviser.Press("Legg i mappen");
        return folder;
    }

    private async Task<byte[]> PictureIn(Visit adviser, string folder)
    {
        await adviser.Go(folder);
        var purposes = await adviser.Page.Locator("a[href*='formal=']").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
        foreach (var purpose in purposes)
        {
            await adviser.Go(purpose);
            if (await adviser.Page.Locator("main a[download]").CountAsync() == 0) continue;
            using var http = From(IPAddress.Loopback);
            using var request = new HttpRequestMessage(HttpMethod.Get, await adviser.Page.Locator("main a[download]").First.GetAttributeAsync("href"));
            request.Headers.Add("Cookie", $"__Host-samlop-okt={await SessionOf(adviser)}");
            using var answer = await http.SendAsync(request);
            return await answer.Content.ReadAsByteArrayAsync();
        }

        throw new InvalidOperationException($"No purpose of {purposes.Length} shows the document.");
    }

    private static async Task<string> SessionOf(Visit visit) =>
        (await visit.Page.Context.CookiesAsync()).Single(cookie => cookie.Name == "__Host-samlop-okt").Value;

    private static async Task<string> IdInAddress(Visit visit, string list)
    {
        await visit.Page.WaitForURLAsync(new Regex($"/{list}/[0-9a-f]{{8}}-"));
        return Id().Match(visit.Page.Url).Value;
    }

    /// <summary>People read, each from an address of their own, while one instance is killed: whatever was not being answered is answered.</summary>
    private async Task KillOneOfTwo(Visit administrator)
    {
        var session = await SessionOf(administrator);
        var (lost, answered, killed) = (new ConcurrentBag<DateTimeOffset>(), 0, DateTimeOffset.MaxValue);
        using var over = new CancellationTokenSource();
        var readers = Enumerable.Range(2, 4).Select(number => Task.Run(async () =>
        {
            using var http = From(IPAddress.Parse($"127.0.0.{number}"));
            while (!over.IsCancellationRequested)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "/mine-okter");
                request.Headers.Add("Cookie", $"__Host-samlop-okt={session}");
                try
                {
                    using var answer = await http.SendAsync(request);
                    var isRead = answer.StatusCode == HttpStatusCode.OK
                        && (await answer.Content.ReadAsStringAsync()).Contains("Ingrid Eksempelsen", StringComparison.Ordinal);
                    if (isRead) Interlocked.Increment(ref answered);
                    else lost.Add(DateTimeOffset.UtcNow);
                }
                catch (HttpRequestException)
                {
                    lost.Add(DateTimeOffset.UtcNow);
                }

                await Task.Delay(100);
            }
        })).ToList();
        await Task.Delay(TimeSpan.FromSeconds(5));
        var before = answered;
        samlop.Kill("samlop");
        killed = DateTimeOffset.UtcNow;
        await Task.Delay(TimeSpan.FromSeconds(15));
        await over.CancelAsync();
        await Task.WhenAll(readers);

        before.ShouldBeGreaterThan(4, samlop.Said());
        answered.ShouldBeGreaterThan(before + 8, samlop.Said());
        lost.Count.ShouldBeLessThanOrEqualTo(4, $"More than what was in flight was lost.\n{samlop.Said()}");
        lost.ShouldAllBe(at => at >= killed && at < killed + TimeSpan.FromSeconds(10));
    }

    private HttpClient From(IPAddress own) => new(new SocketsHttpHandler
    {
        ConnectCallback = async (_, cancel) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(own, 0));
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, samlop.Port), cancel);
            return new NetworkStream(socket, ownsSocket: true);
        },
        SslOptions = new()
        {
            CertificateChainPolicy = new()
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { X509CertificateLoader.LoadCertificateFromFile(samlop.CertificateAuthority) },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        },
        UseCookies = false,
        AllowAutoRedirect = false,
    })
    { BaseAddress = new Uri($"https://{DeployedSamlop.Host}") };

    private async Task<Visit> Open()
    {
        var context = await chromium!.NewContextAsync(new()
        {
            BaseURL = $"https://{DeployedSamlop.Host}",
            Locale = "nb-NO",
            TimezoneId = "Europe/Oslo",
            IgnoreHTTPSErrors = true,
        });
        context.SetDefaultTimeout(60_000);
        return await Visit.In(context);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();
}
