using Samlop.Platform.Data;

namespace Samlop.Persons;

/// <summary>The rules that look past the reader's own rows: all there are (docs/rows.md prints them).</summary>
internal static class Because
{
    public static readonly RowsReason OnePersonHasOneRecord = new(
        "Who is registered is compared with all that are there, so that two records of one person are found; nothing is told of them."
    );

    public static readonly RowsReason StoryIsTold = new("The demonstration finds those whom it has made up by their names.");
}
