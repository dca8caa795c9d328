using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Requests;
using Samlop.Cases.Impartiality;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Platform.Mail;
using Samlop.Platform.Text;
using Samlop.Tests.Cases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Assess;

/// <summary>The directorate assesses an application, through the pages and without JavaScript.</summary>
public abstract class AssessStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-07", "C-08")]
    public async Task AnApplication_FromReceivedToAgreed()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.ASentApplication(county, number);
        var name = county.Lead.Organisation.Name;

        // Nobody sees anything before saying whether they are impartial: not the application, only that it is there.
        (await As(imdi.Officer).Get("/oppgaver")).ShouldSay($"Svar på om du er habil til å behandle 1 søknad på utlysning {number}").ShouldNotSay($"Ny søknad fra {name}");
        (await As(imdi.Officer).Get(ApplyUrls.List)).ShouldSay(name).ShouldSay("Ikke svart");
        var led = await As(imdi.Officer).Get(ApplyUrls.Application(id));
        led.Url.ShouldBe(AssessUrls.Handling(id));
        led.ShouldBe(HttpStatusCode.OK).ShouldSay(name).ShouldSay("Er du habil?").ShouldNotSay("Formell kontroll").ShouldNotSay("Historikk");
        (await As(imdi.Officer).Get(ApplyUrls.Version(id, 1))).ShouldBe(HttpStatusCode.NotFound);
        (await led.Post("declare")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Velg om du er habil, inhabil eller i tvil.");

        // One answers on the page, the other with the list.
        (await As(imdi.Officer).Post(AssessUrls.Handling(id), "declare", ("Er det noe som gjør deg inhabil?", "Jeg kjenner ikke til noe som gjør meg inhabil"))).ShouldSay("En saksbehandler gjør den formelle kontrollen.");
        (await As(imdi.Other).Post(ImpartialityUrls.Page, "declare-many")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Kryss av for minst én.");
        (await As(imdi.Other).Post(ImpartialityUrls.Page, "declare-many", ("Hvilke søknader er du habil til å behandle?", id.Value.ToString()))).ShouldSay("Svaret er lagret. Du har svart at du er habil. Antall søknader: 1.").ShouldSay("Ingenting venter på svar fra deg");
        (await As(imdi.Other).Get(ImpartialityUrls.Mine())).ShouldSay(name).ShouldSay("Habil");

        // The formal check, with the facts beside it.
        (await As(imdi.Officer).Get("/oppgaver")).ShouldSay($"Ny søknad fra {name}");
        var hub = await As(imdi.Officer).Get(AssessUrls.Handling(id));
        hub.ShouldSay("Var en gyldig fylkeskommune den dagen søknaden kom").ShouldSay("Mottatt innen fristen").ShouldSay($"Av {county.Director.User.Name}, fylkeskommunedirektør").ShouldSay("Den formelle kontrollen må vise at søknaden kan vurderes.");
        (await hub.Post("formal-check", ("Hva viser kontrollen?", "Bør avvises"))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Velg grunnen til at søknaden bør avvises.").ShouldSay("Skriv kort hvorfor");
        (await As(imdi.Officer).Post(AssessUrls.Handling(id), "formal-check", ("Hva viser kontrollen?", "Kan vurderes"))).ShouldSay("0 av 2 er valgt").ShouldSay("gjorde formell kontroll av versjon 1: Søknaden kan vurderes");
        (await As(imdi.Officer).Get("/oppgaver")).ShouldNotSay($"Ny søknad fra {name}").ShouldSay($"Velg vurderere av søknaden fra {name}");

        // Two assessors, by a day.
        var due = Today.AddDays(7);
        var none = await As(imdi.Officer).Post(AssessUrls.Handling(id), "assign", ("Hvem skal vurdere?", imdi.Officer.User.Name), ("Frist for vurderingen", "i morgen"));
        none.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv en dato som finnes");
        foreach (var assessor in new[] { imdi.Officer, imdi.Other }) await As(imdi.Officer).Post(AssessUrls.Handling(id), "assign", ("Hvem skal vurdere?", assessor.User.Name), ("Frist for vurderingen", Written.ShortDate(due)));
        (await As(imdi.Other).Get("/oppgaver")).ShouldSay($"Vurder søknaden fra {name}").ShouldSay(Written.Date(due));
        (await As(imdi.Other).Get(AssessUrls.Handling(id))).ShouldSay($"Hvem har saken nå {string.Join(" og ", new[] { imdi.Officer.User.Name, imdi.Other.User.Name }.Order(NorwegianOrder.Instance))}");

        // The assessor reads the call and the answers beside each criterion, saves a draft, and is told what is missing before handing in.
        var page = await As(imdi.Officer).Get(AssessUrls.Criterion(id, "purpose"));
        page.ShouldSay("Karakterskalaen er direktoratets egen. Den står ikke i rundskrivet").ShouldSay("Om reason.").ShouldSay("Én setning om dette.").ShouldSay("Skrevet: 0 av");
        page = await page.Post("Lagre", ("Karakter", "God"), ("Begrunnelse", "Svarer godt på formålet."));
        page.ShouldSay("Lagret kl.").ShouldSay("Svarer godt på formålet.").ShouldSay("Skrevet: 1 av");
        page = await page.Post("Gjennomføringsevne", ("Begrunnelse", "Svarer svært godt på formålet."));
        page.Url.ShouldBe(AssessUrls.Criterion(id, "capacity"));
        page = await page.Post("Lagre og se over alt", ("Karakter", "God"));
        page.ShouldSay("Svarer svært godt på formålet.").ShouldSay("Gjennomføringsevne: skriv en begrunnelse").ShouldSay("Helhetsvurdering: velg en karakter og skriv en begrunnelse")
            .ShouldSay("Alle kriterier og helhetsvurderingen må ha karakter og begrunnelse før du leverer.");
        page.HasForm("hand-in").ShouldBeFalse();
        await Hand(imdi.Officer, id, "God", "Tydelig og gjennomførbart.");
        (await As(imdi.Officer).Get(AssessUrls.Assessment(id))).ShouldSay("Levert").ShouldSay("Tydelig og gjennomførbart.").ShouldSay("Ta vurderingen tilbake");
        (await As(imdi.Officer).Get("/oppgaver")).ShouldNotSay($"Vurder søknaden fra {name}");

        // The other sees nothing of it before handing in.
        (await As(imdi.Other).Get(AssessUrls.Assessment(id))).ShouldNotSay("Tydelig og gjennomførbart.").ShouldSay("Du får lese de andre vurderingene når du har levert din egen.");
        (await As(imdi.Other).Get(AssessUrls.Consensus(id))).ShouldSay("Vurderingene er ikke klare ennå").ShouldNotSay("Tydelig og gjennomførbart.");
        await Hand(imdi.Other, id, "Svak", "For lite om risiko.");
        (await As(imdi.Other).Get(AssessUrls.Assessment(id))).ShouldSay("Tydelig og gjennomførbart.").ShouldSay("En annen har levert sin vurdering");

        // Side by side, agreed, and with another view.
        var together = await As(imdi.Officer).Get(AssessUrls.Consensus(id));
        together.ShouldSay("Ulikt").ShouldSay("Svak");
        together.ShouldSay("Tydelig og gjennomførbart.").ShouldSay("For lite om risiko.");
        var fields = together.Document.QuerySelectorAll("select[name$='.Grade']").Select(s => (s.GetAttribute("name")!, (string?)"Tilfredsstillende"))
            .Concat(together.Document.QuerySelectorAll("textarea[name^='Input.']").Select(t => (t.GetAttribute("name")!, (string?)"Enige om dette.")));
        (await together.Post("Legg fram den felles vurderingen")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Gjennomføringsevne: velg en karakter.").ShouldSay("Helhetsvurdering: skriv en begrunnelse.");
        (await together.Post("Lagre utkastet", [.. fields])).ShouldSay("Enige om dette.").ShouldNotSay("har ikke svart ennå");
        (await As(imdi.Other).Get("/oppgaver")).ShouldSay($"Skriv den felles vurderingen av søknaden fra {name}");
        (await (await As(imdi.Officer).Get(AssessUrls.Consensus(id))).Post("Legg fram den felles vurderingen"))
            .ShouldSay("Enige om dette.").ShouldSay($"{imdi.Other.User.Name} har ikke svart ennå.").ShouldSay($"{imdi.Officer.User.Name} var enig").ShouldSay("minst to trinn fra hverandre");
        (await As(imdi.Other).Get("/oppgaver")).ShouldSay($"Svar på den felles vurderingen av søknaden fra {name}");
        (await As(imdi.Other).Post(AssessUrls.Consensus(id), "answer-consensus", ("Er du enig i den felles vurderingen?", "Jeg har et annet syn"))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv hva du mener i stedet.");
        (await As(imdi.Other).Post(AssessUrls.Consensus(id), "answer-consensus", ("Er du enig i den felles vurderingen?", "Jeg har et annet syn"), ("Hva mener du i stedet?", "Risikoen er undervurdert."))).ShouldSay("Alle har svart").ShouldSay("Risikoen er undervurdert.");

        // A newcomer understands where it stands; the county sees nothing of it.
        var after = await As(imdi.Officer).Get(AssessUrls.Handling(id));
        after.ShouldSay("Klar for totalvurdering").ShouldSay("svarte på den felles vurderingen med et annet syn").ShouldSay("2 av 2 har levert");
        (await As(county.Lead).Get(ApplyUrls.Application(id))).ShouldNotSay("felles vurdering").ShouldNotSay("habil").ShouldNotSay("formell kontroll");
        (await As(county.Lead).Get(AssessUrls.Handling(id))).ShouldBe(HttpStatusCode.Forbidden);
        (await As(imdi.Officer).Get(ApplyUrls.List)).ShouldSay("Klar for totalvurdering");
    }

    [Fact]
    public async Task AQuestion_IsRemindedOf_OnceAtEachOfTheDays_AndNotWhenItIsAnswered()
    {
        var (silent, answers) = (await Given.AnAssigned(), await Given.AnAssigned());
        foreach (var the in new[] { silent, answers })
        {
            await As(the.Imdi.Officer).Submit(
                new AskRequest.Input { Subject = the.Id.Value, Kind = Information.Code, Question = "Hvor mange?", DueOn = Written.ShortDate(Today.AddDays(5)) }).ShouldSucceed();
        }

        var request = await Read(db => db.Set<CaseRequest>().SingleAsync(r => r.Subject == answers.Id.Value));
        for (var day = 0; day <= 7; day++, Today = Today.AddDays(1))
        {
            if (day == 3) await As(answers.County.Lead).Submit(new AnswerRequest.Input { Request = request.Id, Answer = "Tolv." }).ShouldSucceed();
            for (var time = 0; time < 2; time++) await Remind(Information.Kind.Reminds);
        }

        (await Reminders(silent)).ShouldBe(3);
        (await Reminders(answers)).ShouldBe(1);

        async Task<int> Reminders(GivenHandling the) =>
            (await ToldTo(the.County.Lead)).Count(line => line.EndsWith("venter fortsatt på svar.", StringComparison.Ordinal));
    }

    [Fact, SentTwice]
    public async Task TheCounty_GetsMoreTime_OnThePageOfTheQuestion()
    {
        var the = await Given.AnAssigned();
        await As(the.Imdi.Officer).Submit(
            new AskRequest.Input { Subject = the.Id.Value, Kind = Information.Code, Question = "Hvor mange?", DueOn = Written.ShortDate(Today.AddDays(5)) }).ShouldSucceed();
        var page = await (await As(the.Imdi.Officer).Get(the.Url)).Follow("Gi lengre frist eller trekk spørsmålet");
        page = (await page.Post("extend-request", ("Ny frist for svaret", Written.ShortDate(Today.AddDays(9))))).ShouldSay("Se over fristen før du flytter den");
        (await page.Post("extend-request")).ShouldSay($"Fristen er flyttet til {Written.Date(Today.AddDays(9))}");
        (await As(the.County.Lead).Get(AssessUrls.Information(the.Id))).ShouldSay(Written.Date(Today.AddDays(9)));
        (await ToldTo(the.County.Lead)).ShouldContain(line => line.StartsWith("Dere har fått lengre frist", StringComparison.Ordinal));
    }

    [Fact, SentTwice]
    public async Task TheCountyIsAsked_AnswersWithAFile_AndTheAnswerIsKeptApart()
    {
        var the = await Given.AnAssigned();
        var question = "Hvor mange søkere venter på plass?";
        await As(the.Imdi.Officer).Post(the.Url, "ask-request", ("Hva trenger dere å vite?", question), ("Frist for svar", Written.ShortDate(Today.AddDays(3))));
        (await As(the.Imdi.Other).Get(the.Url)).ShouldSay(question).ShouldSay("Venter på svar").ShouldSay("Fylkeskommunen skal svare på et spørsmål innen");

        // Journalled, and told by mail without what it says.
        var mail = await ReadMail(db => db.Set<OutgoingMail>().Where(m => m.To == the.County.Lead.User.Email).OrderByDescending(m => m.At).FirstAsync());
        (await ToldTo(the.County.Lead)).ShouldContain(line => line.StartsWith("Et spørsmål venter på svar", StringComparison.Ordinal));
        mail.Body.ShouldNotContain("søkere");
        var file = await Given.CaseOf(the);
        (await As(the.Imdi.Officer).Get(Samlop.Cases.CaseUrls.Case(file))).ShouldSay("Spørsmål om søknaden, svarfrist");

        // The county has the task, adds a file and answers.
        (await As(the.County.Lead).Get("/oppgaver")).ShouldSay($"Direktoratet ber om opplysninger i søknaden deres, sak {file}");
        (await As(the.County.Lead).Get(ApplyUrls.Application(the.Id))).ShouldSay("Direktoratet ber om opplysninger i søknaden deres").ShouldSay("sendte et spørsmål om søknaden, med svarfrist");
        var request = await Read(db => db.Set<CaseRequest>().SingleAsync(r => r.Subject == the.Id.Value));
        var url = RequestUrls.Request(request.Id);
        (await As(the.County.Lead).PostFile(url, "attach-to-answer", "AttachInput.Files", "venteliste.txt", "Tolv personer"u8.ToArray())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await As(the.County.Lead).PostFile(url, "attach-to-answer", "AttachInput.Files", "feil.txt", "Feil fil"u8.ToArray())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await As(the.County.Lead).Post(url, "Ta bort feil.txt")).ShouldSay("venteliste.txt").ShouldNotSay("feil.txt");
        var fileUrl = RequestUrls.File(request.Id, 1);
        (await As(the.Imdi.Officer).Fetch(fileUrl)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await As(the.County.Lead).Post(url, "answer-request")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv svaret.");
        (await As(the.County.Lead).Post(url, "answer-request", ("Svaret deres", "Tolv."))).ShouldSay("Tolv.").ShouldSay("Besvart").ShouldSay("venteliste.txt");
        (await As(the.County.Other).Get(url)).ShouldSay("Spørsmålet er allerede besvart.");

        // The directorate reads it beside the application, which is as it was sent.
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay($"{the.County.Lead.Organisation.Name} har svart på et spørsmål om søknaden");
        (await (await As(the.Imdi.Other).Fetch(fileUrl)).Content.ReadAsStringAsync()).ShouldBe("Tolv personer");
        (await As(the.Imdi.Other).Get(AssessUrls.Assessment(the.Id))).ShouldSay("Tolv.").ShouldSay("Det er ikke en del av søknaden.");
        (await As(the.Imdi.Other).Get(ApplyUrls.Version(the.Id, 1))).ShouldNotSay("Tolv.");
        (await As(the.Imdi.Officer).Get(Samlop.Cases.CaseUrls.Case(file))).ShouldSay("Svar på spørsmål om søknaden").ShouldSay("venteliste.txt");
        await As(the.Imdi.Officer).Post(the.Url, "read-answer");
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldNotSay("har svart på et spørsmål om søknaden");
    }

    private async Task Hand(Member assessor, GrantApplicationId id, string grade, string reason) =>
        (await As(assessor).WritesAndHandsIn(id, grade, reason)).ShouldBe(HttpStatusCode.OK).ShouldSay("Levert");
}

public sealed class AssessStoryTests_OnSqlite(SqliteHost host) : AssessStoryTests(host), IClassFixture<SqliteHost>;

public sealed class AssessStoryTests_OnPostgres(PostgresHost host) : AssessStoryTests(host), IClassFixture<PostgresHost>;
