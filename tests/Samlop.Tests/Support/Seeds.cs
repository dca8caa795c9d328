using System.Globalization;
using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Xunit.Sdk;

namespace Samlop.Tests.Support;

/// <summary>
/// What random cases are made from: the same seed in every ordinary run, so that what fails on one machine fails on the next; another in each
/// run with <c>SAMLOP_SEEDS=random</c>, as at night; and the one that a failure told with <c>SAMLOP_SEEDS=NUMBER</c>.
/// </summary>
internal static class Seeds
{
    public const string Variable = "SAMLOP_SEEDS";

    private const ulong Usual = 172022;
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    /// <summary>The seed of this run.</summary>
    public static ulong OfRun { get; } = Read(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Tries the property on random cases; where it fails, the message also says how to see it fail again.</summary>
    public static void ShouldHold(this Property property, int times = 100, [CallerMemberName] string test = "") => property.ShouldHoldFrom(OfRun, times, test);

    /// <summary>As <see cref="ShouldHold"/>, on the cases of one seed.</summary>
    public static void ShouldHoldFrom(this Property property, ulong seed, int times, string test)
    {
        try
        {
            Check.One(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(new Replay(new Rnd(seed, Gamma), FSharpOption<int>.None)), property);
        }
        catch (Exception failure)
        {
            throw new XunitException($"{failure.Message}\nTo see it again: {Variable}={seed} ./samlop test {test}", failure);
        }
    }

    internal static ulong Read(string? given) => given switch
    {
        null or "" => Usual,
        "random" => (ulong)Random.Shared.NextInt64(1, long.MaxValue),
        _ => ulong.Parse(given, NumberStyles.None, CultureInfo.InvariantCulture),
    };
}

public class SeedsTests
{
    [Fact]
    public void Failure_SaysHowToSeeItAgain_AndIsTheSameAgain()
    {
        var failing = Prop.ForAll(Gen.Choose(0, 1000).ToArbitrary(), number => number < 900);
        var first = Should.Throw<XunitException>(() => failing.ShouldHoldFrom(7, 200, "Number_IsSmall")).Message;

        first.ShouldContain("Falsifiable");
        first.ShouldContain("To see it again: SAMLOP_SEEDS=7 ./samlop test Number_IsSmall");
        Should.Throw<XunitException>(() => failing.ShouldHoldFrom(7, 200, "Number_IsSmall")).Message.ShouldBe(first);
    }

    [Fact]
    public void Seeds_AreTheSameInEveryOrdinaryRun_AndOthersAtNight()
    {
        Seeds.Read(null).ShouldBe(Seeds.Read(""));
        Seeds.Read("42").ShouldBe(42ul);
        Seeds.Read("random").ShouldNotBe(Seeds.Read("random"));
    }
}
