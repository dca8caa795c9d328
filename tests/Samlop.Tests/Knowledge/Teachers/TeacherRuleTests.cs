using FsCheck;
using FsCheck.Fluent;
using Samlop.Access;
using Samlop.Knowledge.Offers;
using Samlop.Knowledge.Teachers;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Teachers;

/// <summary>The rules of teachers by the hour: who checks, what can be given, and how many hours are free.</summary>
public class TeacherRuleTests
{
    private const int Days = 20;

    private static readonly UserId Teacher = new(Guid.NewGuid());
    private static readonly Actor Asker = Acting.Of(Role.ProgrammeAdviser);
    private static readonly DateOnly Day = Acting.Day;

    private static readonly Gen<TeacherRequest> Requests =
        from first in Gen.Choose(0, Days)
        from length in Gen.Choose(0, Days)
        from hours in Gen.Choose(1, 10)
        from yes in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from ended in Gen.Choose(-Days, length)
        from isGivenBack in Gen.Frequency((6, Gen.Constant(false)), (1, Gen.Constant(true)))
        select Made(first, length, hours, yes, ended < 0 ? null : Math.Min(first + ended, first + length), isGivenBack);

    /// <summary>What is free is what no day of the period is short of, counted day by day.</summary>
    [Fact]
    public void MostTaken_IsTheMostOfAnyDay() => (from all in Requests.Several(8) from period in Periods select (all, period)).Holds(made =>
    {
        var (from, to) = made.period;
        var given = made.all.Where(TeacherRequest.TakesOf(from, to).Compile()).ToList();
        var byDay = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(n => from.AddDays(n))
            .Max(day => made.all.Where(r => IsHadOn(r, day)).Sum(r => r.HoursAWeek));
        TeacherRequest.MostTaken(given, from, to).ShouldBe(byDay);
    }, times: 500);

    [Fact]
    public void Takes_WhatHasADayInThePeriod() => (from one in Requests from period in Periods select (one, period)).Holds(made =>
    {
        var (from, to) = made.period;
        var hasDay = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Any(n => IsHadOn(made.one, from.AddDays(n)));
        TeacherRequest.TakesOf(from, to).Compile()(made.one).ShouldBe(hasDay);
    }, times: 500);

    [Fact]
    public void HoursThatFollowEachOther_AreNotAddedUp()
    {
        var given = new[] { Made(0, 9, 5, yes: true), Made(10, 9, 5, yes: true) };
        TeacherRequest.MostTaken(given, Day, Day.AddDays(19)).ShouldBe(5);
        TeacherRequest.MostTaken([.. given, Made(9, 1, 2, yes: true)], Day, Day.AddDays(19)).ShouldBe(7);
    }

    [Fact]
    public void NobodyWhoHasWrittenSinceTheLastCheck_Checks()
    {
        var (first, second, third) = (new UserId(Guid.NewGuid()), new UserId(Guid.NewGuid()), new UserId(Guid.NewGuid()));
        var teacher = ATeacher(by: first);
        teacher.Write(Content(), second, Acting.Noon);
        teacher.MayCheck(first).ShouldBe(HourlyTeacher.ChecksOneself, "whoever wrote first has written it too");
        teacher.MayCheck(second).ShouldBe(HourlyTeacher.ChecksOneself);
        teacher.MayCheck(Teacher).ShouldBe(HourlyTeacher.ChecksOneself);
        teacher.Check("Vitnemål", third, Acting.Noon).ShouldBeNull();

        // A change that the check stands after is written all the same.
        teacher.Write(Content() with { Note = "Helst om morgenen" }, third, Acting.Noon);
        teacher.MayCheck(first).ShouldBe(HourlyTeacher.TeacherIsChecked);
        teacher.Write(Content() with { Levels = [OfferLevel.A2, OfferLevel.B1] }, second, Acting.Noon);
        (teacher.MayCheck(third), teacher.MayCheck(second)).ShouldBe((HourlyTeacher.ChecksOneself, HourlyTeacher.ChecksOneself));
        teacher.MayCheck(first).ShouldBeNull();
    }

    [Fact]
    public void Yes_NeedsATeacherWhoCanBeHadForThat()
    {
        var teacher = ATeacher();
        var asked = Made(1, 9, 5);
        teacher.MayGive(asked, Day).ShouldBe(HourlyTeacher.TeacherIsNotOpen);
        teacher.Check("Vitnemål", new(Guid.NewGuid()), Acting.Noon);
        teacher.MayGive(asked, Day).ShouldBeNull();
        foreach (var other in new[]
        {
            Content() with { Levels = [OfferLevel.A1] }, Content() with { Delivery = OfferDelivery.OnSite }, Content() with { From = Day.AddDays(2) },
            Content() with { To = Day.AddDays(9) },
        })
        {
            var changed = ATeacher(Content() with { Levels = [OfferLevel.A1, OfferLevel.A2] });
            changed.Check("Vitnemål", new(Guid.NewGuid()), Acting.Noon);
            changed.Write(other, new(Guid.NewGuid()), Acting.Noon);
            changed.MayGive(asked, Day).ShouldBe(HourlyTeacher.TeacherOffersOther);
        }

        teacher.Withdraw(null, Acting.Noon);
        teacher.MayGive(asked, Day).ShouldBe(HourlyTeacher.TeacherIsNotOpen);
    }

    [Fact]
    public void GivenHours_AreEnded_AlsoEarlierThanWasSaid_WhileSomeAreLeft()
    {
        var asked = Made(1, 9, 5);
        asked.MayEnd(Day).ShouldBe(TeacherRequest.HoursAreOver);
        asked.Answered(true, "Ja", Asker.User, Acting.Noon);
        asked.MayEnd(Day.AddDays(11)).ShouldBe(TeacherRequest.HoursAreOver);
        asked.End(Day.AddDays(8), "Ny stilling", Asker.User, Day, Acting.Noon).ShouldBeNull();
        (TeacherRequest.States.Of(asked), asked.Until).ShouldBe((TeacherRequestState.Ended, Day.AddDays(7)));
        asked.End(Day.AddDays(3), "Før", Asker.User, Day, Acting.Noon).ShouldBeNull();
        asked.Until.ShouldBe(Day.AddDays(2));
        asked.MayEnd(Day.AddDays(3)).ShouldBe(TeacherRequest.HoursAreOver);
        asked.MayWithdraw().ShouldBeNull();
    }

    private static readonly Gen<(DateOnly From, DateOnly To)> Periods =
        from first in Gen.Choose(0, 2 * Days)
        from length in Gen.Choose(0, Days)
        select (Day.AddDays(first), Day.AddDays(first + length));

    // Written out here, and not asked of the rule.
    private static bool IsHadOn(TeacherRequest r, DateOnly day) =>
        r.Accepted && r.WithdrawnAt is null && r.FirstDay <= day && day <= r.LastDay && !(day >= r.EndedFrom);

    private static TeacherRequest Made(int first, int length, int hours, bool? yes = null, int? ended = null, bool isGivenBack = false)
    {
        var request = new TeacherRequest(
            new(Guid.NewGuid()), ATeacher(), new(OfferLevel.A2, OfferDelivery.Remote, hours, Day.AddDays(first), Day.AddDays(first + length), "Tekst"), Asker, Acting.Noon);
        if (yes is { } answer) request.Answered(answer, "Svar", Asker.User, Acting.Noon);
        if (yes == true && ended is { } day) request.End(Day.AddDays(day), "Slutt", Asker.User, Day, Acting.Noon);
        if (isGivenBack) request.Withdraw(Acting.Noon);
        return request;
    }

    private static HourlyTeacher ATeacher(TeacherContent? content = null, UserId? by = null)
    {
        var teacher = new HourlyTeacher(new(Guid.NewGuid()), new(Guid.NewGuid()));
        teacher.Write(content ?? Content(), by ?? new(Guid.NewGuid()), Acting.Noon);
        return teacher;
    }

    private static TeacherContent Content() =>
        new(Teacher, [OfferLevel.A2], "norsk", OfferDelivery.Both, Nationwide: false, ["4601"], 8, Day, null, "");
}
