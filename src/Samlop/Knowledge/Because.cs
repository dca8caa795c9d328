using Samlop.Platform.Data;

namespace Samlop.Knowledge;

/// <summary>The rules that look past the reader's own rows: all there are (docs/rows.md prints them).</summary>
internal static class Because
{
    public static readonly RowsReason OwnersAreReminded = new(
        "Offers whose time is running out are found for all their owners; each is told only of their own."
    );

    public static readonly RowsReason StoryIsTold = new("The demonstration tells its own story, and finds what it has told before.");
    public static readonly RowsReason TeachersAreTold = new(
        "Whoever registered a teacher, and whoever asked for hours, is found by whoever answers them; nothing of it is told to others."
    );
    public static readonly RowsReason AskersAreTold = new(
        "Who waits for an answer about a rule is found by whoever writes to them; nothing of it is told to others."
    );

    public static readonly RowsReason ExamplesAreTold = new(
        "Whether an example that was sent back can still be sent, and which agreement one that is published is of, is asked of its row."
    );

    public static readonly RowsReason GuidesAreTold = new(
        "Who waits for something of a guide is found by whoever writes to them; nothing of it is told to others."
    );

    public static readonly RowsReason AskedAreReminded = new(
        "Who is asked to take a course, writes one or is signed up for a gathering is told of it; each of their own, and nobody of another's."
    );
}
