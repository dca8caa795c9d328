using System.Net;
using Samlop.Access;
using Samlop.Agreements.Signals;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Signals;

/// <summary>What binds those who cooperate is entered once, and stands with the party that it binds.</summary>
public abstract class SignalStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-16")]
    public async Task Directorate_EntersASignal_ThatStandsWithThePartiesItBinds()
    {
        var officer = await Given.AMember(Role.CaseOfficer);
        var the = await Given.AnAgreement(Role.NavCoordinator);
        (await As(the.Lead).Get(the.Url)).ShouldSay("Ingen styringssignaler er lagt inn for ");
        var title = $"Tildelingsbrev {TestData.Next()}";
        var page = await As(officer).Get(SignalUrls.New);
        page = await page.Post("signal", ("Input.Title", title), ("Input.Giver", "Et departement"), ("Input.Day", "01.03.2022"),
            ("Input.Binds", nameof(OrganisationKind.NavOffice)), ("Input.Link", "https://example.org/brev"), ("Input.Quote", "Dere skal samarbeide."));
        page.ShouldSay("Alle organisasjoner av typen").ShouldSay("Dere skal samarbeide.").ShouldSay("la inn styringssignalet");
        page.Document.QuerySelector("a[href='https://example.org/brev']").ShouldNotBeNull();
        var kind = the.Others[0].Organisation.Kinds[0];
        (await As(the.Lead).Get(the.Url)).Text.Contains(title, StringComparison.Ordinal).ShouldBe(kind == OrganisationKind.NavOffice);
        (await As(the.Lead).Get($"{SignalUrls.List}?q={Uri.EscapeDataString(title)}")).ShouldSay(title).ShouldSay("Gjelder");

        page = await page.Post("withdraw", ("Input.Reason", "Det er avløst av et nytt brev."));
        page.ShouldSay("Trukket").ShouldSay("Det er avløst av et nytt brev.").ShouldSay("trakk styringssignalet");
        (await As(the.Lead).Get(the.Url)).ShouldNotSay(title);
    }

    [Fact, SentTwice]
    public async Task Party_EntersWhatBindsItself_AndCorrectsIt()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var nav = the.Others[0];
        var title = $"Mål og disponering {TestData.Next()}";
        var saved = await As(nav).Submit(Input(nav, title)).ShouldSucceed();
        (await As(the.Lead).Get(the.Url)).ShouldSay(title);
        var page = await As(nav).Get(SignalUrls.Change(saved.Signal));
        page = await page.Post("signal", ("Input.Quote", "Rettet tekst."));
        page.ShouldSay("Rettet tekst.").ShouldSay("rettet styringssignalet");
        var old = Input(nav, title);
        old.Signal = saved.Signal;
        await As(nav).Submit(old).ShouldBeRefused(Refusal.ChangedSinceOpened);
    }

    [Fact]
    public async Task Signal_OfTheDirectorate_IsToldToThoseItBinds_AndAPartysOwnToNobody()
    {
        var officer = await Given.AMember(Role.CaseOfficer);
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var nav = the.Others[0];
        var title = $"Tildelingsbrev {TestData.Next()}";
        var one = (await As(officer).Submit(Input(nav, title)).ShouldSucceed()).Signal;
        (await ToldTo(nav)).ShouldContain($"Styringssignalet «{title}» gjelder organisasjonen din, og er lagt inn i Samløp.");
        (await ToldTo(the.Lead)).ShouldNotContain(line => line.Contains(title, StringComparison.Ordinal));
        var corrected = Input(nav, title);
        (corrected.Signal, corrected.BasedOn, corrected.Quote) = (one, 0, "Dere må samarbeide.");
        await As(officer).Submit(corrected).ShouldSucceed();
        (await ToldTo(nav)).ShouldContain($"Styringssignalet «{title}», som gjelder organisasjonen din, er rettet.");
        await As(officer).Submit(new WithdrawSignal.Input { Signal = one, Reason = "Avløst." }).ShouldSucceed();
        (await ToldTo(nav)).ShouldContain($"Styringssignalet «{title}», som gjaldt organisasjonen din, er trukket.");

        // All of a kind: those that are parties as that.
        var all = Input(nav, $"Til alle {title}");
        all.Binds = nav.Organisation.Kinds[0].ToString();
        await As(officer).Submit(all).ShouldSucceed();
        (await ToldTo(nav)).ShouldContain($"Styringssignalet «Til alle {title}» gjelder organisasjonen din, og er lagt inn i Samløp.");
        (await ToldTo(the.Lead)).ShouldNotContain(line => line.Contains(title, StringComparison.Ordinal));
        var colleague = await Given.AMember(Role.NavContact, nav.Organisation);
        await As(nav).Submit(Input(nav, $"Eget {title}")).ShouldSucceed();
        (await ToldTo(colleague)).ShouldNotContain(line => line.Contains("Eget", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Party_EntersNothingForOthers_NorChangesWhatOthersEntered()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var (lead, nav) = (the.Lead, the.Others[0]);
        await As(lead).Submit(Input(nav, "For Nav")).ShouldHaveError(nameof(SaveSignal.Input.Binds));
        var kind = Input(lead, "For alle fylker");
        kind.Binds = nameof(OrganisationKind.County);
        await As(lead).Submit(kind).ShouldHaveError(nameof(SaveSignal.Input.Binds));
        var signal = (await As(nav).Submit(Input(nav, "Navs eget")).ShouldSucceed()).Signal;
        await As(lead).Submit(new WithdrawSignal.Input { Signal = signal, Reason = "Feil" }).ShouldBeRefused(SteeringSignal.SignalOfOthers);
        (await As(lead).Get(SignalUrls.Signal(signal))).ShouldSay("Be den om å rette det.");
        var officer = await Given.AMember(Role.CaseOfficer);
        await As(officer).Submit(new WithdrawSignal.Input { Signal = signal, Reason = "Det er ført to ganger." }).ShouldSucceed();
        await As(nav).Submit(new WithdrawSignal.Input { Signal = signal, Reason = "Igjen" }).ShouldBeRefused(SteeringSignal.SignalIsWithdrawn);
    }

    [Theory]
    [InlineData(Role.NavCounsellor)]
    [InlineData(Role.ContactTeacher)]
    public async Task RoleThatWritesNoAgreements_IsRefused(Role role)
    {
        var member = await Given.AMember(role);
        await As(member).Submit(Input(member, "Tittel")).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new WithdrawSignal.Input { Reason = "Feil" }).ShouldBeRefused(Refusal.NotAllowed);
        (await As(member).Get(SignalUrls.New)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("http://example.org", nameof(SaveSignal.Input.Link))]
    [InlineData("javascript:alert(1)", nameof(SaveSignal.Input.Link))]
    [InlineData("https://a:b@example.org", nameof(SaveSignal.Input.Link))]
    public async Task Link_ThatIsNotHttps_IsNotTaken(string link, string field)
    {
        var lead = (await Given.AnAgreement()).Lead;
        var input = Input(lead, "Tittel");
        input.Link = link;
        await As(lead).Submit(input).ShouldHaveError(field);
    }

    [Fact]
    public async Task WhatIsMissing_IsSaidAtEachField()
    {
        var lead = (await Given.AnAgreement()).Lead;
        var page = await As(lead).Get(SignalUrls.New);
        (await page.Post("signal", ("Input.Day", Written.ShortDate(Today.AddDays(1))))).FieldErrors.Keys.ShouldBe(
            ["Input.Title", "Input.Giver", "Input.Day", "Input.Quote"], ignoreOrder: true);
    }

    private static SaveSignal.Input Input(Member bound, string title) => new()
    {
        Title = title,
        Giver = "Et departement",
        Binds = bound.Organisation.Id.Value.ToString(),
        Day = "01.03.2022",
        Quote = "Dere skal samarbeide.",
    };
}

public sealed class SignalStoryTests_OnSqlite(SqliteHost host) : SignalStoryTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class SignalStoryTests_OnPostgres(PostgresHost host) : SignalStoryTests(host), IClassFixture<PostgresHost>;
