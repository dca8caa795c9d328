using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Account;
using Samlop.Grants.Decide;
using Samlop.Grants.OpenData;
using Samlop.Grants.Settle;
using Samlop.Letters.Inbox;
using Samlop.Tests.Cases;
using Samlop.Tests.Audit.TwoPerson;
using Samlop.Tests.Grants.Account;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Pay;
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
        await Given.Sent(sent.Case with { Application = refused, Content = content, County = refusedCounty }, await Given.ADecision(sent.Imdi, refused, sent.Case.Call, content));

        // A refusal counts from when its letter is sent, whether it is opened or not.
        using var calls = JsonDocument.Parse(await Text(OpenUrls.Json(OpenUrls.Calls)));
        var call = calls.RootElement.GetProperty("rader").EnumerateArray().Single(r => r.GetProperty("utlysning").GetString() == sent.Case.Call);
        (call.GetProperty("soknader").GetInt32(), call.GetProperty("tildelinger").GetInt32(), call.GetProperty("avslag").GetInt32(), call.GetProperty("tildelt").GetDecimal()).ShouldBe((2, 1, 1, 1_600_000m));
        foreach (var url in new[] { OpenUrls.Calls, OpenUrls.Json(OpenUrls.Calls), OpenUrls.Json(OpenUrls.Awards), $"{OpenUrls.Table(OpenUrls.Awards)}?format=csv", $"{OpenUrls.Table(OpenUrls.Calls)}?format=csv" })
            (await Text(url)).ShouldNotContain(refusedCounty.Lead.Organisation.Name);
        using var awards = JsonDocument.Parse(await Text(OpenUrls.Json(OpenUrls.Awards)));
        awards.RootElement.GetProperty("rader").EnumerateArray().ShouldContain(r => r.GetProperty("mottaker").GetString() == county && r.GetProperty("belop").GetDecimal() == 1_600_000m);
        (await Anyone().Get(OpenUrls.Index)).ShouldSay("Utlysninger i tall").ShouldSay("Offentlig journal");
    }

    [Fact, Requirement("C-13")]
    public async Task WhatIsPaid_Used_AndLeft_IsOpen_FromWhenItIsDecided()
    {
        var the = await Given.AnAwardToAccountFor();
        var county = the.Lead.Organisation.Name;
        await Given.APaidAward(the.Award);
        (await Anyone().Get($"{OpenUrls.Payments}?q={county.ToUpperInvariant()}")).ShouldSay(county).ShouldSay("1 600 000 kr");
        (await Anyone().Get($"{OpenUrls.Awards}?q={county.ToUpperInvariant()}")).ShouldSay(county);
        var id = await Given.SentAccountsOf(the);
        await As(the.Imdi.Officer).Submit(new ProposeTreatment.Input { Accounts = id, Outcome = "Approved" }).ShouldSucceed();
        (await Anyone().Get($"{OpenUrls.Unspent}?q={county}")).ShouldNotSay(county);
        var treatment = await Given.TreatmentOf(id);
        await As(the.Imdi.Decider).Submit(new DecideTreatment.Input { Treatment = treatment, Seen = await Given.MarkOf(treatment.Value) }).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(new ProposeSettlement.Input { Accounts = id, Carry = "20 000", Waive = "10 000", Reason = "Lærer sluttet." }).ShouldSucceed();
        (await Anyone().Get($"{OpenUrls.Unspent}?q={county}")).ShouldSay("50 000 kr").ShouldNotSay("20 000 kr");
        var settlement = await Read(db => db.Set<Settlement>().Where(s => s.Accounts == id).Select(s => s.Id).SingleAsync());
        await As(the.Imdi.Decider).Submit(new DecideSettlement.Input { Settlement = settlement, Seen = await Given.MarkOf(settlement.Value) }).ShouldSucceed();

        using var unspent = JsonDocument.Parse(await Text(OpenUrls.Json(OpenUrls.Unspent)));
        var row = unspent.RootElement.GetProperty("rader").EnumerateArray().Single(r => r.GetProperty("mottaker").GetString() == county);
        decimal Of(string column) => row.GetProperty(column).GetDecimal();
        (Of("tildelt"), Of("brukt"), Of("ubrukt"), Of("overfort"), Of("kreves"), Of("ettergitt")).ShouldBe((1_600_000m, 1_550_000m, 50_000m, 20_000m, 0m, 10_000m));
        using var paid = JsonDocument.Parse(await Text(OpenUrls.Json(OpenUrls.Payments)));
        paid.RootElement.GetProperty("rader").EnumerateArray().ShouldContain(r => r.GetProperty("mottaker").GetString() == county && r.GetProperty("utbetalt").GetDecimal() == 1_600_000m);
        foreach (var set in new[] { OpenUrls.Payments, OpenUrls.Unspent })
        {
            (await Anyone().Get(set)).ShouldBe(HttpStatusCode.OK);
            foreach (var format in new[] { "csv", "maskin", "excel" })
                (await Anyone().Fetch($"{OpenUrls.Table(set)}?format={format}")).StatusCode.ShouldBe(HttpStatusCode.OK, format);
            (await Text($"{OpenUrls.Table(set)}?format=csv")).ShouldContain(county);
        }

        (await Text(OpenUrls.Json(OpenUrls.Unspent))).ShouldNotContain("Lærer sluttet.");
    }

    private async Task<string> Text(string url) => await (await Anyone().Fetch(url)).Content.ReadAsStringAsync();
}

public sealed class OpenSetTests_OnSqlite(SqliteHost host) : OpenSetTests(host), IClassFixture<SqliteHost>;

public sealed class OpenSetTests_OnPostgres(PostgresHost host) : OpenSetTests(host), IClassFixture<PostgresHost>;
