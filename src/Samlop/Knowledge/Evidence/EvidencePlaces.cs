using Samlop.Platform.Text;

namespace Samlop.Knowledge.Evidence;

/// <summary>Something in Samløp that acts on a finding.</summary>
/// <param name="Key">Stable; the page that draws what is known names itself by it.</param>
/// <param name="Url">Where it is done, or where one begins.</param>
public sealed record EvidencePlace(string Key, string Url)
{
    public Phrase Title => EvidencePlaces.Titles.Of(Key);
}

/// <summary>The places that findings point at, and from which there is a way back.</summary>
public static class EvidencePlaces
{
    private const string Agreements = "/avtaler";
    private const string Applications = "/soknader";
    private const string Reports = "/rapporter";

    public const string Meetings = "meetings";
    public const string Rights = "calculator.rights";
    public const string Living = "calculator.livelihood";

    public static readonly IReadOnlyList<EvidencePlace> All =
    [
        .. new[]
        {
            "anchoring", "calls", "common-core", "division", "finance", "information", "livelihood", "mandate", "meetings", "norwegian",
            "places", "recruiting", "reports", "sharing", "signals", "support", "who",
        }.Select(topic => new EvidencePlace(Topic(topic), Agreements)),
        .. new[] { "budget", "cooperation", "employers", "methods", "partners", "target", "trade" }
            .Select(part => new EvidencePlace(Application(part), Applications)),
        .. new[] { "participants", "use" }.Select(part => new EvidencePlace(Report(part), Reports)),
        new(Meetings, Agreements),
        new("signals", "/avtaler/styringssignaler"),
        new("readings", "/regelsporsmal"),
        new(Rights, "/kalkulator/voksenrett"),
        new(Living, "/kalkulator/livsopphold"),
        new("persons", "/personer"),
    ];

    internal static readonly Words<EvidenceText> Titles = new("Place", All.Select(place => place.Key));

    /// <summary>A topic of an agreement; the sheets of its financing are one place.</summary>
    public static string Topic(string code) => $"agreement.{(code is "needs" or "shares" or "homes" ? "finance" : code)}";

    /// <summary>A part of an application.</summary>
    public static string Application(string part) => $"application.{part}";

    /// <summary>A part of a report.</summary>
    public static string Report(string part) => $"report.{part}";

    public static EvidencePlace? Find(string key) => All.FirstOrDefault(place => place.Key == key);
}
