using System.Globalization;
using Samlop.Persons.Record;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;

namespace Samlop.Persons.Grounds;

/// <summary>
/// As what a body has to do with a person, what that rests on, and how a consent was given: closed lists, stored by their codes.
/// </summary>
internal static class TieWords
{
    public static readonly IReadOnlyList<string> Capacities = ["refers", "guides", "teaches", "trains", "follows-up", "secures", "team"];
    public static readonly IReadOnlyList<string> RestsOn = ["settlement", "referral", "admission", "programme", "placement", "contract"];

    /// <summary>What whoever registered the person has, beside what is chosen.</summary>
    private static readonly string[] Given = ["registered"];

    private static readonly Words<GroundsText> CapacityWords = new("Capacity", [.. Capacities, .. Given]);
    private static readonly Words<GroundsText> GroundWords = new("RestsOn", [.. RestsOn, .. Given]);
    private static readonly Words<GroundsText, ConsentWay> WayWords = new("Way", ConsentWay.Digital);

    /// <summary>How a consent is given that somebody else records.</summary>
    public static readonly IReadOnlyList<ConsentWay> RecordedWays = [ConsentWay.Paper, ConsentWay.Spoken];

    public static IEnumerable<Option> CapacityOptions => Capacities.Select(code => new Option(code, CapacityOf(code)));

    public static IEnumerable<Option> RestsOnOptions => RestsOn.Select(code => new Option(code, RestsOnOf(code)));

    public static IEnumerable<Option> LanguageOptions =>
        RecordConsent.NoticeLanguages.Select(code => new Option(code, CultureInfo.GetCultureInfo(code).NativeName));

    public static IEnumerable<Option> WayOptions => RecordedWays.Select(way => new Option(way.ToString(), WayWords.Of(way).ToString()));

    /// <summary>What another module made a tie for stands in its own words.</summary>
    public static string CapacityOf(string code) => CapacityWords.Find(code)?.ToString() ?? code;

    public static string RestsOnOf(string code) => GroundWords.Find(code)?.ToString() ?? code;
}
