using System.Linq.Expressions;

namespace Samlop.Platform.Ui.Tables;

/// <summary>
/// What the rows of a table can be sorted by: the key of a column and the expression for it, on the entity, before the projection. The key
/// that ends it makes the order whole, so that no row is on two pages.
/// </summary>
/// <example><code>new Sorting&lt;Call&gt;("-frist", c => c.Id).By("nummer", c => c.Number).By("frist", c => c.Deadline)</code></example>
public sealed class Sorting<T>(string usual, Expression<Func<T, object>> key)
{
    private readonly Dictionary<string, Func<IQueryable<T>, bool, IOrderedQueryable<T>>> orders = new(StringComparer.Ordinal);

    public Sorting<T> By<TKey>(string column, Expression<Func<T, TKey>> value)
    {
        orders.Add(column, (rows, descending) => descending ? rows.OrderByDescending(value) : rows.OrderBy(value));
        return this;
    }

    /// <summary>The rows in the order that is asked for; in the usual one where that column is not known.</summary>
    public IQueryable<T> Apply(IQueryable<T> rows, TableQuery query)
    {
        var (column, descending) = orders.ContainsKey(query.Sort)
            ? (query.Sort, query.Descending)
            : (usual.TrimStart('-'), usual.StartsWith('-'));
        return orders[column](rows, descending).ThenBy(key);
    }
}
