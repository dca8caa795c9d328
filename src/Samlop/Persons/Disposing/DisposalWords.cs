using Samlop.Platform.Text;

namespace Samlop.Persons.Disposing;

/// <summary>Disposals, in the reader's language.</summary>
internal static class DisposalWords
{
    private static readonly Words<DisposingText, DisposalEnd> Ends = new("End");
    private static readonly Words<DisposingText, HoldReason> Holds = new("Held");
    private static readonly Words<DisposingText, HoldReason> Kept = new("Kept");

    public static string FactsOf(int facts) => facts == 1 ? DisposingText.FactsOne : Say(DisposingText.Facts, facts);

    /// <summary>How many facts of how many persons.</summary>
    public static string Of(FactCount count) => Say(DisposingText.Count, FactsOf(count.Facts), PersonsOf(count.Persons));

    public static string PersonsOf(int persons) => persons == 1 ? DisposingText.PersonsOne : Say(DisposingText.Persons, persons);

    public static string Of(HoldReason reason) => Holds.Of(reason).ToString();

    /// <summary>Of how many persons a disposal that is done held something back, and why; null where it held nothing back.</summary>
    public static Phrase? HeldBack(DisposalMoved done)
    {
        (HoldReason Reason, int? Persons)[] held =
        [
            (HoldReason.Order, done.HeldByOrder), (HoldReason.Right, done.HeldByRight), (HoldReason.Glass, done.HeldByGlass),
            (HoldReason.Changed, done.HeldByChange),
        ];
        var told = held.Where(each => each.Persons > 0).Select(each => Kept.Of(each.Reason, Counted(each.Persons!.Value))).ToList();
        return told.Count == 0 ? null : Phrase.Joined(told);

        static Phrase Counted(int persons) => persons == 1
            ? Phrase.In<DisposingText>(nameof(DisposingText.PersonsOne)) : Phrase.In<DisposingText>(nameof(DisposingText.Persons), persons);
    }

    public static string StateOf(Disposal disposal) => disposal.End is { } end ? Ends.Of(end).ToString()
        : disposal.IsGoingOn ? DisposingText.State_GoesOn
        : DisposingText.State_Waits;
}
