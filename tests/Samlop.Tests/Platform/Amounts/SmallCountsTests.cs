using FsCheck.Fluent;
using Samlop.Platform.Amounts;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Amounts;

/// <summary>Counts of persons are told from five up, and none comes out of another.</summary>
public class SmallCountsTests
{
    public static TheoryData<int[], string, string> Cases => new()
    {
        { [0, 0], "0 0", "0" },
        { [7, 9], "7 9", "16" },
        // One small part would come out of the sum: the least of the others goes with it.
        { [3, 7, 12], "- - 12", "22" },
        { [3, 0, 0], "- 0 0", "-" },
        { [3, 12], "- -", "15" },
        { [2, 4, 20], "- - 20", "26" },
        // One and one: their sum says which.
        { [1, 1, 20], "- - -", "22" },
        { [4, 4, 30], "- - -", "38" },
        { [4, 0, 0, 0, 9, 6], "- 0 0 0 9 -", "19" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Parts_AreTold_UnlessTheyAreSmallOrGiveASmallOneAway(int[] parts, string told, string sum)
    {
        var found = SmallCounts.Told(parts);
        string.Join(' ', found.Parts.Select(Written)).ShouldBe(told);
        Written(found.Sum).ShouldBe(sum);
    }

    [Fact]
    public void WhatIsTold_LeavesMoreThanOneAnswer_ForEachSmallPart() =>
        Acting.Several(Gen.Choose(0, 9), 5).Holds(parts =>
        {
            var (told, sum) = SmallCounts.Told(parts);
            foreach (var (part, at) in parts.Select((part, at) => (part, at)))
            {
                if (!SmallCounts.IsSmall(part)) continue;
                told[at].ShouldBeNull();
                if (sum is { } all) Answers(told, all, at).Count.ShouldBeGreaterThan(1, $"{string.Join(' ', parts)}");
            }
        }, times: 60);

    [Fact]
    public void CountsWhoseDifferenceIsKnown_AreKeptBackTogether()
    {
        SmallCounts.ToldTogether(12, 3).ShouldBe([null, null]);
        SmallCounts.ToldTogether(12, 0).ShouldBe([12, 0]);
        (SmallCounts.Told(4), SmallCounts.Told(5), SmallCounts.Told(0)).ShouldBe((null, 5, 0));
    }

    private static string Written(int? count) => count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-";

    /// <summary>What a part that is kept back may be, for whoever reads all the others and the sum: each that is kept back is one at least.</summary>
    private static HashSet<int> Answers(IReadOnlyList<int?> told, int sum, int at)
    {
        var hidden = told.Count(t => t is null);
        var rest = sum - told.Sum(t => t ?? 0);
        return [.. Enumerable.Range(1, Math.Max(0, rest)).Where(value => hidden == 1 ? value == rest : rest - value >= hidden - 1)];
    }
}
