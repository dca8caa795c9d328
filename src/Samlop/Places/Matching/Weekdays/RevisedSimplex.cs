using System.Numerics;
using System.Runtime.InteropServices;

namespace Samlop.Places.Matching.Weekdays;

/// <summary>
/// The revised simplex method for <c>max cx, Ax ≤ b, x ≥ 0</c> with columns that come as they are generated. The inverse
/// of the basis is kept dense, by columns, so that a sparse column meets few of them and an update skips the empty ones.
/// </summary>
/// <remarks>
/// Floating point decides nothing here: the duals are only proposals, and the bound they give is computed again in whole
/// numbers (<see cref="ColumnPricing"/>). Right-hand sides are shifted a little, differently for each row, so that
/// degenerate steps, of which an assignment has many, do not go in circles.
/// </remarks>
public sealed class RevisedSimplex
{
    private const double Tolerance = 1e-7;
    private const double SmallestPivot = 1e-7;
    private const int PivotsBetweenRefactorizations = 4_000;
    private readonly int rows;
    private readonly double[] inverse;
    private readonly double[] rightHandSide;
    private readonly double[] basicValue;
    private readonly double[] direction;
    private readonly int[] basic;
    private readonly List<Entry[]> columns = [];
    private readonly List<double> cost = [];
    private readonly List<bool> isBasic = [];
    private int pivotsSinceFactorization;

    public RevisedSimplex(ReadOnlySpan<double> rightHandSide)
    {
        rows = rightHandSide.Length;
        inverse = new double[rows * rows];
        this.rightHandSide = rightHandSide.ToArray();
        basicValue = new double[rows];
        direction = new double[rows];
        basic = new int[rows];
        Duals = new double[rows];
        var shift = 12_345u;
        for (var row = 0; row < rows; row++)
        {
            shift = (shift * 1_664_525u) + 1_013_904_223u;
            this.rightHandSide[row] += 1e-6 * (1 + (shift >> 8) / (double)(1 << 24));
            basic[row] = Slack(row);
            inverse[(row * rows) + row] = 1;
        }

        this.rightHandSide.CopyTo(basicValue, 0);
    }

    /// <summary>One number of a sparse column.</summary>
    public readonly record struct Entry(int Row, double Coefficient);

    /// <summary>The price of each row under the present basis.</summary>
    public double[] Duals { get; }

    public void Add(Entry[] column, double value)
    {
        columns.Add(column);
        cost.Add(value);
        isBasic.Add(false);
    }

    /// <summary>Changes what a column is worth; <see cref="Reprice"/> afterwards.</summary>
    public void SetCost(int column, double value) => cost[column] = value;

    /// <summary>The basic columns with their values, in row order.</summary>
    public IEnumerable<(int Column, double Value)> Solution()
    {
        for (var row = 0; row < rows; row++)
        {
            if (basic[row] >= 0) yield return (basic[row], basicValue[row]);
        }
    }

    /// <summary>Computes the duals anew from the costs.</summary>
    public void Reprice()
    {
        for (var row = 0; row < rows; row++)
        {
            double dual = 0;
            var column = inverse.AsSpan(row * rows, rows);
            for (var at = 0; at < rows; at++)
            {
                if (basic[at] >= 0 && column[at] != 0) dual += cost[basic[at]] * column[at];
            }

            Duals[row] = dual;
        }
    }

    /// <summary>
    /// Pivots until no known column is worth more than its rows' prices, or until stopped: the duals are proposals either way.
    /// </summary>
    public void Optimise(Func<bool> expired)
    {
        for (var left = 1_000 + (50 * rows); left > 0; left--)
        {
            if ((left & 31) == 0 && expired()) return;
            if (MostImproving(out var gain) is not { } entering || !Enter(entering, gain)) return;
        }
    }

    private static int Slack(int row) => -1 - row;

    private int? MostImproving(out double best)
    {
        best = Tolerance * 10;
        int? entering = null;
        for (var row = 0; row < rows; row++)
        {
            // A slack is worth nothing: it comes in when its row's price is below zero.
            if (-Duals[row] > best) (best, entering) = (-Duals[row], Slack(row));
        }

        var costs = CollectionsMarshal.AsSpan(cost);
        for (var column = 0; column < costs.Length; column++)
        {
            if (isBasic[column] || costs[column] < best) continue;
            var gain = costs[column];
            foreach (var entry in columns[column]) gain -= Duals[entry.Row] * entry.Coefficient;
            if (gain > best) (best, entering) = (gain, column);
        }

        return entering;
    }

    /// <summary>
    /// Brings a column into the basis. False when rounding errors leave no row to take it out of; the basis is then built anew.
    /// </summary>
    private bool Enter(int entering, double gain)
    {
        Array.Clear(direction);
        if (entering < 0) AddColumn(-1 - entering, 1);
        else foreach (var entry in columns[entering]) AddColumn(entry.Row, entry.Coefficient);
        var leaving = LeavingRow();
        if (leaving >= 0) Pivot(entering, leaving, gain);
        if (leaving < 0 || ++pivotsSinceFactorization >= PivotsBetweenRefactorizations) Refactorize();
        return leaving >= 0;
    }

    private void AddColumn(int row, double coefficient)
    {
        var column = inverse.AsSpan(row * rows, rows);
        for (var at = 0; at < rows; at++) direction[at] += coefficient * column[at];
    }

    private int LeavingRow()
    {
        var leaving = -1;
        var least = double.PositiveInfinity;
        for (var row = 0; row < rows; row++)
        {
            if (direction[row] <= SmallestPivot) continue;
            var ratio = Math.Max(0, basicValue[row]) / direction[row];
            if (ratio < least - 1e-12 || (ratio <= least + 1e-12 && direction[row] > direction[leaving])) (leaving, least) = (row, ratio);
        }

        return leaving;
    }

    private void Pivot(int entering, int leaving, double gain)
    {
        var pivot = direction[leaving];
        var step = Math.Max(0, basicValue[leaving]) / pivot;
        for (var row = 0; row < rows; row++) basicValue[row] -= step * direction[row];
        basicValue[leaving] = step;
        direction[leaving] -= 1; // so that the pivot row comes out divided by the pivot
        for (var column = 0; column < rows; column++)
        {
            var at = inverse[(column * rows) + leaving];
            if (at == 0) continue;
            var factor = at / pivot;
            Duals[column] += gain * factor;
            Subtract(inverse.AsSpan(column * rows, rows), direction, factor);
        }

        if (basic[leaving] >= 0) isBasic[basic[leaving]] = false;
        if (entering >= 0) isBasic[entering] = true;
        basic[leaving] = entering;
    }

    /// <summary>target -= factor * direction, with tiny remains of cancellation set to zero.</summary>
    private static void Subtract(Span<double> target, ReadOnlySpan<double> direction, double factor)
    {
        var targets = MemoryMarshal.Cast<double, Vector<double>>(target);
        var directions = MemoryMarshal.Cast<double, Vector<double>>(direction);
        var factors = new Vector<double>(factor);
        for (var at = 0; at < targets.Length; at++)
        {
            var value = targets[at] - (factors * directions[at]);
            targets[at] = Vector.ConditionalSelect(
                Vector.LessThan(Vector.Abs(value), new Vector<double>(1e-11)),
                Vector<double>.Zero,
                value
            );
        }

        for (var at = targets.Length * Vector<double>.Count; at < target.Length; at++)
        {
            var value = target[at] - (factor * direction[at]);
            target[at] = Math.Abs(value) < 1e-11 ? 0 : value;
        }
    }

    /// <summary>Builds the inverse anew from the basis: rounding errors of many updates go away.</summary>
    private void Refactorize()
    {
        pivotsSinceFactorization = 0;
        var wanted = basic.Where(column => column >= 0).ToArray();
        var keepsSlack = new bool[rows];
        foreach (var slack in basic.Where(column => column < 0)) keepsSlack[-1 - slack] = true;
        Array.Clear(inverse);
        for (var row = 0; row < rows; row++)
        {
            basic[row] = Slack(row);
            inverse[(row * rows) + row] = 1;
        }

        foreach (var column in wanted)
        {
            Array.Clear(direction);
            foreach (var entry in columns[column]) AddColumn(entry.Row, entry.Coefficient);
            var row = -1;
            for (var candidate = 0; candidate < rows; candidate++)
            {
                if (
                    basic[candidate] < 0
                    && !keepsSlack[candidate]
                    && (row < 0 || Math.Abs(direction[candidate]) > Math.Abs(direction[row]))
                )
                    row = candidate;
            }

            if (row >= 0 && Math.Abs(direction[row]) > SmallestPivot) Pivot(column, row, 0);
            else isBasic[column] = false; // it depends on the others: the slack stays in its place
        }

        Array.Clear(basicValue);
        for (var row = 0; row < rows; row++)
        {
            for (var at = 0; at < rows; at++) basicValue[at] += inverse[(row * rows) + at] * rightHandSide[row];
        }

        Reprice();
    }
}
