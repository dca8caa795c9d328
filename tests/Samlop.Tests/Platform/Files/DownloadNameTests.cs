using Microsoft.Net.Http.Headers;
using Samlop.Platform.Files;

namespace Samlop.Tests.Platform.Files;

/// <summary>Names of files that the program makes.</summary>
public class DownloadNameTests
{
    [Fact]
    public void Name_IsAsAPersonWouldGiveIt() =>
        DownloadName.Of("pdf", "Søknad", "2022/00002", "Måneby fylkeskommune").ShouldBe("Søknad 2022-00002 Måneby fylkeskommune.pdf");

    [Fact]
    public void Name_WithADay_SortsByIt_AndWhatIsMissingIsLeftOut() =>
        DownloadName.Of("xlsx", null, "Søknader", "", new DateOnly(2022, 3, 8)).ShouldBe("Søknader 2022-03-08.xlsx");

    [Theory]
    [InlineData("Saksfremlegg: søknader", "Saksfremlegg søknader.pdf")]
    [InlineData("../../etc/passwd", "-..-etc-passwd.pdf")]
    [InlineData("a\\b", "a-b.pdf")]
    public void Name_IsOneThatEveryFileSystemTakes(string title, string name) => DownloadName.Of("pdf", title).ShouldBe(name);

    [Fact]
    public void Header_HasTheNameWithItsLetters()
    {
        var header = ContentDispositionHeaderValue.Parse(DownloadName.Header("Søknad æøå.pdf"));
        header.FileNameStar.Value.ShouldBe("Søknad æøå.pdf");
        header.DispositionType.Value.ShouldBe("attachment");
        DownloadName.Header("Søknad æøå.pdf").ShouldAllBe(sign => sign < 128);
    }
}
