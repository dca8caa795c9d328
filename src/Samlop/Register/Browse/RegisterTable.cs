using Microsoft.AspNetCore.Components;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Register.Browse;

/// <summary>One list of the register as it is shown: its name, where it comes from, and its rows as a table and a file.</summary>
/// <param name="slug">In the address; the texts of the list have it in their keys.</param>
public abstract class RegisterTable(string slug)
{
    private static readonly Words<RegisterText> Titles = new("Title", RegisterUrls.Lists);
    private static readonly Words<RegisterText> Leads = new("Lead", RegisterUrls.Lists);
    private static readonly Words<RegisterText> Origins = new("Origin", RegisterUrls.Lists);
    private static readonly Words<RegisterText> Licences = new("Licence", RegisterUrls.Lists);
    private static readonly Words<RegisterText> Weaknesses = new("Weakness", RegisterUrls.Lists);

    public string Slug { get; } = slug;

    public string Title => Titles.Of(Slug).ToString();

    /// <summary>What the list holds, in a sentence.</summary>
    public string Lead => Leads.Of(Slug).ToString();

    public string Origin => Origins.Of(Slug).ToString();

    public string Licence => Licences.Of(Slug).ToString();

    /// <summary>What the reader must know before trusting the list.</summary>
    public string Weakness => Weaknesses.Of(Slug).ToString();

    /// <summary>Rows of a list with periods hold from a day to a day.</summary>
    public abstract bool HasPeriods { get; }

    public abstract int Count { get; }

    /// <summary>The table on a page.</summary>
    public abstract RenderFragment Shown(TableQuery query);

    /// <summary>The same rows to download.</summary>
    public abstract IResult File(HttpContext http);

    /// <summary>The day asked for; null for every period, and where it cannot be read.</summary>
    public static DateOnly? DayOf(TableQuery query) => NorwegianDate.TryParse(query.Filter(RegisterUrls.DayKey), out var day) ? day : null;
}

/// <summary>
/// The table of one kind of rows. They lie in memory: a row is found when it has all the words that are searched for, in any case and with
/// or without accents; it is sorted by the value of the column, texts in Norwegian order.
/// </summary>
public sealed class RegisterTable<T>(string slug, IReadOnlyList<T> all, Func<T, Validity?> validity, Func<T, IEnumerable<string?>> searched)
    : RegisterTable(slug)
    where T : class
{
    private readonly IReadOnlyList<(T Row, string Folded)> rows =
    [
        .. all.Select(row => (row, SearchText.Fold(string.Join(' ', searched(row))))),
    ];

    public override bool HasPeriods { get; } = all.Any(row => validity(row) is not null);

    public override int Count => all.Count;

    /// <summary>Made anew for each reader, since the headings are in their language.</summary>
    public required Func<IReadOnlyList<Column<T>>> Columns { get; init; }

    /// <summary>The column that sorts where none is asked for.</summary>
    public required string UsualSort { get; init; }

    public IReadOnlyList<RegisterFilter<T>> Filters { get; init; } = [];

    /// <summary>All that match, sorted.</summary>
    public IReadOnlyList<T> Find(TableQuery query)
    {
        var words = SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var day = DayOf(query);
        var chosen = Filters.Where(f => query.Filter(f.Key) is not null).ToList();
        var found = rows
            .Where(row => Array.TrueForAll(words, word => row.Folded.Contains(word, StringComparison.Ordinal)))
            .Select(row => row.Row)
            .Where(row =>
                (day is null || validity(row)?.Holds(day.Value) != false) && chosen.TrueForAll(f => f.ValueOf(row) == query.Filter(f.Key))
            );

        var columns = Columns();
        var known = columns.FirstOrDefault(c => c.Key == query.Sort);
        var value = (known ?? columns.First(c => c.Key == UsualSort)).Value;
        return
        [
            .. known is not null && query.Descending
                ? found.OrderByDescending(value, CellOrder.Instance)
                : found.OrderBy(value, CellOrder.Instance),
        ];
    }

    public override RenderFragment Shown(TableQuery query) => builder =>
    {
        List<TableFilter> filters = [.. Filters.Select(f => f.ForPage())];
        if (HasPeriods) filters.Insert(0, TableFilter.Typed(RegisterUrls.DayKey, RegisterText.Day));
        builder.OpenComponent<DataTable<T>>(0);
        builder.AddAttribute(1, nameof(DataTable<T>.Caption), Title);
        builder.AddAttribute(2, nameof(DataTable<T>.Columns), Columns());
        builder.AddAttribute(3, nameof(DataTable<T>.Rows), Find(query).ToPaged(query));
        builder.AddAttribute(4, nameof(DataTable<T>.Query), query);
        builder.AddAttribute(5, nameof(DataTable<T>.Filters), filters);
        builder.AddAttribute(6, nameof(DataTable<T>.SearchLabel), RegisterText.Search);
        builder.AddAttribute(7, nameof(DataTable<T>.FileUrl), RegisterUrls.File(Slug));
        builder.CloseComponent();
    };

    public override IResult File(HttpContext http) => TableExport.Of(http, Title, Columns(), Find(TableQuery.From(http)));
}

/// <summary>A choice that narrows a list to the rows with one value.</summary>
/// <param name="Options">In the reader's language.</param>
public sealed record RegisterFilter<T>(
    string Key,
    Func<string> Label,
    Func<IReadOnlyList<Platform.Ui.Forms.Option>> Options,
    Func<T, string?> ValueOf
)
{
    public TableFilter ForPage() => new(Key, Label(), Options());
}

/// <summary>The order of a column's values: texts in Norwegian order, what is missing first, everything else as it is.</summary>
internal sealed class CellOrder : IComparer<object?>
{
    public static readonly CellOrder Instance = new();

    public int Compare(object? x, object? y) => x is string or null && y is string or null
        ? NorwegianOrder.Compare((string?)x, (string?)y)
        : Comparer<object?>.Default.Compare(x, y);
}
