using FsCheck.Fluent;
using Samlop.Platform.Files;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("søknad.pdf", "søknad.pdf")]
    [InlineData("%22sitat%22.pdf", "_sitat_.pdf")]
    [InlineData("linje%0D%0Askift.pdf", "linjeskift.pdf")]
    [InlineData("../x.pdf", "x.pdf")]
    [InlineData(@"C:\Users\kari\regning.pdf", "regning.pdf")]
    [InlineData("a.pdf.exe", "a.pdf.exe")]
    [InlineData("regning\u202efdp.exe", "regningfdp.exe")]
    [InlineData("tull\u200b\u0000\r\n.pdf", "tull.pdf")]
    [InlineData("  .pdf ", "dokument.pdf")]
    [InlineData("...", "dokument")]
    [InlineData("", "dokument")]
    [InlineData(null, "dokument")]
    [InlineData("a<b>:\"c|?*.pdf", "a_b___c___.pdf")]
    [InlineData("å.txt", "å.txt")]
    [InlineData("Deatnu Čáhcesuolu.pdf", "Deatnu Čáhcesuolu.pdf")]
    public void Clean_KeepsTheNameWithoutWhatMisleads(string? given, string expected) => FileName.Clean(given).ShouldBe(expected);

    [Fact]
    public void Clean_OfALongName_KeepsItsEnding()
    {
        var name = FileName.Clean(new string('å', 500) + ".pdf");

        name.Length.ShouldBe(FileName.Longest);
        name.ShouldEndWith("å.pdf");
    }

    [Fact]
    public void Clean_OfAnything_IsOneSafeName() => Prop.ForAll<string?>(given =>
    {
        var name = FileName.Clean(given);

        name.Length.ShouldBeInRange(1, FileName.Longest);
        name.IndexOfAny(['/', '\\', '\0', '\r', '\n', '"', '\u202e']).ShouldBe(-1);
        name.ShouldNotBeOneOf(".", "..");
        FileName.Clean(name).ShouldBe(name);
    }).ShouldHold();

    [Fact]
    public void NamesThatAreTheSame_GetANumber() =>
        FileName.Apart(["a.pdf", "b.pdf", "a.pdf"]).ShouldBe(["a.pdf (1)", "b.pdf", "a.pdf (2)"]);
}
