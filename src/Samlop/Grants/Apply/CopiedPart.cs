using Samlop.Grants.Calls;

namespace Samlop.Grants.Apply;

/// <summary>
/// A part of an earlier application in a new one: all that can still be chosen. A year or a cost kind that the new call lacks is left out,
/// with its row where the row needs it.
/// </summary>
internal static class CopiedPart
{
    public static CallPartContent Of(ApplicationPartDefinition part, CallPartContent earlier, ApplicationOptions options)
    {
        var copy = CallPartContent.Empty;
        foreach (var field in part.Fields)
        {
            if (field.Kind == AnswerKind.Rows)
            {
                var rows = earlier
                    .Rows(field.Key)
                    .Select(row => Kept(field, row, options))
                    .Where(row => field.Columns.All(c => !c.Needed || row.Cells.ContainsKey(c.Key)))
                    .ToList();
                if (rows.Count > 0)
                    copy.Lists[field.Key] = rows;
            }
            else if (earlier.Text(field.Key) is { } text && Holds(field.Kind, field.Options, text, options))
            {
                copy.Fields[field.Key] = text;
            }
        }

        return copy;
    }

    private static CallRow Kept(ApplicationField field, CallRow row, ApplicationOptions options) =>
        new(
            row.Code,
            field
                .Columns.Where(c => row.Cells.ContainsKey(c.Key) && Holds(c.Kind, c.Options, row.Cell(c.Key), options))
                .ToDictionary(c => c.Key, c => row.Cell(c.Key), StringComparer.Ordinal)
        );

    private static bool Holds(AnswerKind kind, string? set, string canonical, ApplicationOptions options) =>
        kind != AnswerKind.Choice || options.Has(set!, canonical);
}
