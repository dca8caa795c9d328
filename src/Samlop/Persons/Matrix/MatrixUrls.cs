using System.Globalization;

namespace Samlop.Persons.Matrix;

/// <summary>The addresses of the table of sharing, for the data protection officer and the second person.</summary>
public static class MatrixUrls
{
    public const string Table = "/personvern/delingstabell";
    public const string Draft = Table + "/utkast";
    public const string NewRow = Draft + "/ny-rad";

    public static string Row(int line) => string.Create(CultureInfo.InvariantCulture, $"{Draft}/rad/{line}");

    public static string Version(int number) => string.Create(CultureInfo.InvariantCulture, $"{Table}/{number}");
}
