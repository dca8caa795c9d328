using System.Net;
using Samlop.Access;
using Samlop.Access.Sessions;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.Sessions;

public abstract class MySessionsTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    [OnBothDatabases]
    public async Task Session_ElsewhereIsSeen_AndEndedAtOnce()
    {
        var member = await Given.AMember(Role.ProjectLead);
        var (here, elsewhere, stranger) = (AsAnew(member), AsAnew(member), As(await Given.AMember(Role.ProjectLead)));
        // By its family a browser is known again, and no more of it is kept.
        elsewhere.Direct.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0");
        (await elsewhere.Get("/mine-okter")).ShouldSay("Du er bare logget inn her.").ShouldSay("Nettleser: Firefox.").ShouldNotSay("Linux");
        await stranger.Get("/mine-okter");
        var page = await here.Get("/mine-okter");
        page.Document.QuerySelectorAll(".sessions > li").Length.ShouldBe(2);
        page.Document.QuerySelectorAll(".sessions > li").Count(li => li.TextContent.Contains("Denne økten", StringComparison.Ordinal)).ShouldBe(1);

        (await page.Post("Avslutt økten")).ShouldSay("Du er bare logget inn her.");
        (await elsewhere.Get("/finnes-ikke")).ShouldNotSay("Logg ut");
        (await here.Get("/finnes-ikke")).ShouldSay("Logg ut");
        (await stranger.Get("/finnes-ikke")).ShouldSay("Logg ut");
    }

    [Fact, SentTwice]
    public async Task SessionsOfAnother_AreCounted_AndEndedByAnAdministrator_AndThePersonIsTold()
    {
        var (member, own) = (await Given.AMember(Role.ProjectLead), await Given.AMember(Role.Administrator));
        var (one, two, stranger) = (AsAnew(member), AsAnew(member), AsAnew(await Given.AMember(Role.ProjectLead)));
        foreach (var browser in new[] { one, two, stranger }) await browser.SignIn();
        (await As(own).Get(AccessUrls.Of(own.Id))).HasForm("end-sessions").ShouldBeFalse();
        await As(own).Submit(new EndUserSessions.Input { User = own.Id }).ShouldBeRefused(EndUserSessions.OwnSessions);
        var page = (await As(own).Get(AccessUrls.Of(member.Id))).ShouldSay("Steder personen er logget inn nå: 2");
        (await page.Post("end-sessions")).ShouldSay("Personen er ikke logget inn noe sted nå.").ShouldSay("avsluttet alle øktene til personen");
        foreach (var browser in new[] { one, two }) (await browser.Get("/finnes-ikke")).ShouldNotSay("Logg ut");
        (await stranger.Get("/finnes-ikke")).ShouldSay("Logg ut");
        (await ToldTo(member)).ShouldBe(["Øktene dine i Samløp er avsluttet."]);
        await As(own).Submit(new EndUserSessions.Input { User = member.Id }).ShouldBeRefused(EndUserSessions.NoSessions);
        await As(await Given.AMember(Role.OrganisationAdministrator)).Submit(new EndUserSessions.Input { User = member.Id }).ShouldBeRefused(Samlop.Platform.UseCases.Refusal.NotFound);
    }

    [Fact]
    public async Task AllOthers_AreEndedTogether()
    {
        var member = await Given.AMember(Role.ProjectLead);
        var (here, one, two) = (AsAnew(member), AsAnew(member), AsAnew(member));
        await one.SignIn();
        await two.SignIn();
        await here.Post("/mine-okter", "Avslutt alle andre økter");
        (await one.Get("/finnes-ikke")).ShouldNotSay("Logg ut");
        (await two.Get("/finnes-ikke")).ShouldNotSay("Logg ut");
        (await here.Get("/mine-okter")).ShouldSay("Du er bare logget inn her.");
    }

    [Fact]
    public async Task Everywhere_IsHereToo()
    {
        var member = await Given.AMember(Role.ProjectLead);
        var (here, elsewhere, stranger) = (AsAnew(member), AsAnew(member), As(await Given.AMember(Role.ProjectLead)));
        await elsewhere.SignIn();
        await here.Post("/mine-okter", "Logg ut overalt");
        foreach (var client in new[] { here, elsewhere }) (await client.Get("/finnes-ikke")).ShouldNotSay("Logg ut");
        (await stranger.Get("/finnes-ikke")).ShouldSay("Logg ut");
        (await Anyone().PostBare("/mine-okter/avslutt-alle")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Session_OfAnotherPerson_CannotBeEnded()
    {
        var victim = await Given.AMember(Role.ProjectLead);
        var (theirs, second) = (AsAnew(victim), AsAnew(victim));
        await second.SignIn();
        var key = (await theirs.Get("/mine-okter")).Document.QuerySelector("input[name=session]")!.GetAttribute("value")!;

        var stranger = As(await Given.AMember(Role.Administrator));
        await stranger.SignIn();
        (await stranger.PostBare("/mine-okter/avslutt", ("session", key))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await second.Get("/finnes-ikke")).ShouldSay("Logg ut");
        (await Anyone().PostBare("/mine-okter/avslutt", ("session", key))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("session", key)]);
        (await stranger.Direct.PostAsync(new Uri("/mine-okter/avslutt", UriKind.Relative), form)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}

public sealed class MySessionsTests_OnSqlite(SqliteHost host) : MySessionsTests(host), IClassFixture<SqliteHost>;

public sealed class MySessionsTests_OnPostgres(PostgresHost host) : MySessionsTests(host), IClassFixture<PostgresHost>;
