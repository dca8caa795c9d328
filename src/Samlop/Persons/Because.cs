using Samlop.Platform.Data;

namespace Samlop.Persons;

/// <summary>The rules that look past the reader's own rows: all there are (docs/rows.md prints them).</summary>
internal static class Because
{
    public static readonly RowsReason OnePersonHasOneRecord = new(
        "Who is registered is compared with all that are there, so that two records of one person are found; nothing is told of them."
    );

    public static readonly RowsReason TwoRecordsMayBeOnePerson = new(
        "Which bodies made two records, and that the two are one, is asked and said of the records as such; nothing of them is told."
    );
    public static readonly RowsReason WhoIsAskedIsReminded = new(
        "A body that owes another an answer is reminded of it before the day; it is told neither of whom nor for what.");
    public static readonly RowsReason RecorderIsTold = new(
        "Who asked for somebody to be named is told that it is answered, whoever of whatever organisation they are."
    );

    public static readonly RowsReason OutlivedIsDisposed = new(
        "What has outlived its period of keeping is counted and deleted, whoever recorded it; nothing of it is told but how much."
    );

    public static readonly RowsReason StoryIsTold = new("The demonstration finds those whom it has made up by their names.");
}
