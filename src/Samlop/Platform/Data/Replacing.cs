using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Samlop.Platform.Data;

/// <summary>
/// On SQLite <c>INSERT OR REPLACE</c> takes the row that is in its way without asking the triggers of deleting: what may not be taken
/// away asks before a row is put in.
/// </summary>
internal static partial class Replacing
{
    /// <summary>SQL: <c>NEW</c> would take the place of a row, by the key of the table or an index that is unique.</summary>
    /// <param name="which">Of the rows in the way (<c>o</c>): those it is asked of.</param>
    public static string ReplacedBy(this IReadOnlyModel model, string table, string which = "TRUE")
    {
        var entity = model.GetEntityTypes().Single(e => e.GetTableName() == table);
        var stored = StoreObjectIdentifier.Table(table);
        var keys = entity.GetKeys().Select(k => (k.Properties, Filter: (string?)null))
            .Concat(entity.GetIndexes().Where(i => i.IsUnique).Select(i => (i.Properties, Filter: i.GetFilter(stored))))
            .Select(key => string.Join(" AND ",
            [
                .. key.Properties.Select(c => c.GetColumnName(stored)).Select(c => $"o.\"{c}\" = NEW.\"{c}\""),
                // An index of some rows is in the way between two of those alone.
                .. key.Filter is null ? [] : new[] { Of("o", key.Filter), Of("NEW", key.Filter) },
            ]));
        return $"EXISTS (SELECT 1 FROM {table} o WHERE ({string.Join(" OR ", keys.Select(k => $"({k})"))}) AND {which})";
    }

    private static string Of(string row, string filter) => $"({Column().Replace(filter, $"{row}.$0")})";

    [GeneratedRegex("\"\\w+\"")]
    private static partial Regex Column();
}
