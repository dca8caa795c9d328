using Samlop.Grants.Apply;
using static Samlop.Tests.Grants.Apply.ApplicationSamples;

namespace Samlop.Tests.Grants.Apply;

public class AmendmentTests
{
    // Versions 1, 2 and 4 were published on days 0, 10 and 20; version 3 was given up.
    private static readonly PublishedVersion[] Published = [new(1, At), new(2, At.AddDays(10)), new(4, At.AddDays(20))];

    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(0, 1, 4)]
    [InlineData(9, 1, 4)]
    [InlineData(10, 2, 4)]
    [InlineData(19, 2, 4)]
    [InlineData(20, 0, 0)]
    [InlineData(50, 0, 0)]
    public void Applicant_IsToldFromWhichVersionToWhich_SinceItWasLastWorkedOn(int workedOnDay, int from, int to)
    {
        var amendment = Amendment.Since(At.AddDays(workedOnDay), Published);

        amendment.ShouldBe(from == 0 ? null : new Amendment(from, to, At.AddDays(20)));
    }

    [Fact]
    public void Applicant_ToACallThatWasNeverAmended_IsToldNothing()
    {
        Amendment.Since(At, [Published[0]]).ShouldBeNull();
        Amendment.Since(At, []).ShouldBeNull();
    }

    [Fact]
    public void WorkDone_AtTheVeryInstantOfPublication_IsOfTheNewVersion()
    {
        Amendment.Since(At.AddDays(20).AddTicks(-1), Published).ShouldNotBeNull().From.ShouldBe(2);
        Amendment.Since(At.AddDays(20), Published).ShouldBeNull();
    }
}
