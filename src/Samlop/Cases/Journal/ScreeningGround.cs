using Samlop.Platform.Text;

namespace Samlop.Cases.Journal;

/// <summary>
/// Skjermingshjemmel: the law that lets a document be kept from the public. The list is those that a grant case meets; the law is cited as
/// in the Norwegian text, in every language.
/// </summary>
/// <param name="Code">Stable; stored with the entry.</param>
/// <param name="Law">As it is cited.</param>
public sealed record ScreeningGround(string Code, string Law)
{
    /// <summary>Source: offentleglova (lov 19.05.2006 nr. 16) chapter 3; forvaltningsloven (lov 10.02.1967) § 13.</summary>
    public static readonly IReadOnlyList<ScreeningGround> All =
    [
        new("Ol13", "offentleglova § 13, jf. forvaltningsloven § 13"),
        new("Ol14", "offentleglova § 14"),
        new("Ol15", "offentleglova § 15"),
        new("Ol23", "offentleglova § 23"),
        new("Ol24", "offentleglova § 24"),
    ];

    private static readonly Words<CasesText> Meanings = new("Ground", All.Select(ground => ground.Code));

    /// <summary>What the ground protects, in the reader's language.</summary>
    public string Meaning => Meanings.Of(Code).ToString();

    /// <summary>For lists: the law and what it protects.</summary>
    public string Text => $"{Law}: {Meaning}";

    public static ScreeningGround? ByCode(string? code) => All.FirstOrDefault(ground => ground.Code == code);
}
