using Samlop.Platform.Text;
using Samlop.Waiting;

namespace Samlop.Cases.Disclosure;

/// <summary>The words of the families of requests for documents.</summary>
internal static class DisclosureWords
{
    private static readonly Words<DisclosureText, DisclosureOutcome> Outcomes = new("Outcome");
    private static readonly Words<DisclosureText, DisclosureStanding> Standings = new("Standing");
    private static readonly Words<DisclosureText, DisclosureStanding> Now = new("Now");

    public static Phrase Of(DisclosureOutcome outcome) => Outcomes.Of(outcome);

    public static string Of(DisclosureStanding standing) => Standings.Of(standing).ToString();

    /// <summary>Who has it now, and what comes next.</summary>
    public static string NowOf(DisclosureStanding standing) => Now.Of(standing).ToString();
}

internal static class DisclosureNotices
{
    /// <summary>They have a day: gathered once a day if one likes, never turned off.</summary>
    public static readonly NoticeGroup Group = new(
        "cases.disclosure",
        Phrase.In<DisclosureText>(nameof(DisclosureText.Notices)),
        Phrase.In<DisclosureText>(nameof(DisclosureText.Notices_Explained)),
        MayBeStopped: false,
        [.. ReadDisclosures.Needs.Roles]);
}
