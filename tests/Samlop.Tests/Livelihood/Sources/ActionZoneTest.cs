using Samlop.Livelihood.Sources;

namespace Samlop.Tests.Livelihood.Sources;

public class ActionZoneTest
{
    [Theory]
    [InlineData("Alta"), InlineData("Berlevåg"), InlineData("Båtsfjord"), InlineData("Gamvik"), InlineData("Hammerfest"), InlineData("Hasvik")]
    [InlineData("Karasjok"), InlineData("Kautokeino"), InlineData("Lebesby"), InlineData("Loppa"), InlineData("Måsøy"), InlineData("Nesseby")]
    [InlineData("Nordkapp"), InlineData("Porsanger"), InlineData("Sør-Varanger"), InlineData("Tana"), InlineData("Vadsø"), InlineData("Vardø")]
    [InlineData("5601"), InlineData("5636"), InlineData(" vardø ")]
    public void Finnmark_IsKnownByNumberAndByName(string municipality)
    {
        ActionZone.IsInFinnmark(municipality).ShouldBeTrue();
        ActionZone.IsInNorthTroms(municipality).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Karlsøy", "5534"), InlineData("Lyngen", "5536"), InlineData("Storfjord", "5538"), InlineData("Kåfjord", "5540")]
    [InlineData("Skjervøy", "5542"), InlineData("Nordreisa", "5544"), InlineData("Kvænangen", "5546")]
    public void NorthernTroms_IsKnownByNumberAndByName(string name, string number)
    {
        ActionZone.IsInNorthTroms(name).ShouldBeTrue();
        ActionZone.IsInNorthTroms(number).ShouldBeTrue();
        ActionZone.IsInFinnmark(number).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("Oslo"), InlineData("5501"), InlineData("56")]
    public void OtherMunicipalities_AreInNeither(string? municipality) =>
        (ActionZone.IsInFinnmark(municipality) || ActionZone.IsInNorthTroms(municipality)).ShouldBeFalse();
}
