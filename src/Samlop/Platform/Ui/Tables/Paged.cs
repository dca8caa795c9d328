using Microsoft.EntityFrameworkCore;

namespace Samlop.Platform.Ui.Tables;

/// <summary>
/// One page of a list, and how long the whole list is. There are no lists without an end: a page holds at most
/// <see cref="TableQuery.MaxSize"/>.
/// </summary>
/// <param name="Count">All that match, on every page.</param>
/// <param name="Page">From 1; never after the last.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Count, int Page, int Size)
{
    /// <summary>How many pages there are; one also where there is nothing.</summary>
    public int Pages => Math.Max(1, (Count + Size - 1) / Size);

    /// <summary>The number of the first row on this page; 0 where there is none.</summary>
    public int First => Items.Count == 0 ? 0 : (Page - 1) * Size + 1;

    public int Last => Items.Count == 0 ? 0 : First + Items.Count - 1;
}

/// <summary>Takes one page of a list.</summary>
public static class Paging
{
    /// <summary>
    /// Two commands: the count, and the rows of the page. The rows must be sorted to the last one (by key), or pages overlap.
    /// </summary>
    public static async Task<Paged<T>> ToPaged<T>(this IQueryable<T> rows, TableQuery query, CancellationToken cancel)
    {
        var count = await rows.CountAsync(cancel);
        var page = PageOf(query, count);
        return new Paged<T>(await rows.Skip((page - 1) * query.Size).Take(query.Size).ToListAsync(cancel), count, page, query.Size);
    }

    /// <summary>Of a list that is in memory already: reference data.</summary>
    public static Paged<T> ToPaged<T>(this IReadOnlyCollection<T> rows, TableQuery query)
    {
        var page = PageOf(query, rows.Count);
        return new Paged<T>([.. rows.Skip((page - 1) * query.Size).Take(query.Size)], rows.Count, page, query.Size);
    }

    private static int PageOf(TableQuery query, int count) => Math.Clamp(query.Page, 1, Math.Max(1, (count + query.Size - 1) / query.Size));
}
