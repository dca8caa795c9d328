using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Access.Sessions;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Platform.Ui.Forms.Kept;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Ui.Forms;

/// <summary>A form that is refused: the page says exactly why, and the text waits for the one who typed it and for nobody else.</summary>
public abstract class KeptTextTests(SamlopHost host) : HostTests(host)
{
    private const string Answer = "Input.Fields[0].Value";
    private const string Typed = "Alt jeg har skrevet,\r\npå to linjer.";

    [Fact]
    public async Task SignedOut_TheTextComesBack_AfterSignIn_AndIsForgottenWhenSaved()
    {
        var (lead, id) = await ADraft();
        var client = As(lead);
        var page = await client.Get(ApplyUrls.Part(id, "reason"));
        await client.PostBare("/logg-ut");

        var refused = await page.Post("part", (Answer, Typed));
        refused.ShouldBe(HttpStatusCode.Forbidden).ShouldSay("Du er logget ut").ShouldNotSay("Alt jeg har skrevet");
        var text = TextOn(refused);
        await client.PostBare("/logg-inn/persona", ("person", lead.Id.Value.ToString()));

        var back = await (await client.Get(text)).ShouldSay("Alt jeg har skrevet").Post("Hent teksten tilbake");
        back.ShouldBe(HttpStatusCode.OK).ShouldSay("Teksten er ikke lagret ennå");
        back.Document.QuerySelector("textarea")!.TextContent.ReplaceLineEndings("\r\n").ShouldBe(Typed);
        (await Stored(id)).ShouldBeNull();
        (await back.Post("part")).ShouldBe(HttpStatusCode.OK).ShouldNotSay("En tekst du skrev");
        (await Stored(id)).ShouldBe(Typed.ReplaceLineEndings("\n"));
        (await Waiting(lead)).ShouldBe(0);
    }

    [Fact]
    public async Task SessionOver_SaysSo()
    {
        var (lead, id) = await ADraft();
        var page = await As(lead).Get(ApplyUrls.Part(id, "reason"));
        Host.Time.Now += Session.IdleLimit;
        var refused = await page.Post("part", (Answer, Typed));
        refused.ShouldBe(HttpStatusCode.Forbidden).ShouldSay("Økten er over").ShouldSay("60 minutter").ShouldSay("10 timer");
        TextOn(refused).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task RoleThatEnded_IsSaid_AndTheTextIsShownToBeCopied()
    {
        var (lead, id) = await ADraft();
        var page = await As(lead).Get(ApplyUrls.Part(id, "reason"));
        await End(lead);
        var refused = await page.Post("part", (Answer, Typed));
        refused.ShouldBe(HttpStatusCode.Forbidden).ShouldSay("Rollen din er avsluttet").ShouldSay("Du har ingen rolle i Samløp lenger")
            .ShouldSay("Alt jeg har skrevet").ShouldNotSay("Økten er over");
        refused.HasForm("Hent teksten tilbake").ShouldBeFalse("no page would take it");
    }

    [Fact]
    public async Task RoleThatEnded_OfOneWhoHoldsAnother_IsSaid_WithTheRoleTheyHaveNow()
    {
        var (lead, id) = await ADraft();
        var other = await Given.AMember(Role.Auditor, person: lead.User);
        var client = As(lead);
        await client.PostBare(AccessUrls.ActFor, ("organisation", lead.Organisation.Id.Value.ToString()));
        var page = await client.Get(ApplyUrls.Part(id, "reason"));
        await End(lead);
        (await page.Post("part", (Answer, Typed))).ShouldSay("Rollen din er avsluttet").ShouldSay(other.Organisation.Name)
            .ShouldSay("Alt jeg har skrevet");
    }

    [Fact]
    public async Task WhatWasWrittenForAnOrganisation_IsNeverSentAsAnothers_WhenTheRoleThereEnds()
    {
        var lead = await Given.AMember(Role.ProjectLead);
        await Given.AMember(Role.ProjectLead, person: lead.User);
        var client = As(lead);
        await client.PostBare(AccessUrls.ActFor, ("organisation", lead.Organisation.Id.Value.ToString()));
        var page = await client.Get("/varsler");
        await End(lead);
        (await page.Post("notices")).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("Rollen din er avsluttet");
        (await client.Post("/varsler", "notices")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task AnotherSignedIn_IsToldThatATextWaits_AndNotWhat()
    {
        var (lead, id) = await ADraft();
        var other = await Given.AMember(Role.ProjectLead);
        var client = As(lead);
        var page = await client.Get(ApplyUrls.Part(id, "reason"));
        await client.PostBare("/logg-inn/persona", ("person", other.Id.Value.ToString()));

        var refused = await page.Post("part", (Answer, Typed));
        refused.ShouldBe(HttpStatusCode.BadRequest).ShouldSay("En annen person er logget inn").ShouldSay(other.User.Name)
            .ShouldNotSay("Alt jeg har skrevet");
        var text = TextOn(refused);
        var shown = (await client.Get(text)).ShouldSay("En tekst fra noen andre venter").ShouldNotSay("Alt jeg har skrevet");
        shown.HasForm("Hent teksten tilbake").ShouldBeFalse();
        (await client.PostBare(text + "/forkast")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Waiting(lead)).ShouldBe(1);

        await client.PostBare("/logg-inn/persona", ("person", lead.Id.Value.ToString()));
        (await client.Get("/oppgaver")).ShouldSay("En tekst du skrev, er ikke lagret ennå.");
        (await client.Get(text)).ShouldSay("Alt jeg har skrevet");
        await client.PostBare(text + "/forkast");
        (await Waiting(lead)).ShouldBe(0);
    }

    [Fact]
    public async Task AnotherBrowser_OfTheSamePerson_DoesNotHaveIt()
    {
        var (lead, id) = await ADraft();
        var client = As(lead);
        var page = await client.Get(ApplyUrls.Part(id, "reason"));
        await client.PostBare("/logg-ut");
        var text = TextOn(await page.Post("part", (Answer, Typed)));
        (await As(lead).Get(text)).ShouldBe(HttpStatusCode.Gone).ShouldSay("Teksten er ikke her lenger");
    }

    [Fact]
    public async Task FormWithoutItsCookie_IsBroughtBackAtOnce()
    {
        var (lead, id) = await ADraft();
        var client = As(lead);
        var page = await client.Get(ApplyUrls.Part(id, "reason"));
        client.Forget("samlop-skjema");
        var refused = await page.Post("part", (Answer, Typed));
        refused.ShouldBe(HttpStatusCode.BadRequest).ShouldSay("Nettleseren har mistet informasjonskapselen").ShouldSay("Alt jeg har skrevet");
        var back = await refused.Post("Hent teksten tilbake");
        (await back.ShouldBe(HttpStatusCode.OK).Post("part")).ShouldBe(HttpStatusCode.OK);
        (await Stored(id)).ShouldBe(Typed.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task RoleThatWasChanged_IsSaid_AndTheTextIsBroughtBackInTheNewOne()
    {
        var (lead, id) = await ADraft();
        var client = As(lead);
        var page = await client.Get(ApplyUrls.Part(id, "reason"));
        await client.PostBare("/logg-inn/persona", ("person", lead.Id.Value.ToString()));
        var refused = await page.Post("part", (Answer, Typed));
        refused.ShouldBe(HttpStatusCode.BadRequest).ShouldSay("Du har logget inn på nytt eller valgt en annen organisasjon");
        (await refused.Post("Hent teksten tilbake")).ShouldBe(HttpStatusCode.OK).ShouldSay("Alt jeg har skrevet");
    }

    [Fact]
    public async Task FormsCookie_FollowsLinksFromElsewhere()
    {
        var member = await Given.AMember(Role.Administrator);
        var client = As(member);
        await client.SignIn();
        client.Forget("samlop-skjema");
        var answer = await client.Direct.GetAsync(new Uri("/oppgaver", UriKind.Relative));
        answer.Headers.GetValues("Set-Cookie")
            .ShouldContain(cookie => cookie.StartsWith("samlop-skjema=", StringComparison.Ordinal) && cookie.Contains("samesite=lax"));
    }

    [Fact]
    public async Task Text_IsGoneAfterAnHour_AndFromTheTableByTheJob()
    {
        var (lead, id) = await ADraft();
        var client = As(lead);
        var page = await client.Get(ApplyUrls.Part(id, "reason"));
        client.Forget("samlop-skjema");
        await page.Post("part", (Answer, Typed));
        (await client.Get("/oppgaver")).ShouldSay("En tekst du skrev");
        Host.Time.Now += KeptText.Longest - TimeSpan.FromSeconds(1);
        (await client.Get("/oppgaver")).ShouldSay("En tekst du skrev");
        Host.Time.Now += TimeSpan.FromSeconds(1);
        (await client.Get("/oppgaver")).ShouldNotSay("En tekst du skrev");
        await new RemoveKeptTexts(Host.Services.GetRequiredService<KeptTexts>()).Run(default);
        (await Waiting(lead)).ShouldBe(0);
    }

    [Fact]
    public async Task Texts_OfOnePerson_AreOneForEachForm_AndAMegabyteInAll()
    {
        var (lead, id) = await ADraft();
        var client = As(lead);
        foreach (var (part, length) in new[] { ("reason", 10), ("reason", 600_000), ("plan", 10), ("class", 10) })
        {
            var page = await client.Get(ApplyUrls.Part(id, part));
            client.Forget("samlop-skjema");
            var field = page.Document.QuerySelector("main textarea, main input.ds-input")!.GetAttribute("name")!;
            await page.Post("part", (field, new string('x', length)));
        }

        (await Waiting(lead)).ShouldBe(3);
        var last = await client.Get(ApplyUrls.Part(id, "methods"));
        client.Forget("samlop-skjema");
        await last.Post("part", (Answer, new string('x', 600_000)));
        (await Waiting(lead)).ShouldBe(3, "the long one went, and with it nothing shorter");
    }

    [Fact]
    public async Task Content_IsNotReadable_InTheTable()
    {
        var (lead, id) = await ADraft();
        var client = As(lead);
        var page = await client.Get(ApplyUrls.Part(id, "reason"));
        client.Forget("samlop-skjema");
        await page.Post("part", (Answer, Typed));
        var content = await Read(db => db.Set<KeptText>().Where(t => t.User == lead.Id).Select(t => t.Content).SingleAsync());
        System.Text.Encoding.UTF8.GetString(content).ShouldNotContain("skrevet");
    }

    [Fact]
    public async Task FormOfAnotherSite_LeavesNothing()
    {
        var (lead, id) = await ADraft();
        var client = As(lead);
        var page = await client.Get(ApplyUrls.Part(id, "reason"));
        client.Forget("samlop-skjema");
        client.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        (await page.Post("part", (Answer, Typed))).ShouldBe(HttpStatusCode.BadRequest);
        (await Waiting(lead)).ShouldBe(0);
    }

    [Fact]
    public async Task FormThatIsGone_ShowsWhatWasTyped()
    {
        var (_, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.ABegunApplication(county.Lead, number);
        var page = await As(county.Lead).Get(ApplyUrls.Part(id, "reason"));
        var answer = await page.Post("part", (Answer, Typed), ("_handler", "ingen"));
        answer.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Det du sendte, er ikke gjort").ShouldSay("Alt jeg har skrevet");
    }

    [Theory]
    [InlineData("nb", "Skjemaet ble ikke tatt imot")]
    [InlineData("en", "The form was not received")]
    public async Task FormOfNoName_IsRefusedWithAPage_WithWhatWasTyped(string language, string said)
    {
        var (lead, id) = await ADraft();
        var page = await (await As(lead).In(language)).Get(ApplyUrls.Part(id, "reason"));
        var answer = await page.Post("part", (Answer, Typed), ("_handler", ""), ("_once", ""));
        answer.ShouldBe(HttpStatusCode.BadRequest).ShouldSay(said).ShouldSay("Alt jeg har skrevet");
    }

    /// <summary>Where the text of a refused form waits.</summary>
    internal static string TextOn(Page refused) =>
        Uri.UnescapeDataString(refused.Document.QuerySelector("main a[href*='/logg-inn?til=%2Ftekst']")!.GetAttribute("href")!.Split("til=")[1]);

    private Task<(Member Lead, GrantApplicationId Id)> ADraft() => ADraft(Given);

    internal static async Task<(Member Lead, GrantApplicationId Id)> ADraft(TestData given)
    {
        var county = await given.ACounty();
        var (_, number) = await given.AnOpenCall();
        return (county.Lead, await given.ABegunApplication(county.Lead, number));
    }

    private Task End(Member member)
    {
        member.Membership.End(Today.AddDays(-1));
        return Given.Changed(member.Membership);
    }

    private async Task<string?> Stored(GrantApplicationId id) => (await Given.Application(id)).ReadContent().Part("reason").Text("text");

    private Task<int> Waiting(Member member) => Read(db => db.Set<KeptText>().CountAsync(t => t.User == member.Id));
}

public sealed class KeptTextTests_OnSqlite(SqliteHost host) : KeptTextTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class KeptTextTests_OnPostgres(PostgresHost host) : KeptTextTests(host), IClassFixture<PostgresHost>;
