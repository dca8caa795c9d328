using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Audit;
using Samlop.Grants;
using Samlop.Grants.Calls;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Demonstrating;

/// <summary>The demonstration's story, told up to different days: each act has happened on its own day.</summary>
public abstract class DemonstrationStoryTests(SamlopHost host) : HostTests(host)
{
    protected async Task TellUpTo(DateOnly day)
    {
        Today = day;
        var runner = Host.Services.GetRequiredService<Runner>();
        foreach (var part in Host.Services.GetServices<IDemonstrationData>().OrderBy(d => d.Order)) await part.Add(runner, CancellationToken.None);
    }

    protected async Task<List<ApplicationState>> States()
    {
        var closesAt = await Read(db => db.Set<Call>().Select(c => c.ClosesAt).SingleAsync());
        return [.. (await Read(db => db.Set<GrantApplication>().ToListAsync())).Select(a => a.State(closesAt))];
    }

    /// <summary>The people who wait for nothing, by name and role.</summary>
    protected async Task<List<string>> Idle(params Role[] roles)
    {
        var idle = new List<string>();
        foreach (var member in await Read(db => (from m in db.Set<Membership>() join p in db.Set<Person>() on m.Person equals p.Id join o in db.Set<Organisation>() on m.Organisation equals o.Id select new { m, p, o }).ToListAsync()))
        {
            if (!roles.Contains(member.m.Role)) continue;
            var page = await As(new Member(member.p, member.o, member.m)).Get("/oppgaver");
            if (page.Text.Contains("Ingenting venter på deg nå", StringComparison.Ordinal)) idle.Add($"{member.p.Name} ({member.m.Role})");
        }

        return idle;
    }
}

public abstract class DemonstrationBeforeTheDeadlineTests(SamlopHost host) : DemonstrationStoryTests(host)
{
    [Fact]
    public async Task TwoDaysBeforeTheDeadline_TheCountiesAreAtDifferentSteps_AndEachActHasItsDay()
    {
        await TellUpTo(new DateOnly(2022, 3, 8));
        (await States()).GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count()).ShouldBe(new Dictionary<ApplicationState, int> { [ApplicationState.Sent] = 2, [ApplicationState.Confirmed] = 1, [ApplicationState.Draft] = 2 }, ignoreOrder: true);

        var sent = await Read(db => db.Set<GrantApplication>().Where(a => a.FirstReceivedAt != null).Select(a => a.FirstReceivedAt!.Value).OrderBy(at => at).ToListAsync());
        sent.ShouldBe([OsloClock.Instant(new DateOnly(2022, 3, 7), new TimeOnly(9, 12)), OsloClock.Instant(new DateOnly(2022, 3, 7), new TimeOnly(14, 40))]);
        (await Read(db => db.Set<Process>().Where(p => p.Type == "ApplicationSent").Select(p => p.At).OrderBy(at => at).ToListAsync())).ShouldBe(sent);
        (await Idle(Role.ProjectLead, Role.CaseOfficer)).ShouldBeEmpty();
    }
}

public abstract class DemonstrationAfterTheDeadlineTests(SamlopHost host) : DemonstrationStoryTests(host)
{
    [Fact]
    public async Task AfterTheDeadline_OneHasComeSecondsTooLate()
    {
        await TellUpTo(new DateOnly(2022, 3, 12));
        var states = await States();
        states.Count(s => s == ApplicationState.Sent).ShouldBe(4);
        states.Count(s => s == ApplicationState.ReceivedLate).ShouldBe(1);
        (await Read(db => db.Set<GrantApplication>().MaxAsync(a => a.FirstReceivedAt))).ShouldBe(OsloClock.EndOf(new DateOnly(2022, 3, 10)).AddSeconds(7));
    }
}

public sealed class DemonstrationBeforeTheDeadlineTests_OnSqlite(SqliteHost host) : DemonstrationBeforeTheDeadlineTests(host), IClassFixture<SqliteHost>;

public sealed class DemonstrationBeforeTheDeadlineTests_OnPostgres(PostgresHost host) : DemonstrationBeforeTheDeadlineTests(host), IClassFixture<PostgresHost>;

public sealed class DemonstrationAfterTheDeadlineTests_OnSqlite(SqliteHost host) : DemonstrationAfterTheDeadlineTests(host), IClassFixture<SqliteHost>;

public sealed class DemonstrationAfterTheDeadlineTests_OnPostgres(PostgresHost host) : DemonstrationAfterTheDeadlineTests(host), IClassFixture<PostgresHost>;
