using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Platform.Time;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Apply;

/// <summary>A county applies, through the pages and without JavaScript.</summary>
public abstract class ApplyStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-02", "C-04", "C-05", "C-06", "C-08")]
    public async Task AnApplication_FromFirstWordToReceipt()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var municipality = await Given.AMember(Role.ProjectLead, await Given.AnOrganisation(OrganisationKind.Municipality));

        // Others see why not, and whom to turn to.
        (await Anyone().Get(ApplyUrls.Start(number))).ShouldSay("Fylkeskommuner kan søke");
        (await As(municipality).Get(ApplyUrls.Start(number))).ShouldSay("Bare fylkeskommuner kan søke på denne utlysningen.").ShouldSay("Ta kontakt med fylkeskommunen");

        // The county begins, and two write.
        var overview = await As(county.Lead).Post(ApplyUrls.Start(number), "Begynn på søknaden");
        overview.ShouldBe(HttpStatusCode.OK).ShouldSay("Dette må på plass før søknaden kan bekreftes og sendes");
        var id = await Read(db => db.Set<GrantApplication>().Where(a => a.County == county.Lead.Organisation.Id).Select(a => a.Id).SingleAsync());
        (await As(county.Other).Get(ApplyUrls.Start(number))).ShouldSay("Fylkeskommunen har allerede en søknad");
        (await As(county.Lead).Post(ApplyUrls.Part(id, "reason"), "Lagre", ("Begrunnelse", "Vi vil prøve ut modellen."))).ShouldSay("Lagret kl.").ShouldSay("Vi vil prøve ut modellen.");
        await As(county.Other).Post(ApplyUrls.Part(id, "cooperation"), "Lagre og gå videre", ("Input.Fields[0].Value", "Nav og tre kommuner."));
        await As(county.Lead).Post(ApplyUrls.Part(id, "methods"), "Lagre", ("Metodikk", "Veksling."));
        await As(county.Lead).Post(ApplyUrls.Part(id, "trade"), "Lagre", ("Programområde 1", "helsearbeiderfaget"), ("Kilde 1", "Navs bedriftsundersøkelse"), ("Antall ledige stillinger 1", "340 stillinger"), ("Årstall 1", "2021"));
        var budget = await As(county.Lead).Post(ApplyUrls.Part(id, "budget"), "Lagre", ("Utgiftstype, linje 1", "other"), ("Beskrivelse eller begrunnelse, linje 1", "Prosjektleder"), ("Finansiering, linje 1", "Tilskuddet"), ($"{await Given.BudgetYear(id)}, linje 1", "1 250 000,50"));
        budget.ShouldBe(HttpStatusCode.OK).ShouldSay("1 250 000,50 kr");

        // The directorate sees nothing of it yet.
        (await As(imdi.Officer).Get(ApplyUrls.Application(id))).ShouldBe(HttpStatusCode.NotFound);
        (await As(imdi.Officer).Get(ApplyUrls.List)).ShouldNotSay(county.Lead.Organisation.Name);

        // The answers stand beside the criteria; gaps that do not stop are named.
        (await As(county.Lead).Get(ApplyUrls.Check(id))).ShouldSay("Helsearbeiderfaget (HSHEA3)").ShouldSay("Dette har dere ikke svart på, men dere kan likevel sende").ShouldNotSay("Dette må på plass før");

        // The lead cannot confirm, and asks; the chief executive has the task, and does.
        (await As(county.Lead).Get(ApplyUrls.Send(id))).ShouldSay("Bare fylkeskommunedirektøren, eller en som har fått fullmakt her").ShouldSay("må bekreftes");
        (await As(county.Lead).Post(ApplyUrls.Send(id), "Be om bekreftelse")).ShouldBe(HttpStatusCode.OK).ShouldSay("Venter på");
        (await As(county.Director).Get("/oppgaver")).ShouldSay($"Bekreft søknaden på utlysning {number}");
        var unticked = await As(county.Director).Post(ApplyUrls.Send(id), "Bekreft søknaden");
        unticked.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Kryss av for at du bekrefter søknaden.");
        (await As(county.Director).Post(ApplyUrls.Send(id), "Bekreft søknaden", ("Stands", "true"))).ShouldSay($"Bekreftet av {county.Director.User.Name}");

        // A change ends the confirmation, and that is told; it is confirmed anew and sent.
        await As(county.Other).Post(ApplyUrls.Part(id, "experience"), "Lagre", ("Input.Fields[0].Value", "Et tidligere prosjekt."));
        (await As(county.Lead).Get(ApplyUrls.Application(id))).ShouldSay($"{county.Other.User.Name} (Prosjektleder) endret søknaden, og bekreftelsen falt bort");
        await As(county.Director).Post(ApplyUrls.Send(id), "Bekreft søknaden", ("Stands", "true"));
        (await As(county.Lead).Get("/oppgaver")).ShouldSay($"Send søknaden på utlysning {number}");
        var receipt = await As(county.Lead).Post(ApplyUrls.Send(id), "Send søknaden");
        var sent = (await Given.Application(id)).Sent.Single();
        receipt.ShouldBe(HttpStatusCode.OK).ShouldSay("Søknaden er mottatt").ShouldSay("8. mars 2022 kl. 12.00.00").ShouldSay(sent.Hash).ShouldSay("Et tidligere prosjekt.");
        sent.Hash.ShouldBe(ApplicationContent.Read(sent.Content.Json).Hash());

        // The directorate knows that it is there, and of nothing more until one has said that one is impartial; then it has the task, the copy and the list.
        (await As(imdi.Officer).Get(ApplyUrls.List)).ShouldSay(county.Lead.Organisation.Name);
        (await As(imdi.Officer).Get(ApplyUrls.Version(id, 1))).ShouldBe(HttpStatusCode.NotFound);
        await Given.Impartial(id, imdi.Officer);
        (await As(imdi.Officer).Get("/oppgaver")).ShouldSay($"Ny søknad fra {county.Lead.Organisation.Name} på utlysning {number}");
        (await As(imdi.Officer).Post(ApplyUrls.Version(id, 1), "Noter at søknaden er mottatt")).ShouldSay(sent.Hash);
        (await As(imdi.Officer).Get("/oppgaver")).ShouldNotSay("Ny søknad fra");
        (await As(imdi.Officer).Get(ApplyUrls.List)).ShouldSay(county.Lead.Organisation.Name).ShouldSay("Sendt");
        (await As(imdi.Officer).Get(ApplyUrls.Application(id))).ShouldNotSay("Søknaden del for del");
    }

    [Fact, SentTwice, Requirement("C-05")]
    public async Task ADelegation_GivenUsedAndRevoked()
    {
        var (_, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.ACompleteApplication(county.Lead, number);
        await As(county.Lead).Submit(await Given.ConfirmInput(id)).ShouldBeRefused(ConfirmApplication.NoAuthorityToConfirm);

        // Given from tomorrow, as for a leave: today it is nothing.
        var given = await As(county.Director).Post(AuthorityUrls.Delegations, "Gi fullmakten", ("Hvem får fullmakt?", county.Lead.User.Name), ("Hva gjelder fullmakten?", "Bekrefte søknader"), ("Fra og med", "09.03.2022"), ("Til og med", "09.03.2022"));
        given.ShouldBe(HttpStatusCode.OK).ShouldSay("Fra 9. mars 2022 til og med 9. mars 2022.").ShouldSay($"{county.Director.User.Name} (Fylkeskommunedirektør) ga {county.Lead.User.Name} fullmakt til å bekrefte søknader fra 9. mars 2022");
        await As(county.Lead).Submit(await Given.ConfirmInput(id)).ShouldBeRefused(ConfirmApplication.NoAuthorityToConfirm);

        Today = Today.AddDays(1);
        await As(county.Other).Submit(new AskConfirmation.Input { Application = id, Of = county.Lead.Id.Value.ToString(), Due = "09.03.2022" }).ShouldSucceed();
        (await As(county.Lead).Get("/oppgaver")).ShouldSay($"Bekreft søknaden på utlysning {number}");
        await As(county.Other).Submit(await Given.ConfirmInput(id)).ShouldBeRefused(ConfirmApplication.NoAuthorityToConfirm);
        (await As(county.Lead).Post(ApplyUrls.Send(id), "Bekreft søknaden", ("Stands", "true"))).ShouldSay("etter fullmakt");

        // Revoked: what was confirmed stands and can be sent; nothing more is confirmed.
        (await As(county.Lead).Get(AuthorityUrls.Delegations)).HasForm("revoke").ShouldBeFalse();
        (await As(county.Director).Post(AuthorityUrls.Delegations, $"Trekk tilbake fullmakten til {county.Lead.User.Name} fra 9. mars 2022")).ShouldSay("Trukket tilbake 9. mars 2022");
        (await As(county.Lead).Post(ApplyUrls.Send(id), "Send søknaden")).ShouldSay("Søknaden er mottatt").ShouldSay("etter fullmakt");
        await As(county.Lead).Submit(new WithdrawApplication.Input { Application = id, Sure = true }).ShouldSucceed();
        await As(county.Lead).Submit(await Given.ConfirmInput(id)).ShouldBeRefused(ConfirmApplication.NoAuthorityToConfirm);
    }

    [Fact]
    public async Task TwoWhoWriteTheSamePart_SeeBothVersions()
    {
        var (_, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.ABegunApplication(county.Lead, number);
        var mine = await As(county.Lead).Get(ApplyUrls.Part(id, "reason"));
        var theirs = await As(county.Other).Get(ApplyUrls.Part(id, "reason"));
        await theirs.Post("Lagre", ("Begrunnelse", "Vi har gode erfaringer."));

        var conflict = await mine.Post("Lagre", ("Begrunnelse", "Vi trenger fagfolk."));
        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Vi trenger fagfolk.").ShouldSay($"{county.Other.User.Name} har lagret dette i mellomtiden:").ShouldSay("Vi har gode erfaringer.");
        await conflict.Post("Lagre mitt over det som er lagret", ("Begrunnelse", "Vi har gode erfaringer og trenger fagfolk."));
        (await Given.Application(id)).ReadContent().Part("reason").Text("text").ShouldBe("Vi har gode erfaringer og trenger fagfolk.");
    }

    [Fact]
    public async Task WhatIsConfirmed_ChangedSinceThePageWasOpened_IsNamed_AndTickedAnew()
    {
        var (_, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.ACompleteApplication(county.Lead, number);
        var read = await As(county.Director).Get(ApplyUrls.Send(id));
        await As(county.Lead).Submit(await Given.Answers(id, "reason", ("text", "Noe annet."))).ShouldSucceed();

        var again = await read.Post("Bekreft søknaden", ("Stands", "true"));
        again.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Dette er endret siden du åpnet siden");
        again.Document.QuerySelectorAll("form[data-form=confirm] li").ShouldHaveSingleItem().TextContent.ShouldBe("Hvorfor vil dere delta?");
        again.Document.QuerySelector("form[data-form=confirm] input[type=checkbox]")!.HasAttribute("checked").ShouldBeFalse();
        (await again.Post("Bekreft søknaden", ("Stands", "true"))).ShouldSay($"Bekreftet av {county.Director.User.Name}");
    }

    [Theory, Requirement("C-03")]
    [InlineData(-1, "10. mars 2022 kl. 23.59.59", "Søknaden er mottatt", false)]
    [InlineData(0, "11. mars 2022 kl. 00.00.00", "Søknaden er mottatt etter fristen", true)]
    public async Task Sent_OnEitherSideOfMidnight_IsReceived_AndTheTimeIsTold(int seconds, string time, string words, bool late)
    {
        var (imdi, number) = await Given.AnOpenCall(new DateOnly(2022, 3, 10));
        var county = await Given.ACounty();
        var id = await Given.AConfirmedApplication(county, number);
        Host.Time.Now = OsloClock.EndOf(new DateOnly(2022, 3, 10)).AddSeconds(seconds);

        (await As(county.Lead).Post(ApplyUrls.Send(id), "Send søknaden")).ShouldBe(HttpStatusCode.OK).ShouldSay(words).ShouldSay(time);
        (await As(imdi.Officer).Get($"{ApplyUrls.List}?frist=sent")).Text.Contains(county.Lead.Organisation.Name, StringComparison.Ordinal).ShouldBe(late);
        (await As(imdi.Officer).Get($"{ApplyUrls.List}?status=Sent")).Text.Contains(county.Lead.Organisation.Name, StringComparison.Ordinal).ShouldBe(!late);
        (await As(county.Lead).Get(ApplyUrls.Application(id))).ShouldSay(late ? "mottatt etter fristen" : "sendte versjon 1, mottatt");
    }

    [Fact, SentTwice, Requirement("C-03")]
    public async Task WithdrawnInTime_AndSentAnewAfterTheDeadline_IsJudgedByItsNewSending()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.AConfirmedApplication(county, number);
        await As(county.Lead).Submit(new SendApplication.Input { Application = id }).ShouldSucceed();
        await Given.Impartial(id, imdi.Officer);
        (await As(county.Lead).Get(ApplyUrls.Send(id))).ShouldSay("En ny innsending må også komme innen fristen");
        (await As(county.Lead).Post(ApplyUrls.Send(id), "Trekk søknaden")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Kryss av for at dere trekker søknaden.");
        (await As(imdi.Officer).Get(ApplyUrls.Application(id))).ShouldNotSay("Trukket");
        (await As(county.Lead).Post(ApplyUrls.Send(id), "Trekk søknaden", ("WithdrawInput.Sure", "true"))).ShouldSay("Trukket");
        (await As(imdi.Officer).Get(ApplyUrls.Application(id))).ShouldBe(HttpStatusCode.OK).ShouldSay("Trukket");

        Today = Today.AddDays(5);
        await As(county.Lead).Submit(await Given.Answers(id, "reason", ("text", "Ny begrunnelse."))).ShouldSucceed();
        (await As(imdi.Officer).Get(ApplyUrls.Version(id, 1))).ShouldNotSay("Ny begrunnelse.");
        await As(county.Director).Submit(await Given.ConfirmInput(id)).ShouldSucceed();
        (await As(imdi.Officer).Get(ApplyUrls.Application(id))).ShouldSay("Trukket");
        (await As(county.Lead).Get(ApplyUrls.Application(id))).ShouldSay("registrert som mottatt etter fristen");
        (await As(county.Lead).Post(ApplyUrls.Send(id), "Send søknaden")).ShouldSay("Søknaden er mottatt etter fristen").ShouldSay("Versjon 2");

        var application = await Given.Application(id);
        var closesAt = await Read(db => db.Set<Call>().Where(c => c.Number == number).Select(c => c.ClosesAt).SingleAsync());
        application.State(closesAt).ShouldBe(ApplicationState.ReceivedLate);
        application.Sent.Select(s => s.IsLate).ShouldBe([false, true]);
        application.Sent.Select(s => s.Hash).ShouldBeUnique();

        // The first version is what it was; the list has what counts; and one who would withdraw it again is told what that means.
        (await As(imdi.Officer).Get(ApplyUrls.Version(id, 1))).ShouldSay("Mottatt innen fristen");
        (await As(imdi.Officer).Get($"{ApplyUrls.List}?frist=sent&utlysning={number}")).ShouldSay(county.Lead.Organisation.Name);
        (await As(county.Lead).Get(ApplyUrls.Send(id))).ShouldSay("Trekker dere søknaden nå, blir alt dere sender senere, registrert som mottatt etter fristen.");
    }

    [Fact, SentTwice]
    public async Task Returned_IsCompletedAndSentAnew_InTimeStill()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.AConfirmedApplication(county, number);
        await As(county.Lead).Submit(new SendApplication.Input { Application = id }).ShouldSucceed();
        await Given.Impartial(id, imdi.Officer);
        Today = Today.AddDays(10);
        (await As(imdi.Officer).Post(ApplyUrls.Application(id), "Send tilbake til fylkeskommunen", ("Hva må rettes eller legges til?", "Si mer om skolen."))).ShouldSay("Sendt tilbake");
        (await As(county.Lead).Get(ApplyUrls.Application(id))).ShouldSay("Si mer om skolen.").ShouldSay("det fortsatt tidspunktet søknaden først kom inn");
        (await As(county.Lead).Get("/oppgaver")).ShouldSay($"Søknaden på utlysning {number} er sendt tilbake til dere");
        await As(county.Director).Submit(await Given.ConfirmInput(id)).ShouldSucceed();
        (await As(county.Lead).Post(ApplyUrls.Send(id), "Send søknaden")).ShouldSay("Mottatt innen fristen").ShouldSay("Tidspunktet som gjelder mot fristen (første innsending) 8. mars 2022 kl. 12.00.00");

        // Completed and then withdrawn by the county itself, it is gone as any other.
        await As(county.Lead).Submit(new WithdrawApplication.Input { Application = id, Sure = true }).ShouldSucceed();
        await As(county.Director).Submit(await Given.ConfirmInput(id)).ShouldSucceed();
        (await As(county.Lead).Post(ApplyUrls.Send(id), "Send søknaden")).ShouldSay("Søknaden er mottatt etter fristen");
        (await Given.Application(id)).Sent.Select(s => s.IsLate).ShouldBe([false, false, true]);
    }
}

public sealed class ApplyStoryTests_OnSqlite(SqliteHost host) : ApplyStoryTests(host), IClassFixture<SqliteHost>;

public sealed class ApplyStoryTests_OnPostgres(PostgresHost host) : ApplyStoryTests(host), IClassFixture<PostgresHost>;
