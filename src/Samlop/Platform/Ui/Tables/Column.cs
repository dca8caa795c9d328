using Microsoft.AspNetCore.Components;

namespace Samlop.Platform.Ui.Tables;

/// <summary>A column of a table: one definition for the page, the CSV file and the Excel file.</summary>
/// <param name="Key">Stable, short, without spaces: in the address when it is sorted by, and the heading in files for machines.</param>
/// <param name="Title">The heading for people.</param>
/// <param name="Value">
/// The value as it is: a text, a number, a <see cref="Amounts.Money"/>, a date, an instant, a month, true or false, or null. It is written
/// as its kind is, in each place.
/// </param>
public sealed record Column<T>(string Key, string Title, Func<T, object?> Value)
{
    /// <summary>The page's <see cref="Sorting{T}"/> knows this key.</summary>
    public bool Sortable { get; init; }

    /// <summary>Where the value leads; null where it leads nowhere.</summary>
    public Func<T, string?>? Url { get; init; }

    /// <summary>On the page, instead of the value as written: a tag, several lines.</summary>
    public RenderFragment<T>? Cell { get; init; }

    /// <summary>Numbers and amounts stand at the end of the cell, under one another.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Only in files: what is too long for the page.</summary>
    public bool OnlyInFiles { get; init; }

    /// <summary>Only on the page: a button.</summary>
    public bool OnlyOnPage { get; init; }
}

/// <summary>What a table can be narrowed by: one of several values, or a text that is typed.</summary>
/// <param name="Key">In the address.</param>
public sealed record TableFilter(string Key, string Label, IReadOnlyList<Forms.Option> Options)
{
    /// <summary>The reader types the value: a day, a number.</summary>
    public bool IsTyped { get; private init; }

    public static TableFilter Typed(string key, string label) => new(key, label, []) { IsTyped = true };
}
