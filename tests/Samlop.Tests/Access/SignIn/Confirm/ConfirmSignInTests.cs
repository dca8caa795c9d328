using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Access.Sessions;
using Samlop.Access.SignIn;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Identifiers;
using Samlop.Platform.UseCases;
using Samlop.Tests.Access.SignIn.Issuers;
using Samlop.Tests.Persons;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.SignIn.Confirm;

/// <summary>Acts of weight ask for a fresh sign-in: who is let on, who is not, and that what was typed waits meanwhile.</summary>
public sealed class ConfirmSignInTests(IssuerHost host) : HostTests(host), IClassFixture<IssuerHost>
{
    private const string SessionCookie = "__Host-samlop-okt";
    private const string High = "idporten-loa-high";

    private readonly IssuerHost host = host;

    [Theory]
    [InlineData("idporten-loa-substantial", 0)]
    [InlineData(High, -20)]
    [InlineData(High, 20)]
    [InlineData(High, null)]
    [InlineData("given up", 0)]
    public async Task WhatIsNotNewOrNotSureEnough_IsToldSo_AndTheSessionGoesOn_WithoutMore(string level, int? minutes)
    {
        var the = await ASignedIn();
        var asked = await Ask(the.Browser);
        var back = host.IdPorten.SendBack(asked, the.Told(level, minutes));
        if (level == "given up") back = QueryHelpers.AddQueryString(back.Split('?')[0], new Dictionary<string, string?> { ["error"] = "access_denied", ["state"] = StateIn(back) });
        var (url, text) = await the.Browser.Follow(back);
        var (way, words) = level == "given up" ? ("avbrutt", "Du avbrøt innloggingen") : ("svak", "Innloggingen var ikke sikker nok");
        (url, text.Contains(words, StringComparison.Ordinal)).ShouldBe(($"/logg-inn/bekreft?til=%2Fmine-okter&{way}=1", true));
        (await the.Browser.Follow("/mine-okter")).Url.ShouldBe("/mine-okter");
        (await Break(the)).ShouldStartWith("/logg-inn/bekreft?til=%2Ftekst%2F");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnotherPerson_EndsTheSession_AndIsNotSignedIn(bool isKnown)
    {
        var the = await ASignedIn();
        var other = isKnown ? (await ASignedIn()).Claims : new() { ["sub"] = $"nobody-{TestData.Next()}", ["pid"] = NationalIdentityNumbers.Synthetic(TestData.Next()) };
        var told = the with { Claims = other };
        var (url, text) = await the.Browser.Follow(host.IdPorten.SendBack(await Ask(the.Browser), told.Told(High, 0)));
        (url, text.Contains("En annen logget inn", StringComparison.Ordinal)).ShouldBe(("/logg-inn/stanset/otheruser?hos=idporten", true));
        the.Browser.Cookies.ShouldNotContainKey(SessionCookie);
        (await the.Browser.Follow("/mine-okter")).Url.ShouldStartWith("/logg-inn?");
    }

    [Fact]
    public async Task ActOfWeight_WaitsForAFreshSignIn_NothingTypedIsLost_AndAsksAnewWhenItIsOld()
    {
        var the = await ASignedIn();
        (await (await the.Browser.Get(the.Url)).Content.ReadAsStringAsync()).ShouldContain("/logg-inn/bekreft?til=");
        // What is missing is told before the sign-in is asked for.
        var missing = await the.Browser.Post(the.Url, "glass", ("Input.Hours", "2"));
        missing.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(await missing.Content.ReadAsStringAsync()).ShouldContain("Skriv hva som har skjedd");
        var waits = await Break(the);
        (await Read(db => db.Set<OpenedGlass>().AnyAsync(g => g.User == the.Member.Id))).ShouldBeFalse();

        var (_, text) = await the.Browser.Follow(waits);
        text.ShouldContain("Bekreft at det er deg");
        text.ShouldContain("de siste 10 minuttene");
        var (session, started) = (the.Browser.Cookies[SessionCookie], await Started(the.Member));
        Host.Time.Pass(TimeSpan.FromMinutes(2));
        var page = Uri.UnescapeDataString(waits.Split("til=")[1]);
        var asked = await Ask(the.Browser, page);
        var question = host.IdPorten.Question(asked);
        (question["max_age"], question["acr_values"]).ShouldBe(("0", High));
        (var url, text) = await the.Browser.Follow(host.IdPorten.SendBack(asked, the.Told(High, 0)));
        url.ShouldBe(page);
        text.ShouldContain("Svarer ikke etter en trussel.");
        // A new key, and the same day's session.
        the.Browser.Cookies[SessionCookie].ShouldNotBe(session);
        (await Started(the.Member)).ShouldBe(started);

        var back = await the.Browser.Post(page, the.Url);
        text = WebUtility.HtmlDecode(await back.Content.ReadAsStringAsync());
        text.ShouldContain("Svarer ikke etter en trussel.");
        text.ShouldNotContain("Her må du bekrefte");
        (await Break(the)).ShouldStartWith(PersonData.Card(the.Person, SharingPurpose.FollowUpToWork).Split('?')[0]);
        (await Read(db => db.Set<OpenedGlass>().CountAsync(g => g.User == the.Member.Id))).ShouldBe(1);

        Host.Time.Pass(TimeSpan.FromMinutes(11));
        (await Break(the)).ShouldStartWith("/logg-inn/bekreft?");
        (await Read(db => db.Set<OpenedGlass>().CountAsync(g => g.User == the.Member.Id))).ShouldBe(1);
    }

    [Theory]
    [InlineData(High, 0, true)]
    [InlineData(High, -20, false)]
    [InlineData("idporten-loa-substantial", 0, false)]
    public async Task OrdinarySignIn_CountsWhereItWasNewAndSure(string level, int minutes, bool isFresh)
    {
        var the = await ASignedIn(level, minutes);
        (await Break(the)).StartsWith("/logg-inn/bekreft?", StringComparison.Ordinal).ShouldBe(!isFresh);
    }

    [Theory]
    [InlineData("c1", true)]
    [InlineData("c2", false)]
    [InlineData(null, false)]
    public async Task Entra_TellsItByTheContextThatWasAskedFor(string? context, bool isFresh)
    {
        var member = await Given.AMember(Role.ProgrammeAdviser, person: await AUser());
        var subject = $"entra-{TestData.Next()}";
        await Tie(member.User, $"https://entra.example/{IssuerHost.Tenant}/v2.0", subject, null);
        var browser = new TlsBrowser(Host);
        var told = new Dictionary<string, object?> { ["sub"] = subject, ["iss"] = $"https://entra.example/{IssuerHost.Tenant}/v2.0", ["tid"] = IssuerHost.Tenant };
        await browser.Follow(host.Entra.SendBack((await browser.Get("/logg-inn/via/entra")).Headers.Location!, told));
        var asked = await Ask(browser);
        var question = host.Entra.Question(asked);
        question["prompt"].ShouldBe("login");
        question["claims"].ShouldContain("\"acrs\":{\"essential\":true,\"value\":\"c1\"}");
        (told["auth_time"], told["acrs"]) = (Host.Time.Now.ToUnixTimeSeconds(), context is null ? null : new[] { context });
        (await browser.Follow(host.Entra.SendBack(asked, told))).Url.ShouldBe(isFresh ? "/mine-okter" : "/logg-inn/bekreft?til=%2Fmine-okter&svak=1");
    }

    [Fact]
    public async Task Way_IsForThoseWhoAreSignedIn_AndLeadsToNoOtherSite()
    {
        var stranger = new TlsBrowser(Host);
        foreach (var url in new[] { "/logg-inn/bekreft?til=%2F", "/logg-inn/bekreft/hos-utsteder?til=%2F" }) (await stranger.Follow(url)).Url.ShouldStartWith("/logg-inn?");
        var the = await ASignedIn();
        var asked = await Ask(the.Browser, "https://evil.example/");
        (await the.Browser.Follow(host.IdPorten.SendBack(asked, the.Told(High, 0)))).Url.ShouldBe("/oppgaver");
    }

    /// <summary>Sends the form that breaks the glass; where it leads.</summary>
    private static async Task<string> Break(SignedIn the)
    {
        var answer = await the.Browser.Post(the.Url, "glass", ("Input.Reason", nameof(GlassReason.DangerToLifeOrHealth)),
            ("Input.Words", "Svarer ikke etter en trussel."), ("Input.Categories", nameof(PersonCategory.Identity)), ("Input.Hours", "2"), ("Input.IsUnderstood", "true"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.ToString();
    }

    private static async Task<Uri> Ask(TlsBrowser browser, string to = "/mine-okter")
    {
        var answer = await browser.Get($"/logg-inn/bekreft/hos-utsteder?til={Uri.EscapeDataString(to)}");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!;
    }

    private static string StateIn(string address) => QueryHelpers.ParseQuery(address.Split('?')[1])["state"].ToString();

    /// <summary>An adviser with a participant, signed in by ID-porten: at a level, so many minutes ago.</summary>
    private async Task<SignedIn> ASignedIn(string level = "idporten-loa-substantial", int minutes = 0)
    {
        var member = await Given.AMember(Role.ProgrammeAdviser, person: await AUser());
        var person = await Given.APersonOf(await Given.AMember(Role.ProcessGuide));
        await Given.ATie(person, member);
        var claims = new Dictionary<string, object?> { ["sub"] = $"subject-{TestData.Next()}", ["pid"] = NationalIdentityNumbers.Synthetic(TestData.Next()) };
        var hash = Host.Services.GetRequiredService<IdentityHash>().Of(NationalIdentityNumber.Parse((string)claims["pid"]!));
        await Tie(member.User, "https://idporten.example", (string)claims["sub"]!, hash);
        var url = PersonData.Card(person, SharingPurpose.FollowUpToWork).Replace("?", "/nodapning?", StringComparison.Ordinal);
        var the = new SignedIn(new TlsBrowser(Host), member, person, url, claims, Host.Time);
        var asked = (await the.Browser.Get("/logg-inn/via/idporten")).Headers.Location!;
        (await the.Browser.Follow(host.IdPorten.SendBack(asked, the.Told(level, minutes)))).Url.ShouldBe("/oppgaver");
        return the;
    }

    private Task<DateTimeOffset> Started(Member member) => Read(db => db.Set<Session>().Where(s => s.User == member.Id).Select(s => s.Started).SingleAsync());

    private Task<User> AUser()
    {
        var number = TestData.Next();
        return Given.Saved(new User(Given.Id<UserId>(), $"Virkelig Person {number}", $"virkelig{number}@example.test"));
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

    private sealed record SignedIn(TlsBrowser Browser, Member Member, PersonId Person, string Url, Dictionary<string, object?> Claims, TestTime Time)
    {
        /// <summary>What the issuer tells: how sure, and since when.</summary>
        public Dictionary<string, object?> Told(string level, int? minutes) => new(Claims)
        {
            ["acr"] = level,
            ["auth_time"] = minutes is { } ago ? Time.Now.AddMinutes(ago).ToUnixTimeSeconds() : null,
        };
    }
}
