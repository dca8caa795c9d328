using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Tests.Support;
using Samlop.Upkeep;

namespace Samlop.Tests.Grants.Demonstrating;

/// <summary>The tasks of everybody in the demonstration's story.</summary>
public sealed class TasksOfStoryTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    /// <summary>For the page of tasks, whatever the role: what is new there costs no more than what it replaces.</summary>
    private const int MostStatements = 12;

    [Fact]
    public async Task EveryTask_LeadsToAPageWithItsButton_AndTheDayCostsNoMoreStatementsThanItDid()
    {
        var (opened, costs) = (0, new SortedDictionary<string, int>(StringComparer.Ordinal));
        await Host.TellStory(new DateOnly(2022, 4, 20));
        foreach (var member in await Members())
        {
            var client = Host.As(member);
            await client.Get("/oppgaver");
            var page = await client.Get("/oppgaver");
            var cost = await Host.Sql.CommandsOf(() => client.Get("/oppgaver"));
            var role = member.Membership.Role.ToString();
            costs[role] = Math.Max(costs.GetValueOrDefault(role), cost);
            foreach (var link in page.Document.QuerySelectorAll(".tasks a.ds-button").Select(a => a.GetAttribute("href")!).Distinct())
            {
                var task = await client.Get(link);
                task.Status.ShouldBe(HttpStatusCode.OK, $"{member.User.Name}: {link}");
                opened++;
                // Rates that are out of date are entered in files: there is nothing to press.
                if (link == ContentPage.Address) continue;
                task.Document.QuerySelectorAll("main button, main a.ds-button").Length.ShouldBeGreaterThan(0, $"{member.User.Name}: {link}");
            }
        }

        opened.ShouldBeGreaterThan(15);
        Console.WriteLine("COSTS " + string.Join(", ", costs.Select(c => $"{c.Key} {c.Value}")));
        costs.ShouldAllBe(c => c.Value <= MostStatements, string.Join(", ", costs.Select(c => $"{c.Key} {c.Value}")));
    }

    private Task<List<Member>> Members() => Read(async db => (await (
        from m in db.Set<Membership>()
        join p in db.Set<User>() on m.User equals p.Id
        join o in db.Set<Organisation>() on m.Organisation equals o.Id
        where m.From <= Today && (m.To == null || m.To >= Today)
        orderby p.Name
        select new { p, o, m }).ToListAsync()).ConvertAll(x => new Member(x.p, x.o, x.m)));
}
