using Samlop.Platform.Data;

namespace Samlop.Cases;

/// <summary>The rules that look past the reader's own rows: all there are (docs/rows.md prints them).</summary>
internal static class Because
{
    public static readonly RowsReason RunsAreJournalled = new("What a run does is journalled in the case of its subject, whoever does it.");

    public static readonly RowsReason WhoWaitsIsTold = new(
        "Who waits for an act is found by whoever does it; each is told only what they find themselves when the mail is written."
    );

    public static readonly RowsReason AskingIsLimited = new(
        "How many have asked for documents in the last hour is counted over all, so that nobody fills the house with requests."
    );
}
