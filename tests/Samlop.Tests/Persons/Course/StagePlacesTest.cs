using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Course;

/// <summary>Stages end each other; who may take one back, confirm it, and how long follow-up may be promised.</summary>
[Requirement("K-44")]
public sealed class StagePlacesTest
{
    private static readonly DateOnly Day = new(2022, 6, 1);
    private static readonly Body Service = new(PartyKind.RefugeeService, new OrganisationId(Guid.NewGuid()));
    private static readonly Body Nav = new(PartyKind.NavState, new OrganisationId(Guid.NewGuid()));

    [Theory]
    [InlineData("0", "0-")]
    [InlineData("0 10", "0-9 10-")]
    [InlineData("0 1", "0-0 1-")]
    [InlineData("0 20 10", "0-9 10-19 20-")]
    [InlineData("10 0", "0-9 10-")]
    [InlineData("0 10 20 30", "0-9 10-19 20-29 30-")]
    public void NextStage_EndsTheOneBefore_OnTheDayBefore(string recorded, string expected) => Told(Placed(recorded)).ShouldBe(expected);

    [Theory]
    [InlineData("0 10", 10, "0-")]
    [InlineData("0 10 20", 10, "0-19 20-")]
    [InlineData("0 10 20", 20, "0-9 10-")]
    [InlineData("0 10", 0, "10-")]
    [InlineData("0", 0, "")]
    public void WrongStage_TakenBack_LetsTheOneBeforeGoOn_AsLongAsItDid(string recorded, int wrong, string expected)
    {
        var stages = Placed(recorded);
        stages.TakeBack(stages.Single(s => s.From == Day.AddDays(wrong)), DateTimeOffset.UnixEpoch);
        Told(stages).ShouldBe(expected);
    }

    [Fact]
    public void StageTakenBack_IsNotInTheWay_OfOneOnTheSameDay()
    {
        var stages = Placed("0 10");
        stages.HasPlace(Day.AddDays(10)).ShouldBeFalse();
        stages.HasPlace(Day.AddDays(9)).ShouldBeTrue();
        stages.TakeBack(stages[1], DateTimeOffset.UnixEpoch);
        stages.HasPlace(Day.AddDays(10)).ShouldBeTrue();
    }

    /// <summary>Work began on 31 August 2021: six months later there is no 31 February.</summary>
    [Theory]
    [InlineData("2022-02-27", false)]
    [InlineData("2022-02-28", true)]
    [InlineData("2022-08-31", true)]
    [InlineData("2022-09-01", false)]
    public void FollowUp_IsPromised_UntilADayInTheMonths6To12(string until, bool may) =>
        CourseStage.MayFollowUpUntil(new(2021, 8, 31), DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(may);

    [Fact]
    public void Stages_AreAClosedList_WithoutTheTimeBeforeSettlement() => CourseStage.Kinds.ShouldBe(
    [
        PersonStage.Settled, PersonStage.Mapped, PersonStage.Guided, PersonStage.IntroductionProgramme, PersonStage.Candidate, PersonStage.InClass,
        PersonStage.Apprenticeship, PersonStage.Work, PersonStage.FollowUp,
    ]);

    [Fact]
    public void ResponsibleBody_ThatAnotherNamed_ConfirmsOnce_AndOnlyWhileTheStageGoesOn()
    {
        var (handed, own) = (Stage(0, Nav), Stage(0, Service));
        (handed.MayBeReceivedBy(Nav), handed.MayBeReceivedBy(Service), own.MayBeReceivedBy(Service)).ShouldBe((true, false, false));
        handed.Receive(default, DateTimeOffset.UnixEpoch);
        handed.MayBeReceivedBy(Nav).ShouldBeFalse();
        var over = Stage(0, Nav);
        over.To = Day;
        over.MayBeReceivedBy(Nav).ShouldBeFalse();
    }

    [Fact]
    public void Course_IsLed_ByWhoeverBeganIt_AndWhoeverIsResponsibleNow_UntilItEnds()
    {
        var course = new QualificationCourse
        {
            Id = default,
            Person = default,
            OwnerKind = Service.Kind,
            Owner = Service.Organisation,
            RecordedBy = default,
            RecordedAt = default,
            BegunOn = Day,
        };
        var other = new Body(PartyKind.CareerCentre, Nav.Organisation);
        (course.MayBeLedBy(Service, null), course.MayBeLedBy(Nav, null), course.MayBeLedBy(Nav, Stage(0, Nav)), course.MayBeLedBy(other, Stage(0, Nav))).ShouldBe((true, false, true, false));
        course.End(Day, CourseEnd.Moved, Service.Organisation);
        course.MayBeLedBy(Service, null).ShouldBeFalse();
    }

    private static List<CourseStage> Placed(string recorded)
    {
        var stages = new List<CourseStage>();
        foreach (var from in recorded.Split(' '))
        {
            var stage = Stage(int.Parse(from, System.Globalization.CultureInfo.InvariantCulture), Service);
            stages.Place(stage);
            stages.Add(stage);
        }

        return [.. stages.OrderBy(s => s.From)];
    }

    private static CourseStage Stage(int from, Body responsible) => new()
    {
        Id = new CourseFactId(Guid.NewGuid()),
        Person = default,
        Course = default,
        OwnerKind = Service.Kind,
        Owner = Service.Organisation,
        RecordedBy = default,
        RecordedAt = default,
        Kind = PersonStage.Mapped,
        From = Day.AddDays(from),
        ResponsibleKind = responsible.Kind,
        Responsible = responsible.Organisation,
    };

    private static string Told(IEnumerable<CourseStage> stages) => string.Join(' ', stages.Where(s => s.Stands)
        .Select(s => $"{s.From.DayNumber - Day.DayNumber}-{(s.To is { } last ? last.DayNumber - Day.DayNumber : "")}"));
}
