using System.Globalization;
using FsCheck.Fluent;
using Samlop.Grants.Apply;
using Samlop.Platform.Time;
using Samlop.Tests.Support;
using static Samlop.Tests.Grants.Apply.ApplicationSamples;

namespace Samlop.Tests.Grants.Apply;

/// <summary>What is held against the deadline: when it was first received, unless it was withdrawn since.</summary>
public class JudgedTimeTests
{
    private static readonly DateTimeOffset?[] Facts = [null, ClosesAt.AddTicks(-1), ClosesAt, ClosesAt.AddTicks(1)];

    [Theory, Requirement("C-03")]
    [InlineData("2022-03-10T22:59:59.9999999Z", false)]
    [InlineData("2022-03-10T23:00:00Z", true)]
    [InlineData("2022-03-10T23:59:59+01:00", false)]
    [InlineData("2022-03-11T00:00:00+01:00", true)]
    [InlineData("2022-03-10T23:30:00Z", true)]
    [InlineData("2022-03-10T12:00:00-12:00", true)]
    public void Received_AroundMidnightInOslo_IsInTimeOrLate_ToTheInstant(string received, bool late) =>
        ShouldBeLate(ASent(Instant(received)), ClosesAt, late);

    [Theory, Requirement("C-03")]
    [InlineData("2022-03-26", "2022-03-26T22:59:59Z", false)]
    [InlineData("2022-03-26", "2022-03-26T23:00:00Z", true)]
    [InlineData("2022-03-27", "2022-03-27T21:59:59Z", false)]
    [InlineData("2022-03-27", "2022-03-27T22:00:00Z", true)]
    [InlineData("2022-10-29", "2022-10-29T21:59:59Z", false)]
    [InlineData("2022-10-29", "2022-10-29T22:00:00Z", true)]
    [InlineData("2022-10-30", "2022-10-30T22:59:59Z", false)]
    [InlineData("2022-10-30", "2022-10-30T23:00:00Z", true)]
    [InlineData("2023-12-31", "2023-12-31T22:59:59Z", false)]
    [InlineData("2024-02-29", "2024-02-29T23:00:00Z", true)]
    public void Received_WhereTheClocksAndTheYearTurn_IsHeldAgainstTheDayInNorway(string last, string received, bool late)
    {
        var closesAt = OsloClock.EndOf(DateOnly.Parse(last, CultureInfo.InvariantCulture));
        var application = AConfirmed();
        application.Send(VersionInForce, closesAt, Writer, Instant(received)).ShouldBeNull();

        ShouldBeLate(application, closesAt, late);
    }

    [Fact]
    public void Received_WhereNoDeadlineIsKnown_IsNeverLate()
    {
        var application = AConfirmed();
        application.Send(VersionInForce, null, Writer, ClosesAt.AddYears(5)).ShouldBeNull();

        ShouldBeLate(application, null, false);
    }

    [Fact, Requirement("C-03")]
    public void Completed_AfterTheDeadline_IsStillJudgedByWhenItFirstCame()
    {
        var (first, again) = (ClosesAt.AddDays(-2), ClosesAt.AddDays(20));
        var application = ASent(again, AReturned(first, ClosesAt.AddDays(10)));

        (application.FirstReceivedAt, application.ReceivedAt).ShouldBe((first, again));
        application.State(ClosesAt).ShouldBe(ApplicationState.Sent);
        application.Sent[1].CompletesFrom.ShouldBe(first);
        application.Sent[1].IsLate.ShouldBeFalse();
    }

    [Fact, Requirement("C-03")]
    public void SentLate_ThenReturnedAndCompleted_StaysLate()
    {
        var application = ASent(ClosesAt.AddDays(20), AReturned(ClosesAt, ClosesAt.AddDays(10)));

        application.FirstReceivedAt.ShouldBe(ClosesAt);
        ShouldBeLate(application, ClosesAt, true);
    }

    [Fact, Requirement("C-03")]
    public void Withdrawn_AndSentAnewAfterTheDeadline_IsLate_ThoughItOnceWasInTime()
    {
        var again = ClosesAt.AddDays(1);
        var application = ASent(again, AWithdrawn(ClosesAt.AddDays(-2), ClosesAt.AddDays(-1)));

        application.FirstReceivedAt.ShouldBe(again);
        application.Sent[1].CompletesFrom.ShouldBeNull();
        ShouldBeLate(application, ClosesAt, true);
        application.Sent[0].IsLate.ShouldBeFalse();
    }

    [Fact]
    public void Returned_ThenSentAndWithdrawn_CountsFromTheNextSending()
    {
        var application = ASent(ClosesAt.AddDays(-2), AReturned(ClosesAt.AddDays(-4), ClosesAt.AddDays(-3)));
        application.Withdraw(ClosesAt.AddDays(-1)).ShouldBeNull();

        ASent(ClosesAt.AddDays(1), application);

        ShouldBeLate(application, ClosesAt, true);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    public void DeadlineThatIsExtended_TakesIn_WhatCameAfterTheFirst_ButWhatWasFrozenKeepsTheDeadlineOfItsTime(int daysAfter)
    {
        var application = ASent(ClosesAt.AddDays(1));
        var extended = ClosesAt.AddDays(2 + daysAfter);

        application.State(extended).ShouldBe(daysAfter < 0 ? ApplicationState.ReceivedLate : ApplicationState.Sent);
        (application.Sent[0].ClosesAt, application.Sent[0].IsLate).ShouldBe((ClosesAt, true));
    }

    // All combinations of the four dates and of the deadline, before, at and after one another.
    [Fact]
    public void State_OfAllCombinationsOfDates_IsTheOneThatTheTableSays()
    {
        var combinations =
            from confirmed in Facts
            from received in Facts
            from withdrawn in Facts
            from returned in Facts
            from closes in new DateTimeOffset?[] { null, ClosesAt }
            select new ApplicationDates
            {
                ConfirmedAt = confirmed,
                FirstReceivedAt = received,
                WithdrawnAt = withdrawn,
                ReturnedAt = returned,
                ClosesAt = closes
            };
        foreach (var dates in combinations)
        {
            var gone = dates.WithdrawnAt is not null || dates.ReturnedAt is not null;
            var expected = (dates.FirstReceivedAt is not null && !gone, dates.ConfirmedAt is not null, dates.WithdrawnAt is not null,
                dates.ReturnedAt is not null) switch
            {
                (true, _, _, _) => dates.ClosesAt is not null && dates.FirstReceivedAt >= ClosesAt ? ApplicationState.ReceivedLate
                    : ApplicationState.Sent,
                (_, true, _, _) => ApplicationState.Confirmed,
                (_, _, true, _) => ApplicationState.Withdrawn,
                (_, _, _, true) => ApplicationState.Returned,
                _ => ApplicationState.Draft,
            };

            dates.State.ShouldBe(expected);
        }
    }

    [Fact]
    public void State_InItsFilter_IsOneAndOnlyOne()
    {
        var filters = Enum.GetValues<ApplicationState>().ToDictionary(state => state, state => ApplicationDates.In(state).Compile());
        Prop.ForAll(
            Gen.ArrayOf(Gen.Choose(0, 3), 5).ToArbitrary(),
            at =>
            {
                var dates = new ApplicationDates
                {
                    ConfirmedAt = Facts[at[0]],
                    FirstReceivedAt = Facts[at[1]],
                    WithdrawnAt = Facts[at[2]],
                    ReturnedAt = Facts[at[3]],
                    ClosesAt = Facts[at[4]],
                };
                return filters.Where(filter => filter.Value(dates)).Select(filter => filter.Key).SequenceEqual([dates.State]);
            }).ShouldHold();
    }

    public enum Act
    {
        Confirm,
        Send,
        Withdraw,
        Return,
        Change,
    }

    // Any acts in any order, an hour apart: what was refused is as if it was never tried, and the rest follows these laws.
    [Fact, Requirement("C-03", "C-13")]
    public void AnySequenceOfActs_KeepsTheLaws() => Prop.ForAll(
        Gen.ListOf(Gen.Frequency(
            (3, Gen.Constant(Act.Confirm)), (3, Gen.Constant(Act.Send)), (1, Gen.Constant(Act.Withdraw)), (1, Gen.Constant(Act.Return)),
                (1, Gen.Constant(Act.Change))), 24).ToArbitrary(),
        acts =>
        {
            var application = AComplete();
            DateTimeOffset? counts = null;
            var completes = false;
            var at = ClosesAt.AddHours(-8);
            foreach (var act in acts)
            {
                at = at.AddHours(1);
                if (!Done(application, act, at)) continue;
                if (act == Act.Send) counts = completes ? counts : at;
                completes = act == Act.Return || (completes && act is not (Act.Send or Act.Withdraw));

                application.FirstReceivedAt.ShouldBe(counts);
                Holds(application);
            }
        }).ShouldHold();

    private static void Holds(GrantApplication application)
    {
        application.Sent.Select(s => s.Number).ShouldBe(Enumerable.Range(1, application.Sent.Count));
        application.Confirmations.Count(c => c.EndedAt is null).ShouldBe(application.Confirmed is null ? 0 : 1);
        if (application.Confirmed is { } confirmed) confirmed.Hash.ShouldBe(application.ReadContent().Hash());
        foreach (var sent in application.Sent) application.Confirmations.Single(c => c.Id == sent.Confirmation).Hash.ShouldBe(sent.Hash);
        if (application.IsSent) application.Sent[^1].Content.Json.ShouldBe(application.ReadContent().Write());
        if (application.IsSent) application.Sent[^1].JudgedAt.ShouldBe(application.FirstReceivedAt!.Value);
        application.IsSent.ShouldBe(application.State(ClosesAt) is ApplicationState.Sent or ApplicationState.ReceivedLate);
        (application.WithdrawnAt is not null && application.ReturnedAt is not null).ShouldBeFalse();
        (application.ReturnReasons is null).ShouldBe(application.ReturnedAt is null);
    }

    private static bool Done(GrantApplication application, Act act, DateTimeOffset at) => act switch
    {
        Act.Confirm => application.Confirm(new ConfirmationId(Guid.NewGuid()), Director, null, at) is null,
        Act.Send => application.Send(VersionInForce, ClosesAt, Writer, at) is null,
        Act.Withdraw => application.Withdraw(at) is null,
        Act.Return => application.Return("Noe mangler.", at) is null,
        _ => application.MayChange() is null && application.Write("reason", Text("text", $"Skrevet {at:O}"), at),
    };

    private static void ShouldBeLate(GrantApplication application, DateTimeOffset? closesAt, bool late)
    {
        application.State(closesAt).ShouldBe(late ? ApplicationState.ReceivedLate : ApplicationState.Sent);
        application.Sent[^1].IsLate.ShouldBe(late);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
