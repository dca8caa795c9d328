using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Samlop.Platform.Files;

/// <summary>
/// The name of a file that the program makes, as a person would give it: what it is, its number, whose it is, the day. No names or numbers
/// of persons are put in one.
/// </summary>
/// <example><code>DownloadName.Of("pdf", "Søknad", "2022/00002", "Måneby fylkeskommune")</code></example>
public static class DownloadName
{
    /// <param name="extension">Without its dot.</param>
    /// <param name="parts">In this order; what is empty is left out.</param>
    public static string Of(string extension, params IReadOnlyList<object?> parts) =>
        FileName.Clean($"{string.Join(' ', parts.Select(Written).Where(part => part.Length > 0))}.{extension}");

    /// <summary>The header of a download by this name, with the letters it is written with.</summary>
    public static string Header(string name)
    {
        var header = new ContentDispositionHeaderValue("attachment");
        header.SetHttpFileName(name);
        return header.ToString();
    }

    // A slash parts folders; a case number is read as well with a hyphen. A day sorts by its name.
    private static string Written(object? part) => part switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => (Convert.ToString(part, CultureInfo.InvariantCulture) ?? "")
            .Replace('/', '-')
            .Replace('\\', '-')
            .Replace(":", "", StringComparison.Ordinal)
            .Trim(),
    };
}
