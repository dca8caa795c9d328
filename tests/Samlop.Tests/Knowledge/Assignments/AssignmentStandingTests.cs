using FsCheck.Fluent;
using Samlop.Knowledge.Assignments;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Assignments;

/// <summary>How an assignment stands follows from the letter and the records, and from nothing else.</summary>
public class AssignmentStandingTests
{
    private static readonly Assignment TwoDeadlines = new("2023-99", "Et prøveoppdrag", "l2023", "Her", AssignmentResearch.None)
    {
        Parts = [new("1", PartKind.Part, "Første"), new("2", PartKind.Part, "Andre")],
        Deadlines = [new("a", "1", Day: new(2023, 6, 1)), new("b", "2", MonthEnd: new YearMonth(2023, 9), Event: "loven trer i kraft"), new("c", Event: "noe skjer")],
    };

    [Fact]
    public void WithoutRecords_NothingIsKnown_AndTheFirstDeadlineIsNext()
    {
        var standing = On(new(2023, 1, 1));
        standing.State.ShouldBeNull();
        standing.Next!.Given.Code.ShouldBe("a");
        standing.IsPast(standing.Next).ShouldBeFalse();
        On(new(2023, 6, 2)).Deadlines[0].ShouldSatisfyAllConditions(d => On(new(2023, 6, 2)).IsPast(d).ShouldBeTrue());
    }

    [Fact]
    public void Status_HoldsFromItsOwnDay_WheneverItWasRecorded()
    {
        AssignmentRecord[] records = [State(1, new(2023, 5, 1), AssignmentState.Delivered), State(2, new(2023, 3, 1), AssignmentState.Begun)];
        On(new(2023, 2, 28), records).State.ShouldBeNull();
        On(new(2023, 4, 1), records).State.ShouldBe(AssignmentState.Begun);
        On(new(2023, 5, 1), records).State.ShouldBe(AssignmentState.Delivered);
    }

    [Fact]
    public void OfTwoOnTheSameDay_TheLaterRecordStands()
    {
        var day = new DateOnly(2023, 3, 1);
        On(day, State(1, day, AssignmentState.Begun), State(2, day, AssignmentState.Stopped)).State.ShouldBe(AssignmentState.Stopped);
    }

    [Fact]
    public void Delivery_MeetsItsDeadline_AndTheNextIsDue()
    {
        var standing = On(new(2023, 6, 1), Delivery(1, new(2023, 5, 30), "a"));
        standing.Deadlines[0].Met.ShouldNotBeNull();
        standing.Next!.Given.Code.ShouldBe("b");
    }

    [Fact]
    public void PartThatIsDelivered_WaitsForNothing_AndTheOtherDoes()
    {
        var standing = On(new(2023, 7, 1), State(1, new(2023, 5, 1), AssignmentState.Delivered, "1"));
        standing.Waits(standing.Deadlines[0]).ShouldBeFalse();
        standing.Next!.Given.Code.ShouldBe("b");
    }

    [Fact]
    public void MovedDeadline_TellsWhatItWas_AndMayGiveAnEventADay()
    {
        var standing = On(new(2023, 6, 2), Moved(1, new(2023, 8, 1), "a"), Moved(2, new(2023, 7, 1), "c"));
        standing.Deadlines[0].Day.ShouldBe(new DateOnly(2023, 8, 1));
        standing.Deadlines[0].Given.Day.ShouldBe(new DateOnly(2023, 6, 1));
        standing.Next!.Given.Code.ShouldBe("c");
        AssignmentWords.Tell(standing.Deadlines[0]).ShouldContain(Written.Date(new(2023, 6, 1)));
    }

    [Fact]
    public void WhatIsBoundToAnEvent_ComesAfterAllDays() =>
        On(new(2023, 6, 2), Delivery(1, new(2023, 5, 1), "a"), Delivery(2, new(2023, 5, 1), "b")).Next!.Given.Code.ShouldBe("c");

    [Fact]
    public void Calendar_HasTheDays_AndNothingElse() =>
        AssignmentsSetup.Dates(On(new(2023, 1, 1))).Select(d => d.Day).ShouldBe([new DateOnly(2023, 6, 1)]);

    /// <summary>The order that records are read in changes nothing, and a record of a later day changes nothing of an earlier.</summary>
    [Fact]
    public void Standing_DependsOnNoOrder_AndLooksIntoNoFuture() =>
        (from after in Gen.Choose(1, 300)
         from state in Gen.Elements(Enum.GetValues<AssignmentState>())
         select (After: after, State: state)).Several(12).Holds(made =>
        {
            var records = made.Select((m, i) => State(i + 1, new DateOnly(2023, 1, 1).AddDays(m.After), m.State)).ToList();
            var day = new DateOnly(2023, 6, 1);
            var now = On(day, [.. records]).State;
            On(day, [.. records.AsEnumerable().Reverse()]).State.ShouldBe(now);
            On(day, [.. records.Where(r => r.Day <= day)]).State.ShouldBe(now);
        });

    private static AssignmentStanding On(DateOnly day, params AssignmentRecord[] records) => new(TwoDeadlines, records, day);

    private static AssignmentRecord State(int serial, DateOnly day, AssignmentState state, string? part = null) =>
        new("2023-99", serial, AssignmentRecordKind.Status, day, null, Actor.System, default) { State = state, Part = part };

    private static AssignmentRecord Delivery(int serial, DateOnly day, string deadline) =>
        new("2023-99", serial, AssignmentRecordKind.Delivery, day, "Levert", Actor.System, default) { Deadline = deadline };

    private static AssignmentRecord Moved(int serial, DateOnly day, string deadline) =>
        new("2023-99", serial, AssignmentRecordKind.Moved, day, "Derfor", Actor.System, default) { Deadline = deadline };
}
