using System.Globalization;
using Samlop.Platform.Text;

namespace Samlop.Persons.Look;

/// <summary>
/// Ordene i taushetserklæringen, by version. A version that somebody has confirmed is never written over: new words are a new version.
/// </summary>
internal static class StatementWords
{
    /// <summary>The version that is confirmed now.</summary>
    public const int Newest = 1;

    private static readonly Words<LookText> Versions = new("Statement", ["1"]);

    public static string Of(int version) => Versions.Of(version.ToString(CultureInfo.InvariantCulture)).ToString();
}
