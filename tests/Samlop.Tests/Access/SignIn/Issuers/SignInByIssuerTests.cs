using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Access.FirstAdministrators;
using Samlop.Access.Inviting;
using Samlop.Access.Sessions;
using Samlop.Access.SignIn;
using Samlop.Access.Untying;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Mail;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;
using Samlop.Tests.Persons;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.SignIn.Issuers;

/// <summary>Sign-in by an issuer: what is refused, and the journeys of those who are known and of those who are invited.</summary>
public sealed class SignInByIssuerTests(IssuerHost host) : HostTests(host), IClassFixture<IssuerHost>
{
    private const string SessionCookie = "__Host-samlop-okt";

    private readonly IssuerHost host = host;

    /// <summary>In each case the person is known, and would be signed in if the fault were not seen.</summary>
    [Theory]
    [InlineData("nonce", "another", "", "nottrusted")]
    [InlineData("nonce", null, "", "nottrusted")]
    [InlineData("iss", "https://evil.example", "", "nottrusted")]
    [InlineData("aud", "another", "", "nottrusted")]
    [InlineData("aud", "both", "", "nottrusted")]
    [InlineData("azp", "another", "", "nottrusted")]
    [InlineData("exp", "past", "", "nottrusted")]
    [InlineData("exp", null, "", "nottrusted")]
    [InlineData("nbf", "future", "", "nottrusted")]
    [InlineData("sub", null, "", "nottrusted")]
    [InlineData("pid", null, "", "nottrusted")]
    [InlineData("pid", "01010112345", "", "nottrusted")]
    [InlineData("acr", "idporten-loa-low", "", "toolow")]
    [InlineData("acr", null, "", "toolow")]
    [InlineData("", null, "signature", "nottrusted")]
    [InlineData("", null, "none", "nottrusted")]
    [InlineData("", null, "unsigned", "nottrusted")]
    [InlineData("", null, "shared", "nottrusted")]
    public async Task Token_ThatIsNotInOrder_SignsNobodyIn(string claim, string? value, string spoiled, string stop)
    {
        var (_, claims) = await AKnown(Role.ProjectLead);
        if (claim.Length > 0)
        {
            claims[claim] = value switch
            {
                "both" => new[] { TestIssuer.Client, "another" },
                "past" => (Host.Time.Now - TimeSpan.FromMinutes(2)).ToUnixTimeSeconds(),
                "future" => (Host.Time.Now + TimeSpan.FromMinutes(2)).ToUnixTimeSeconds(),
                _ => value,
            };
        }

        var browser = new TlsBrowser(Host);
        var (url, text) = await browser.Follow(host.IdPorten.SendBack(await Ask(browser, "idporten"), claims, spoiled));
        url.ShouldStartWith($"/logg-inn/stanset/{stop}");
        text.ShouldContain("Logg ut av ID-porten");
        browser.Cookies.ShouldNotContainKey(SessionCookie);
    }

    [Fact]
    public async Task Answer_ThatThisBrowserDidNotAskFor_OrThatComesTwice_SignsNobodyIn()
    {
        var (_, claims) = await AKnown(Role.ProjectLead);
        var (victim, other) = (new TlsBrowser(Host), new TlsBrowser(Host));
        var mine = host.IdPorten.SendBack(await Ask(other, "idporten"), claims);
        await Refused(victim, mine);
        await Ask(victim, "idporten");
        await Refused(victim, mine);
        await Refused(victim, mine[..mine.IndexOf("state=", StringComparison.Ordinal)] + "state=made-up");
        await Refused(victim, "/logg-inn/retur/idporten");
        await Refused(victim, "/logg-inn/retur/idporten?error=server_error&error_description=noe");

        (await other.Follow(mine)).Url.ShouldBe("/oppgaver");
        other.Cookies.Remove(SessionCookie);
        await Refused(other, mine);
        // The code of before, with a state that was asked for now.
        var next = host.IdPorten.SendBack(await Ask(other, "idporten"), claims);
        await Refused(other, mine[..mine.IndexOf("state=", StringComparison.Ordinal)] + next[next.IndexOf("state=", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task IssuerThatIsDown_AndAPersonWhoGivesUp_GetAPageInTheirLanguage()
    {
        var browser = new TlsBrowser(Host);
        await browser.Get("/sprak/nn");
        (await browser.Follow("/logg-inn/via/nede")).Text.ShouldContain("Innloggingstenesta svarer ikkje");

        var (_, claims) = await AKnown(Role.ProjectLead);
        var back = host.IdPorten.SendBack(await Ask(browser, "idporten"), claims);
        host.IdPorten.IsDown = true;
        var (url, _) = await browser.Follow(back);
        host.IdPorten.IsDown = false;
        url.ShouldStartWith("/logg-inn/stanset/down");

        var asked = await Ask(browser, "idporten");
        var state = host.IdPorten.Question(asked)["state"];
        (url, var text) = await browser.Follow($"/logg-inn/retur/idporten?error=access_denied&state={Uri.EscapeDataString(state)}");
        url.ShouldStartWith("/logg-inn/stanset/givenup");
        text.ShouldContain("Prøv å logge inn att");
        (await browser.Get("/logg-inn/stanset/noe-annet")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get("/logg-inn/via/ukjent")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task UnknownPerson_IsToldWhomToAsk_AndIsNotSignedIn()
    {
        var browser = new TlsBrowser(Host);
        var (url, text) = await browser.Follow(host.IdPorten.SendBack(await Ask(browser, "idporten"), Claims()));
        url.ShouldStartWith("/logg-inn/stanset/unknown");
        text.ShouldContain("Be en administrator i organisasjonen din om en invitasjon");
        browser.Cookies.ShouldNotContainKey(SessionCookie);
    }

    [Fact]
    public async Task MadeUpPerson_OrTwoWithOneNumber_OrAnotherNumber_IsNobody()
    {
        var persona = await Given.AUser();
        await Unknown(await Tied(persona));
        var (_, claims) = await AKnown(Role.ProjectLead);
        await Unknown(new(claims) { ["pid"] = Number() });
        await Tied(await AUser(), (string)claims["pid"]!);
        await Unknown(claims);

        async Task Unknown(Dictionary<string, object?> told)
        {
            var browser = new TlsBrowser(Host);
            (await browser.Follow(host.IdPorten.SendBack(await Ask(browser, "idporten"), told))).Url.ShouldStartWith("/logg-inn/stanset/unknown");
        }
    }

    [Fact]
    public async Task KnownPerson_GoesOnToWhatTheyAskedFor_AndSignsOutThereToo()
    {
        var (member, claims) = await AKnown(Role.ProjectLead);
        var browser = new TlsBrowser(Host);
        (await browser.Follow("/mine-okter")).Text.ShouldContain("Logg inn med ID-porten");
        var asked = await Ask(browser, "idporten", "?til=%2Fmine-okter");
        var question = host.IdPorten.Question(asked);
        (question["acr_values"], question["ui_locales"], question["scope"]).ShouldBe(("idporten-loa-substantial", "nb", "openid"));
        asked.Query.ShouldNotContain("state=", customMessage: "It was pushed");
        var (url, text) = await browser.Follow(host.IdPorten.SendBack(asked, claims));
        url.ShouldBe("/mine-okter");
        text.ShouldContain(member.User.Name);
        browser.Cookies.Keys.ShouldBe([SessionCookie, "__Host-samlop-skjema"], ignoreOrder: true);

        var answer = await browser.Post("/mine-okter", "/logg-ut");
        answer.Headers.Location!.ToString().ShouldBe("/logg-ut/ferdig/idporten");
        browser.Cookies.ShouldNotContainKey(SessionCookie);
        (await browser.Get("/logg-ut/ferdig/idporten")).Headers.GetValues("Refresh").ShouldBe(["3; url=/logg-ut/hos/idporten"]);
        (await browser.Follow("/logg-ut/hos/idporten")).Url
            .ShouldBe($"https://idporten.example/logout?client_id={TestIssuer.Client}&post_logout_redirect_uri=https%3A%2F%2Fsamlop.example.no%2F");
    }

    [Fact]
    public async Task SignOutEverywhere_EndsTheOthers_AndLeadsToTheIssuerToo()
    {
        var (_, claims) = await AKnown(Role.ProjectLead);
        var (browser, other) = (new TlsBrowser(Host), new TlsBrowser(Host));
        foreach (var each in new[] { other, browser }) await each.Follow(host.IdPorten.SendBack(await Ask(each, "idporten"), claims));
        var answer = await browser.Post("/mine-okter", "/mine-okter/avslutt-alle");
        answer.Headers.Location!.ToString().ShouldBe("/logg-ut/ferdig/idporten");
        foreach (var each in new[] { other, browser }) (await each.Follow("/mine-okter")).Url.ShouldStartWith("/logg-inn?");
    }

    [Fact]
    public async Task WayToTheIssuerAndBack_IsCountedByAddress_AndTheRestIsNot()
    {
        var (limits, limit) = (Host.Services.GetRequiredService<RateLimits>(), Limited.OfClient[Costs.SignIn]);
        var (_, claims) = await AKnown(Role.ProjectLead);
        var browser = new TlsBrowser(Host);
        var back = host.IdPorten.SendBack(await Ask(browser, "idporten"), claims);
        while (limits.Take(limit, "192.0.2.7") is null) { }
        foreach (var address in new[] { back, "/logg-inn/via/idporten" })
            (await browser.Get(address)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        // What an issuer says of its sessions is counted by itself: it ends sessions still where people sign in too often.
        (await browser.Get("/logg-inn/avslutt/idporten?sid=another")).StatusCode.ShouldBe(HttpStatusCode.OK);
        while (limits.Take(Limited.OfClient[Costs.SignOutThere], "192.0.2.7") is null) { }
        (await browser.Get("/logg-inn/avslutt/idporten?sid=another")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await browser.Get("/logg-inn")).StatusCode.ShouldBe(HttpStatusCode.OK);

        // What was answered at the issuer is not lost.
        Host.Time.Pass(limit.Within);
        (await browser.Follow(back)).Url.ShouldBe("/oppgaver");
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    public async Task SignIn_NeverSendsPeopleToAnotherSite(string til)
    {
        var (_, claims) = await AKnown(Role.ProjectLead);
        var browser = new TlsBrowser(Host);
        var asked = await Ask(browser, "idporten", $"?til={Uri.EscapeDataString(til)}");
        (await browser.Follow(host.IdPorten.SendBack(asked, claims))).Url.ShouldBe("/oppgaver");
    }

    [Fact]
    public async Task SessionThatIsOverAtTheIssuer_IsOverHere_AndNoOtherIs()
    {
        var (member, claims) = await AKnown(Role.ProjectLead);
        var elsewhere = (await Given.AMember(Role.CaseOfficer, person: member.User)).Organisation.Id;
        claims["sid"] = "session-at-issuer";
        var (browser, outside) = (new TlsBrowser(Host), new TlsBrowser(Host));
        await browser.Follow(host.IdPorten.SendBack(await Ask(browser, "idporten"), claims));
        // It is the same session there, whichever organisation it is for here.
        await browser.Post("/mine-okter", AccessUrls.ActFor, ("organisation", elsewhere.Value.ToString()));
        foreach (var wrong in new[] { "", "?sid=another", "?sid=session-at-issuer&iss=https%3A%2F%2Fevil.example" })
            await outside.Get("/logg-inn/avslutt/idporten" + wrong);
        await outside.Get("/logg-inn/avslutt/ansattporten?sid=session-at-issuer");
        (await browser.Follow("/mine-okter")).Url.ShouldBe("/mine-okter");

        (await outside.Get("/logg-inn/avslutt/idporten?sid=session-at-issuer&iss=https%3A%2F%2Fidporten.example")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.Follow("/mine-okter")).Url.ShouldStartWith("/logg-inn?");
        (await Read(db => db.Set<Session>().AnyAsync(s => s.User == member.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task PersonWhoseRolesAreOver_IsSignedInWithoutOrganisation_AndToldWhomToAsk()
    {
        var (member, claims) = await AKnown(Role.ProjectLead);
        member.Membership.End(Today.AddDays(-1));
        await Given.Changed(member.Membership);
        var browser = new TlsBrowser(Host);
        var (url, text) = await browser.Follow(host.IdPorten.SendBack(await Ask(browser, "idporten"), claims));
        url.ShouldStartWith("/logg-inn/stanset/withoutrole");
        text.ShouldContain("Ingen av rollene dine gjelder i dag");
        browser.Cookies.ShouldContainKey(SessionCookie);
        (url, text) = await browser.Follow("/oppgaver");
        url.ShouldStartWith("/logg-inn?");
        text.ShouldContain("Du har ingen rolle i Samløp i dag");
        (await browser.Post("/logg-inn/stanset/withoutrole", "/logg-ut")).Headers.Location!.ToString().ShouldBe("/logg-ut/ferdig/idporten");
        browser.Cookies.ShouldNotContainKey(SessionCookie);
    }

    [Fact]
    public async Task Ansattporten_TheOrganisationThatWasChosenThere_IsActedFor_AndNoOtherInItsPlace()
    {
        var first = await AnOrganisation("Aaby kommune", "974760673");
        var second = await AnOrganisation("Øyby kommune", "971526920");
        var (member, claims) = await AKnown(Role.ProjectLead, first);
        await Given.AMember(Role.ProjectLead, second, member.User);
        IssuerHost.Chooses(claims, "0192:971526920");
        var browser = new TlsBrowser(Host);
        var asked = await Ask(browser, "ansattporten");
        host.Ansattporten.Question(asked)["authorization_details"].ShouldContain(IssuerHost.Resource);
        // Known by ID-porten: the number says that it is the same person.
        var (url, text) = await browser.Follow(host.Ansattporten.SendBack(asked, claims));
        url.ShouldBe("/oppgaver");
        text.ShouldContain("Øyby kommune");

        foreach (var other in new[] { "0192:889640782", "971526920", null })
        {
            IssuerHost.Chooses(claims, other);
            browser = new TlsBrowser(Host);
            (url, text) = await browser.Follow(host.Ansattporten.SendBack(await Ask(browser, "ansattporten"), claims));
            url.ShouldStartWith("/logg-inn/stanset/withoutright");
            text.ShouldContain("Altinn");
            (await browser.Follow("/oppgaver")).Url.ShouldStartWith("/logg-inn?");
            (await browser.Follow("/mine-okter")).Url.ShouldStartWith("/logg-inn?");
        }
    }

    [Theory]
    [InlineData(IssuerHost.Tenant, IssuerHost.Tenant, "/oppgaver")]
    [InlineData(IssuerHost.Tenant, "99999999-2222-4333-8444-555555555555", "/logg-inn/stanset/othertenant?hos=entra")]
    [InlineData(IssuerHost.Tenant, null, "/logg-inn/stanset/othertenant?hos=entra")]
    [InlineData("99999999-2222-4333-8444-555555555555", "99999999-2222-4333-8444-555555555555", "/logg-inn/stanset/othertenant?hos=entra")]
    [InlineData("99999999-2222-4333-8444-555555555555", IssuerHost.Tenant, "/logg-inn/stanset/othertenant?hos=entra")]
    [InlineData("nobodys", IssuerHost.Tenant, "/logg-inn/stanset/nottrusted?hos=entra")]
    public async Task Entra_LetsInThoseOfTheTenantsThatAreListed(string issuing, string? tenant, string to)
    {
        var member = await Given.AMember(Role.CaseOfficer, person: await AUser());
        var subject = $"entra-{TestData.Next()}";
        await Tie(member.User, $"https://entra.example/{IssuerHost.Tenant}/v2.0", subject, null);
        var claims = new Dictionary<string, object?> { ["sub"] = subject, ["iss"] = $"https://entra.example/{issuing}/v2.0", ["tid"] = tenant };
        var browser = new TlsBrowser(Host);
        (await browser.Follow(host.Entra.SendBack(await Ask(browser, "entra"), claims))).Url.ShouldBe(to);
    }

    [Fact]
    public async Task InvitedPerson_SignsIn_TakesTheInvitation_AndIsKnownFromThenOn()
    {
        var own = await Given.AMember(Role.OrganisationAdministrator);
        var email = $"invitert{TestData.Next()}@example.test";
        var link = await Invite(own, email);
        var (browser, claims) = (new TlsBrowser(Host), Claims());
        (await (await browser.Get(link)).Content.ReadAsStringAsync()).ShouldContain("Logg inn med ID-porten");
        var asked = await Ask(browser, "idporten", "?invitasjon=1");
        var (url, text) = await browser.Follow(host.IdPorten.SendBack(asked, claims));
        (url, browser.Cookies.ContainsKey(SessionCookie)).ShouldBe((link, false));
        text.ShouldContain("Navnet ditt");

        // Another browser with the link alone has said nothing of who it is.
        (await (await new TlsBrowser(Host).Get(link)).Content.ReadAsStringAsync()).ShouldNotContain("Navnet ditt");
        var answer = await browser.Post(link, "accept", ("Name", "Ny Person"), ("Language", "nb"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (url, text) = await browser.Follow("/oppgaver");
        (url, text.Contains("Ny Person", StringComparison.Ordinal)).ShouldBe(("/oppgaver", true));

        browser = new TlsBrowser(Host);
        (await browser.Follow(host.IdPorten.SendBack(await Ask(browser, "idporten"), claims))).Url.ShouldBe("/oppgaver");
        var user = await Read(db => db.Set<User>().SingleAsync(u => u.Email == email));
        var row = await Read(db => db.Set<UserIdentity>().SingleAsync(i => i.User == user.Id));
        (row.Subject, row.NumberHash!.Length).ShouldBe(((string)claims["sub"]!, 64));
        // The link in the mail came into other hands: it gives nobody a colleague's roles.
        await Stranger(await Invite(await Given.AMember(Role.OrganisationAdministrator), email));
    }

    [Fact]
    public async Task PersonWithoutARole_TakesAnInvitation_WithTheSignInTheyHave()
    {
        var (member, claims) = await AKnown(Role.ProjectLead);
        member.Membership.End(Today.AddDays(-1));
        await Given.Changed(member.Membership);
        var link = await Invite(await Given.AMember(Role.OrganisationAdministrator), member.User.Email);
        var browser = new TlsBrowser(Host);
        await browser.Get(link);
        (await browser.Follow(host.IdPorten.SendBack(await Ask(browser, "idporten", "?invitasjon=1"), claims))).Url.ShouldBe(link);
        (await browser.Post(link, "accept")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Follow("/oppgaver")).Text.ShouldContain(member.User.Name);
        (await Read(db => db.Set<UserIdentity>().CountAsync(i => i.User == member.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task FirstAdministrators_GetALinkThatTiesTheirSignIn_Once()
    {
        var emails = new[] { $"en{TestData.Next()}@example.test", $"to{TestData.Next()}@example.test" };
        var input = new AddFirstAdministrators.Input
        {
            Organisation = $"Direktoratet {TestData.Next()}",
            People = [new("Kari Første", emails[0]), new("Ola Andre", emails[1])],
        };
        var runner = Host.Services.GetRequiredService<Runner>();
        for (var start = 0; start < 2; start++) await runner.Run(input, Actor.System).ShouldSucceed();
        (await Read(db => db.Set<OutgoingMail>().CountAsync(m => emails.Contains(m.To)))).ShouldBe(2);

        var (browser, link) = (new TlsBrowser(Host), await LinkTo(emails[0]));
        await browser.Get(link);
        await browser.Follow(host.IdPorten.SendBack(await Ask(browser, "idporten", "?invitasjon=1"), Claims()));
        (await browser.Post(link, "accept", ("Name", "Kari Første"), ("Language", "nb"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Follow("/organisasjoner")).Url.ShouldBe("/organisasjoner");
        await runner.Run(input, Actor.System).ShouldSucceed();
        (await Read(db => db.Set<OutgoingMail>().CountAsync(m => m.To == emails[0] && m.Sealed != null))).ShouldBe(1);
    }

    [Fact]
    public async Task UntiedSignIn_LetsNobodyIn_AndTheLinkTiesANewOne()
    {
        var (member, old) = await AKnown(Role.ProjectLead);
        var administrator = await Given.AMember(Role.Administrator);
        // By the number another issuer lets in too, and it is the same sign-in.
        await Tie(member.User, "https://ansattporten.example", (string)old["sub"]!, await HashOf(member.User));
        var browsers = new[] { new TlsBrowser(Host), new TlsBrowser(Host) };
        IssuerHost.Chooses(old, null);
        await browsers[0].Follow(host.IdPorten.SendBack(await Ask(browsers[0], "idporten"), old));
        await browsers[1].Follow(host.Ansattporten.SendBack(await Ask(browsers[1], "ansattporten"), old));
        (await Sessions()).ShouldBe(2);
        var identity = await Read(db => db.Set<UserIdentity>().FirstAsync(i => i.User == member.Id));
        await As(administrator).Submit(new UntieSignIn.Input { Identity = identity.Id }).ShouldSucceed();

        (await Sessions()).ShouldBe(0);
        var told = await Read(db => db.Set<Samlop.Audit.ProcessEvent>().Where(e => e.Code == "access.user.sign-in-untied" && e.Subject == member.Id.Value).OrderBy(e => e.Sequence).ToListAsync());
        told.Select(e => ((UntieSignIn.SignInUntied)Samlop.Audit.EventJson.Read(e.Code, e.Data, null)!).Issuer.ToString()).ShouldBe(["ID-porten", "Ansattporten"]);
        var mail = await Read(db => db.Set<OutgoingMail>().SingleAsync(m => m.To == member.User.Email && m.Sealed != null));
        mail.Subject.ShouldBe($"Ny innlogging i Samløp for {member.Organisation.Name}");
        mail.Body.ShouldContain("ingen innlogging er knyttet til den nå");
        mail.Body.ShouldNotContain("invitert");
        (await browsers[0].Follow("/mine-okter")).Url.ShouldStartWith("/logg-inn?");
        foreach (var (issuer, name) in new[] { (host.IdPorten, "idporten"), (host.Ansattporten, "ansattporten") })
        {
            var browser = new TlsBrowser(Host);
            (await browser.Follow(issuer.SendBack(await Ask(browser, name), old))).Url.ShouldStartWith("/logg-inn/stanset/unknown");
        }

        var (link, again, claims) = (await LinkTo(member.User.Email), new TlsBrowser(Host), Claims());
        await again.Get(link);
        await again.Follow(host.IdPorten.SendBack(await Ask(again, "idporten", "?invitasjon=1"), claims));
        (await again.Post(link, "accept", ("Name", "Noe"), ("Language", "nb"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await again.Follow("/oppgaver")).Text.ShouldContain(member.User.Name);
        again = new TlsBrowser(Host);
        (await again.Follow(host.IdPorten.SendBack(await Ask(again, "idporten"), claims))).Url.ShouldBe("/oppgaver");
        (await Read(db => db.Set<Membership>().CountAsync(m => m.User == member.Id))).ShouldBe(1);

        Task<int> Sessions() => Read(db => db.Set<Session>().CountAsync(s => s.User == member.Id));
    }

    [Fact]
    public async Task SessionThatIsBegunAsItsTieIsUntied_IsOver()
    {
        var (member, claims) = await AKnown(Role.ProjectLead);
        var browser = new TlsBrowser(Host);
        (await browser.Follow(host.IdPorten.SendBack(await Ask(browser, "idporten"), claims))).Url.ShouldBe("/oppgaver");
        var identity = await Read(db => db.Set<UserIdentity>().SingleAsync(i => i.User == member.Id));
        (await Read(db => db.Set<Session>().SingleAsync(s => s.User == member.Id))).Identity.ShouldBe(identity.Id);

        // The sign-in had found its user, and was written down when the sessions had been ended.
        identity.End((await Given.AMember(Role.Administrator)).Id, Host.Time.Now);
        await Given.Changed(identity);
        (await browser.Follow("/mine-okter")).Url.ShouldStartWith("/logg-inn?");
        (await Read(db => db.Set<Session>().AnyAsync(s => s.User == member.Id))).ShouldBeFalse();
    }

    private Task<string> HashOf(User user) =>
        Read(db => db.Set<UserIdentity>().Where(i => i.User == user.Id).Select(i => i.NumberHash!).FirstAsync());

    private async Task Stranger(string link)
    {
        var browser = new TlsBrowser(Host);
        await browser.Get(link);
        await browser.Follow(host.IdPorten.SendBack(await Ask(browser, "idporten", "?invitasjon=1"), Claims()));
        var answer = await browser.Post(link, "accept", ("Name", "En Annen"), ("Language", "nb"));
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("Invitasjonen kan ikke tas imot med denne innloggingen");
        browser.Cookies.ShouldNotContainKey(SessionCookie);
    }

    private static async Task<Uri> Ask(TlsBrowser browser, string issuer, string to = "")
    {
        var answer = await browser.Get($"/logg-inn/via/{issuer}{to}");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!;
    }

    private static async Task Refused(TlsBrowser browser, string back) =>
        ((await browser.Follow(back)).Url.Split('?')[0], browser.Cookies.ContainsKey(SessionCookie)).ShouldBe(("/logg-inn/stanset/nottrusted", false));

    /// <summary>What ID-porten tells of somebody whom nobody has met before.</summary>
    private static Dictionary<string, object?> Claims(string? number = null) =>
        new() { ["sub"] = $"subject-{TestData.Next()}", ["pid"] = number ?? Number(), ["acr"] = "idporten-loa-substantial" };

    private static string Number() => NationalIdentityNumbers.Synthetic(TestData.Next());

    private Task<User> AUser()
    {
        var number = TestData.Next();
        return Given.Saved(new User(Given.Id<UserId>(), $"Virkelig Person {number}", $"virkelig{number}@example.test"));
    }

    private Task<Organisation> AnOrganisation(string name, string number) =>
        Given.Saved(new Organisation(Given.Id<OrganisationId>(), name, [OrganisationKind.Municipality, OrganisationKind.County], TestData.Before, number: number));

    private async Task<(Member Member, Dictionary<string, object?> Claims)> AKnown(Role role, Organisation? organisation = null)
    {
        var member = await Given.AMember(role, organisation, await AUser());
        return (member, await Tied(member.User));
    }

    private async Task<Dictionary<string, object?>> Tied(User user, string? number = null)
    {
        var claims = Claims(number);
        var hash = Host.Services.GetRequiredService<IdentityHash>().Of(NationalIdentityNumber.Parse((string)claims["pid"]!));
        await Tie(user, "https://idporten.example", (string)claims["sub"]!, hash);
        return claims;
    }

    private Task Tie(User user, string issuer, string subject, string? hash) => Given.Saved(new UserIdentity
    {
        Id = Given.Id<UserIdentityId>(),
        User = user.Id,
        Issuer = issuer,
        Subject = subject,
        NumberHash = hash,
        TiedAt = Host.Time.Now,
    });

    private async Task<string> Invite(Member own, string email)
    {
        await As(own).Submit(new InvitePeople.Input
        {
            Organisation = own.Organisation.Id,
            Emails = email,
            Roles = [nameof(Role.ProjectLead)],
            From = Samlop.Platform.Text.Written.ShortDate(Today),
            Language = "nb",
        }).ShouldSucceed();
        Host.Time.Pass(TimeSpan.FromSeconds(1));
        return await LinkTo(email);
    }

    private async Task<string> LinkTo(string email)
    {
        var mail = await Read(db => db.Set<OutgoingMail>().Where(m => m.To == email && m.Sealed != null).OrderByDescending(m => m.At).FirstAsync());
        var body = Host.Services.GetRequiredService<MailSecrets>().Opened(mail).Body;
        return body.Substring(body.IndexOf("/invitasjon/", StringComparison.Ordinal), "/invitasjon/".Length + LinkKey.Length);
    }
}
