using FsCheck.Fluent;
using Samlop.Grants.Pay.Plan;
using Samlop.Platform.Amounts;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Pay;

/// <summary>An amount in equal parts (acceptance case A34).</summary>
public class PartsTests
{
    [Theory]
    [InlineData(100_000_000, 3, new long[] { 33_333_334, 33_333_333, 33_333_333 })]
    [InlineData(1, 2, new long[] { 1, 0 })]
    [InlineData(16_668, 5, new long[] { 3334, 3334, 3334, 3333, 3333 })]
    [InlineData(0, 1, new long[] { 0 })]
    public void Parts_AreWholeOre(long whole, int count, long[] parts) =>
        Parts.Equal(Money.FromOre(whole), count).Select(p => p.Ore).ShouldBe(parts);

    [Fact]
    public void Parts_AddUp_AndDifferByAnOreAtMost() => (
        from whole in Gen.Choose(0, int.MaxValue)
        from count in Gen.Choose(1, 12)
        select (Whole: whole * 100L, count)).Holds(of =>
        {
            var parts = Parts.Equal(Money.FromOre(of.Whole), of.count);
            Money.Sum(parts).Ore.ShouldBe(of.Whole);
            (parts.Max(p => p.Ore) - parts.Min(p => p.Ore)).ShouldBeLessThanOrEqualTo(1);
        });
}
