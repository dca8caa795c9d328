using Samlop.Platform.Text;

namespace Samlop.Register.Search;

/// <summary>Searches, sorts and pages one kind of register rows in memory. Text sorts in Norwegian order; rows that are equal keep the order of the file.</summary>
public sealed class RegisterSearch<T> where T : class
{
    private readonly Func<T, Validity?> validity;
    private readonly (string Name, Func<T, string> Value)[] columns;
    private readonly Lazy<IReadOnlyList<(T Row, string Folded)>> rows;

    internal RegisterSearch(IReadOnlyList<T> all, Func<T, Validity?> validity, Func<T, IEnumerable<string?>> searched, params (string Name, Func<T, string> Value)[] columns)
    {
        this.validity = validity;
        this.columns = columns;
        rows = new(() => [.. all.Select(row => (row, SearchText.Fold(string.Join(' ', searched(row)))))]);
        Columns = [.. columns.Select(column => column.Name)];
    }

    /// <summary>The columns that rows can be sorted by; the first one is the ordinary order.</summary>
    public IReadOnlyList<string> Columns { get; }

    public RegisterPage<T> Find(RegisterQuery query)
    {
        var words = SearchText.Fold(query.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = rows.Value.Where(row => Holds(row.Row, query.ValidOn) && Array.TrueForAll(words, word => row.Folded.Contains(word, StringComparison.Ordinal))).Select(row => row.Row);
        var sorted = Sorted(found, query).ToList();

        var pages = Math.Max(1, (sorted.Count + RegisterQuery.RowsPerPage - 1) / RegisterQuery.RowsPerPage);
        var page = Math.Clamp(query.Page, 1, pages);
        return new RegisterPage<T>([.. sorted.Skip((page - 1) * RegisterQuery.RowsPerPage).Take(RegisterQuery.RowsPerPage)], sorted.Count, page, pages);
    }

    private bool Holds(T row, DateOnly? day) => day is not { } on || validity(row)?.Holds(on) != false;

    private IOrderedEnumerable<T> Sorted(IEnumerable<T> found, RegisterQuery query)
    {
        var chosen = Array.Find(columns, column => column.Name == query.SortBy).Value ?? columns[0].Value;
        return query.Descending ? found.OrderByDescending(chosen, NorwegianOrder.Instance) : found.OrderBy(chosen, NorwegianOrder.Instance);
    }
}
