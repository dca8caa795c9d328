using Samlop.Persons.Look;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Look;

/// <summary>Which looks are one line to the person whom they are of.</summary>
[Requirement("A-09")]
public class FoldedLookTest
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private long number;

    [Fact]
    public void LooksOfOne_WithinAnHourOfTheFirst_AreOneLine_WithAllThatWasShown()
    {
        var folded = Fold(("a", Seen(0, PersonCategory.Identity)), ("a", Seen(30, PersonCategory.Contact)), ("a", Seen(60)), ("a", Seen(61)));
        folded.Select(line => line.Each.Count).ShouldBe([1, 3]);
        folded[1].Categories.ShouldBe([PersonCategory.Identity, PersonCategory.Contact]);
        (folded[1].First.At, folded[1].Last.At).ShouldBe((At, At.AddMinutes(60)));
    }

    [Fact]
    public void LooksOfOthers_ForAnotherPurpose_OrThatWereShownNothing_AreLinesOfTheirOwn()
    {
        var folded = Fold(
            ("a", Seen(0)), ("b", Seen(1)), ("a", Seen(2) with { Purpose = SharingPurpose.Control }), ("a", Seen(3) with { Role = "Other" }),
            ("a", Seen(4) with { Categories = [] }), ("a", Seen(5) with { IsGlass = true }), ("a", Seen(6) with { IsGlass = true }), ("a", Seen(7)));
        folded.Count.ShouldBe(7);
        // The newest first, by its last look.
        folded[0].Each.Count.ShouldBe(2);
    }

    [Fact]
    public void ALaterLook_ChangesNoEarlierLine()
    {
        (string, ReadOwnLooks.Look)[] looks = [.. Enumerable.Range(0, 40).Select(i => ("a", Seen(i * 7)))];
        var before = Fold(looks[..30]);
        var after = Fold(looks);
        after.TakeLast(before.Count - 1).Select(line => line.First.Number).ShouldBe(before.Skip(1).Select(line => line.First.Number));
        after.SelectMany(line => line.Each).Count().ShouldBe(40);
    }

    private ReadOwnLooks.Look Seen(int minutes, params PersonCategory[] categories) => new(
        ++number, At.AddMinutes(minutes), "Kommunen", "Role", Phrase.Verbatim(""), SharingPurpose.FollowUpToWork,
        categories.Length == 0 ? [PersonCategory.Identity] : categories);

    private static IReadOnlyList<FoldedLook> Fold(params (string, ReadOwnLooks.Look)[] looks) => FoldedLook.Fold(looks);
}
