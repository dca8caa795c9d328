using Microsoft.EntityFrameworkCore;

namespace Samlop.Platform.Data;

/// <summary>
/// Marks a query as limited to the rows an actor may see or manage. In tests every SELECT on a protected table must carry the mark.
/// </summary>
public static class RowLevel
{
    public const string Mark = "row-level";

    public static IQueryable<T> RowsChecked<T>(this IQueryable<T> query) => query.TagWith(Mark);
}
