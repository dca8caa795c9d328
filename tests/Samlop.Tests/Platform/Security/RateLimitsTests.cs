using System.Net;
using Samlop.Platform.Security;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Security;

/// <summary>How what is asked for is counted.</summary>
public sealed class RateLimitsTests
{
    private static readonly RateLimit Limit = new("test", 3, TimeSpan.FromMinutes(10));

    private readonly TestTime time = new();

    [Fact]
    public void Client_AsksAsOftenAsTheLimit_AndNotOnceMore_AndIsToldHowLongToWait()
    {
        var limits = Used("one");
        time.Pass(TimeSpan.FromMinutes(4.5));

        var reached = limits.Take(Limit, "one").ShouldNotBeNull();
        (reached.Seconds, reached.Minutes, reached.IsFirst).ShouldBe((330, 6, true));
        limits.Take(Limit, "one").ShouldNotBeNull().IsFirst.ShouldBeFalse();
        time.Pass(TimeSpan.FromMinutes(5.5));
        limits.Take(Limit, "one").ShouldBeNull();
    }

    [Fact]
    public void ClientThatAskedTooOften_StopsNobodyElse_NorItselfInWhatIsAnother()
    {
        var limits = Used("one");
        limits.Take(Limit, "one").ShouldNotBeNull();

        limits.Take(Limit, "two").ShouldBeNull();
        limits.Take(Limit with { Name = "other" }, "one").ShouldBeNull();
    }

    [Fact]
    public void Look_CountsNothing()
    {
        var limits = new RateLimits(time);
        for (var n = 0; n < 10; n++) limits.Look(Limit, "one").ShouldBeNull();
        Used("one", limits).Look(Limit, "one").ShouldNotBeNull();
    }

    [Fact]
    public void ClockThatIsPutBack_MakesNobodyWaitLonger()
    {
        var limits = Used("one");
        time.Pass(TimeSpan.FromDays(-1));
        limits.Take(Limit, "one").ShouldBeNull();
    }

    [Fact]
    public void Windows_ThatAreOver_AreForgotten()
    {
        var limits = new RateLimits(time);
        for (var n = 0; n < 25_000; n++)
        {
            limits.Take(Limit, $"{n}");
            time.Pass(TimeSpan.FromMilliseconds(100));
        }

        limits.Remembered.ShouldBeLessThan(20_000);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010db800010002::/64")]
    [InlineData("2001:db8:1:2::9", "20010db800010002::/64")]
    [InlineData(null, "")]
    public void Client_IsItsAddress_OrItsNetOfIPv6(string? address, string key) =>
        Limited.ClientKey(address is null ? null : IPAddress.Parse(address)).ShouldBe(key);

    private RateLimits Used(string who, RateLimits? limits = null)
    {
        limits ??= new RateLimits(time);
        for (var n = 0; n < Limit.Most; n++) limits.Take(Limit, who).ShouldBeNull();
        return limits;
    }
}
