using System.Globalization;
using System.Text;
using Samlop.Cases.Disclosure;

namespace Samlop.Tests.Cases.Disclosure;

/// <summary>What is marked is out of the text, however it is written, and identity numbers are out whether marked or not.</summary>
public class RedactionTests
{
    private static readonly CultureInfo Bokmål = CultureInfo.GetCultureInfo("nb");

    [Theory]
    [InlineData("Kari Nordmann søkte.", "kari nordmann", "[unntatt, offentleglova § 14] søkte.")]
    [InlineData("KARI og Karis mor", "Kari", "[unntatt, offentleglova § 14] og [unntatt, offentleglova § 14]s mor")]
    [InlineData("Kari\u00A0\u00A0Nordmann", "Kari Nordmann", "[unntatt, offentleglova § 14]")]
    [InlineData("Ka\u00ADri", "Kari", "[unntatt, offentleglova § 14]")]
    [InlineData("Bla\u030Aba\u030Aer", "blåbær", "Blåbåer")]
    [InlineData("Bla\u030Ab", "blåb", "[unntatt, offentleglova § 14]")]
    [InlineData("aaaa", "aa", "[unntatt, offentleglova § 14]")]
    public void Phrase_IsOut_WhereverItStands(string text, string phrase, string left) =>
        Left([text], new RedactionMark("Ol14", [], [phrase])).ShouldBe([left]);

    [Theory]
    [InlineData("Født 01415300019 i Oslo")]
    [InlineData("Født 014153 00019 i Oslo")]
    [InlineData("Født 01.41.53 00019 i Oslo")]
    [InlineData("Født 014153-00019 i Oslo")]
    [InlineData("Født 99014153000199 i Oslo")]
    public void IdentityNumber_IsAlwaysOut(string text)
    {
        var number = Number();
        var written = text.Replace("01415300019", number, StringComparison.Ordinal).Replace("014153 00019", $"{number[..6]} {number[6..]}", StringComparison.Ordinal)
            .Replace("01.41.53 00019", $"{number[..2]}.{number[2..4]}.{number[4..6]} {number[6..]}", StringComparison.Ordinal).Replace("014153-00019", $"{number[..6]}-{number[6..]}", StringComparison.Ordinal);
        Redaction.HasIdentityNumber([Redaction.Plain(written)]).ShouldBeTrue();
        var left = Left([Redaction.Plain(written)]).Single();
        left.ShouldContain("[unntatt, offentleglova § 13");
        string.Concat(left.Where(char.IsAsciiDigit)).ShouldNotContain(number);
        Redaction.HasIdentityNumber(["Konto 12345678911, sak 2022/00012"]).ShouldBeFalse();
    }

    [Fact]
    public void Fingerprint_OfTheWholeText_IsOut() =>
        Redaction.Apply([$"Kontrollsum {new string('a', 64)}"], [], Bokmål)[0].ShouldNotContain("aaaa");

    [Fact]
    public void Paragraph_IsOut_AndWhatOverlapsIsOutTogether()
    {
        Left(["En", "To", "Tre"], new RedactionMark("Ol23", [2], [])).ShouldBe(["En", "[unntatt, offentleglova § 23]", "Tre"]);
        Left(["abcdef"], new RedactionMark("Ol14", [], ["bcd"]), new RedactionMark("Ol23", [], ["de"])).ShouldBe(["a[unntatt, offentleglova § 14]f"]);
    }

    [Fact]
    public void Text_OfOurOwnPages_IsByParagraph_WithoutWhatIsNotRead()
    {
        const string Html = "<!DOCTYPE html><html><head><title>Kari</title><style>p{}</style></head><body><!-- skjult --><h1>Sø&amp;knad</h1><p title=\"hemmelig\">En\n linje<br />to</p><table><tr><td>a</td><td>b</td></tr></table></body></html>";
        DocumentText.Of("text/html; charset=utf-8", Encoding.UTF8.GetBytes(Html)).ShouldBe(["Sø&knad", "En linje", "to", "a", "b"]);
        DocumentText.Of("text/plain", "En\r\n\r\nTo"u8.ToArray()).ShouldBe(["En", "To"]);
        DocumentText.Of("application/pdf", "%PDF-1.7"u8.ToArray()).ShouldBeNull();
        DocumentText.Of("text/plain", "  \n"u8.ToArray()).ShouldBeNull();
    }

    [Theory]
    [InlineData("2022-03-08", "2022-03-15")]
    [InlineData("2022-04-12", "2022-04-22")]
    [InlineData("2022-12-22", "2022-12-30")]
    public void Clock_CountsWorkingDays(string asked, string due) =>
        DisclosureClock.On(DateOnly.Parse(asked, CultureInfo.InvariantCulture)).DueOn(DateOnly.Parse(asked, CultureInfo.InvariantCulture)).ShouldBe(DateOnly.Parse(due, CultureInfo.InvariantCulture));

    private static IReadOnlyList<string> Left(IReadOnlyList<string> text, params RedactionMark[] marks) => Redaction.Apply([.. text.Select(Redaction.Plain)], marks, Bokmål);

    /// <summary>A synthetic one, made so that its last digits fit.</summary>
    internal static string Number()
    {
        for (var rest = 0; rest < 100_000; rest++)
        {
            var number = "014153" + rest.ToString("00000", CultureInfo.InvariantCulture);
            if (Samlop.Platform.Identifiers.NationalIdentityNumber.TryParse(number, out _)) return number;
        }

        throw new InvalidOperationException("There is none.");
    }
}
