namespace Samlop.Register.Search;

/// <summary>What a reader asks of a register page.</summary>
/// <param name="Text">Words that must all be found, in any case and with or without accents; null or empty for all rows.</param>
/// <param name="ValidOn">Only rows that held on this day; null for every period. Rows without dates hold always.</param>
/// <param name="Descending">The other way round.</param>
/// <param name="SortBy">A column of <see cref="RegisterSearch{T}.Columns"/>. Anything else, as an old link may have, is the first column.</param>
/// <param name="Page">From 1. A page past the end is the last one.</param>
public sealed record RegisterQuery(string? Text = null, DateOnly? ValidOn = null, string? SortBy = null, bool Descending = false, int Page = 1)
{
    public const int RowsPerPage = 50;
}

/// <summary>One page of the answer.</summary>
/// <param name="Rows">Those of this page.</param>
/// <param name="Total">Rows found, on all pages.</param>
/// <param name="Page">The page given, from 1.</param>
/// <param name="Pages">At least 1.</param>
public sealed record RegisterPage<T>(IReadOnlyList<T> Rows, int Total, int Page, int Pages);
