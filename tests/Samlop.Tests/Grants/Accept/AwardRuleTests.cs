using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Samlop.Access.Authority;
using Samlop.Grants.Accept;
using Samlop.Platform.Amounts;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Accept;

/// <summary>An award from its letter on: answered once, in time, extended by the directorate, paid only when all is in place.</summary>
public sealed class AwardRuleTests
{
    private static readonly DateOnly AnswerBy = new(2022, 6, 1);

    private enum Deed
    {
        Accepted,
        Declined,
        Extended,
        AccountGiven,
        ChangedAccountGiven,
        Settled,
        Replaced,
        DayPassed,
        SaidMet,
        Confirmed,
        Reopened,
    }

    public enum Answered
    {
        Not,
        Accepted,
        Declined,
    }

    /// <summary>The day is counted from the answer-by date.</summary>
    [Theory, Requirement("C-11")]
    [InlineData(Answered.Not, false, -30, AwardStanding.WaitsForAnswer)]
    [InlineData(Answered.Not, false, 0, AwardStanding.WaitsForAnswer)]
    [InlineData(Answered.Not, false, 1, AwardStanding.AnswerDatePassed)]
    [InlineData(Answered.Not, false, 500, AwardStanding.AnswerDatePassed)]
    [InlineData(Answered.Accepted, false, -1, AwardStanding.WaitsForAccount)]
    [InlineData(Answered.Accepted, false, 100, AwardStanding.WaitsForAccount)]
    [InlineData(Answered.Accepted, true, -1, AwardStanding.Accepted)]
    [InlineData(Answered.Accepted, true, 100, AwardStanding.Accepted)]
    [InlineData(Answered.Declined, false, -1, AwardStanding.Declined)]
    [InlineData(Answered.Declined, false, 100, AwardStanding.Declined)]
    public void WhereItStands_FollowsFromAnswerAccountAndDay(Answered answer, bool settled, int day, AwardStanding standing)
    {
        var award = At(answer, settled);
        award.Standing(AnswerBy.AddDays(day)).ShouldBe(standing);
        award.Replace(Acting.Noon);
        award.Standing(AnswerBy.AddDays(day)).ShouldBe(AwardStanding.Replaced);
    }

    /// <summary>The moments are in UTC: the day ends at midnight in Oslo, in winter, in summer and when the clocks are moved.</summary>
    [Theory, Requirement("C-11")]
    [InlineData("2022-01-15", "2022-01-15T22:59:59.9999999Z", true)]
    [InlineData("2022-01-15", "2022-01-15T23:00:00Z", false)]
    [InlineData("2022-06-01", "2022-06-01T21:59:59.9999999Z", true)]
    [InlineData("2022-06-01", "2022-06-01T22:00:00Z", false)]
    [InlineData("2022-03-26", "2022-03-26T22:59:59Z", true)]
    [InlineData("2022-03-26", "2022-03-26T23:00:00Z", false)]
    [InlineData("2022-03-27", "2022-03-27T21:59:59Z", true)]
    [InlineData("2022-03-27", "2022-03-27T22:00:00Z", false)]
    [InlineData("2022-10-30", "2022-10-30T22:59:59Z", true)]
    [InlineData("2022-10-30", "2022-10-30T23:00:00Z", false)]
    [InlineData("2022-12-31", "2022-12-31T23:00:00Z", false)]
    public void Accept_IsTakenUntilMidnightInOslo(string answerBy, string at, bool taken)
    {
        var instant = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        var award = AwardRules.AnAward(DateOnly.Parse(answerBy, System.Globalization.CultureInfo.InvariantCulture));
        award.Accept(Acting.User().User, null, instant).ShouldBe(taken ? null : Award.AnswerDateIsPast);
        (award.Answer is AwardAnswer.Accepted).ShouldBe(taken);
    }

    /// <summary>What is shown and what is taken are the same at any moment of any day.</summary>
    [Fact, Requirement("C-11")]
    public void AtAnyMoment_ItCanBeAccepted_ExactlyWhenItIsShownToWait() =>
        Gen.Choose(-60 * 24 * 60, 60 * 24 * 60).Holds(minutes =>
        {
            var at = OsloClock.Instant(AnswerBy, new TimeOnly(12, 0)).AddMinutes(minutes);
            var award = AwardRules.AnAward(AnswerBy);
            (award.MayAccept(at) is null).ShouldBe(award.Standing(OsloClock.DateIn(at)) == AwardStanding.WaitsForAnswer);
        });

    [Theory, Requirement("C-11")]
    [InlineData(Answered.Not, false, null)]
    [InlineData(Answered.Accepted, false, "AwardIsAnswered")]
    [InlineData(Answered.Declined, false, "AwardIsAnswered")]
    [InlineData(Answered.Not, true, "AwardIsReplaced")]
    [InlineData(Answered.Accepted, true, "AwardIsReplaced")]
    public void AnAward_IsAnsweredAndExtendedOnlyWhileItWaits(Answered answer, bool replaced, string? refused)
    {
        Award Ready()
        {
            var award = At(answer, settled: false);
            if (replaced) award.Replace(Acting.Noon);
            return award;
        }

        var by = Acting.User().User;
        (Ready().Accept(by, null, Acting.Noon)?.Code).ShouldBe(refused);
        (Ready().Decline(by, null, "Nei.", Acting.Noon)?.Code).ShouldBe(refused);
        (Ready().Extend(AnswerBy.AddDays(10), "Ferie.", by, Acting.Noon)?.Code).ShouldBe(refused);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(365)]
    public void Decline_IsTakenHoweverLate(int days)
    {
        var award = AwardRules.AnAward(AnswerBy);
        award.Decline(Acting.User().User, null, "Fylkestinget sa nei.", OsloClock.EndOf(AnswerBy).AddDays(days)).ShouldBeNull();
        (award.Answer, award.DeclineReason).ShouldBe((AwardAnswer.Declined, "Fylkestinget sa nei."));
    }

    [Fact]
    public void Accepted_UnderADelegation_SaysWhich()
    {
        var (award, under, by) = (AwardRules.AnAward(AnswerBy), new DelegationId(Guid.NewGuid()), Acting.User().User);
        award.Accept(by, under, Acting.Noon).ShouldBeNull();
        (award.Under, award.AnsweredBy, award.AnsweredAt, award.DeclineReason).ShouldBe((under, by, Acting.Noon, null));
    }

    [Fact]
    public void Extended_AfterTheDate_ItCanBeAcceptedAgain_AndEveryMoveIsKept()
    {
        var (award, late) = (AwardRules.AnAward(AnswerBy), OsloClock.EndOf(AnswerBy).AddHours(1));
        award.MayAccept(late).ShouldBe(Award.AnswerDateIsPast);
        award.Extend(AnswerBy.AddDays(7), "Ferie.", Acting.User().User, late).ShouldBeNull();
        award.Extend(AnswerBy.AddDays(14), "Mer ferie.", Acting.User().User, late).ShouldBeNull();
        award.Extensions.Select(e => (e.Number, e.From, e.To)).ShouldBe(
            [(1, AnswerBy, AnswerBy.AddDays(7)), (2, AnswerBy.AddDays(7), AnswerBy.AddDays(14))]);
        award.MayAccept(OsloClock.EndOf(AnswerBy.AddDays(14)).AddTicks(-1)).ShouldBeNull();
        award.MayAccept(OsloClock.EndOf(AnswerBy.AddDays(14))).ShouldBe(Award.AnswerDateIsPast);
    }

    [Fact]
    public void AnAward_IsOfTheYearsAmount_WithTheConditionsInTheirOrder()
    {
        var award = AwardRules.AnAward(AnswerBy);
        (award.Year, award.Amount, award.AnswerBy).ShouldBe((2022, Money.FromKroner(1_600_000), AnswerBy));
        award.Conditions.Select(c => (c.Number, c.Text, c.Due)).ShouldBe(
            [(1, "Inngå avtale", AnswerBy.AddDays(60)), (2, "Start klassen", (DateOnly?)null)]);
    }

    /// <summary>Paid only after acceptance, to a settled account, by a decision in force.</summary>
    [Theory, Requirement("C-11")]
    [InlineData(Answered.Not, false, false, true, "AwardNotAccepted")]
    [InlineData(Answered.Declined, false, false, true, "AwardIsDeclined")]
    [InlineData(Answered.Accepted, false, false, true, "AccountNotSettled")]
    [InlineData(Answered.Accepted, true, false, true, null)]
    [InlineData(Answered.Accepted, true, true, true, "AwardIsReplaced")]
    [InlineData(Answered.Accepted, true, false, false, "AwardIsReplaced")]
    [InlineData(Answered.Not, false, true, false, "AwardIsReplaced")]
    public void AnAward_IsPaid_OnlyWhenAllIsInPlace(Answered answer, bool settled, bool replaced, bool inForce, string? refused)
    {
        var award = At(answer, settled);
        if (replaced) award.Replace(Acting.Noon);
        (award.MayBePaid(inForce)?.Code).ShouldBe(refused);
    }

    /// <summary>
    /// Whoever does what: answered once, never accepted after the date of the moment, and paid only what is accepted and not replaced.
    /// </summary>
    [Fact, Requirement("C-11")]
    public void AnySequence_IsAnsweredOnce_AndNeverPaidWithoutAcceptance() =>
        Gen.Elements(Enum.GetValues<Deed>()).Several(40).Holds(
            deeds =>
            {
                var (award, now) = (AwardRules.AnAward(Acting.Day.AddDays(5)), Acting.Noon);
                var replaced = (DateTimeOffset?)null;
                foreach (var deed in deeds)
                {
                    now = now.AddMinutes(1);
                    if (deed == Deed.DayPassed) now = now.AddDays(1);
                    var (answer, answeredAt, version) = (award.Answer, award.AnsweredAt, award.Version);
                    var no = Do(award, deed, now);

                    if (no is not null) award.Version.ShouldBe(version);
                    if (answer is not null) (award.Answer, award.AnsweredAt).ShouldBe((answer, answeredAt));
                    if (award is { Answer: AwardAnswer.Accepted, AnsweredAt: { } at }) at.ShouldBeLessThan(OsloClock.EndOf(award.AnswerBy));
                    if (replaced is not null) award.ReplacedAt.ShouldBe(replaced);
                    replaced = award.ReplacedAt;
                    if (award.MayBePaid(true) is null)
                    {
                        award.Standing(OsloClock.DateIn(now)).ShouldBe(AwardStanding.Accepted);
                        award.Account!.SettledAt.ShouldNotBeNull();
                    }

                    foreach (var condition in award.Conditions.Where(c => c.ConfirmedAt is not null)) condition.MetAt.ShouldNotBeNull();
                    if (award.Answer != AwardAnswer.Accepted) award.Conditions.ShouldAllBe(c => c.Standing == ConditionStanding.Open);
                }
            }, times: 500);

    private static Refusal? Do(Award award, Deed deed, DateTimeOffset now)
    {
        var by = Acting.User().User;
        switch (deed)
        {
            case Deed.Accepted: return award.Accept(by, null, now);
            case Deed.Declined: return award.Decline(by, null, "Nei.", now);
            case Deed.Extended: return award.Extend(award.AnswerBy.AddDays(3), "Ferie.", by, now);
            case Deed.AccountGiven or Deed.ChangedAccountGiven:
                if (award.MayEnterAccount(null) is { } no) return no;
                award.EnterAccount(new(Guid.NewGuid()), AwardRules.First, deed == Deed.ChangedAccountGiven, by, now);
                return null;
            case Deed.Settled when award.Account is { SettledAt: null } account:
                award.SettleAccount(account, Acting.User().User, now);
                return null;
            case Deed.Replaced: award.Replace(now); return null;
            case Deed.SaidMet: return award.Conditions[0].SayMet(award, "Gjort.", by, now);
            case Deed.Confirmed: return award.Conditions[0].Confirm(award, by, now);
            case Deed.Reopened: return award.Conditions[0].Reopen(award, "Mangler.", Acting.Noon);
            default: return null;
        }
    }

    private static Award At(Answered answer, bool settled)
    {
        var award = AwardRules.AnAward(AnswerBy);
        if (answer == Answered.Accepted) award.Accept(Acting.User().User, null, Acting.Noon).ShouldBeNull();
        if (answer == Answered.Declined) award.Decline(Acting.User().User, null, "Nei.", Acting.Noon).ShouldBeNull();
        if (settled) award.Enters(changed: false);
        return award;
    }
}

/// <summary>Where awards stand is the same in the database as in memory, on every day around the date.</summary>
public abstract class AwardConditionsInDatabaseTests(LooseRows rows)
{
    [Fact, Requirement("C-11")]
    public async Task EveryAward_IsFoundAtItsStanding_AndAtNoOther()
    {
        var awards = (
            from answer in new AwardAnswer?[] { null, AwardAnswer.Accepted, AwardAnswer.Declined }
            from settled in answer == AwardAnswer.Accepted ? new[] { false, true } : [false]
            from replaced in new[] { false, true }
            from days in new[] { 1, 2, 3 }
            select Made(answer, settled, replaced, Acting.Day.AddDays(days))).ToList();
        await rows.Save([.. awards]);

        await using var db = await rows.Open();
        foreach (var day in Enumerable.Range(0, 5).Select(Acting.Day.AddDays))
        {
            foreach (var standing in Enum.GetValues<AwardStanding>())
            {
                (await db.Set<Award>().Where(AwardFacts.Standings(standing, day)).Select(a => a.Id).ToListAsync())
                    .ShouldBe(awards.Where(a => a.Standing(day) == standing).Select(a => a.Id), ignoreOrder: true, $"{standing} {day:O}");
            }
        }

        var followed = await db.Set<Award>().Where(Award.IsFollowedUp).Select(a => a.Id).ToListAsync();
        followed.ShouldBe(awards.Where(a => a.MayFollowUp() is null).Select(a => a.Id), ignoreOrder: true);
        var unanswered = await db.Set<Award>().Where(Award.IsUnanswered).Select(a => a.Id).ToListAsync();
        unanswered.ShouldBe(
            awards.Where(a => a.Standing(Acting.Day) is AwardStanding.WaitsForAnswer or AwardStanding.AnswerDatePassed).Select(a => a.Id), ignoreOrder: true);
        unanswered.ShouldBe(awards.Where(a => a.MayAnswer() is null).Select(a => a.Id), ignoreOrder: true);
    }

    private static Award Made(AwardAnswer? answer, bool settled, bool replaced, DateOnly answerBy)
    {
        var award = AwardRules.AnAward(answerBy);
        if (answer == AwardAnswer.Accepted) award.Accept(Acting.User().User, null, Acting.Noon).ShouldBeNull();
        if (answer == AwardAnswer.Declined) award.Decline(Acting.User().User, null, "Nei.", Acting.Noon).ShouldBeNull();
        if (settled) award.Enters(changed: false);
        if (replaced) award.Replace(Acting.Noon);
        return award;
    }
}

public sealed class AwardConditionsInDatabaseTests_OnSqlite(LooseRowsOnSqlite rows)
    : AwardConditionsInDatabaseTests(rows), IClassFixture<LooseRowsOnSqlite>;

public sealed class AwardConditionsInDatabaseTests_OnPostgres(LooseRowsOnPostgres rows)
    : AwardConditionsInDatabaseTests(rows), IClassFixture<LooseRowsOnPostgres>;
