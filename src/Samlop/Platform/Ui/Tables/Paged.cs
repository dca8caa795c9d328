using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;

namespace Samlop.Platform.Ui.Tables;

/// <summary>
/// One page of a list, and how long the whole list is. There are no lists without an end: a page holds at most
/// <see cref="TableQuery.MaxSize"/>.
/// </summary>
/// <param name="Count">All that match, on every page.</param>
/// <param name="Page">From 1; never after the last.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Count, int Page, int Size)
{
    /// <summary>There are more than <see cref="Count"/>: they were not counted, and have no pages.</summary>
    public bool HasMore { get; init; }

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

    /// <summary>
    /// Of a list that nobody reads to its end, and that is dear to count: so many are counted and have pages, and of the rest it is told
    /// that they are there. What has one page is asked once.
    /// </summary>
    public static async Task<Paged<T>> ToPaged<T>(this IQueryable<T> rows, TableQuery query, int most, CancellationToken cancel)
    {
        var shown = rows.AskedRowByRow();
        var first = query.Page == 1 ? await shown.Take(query.Size + 1).ToListAsync(cancel) : null;
        if (first?.Count <= query.Size) return new Paged<T>(first, first.Count, 1, query.Size);

        // In no order: the database stops at the last that is counted, and sorts none.
        var count = await rows.Provider.CreateQuery<T>(Unordered(rows.Expression)).AskedRowByRow().Take(most + 1).CountAsync(cancel);
        var page = PageOf(query, Math.Min(count, most));
        var items = first?[..query.Size] ?? await shown.Skip((page - 1) * query.Size).Take(query.Size).ToListAsync(cancel);
        return new Paged<T>(items, Math.Min(count, most), page, query.Size) { HasMore = count > most };
    }

    /// <summary>Of a list that is in memory already: reference data.</summary>
    public static Paged<T> ToPaged<T>(this IReadOnlyCollection<T> rows, TableQuery query)
    {
        var page = PageOf(query, rows.Count);
        return new Paged<T>([.. rows.Skip((page - 1) * query.Size).Take(query.Size)], rows.Count, page, query.Size);
    }

    private static Expression Unordered(Expression rows) => rows is not MethodCallExpression { Arguments: [var source, ..] } call ? rows
        : call.Method.Name is nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending)
            or nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending) ? Unordered(source)
        : call.Method.Name is nameof(Queryable.Select) ? call.Update(null, call.Arguments.Skip(1).Prepend(Unordered(source)))
        : rows;

    private static int PageOf(TableQuery query, int count) => Math.Clamp(query.Page, 1, Math.Max(1, (count + query.Size - 1) / query.Size));
}
