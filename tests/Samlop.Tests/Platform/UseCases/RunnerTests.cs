using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Audit;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.UseCases;

/// <summary>What a run of a use case promises, on both databases.</summary>
[Trait("Category", "Long")]
[OnBothDatabases]
public abstract class RunnerTests(SamlopHost host) : HostTests(host)
{
    private static readonly Permission[] Allowed = [EndMembership.Needs];

    [Fact]
    public async Task Run_ThatEndsWell_SavesTheChangeAndItsProcess()
    {
        var member = await Given.AMember(Role.ProjectLead);
        var actor = ActorFor(member);

        (await Run(actor, member, "2022-03-31").ShouldSucceed()).LastDay.ShouldBe(new DateOnly(2022, 3, 31));

        (await Stored(member)).To.ShouldBe(new DateOnly(2022, 3, 31));
        var happened = (await EventsOf(member)).ShouldHaveSingleItem();
        happened.Code.ShouldBe("test.membership.ended");
        happened.Data.ShouldContain("\"2022-03-31\"");
        happened.Data.ShouldNotContain(member.User.Name);
        var process = await Read(db => db.Set<Process>().SingleAsync(p => p.Id == happened.Process));
        (process.Code, process.User, process.Organisation, process.Role, process.At)
            .ShouldBe(("test.membership.ended", member.Id, member.Organisation.Id, nameof(Role.ProjectLead), TestTime.Start));
    }

    [Fact]
    public async Task Run_WithoutThePermission_IsRefusedAndDoesNothing()
    {
        var member = await Given.AMember(Role.ProjectLead);
        await As(member).Submit(Input(member, "2022-03-31")).ShouldBeRefused(Refusal.NotAllowed);
        await Anyone().Submit(Input(member, "2022-03-31")).ShouldBeRefused(Refusal.NotAllowed);
        (await Stored(member)).To.ShouldBeNull();
    }

    [Fact]
    public async Task Run_WithAnErrorInAField_SavesNothing()
    {
        var member = await Given.AMember(Role.ProjectLead);
        await Run(ActorFor(member), member, "in March", "error-" + member.Id.Value).ShouldHaveError(nameof(EndMembership.Input.LastDay));
        (await Stored(member)).To.ShouldBeNull();
        (await EventsOf(member)).ShouldBeEmpty();
        (await Read(db => db.Set<Submission>().CountAsync(s => s.Token == "error-" + member.Id.Value))).ShouldBe(0);
    }

    [Fact]
    public async Task Run_WithTheSameTokenTwice_GivesTheFirstAnswerAndOneProcess()
    {
        var member = await Given.AMember(Role.ProjectLead);
        var token = "twice-" + member.Id.Value;
        var first = await Run(ActorFor(member), member, "2022-03-31", token).ShouldSucceed();
        var second = await Run(ActorFor(member), member, "2022-03-31", token).ShouldSucceed();
        second.ShouldBe(first);
        (await EventsOf(member)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Run_WithTheSameTokenAndOtherContent_IsTold_AndTheFirstStands()
    {
        var member = await Given.AMember(Role.ProjectLead);
        var token = "other-" + member.Id.Value;
        await Run(ActorFor(member), member, "2022-03-31", token).ShouldSucceed();
        await Run(ActorFor(member), member, "2022-12-31", token).ShouldBeRefused(Refusal.FirstIsTaken);
        (await EventsOf(member)).Count.ShouldBe(1);
        (await Stored(member)).To.ShouldBe(new DateOnly(2022, 3, 31));
    }

    [Fact]
    public async Task Run_WithTheTokenOfAnother_IsNotAnswered()
    {
        var member = await Given.AMember(Role.ProjectLead);
        var other = await Given.AMember(Role.ProjectLead);
        var token = "of-another-" + member.Id.Value;
        await Run(ActorFor(member), member, "2022-03-31", token).ShouldSucceed();
        await Run(ActorFor(other), member, "2022-03-31", token).ShouldBeRefused(Refusal.FormUsed);
    }

    [Fact]
    public async Task Run_WithATokenThatIsNoneOfOurs_IsNotAnswered()
    {
        var member = await Given.AMember(Role.ProjectLead);
        await Run(ActorFor(member), member, "2022-03-31", new string('x', Submission.LongestToken + 1)).ShouldBeRefused(Refusal.NotFound);
        (await Stored(member)).To.ShouldBeNull();
    }

    [Fact]
    public async Task Run_OnADatabaseThatStaysLocked_IsRefusedInTime_AndWorksAfterwards()
    {
        var member = await Given.AMember(Role.ProjectLead);
        var started = System.Diagnostics.Stopwatch.StartNew();
        await using (var other = Host.OpenDb())
        {
            await using var held = await other.Database.BeginTransactionAsync(IsolationLevel.Serializable);
            if (other.Database.IsNpgsql()) await other.Database.ExecuteSqlRawAsync("LOCK TABLE membership IN ACCESS EXCLUSIVE MODE");

            await Run(ActorFor(member), member, "2022-03-31").ShouldBeRefused(Refusal.Busy);
        }

        started.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        await Run(ActorFor(member), member, "2022-03-31").ShouldSucceed();
    }

    [Fact]
    public async Task Run_WithTheSameTokenAtTheSameTime_IsDoneOnce()
    {
        var member = await Given.AMember(Role.ProjectLead);
        var token = "at-once-" + member.Id.Value;
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Run(ActorFor(member), member, "2022-03-31", token))));
        answers.ShouldAllBe(a => a.Succeeded);
        (await EventsOf(member)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Run_ThatRecordsNothing_IsABug()
    {
        var member = await Given.AMember(Role.ProjectLead);
        await Should.ThrowAsync<InvalidOperationException>(() => Submit(ActorFor(member), Input(member, "2022-03-31", forgetsTheEvent: true)));
        (await Stored(member)).To.ShouldBeNull();
    }

    [Fact]
    public async Task Run_ThatRecordsWithoutBeingAProcess_IsABug() =>
        await Should.ThrowAsync<InvalidOperationException>(() => Host.Services.GetRequiredService<Runner>().Run(new RecordNameless.Input(), Actor.System));

    [Fact]
    public async Task UseCase_ThatSavesItself_IsABug()
    {
        var member = await Given.AMember(Role.ProjectLead);
        await Should.ThrowAsync<InvalidOperationException>(() => Submit(ActorFor(member), Input(member, "2022-03-31", savesItself: true)));
        (await Stored(member)).To.ShouldBeNull();
    }

    [Fact]
    public async Task Saving_OutsideARun_IsABug()
    {
        await using var db = Host.OpenDb();
        db.Add(new User(Given.Id<UserId>(), "Utenfor", "utenfor@example.test"));
        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        Should.Throw<NotSupportedException>(() => db.SaveChanges());
    }

    [Fact]
    public async Task Run_OfWhatIsNotThere_IsNotFound()
    {
        var member = await Given.AMember(Role.ProjectLead);
        await Submit(ActorFor(member), new EndMembership.Input { Membership = Given.Id<MembershipId>(), LastDay = "2022-03-31" }).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact]
    public async Task Runs_AtTheSameTime_AreAllSaved()
    {
        var members = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Given.AMember(Role.ProjectLead)));
        var answers = await Task.WhenAll(members.Select(m => Task.Run(() => Run(ActorFor(m), m, "2022-03-31"))));
        answers.ShouldAllBe(a => a.Succeeded);
        foreach (var member in members) (await EventsOf(member)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Runs_OnTheSameRowAtTheSameTime_FollowOneAnother()
    {
        var member = await Given.AMember(Role.ProjectLead);
        var answers = await Task.WhenAll(Enumerable.Range(1, 2).Select(day => Task.Run(() => Run(ActorFor(member), member, $"2022-04-0{day}"))));
        answers.ShouldAllBe(a => a.Succeeded);
        (await EventsOf(member)).Count.ShouldBe(2);
        (await Stored(member)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task Run_OnAVersionThatAnotherHasChanged_IsRefused_AndTheOtherStands()
    {
        var member = await Given.AMember(Role.ProjectLead);
        await Submit(ActorFor(member), Input(member, "2022-03-31", version: 0)).ShouldSucceed();
        await Submit(ActorFor(member), Input(member, "2022-12-31", version: 0)).ShouldBeRefused(Refusal.ChangedByOther);
        (await Stored(member)).To.ShouldBe(new DateOnly(2022, 3, 31));
        (await EventsOf(member)).Count.ShouldBe(1);
    }

    private static EndMembership.Input Input(Member member, string lastDay, bool forgetsTheEvent = false, bool savesItself = false, int? version = null) =>
        new() { Membership = member.Membership.Id, LastDay = lastDay, ForgetsTheEvent = forgetsTheEvent, SavesItself = savesItself, Version = version };

    private static Actor ActorFor(Member member) => new(member.Id, member.Organisation.Id, new Rights([member.Role], Allowed));

    private Task<Outcome<EndMembership.Ended>> Run(Actor actor, Member member, string lastDay, string? token = null) => Submit(actor, Input(member, lastDay), token);

    private Task<Outcome<EndMembership.Ended>> Submit(Actor actor, EndMembership.Input input, string? token = null) =>
        Host.Services.GetRequiredService<Runner>().Run(input, actor, token is null ? null : new Sending<EndMembership.Ended>(token));

    private Task<Membership> Stored(Member member) => Read(db => db.Set<Membership>().SingleAsync(m => m.Id == member.Membership.Id));

    private Task<List<ProcessEvent>> EventsOf(Member member) => Read(db => db.Set<ProcessEvent>().Where(e => e.Subject == member.Membership.Id.Value).ToListAsync());
}

public sealed class RunnerTests_OnSqlite(SqliteHost host) : RunnerTests(host), IClassFixture<SqliteHost>;

public sealed class RunnerTests_OnPostgres(PostgresHost host) : RunnerTests(host), IClassFixture<PostgresHost>;
