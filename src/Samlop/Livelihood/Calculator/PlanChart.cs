using System.Globalization;
using System.Text;
using Samlop.Platform.Ui;

namespace Samlop.Livelihood.Calculator;

/// <summary>
/// Søylediagrammet: where everything stands, in the units of the drawing. One bar for each month, its sources on top of one another in one
/// order for all months, then the loan, then what is missing up to the need.
/// </summary>
public sealed class PlanChart
{
    public const int PlotTop = 20;
    public const int PlotHeight = 240;
    public const int Left = 64;
    private const int Right = 12;
    private const int Below = 58;
    private const int HatchGap = 6;

    private PlanChart(IReadOnlyList<PlanMonth> months, decimal need)
    {
        Need = need;
        Step = months.Count switch { <= 14 => 52, <= 26 => 34, <= 50 => 22, _ => 16 };
        var highest = Math.Max(need, months.Max(month => month.Income + month.Loan));
        (TickStep, Top) = Drawing.Scale(highest);
        Bars = [.. months.Select(Draw)];
        Kinds =
        [
            .. months
                .SelectMany(month => month.Lines)
                .Where(line => line.Amount > 0)
                .Select(line => line.Kind)
                .Distinct()
                .OrderBy(kind => kind == IncomeKind.StudentFinance)
                .ThenBy(kind => kind),
        ];
    }

    public static PlanChart Of(LivelihoodPlan plan, decimal need) => new(plan.Months, need);

    public decimal Need { get; }

    /// <summary>From one bar to the next.</summary>
    public int Step { get; }

    public int Width => Left + (Bars.Count * Step) + Right;

    public int Height => PlotTop + PlotHeight + Below;

    public int Bottom => PlotTop + PlotHeight;

    public IReadOnlyList<ChartBar> Bars { get; }

    /// <summary>How sure the parts of the bars are.</summary>
    public IReadOnlyList<LineCertainty> Certainties =>
        [.. Bars.SelectMany(bar => bar.Parts).Select(part => part.Certainty).Distinct().Order()];

    /// <summary>What the bars are made of, from the bottom.</summary>
    public IReadOnlyList<IncomeKind> Kinds { get; }

    public decimal NeedY => Y(Need);

    private decimal TickStep { get; }

    private decimal Top { get; }

    /// <summary>The lines across: kroner and where.</summary>
    public IEnumerable<(decimal Kroner, decimal Y)> Ticks
    {
        get
        {
            for (var kroner = 0m; kroner <= Top; kroner += TickStep) yield return (kroner, Y(kroner));
        }
    }

    /// <inheritdoc cref="Drawing.N" />
    public static string N(decimal number) => Drawing.N(number);

    /// <inheritdoc cref="Drawing.Hatch" />
    public static string Hatch(decimal x, decimal y, decimal width, decimal height) => Drawing.Hatch(x, y, width, height);

    /// <summary>
    /// How sure an amount is, drawn on its rectangle as a path: nothing on what is sure, dots on what was given, lines that rise on an
    /// estimate, level lines
    /// on what depends on a decision.
    /// </summary>
    public static string Pattern(LineCertainty certainty, decimal x, decimal y, decimal width, decimal height)
    {
        var path = new StringBuilder();
        switch (certainty)
        {
            case LineCertainty.Given:
                for (var down = y + 3; down < y + height; down += HatchGap)
                {
                    for (var along = x + 3; along < x + width; along += HatchGap)
                        path.Append(CultureInfo.InvariantCulture, $"M{N(along)} {N(down)}h0.1");
                }

                break;
            case LineCertainty.Estimate:
                for (var start = HatchGap / 2m; start < width + height; start += HatchGap)
                {
                    var (x1, y1) = start <= height ? (x, y + start) : (x + start - height, y + height);
                    var (x2, y2) = start <= width ? (x + start, y) : (x + width, y + start - width);
                    path.Append(CultureInfo.InvariantCulture, $"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}");
                }

                break;
            case LineCertainty.DependsOnDecision:
                path.Append(Drawing.Levels(x, y, width, height));
                break;
        }

        return path.ToString();
    }

    private ChartBar Draw(PlanMonth month, int index)
    {
        var x = Left + (index * Step) + (Step * 0.1m);
        var width = Step * 0.8m;
        var reached = 0m;
        var parts = new List<ChartPart>();
        foreach (
            var line in month
                .Lines.Where(line => line.Amount > 0)
                .OrderBy(line => line.Kind == IncomeKind.StudentFinance)
                .ThenBy(line => line.Kind)
        )
        {
            parts.Add(new ChartPart(line.Kind, line.Certainty, Y(reached + line.Amount), Y(reached) - Y(reached + line.Amount)));
            reached += line.Amount;
        }

        ChartPart? gap = month.Status != MonthStatus.NotComputable && reached < Need
            ? new ChartPart(IncomeKind.Other, LineCertainty.Sure, Y(Need), Y(reached) - Y(Need)) : null;
        return new ChartBar(month, x, width, parts, gap);
    }

    private decimal Y(decimal kroner) => Bottom - (Top == 0 ? 0 : kroner / Top * PlotHeight);
}

/// <summary>
/// One month of the drawing. <paramref name="Gap"/> is what lacks up to the need; null where nothing does, or where it is not known.
/// </summary>
public sealed record ChartBar(PlanMonth Month, decimal X, decimal Width, IReadOnlyList<ChartPart> Parts, ChartPart? Gap);

/// <summary>A part of a bar: from its upper edge, so high.</summary>
public sealed record ChartPart(IncomeKind Kind, LineCertainty Certainty, decimal Y, decimal Height);
