using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Grants;
using Samlop.Grants.Calls;
using Samlop.Grants.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Apply;

/// <summary>The demonstration after the deadline of its call has applications in different states, one late by seconds.</summary>
public abstract class DemonstrationApplicationsTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task Demonstration_AfterTheDeadline_HasOneThatCameSecondsTooLate()
    {
        Today = new DateOnly(2022, 3, 12);
        var runner = Host.Services.GetRequiredService<Runner>();
        foreach (var part in Host.Services.GetServices<IDemonstrationData>().OrderBy(d => d.Order)) await part.Add(runner, CancellationToken.None);

        var closesAt = await Read(db => db.Set<Call>().Select(c => c.ClosesAt).SingleAsync());
        var states = (await Read(db => db.Set<GrantApplication>().ToListAsync())).Select(a => a.State(closesAt)).ToList();
        states.Count(s => s == ApplicationState.Sent).ShouldBe(3);
        states.Count(s => s == ApplicationState.Draft).ShouldBe(1);
        states.Count(s => s == ApplicationState.ReceivedLate).ShouldBe(1);

        // In the cases each side has something to answer.
        (await Read(db => db.Unanswered(CaseSide.Directorate).RowsChecked().CountAsync())).ShouldBe(1);
        (await Read(db => db.Unanswered(CaseSide.County).RowsChecked().CountAsync())).ShouldBe(1);
    }
}

public sealed class DemonstrationApplicationsTests_OnSqlite(SqliteHost host) : DemonstrationApplicationsTests(host), IClassFixture<SqliteHost>;

public sealed class DemonstrationApplicationsTests_OnPostgres(PostgresHost host) : DemonstrationApplicationsTests(host), IClassFixture<PostgresHost>;
