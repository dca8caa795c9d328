using Samlop.Access.Links;
using Samlop.Knowledge.Guides.Rounds;

namespace Samlop.Knowledge.Guides;

/// <summary>The addresses of guides and templates.</summary>
public static class GuideUrls
{
    public const string List = "/veiledere";
    public const string Table = List + "/tabell";
    public const string Own = List + "/mine";
    public const string OwnTable = Own + "/tabell";
    public const string New = Own + "/ny";

    /// <summary>Shown when somebody outside has said what they think of a guide.</summary>
    public const string Thanks = "/lenke/veileder/takk";

    /// <summary>In the address of a comparison: the number of the earlier edition.</summary>
    public const string FromKey = "utgave";

    /// <summary>In the address of a comparison: the number of the later edition.</summary>
    public const string ToKey = "mot";

    /// <summary>In the address of a new activity: the phase that it is in.</summary>
    public const string PhaseKey = "fase";

    /// <summary>In the address of a round: a part of the name of who is to be asked.</summary>
    public const string FindKey = "finn";

    /// <summary>One that comes with Samløp.</summary>
    public static string Shipped(string code) => $"{List}/samlop/{code}";

    public static string Of(GuideId id) => $"{List}/{id.Value}";

    /// <summary>Where its owner works with it.</summary>
    public static string Work(GuideId id) => $"{Of(id)}/arbeid";

    /// <summary>Where the head of its draft is written.</summary>
    public static string Draft(GuideId id) => $"{Of(id)}/utkast";

    public static string NewActivity(GuideId id, GuidePhase? phase = null) =>
        $"{Of(id)}/utkast/aktivitet" + (phase is { } known ? $"?{PhaseKey}={known}" : "");

    public static string Activity(GuideId id, string key) => $"{Of(id)}/utkast/aktivitet/{key}";

    public static string Edition(GuideId id, int number) => $"{Of(id)}/utgaver/{number}";

    public static string Compare(GuideId id, int from, int to) => $"{Of(id)}/sammenlikn?{FromKey}={from}&{ToKey}={to}";

    /// <summary>A form that is attached as a file.</summary>
    public static string File(GuideId id, Guid key) => $"{Of(id)}/filer/{key}";

    /// <summary>The same, to whoever checks the edition by a one-time link.</summary>
    /// <param name="token">The key of the link.</param>
    public static string FileByLink(string token, Guid key) => $"{LinkUrls.Link(token)}/vedlegg/{key}";

    public static string Round(GuideRoundId id) => $"{List}/kommentarrunder/{id.Value}";

    public static string Feedback(GuideId id) => $"{Work(id)}#tilbakemeldinger";
}
