using System.Globalization;

namespace Samlop.Platform.Text;

/// <summary>
/// Norsk sortering: æ, ø and å after z, in that order; accented letters (á, š) beside their plain ones; upper and lower case together.
/// Independent of the thread's culture. Two texts that the language holds equal are told apart by their characters, so that the order is
/// total and the same every time. As in Norwegian directories <c>aa</c> sorts as <c>å</c>.
/// </summary>
public sealed class NorwegianOrder : IComparer<string?>
{
    private static readonly CompareInfo Bokmal = CultureInfo.GetCultureInfo("nb-NO").CompareInfo;

    private NorwegianOrder()
    {
    }

    /// <summary>For <c>OrderBy(…, NorwegianOrder.Instance)</c>.</summary>
    public static NorwegianOrder Instance { get; } = new();

    /// <summary>For a database collation.</summary>
    public static int Compare(string? left, string? right)
    {
        var order = Bokmal.Compare(left, right, CompareOptions.None);
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }

    int IComparer<string?>.Compare(string? x, string? y) => Compare(x, y);
}
