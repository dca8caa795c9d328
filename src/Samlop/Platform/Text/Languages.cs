using System.Globalization;

namespace Samlop.Platform.Text;

/// <summary>
/// A language of the pages. <paramref name="Code"/> stands in the cookie and the address; the name is written in the language itself.
/// </summary>
public sealed record PageLanguage(string Code, string Name, CultureInfo Culture)
{
    /// <summary>Which way it is written, as a page says it.</summary>
    public string Direction => Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";
}

/// <summary>
/// The languages of pages for everyone. State bodies must offer bokmål and nynorsk at the same time (språklova § 14). The participant's own
/// pages have more, declared there.
/// </summary>
public static class Languages
{
    // nb-NO and nn-NO, not the neutral cultures: those print currency wrong.
    public static readonly PageLanguage Bokmål = new("nb", "Bokmål", CultureInfo.GetCultureInfo("nb-NO"));
    public static readonly PageLanguage Nynorsk = new("nn", "Nynorsk", CultureInfo.GetCultureInfo("nn-NO"));
    public static readonly PageLanguage English = new("en", "English", CultureInfo.GetCultureInfo("en-GB"));

    public static readonly IReadOnlyList<PageLanguage> OfPages = [Bokmål, Nynorsk, English];

    /// <summary>
    /// The languages of documents for participants: those of the pages, and two more that many read. Nobody who translates has approved the
    /// texts in these two, and a document says so.
    /// </summary>
    public static readonly IReadOnlyList<PageLanguage> OfParticipants =
    [
        .. OfPages,
        new("uk", "Українська", CultureInfo.GetCultureInfo("uk-UA")),
        new("ar", "العربية", CultureInfo.GetCultureInfo("ar")),
    ];

    public static PageLanguage Current => OfPages.FirstOrDefault(IsCurrent) ?? Bokmål;

    public static PageLanguage? ByCode(string? code) => OfPages.FirstOrDefault(l => l.Code == code);

    /// <summary>One of <see cref="OfParticipants"/>.</summary>
    public static PageLanguage? OfParticipant(string? code) => OfParticipants.FirstOrDefault(l => l.Code == code);

    public static bool IsCurrent(PageLanguage language) =>
        language.Culture.TwoLetterISOLanguageName == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
}
