using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using Samlop.Access;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Tests.Support;

/// <summary>What a test of a rule needs and no more: somebody who acts, a moment, and a law to hold for all of something.</summary>
internal static class Acting
{
    /// <summary>Noon of the day tests begin at.</summary>
    public static readonly DateTimeOffset Noon = TestTime.Start;

    /// <summary>The day in Oslo that tests begin at.</summary>
    public static readonly DateOnly Day = OsloClock.DateIn(Noon);

    /// <summary>Somebody new, of an organisation of their own.</summary>
    public static Actor User() => Of(Role.CaseOfficer);

    public static Actor Of(Role role, params Permission[] permissions) =>
        new(new UserId(Guid.NewGuid()), new OrganisationId(Guid.NewGuid()), new Rights([role], permissions));

    /// <summary>Up to so many of something, one after the other.</summary>
    public static Gen<T[]> Several<T>(this Gen<T> one, int most = 30) =>
        from number in Gen.Choose(0, most)
        from all in Gen.ArrayOf(one, number)
        select all;

    /// <summary>The law holds for all that is made; a counterexample is told in the failure.</summary>
    public static void Holds<T>(this Gen<T> made, Action<T> law, int times = 200, [CallerMemberName] string test = "") =>
        Prop.ForAll(made.ToArbitrary(), law).ShouldHold(times, test);
}
