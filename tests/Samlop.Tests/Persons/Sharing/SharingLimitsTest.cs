using Samlop.Persons.Sharing;

namespace Samlop.Tests.Persons.Sharing;

public sealed class SharingLimitsTest
{
    [Fact]
    public void ShippedLimits_AreRead() => SharingLimits.Shipped.GlassHours.ShouldBe(24);

    [Theory]
    [InlineData("glass-hours\t24", "line 2")]
    [InlineData("glass-hours\tmany\tD\tSource", "whole number")]
    [InlineData("glass-hours\t24\tX\tSource", "one of V, R, U, D")]
    [InlineData("glass-hours\t24\tD\tSource", "is missing")]
    public void WrongFile_IsRefused_WithItsLine(string line, string told)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, $"key\tvalue\tcertainty\tsource\n{line}\n");
        Should.Throw<InvalidDataException>(() => SharingLimits.Load(path)).Message.ShouldContain(told);
        File.Delete(path);
    }
}
