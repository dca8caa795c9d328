using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Support;

/// <summary>
/// Samløp put into operation as deploy/README.md says, by its own commands, on a machine that is a folder: PostgreSQL, nginx with TLS,
/// the test issuers in the place of ID-porten, no demonstration. The paths in the commands and files are led into the folder, their ports to
/// free ones, and what needs a whole machine is in machine.sh; all else is word for word.
/// </summary>
public sealed partial class DeployedSamlop : IAsyncDisposable
{
    public const string Host = "samlop.example.no";
    public const string Settings = "/etc/samlop/samlop.env";

    private readonly string machine = Directory.CreateTempSubdirectory("samlop-machine-").FullName;
    private readonly string database = $"samlop_deployed_{Guid.NewGuid():N}";
    private readonly string postgres = Environment.GetEnvironmentVariable("SAMLOP_TEST_POSTGRES")!;
    private readonly Dictionary<string, int> ports = new() { ["5080"] = FreePort(), ["5081"] = FreePort(), ["80"] = FreePort(), ["443"] = FreePort() };
    private readonly int issuerPort = FreePort();
    private readonly int issuerTlsPort = FreePort();
    private Process? issuers;

    /// <summary>Where nginx listens for TLS.</summary>
    public int Port => ports["443"];

    public string Issuers => $"https://localhost:{issuerTlsPort}";

    public string MailFolder => In("/var/lib/samlop/mail");

    /// <summary>What nginx and the instances have said, for a test that fails.</summary>
    public string Said() => string.Join('\n', Directory.EnumerateFiles(In("/var/log"), "*.log", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith("samlop.log", StringComparison.Ordinal) || !file.Contains("nginx", StringComparison.Ordinal))
        .Select(file => $"{file}:\n{string.Join('\n', File.ReadLines(file).TakeLast(40))}"));

    /// <summary>The machine before anything is installed on it: packages, certificates, an issuer, the program and the folder deploy.</summary>
    public async Task Prepare()
    {
        foreach (var folder in new[] { "etc/systemd/system", "etc/nginx/sites-available", "etc/nginx/sites-enabled", "var/log/nginx", "var/lib", "run", "logs", "server/deploy", "opt" })
            Directory.CreateDirectory(Path.Combine(machine, folder));
        foreach (var file in new[] { "README.md", "nginx.conf", "samlop.service" })
            await File.WriteAllTextAsync(Path.Combine(machine, "server", "deploy", file), Led(await File.ReadAllTextAsync(Repository.At("deploy", file))));
        await File.WriteAllTextAsync(In("/etc/nginx/nginx.conf"), NginxMain());
        var certificate = $"/etc/letsencrypt/live/{Host}";
        await Run($$"""
            mkdir -p {{certificate}} && cd {{certificate}}
            openssl req -x509 -newkey rsa:2048 -noenc -days 2 -subj '/CN=Test CA' -keyout ca.key -out ca.pem
            openssl req -newkey rsa:2048 -noenc -subj /CN={{Host}} -keyout privkey.pem -out request.pem
            printf 'subjectAltName=DNS:{{Host}},DNS:localhost' >names
            openssl x509 -req -in request.pem -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile names -out fullchain.pem
            """);
        await StartIssuers();
        await Run("nginx");
    }

    /// <summary>The settings that the text leaves to the reader.</summary>
    public Task Set(params string[] lines) => File.AppendAllLinesAsync(In(Settings), lines);

    /// <summary>What the test issuers want to be told of.</summary>
    public async Task<string[]> IssuerSettings() =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(machine, "issuer", "settings"))).Where(line => line.Contains("__idporten__", StringComparison.Ordinal))];

    public string CertificateAuthority => In($"/etc/letsencrypt/live/{Host}/ca.pem");

    /// <summary>Runs the blocks of commands under a heading of deploy/README.md, from the first that holds a word to the last that does.</summary>
    public async Task Follow(string heading, string? from = null, string? upTo = null)
    {
        var text = await File.ReadAllTextAsync(Repository.At("deploy", "README.md"));
        var section = text[text.IndexOf($"## {heading}\n", StringComparison.Ordinal)..].Split("\n## ")[0];
        var blocks = Block().Matches(section).Select(match => match.Groups[1].Value).ToList();
        var first = from is null ? 0 : blocks.FindIndex(block => block.Contains(from, StringComparison.Ordinal));
        var last = upTo is null ? blocks.Count - 1 : blocks.FindIndex(block => block.Contains(upTo, StringComparison.Ordinal));
        (first >= 0 && last >= first).ShouldBeTrue($"{heading} holds no commands from {from} to {upTo}");
        foreach (var block in blocks[first..(last + 1)])
            await Run(block, block.StartsWith("dotnet publish", StringComparison.Ordinal) ? Repository.Root : Path.Combine(machine, "server"));
    }

    /// <summary>The program, published where what is there is older than what the tests were built with, is brought to the server.</summary>
    public async Task Publish()
    {
        var published = Repository.At("artifacts", "publish", "Samlop", "release");
        if (File.GetLastWriteTimeUtc(Path.Combine(published, "Samlop.dll")) < File.GetLastWriteTimeUtc(typeof(Platform.SamlopSettings).Assembly.Location))
            await Follow("Installing", "dotnet publish", "dotnet publish");
        Directory.CreateSymbolicLink(Path.Combine(machine, "server", "release"), published);
    }

    public Task Start(string unit) => Run($"sudo systemctl start {unit}");

    /// <summary>Ends an instance as a power cut does.</summary>
    public void Kill(string unit)
    {
        if (Pid(unit) is { } id) Process.GetProcessById(id).Kill();
    }

    /// <summary>The addresses that end a mail, by who got it.</summary>
    public async Task<string> LinkTo(string recipient)
    {
        for (var tries = 0; tries < 240; tries++)
        {
            if (Mails().FirstOrDefault(mail => mail.Contains(recipient, StringComparison.Ordinal)) is { } mail
                && Link().Match(mail.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal)) is { Success: true } link)
                return link.Value;
            await Task.Delay(500);
        }

        throw new InvalidOperationException($"No mail to {recipient} with a link.\n{Said()}");
    }

    public List<string> Mails() => Directory.Exists(MailFolder) ? [.. Directory.EnumerateFiles(MailFolder, "*.eml").Select(File.ReadAllText)] : [];

    public async ValueTask DisposeAsync()
    {
        Kill("samlop");
        Kill("samlop-2");
        if (File.Exists(Path.Combine(machine, "run", "nginx.pid"))) await Run("nginx -s stop");
        if (issuers is { HasExited: false }) issuers.Kill();
        issuers?.Dispose();
        await Run($"dropdb --force --if-exists {database}");
        Directory.Delete(machine, recursive: true);
    }

    private int? Pid(string unit) =>
        Path.Combine(machine, "run", $"{unit}.pid") is var file && File.Exists(file) && int.Parse(File.ReadAllText(file)) is var id
        && Directory.Exists($"/proc/{id}") ? id : null;

    private async Task Run(string commands, string? folder = null)
    {
        var script = $"set -euo pipefail\n. '{Repository.At("tests", "Samlop.BrowserTests", "Support", "machine.sh")}'\n{Led(commands)}";
        var start = new ProcessStartInfo("bash", ["-c", script]) { WorkingDirectory = folder ?? machine, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MACHINE"] = machine;
        start.Environment["MACHINE_DATABASE"] = database;
        foreach (var (name, key) in new[] { ("PGHOST", "Host"), ("PGPORT", "Port"), ("PGUSER", "Username"), ("PGPASSWORD", "Password") })
            if (Part(key) is { } value) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{commands}\n{await output}\n{await errors}\n{Said()}");
    }

    /// <summary>Paths of the machine into its folder, ports to free ones, and the database to the tests' own.</summary>
    private string Led(string text)
    {
        text = text.Replace("Host=localhost;Database=samlop;Username=samlop;Password=…",
            $"Host={Part("Host")};Port={Part("Port")};Database={database};Username={Part("Username")};Password={Part("Password")}", StringComparison.Ordinal);
        text = OwnPath().Replace(text, $"{machine}$0");
        text = Ipv6().Replace(text, "");
        text = Listened().Replace(text, match => $"{match.Groups[1]}127.0.0.1:{ports[match.Groups[2].Value]}");
        return ProgramPort().Replace(text, match => $":{ports[match.Groups[1].Value]}");
    }

    private string In(string path) => machine + path;

    private string? Part(string key) => postgres.Split(';').Select(pair => pair.Split('=', 2))
        .FirstOrDefault(pair => pair[0].Equals(key, StringComparison.OrdinalIgnoreCase))?[1];

    private string NginxMain() => $$"""
        {{(Environment.UserName == "root" ? "user root;" : "")}}
        pid {{machine}}/run/nginx.pid;
        worker_processes 2;
        events { worker_connections 256; }
        http {
            client_body_temp_path {{machine}}/run/body;
            proxy_temp_path {{machine}}/run/proxy;
            fastcgi_temp_path {{machine}}/run/fastcgi;
            uwsgi_temp_path {{machine}}/run/uwsgi;
            scgi_temp_path {{machine}}/run/scgi;
            include {{machine}}/etc/nginx/sites-enabled/*;
            server {
                listen 127.0.0.1:{{issuerTlsPort}} ssl;
                ssl_certificate {{machine}}/etc/letsencrypt/live/{{Host}}/fullchain.pem;
                ssl_certificate_key {{machine}}/etc/letsencrypt/live/{{Host}}/privkey.pem;
                location / {
                    proxy_pass http://127.0.0.1:{{issuerPort}};
                    proxy_set_header Host $http_host;
                    proxy_set_header X-Forwarded-Proto https;
                }
            }
        }
        """;

    private async Task StartIssuers()
    {
        var folder = Path.Combine(machine, "issuer");
        issuers = Process.Start(new ProcessStartInfo("node",
            [Repository.At("tools", "issuer", "issuer.mjs"), "--program", $"https://{Host}", "--folder", folder, "--port", $"{issuerPort}", "--address", Issuers,
                "--with", $"{Environment.ProcessId}"]))!;
        for (var tries = 0; !File.Exists(Path.Combine(folder, "settings")); tries++)
        {
            (issuers.HasExited || tries > 300).ShouldBeFalse("The test issuers did not start: (cd tools/issuer && npm ci --ignore-scripts)");
            await Task.Delay(200);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("^```sh\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"https://samlop\.example\.no/invitasjon/\S+")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w./}])/(etc|opt|var)/")]
    private static partial Regex OwnPath();

    [GeneratedRegex(@"^\s*listen \[::\].*\n", RegexOptions.Multiline)]
    private static partial Regex Ipv6();

    [GeneratedRegex(@"(listen )(80|443)\b")]
    private static partial Regex Listened();

    [GeneratedRegex(":(5080|5081)\\b")]
    private static partial Regex ProgramPort();
}
