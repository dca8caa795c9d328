using System.Globalization;
using System.Text;

namespace Samlop.Platform.Files;

/// <summary>
/// The name of a file as it may be shown and offered for saving: no folders, no signs that do not show or that turn the direction of
/// reading (a name that ends in exe can be made to look as if it ended in pdf), none that a file system forbids.
/// </summary>
public static class FileName
{
    public const int Longest = 120;

    private const int LongestExtension = 10;
    private const string Forbidden = "<>:\"|?*";

    public static string Clean(string? given)
    {
        // Browsers send these three so, since they end a name.
        var sent = (given ?? "").Replace("%22", "\"", StringComparison.Ordinal)
            .Replace("%0D", "\r", StringComparison.OrdinalIgnoreCase).Replace("%0A", "\n", StringComparison.OrdinalIgnoreCase);
        var last = sent.Split('/', '\\')[^1];
        var text = new StringBuilder();
        foreach (var sign in last.EnumerateRunes())
        {
            if (IsHidden(sign))
                continue;
            text.Append(
                Rune.IsWhiteSpace(sign) ? " "
                : sign.IsAscii && Forbidden.Contains((char)sign.Value, StringComparison.Ordinal) ? "_"
                : sign.ToString()
            );
        }

        var name = text.ToString().Normalize(NormalizationForm.FormC).Trim(' ').TrimEnd(' ', '.');
        var extension = Path.GetExtension(name) is { Length: <= LongestExtension } ending ? ending : "";
        var stem = name[..^extension.Length].Trim(' ', '.');
        if (stem.Length + extension.Length > Longest) stem = Shortened(stem, Longest - extension.Length);
        return (stem.Length == 0 ? "dokument" : stem) + extension;
    }

    /// <summary>
    /// The names of files in a list, in its order. Those that are called the same get a number, so that a link and a button say which.
    /// </summary>
    public static IReadOnlyList<string> Apart(IReadOnlyList<string> names) =>
    [
        .. names.Select((name, at) => names.Count(other => other == name) == 1
            ? name
            : $"{name} ({names.Take(at + 1).Count(other => other == name)})"),
    ];

    private static bool IsHidden(Rune sign) => Rune.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Shortened(string stem, int length) =>
        stem[..(char.IsHighSurrogate(stem[length - 1]) ? length - 1 : length)].TrimEnd(' ', '.');
}
