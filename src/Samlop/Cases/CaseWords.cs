using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Cases;

/// <summary>What pages, history and tasks say of cases, in the words of their kinds.</summary>
internal static class CaseWords
{
    private static readonly Words<CasesText, CaseStanding> Standings = new(
        "Standing", [CaseStanding.WaitsForOwner, CaseStanding.WaitsForParty]);

    private static readonly Words<CasesText, EntryDirection> Directions = new("Direction");
    private static readonly Words<CasesText, CaseSide> EntryTitles = new("Message_EntryTitle");

    /// <summary>Of one that waits for nobody's answer (<see cref="Waits"/>).</summary>
    public static Phrase Of(CaseStanding standing) => Standings.Of(standing);

    /// <summary>That an answer is waited for: the same words wherever it is told.</summary>
    /// <param name="from">As within a sentence; null where it is the reader's own organisation.</param>
    /// <param name="until">The day of it; null where none is set.</param>
    public static Phrase Waits(Phrase? from, DateOnly? until, DateOnly today)
    {
        var of = from ?? Phrase.In<CasesText>(nameof(CasesText.Waits_You));
        return until is not { } day ? Phrase.In<CasesText>(nameof(CasesText.Waits_Undated), of)
            : day >= today ? Phrase.In<CasesText>(nameof(CasesText.Waits_Until), of, new DateArgument(day))
            : Phrase.In<CasesText>(nameof(CasesText.Waits_Late), of, new DateArgument(day));
    }

    public static string Of(EntryDirection direction) => Directions.Of(direction).ToString();

    /// <summary>Of the kind of case, and the role of the party that a message is to; no role where it is to several.</summary>
    public static EntryTitle MessageToParty { get; } = new("cases.message.to-party", (db, of) => MessageTitle(CaseSide.Owner, db, of));

    /// <summary>Of the kind of case, and the role of the party that wrote a message.</summary>
    public static EntryTitle MessageFromParty { get; } = new("cases.message.from-party", (db, of) => MessageTitle(CaseSide.Party, db, of));

    private static Phrase MessageTitle(CaseSide from, AppDb db, IReadOnlyList<string> of)
    {
        var kind = db.CaseKinds().Of(of[0]);
        return EntryTitles.Of(from, of[1].Length == 0 ? kind.PartiesName : kind.Party(of[1]).Name);
    }
}
