using Samlop.Grants.Accept;
using Samlop.Grants.Decide;
using Samlop.Grants.Report.Targets;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Report.Targets;

/// <summary>How a result of a target is told: its share, and what others than the county and the directorate are not told.</summary>
public class ShownResultTests
{
    private const TargetUnit Persons = TargetUnit.Persons;
    private const TargetUnit Percent = TargetUnit.PercentOfParticipants;

    [Theory, Requirement("H-06")]
    // Of the target where persons are counted, of the participants where it is a share.
    [InlineData(Persons, 1000, 800, null, "80")]
    [InlineData(Persons, 60, 90, null, "150")]
    [InlineData(Persons, 1000, 0, null, "0")]
    [InlineData(Percent, 60, 12, 20, "60")]
    [InlineData(Percent, 60, 2, 3, "66.7")]
    [InlineData(Percent, 60, 0, 0, null)]
    [InlineData(Persons, 60, null, null, null)]
    public void Share_IsCounted(TargetUnit unit, int goal, int? count, int? of, string? share) =>
        Shown(unit, goal, count, of, exact: true, out var target).Share(target)?.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(share);

    [Theory, Requirement("H-06")]
    [InlineData(Persons, 4, null, true)]
    [InlineData(Persons, 5, null, false)]
    [InlineData(Persons, 0, null, false)]
    [InlineData(Percent, 3, 20, true)]
    // The others would be three.
    [InlineData(Percent, 17, 20, true)]
    [InlineData(Percent, 12, 20, false)]
    [InlineData(Percent, 20, 20, false)]
    public void FewPersons_AreNotTold_OutsideTheCountyAndTheDirectorate(TargetUnit unit, int count, int? of, bool kept)
    {
        var told = Shown(unit, 60, count, of, exact: false, out var target);
        told.IsKept.ShouldBe(kept);
        (told.Count, told.Of, told.Words, told.Share(target) is null).ShouldBe(kept ? (null, null, null, true) : (count, of, "Ord", false));
        told = Shown(unit, 60, count, of, exact: true, out _);
        (told.IsKept, told.Count, told.Of, told.Words).ShouldBe((false, count, of, "Ord"));
    }

    [Fact]
    public void NotGiven_IsAValueOfItsOwn()
    {
        var told = Shown(Persons, 60, null, null, exact: false, out _);
        (told.IsGiven, told.IsKept, told.Words).ShouldBe((false, false, "Ord"));
    }

    private static ShownResult Shown(TargetUnit unit, int goal, int? count, int? of, bool exact, out AwardTarget target)
    {
        var at = DateTimeOffset.UnixEpoch;
        var content = DecisionContent.Empty(DecisionKind.Award, 2022) with { AnswerBy = new DateOnly(2022, 6, 1) };
        var award = new Award(default, default, new Decision(default, default, default, 1, null, content, default, at), default, at);
        target = new AwardTarget(default, award, 1, new(TargetKind.InWork, "Mål", "Hva", goal, unit, new DateOnly(2024, 12, 31)), null, default, at);
        return ShownResult.From(target.Report(2022, count is { } counted ? new(counted, of) : null, "Ord", default, at), exact);
    }
}
