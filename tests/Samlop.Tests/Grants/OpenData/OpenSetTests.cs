using System.Net;
using System.Text.Json;
using Samlop.Grants.Decide;
using Samlop.Grants.OpenData;
using Samlop.Letters.Inbox;
using Samlop.Tests.Cases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.OpenData;

/// <summary>What everybody reads of calls and grants, as page, file and JSON.</summary>
public abstract class OpenSetTests(SamlopHost host) : HostTests(host)
{
    [Fact, Requirement("C-13")]
    public async Task AnAward_IsOpen_WhenItsLetterIsRead_AndRefusalsAreNumbersAlone()
    {
        var sent = await Given.ASentLetter();
        var county = sent.County.Lead.Organisation.Name;
        (await Anyone().Get($"{OpenUrls.Awards}?q={county}")).ShouldBe(HttpStatusCode.OK).ShouldNotSay("1 600 000");
        await As(sent.County.Lead).Submit(new OpenLetter.Input { Letter = sent.Letter }).ShouldSucceed();
        (await Anyone().Get($"{OpenUrls.Awards}?q={county}")).ShouldSay(county).ShouldSay("1 600 000 kr");

        var refusedCounty = await Given.ACounty();
        var refused = await Given.ASentApplication(refusedCounty, sent.Case.Call, sent.Imdi.Officer, sent.Imdi.Decider);
        var content = LetterData.Content(DecisionKind.Rejection, sent.Case.Content.Year);
        var letter = await Given.Sent(sent.Case with { Application = refused, Content = content, County = refusedCounty }, await Given.ADecision(sent.Imdi, refused, sent.Case.Call, content));
        await As(refusedCounty.Lead).Submit(new OpenLetter.Input { Letter = letter.Letter }).ShouldSucceed();

        using var calls = JsonDocument.Parse(await Text(OpenUrls.Json(OpenUrls.Calls)));
        var call = calls.RootElement.GetProperty("rader").EnumerateArray().Single(r => r.GetProperty("utlysning").GetString() == sent.Case.Call);
        (call.GetProperty("soknader").GetInt32(), call.GetProperty("tildelinger").GetInt32(), call.GetProperty("avslag").GetInt32(), call.GetProperty("tildelt").GetDecimal()).ShouldBe((2, 1, 1, 1_600_000m));
        foreach (var url in new[] { OpenUrls.Calls, OpenUrls.Json(OpenUrls.Calls), OpenUrls.Json(OpenUrls.Awards), $"{OpenUrls.Table(OpenUrls.Awards)}?format=csv", $"{OpenUrls.Table(OpenUrls.Calls)}?format=csv" })
            (await Text(url)).ShouldNotContain(refusedCounty.Lead.Organisation.Name);
        using var awards = JsonDocument.Parse(await Text(OpenUrls.Json(OpenUrls.Awards)));
        awards.RootElement.GetProperty("rader").EnumerateArray().ShouldContain(r => r.GetProperty("mottaker").GetString() == county && r.GetProperty("belop").GetDecimal() == 1_600_000m);
        (await Anyone().Get(OpenUrls.Index)).ShouldSay("Utlysninger i tall").ShouldSay("Offentlig journal");
    }

    private async Task<string> Text(string url) => await (await Anyone().Fetch(url)).Content.ReadAsStringAsync();
}

public sealed class OpenSetTests_OnSqlite(SqliteHost host) : OpenSetTests(host), IClassFixture<SqliteHost>;

public sealed class OpenSetTests_OnPostgres(PostgresHost host) : OpenSetTests(host), IClassFixture<PostgresHost>;
