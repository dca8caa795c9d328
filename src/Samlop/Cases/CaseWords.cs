using Samlop.Cases.Journal;
using Samlop.Platform.Text;

namespace Samlop.Cases;

/// <summary>What pages, history and tasks say of cases, in the words of their kinds.</summary>
internal static class CaseWords
{
    private static readonly Words<CasesText, CaseStanding> Standings = new("Standing");
    private static readonly Words<CasesText, EntryDirection> Directions = new("Direction");
    private static readonly Words<CasesText, CaseSide> EntryTitles = new("Message_EntryTitle");

    public static Phrase Standing(CaseStanding standing, CaseKind kind) =>
        Standings.Of(standing, standing == CaseStanding.WaitsForOwner ? kind.Owner.Name : kind.PartiesName);

    public static string Of(EntryDirection direction) => Directions.Of(direction).ToString();

    /// <summary>The title of a message in the journal.</summary>
    /// <param name="from">The side that wrote it.</param>
    /// <param name="other">The party that it is from or to, or what they are called together.</param>
    public static Phrase EntryTitle(CaseSide from, Phrase other) => EntryTitles.Of(from, other);
}
