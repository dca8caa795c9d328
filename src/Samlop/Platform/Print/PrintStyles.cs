using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace Samlop.Platform.Print;

/// <summary>
/// The style sheet of printed documents with its fonts inside it, read once: a document that is printed asks nobody for anything.
/// </summary>
public sealed partial class PrintStyles(IFileProvider files)
{
    // The letters look the same on a page and on paper; their sheet is on both.
    private static readonly string[] Sheets = ["inter.css", "print.css", "letter.css"];

    private readonly Lazy<string> text = new(() => Inlined(files));

    /// <summary>Style rules that may stand in a <c>style</c> element.</summary>
    public string Text => text.Value;

    private static string Inlined(IFileProvider files) => Url().Replace(
        string.Concat(Sheets.Select(sheet => Encoding.UTF8.GetString(Read(files, sheet)))),
        url => $"url(\"data:font/woff2;base64,{Convert.ToBase64String(Read(files, url.Groups["file"].Value))}\")");

    private static byte[] Read(IFileProvider files, string path)
    {
        using var stream = files.GetFileInfo(path).CreateReadStream();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    [GeneratedRegex("""url\("(?<file>[^":]+\.woff2)"\)""")]
    private static partial Regex Url();
}
