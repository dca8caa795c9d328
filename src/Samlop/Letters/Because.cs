using Samlop.Platform.Data;

namespace Samlop.Letters;

/// <summary>The rules that look past the reader's own rows: all there are (docs/rows.md prints them).</summary>
internal static class Because
{
    public static readonly RowsReason LetterIsSentOnce = new("A letter of a kind is sent once of what it tells, whoever sends it.");

    public static readonly RowsReason WhoWaitsIsTold = new(
        "Who waits for an act is found by whoever does it; each is told only what they find themselves when the mail is written."
    );
}
