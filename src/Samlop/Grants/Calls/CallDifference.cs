using Samlop.Platform.Text;

namespace Samlop.Grants.Calls;

/// <summary>How a thing differs between two versions.</summary>
public enum DifferenceKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>One difference: where, what kind, the text before and after as a reader sees it.</summary>
public sealed record Difference(CallPartDefinition Part, CallField Field, DifferenceKind Kind, string? Before, string? After);

/// <summary>The difference between two versions of a call, field by field and row by row, in the call's own order.</summary>
public static class CallDifference
{
    public static IEnumerable<Difference> Between(CallContent before, CallContent after)
    {
        foreach (var part in CallStructure.Parts)
        {
            var (old, current) = (before.Part(part.Key), after.Part(part.Key));
            foreach (var field in part.Fields)
            {
                var differences = field.Kind == CallFieldKind.Rows
                    ? OfRows(part, field, old.Rows(field.Key), current.Rows(field.Key))
                    : OfTexts(part, field, CallWording.Of(field, old), CallWording.Of(field, current));
                foreach (var difference in differences) yield return difference;
            }
        }
    }

    private static IEnumerable<Difference> OfTexts(CallPartDefinition part, CallField field, string? before, string? after)
    {
        if (before == after) yield break;
        var kind = before is null ? DifferenceKind.Added : after is null ? DifferenceKind.Removed : DifferenceKind.Changed;
        yield return new Difference(part, field, kind, before, after);
    }

    private static IEnumerable<Difference> OfRows(
        CallPartDefinition part,
        CallField field,
        IReadOnlyList<CallRow> before,
        IReadOnlyList<CallRow> after
    )
    {
        foreach (var row in before.Where(b => after.All(a => a.Code != b.Code)))
        {
            yield return new Difference(part, field, DifferenceKind.Removed, CallWording.Of(field, row), null);
        }

        foreach (var row in after)
        {
            var old = before.FirstOrDefault(b => b.Code == row.Code);
            foreach (var difference in OfTexts(part, field, old is null ? null : CallWording.Of(field, old), CallWording.Of(field, row)))
                yield return difference;
        }
    }
}

/// <summary>Writes what a field holds as a reader sees it.</summary>
public static class CallWording
{
    public static string? Of(CallField field, CallPartContent content) =>
        content.Text(field.Key) is { } text ? Write(field.Kind, text) : null;

    public static string Of(CallField field, CallRow row) =>
        string.Join(": ", field.Columns.Where(c => row.Cells.ContainsKey(c.Key)).Select(c => Of(c, row)));

    public static string Of(CallColumn column, CallRow row) =>
        !row.Cells.TryGetValue(column.Key, out var text) ? ""
        : column.Kind == CallFieldKind.Choice ? CallStructure.ChoiceOf(column, text)
        : Write(column.Kind, text);

    /// <summary>As it is typed in the builder's field.</summary>
    public static string? Typed(CallFieldKind kind, string? canonical) =>
        canonical is null
            ? null
            : kind switch
            {
                CallFieldKind.Date => Written.ShortDate(DateOnly.Parse(canonical, System.Globalization.CultureInfo.InvariantCulture)),
                CallFieldKind.Amount => Platform
                    .Amounts.Money.FromOre(long.Parse(canonical, System.Globalization.CultureInfo.InvariantCulture))
                    .ToField(),
                CallFieldKind.Time => canonical.Replace(':', '.'),
                _ => canonical,
            };

    private static string Write(CallFieldKind kind, string canonical) =>
        kind switch
        {
            CallFieldKind.Date => Written.Date(DateOnly.Parse(canonical, System.Globalization.CultureInfo.InvariantCulture)),
            CallFieldKind.Amount => Platform
                .Amounts.Money.FromOre(long.Parse(canonical, System.Globalization.CultureInfo.InvariantCulture))
                .ToString(),
            CallFieldKind.Time => Written.Time(TimeOnly.Parse(canonical, System.Globalization.CultureInfo.InvariantCulture)),
            _ => canonical,
        };
}
