using System.Globalization;
using Samlop.Platform.Text;

namespace Samlop.Persons.Sharing;

/// <summary>
/// A section of the table in a text, with the words of the reader's language. The table cites the law by its Norwegian names, with a few
/// words in English between them: they are a closed list, and a test holds that none is left over.
/// </summary>
/// <param name="Section">As <see cref="SharingRow.Section"/> has it; null for none.</param>
public sealed record CitedSection(string? Section) : IFormattable
{
    /// <summary>What stands in the table, and the text that says it; longer pieces before shorter ones that they contain.</summary>
    internal static readonly IReadOnlyList<(string Piece, string Key)> Pieces =
    [
        ("(decision by the ministry or whom it has given power)", nameof(SharingText.Cited_Ministry)),
        ("2003-law persons:", nameof(SharingText.Cited_Law2003)),
        ("(builds on mapping)", nameof(SharingText.Cited_Mapping)),
        ("(acts for the company)", nameof(SharingText.Cited_ForCompany)),
        ("(purpose given for)", nameof(SharingText.Cited_Purpose)),
        ("(not needed)", nameof(SharingText.Cited_NotNeeded)),
        ("(consent)", nameof(SharingText.Cited_Consent)),
        ("(decision)", nameof(SharingText.Cited_Decision)),
        ("(control)", nameof(SharingText.Cited_Control)),
        ("(order)", nameof(SharingText.Cited_Order)),
        (" order", nameof(SharingText.Cited_Order)),
        ("IMDi's guidelines of 1 Nov 2022", nameof(SharingText.Cited_Guidelines)),
        ("circular 17-2022", nameof(SharingText.Cited_Circular)),
        ("last sentence", nameof(SharingText.Cited_LastSentence)),
        ("second sentence", nameof(SharingText.Cited_SecondSentence)),
        ("; else ", nameof(SharingText.Cited_Else)),
        (" against ", nameof(SharingText.Cited_Against)),
        (" and ", nameof(SharingText.Cited_And)),
    ];

    public override string ToString() => ToString(null, null);

    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        if (Section is null) return "";
        var language = formatProvider as CultureInfo ?? CultureInfo.CurrentUICulture;
        return Pieces.Aggregate(Section, (cited, piece) => cited.Contains(piece.Piece, StringComparison.Ordinal)
            ? cited.Replace(piece.Piece, Around(piece.Piece, Phrase.In<SharingText>(piece.Key).In(language)), StringComparison.Ordinal)
            : cited);
    }

    // Texts have no air around them; the piece says whether there is some.
    private static string Around(string piece, string text) =>
        $"{(piece[0] is ' ' ? " " : piece[0] is ';' ? "; " : "")}{text}{(piece[^1] is ' ' ? " " : "")}";
}
