using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Samlop.Platform.Print;

/// <summary>
/// What a printed document says of itself, as it stands in the head of its HTML (<see cref="PrintShell"/>): whoever opens the file without
/// Samløp sees whose it is. WeasyPrint reads the head on its own; what Chromium prints is told afterwards (<see cref="PdfInformation"/>).
/// </summary>
/// <param name="Author">The organisation that stands behind it; null where it is nobody's.</param>
/// <param name="Created">By the clock of the rules; null where it is not said.</param>
internal sealed partial record DocumentFacts(string? Title, string? Author, string? Language, DateOnly? Created)
{
    /// <summary>The program that made it.</summary>
    public const string Program = "Samløp";

    public static DocumentFacts Of(string html)
    {
        var head = html.IndexOf("<style", StringComparison.Ordinal) is > 0 and var end ? html[..end] : "";
        var created = Found(CreatedMeta().Match(head));
        return new DocumentFacts(
            Found(TitleElement().Match(head)),
            Found(AuthorMeta().Match(head)),
            Found(Lang().Match(head)),
            DateOnly.TryParseExact(created, "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out var day) ? day : null
        );
    }

    private static string? Found(Match match) => match.Success ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    [GeneratedRegex("<title>([^<]*)</title>")]
    private static partial Regex TitleElement();

    [GeneratedRegex("<meta name=\"author\" content=\"([^\"]*)\"")]
    private static partial Regex AuthorMeta();

    [GeneratedRegex("<meta name=\"dcterms.created\" content=\"([^\"]*)\"")]
    private static partial Regex CreatedMeta();

    [GeneratedRegex("<html lang=\"([^\"]*)\"")]
    private static partial Regex Lang();
}
