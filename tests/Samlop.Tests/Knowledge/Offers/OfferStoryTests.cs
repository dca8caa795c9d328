using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Knowledge.Offers;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Offers;

/// <summary>Offers from a draft to what a counsellor finds, and out of the search when nobody confirms them, through the pages.</summary>
public abstract class OfferStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("K-32")]
    public async Task ADraft_IsPublished_AndFoundByAllWhoSearch()
    {
        var (adviser, title) = (await Given.AMember(Role.ProgrammeAdviser, await Given.AnOrganisation(OrganisationKind.Municipality)), $"Norsk på verksted {TestData.Next()}");
        var form = await As(adviser).Get(OfferUrls.New);
        (await form.Post("new", ("Input.Title", ""))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv hva tilbudet heter.").ShouldSay("Velg en type tilbud");
        var draft = await form.Post("new", ("Input.Kind", "Norwegian"), ("Input.Title", title));
        draft.ShouldBe(HttpStatusCode.OK).ShouldSay("Dette er et utkast.").ShouldSay("Tilbudet mangler noe som må være med");
        var id = await IdOf(title);

        // Nobody else reads it, and the writer has it as a task.
        (await Anyone().Get(OfferUrls.Of(id))).ShouldBe(HttpStatusCode.NotFound);
        (await As(await Given.AMember(Role.ProgrammeAdviser)).Get(OfferUrls.Of(id))).ShouldBe(HttpStatusCode.NotFound);
        (await As(adviser).Get("/oppgaver")).ShouldSay($"Utkast til tilbud: «{title}»");
        (await As(adviser).Post(SearchAddress.Page, SearchAddress.Ask, (SearchAddress.Field, title))).ShouldSay(title);

        var whole = await As(adviser).Post(OfferUrls.Change(id), "change", ("Input.What", "Norsk og verktøy."), ("Input.HowToGetIn", "Meld deg på."), ("Input.WhoDecides", "Kommunen"), ("Input.Contact", "programrådgiver"), ("Input.Places", "Bergen"), ("Input.Seats", "12"), ("Input.FreeSeats", "5"), ("Input.Starts", "22.08.2022"));
        whole.ShouldBe(HttpStatusCode.OK);
        (await whole.Post("publish")).ShouldSay("Bekreftet").ShouldSay("Ledige: 5 av 12");
        (await As(adviser).Get("/oppgaver")).ShouldNotSay(title);

        var found = await Anyone().Get($"{OfferUrls.List}?q={Uri.EscapeDataString(title)}&sted=Bergen&ledig=ja&fra=01.08.2022");
        found.ShouldSay(title).ShouldSay("1 treff");
        (await Anyone().Get(OfferUrls.Of(id))).ShouldSay("programrådgiver").ShouldSay(adviser.Organisation.Name).ShouldNotSay(adviser.User.Name).HasForm("confirm").ShouldBeFalse();

        // Elsewhere it is counted and not gone, and the count is that of the list that it leads to.
        var elsewhere = await Anyone().Get($"{OfferUrls.List}?q={Uri.EscapeDataString(title)}&sted=Trondheim");
        elsewhere.ShouldSay("1 tilbud utenfor Trondheim");
        var others = elsewhere.Document.QuerySelectorAll("main a").Single(a => a.TextContent.Contains("utenfor Trondheim", StringComparison.Ordinal));
        (await Anyone().Get(others.GetAttribute("href")!)).ShouldSay(title).ShouldSay("Listen viser tilbud utenfor");
        (await (await Anyone().Http.GetAsync(new Uri($"{OfferUrls.Table}?q={Uri.EscapeDataString(title)}&format=csv", UriKind.Relative))).Content.ReadAsStringAsync()).ShouldContain(title);
        (await Anyone().Get($"{OfferUrls.List}?sted=Atlantis")).ShouldSay("Vi kjenner ikke «Atlantis»");
        (await Anyone().Get($"{OfferUrls.List}?fylke=1")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact, SentTwice, Requirement("K-32")]
    public async Task AnOfferThatNobodyConfirmed_GoesGrey_AndOutOfSearch_UntilItIsConfirmed()
    {
        var (offer, owner) = await Given.AnOffer();
        var last = Today.AddDays(OfferDays.Current.ConfirmedFor);
        var colleague = await Given.AMember(Role.CountyCoordinator, owner.Organisation);
        Today = last.AddDays(-14);
        await Remind(OfferReminder.Reminds);
        await Remind(OfferReminder.Reminds);
        (await ToldTo(owner)).Count(line => line.StartsWith("Et tilbud må bekreftes innen", StringComparison.Ordinal)).ShouldBe(1);
        (await ToldTo(colleague)).Count.ShouldBe(1);
        (await As(owner).Get("/oppgaver")).ShouldSay($"Bekreft tilbudet «{offer.Title}»");
        (await Anyone().Get($"{OfferUrls.List}?q={offer.Title}")).ShouldSay(owner.Organisation.Name);

        Today = last.AddDays(1);
        (await Anyone().Get($"{OfferUrls.List}?q={offer.Title}")).ShouldNotSay(owner.Organisation.Name);
        (await Anyone().Get(OfferUrls.Of(offer.Id))).ShouldBe(HttpStatusCode.OK).ShouldSay("Tilbudet er ikke bekreftet i tide").ShouldSay("Ikke bekreftet");
        (await As(owner).Get(OfferUrls.Own)).ShouldSay(offer.Title).ShouldSay("Ikke bekreftet");
        (await As(owner).Get("/oppgaver")).ShouldSay($"Bekreft tilbudet «{offer.Title}»");

        (await As(owner).Post(OfferUrls.Of(offer.Id), "confirm")).ShouldBe(HttpStatusCode.OK).ShouldSay($"av {owner.User.Name}");
        (await Anyone().Get($"{OfferUrls.List}?q={offer.Title}")).ShouldSay(owner.Organisation.Name);
        (await As(owner).Get("/oppgaver")).ShouldNotSay(offer.Title);
    }

    [Fact, SentTwice]
    public async Task TwoWhoWrite_SeeBothVersions_AndAnEditIsANewVersion()
    {
        var (offer, owner) = await Given.AnOffer();
        var colleague = await Given.AMember(Role.CountyCoordinator, owner.Organisation);
        var mine = await As(owner).Get(OfferUrls.Change(offer.Id));
        (await As(colleague).Post(OfferUrls.Change(offer.Id), "change", ("Input.WhoDecides", "Rektor"))).ShouldBe(HttpStatusCode.OK);
        var conflict = await mine.Post("change", ("Input.WhoDecides", "Fylkesrådet"));
        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Rektor").ShouldSay("Fylkesrådet");
        (await conflict.Post("change")).ShouldBe(HttpStatusCode.OK).ShouldSay("Fylkesrådet").ShouldSay("Hva som er endret").ShouldSay("Versjon 3");
        (await Read(db => db.Set<OfferVersion>().CountAsync(v => v.Offer == offer.Id))).ShouldBe(3);
    }

    [Fact, SentTwice]
    public async Task AnOfferIsWithdrawn_WithItsReason_AndComesBack()
    {
        var (offer, owner) = await Given.AnOffer();
        var page = await As(owner).Get(OfferUrls.Of(offer.Id));
        (await page.Post("withdraw", ("Withdraw.Reason", ""))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv hvorfor dere trekker tilbudet");
        (await page.Post("withdraw", ("Withdraw.Reason", "Læreren har sluttet."))).ShouldSay("Tilbudet er trukket");
        (await Anyone().Get(OfferUrls.Of(offer.Id))).ShouldSay("Læreren har sluttet.");
        (await Anyone().Get($"{OfferUrls.List}?q={offer.Title}")).ShouldNotSay(owner.Organisation.Name);
        await As(owner).Submit(new ConfirmOffer.Input { Offer = offer.Id, Seen = 99 }).ShouldBeRefused(Offer.OfferIsWithdrawn);
        await As(owner).Submit(new PublishOffer.Input { Offer = offer.Id, Seen = 1 }).ShouldBeRefused(Refusal.ChangedSinceOpened);
        (await As(owner).Post(OfferUrls.Of(offer.Id), "publish")).ShouldSay("Bekreftet");
        await As(owner).Submit(new ConfirmOffer.Input { Offer = offer.Id, Seen = 1 }).ShouldBeRefused(Refusal.ChangedSinceOpened);
        await As(owner).Submit(new WithdrawOffer.Input { Offer = offer.Id, Seen = 1, Reason = "Nei." }).ShouldBeRefused(Refusal.ChangedSinceOpened);
        await As(owner).Submit(new DiscardOffer.Input { Offer = offer.Id, Seen = 4 }).ShouldBeRefused(Offer.OfferIsPublished);
    }

    /// <summary>What was wrong is put right before it is published again: others read the last published version until then.</summary>
    [Fact, SentTwice]
    public async Task AWithdrawnOffer_IsPutRight_BeforeItIsPublishedAgain()
    {
        var (offer, owner) = await Given.AnOffer();
        var url = OfferUrls.Of(offer.Id);
        await As(owner).Post(url, "withdraw", ("Withdraw.Reason", "Feil dag."));
        var page = await As(owner).Get(OfferUrls.Change(offer.Id));
        page.ShouldSay("Dere kan rette tilbudet først");
        page = await page.Post("change", ("Input.Title", "Riktig tittel"), ("Input.WhoDecides", "Rektor ved skolen"));
        page.ShouldSay("Trukket").ShouldSay("Rektor ved skolen").ShouldSay("Riktig tittel");
        (await Anyone().Get(url)).ShouldSay(offer.Title).ShouldNotSay("Rektor ved skolen").ShouldNotSay("Riktig tittel");
        (await Read(db => db.Set<OfferVersion>().CountAsync(v => v.Offer == offer.Id))).ShouldBe(1);
        (await As(owner).Post(url, "publish")).ShouldSay("Bekreftet");
        (await Anyone().Get(url)).ShouldSay("Rektor ved skolen").ShouldSay("Riktig tittel");
    }

    [Fact, SentTwice]
    public async Task ADraft_IsDiscarded()
    {
        var owner = await Given.AMember(Role.ProjectLead);
        var id = await As(owner).Submit(new SaveOffer.Input { Kind = "Class", Title = "Utkast" }).ShouldSucceed();
        (await As(owner).Post(OfferUrls.Of(id), "discard")).Url.ShouldBe(OfferUrls.Own);
        (await Read(db => db.Set<Offer>().AnyAsync(o => o.Id == id))).ShouldBeFalse();
    }

    [Fact, Requirement("K-32")]
    public async Task ARoleThatMayNotWrite_AndAnOwnerOfAnother_AreRefused()
    {
        var (offer, _) = await Given.AnOffer();
        await ByEachRoleWithout<WriteOffers>(async member =>
        {
            await As(member).Submit(new SaveOffer.Input { Kind = "Class", Title = "Nei" }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new ConfirmOffer.Input { Offer = offer.Id }).ShouldBeRefused(Refusal.NotAllowed);
        });
        var other = await Given.AMember(Role.ProjectLead);
        await As(other).Submit(new SaveOffer.Input { Offer = offer.Id, Kind = "Class", Title = "Nei" }).ShouldBeRefused(Refusal.NotFound);
        await As(other).Submit(new PublishOffer.Input { Offer = offer.Id }).ShouldBeRefused(Refusal.NotFound);
        await As(other).Submit(new ConfirmOffer.Input { Offer = offer.Id }).ShouldBeRefused(Refusal.NotFound);
        await As(other).Submit(new WithdrawOffer.Input { Offer = offer.Id, Reason = "Nei." }).ShouldBeRefused(Refusal.NotFound);
        await As(other).Submit(new DiscardOffer.Input { Offer = offer.Id }).ShouldBeRefused(Refusal.NotFound);
        (await As(other).Get(OfferUrls.Change(offer.Id))).ShouldBe(HttpStatusCode.NotFound);
        await As(await Given.AMember(Role.Leader, await Given.AnOrganisation(OrganisationKind.SocialPartner))).Submit(new SaveOffer.Input { Kind = "Class", Title = "Nei" }).ShouldBeRefused(SaveOffer.NoOffersHere);
    }

    [Fact, Requirement("K-32")]
    public async Task ACounsellor_FindsWhatThereIsForAPerson()
    {
        var (near, _) = await Given.AnOffer(content => content with { Places = ["4601"], Levels = [OfferLevel.A2] });
        var (county, _) = await Given.AnOffer(content => content with { Places = ["46"], Levels = [] });
        var (far, _) = await Given.AnOffer(content => content with { Places = ["5001"], Levels = [OfferLevel.A2] });
        var (other, _) = await Given.AnOffer(content => content with { Places = ["4601"], Levels = [OfferLevel.B2] });
        var counsellor = await Given.AMember(Role.NavCounsellor);
        var page = await As(counsellor).Get(OfferUrls.Finding);
        (await page.Post("hva-finnes", ("Input.Age", "nitti"))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv alderen i hele år");
        var found = await page.Post("hva-finnes", ("Input.Place", "Bergen"), ("Input.Level", "A2"), ("Input.Age", "17"), ("Input.Group", "Jobseeker"));
        found.ShouldBe(HttpStatusCode.OK).ShouldSay("Tilbud for dem som bor i Bergen").ShouldSay(near.Title).ShouldSay(county.Title).ShouldNotSay(other.Title);
        found.Text.IndexOf(near.Title, StringComparison.Ordinal).ShouldBeLessThan(found.Text.IndexOf(county.Title, StringComparison.Ordinal));
        found.Text.IndexOf("Tilbud utenfor Bergen", StringComparison.Ordinal).ShouldBeInRange(1, found.Text.IndexOf(far.Title, StringComparison.Ordinal));
        found.ShouldSay("Nasjonale tiltak: må avklares").ShouldSay("Gjelder fra 18 år.").ShouldNotSay("Hva fylkeskommunen betaler");
        found.Url.ShouldBe(OfferUrls.Finding);

        (await As(counsellor).Post(OfferUrls.Finding, "hva-finnes")).ShouldSay("Du har ikke valgt sted.");
        (await As(counsellor).Post(OfferUrls.Finding, "hva-finnes", ("Input.Place", "Utsira"), ("Input.Level", "B2"))).ShouldSay("Vi fant ingen tilbud i Utsira");
    }

    [Fact]
    public async Task TheCalculator_LeadsOn_WithAnAgeAndNoDayOfBirth()
    {
        var answer = await Anyone().Post("/kalkulator/voksenrett", "Flyktning i programmet");
        var led = answer.Document.QuerySelectorAll($"form[action='{OfferUrls.Finding}'] input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value"));
        int.Parse(led["Input.Age"]!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(10, 90);
        led.Keys.ShouldNotContain("Input.BirthDate");
        var found = await Anyone().PostBare(OfferUrls.Finding, [.. led.Where(p => !p.Key.StartsWith("__", StringComparison.Ordinal)).Select(p => (p.Key, p.Value ?? ""))]);
        found.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await found.Content.ReadAsStringAsync()).ShouldContain("Nasjonale tiltak");
    }

    [Theory]
    [InlineData("nb", "Lengste tid", "Må avklares")]
    [InlineData("nn", "Lengste tid", "Må avklarast")]
    [InlineData("en", "Longest time", "Must be clarified")]
    public async Task TheMeasures_AreReadByAll_WithHowSureTheyAre(string language, string longest, string clarify)
    {
        var reader = await Anyone().In(language);
        (await reader.Get(OfferUrls.Measures)).ShouldBe(HttpStatusCode.OK);
        (await reader.Get($"{OfferUrls.Measures}?av=Nav&q=mentor")).ShouldSay("Mentor");
        (await reader.Get(OfferUrls.Measure("nav-training"))).ShouldSay(longest).ShouldSay(clarify);
        (await reader.Get(OfferUrls.Measure("ukjent"))).ShouldBe(HttpStatusCode.NotFound);
        (await reader.Http.GetAsync(new Uri($"{OfferUrls.MeasuresTable}?format=csv", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private Task<OfferId> IdOf(string title) => Read(db => db.Set<Offer>().Where(o => o.Title == title).Select(o => o.Id).SingleAsync());
}

public sealed class OfferStoryTests_OnSqlite(SqliteHost host) : OfferStoryTests(host), IClassFixture<SqliteHost>;

public sealed class OfferStoryTests_OnPostgres(PostgresHost host) : OfferStoryTests(host), IClassFixture<PostgresHost>;
