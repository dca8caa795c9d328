using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Persons;
using Samlop.Platform.Tasks;
using Samlop.Tests.Support;
using Samlop.Upkeep;

namespace Samlop.Tests.Grants.Demonstrating;

/// <summary>The tasks of everybody in the demonstration's story.</summary>
[Trait("Category", "Long")]
public sealed class TasksOfStoryTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    /// <summary>
    /// For the page of tasks, whatever the role and however many modules have something to do: who looks (2), how many and the first of each
    /// kind (2; how many is kept until something is written), what they wait for (1), whether somebody's role ends (1) and which roles nobody holds (1), how much they follow (1)
    /// and the first of it (1 or 2), drafts (1), news and the names in it (3) and dates (1). Whoever leads an organisation in which roles are held
    /// by nobody is shown what waits for those, a few kinds at a time (up to 8 more, and more as more roles are held by nobody).
    /// </summary>
    private const int MostStatements = 30;

    /// <summary>As long as nothing has been written since the page was read.</summary>
    private const int MostAgain = 15;

    [Fact]
    public async Task EveryTask_LeadsToAPageWithItsButton_AndThePageCostsAFewStatements()
    {
        var (opened, costs) = (0, new SortedDictionary<string, (int First, int Again)>(StringComparer.Ordinal));
        await Host.TellStory(new DateOnly(2022, 4, 20));
        // In an ordinary run by two of each role in each kind of organisation, the first and the last.
        var alike = (await Members()).GroupBy(m => (m.Membership.Role, string.Join(' ', m.Organisation.Kinds)));
        foreach (var member in alike.SelectMany(some => Nightly.Sample([.. some], 2)))
        {
            var client = Host.As(member);
            await client.Get("/oppgaver");
            var page = await client.Get("/oppgaver");
            var cost = await Host.CostOf(() => client.Get("/oppgaver"));
            var again = await Host.Sql.CommandsOf(() => client.Get("/oppgaver"));
            await TheNumberBesideTheNavigationIsOfWhatIsThere(member, page);
            var role = member.Membership.Role.ToString();
            var most = costs.GetValueOrDefault(role);
            costs[role] = (Math.Max(most.First, cost), Math.Max(most.Again, again));
            foreach (var link in page.Document.QuerySelectorAll(".tasks a.ds-button").Select(a => a.GetAttribute("href")!).Distinct())
            {
                var task = await client.Get(link);
                task.Status.ShouldBe(HttpStatusCode.OK, $"{member.User.Name}: {link}");
                opened++;
                // Rates that are out of date are entered in files: there is nothing to press.
                if (link == ContentPage.Address) continue;
                // Of a person the purpose is chosen first: each is a link to what there is to do.
                task.Document.QuerySelectorAll($"main button, main a.ds-button, main a[href*='?{PersonUrls.PurposeKey}=']").Length.ShouldBeGreaterThan(0, $"{member.User.Name}: {link}");
            }
        }

        opened.ShouldBeGreaterThan(15);
        var told = string.Join(", ", costs.Select(c => $"{c.Key} {c.Value.First} {c.Value.Again}"));
        costs.ShouldAllBe(c => c.Value.First <= MostStatements && c.Value.Again <= MostAgain, told);
    }

    private async Task TheNumberBesideTheNavigationIsOfWhatIsThere(Member member, Page page)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var tasks = scope.ServiceProvider.GetRequiredService<WaitingTasks>();
        var actor = await Host.ActorOf(member);
        var all = await tasks.OfRows(actor, 1000);
        var counts = await tasks.Counts(actor);
        counts.Values.Sum().ShouldBe(all.Count, member.User.Name);
        foreach (var kind in all.GroupBy(task => task.Kind)) counts[kind.Key].ShouldBe(kind.Count(), $"{member.User.Name}: {kind.Key}");
        var place = page.Document.QuerySelector(".main-nav a[href='/oppgaver']")!.TextContent;
        if (all.Count == 0) place.ShouldNotContain("(");
        else place.ShouldContain($"({all.Count})");
    }

    private Task<List<Member>> Members() => Read(async db => (await (
        from m in db.Set<Membership>()
        join p in db.Set<User>() on m.User equals p.Id
        join o in db.Set<Organisation>() on m.Organisation equals o.Id
        where m.From <= Today && (m.To == null || m.To >= Today)
        orderby p.Name
        select new { p, o, m }).ToListAsync()).ConvertAll(x => new Member(x.p, x.o, x.m)));
}
