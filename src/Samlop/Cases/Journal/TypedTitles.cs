using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Journal;

/// <summary>Reads what an officer typed about an entry, with an error at each field that is wrong.</summary>
internal static class TypedTitles
{
    public const int ReasonLimit = 2000;

    /// <summary>The public title must say something; a full title that does not is the same as the public one.</summary>
    public static CaseTitles Read(string? publicTitle, string publicField, string? fullTitle, string fullField, FieldErrors errors)
    {
        var shown = Line(publicTitle);
        if (!TypedText.HasLettersOrFigures(shown))
            errors.Add(publicField, Phrase.In<CasesText>(nameof(CasesText.Error_PublicTitleMissing)));
        CheckLength(shown, CaseTitles.Limit, publicField, errors);
        var full = Line(fullTitle);
        CheckLength(full, CaseTitles.Limit, fullField, errors);
        return new CaseTitles(shown, TypedText.HasLettersOrFigures(full) ? full : shown);
    }

    /// <summary>Null, and no error, where nothing is chosen: public.</summary>
    public static ScreeningGround? ReadGround(string? code, string field, FieldErrors errors)
    {
        if (string.IsNullOrEmpty(code)) return null;
        var ground = ScreeningGround.ByCode(code);
        if (ground is null) errors.Add(field, Phrase.In<CasesText>(nameof(CasesText.Error_Ground)));
        return ground;
    }

    public static string ReadReason(string? typed, string field, FieldErrors errors) =>
        TypedField.NeededText(typed, ReasonLimit, field, Phrase.In<CasesText>(nameof(CasesText.Error_ReasonMissing)), errors);

    private static void CheckLength(string text, int limit, string field, FieldErrors errors)
    {
        if (text.Length > limit) errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_TooLong), limit, text.Length));
    }

    // A title is one line, also when it is pasted.
    private static string Line(string? typed) =>
        string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
