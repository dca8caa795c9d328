using Samlop.Platform.Text;

namespace Samlop.Persons.Disposing;

/// <summary>Disposals, in the reader's language.</summary>
internal static class DisposalWords
{
    private static readonly Words<DisposingText, DisposalEnd> Ends = new("End");
    private static readonly Words<DisposingText, HoldReason> Holds = new("Held");

    public static string FactsOf(int facts) => facts == 1 ? DisposingText.FactsOne : Say(DisposingText.Facts, facts);

    /// <summary>How many facts of how many persons.</summary>
    public static string Of(FactCount count) => Say(DisposingText.Count, FactsOf(count.Facts), PersonsOf(count.Persons));

    public static string PersonsOf(int persons) => persons == 1 ? DisposingText.PersonsOne : Say(DisposingText.Persons, persons);

    public static string Of(HoldReason reason) => Holds.Of(reason).ToString();

    public static string StateOf(Disposal disposal) => disposal.End is { } end ? Ends.Of(end).ToString()
        : disposal.IsGoingOn ? DisposingText.State_GoesOn
        : DisposingText.State_Waits;
}
