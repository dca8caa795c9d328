using FsCheck.Fluent;
using Samlop.Grants.Decide;
using Samlop.Platform.Amounts;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Decide;

/// <summary>The frame and the number: to the øre and to the project, however the awards are counted.</summary>
public sealed class CallFrameTests
{
    [Theory, Requirement("C-09")]
    [InlineData(100, 2, 60, 1, 40, null)]
    [InlineData(100, 2, 60, 1, 41, "AboveFrame")]
    [InlineData(100, 2, 100, 1, 0, null)]
    [InlineData(100, 2, 0, 2, 1, "TooManyAwards")]
    [InlineData(100, 2, 90, 2, 20, "AboveFrame,TooManyAwards")]
    [InlineData(100, null, 0, 50, 100, null)]
    [InlineData(null, 2, 0, 0, 0, "FrameUnknown")]
    [InlineData(null, 0, 0, 0, 1, "FrameUnknown,TooManyAwards")]
    public void OneMoreAward_IsHeldAgainstWhatIsLeft(int? frame, int? wanted, int sum, int awards, int more, string? refused)
    {
        var limits = new CallFrame(frame is { } ore ? Money.FromOre(ore) : null, wanted);
        var codes = limits.Against((Money.FromOre(sum), awards), (Money.FromOre(more), 1)).Select(no => no.Code);
        string.Join(',', codes).ShouldBe(refused ?? "");
    }

    /// <summary>Whoever asks of the last one, and whoever asks of all together, get the same answer.</summary>
    [Fact, Requirement("C-09")]
    public void OneMore_IsRefused_JustWhereAllTogetherAre()
    {
        var made = from frame in Gen.Choose(0, 400)
                   from known in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
                   from wanted in Gen.Choose(0, 6)
                   from limited in Gen.Elements(true, false)
                   from others in Gen.Choose(0, 150).Several(5)
                   from last in Gen.Choose(0, 150)
                   select (Frame: known ? frame : (int?)null, Wanted: limited ? wanted : (int?)null, Others: others, Last: last);
        made.Holds(each =>
        {
            var limits = new CallFrame(each.Frame is { } ore ? Money.FromOre(ore) : null, each.Wanted);
            var (sum, count) = (each.Others.Sum(), each.Others.Length);
            var one = limits.Against((Money.FromOre(sum), count), (Money.FromOre(each.Last), 1)).Select(no => no.Code).ToList();
            var all = limits.Against((Money.FromOre(sum + each.Last), count + 1), (Money.Zero, 0)).Select(no => no.Code).ToList();
            one.ShouldBe(all);
            one.Contains("AboveFrame").ShouldBe(sum + each.Last > each.Frame);
            one.Contains("TooManyAwards").ShouldBe(count + 1 > each.Wanted);
            one.Contains("FrameUnknown").ShouldBe(each.Frame is null);
        });
    }
}
