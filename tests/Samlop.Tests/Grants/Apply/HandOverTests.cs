using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access.Authority;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Platform.Mail;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Apply;

/// <summary>Whoever writes hands the application over to one who may confirm it, and each knows whose turn it is.</summary>
public abstract class HandOverTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-05")]
    public async Task HandedOver_Withdrawn_HandedOverAnew_Confirmed_AndFallenAway()
    {
        var (_, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.ACompleteApplication(county.Lead, number);
        var (page, name, finish) = (ApplyUrls.Send(id), county.Director.User.Name, $"Gjør ferdig søknaden på utlysning {number}");

        // Nobody is asked: the task is to finish it, for all. The chief executive may confirm all the same.
        (await As(county.Director).Get("/oppgaver")).ShouldSay(finish).ShouldNotSay("Bekreft søknaden");
        (await As(county.Director).Get(page)).HasForm("confirm").ShouldBeTrue();

        // Asked: the one has the task, a mail and the key facts; the others see whom it waits for.
        (await As(county.Lead).Get(ApplyUrls.Application(id))).ShouldSay("Be om bekreftelse");
        var asked = await As(county.Lead).Post(page, "Be om bekreftelse", ("Når bør søknaden være bekreftet?", "09.03.2022"), ("Beskjed til den som skal bekrefte (valgfritt)", "Se særlig på budsjettet."));
        asked.ShouldBe(HttpStatusCode.OK).ShouldSay($"Venter på {name}").ShouldSay("Søknaden bør være bekreftet innen 9. mars 2022").ShouldSay("Se særlig på budsjettet.");
        (await As(county.Director).Get("/oppgaver")).ShouldSay($"Bekreft søknaden på utlysning {number}, etter forespørsel fra {county.Lead.User.Name}").ShouldSay("9. mars 2022").ShouldNotSay(finish);
        (await As(county.Lead).Get("/oppgaver")).ShouldNotSay(finish).ShouldSay("Venter på andre").ShouldSay($"Venter på {name}: bekreftelse av søknaden på utlysning {number}").ShouldSay("Siden 8. mars 2022");
        (await As(county.Other).Get(ApplyUrls.Application(id))).ShouldSay($"Venter på {name}").ShouldSay($"{county.Lead.User.Name} (Prosjektleder) ba {name} om å bekrefte søknaden");
        (await As(county.Director).Get(page)).ShouldSay("Dette bekrefter du").ShouldSay("800 000 kr").ShouldSay("Helsearbeiderfaget").ShouldSay("Søknaden har ingen partnere.");
        var mail = (await Mails(county.Director)).ShouldHaveSingleItem();
        mail.Subject.ShouldBe($"Søknaden på utlysning {number} venter på bekreftelse fra deg");
        foreach (var word in new[] { $"Hei, {name}!", "9. mars 2022", page, $"Samløp, for {county.Lead.Organisation.Name}" }) mail.Body.ShouldContain(word);
        foreach (var word in new[] { "budsjettet", county.Lead.User.Name }) mail.Body.ShouldNotContain(word);

        // A change meanwhile is told.
        (await As(county.Lead).Get(page)).ShouldNotSay("endret etter at");
        await As(county.Other).Submit(await Given.Answers(id, "reason", ("text", "Ny begrunnelse."))).ShouldSucceed();
        (await As(county.Lead).Get(ApplyUrls.Application(id))).ShouldSay("Søknaden er endret etter at du ba om bekreftelse.");
        (await As(county.Director).Get(page)).ShouldSay($"Søknaden er endret etter at {county.Lead.User.Name} ba om bekreftelse.");

        // Withdrawn, it waits for nobody.
        (await As(county.Lead).Post(page, "Trekk forespørselen")).ShouldNotSay($"Venter på {name}");
        (await As(county.Director).Get("/oppgaver")).ShouldSay(finish).ShouldNotSay("Bekreft søknaden");
        (await As(county.Lead).Get("/oppgaver")).ShouldSay(finish).ShouldNotSay("Venter på andre");
        (await Mails(county.Director)).Select(m => m.Subject).ShouldContain($"Du trenger ikke lenger å bekrefte søknaden på utlysning {number}");

        // Asked anew and confirmed: who asked is told. The next change tells both that it must be done again.
        (await As(county.Lead).Get(page)).Document.QuerySelector("textarea")!.TextContent.Trim().ShouldBe("Se særlig på budsjettet.", "the last note is there to go on from");
        await As(county.Lead).Post(page, "Be om bekreftelse");
        await As(county.Director).Post(page, "Bekreft søknaden", ("Stands", "true"));
        (await Mails(county.Lead)).ShouldHaveSingleItem().Subject.ShouldBe($"Søknaden på utlysning {number} er bekreftet");
        (await As(county.Lead).Get("/oppgaver")).ShouldSay($"Send søknaden på utlysning {number}").ShouldNotSay("Venter på andre");
        await As(county.Other).Submit(await Given.Answers(id, "reason", ("text", "Enda en begrunnelse."))).ShouldSucceed();
        foreach (var (reader, where) in new[] { (county.Other, ApplyUrls.Part(id, "reason")), (county.Lead, ApplyUrls.Application(id)), (county.Director, page) })
            (await As(reader).Get(where)).ShouldSay("Bekreftelsen har falt bort").ShouldSay($"{name} hadde bekreftet søknaden");
        (await As(county.Director).Get(ApplyUrls.Application(id))).ShouldNotSay("og be om bekreftelse");
        (await As(county.Lead).Get("/oppgaver/nytt")).ShouldNotSay("bekreftet søknaden").ShouldSay("bekreftelsen falt bort");
        foreach (var told in new[] { county.Director, county.Lead })
        {
            var fallen = (await Mails(told)).Where(m => m.Subject == $"Søknaden på utlysning {number} må bekreftes på nytt").ShouldHaveSingleItem();
            fallen.Body.ShouldNotContain(county.Other.User.Name);
        }

        (await As(county.Lead).Get("/oppgaver")).ShouldSay(finish);
    }

    [Fact, Requirement("C-05")]
    public async Task Asked_OfAnother_TheFirstIsTold_AndHasTheTaskNoMore()
    {
        var (_, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.ACompleteApplication(county.Lead, number);
        await As(county.Director).Submit(new GiveDelegation.Input { Acts = [ConfirmApplication.Act.Code], To = county.Other.Id.Value.ToString(), From = "08.03.2022", Until = "09.03.2022" }).ShouldSucceed();
        await As(county.Lead).Submit(Ask(id, county.Director)).ShouldSucceed();
        (await Mails(county.Director)).ShouldHaveSingleItem();
        await As(county.Lead).Submit(Ask(id, county.Other)).ShouldSucceed();

        (await As(county.Director).Get("/oppgaver")).ShouldNotSay("Bekreft søknaden").ShouldSay($"Venter på {county.Other.User.Name}");
        (await As(county.Other).Get("/oppgaver")).ShouldSay("Bekreft søknaden");
        (await Mails(county.Director)).Select(m => m.Subject).ShouldContain($"Du trenger ikke lenger å bekrefte søknaden på utlysning {number}");
        (await Given.Application(id)).Asked.Count(r => r.EndedAt is null).ShouldBe(1);

        // Without the authority any more, the one who is asked is not waited for.
        Today = Today.AddDays(2);
        (await As(county.Lead).Get(ApplyUrls.Application(id))).ShouldSay($"{county.Other.User.Name} kan ikke lenger bekrefte søknaden.");
        (await As(county.Lead).Get("/oppgaver")).ShouldSay("Gjør ferdig søknaden");
    }

    [Fact, Requirement("C-05")]
    public async Task Asked_OfWhoMayNotConfirm_OrForAnotherDay_IsAnError()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var (county, stranger) = (await Given.ACounty(), await Given.ACounty());
        var id = await Given.ACompleteApplication(county.Lead, number);

        foreach (var one in new[] { county.Other, county.Lead, stranger.Director, imdi.Officer })
            await As(county.Lead).Submit(Ask(id, one)).ShouldHaveError("Of", nameof(ApplyText.Error_AskOf));
        await As(county.Director).Submit(Ask(id, county.Director)).ShouldHaveError("Of", nameof(ApplyText.Error_AskOf));
        foreach (var due in new[] { "07.03.2022", "11.03.2022" })
            await As(county.Lead).Submit(Ask(id, county.Director, due)).ShouldHaveError("Due", nameof(ApplyText.Error_AskDue));
        await As(county.Lead).Submit(Ask(id, county.Director, "snart")).ShouldHaveError("Due");
        await As(stranger.Lead).Submit(Ask(id, county.Director)).ShouldBeRefused(Refusal.NotFound);
        await As(imdi.Officer).Submit(Ask(id, county.Director)).ShouldBeRefused(Refusal.NotAllowed);
        await As(county.Lead).Submit(new WithdrawConfirmationRequest.Input { Application = id }).ShouldBeRefused(GrantApplication.ConfirmationNotAsked);
        var begun = await Given.ABegunApplication(stranger.Lead, number);
        await As(stranger.Lead).Submit(Ask(begun, stranger.Director)).ShouldBeRefused(GrantApplication.ApplicationIncomplete);
    }

    private static AskConfirmation.Input Ask(GrantApplicationId id, Member of, string due = "10.03.2022") => new() { Application = id, Of = of.Id.Value.ToString(), Due = due };

    private Task<List<OutgoingMail>> Mails(Member member) => ReadMail(db => db.Set<OutgoingMail>().Where(m => m.To == member.User.Email).ToListAsync());
}

public sealed class HandOverTests_OnSqlite(SqliteHost host) : HandOverTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class HandOverTests_OnPostgres(PostgresHost host) : HandOverTests(host), IClassFixture<PostgresHost>;
