using System.Globalization;
using Samlop.Register.Files;

namespace Samlop.Register;

/// <summary>
/// Språk: one that people speak, with its code (ISO 639, as in BCP 47). The own name is what its speakers call it; null where the register
/// does not know.
/// </summary>
public sealed record Language(string Code, string Bokmal, string Nynorsk, string English, string? OwnName)
{
    internal static readonly string[] Columns = ["code", "name_nb", "name_nn", "name_en", "own_name"];

    /// <summary>The name in the reader's language: bokmål, nynorsk, or English for everyone else.</summary>
    public string NameIn(CultureInfo reader) => reader.TwoLetterISOLanguageName switch
    {
        "nb" or "no" => Bokmal,
        "nn" => Nynorsk,
        _ => English,
    };

    internal static Language Read(RegisterRow row) => new(
        row.Code("code", 2, 3, char.IsAsciiLetterLower),
        row.Text("name_nb"),
        row.Text("name_nn"),
        row.Text("name_en"),
        row.TextOrNone("own_name"));
}
