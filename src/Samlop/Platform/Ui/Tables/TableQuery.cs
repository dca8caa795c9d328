using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Samlop.Platform.Ui.Tables;

/// <summary>
/// What somebody asks of a table, as it stands in the address: search, sorting, page and filters. What cannot be read is as if it were not
/// there, so that an address never leads to an error. An address holds no personal data beyond what the reader types in the search box.
/// </summary>
public sealed record TableQuery
{
    public const string SearchKey = "q";
    public const string SortKey = "sorter";
    public const string PageKey = "side";
    public const string SizeKey = "antall";
    public const string FormatKey = "format";
    public const int DefaultSize = 25;
    public const int MaxSize = 100;
    private const int LongestText = 200;

    public static readonly TableQuery Empty = new();

    /// <summary>The text that is searched for, trimmed; empty for all.</summary>
    public string Search { get; init; } = "";

    /// <summary>The key of the column that the rows are sorted by; empty for the table's own order.</summary>
    public string Sort { get; init; } = "";

    public bool Descending { get; init; }

    /// <summary>From 1. A page after the last is shown as the last.</summary>
    public int Page { get; init; } = 1;

    public int Size { get; init; } = DefaultSize;

    /// <summary>The other keys of the address: the chosen value of each filter, and what the page itself keeps there (which tab).</summary>
    public ImmutableSortedDictionary<string, string> Filters { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The value that is chosen in a filter; null for all.</summary>
    public string? Filter(string key) => Filters.GetValueOrDefault(key);

    /// <summary>The state or kind that is chosen in a filter, by its name; null for all.</summary>
    public TEnum? Filter<TEnum>(string key) where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(Filter(key), out var value) && Enum.GetName(value) == Filter(key) ? value : null;

    public static TableQuery From(HttpContext http) => From(http.Request.Query);

    public static TableQuery From(IQueryCollection query)
    {
        var sort = Text(query[SortKey]);
        var reserved = new[] { SearchKey, SortKey, PageKey, SizeKey, FormatKey };
        return new TableQuery
        {
            Search = Text(query[SearchKey]),
            Sort = sort.TrimStart('-'),
            Descending = sort.StartsWith('-'),
            Page = Math.Max(1, Number(query[PageKey], 1)),
            Size = Math.Clamp(Number(query[SizeKey], DefaultSize), 1, MaxSize),
            Filters = query.Where(pair => !reserved.Contains(pair.Key) && Text(pair.Value).Length > 0)
                .ToImmutableSortedDictionary(pair => pair.Key, pair => Text(pair.Value), StringComparer.Ordinal),
        };
    }

    /// <summary>Without the search and these filters; the order and the rest of the address stay.</summary>
    public TableQuery Without(IEnumerable<string> filters) => this with { Search = "", Filters = Filters.RemoveRange(filters), Page = 1 };

    public TableQuery OnPage(int page) => this with { Page = page };

    /// <summary>Sorted by the column; the other way round where it is already. From the first page again.</summary>
    public TableQuery SortedBy(string key) => this with { Sort = key, Descending = Sort == key && !Descending, Page = 1 };

    /// <summary>The address with this query; what is as usual is left out.</summary>
    public string Url(string path, string? format = null)
    {
        var pairs = new List<KeyValuePair<string, string?>>();
        if (Search.Length > 0) pairs.Add(new(SearchKey, Search));
        pairs.AddRange(Filters.Select(f => new KeyValuePair<string, string?>(f.Key, f.Value)));
        if (Sort.Length > 0) pairs.Add(new(SortKey, SortValue));
        if (Page > 1 && format is null) pairs.Add(new(PageKey, Page.ToString(CultureInfo.InvariantCulture)));
        if (Size != DefaultSize && format is null) pairs.Add(new(SizeKey, Size.ToString(CultureInfo.InvariantCulture)));
        if (format is not null) pairs.Add(new(FormatKey, format));
        return QueryHelpers.AddQueryString(path, pairs);
    }

    internal string SortValue => Descending ? "-" + Sort : Sort;

    private static string Text(string? typed) =>
        typed?.Trim() is not { } text ? ""
        : text.Length <= LongestText ? text
        : text[..LongestText];

    private static int Number(string? typed, int otherwise) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
