namespace Samlop.Places.Matching.Balance;

/// <summary>
/// A cell of a class: one gender (0 women, 1 men), with a right (1) or without (0). <paramref name="Position"/> is the class's in the
/// component.
/// </summary>
public readonly record struct Cell(int Position, int Gender, int Right);

/// <summary>How many members each cell may have: everything at the root of the search, less in every branch.</summary>
public sealed class CellRanges
{
    private readonly Dictionary<Cell, (int Least, int Most)> narrowed;

    public CellRanges() => narrowed = [];

    private CellRanges(Dictionary<Cell, (int, int)> narrowed) => this.narrowed = narrowed;

    public (int Least, int Most) Of(Cell cell, int seats) => narrowed.GetValueOrDefault(cell, (0, seats));

    public bool HasLeast => narrowed.Values.Any(range => range.Least > 0);

    public CellRanges With(Cell cell, int least, int most) => new(new Dictionary<Cell, (int, int)>(narrowed) { [cell] = (least, most) });
}
