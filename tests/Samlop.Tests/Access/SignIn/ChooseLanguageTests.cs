using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.SignIn;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.SignIn;

/// <summary>A person's language follows what they choose when signed in.</summary>
public abstract class ChooseLanguageTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task Language_IsNone_UntilOneIsChosen_AndChoosingIsToldOnce()
    {
        var member = await Given.AMember(Role.ProjectLead);
        (await LanguageOf(member)).ShouldBeNull();
        var client = As(member);
        await (await client.Get("/mine-okter")).Post("Nynorsk");
        await (await client.Get("/mine-okter")).Post("Nynorsk");
        (await LanguageOf(member)).ShouldBe("nn");

        var admin = await Given.AMember(Role.Administrator);
        var history = await As(admin).Get(AccessUrls.Of(member.Id));
        history.ShouldBe(HttpStatusCode.OK);
        history.ShouldSay($"{member.User.Name} (Prosjektleder) valgte språket Nynorsk");
        history.Text.Split("valgte språket").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Link_ToALanguage_ShowsThePagesInIt_AndChangesNothingOfThePerson()
    {
        var member = await Given.AMember(Role.ProjectLead);
        var client = As(member);
        await client.SignIn();
        await client.In("en");
        (await client.Get("/mine-okter")).Document.DocumentElement.GetAttribute("lang").ShouldBe("en");
        (await LanguageOf(member)).ShouldBeNull();
    }

    [Fact]
    public async Task Form_WithoutAToken_IsRefused()
    {
        using var nothing = new FormUrlEncodedContent([]);
        (await Anyone().Direct.PostAsync(new Uri("/sprak/en", UriKind.Relative), nothing)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Choosing_WithoutBeingSignedIn_OrALanguageThatIsNot_ChangesNobody()
    {
        var member = await Given.AMember(Role.ProjectLead);
        await Anyone().In("en");
        await As(member).Submit(new ChooseLanguage.Input { Code = "fr" }).ShouldBeRefused(Refusal.NotFound);
        await Anyone().Submit(new ChooseLanguage.Input { Code = "en" }).ShouldBeRefused(Refusal.NotAllowed);
        (await LanguageOf(member)).ShouldBeNull();
    }

    private Task<string?> LanguageOf(Member member) => Read(db => db.Set<User>().Where(p => p.Id == member.Id).Select(p => p.Language).SingleAsync());
}

public sealed class ChooseLanguageTests_OnSqlite(SqliteHost host) : ChooseLanguageTests(host), IClassFixture<SqliteHost>;

public sealed class ChooseLanguageTests_OnPostgres(PostgresHost host) : ChooseLanguageTests(host), IClassFixture<PostgresHost>;
