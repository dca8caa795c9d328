using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Platform.Tasks;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Tasks;

/// <summary>Many tasks: by kind, with how many there are and the way to all of them; counted beside the navigation.</summary>
public abstract class TasksPageTests(SamlopHost host) : HostTests(host)
{
    private const string Finish = "call-finish";

    [Fact]
    public async Task FewTasks_AreOneList()
    {
        var imdi = await Given.ADirectorate();
        for (var i = 0; i < 10; i++) await Given.ABegunCall(imdi.Officer);
        var page = await As(imdi.Officer).Get("/oppgaver");
        Shown(page).ShouldBe(10);
        page.Document.GetElementById(Finish).ShouldBeNull();
    }

    [Fact]
    public async Task ManyTasks_AreByKind_WithTheirCount_AndTheWayToAll()
    {
        var imdi = await Given.ADirectorate();
        for (var i = 0; i < 27; i++) await Given.ABegunCall(imdi.Officer);
        var page = (await As(imdi.Officer).Get("/oppgaver")).ShouldSay("27 oppgaver").ShouldSay("Skriv videre (27)").ShouldSay("Vis alle 27");
        Shown(page).ShouldBe(5);

        var first = await page.Follow("Vis alle 27");
        first.ShouldSay("27 oppgaver");
        var second = await As(imdi.Officer).Get($"{TasksOfKindPage.Url(Finish)}?side=2");
        (Shown(first), Shown(second)).ShouldBe((25, 2));
        Links(first).Concat(Links(second)).Distinct().Count().ShouldBe(27);
    }

    [Fact]
    public async Task TheNumberOfTasks_IsBesideTheNavigation_OnEveryPage()
    {
        var imdi = await Given.ADirectorate();
        for (var i = 0; i < 3; i++) await Given.ABegunCall(imdi.Officer);
        (await Place(imdi.Officer)).ShouldBe("Mine oppgaver (3)");
        (await Place(imdi.Other)).ShouldBe("Mine oppgaver");
    }

    [Fact]
    public async Task TasksOfOthers_AreNotOfAKind()
    {
        var imdi = await Given.ADirectorate();
        await Given.ABegunCall(imdi.Officer);
        (await As(imdi.Other).Get(TasksOfKindPage.Url(Finish))).ShouldSay("Ingenting venter på deg nå");
        (await As(imdi.Officer).Get(TasksOfKindPage.Url("finnes-ikke"))).ShouldSay("Ingenting venter på deg nå");
    }

    [Fact]
    public async Task TheNumber_IsNeverOlderThanWhatIsWritten_ByWhoeverItIs()
    {
        var imdi = await Given.ADirectorate();
        var county = (await Given.ACounty()).Lead.Organisation.Id;
        await Given.ABegunCall(imdi.Officer);
        var client = As(imdi.Officer);
        (await Place(client)).ShouldBe("Mine oppgaver (1)");
        await using (var db = Host.OpenDb())
        {
            // By another connection than the program's, as by another process.
            await db.Set<Call>().Where(c => c.Owner == imdi.Officer.Organisation.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.Owner, county));
        }

        (await Place(client)).ShouldBe("Mine oppgaver");
        await Given.ABegunCall(imdi.Officer);
        (await Place(client)).ShouldBe("Mine oppgaver (1)");
    }

    private Task<string> Place(Member member) => Place(As(member));

    protected static async Task<string> Place(Client client) =>
        string.Join(' ', (await client.Get(CallUrls.List)).Document.QuerySelector(".main-nav a[href='/oppgaver']")!.TextContent
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    protected static int Shown(Page page) => page.Document.QuerySelectorAll(".tasks > li").Length;

    private static IEnumerable<string?> Links(Page page) => page.Document.QuerySelectorAll(".tasks a").Select(a => a.GetAttribute("href"));
}

/// <summary>That a count is kept is seen where nobody else writes: the tests on PostgreSQL share a cluster.</summary>
public sealed class TasksPageTests_OnSqlite(SqliteHost host) : TasksPageTests(host), IClassFixture<SqliteHost>
{
    /// <summary>Who looks, and what is beside the tasks.</summary>
    private const int MostWhenNothingIsWritten = 5;

    [Fact]
    public async Task Page_AsksAnewOnlyWhenSomethingIsWritten()
    {
        var imdi = await Given.ADirectorate();
        await Given.ABegunCall(imdi.Officer);
        var client = As(imdi.Officer);
        Shown(await client.Get("/oppgaver")).ShouldBe(1);
        (await Host.Sql.CommandsOf(() => client.Get("/oppgaver"))).ShouldBeLessThanOrEqualTo(MostWhenNothingIsWritten);

        await Given.ABegunCall(imdi.Officer);
        Shown(await client.Get("/oppgaver")).ShouldBe(2);
    }

    [Fact]
    public async Task TheNumber_IsCountedOnce_UntilTheMinuteIsOver()
    {
        var imdi = await Given.ADirectorate();
        await Given.ABegunCall(imdi.Officer);
        var client = As(imdi.Officer);
        (await Place(client)).ShouldBe("Mine oppgaver (1)");
        var kept = await Cost();
        Host.Time.Pass(TimeSpan.FromSeconds(59));
        (await Cost()).ShouldBe(kept);
        Host.Time.Pass(TimeSpan.FromSeconds(1));
        (await Cost()).ShouldBe(kept + 1);

        Task<int> Cost() => Host.Sql.CommandsOf(() => Place(client));
    }
}

[Trait("Category", "Nightly")]
public sealed class TasksPageTests_OnPostgres(PostgresHost host) : TasksPageTests(host), IClassFixture<PostgresHost>;
