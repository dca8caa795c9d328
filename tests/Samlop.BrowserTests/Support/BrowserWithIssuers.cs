using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Support;

/// <summary>
/// The demonstration as <c>./samlop run --sign-in oidc</c> starts it: people sign in at the test issuers (<c>tools/issuer</c>). ID-porten lets in the
/// highest level alone, and a fourth issuer never answers. On a day before anything has happened, so that it starts at once.
/// </summary>
public sealed class BrowserWithIssuers() : DemonstrationBrowser("2022-01-04")
{
    private Process? issuers;

    /// <summary>Where the issuers' own pages are.</summary>
    public string Issuers { get; private set; } = "";

    protected override async Task<string[]> Arguments(string dataFolder)
    {
        Repository.At("tools", "issuer", "node_modules").ShouldSatisfyAllConditions(
            folder => Directory.Exists(folder).ShouldBeTrue("The test issuers' packages are missing: (cd tools/issuer && npm ci --ignore-scripts)"));
        var (folder, address) = (Path.Combine(dataFolder, "issuer"), $"http://127.0.0.1:{FreePort()}");
        issuers = Process.Start(new ProcessStartInfo("node", [Repository.At("tools", "issuer", "issuer.mjs"), "--program", address, "--folder", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = new List<string?>();
        issuers.OutputDataReceived += (_, line) => said.Add(line.Data);
        issuers.ErrorDataReceived += (_, line) => said.Add(line.Data);
        issuers.BeginOutputReadLine();
        issuers.BeginErrorReadLine();
        var settings = Path.Combine(folder, "settings");
        for (var tries = 0; !File.Exists(settings); tries++)
        {
            (issuers.HasExited || tries > 300).ShouldBeFalse($"The test issuers did not start:\n{string.Join('\n', said)}");
            await Task.Delay(200);
        }

        var lines = await File.ReadAllLinesAsync(settings);
        Issuers = new Uri(lines.First(line => line.Contains("__Authority=", StringComparison.Ordinal)).Split('=', 2)[1]).GetLeftPart(UriPartial.Authority);
        var own = lines.Select(line => "--" + line.Replace("__", ":", StringComparison.Ordinal)).ToList();
        var down = own.Where(line => line.Contains(":idporten:", StringComparison.Ordinal)).Select(line => line.Replace(":idporten:", ":nede:", StringComparison.Ordinal));
        return
        [
            "--urls", address, .. own, "--Samlop:SignIn:Issuers:idporten:Level=High",
            .. down, "--Samlop:SignIn:Issuers:nede:Title=Nede", "--Samlop:SignIn:Issuers:nede:Authority=http://127.0.0.1:1/nede",
        ];
    }

    public override async Task DisposeAsync()
    {
        if (issuers is { HasExited: false })
        {
            issuers.Kill();
            await issuers.WaitForExitAsync();
        }

        issuers?.Dispose();
        await base.DisposeAsync();
    }

    // The issuers must know where the program will be before it is started.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
