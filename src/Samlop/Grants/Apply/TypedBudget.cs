using System.Globalization;
using Samlop.Grants.Catalogue;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Questionnaires;

namespace Samlop.Grants.Apply;

/// <summary>
/// The budget as its grid is typed: years across, lines down. It is another way to type the rows of year, cost, description, source and
/// amount, and is read as them.
/// </summary>
/// <param name="years">The years across, as the page drew them.</param>
public sealed class TypedBudget(List<string?> years, List<TypedBudgetLine> lines)
{
    /// <summary>What the buttons of the grid do, before the number of a line or of a year, from 0.</summary>
    public const string Add = "line-add";

    public const string Up = "line-up-";
    public const string Down = "line-down-";
    public const string Copy = "year-copy-";

    public List<string?> Years => years;

    public List<TypedBudgetLine> Lines => lines;

    /// <summary>The stored budget, ready to be typed in.</summary>
    /// <param name="called">The years that the call has. One that only the budget has stays in it.</param>
    /// <param name="least">At least as many lines are drawn, empty ones last.</param>
    public static TypedBudget Of(ApplicationBudget budget, IEnumerable<int> called, int least)
    {
        int[] across = [.. called.Union(budget.Years).Order()];
        var lines = budget.Grid().Select(line => new TypedBudgetLine
        {
            Cost = line.Cost,
            What = line.What,
            Source = line.Source,
            Codes = string.Join(' ', across.Select(y => line.Years.GetValueOrDefault(y)?.Code ?? TypedBudgetLine.NoCode)),
            Amounts = [.. across.Select(y => line.Years.GetValueOrDefault(y)?.Amount.ToField())],
        }).ToList();
        while (lines.Count < least) lines.Add(new());
        var typed = new TypedBudget([.. across.Select(y => y.ToString(CultureInfo.InvariantCulture))], lines);
        typed.Draw();
        return typed;
    }

    /// <summary>Every line gets a cell for each year, and a made-up form no more of them than a budget can have.</summary>
    public void Draw()
    {
        Cut(Years, MostColumns);
        Cut(Lines, ApplicationCatalogue.RowLimit + 1);
        foreach (var line in Lines) line.Draw(Years.Count);
    }

    /// <summary>
    /// Does what the pressed button says with what is typed: adds a line, moves one, or copies the amounts of a year into the empty cells
    /// of the next. Other buttons do nothing here.
    /// </summary>
    public void Do(string? button)
    {
        if (button == Add && Lines.Count < ApplicationCatalogue.RowLimit) Lines.Add(new TypedBudgetLine().Draw(Years.Count));
        else if (NumberAfter(Up, button) is { } up) Swap(up, up - 1);
        else if (NumberAfter(Down, button) is { } down) Swap(down, down + 1);
        else if (NumberAfter(Copy, button) is { } year && year + 1 < Years.Count)
        {
            foreach (var amounts in Lines.Select(l => l.Amounts).Where(a => string.IsNullOrWhiteSpace(a[year + 1])))
                amounts[year + 1] = amounts[year];
        }
    }

    /// <summary>Where the line that a button moved is now; null for the other buttons.</summary>
    public static int? Moved(string? button) => NumberAfter(Up, button) - 1 ?? NumberAfter(Down, button) + 1;

    /// <summary>The year that a button copies from, by its place; null for the other buttons.</summary>
    public static int? Copied(string? button) => NumberAfter(Copy, button);

    /// <summary>The codes of all stored rows that the page was made from.</summary>
    internal IEnumerable<string> Codes => Lines.SelectMany(line => line.Codes?.Split(' ') ?? []);

    /// <summary>What is typed, to be read; null for a list that has no grid.</summary>
    internal DrawnRows? Read(Question list, ApplicationOptions options) => list.Key != ApplicationCatalogue.BudgetLines
        ? null
        : new DrawnRows([.. Rows(list, options)], Codes, Lines.Count(line => !line.IsEmpty), ApplicationCatalogue.RowLimit);

    /// <summary>
    /// What is typed, as the rows it is read as: one for each amount. A line without any amount is one row that lacks it in the first year.
    /// </summary>
    internal IEnumerable<RowToRead> Rows(Question list, ApplicationOptions options)
    {
        Draw();
        foreach (var (line, l) in Lines.Select((line, l) => (line, l)))
        {
            if (line.IsEmpty) continue;
            var name = NameOf(line, l, options);
            var codes = line.Codes?.Split(' ') ?? [];
            int[] filled = [.. Enumerable.Range(0, Years.Count).Where(y => !string.IsNullOrWhiteSpace(line.Amounts[y]))];
            foreach (var y in filled.DefaultIfEmpty(0).Where(y => y < Years.Count))
            {
                yield return new RowToRead(
                    codes.ElementAtOrDefault(y) is { } code and not TypedBudgetLine.NoCode ? code : null,
                    [Years[y], line.Cost, line.What, line.Source, line.Amounts[y]],
                    c => $"{nameof(SaveApplicationPart.Input.Lines)}[{l}].{Field(c, y)}",
                    c => c is YearCell or AmountCell
                        ? $"{name}, {Years[y]}"
                        : $"{name}, {Sentence.Inside(BudgetGrid.LabelOf(list.Columns[c]))}"
                );
            }
        }
    }

    /// <summary>
    /// The sum of what is typed in a year, from a source or in one line; null while an amount among them cannot be read.
    /// </summary>
    /// <param name="year">A place in <see cref="Years"/>; null for all.</param>
    public Money? Sum(int? year = null, string? source = null, TypedBudgetLine? line = null)
    {
        var amounts = new List<Money>();
        foreach (var summed in Lines.Where(l => (line is null || l == line) && (source is null || (l.Source ?? "") == source)))
        {
            foreach (var typed in summed.Amounts.Where((typed, y) => (year is null || y == year) && !string.IsNullOrWhiteSpace(typed)))
            {
                if (!NorwegianAmount.TryParse(typed, out var amount) || amount.IsNegative) return null;
                amounts.Add(amount);
            }
        }

        return Money.Sum(amounts);
    }

    // Those of the call, and those that an earlier version of it had.
    private const int MostColumns = 2 * ApplicationCatalogue.MostYears;

    private const int YearCell = 0;
    private const int AmountCell = 4;

    // The columns of the row in the grid: a year is known by its amount.
    private static string Field(int column, int year) => column switch
    {
        1 => nameof(TypedBudgetLine.Cost),
        2 => nameof(TypedBudgetLine.What),
        3 => nameof(TypedBudgetLine.Source),
        _ => $"{nameof(TypedBudgetLine.Amounts)}[{year}]",
    };

    /// <summary>What a line is called in an error: its kind of cost, with its number where that is not enough.</summary>
    private string NameOf(TypedBudgetLine line, int index, ApplicationOptions options)
    {
        var cost = options.Of(ApplicationOptions.Cost).FirstOrDefault(option => option.Value == line.Cost)?.Text;
        return cost is null ? LineName.Of(index + 1)
            : Lines.Count(l => l.Cost == line.Cost) > 1 ? LineName.Of(cost, index + 1)
            : cost;
    }

    private void Swap(int one, int other)
    {
        if (one >= 0 && other >= 0 && one < Lines.Count && other < Lines.Count) (Lines[one], Lines[other]) = (Lines[other], Lines[one]);
    }

    private static int? NumberAfter(string act, string? button) =>
        button?.StartsWith(act, StringComparison.Ordinal) is true
        && int.TryParse(button.AsSpan(act.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static void Cut<T>(List<T> list, int most)
    {
        if (list.Count > most) list.RemoveRange(most, list.Count - most);
    }
}

/// <summary>A line of the grid as typed. One with nothing in it is dropped.</summary>
public sealed class TypedBudgetLine
{
    /// <summary>Stands among the codes for a year that has no stored row.</summary>
    public const string NoCode = "-";

    /// <summary>The codes of the stored rows, one for each year, with a space between.</summary>
    public string? Codes { get; set; }

    public string? Cost { get; set; }

    public string? What { get; set; }

    public string? Source { get; set; }

    /// <summary>In the order of the years.</summary>
    public List<string?> Amounts { get; set => field = value ?? []; } = [];

    internal bool IsEmpty => Amounts.Append(Cost).Append(What).Append(Source).All(string.IsNullOrWhiteSpace);

    internal TypedBudgetLine Draw(int years)
    {
        while (Amounts.Count < years) Amounts.Add(null);
        if (Amounts.Count > years) Amounts.RemoveRange(years, Amounts.Count - years);
        return this;
    }
}
