using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Access.FirstAdministrators;
using Samlop.Platform;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.FirstAdministrators;

/// <summary>The first administrators, whom nobody on the platform can let in, are named in the settings.</summary>
public abstract class FirstAdministratorsTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task TheyAreAdded_WhileFewerThanTwoHoldTheRole_AndThenNoMore()
    {
        await EndAll();
        var input = new AddFirstAdministrators.Input
        {
            Organisation = $"Direktoratet {TestData.Next()}",
            People = [new("Kari Første", $"kari{TestData.Next()}@example.test"), new("Ola Andre", $"ola{TestData.Next()}@example.test")],
        };
        await Run(input);
        (await Holding()).Count.ShouldBe(2);
        await Run(input);
        (await Holding()).Count.ShouldBe(2);
        await Run(new AddFirstAdministrators.Input { Organisation = input.Organisation, People = [new("Per Tredje", "per@example.test")] });
        (await Holding()).Count.ShouldBe(2);

        // One is left: the other comes back by the next start.
        var one = (await Holding())[0];
        one.End(Today.AddDays(-1));
        await Given.Changed(one);
        await Run(input);
        (await Holding()).Select(m => m.Organisation).Distinct().ShouldHaveSingleItem();
        (await Holding()).Count.ShouldBe(2);
        await EndAll();
    }

    [Theory]
    [InlineData("Direktoratet", "Kari", "kari@example.test", "Ola", "ola@example.test", true)]
    [InlineData("", "Kari", "kari@example.test", "Ola", "ola@example.test", false)]
    [InlineData("Direktoratet", "Kari", "kari@example.test", "Ola", "kari@example.test", false)]
    [InlineData("Direktoratet", "Kari", "kari@example.test", "Ola", "ola", false)]
    [InlineData("Direktoratet", "", "kari@example.test", "Ola", "ola@example.test", false)]
    public void Settings_ThatNameTooFewOrNobody_StopTheStart(string organisation, string one, string first, string other, string second, bool good)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Samlop:Administrators:Organisation"] = organisation,
            ["Samlop:Administrators:People:0:Name"] = one,
            ["Samlop:Administrators:People:0:Email"] = first,
            ["Samlop:Administrators:People:1:Name"] = other,
            ["Samlop:Administrators:People:1:Email"] = second,
        }).Build();
        if (good) NamedAdministrators.Read(configuration)!.People.Count.ShouldBe(2);
        else Should.Throw<StartRefused>(() => NamedAdministrators.Read(configuration));
    }

    [Fact]
    public void WithoutTheSetting_NobodyIsAdded() => NamedAdministrators.Read(new ConfigurationBuilder().Build()).ShouldBeNull();

    private async Task Run(AddFirstAdministrators.Input input) =>
        (await Host.Services.GetRequiredService<Runner>().Run(input, Actor.System)).Succeeded.ShouldBeTrue();

    private Task<List<Membership>> Holding() =>
        Read(db => db.Set<Membership>().Where(m => m.Role == Role.Administrator && (m.To == null || m.To >= Today)).ToListAsync());

    private async Task EndAll()
    {
        foreach (var held in await Holding())
        {
            held.End(Today.AddDays(-1));
            await Given.Changed(held);
        }
    }
}

public sealed class FirstAdministratorsTests_OnSqlite(SqliteHost host) : FirstAdministratorsTests(host), IClassFixture<SqliteHost>;

public sealed class FirstAdministratorsTests_OnPostgres(PostgresHost host) : FirstAdministratorsTests(host), IClassFixture<PostgresHost>;
