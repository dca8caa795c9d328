using System.Globalization;
using Samlop.Platform.Text;

namespace Samlop.Persons.Terms;

/// <summary>
/// The languages of what a person reads of themself: those of the pages, and two more. A part of a page is written in one of them, in a
/// page
/// that is otherwise in the reader's own language of pages.
/// </summary>
public static class OwnLanguage
{
    /// <summary>The key of the language in an address.</summary>
    public const string Key = "sprak";

    /// <summary>The language that is asked for; null for that of the page.</summary>
    public static PageLanguage? Of(string? code) =>
        Languages.OfParticipants.FirstOrDefault(language => language.Code == code && !Languages.IsCurrent(language));

    /// <summary>What is said in the language, with its dates and numbers.</summary>
    public static string Say(PageLanguage language, Func<string> text)
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
        try
        {
            return text();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }
}
