using System.Globalization;
using System.Text.RegularExpressions;
using Samlop.Persons.Sharing;

namespace Samlop.Tests.Persons.Sharing;

/// <summary>Sections of the table are told in the reader's language.</summary>
public class CitedSectionTests
{
    [Theory]
    [InlineData("integreringsloven § 42 (2) jf. § 41 (1) b; 2003-law persons: introduksjonsloven § 25 (3); § 44 a order", "nb",
        "integreringsloven § 42 (2) jf. § 41 (1) b; for personer som følger introduksjonsloven: introduksjonsloven § 25 (3); § 44 a (pålegg)")]
    [InlineData("sosialtjenesteloven § 44 (1) jf. fvl. § 13 b nr. 2 and 5", "nn", "sosialtjenesteloven § 44 (1) jf. fvl. § 13 b nr. 2 og 5")]
    [InlineData("integreringsloven § 41 (1) b ?; else fvl. § 13 a nr. 1", "nb", "integreringsloven § 41 (1) b ?; ellers fvl. § 13 a nr. 1")]
    [InlineData("arbeidsmarkedsloven § 19 (order)", "en", "arbeidsmarkedsloven § 19 (order)")]
    public void Section_IsToldInTheLanguage(string section, string language, string told) =>
        new CitedSection(section).ToString(null, CultureInfo.GetCultureInfo(language)).ShouldBe(told);

    [Fact]
    public void NoSectionOfTheTable_HasWordsOfAnotherLanguageLeft()
    {
        var english = new Regex(@"\b(the|of|by|for persons|or|else|order|against|persons|decision|and|sentence|circular|consent|needed|company)\b");
        (from row in SharingTable.Accepted.Rows
         let told = new CitedSection(row.Section).ToString(null, CultureInfo.GetCultureInfo("nb"))
         where english.IsMatch(told)
         select told).Distinct().ShouldBeEmpty();
    }
}
