using System.Linq.Expressions;
using FsCheck.Fluent;
using Samlop.Grants;
using Samlop.Grants.Accept;
using Samlop.Grants.Assess;
using Samlop.Grants.Overview;
using Samlop.Platform.Data;
using Samlop.Platform.Ui;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Assess;

/// <summary>Where the handling of an application stands, over every combination of the facts it follows from.</summary>
public sealed class HandlingStageTests
{
    private static readonly HandlingStage[] Way =
    [
        HandlingStage.FormalCheck, HandlingStage.Dismissal, HandlingStage.Assigning, HandlingStage.Assessment, HandlingStage.Consensus,
        HandlingStage.Portfolio,
    ];

    /// <summary>All that can be put together, also what should not happen.</summary>
    private static readonly List<Standing> All =
    [
        .. from lies in new[] { true, false }
           from check in new FormalResult?[] { null, FormalResult.Stands, FormalResult.ToBeDismissed }
           from assessors in Enumerable.Range(0, 4)
           from handedIn in Enumerable.Range(0, assessors + 1)
           from assessed in new[] { true, false }
           from proposed in new[] { true, false }
           from drafted in new[] { true, false }
           from decided in new[] { true, false }
           from merits in decided ? new[] { true, false } : [false]
           select new Standing
           {
               LiesWithDirectorate = lies,
               SentVersion = 1,
               Check = check,
               Assessors = assessors,
               HandedIn = handedIn,
               Assessed = assessed,
               Proposed = proposed,
               Drafted = drafted,
               Decided = decided,
               DecidedOnMerits = merits,
           },
    ];

    [Fact]
    public void EveryCombination_IsAtOneStage_ByTheConditionsToo()
    {
        var conditions = Enum.GetValues<HandlingStage>().ToDictionary(stage => stage, stage => Standing.At(stage).Compile());
        foreach (var facts in All) conditions.Where(c => c.Value(facts)).Select(c => c.Key).ShouldBe([facts.Stage]);
        All.Select(s => s.Stage).Distinct().Count().ShouldBe(conditions.Count);
    }

    [Theory]
    [InlineData(null, 0, 0, false, HandlingStage.FormalCheck)]
    [InlineData(null, 2, 2, true, HandlingStage.FormalCheck)]
    [InlineData(FormalResult.ToBeDismissed, 0, 0, false, HandlingStage.Dismissal)]
    [InlineData(FormalResult.ToBeDismissed, 2, 2, true, HandlingStage.Dismissal)]
    [InlineData(FormalResult.Stands, 0, 0, false, HandlingStage.Assigning)]
    [InlineData(FormalResult.Stands, 2, 0, false, HandlingStage.Assessment)]
    [InlineData(FormalResult.Stands, 2, 1, false, HandlingStage.Assessment)]
    [InlineData(FormalResult.Stands, 2, 2, false, HandlingStage.Consensus)]
    [InlineData(FormalResult.Stands, 2, 2, true, HandlingStage.Portfolio)]
    public void WithTheDirectorate_ItWaitsAtTheFirstThatIsNotDone(
        FormalResult? check, int assessors, int handedIn, bool assessed, HandlingStage stage)
    {
        Standing With(bool lies = true, bool proposed = false, bool decided = false, bool drafted = false) => new()
        {
            LiesWithDirectorate = lies,
            SentVersion = 1,
            Check = check,
            Assessors = assessors,
            HandedIn = handedIn,
            Assessed = assessed,
            Proposed = proposed,
            Decided = decided,
            Drafted = drafted,
        };

        With().Stage.ShouldBe(stage);
        With(proposed: true).Stage.ShouldBe(HandlingStage.Decision);
        With(lies: false).Stage.ShouldBe(HandlingStage.WithCounty);
        With(lies: false, proposed: true).Stage.ShouldBe(HandlingStage.WithCounty);
        With(decided: true).Stage.ShouldBe(HandlingStage.Decided);
        With(lies: false, decided: true).Stage.ShouldBe(HandlingStage.Decided);
        // A new decision is begun, and is with the one who decides.
        With(decided: true, drafted: true).Stage.ShouldBe(stage);
        With(decided: true, proposed: true).Stage.ShouldBe(HandlingStage.Decision);
    }

    [Fact]
    public void ItIsHandled_ExactlyWhileItWaitsOnTheWayToTheDecision() =>
        All.ShouldAllBe(s => s.IsHandled() == Way.Contains(s.Stage));

    [Fact]
    public void WaitsForOfficer_IsTheFormalCheckAndTheAssignment() =>
        Where(Standing.WaitsForOfficer).ShouldAllBe(s => s.Stage == HandlingStage.FormalCheck || s.Stage == HandlingStage.Assigning);

    [Fact]
    public void IsAssessed_IsWhatIsHandled_AndWasFoundToStandInItsNewestVersion() =>
        Where(Standing.IsAssessed).ShouldBe(All.Where(s => s.IsHandled() && s.Check == FormalResult.Stands));

    /// <summary>Decided on its merits it is compared; before, and when a new decision is begun, only what was checked and stands.</summary>
    [Fact, Requirement("C-07")]
    public void IsCompared_IsWhatStands_AndWhatIsDecidedOnItsMerits()
    {
        var compared = Where(Standing.IsCompared);
        compared.ShouldAllBe(s => s.LiesWithDirectorate);
        compared.Where(s => !s.DecidedOnMerits).ShouldAllBe(s => s.Check == FormalResult.Stands);
        compared.ShouldAllBe(s => s.DecidedOnMerits || s.Stage != HandlingStage.Decided);
        All.Where(s => s.LiesWithDirectorate && s.DecidedOnMerits).ShouldBeSubsetOf(compared);
        All.Where(s => s.Stage == HandlingStage.Portfolio).ShouldBeSubsetOf(compared);
    }

    /// <summary>One more step done never takes it back to an earlier one.</summary>
    [Fact]
    public void OneMoreHandedIn_NeverMovesItBack()
    {
        var open = All.Where(s => s.IsHandled() && s.HandedIn < s.Assessors);
        foreach (var s in open)
        {
            var next = new Standing
            {
                LiesWithDirectorate = true,
                SentVersion = 1,
                Check = s.Check,
                Assessors = s.Assessors,
                HandedIn = s.HandedIn + 1,
                Assessed = s.Assessed,
            };
            ((int)next.Stage).ShouldBeGreaterThanOrEqualTo((int)s.Stage);
        }
    }

    /// <summary>The steps that are shown: what is done, then at most one that is under way, then what is to come.</summary>
    [Fact]
    public void TheWayShown_IsDone_ThenUnderWay_ThenToCome()
    {
        foreach (var each in All)
        {
            var steps = Progress(each).Steps;
            steps[0].State.ShouldBe(StepState.Done);
            steps.Count(s => s.State == StepState.Current).ShouldBeLessThanOrEqualTo(1);
            if (each.Stage == HandlingStage.WithCounty) steps.ShouldAllBe(s => s.State == StepState.Done || s.State == StepState.Next);
            else if (each.Stage != HandlingStage.Decided) steps.Count(s => s.State == StepState.Current).ShouldBe(1);
            var order = steps.Select(s => s.State switch { StepState.Done => 0, StepState.Current => 1, _ => 2 }).ToList();
            order.ShouldBe(order.Order().ToList(), $"{each.Stage} of {each.Check}");
        }
    }

    [Fact]
    public void WhatIsToBeDismissed_IsShownWithoutAssessment()
    {
        int Steps(FormalResult check) =>
            Progress(new Standing { LiesWithDirectorate = true, SentVersion = 1, Check = check }).Steps.Count;
        // The four steps on the merits, and the county's answer.
        (Steps(FormalResult.Stands) - Steps(FormalResult.ToBeDismissed)).ShouldBe(5);
    }

    /// <summary>Agreed on an older version: it is not done of the newest, and has no day.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void TheDayOfTheCommonAssessment_IsShownOnlyWhereItIsDone(bool assessed)
    {
        var standing = new Standing
        {
            LiesWithDirectorate = true,
            SentVersion = 2,
            Check = assessed ? FormalResult.Stands : null,
            Assessors = 2,
            HandedIn = assessed ? 2 : 0,
            Assessed = assessed,
        };
        var step = Progress(standing, consensus: new ConsensusFact(Acting.Noon, Acting.Noon, [])).Steps
            .Single(s => s.Title == GrantsText.CommonAssessment);
        (step.State == StepState.Done).ShouldBe(assessed);
        (step.Note is not null).ShouldBe(assessed);
    }

    [Theory]
    [InlineData(AwardAnswer.Accepted, StepState.Done)]
    [InlineData(AwardAnswer.Declined, StepState.Stopped)]
    [InlineData(null, StepState.Current)]
    public void TheCountysAnswer_IsTheLastStep(AwardAnswer? answer, StepState state)
    {
        var letter = new LetterFact(Acting.Noon, answer, answer is null ? null : Acting.Noon);
        var decided = new Standing { LiesWithDirectorate = true, SentVersion = 1, Check = FormalResult.Stands, Decided = true };
        Progress(decided, letter).Steps[^1].State.ShouldBe(state);
    }

    /// <summary>The last day to answer still waits.</summary>
    [Theory, Requirement("C-14")]
    [InlineData(null, false)]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void WhatIsAsked_IsWaitedForThroughItsLastDay(int? daysLeft, bool waits)
    {
        DateOnly? until = daysLeft is { } days ? Acting.Day.AddDays(days) : null;
        new Standing { AskedUntil = until }.WaitsUntil(Acting.Day).ShouldBe(waits ? until : null);
    }

    /// <summary>What is asked for as information, and in messages with a day and without: days left of each, and what is waited for.</summary>
    [Theory, Requirement("C-14")]
    [InlineData(null, null, false, false, null)]
    [InlineData(null, null, true, true, null)]
    [InlineData(null, 0, false, true, 0)]
    [InlineData(null, -1, false, false, null)]
    [InlineData(-1, -1, false, false, null)]
    [InlineData(3, 5, false, true, 5)]
    [InlineData(5, 3, false, true, 5)]
    [InlineData(5, -1, false, true, 5)]
    [InlineData(-1, 5, false, true, 5)]
    [InlineData(5, 3, true, true, null)]
    [InlineData(-1, -1, true, true, null)]
    public void WhatIsAskedInMessages_IsWaitedForToo_WithoutADayUntilItIsAnswered(int? information, int? message, bool undated, bool waits, int? until)
    {
        static DateOnly? Day(int? left) => left is { } days ? Acting.Day.AddDays(days) : null;
        var standing = new Standing { AskedUntil = Day(information), MessageUntil = Day(message), MessageUndated = undated };
        standing.Waits(Acting.Day).ShouldBe(waits ? new AnswerWait(Day(until)) : null);
        standing.IsAskedInMessage(Acting.Day).ShouldBe(undated || message >= 0);
    }

    private static IEnumerable<Standing> Where(Expression<Func<Standing, bool>> condition)
    {
        var found = All.Where(condition.Compile()).ToList();
        found.ShouldNotBeEmpty();
        return found;
    }

    private static HandlingProgress Progress(Standing state, LetterFact? letter = null, ConsensusFact? consensus = null)
    {
        var facts = new HandlingFacts(new(Guid.NewGuid()), new(Guid.NewGuid()), "17-2022", "Utlysning", Acting.User().Organisation,
            "Prøveby", Acting.Noon.AddDays(2), Acting.Noon, Acting.Noon, state.LiesWithDirectorate ? null : Acting.Noon, null, state.SentVersion, true,
            null, state, null, false);
        var check = state.Check is { } result ? new CheckFact(result, null, null, "Saksbehandler", Acting.User().User, 1, Acting.Noon, 1, false) : null;
        if (check is not null) Set(facts, nameof(facts.Check), check);
        if (consensus is null) return new HandlingProgress(facts, new OutcomeFacts(Letter: letter));
        Set(facts, nameof(facts.Consensus), consensus);
        Set(facts, nameof(facts.Assignments), new List<AssignmentFact>
        {
            new(new(Guid.NewGuid()), Acting.User().User, "Vurderer", Acting.Day, null, null, Acting.Noon, 1, false, true, InRole: true),
        });
        return new HandlingProgress(facts, new OutcomeFacts(Letter: letter));
    }

    // They are read from the database only.
    private static void Set(HandlingFacts facts, string name, object value) =>
        typeof(HandlingFacts).GetProperty(name)!.SetValue(facts, value);
}
