using FsCheck.Fluent;
using Samlop.Access.Authority;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;
using static Samlop.Tests.Grants.Apply.ApplicationSamples;

namespace Samlop.Tests.Access.Authority;

/// <summary>The days of a delegation.</summary>
public class DelegationPeriodTests
{
    private static readonly DateOnly First = new(2022, 3, 1);
    private static readonly DateOnly Last = new(2022, 3, 10);

    [Theory, Requirement("C-05")]
    [InlineData("2022-02-28", false)]
    [InlineData("2022-03-01", true)]
    [InlineData("2022-03-05", true)]
    [InlineData("2022-03-10", true)]
    [InlineData("2022-03-11", false)]
    [InlineData("2023-03-05", false)]
    public void Delegation_HoldsFromItsFirstDayThroughItsLast(string day, bool holds) => ADelegation(First,
        Last).HoldsOn(Day(day)).ShouldBe(holds);

    [Fact]
    public void Delegation_OfOneDay_HoldsThatDayOnly()
    {
        var delegation = ADelegation(First, First);

        Enumerable.Range(-2, 5).Where(days => delegation.HoldsOn(First.AddDays(days))).ShouldBe([0]);
    }

    [Theory]
    [InlineData("2022-02-01", true)]
    [InlineData("2022-03-10", true)]
    [InlineData("2022-03-11", false)]
    public void Delegation_IsRevokedBeforeItBeginsAndUntilItsLastDay_NotAfter(string today, bool may)
    {
        var delegation = ADelegation(First, Last);

        delegation.Revoke(Director, Day(today), At).ShouldBe(may ? null : Delegation.DelegationIsOver);

        (delegation.RevokedBy, delegation.RevokedAt).ShouldBe(may ? (Director, At) : (null, null));
        delegation.Version.ShouldBe(may ? 1 : 0);
    }

    [Fact, Requirement("C-05")]
    public void Delegation_ThatIsRevoked_HoldsOnNoDay_AndIsNotRevokedAgain()
    {
        var delegation = ADelegation(First, Last);
        delegation.Revoke(Director, First, At).ShouldBeNull();

        Enumerable.Range(-1, 12).ShouldAllBe(days => !delegation.HoldsOn(First.AddDays(days)));
        delegation.Revoke(Writer, First, At.AddDays(1)).ShouldBe(Delegation.DelegationIsOver);
        (delegation.RevokedBy, delegation.RevokedAt).ShouldBe((Director, At));
    }

    [Fact]
    public void Delegation_OfAnyPeriod_HoldsOnAsManyDaysAsItHas_InARow() => Prop.ForAll(
        Gen.Choose(0, 60).Zip(Gen.Choose(0, 60), (from, length) => (from, length)).ToArbitrary(),
        period =>
        {
            var delegation = ADelegation(First.AddDays(period.from), First.AddDays(period.from + period.length));
            var held = Enumerable.Range(0, 130).Where(days => delegation.HoldsOn(First.AddDays(days)));
            return held.SequenceEqual(Enumerable.Range(period.from, period.length + 1));
        }).ShouldHold();

    private static Delegation ADelegation(DateOnly from, DateOnly until) => new(
        new DelegationId(Guid.NewGuid()), new OrganisationId(Guid.NewGuid()), Director, Writer, from, until, null,
            [ThingAct.Do.Code], At);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
