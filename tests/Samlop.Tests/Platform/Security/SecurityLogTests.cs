using System.Net;
using Samlop.Access;
using Samlop.Access.Sessions;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Security;

/// <summary>What is found in the log by somebody who looks for misuse, and what is not.</summary>
public sealed class SecurityLogTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    private static readonly string[] Words = ["Signed in:", "Signed out:", "Organisation chosen:", "Refused:", "Antiforgery failed:",
        "Session over:", "Sessions ended:"];

    [Fact]
    public async Task SignIn_ChoiceOfRole_SignOut_AreLogged_WithoutNameOrKey()
    {
        var said = Storage.Listen(Host);
        var member = await Given.AMember(Role.ProjectLead);
        var client = As(member);
        await client.SignIn();
        var key = client.Cookie("samlop-okt")!;
        await client.Post("/finnes-ikke", "Logg ut");

        var id = member.Id.Value;
        Lines(said).ShouldContain(line => line.Contains($"Signed in: user {id}", StringComparison.Ordinal));
        var chosen = $"Organisation chosen: user {id}, organisation {member.Organisation.Id.Value}";
        Lines(said).ShouldContain(line => line.Contains(chosen, StringComparison.Ordinal));
        Lines(said).ShouldContain(line => line.Contains($"Signed out: user {id}", StringComparison.Ordinal));
        foreach (var secret in new[] { key, member.User.Name, member.User.Email }) said().ShouldNotContain(secret);
    }

    [Fact]
    public async Task Refusal_IsLoggedOnce_ByRouteAndNotByAddress()
    {
        var member = await Given.AMember(Role.ProjectLead);
        var client = As(member);
        await client.SignIn();
        var said = Storage.Listen(Host);
        (await client.Get($"/personer/{Guid.NewGuid()}")).ShouldBe(HttpStatusCode.Forbidden);

        var line = Lines(said).ShouldHaveSingleItem();
        line.ShouldContain($"Refused: user {member.Id.Value} as ProjectLead, GET /personer/{{");
    }

    [Fact]
    public async Task FormWithoutItsToken_IsLogged()
    {
        var said = Storage.Listen(Host);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("til", "/hemmelig-adresse")]);
        await Anyone().Direct.PostAsync(new Uri("/logg-ut?nokkel=hemmelig", UriKind.Relative), form);

        Lines(said).ShouldHaveSingleItem().ShouldContain("Antiforgery failed");
        Lines(said)[0].ShouldNotContain("hemmelig");
    }

    [Fact]
    public async Task SessionPastItsLimit_IsLoggedOnce()
    {
        var member = await Given.AMember(Role.ProjectLead);
        var client = As(member);
        await client.SignIn();
        Host.Time.Pass(Session.IdleLimit);
        var said = Storage.Listen(Host);
        await client.Get("/finnes-ikke");
        await client.Get("/finnes-ikke");

        Lines(said).ShouldHaveSingleItem().ShouldContain($"Session over: user {member.Id.Value}");
    }

    [Fact]
    public async Task SessionsEndedByTheirPerson_AreLogged()
    {
        var member = await Given.AMember(Role.ProjectLead);
        var (here, elsewhere) = (AsAnew(member), AsAnew(member));
        await elsewhere.SignIn();
        await here.SignIn();
        var said = Storage.Listen(Host);
        await here.Post("/mine-okter", "Avslutt alle andre økter");

        Lines(said).ShouldHaveSingleItem().ShouldContain($"Sessions ended: user {member.Id.Value} ended 1");
    }

    private static List<string> Lines(Func<string> said) => [.. said().Split('\n').Where(line =>
        Words.Any(words => line.Contains(words, StringComparison.Ordinal)))];
}
