using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Audit;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Control;
using Samlop.Grants.Decide;
using Samlop.Grants.Pay;
using Samlop.Grants.Pay.Blocks;
using Samlop.Grants.Report;
using Samlop.Grants.Settle;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Demonstrating;

/// <summary>The demonstration's story as tests look at it.</summary>
internal static class StoryData
{
    /// <summary>The story on an empty database, up to noon of the day; on SQLite a copy of what was told once in this run.</summary>
    public static Task TellStory(this SamlopHost host, DateOnly upTo)
    {
        host.Today = upTo;
        return host is SqliteHost onSqlite ? ToldStory.CopyTo(onSqlite, upTo) : host.TellStory();
    }

    /// <summary>Tells it up to the test's own time.</summary>
    public static async Task TellStory(this SamlopHost host)
    {
        var runner = host.Services.GetRequiredService<Runner>();
        foreach (var part in host.Services.GetServices<IDemonstrationData>().OrderBy(d => d.Order)) await part.Add(runner, CancellationToken.None);
        foreach (var story in host.Services.GetServices<IDemonstrationStory>()) await story.Tell(null, CancellationToken.None);
    }

    /// <summary>Somebody of the demonstration who has one role.</summary>
    public static async Task<Member> Named(this SamlopHost host, string name)
    {
        await using var db = host.OpenDb();
        var found = await (
            from m in db.Set<Membership>()
            join p in db.Set<User>() on m.User equals p.Id
            join o in db.Set<Organisation>() on m.Organisation equals o.Id
            where p.Name == name
            select new { p, o, m }).SingleAsync();
        return new Member(found.p, found.o, found.m);
    }

    public static async Task<List<ApplicationState>> StatesOfStory(this SamlopHost host)
    {
        await using var db = host.OpenDb();
        var closesAt = await db.Set<Call>().Select(c => c.ClosesAt).SingleAsync();
        return [.. (await db.Set<GrantApplication>().ToListAsync()).Select(a => a.State(closesAt))];
    }

    /// <summary>Those who have nothing to do, by name and role; the auditor only reads.</summary>
    public static async Task<List<string>> IdlePeople(this SamlopHost host)
    {
        await using var db = host.OpenDb();
        var members = await (
            from m in db.Set<Membership>()
            join p in db.Set<User>() on m.User equals p.Id
            join o in db.Set<Organisation>() on m.Organisation equals o.Id
            where m.From <= host.Today && m.Role != Role.Auditor && m.Role != Role.DataProtectionOfficer
                // Their turn comes with the accounts, the year after.
                && m.Role != Role.ProjectOwner && m.Role != Role.HeadOfAdministration
            select new { Member = new Member(p, o, m) }).ToListAsync();
        var idle = new List<string>();
        // The parties of agreements, the other directorates among them, may well have done what they were asked for.
        foreach (var member in members.Select(m => m.Member).Where(m => IsOfTheGrant(m.Organisation)))
        {
            var page = await host.As(member).Get("/oppgaver");
            if (page.Text.Contains("Ingenting venter på deg nå", StringComparison.Ordinal)) idle.Add($"{member.User.Name} ({member.Role})");
        }

        return idle;

        static bool IsOfTheGrant(Organisation o) => o.Is(OrganisationKind.County) || (o.Is(OrganisationKind.Directorate) && !o.Fictitious);
    }
}

/// <summary>Two days before the deadline: the counties are at different steps, and each act has its day.</summary>
public sealed class StoryBeforeTheDeadlineTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    [Fact]
    public async Task TheCountiesAreAtDifferentSteps_AndEverybodyHasSomethingToDo()
    {
        await Host.TellStory(new DateOnly(2022, 3, 8));
        var states = await Host.StatesOfStory();
        states.Count(s => s == ApplicationState.Sent).ShouldBe(2);
        states.Count(s => s == ApplicationState.Confirmed).ShouldBe(1);
        states.Count(s => s == ApplicationState.Draft).ShouldBe(2);

        DateTimeOffset[] sent = [OsloClock.Instant(new DateOnly(2022, 3, 7), new TimeOnly(9, 12)), OsloClock.Instant(new DateOnly(2022, 3, 7), new TimeOnly(14, 40))];
        (await Read(db => db.Set<GrantApplication>().Where(a => a.FirstReceivedAt != null).Select(a => a.FirstReceivedAt!.Value).OrderBy(at => at).ToListAsync())).ShouldBe(sent);
        (await Read(db => db.Set<Process>().Where(p => p.Code == "ApplicationSent").Select(p => p.At).OrderBy(at => at).ToListAsync())).ShouldBe(sent);
        (await Host.IdlePeople()).ShouldBeEmpty();
    }
}

/// <summary>Just after the deadline: one has come seconds too late, and nothing has happened to it by itself.</summary>
public sealed class StoryAfterTheDeadlineTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    [Fact]
    public async Task OneHasComeSecondsTooLate()
    {
        await Host.TellStory(new DateOnly(2022, 3, 12));
        var states = await Host.StatesOfStory();
        states.Count(s => s == ApplicationState.Sent).ShouldBe(4);
        states.Count(s => s == ApplicationState.ReceivedLate).ShouldBe(1);
        (await Read(db => db.Set<GrantApplication>().MaxAsync(a => a.FirstReceivedAt))).ShouldBe(OsloClock.EndOf(new DateOnly(2022, 3, 10)).AddSeconds(7));
    }
}

/// <summary>While the applications are assessed.</summary>
public sealed class StoryOfAssessmentTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    [Fact]
    public async Task WhileTheApplicationsAreAssessed_EverybodyHasSomethingToDo()
    {
        await Host.TellStory(new DateOnly(2022, 4, 20));
        (await Read(db => db.Set<ConsensusNote>().CountAsync(n => n.CompletedAt != null))).ShouldBe(1);
        (await Host.IdlePeople()).ShouldBeEmpty();
    }
}

/// <summary>
/// While the counties answer: three awards within the frame, one of them smaller than was applied for, one declined, one dismissed. At night on
/// both databases, for all the acts of the earlier days too.
/// </summary>
[Trait("Category", "Long")]
public abstract class StoryOfAnswersTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task WhileTheCountiesAnswer_EverybodyHasSomethingToDo()
    {
        await Host.TellStory(new DateOnly(2022, 6, 1));
        var decisions = await Read(db => db.Set<Decision>().Where(d => d.DecidedAt != null).ToListAsync());
        decisions.Count(d => d.Kind == DecisionKind.Award).ShouldBe(3);
        decisions.Sum(d => d.AmountOre).ShouldBe(465_000_000);
        decisions.Count(d => d.Kind == DecisionKind.Rejection).ShouldBe(1);
        decisions.Count(d => d.Kind == DecisionKind.Dismissal).ShouldBe(1);
        (await Read(db => db.Set<Letter>().CountAsync())).ShouldBe(5);
        (await Read(db => db.Set<Award>().CountAsync(a => a.Answer == AwardAnswer.Accepted))).ShouldBe(2);
        (await Host.IdlePeople()).ShouldBeEmpty();
    }
}

public sealed class StoryOfAnswersTests_OnSqlite(SqliteHost host) : StoryOfAnswersTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class StoryOfAnswersTests_OnPostgres(PostgresHost host) : StoryOfAnswersTests(host), IClassFixture<PostgresHost>;

/// <summary>
/// A summer later: three are paid, two have reported and accounted, one carried the rest over, one paid it back, and one was controlled.
/// </summary>
[Trait("Category", "Long")]
public sealed class StoryOfTheMoneyYearTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    [Fact, Requirement("C-12"), Requirement("C-13")]
    public async Task AfterAYear_WhatWasNotUsed_IsCarriedOverOrPaidBack_AndOneReportIsMissing()
    {
        await Host.TellStory(new DateOnly(2023, 7, 1));
        (await Read(db => db.Set<Payment>().Where(Payment.Counts).Select(p => p.PaidOn != null).ToListAsync())).ShouldBe([true, true, true, true]);
        (await Read(db => db.Set<BlockLift>().CountAsync(l => l.GivenAt != null))).ShouldBe(1);
        (await Read(db => db.Set<GrantReport>().CountAsync(r => r.ApprovedAt != null))).ShouldBe(2);
        var settled = await Read(db => db.Set<Settlement>().ToListAsync());
        (settled.Sum(s => s.CarryOre) > 0, settled.Sum(s => s.ClaimOre), settled.Sum(s => s.DeductOre)).ShouldBe((true, 32_000_000, 4_000_000));
        var recovery = (await Read(db => db.Set<Recovery>().Include(r => r.Repayments).ToListAsync())).ShouldHaveSingleItem();
        (recovery.Repayments.Count, recovery.Left.IsZero, recovery.State).ShouldBe((2, true, RecoveryState.Closed));
        (recovery.LetterOpenedAt is null, recovery.DueOn).ShouldBe((false, new DateOnly(2023, 6, 30)));
        (await Read(db => db.Set<ControlCase>().SingleAsync())).Standing.ShouldBe(ControlStanding.Closed);

        // Every krone that is decided is somewhere, and what is missing is followed up.
        var officer = await Host.Named("Ingrid Eksempelsen");
        (await As(officer).Get("/oppgaver")).ShouldSay("Eventyrdal fylkeskommune har ikke sendt årsrapporten");
        (await As(officer).Get("/tilskuddsar")).ShouldSay("4 650 000 kr").ShouldSay("1 600 000 kr");
    }
}

/// <summary>Two years on: what two of the counties had is continued and paid, and the third still owes its report.</summary>
[Trait("Category", "Long")]
public sealed class StoryOfTheSecondYearTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    [Fact, Requirement("C-09"), Requirement("C-14")]
    public async Task InTheSecondYear_TwoAwardsAreContinued_AndPaid_WithWhatWasCarriedOverAndDeducted()
    {
        await Host.TellStory(new DateOnly(2024, 4, 18));
        var awards = await Read(db => db.Set<Award>().Where(a => a.Year == 2023).ToListAsync());
        awards.Select(a => a.AmountOre).Order().ShouldBe([150_000_000, 165_000_000]);
        awards.ShouldAllBe(a => a.Answer == AwardAnswer.Accepted);
        (await Read(db => db.Set<Letter>().CountAsync())).ShouldBe(8);
        var given = awards.ConvertAll(a => a.Id);
        (await Read(db => db.Set<Payment>().Where(Payment.Counts).Where(p => given.Contains(p.Award)).Select(p => p.PaidOn).ToListAsync()))
            .ShouldBe([new DateOnly(2023, 11, 24), new DateOnly(2023, 11, 24)]);
        var officer = await Host.Named("Ingrid Eksempelsen");
        var carried = (await Read(db => db.Set<Settlement>().ToListAsync())).Sum(s => s.CarryOre);
        (await As(officer).Get($"/tilskuddsar/2023/{awards.Single(a => a.AmountOre == 165_000_000).County.Value}"))
            .ShouldSay("Overført fra året før").ShouldSay(Samlop.Platform.Amounts.Money.FromOre(carried).ToString());

        // What was not approved of the first year is deducted from the payment of the second, and the money year shows where it is.
        var deducted = awards.Single(a => a.AmountOre == 150_000_000);
        (await Read(db => db.Set<Payment>().Where(Payment.Counts).SingleAsync(p => p.Award == deducted.Id))).AmountOre.ShouldBe(146_000_000);
        (await As(officer).Get($"/tilskuddsar/2022/{deducted.County.Value}")).ShouldSay("Til fradrag neste år").ShouldSay("40 000 kr");
        (await As(officer).Get($"/tilskuddsar/2023/{deducted.County.Value}")).ShouldSay("Av dette til fradrag for midler fra året før").ShouldSay("40 000 kr").ShouldSay("1 460 000 kr");
        (await As(officer).Get("/utlysninger/901-2023")).ShouldSay("oppdiktet utlysning");
        (await As(officer).Get("/oppgaver")).ShouldSay("Eventyrdal fylkeskommune har ikke sendt årsrapporten");
    }
}
