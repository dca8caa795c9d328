using System.Globalization;
using System.Text;

namespace Samlop.Platform.Ui;

/// <summary>What drawings of amounts share: numbers of a drawing, slanting lines for what is missing, a scale of round numbers.</summary>
internal static class Drawing
{
    private const int HatchGap = 6;

    /// <summary>A number as an attribute of the drawing.</summary>
    public static string N(decimal number) => decimal.Round(number, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Slanting lines that fill a rectangle, as a path: a pattern is seen where a colour is not.</summary>
    public static string Hatch(decimal x, decimal y, decimal width, decimal height)
    {
        var path = new StringBuilder();
        for (var start = HatchGap / 2m; start < width + height; start += HatchGap)
        {
            // Down to the left from (x + start, y), cut off at the rectangle's sides.
            var (x1, y1) = start <= width ? (x + start, y) : (x + width, y + start - width);
            var (x2, y2) = start <= height ? (x, y + start) : (x + start - height, y + height);
            path.Append(CultureInfo.InvariantCulture, $"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}");
        }

        return path.ToString();
    }

    /// <summary>Level lines across a rectangle: what depends on a decision.</summary>
    public static string Levels(decimal x, decimal y, decimal width, decimal height)
    {
        var path = new StringBuilder();
        for (var down = y + 3; down < y + height; down += HatchGap)
            path.Append(CultureInfo.InvariantCulture, $"M{N(x)} {N(down)}h{N(width)}");
        return path.ToString();
    }

    /// <summary>Upright lines down a rectangle: what is asked for.</summary>
    public static string Uprights(decimal x, decimal y, decimal width, decimal height)
    {
        var path = new StringBuilder();
        for (var along = x + 3; along < x + width; along += HatchGap)
            path.Append(CultureInfo.InvariantCulture, $"M{N(along)} {N(y)}v{N(height)}");
        return path.ToString();
    }

    /// <summary>Round numbers: at most six lines across, the highest above the highest bar.</summary>
    public static (decimal Step, decimal Top) Scale(decimal highest)
    {
        decimal[] steps = [1, 2, 5];
        for (var power = 100m; ; power *= 10)
        {
            foreach (var step in steps)
            {
                if (highest / (step * power) <= 6)
                    return (step * power, Math.Max(1, Math.Ceiling(highest * 1.02m / (step * power))) * step * power);
            }
        }
    }
}
