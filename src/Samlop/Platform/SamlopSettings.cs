using System.Globalization;
using System.Net;
using Samlop.Platform.Data;

namespace Samlop.Platform;

/// <summary>How this instance is set up, read once when it starts.</summary>
/// <param name="DataFolder">Database, files, keys and outgoing mail; the folder that a backup covers.</param>
/// <param name="PublicUrl">
/// Where people reach this instance, without a slash at the end; links in mails and letters begin with it. In a demonstration whose address
/// nobody has named it is the one that the program listens on.
/// </param>
public sealed record SamlopSettings(string DataFolder, string PublicUrl, Demonstration Demonstration)
{
    private static readonly DateOnly FirstToday = new(1900, 1, 1);
    private static readonly DateOnly LastToday = new(2199, 12, 31);

    // A monitor on the machine itself asks by these.
    private static readonly string[] OwnHosts = ["localhost", "127.0.0.1", "[::1]"];

    // How an address to listen on says "every name and number of this machine".
    private static readonly string[] AllNames = ["*", "+", "0.0.0.0", "[::]"];

    /// <summary>The host names that are answered; empty answers any, in a demonstration whose address nobody has named.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The machines whose word is taken for who asks and by which scheme.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>Where to tell of a hole in the security, as <c>mailto:…</c> or <c>https://…</c>; null where nobody is named.</summary>
    public string? SecurityContact { get; init; }

    public string FilesFolder => Path.Combine(DataFolder, "files");

    public string MailFolder => Path.Combine(DataFolder, "mail");

    /// <summary>Files and mail while they are being written; on the same disk as where they go, and never in a backup.</summary>
    public string ArrivingFolder => Path.Combine(DataFolder, "arriving");

    /// <summary>Whether a setting says true; one that is not given says false.</summary>
    private static bool Said(IConfiguration configuration, string name) =>
        configuration[name] is not { Length: > 0 } value ? false
        : bool.TryParse(value, out var said) ? said
        : throw new StartRefused($"{name} is {value}: it must be true or false.");

    /// <exception cref="StartRefused">A setting is wrong or missing.</exception>
    public static SamlopSettings Read(IConfiguration configuration)
    {
        var demonstration = Said(configuration, "Samlop:Demonstration");
        if (!demonstration && !configuration.GetSection("Samlop:SignIn").Exists())
        {
            throw new StartRefused(
                "No sign-in is configured (Samlop:SignIn). For a demonstration, where all sign in as anybody, set Samlop:Demonstration.");
        }

        var dataFolder = Path.GetFullPath(configuration["Samlop:DataFolder"] ?? "data");
        var today = Today(configuration["Samlop:Today"], demonstration);
        if (demonstration) today = ChosenDay.In(dataFolder) ?? today;
        var named = configuration["Samlop:PublicUrl"];
        return new SamlopSettings(
            dataFolder,
            PublicAddress(named, demonstration, configuration[WebHostDefaults.ServerUrlsKey]),
            new Demonstration(demonstration, today, Said(configuration, "Samlop:EmptyDemonstration"))
            {
                ByIssuers = configuration.GetSection("Samlop:SignIn:Issuers").GetChildren().Any(),
            })
        {
            Hosts = string.IsNullOrEmpty(named) ? [] : [new Uri(named).Host, .. Listed(configuration["Samlop:Hosts"]), .. OwnHosts],
            Proxies = ProxiesIn(configuration["Samlop:Proxies"]),
            SecurityContact = Contact(configuration["Samlop:SecurityContact"]),
        };
    }

    private static string PublicAddress(string? named, bool demonstration, string? listens)
    {
        if (string.IsNullOrEmpty(named))
        {
            return demonstration ? OwnAddress(listens)
                : throw new StartRefused("Samlop:PublicUrl is missing: the address that people use, as https://samlop.example.no.");
        }

        var right = Uri.TryCreate(named, UriKind.Absolute, out var address) && address.PathAndQuery == "/" && address.Fragment.Length == 0
            && (address.Scheme == Uri.UriSchemeHttps || (demonstration && address.Scheme == Uri.UriSchemeHttp));
        return right ? named.TrimEnd('/')
            : throw new StartRefused($"Samlop:PublicUrl must be an address as https://samlop.example.no, not {named}.");
    }

    /// <summary>Where the program listens, as whoever sits at the machine reaches it.</summary>
    /// <param name="listens">As in <c>--urls</c>: one address or several, perhaps of all the machine's names.</param>
    private static string OwnAddress(string? listens)
    {
        var first = Listed(listens).FirstOrDefault() ?? "http://127.0.0.1:5080";
        foreach (var all in AllNames) first = first.Replace($"//{all}", "//127.0.0.1", StringComparison.Ordinal);
        return first.TrimEnd('/');
    }

    private static DateOnly? Today(string? typed, bool demonstration)
    {
        if (string.IsNullOrEmpty(typed)) return null;
        if (!DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw new StartRefused($"--today must be a date as 2022-03-08, not {typed}.");
        }

        if (!demonstration) throw new StartRefused("Only a demonstration can start on another day than the real one.");
        return day >= FirstToday && day <= LastToday ? day : throw new StartRefused("--today must be from 1900-01-01 to 2199-12-31.");
    }

    private static string? Contact(string? typed)
    {
        if (string.IsNullOrEmpty(typed)) return null;
        var right = Uri.TryCreate(typed, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeMailto || address.Scheme == Uri.UriSchemeHttps);
        return right ? typed
            : throw new StartRefused(
                $"Samlop:SecurityContact must be an address as mailto:sikkerhet@example.no or https://…, not {typed}.");
    }

    private static IPAddress[] ProxiesIn(string? typed)
    {
        var proxies = Listed(typed);
        if (proxies.Length == 0) return [IPAddress.Loopback, IPAddress.IPv6Loopback];
        return Array.ConvertAll(proxies, proxy => IPAddress.TryParse(proxy, out var address)
            ? address
            : throw new StartRefused($"Samlop:Proxies must be addresses as 10.0.0.4, with commas between them, not {proxy}."));
    }

    private static string[] Listed(string? typed) =>
        typed?.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
