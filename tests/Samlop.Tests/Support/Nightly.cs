namespace Samlop.Tests.Support;

/// <summary>
/// How much is tried: everything with <c>SAMLOP_NIGHTLY=1</c>, and in an ordinary run a sample of what is many and alike, which the seed of the
/// run chooses (<see cref="Seeds"/>).
/// </summary>
internal static class Nightly
{
    public const string Variable = "SAMLOP_NIGHTLY";

    public static bool IsOn { get; } = Environment.GetEnvironmentVariable(Variable) == "1";

    /// <summary>The first, the last and others spread between them, in their order; all of them at night or where they are no more.</summary>
    public static IReadOnlyList<T> Sample<T>(IReadOnlyList<T> all, int most) => IsOn ? all : Sample(all, most, Seeds.OfRun);

    internal static IReadOnlyList<T> Sample<T>(IReadOnlyList<T> all, int most, ulong seed)
    {
        if (all.Count <= most || most < 2) return all;
        // One from each of as many equal stretches, wherever in it the seed says, beside the ends.
        var random = new Random((int)(seed % int.MaxValue));
        var between = Enumerable.Range(0, most - 2).Select(stretch => 1 + (int)((stretch + random.NextDouble()) * (all.Count - 2) / (most - 2)));
        return [all[0], .. between.Distinct().Select(index => all[index]), all[^1]];
    }
}

public class NightlyTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(5)]
    public void Sample_OfFew_IsAllOfThem(int count) =>
        Nightly.Sample([.. Enumerable.Range(0, count)], 5, 7).ShouldBe(Enumerable.Range(0, count));

    [Theory]
    [InlineData(6)]
    [InlineData(100)]
    [InlineData(901)]
    public void Sample_HasBothEnds_NoneTwice_AndIsSpread(int count)
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            var sample = Nightly.Sample([.. Enumerable.Range(0, count)], 5, seed);
            (sample[0], sample[^1]).ShouldBe((0, count - 1));
            sample.ShouldBeUnique();
            sample.ShouldBeInOrder();
            sample.Zip(sample.Skip(1)).Max(pair => pair.Second - pair.First).ShouldBeLessThanOrEqualTo(1 + 2 * (count - 2) / 3);
        }
    }

    [Fact]
    public void Sample_OfAnotherSeed_IsAnother() =>
        Nightly.Sample([.. Enumerable.Range(0, 500)], 9, 1).ShouldNotBe(Nightly.Sample([.. Enumerable.Range(0, 500)], 9, 2));
}
