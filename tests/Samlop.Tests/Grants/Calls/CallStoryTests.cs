using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.Mail;
using Samlop.Questionnaires;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Calls;

/// <summary>The life of a call, from the first word to an answered question, through the pages and without JavaScript.</summary>
[Trait("Category", "Clock")]
public abstract class CallStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-01", "C-10", "C-14")]
    public async Task ACall_FromFirstWordToAnsweredQuestion()
    {
        var imdi = await Given.ADirectorate();
        var county = await Given.AMember(Role.ProjectLead);
        var number = CallData.NewNumber();

        // An officer begins, and writes part by part.
        var work = await As(imdi.Officer).Post(CallUrls.New, "start", ("Nummer", number), ("Tittel", "Forsøk med samarbeid"));
        work.Url.ShouldBe(CallUrls.Work(number));
        work.ShouldSay("Dette mangler før utlysningen kan publiseres");
        foreach (var part in CallStructure.Form.Parts) (await Write(imdi.Officer, number, part)).ShouldBe(HttpStatusCode.OK);

        // Nobody else sees it yet.
        (await Anyone().Get(CallUrls.Call(number))).ShouldBe(HttpStatusCode.NotFound);
        (await As(county).Get(CallUrls.Call(number))).ShouldBe(HttpStatusCode.NotFound);
        (await As(imdi.Officer).Get(CallUrls.Call(number))).ShouldSay("Forhåndsvisning");

        // She sends it; she cannot publish it herself and is told why; another returns it, then publishes it.
        var sent = await As(imdi.Officer).Post(CallUrls.Work(number), "Send til publisering");
        sent.ShouldSay("Du har selv vært med på å forberede dette. En annen må beslutte.");
        (await As(imdi.Other).Get("/oppgaver")).ShouldSay($"Utlysning {number}, versjon 1, venter på publisering");
        (await As(imdi.Other).Post(CallUrls.Work(number), "Send tilbake", ("Hva må rettes?", "Skriv hvem som kan søke."))).ShouldBe(HttpStatusCode.OK);
        (await As(imdi.Officer).Get(CallUrls.Work(number))).ShouldSay("Skriv hvem som kan søke.");
        (await As(imdi.Officer).Get("/oppgaver")).ShouldSay($"Utlysning {number}, versjon 1, er sendt tilbake til deg");
        await As(imdi.Officer).Post(CallUrls.Work(number), "Send til publisering");
        await As(imdi.Officer).Post(CallUrls.Work(number), "takeback");
        await As(imdi.Officer).Post(CallUrls.Work(number), "Send til publisering");
        var published = await As(imdi.Other).Post(CallUrls.Work(number), "Publiser");
        published.Url.ShouldBe(CallUrls.Published(number));
        published.ShouldSay("Utlysningen er publisert");
        (await Anyone().Get(CallUrls.Call(number))).ShouldSay("Forsøk med samarbeid").ShouldSay("Åpen for søknader");

        // Somebody follows it, by a link in a mail.
        (await Anyone().Post(CallUrls.Follow(number), "follow", ("E-postadressen din", "leser@example.test"))).ShouldSay("Se i innboksen din");
        var key = await Read(db => db.Set<Samlop.Grants.Following.CallFollower>().Where(f => f.Email == "leser@example.test").Select(f => f.Key).SingleAsync());
        (await ReadMail(db => db.Set<OutgoingMail>().CountAsync(m => m.To == "leser@example.test"))).ShouldBe(1);
        (await Anyone().Post($"/folg/{key}", "Ja, jeg vil følge utlysningen")).ShouldSay($"Du følger utlysning {number}.");

        // It is amended: the deadline is moved, and what has changed is told in words.
        await As(imdi.Officer).Post(CallUrls.Work(number), "amend", ("Hva endres, og hvorfor?", "Fristen er flyttet."));
        var later = Today.AddDays(60);
        await As(imdi.Officer).Post(CallUrls.Part(number, CallStructure.Form.Part("applying")!), "Lagre", ("Input.Fields[1].Value", later.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture)));
        await As(imdi.Officer).Post(CallUrls.Work(number), "Send til publisering");
        await As(imdi.Decider).Post(CallUrls.Work(number), "Publiser");
        (await Anyone().Get(CallUrls.Difference(number, 1, 2))).ShouldSay("Antall endringer: 1").ShouldSay("Søknadsfrist er endret").ShouldSay("Fristen er flyttet.");
        (await Anyone().Get(CallUrls.Version(number, 1))).ShouldSay("Dette er en eldre versjon.");

        // A county asks; the answer is for all.
        await As(county).Post(CallUrls.Questions(number), "ask", ("Spørsmål", "Kan klassen ha 18 deltakere?"));
        (await Anyone().Get(CallUrls.Questions(number))).ShouldNotSay("Kan klassen ha 18 deltakere?");
        var task = await As(imdi.Officer).Get("/oppgaver");
        task.ShouldSay($"Et spørsmål om utlysning {number} venter på svar");
        var question = await Read(db => db.Set<Samlop.Grants.Questions.CallQuestion>().Where(q => q.AskedBy == county.Id).Select(q => q.Id).SingleAsync());
        await As(imdi.Officer).Post(Samlop.Grants.Questions.QuestionUrls.Answer(number, question), "answer", ("Svar", "Ja, inntil 20."));
        (await Anyone().Get(CallUrls.Questions(number))).ShouldSay("Kan klassen ha 18 deltakere?").ShouldSay("Ja, inntil 20.");
        (await As(imdi.Officer).Get("/oppgaver")).ShouldNotSay($"Et spørsmål om utlysning {number}");

        // Those who follow were told of both, and nothing of what was said stands in the mail.
        var mails = await ReadMail(db => db.Set<OutgoingMail>().Where(m => m.To == "leser@example.test").OrderBy(m => m.At).Select(m => new { m.Subject, m.Body }).ToListAsync());
        foreach (var line in new[] { $"Bekreft at du vil følge utlysning {number}.", $"Utlysning {number} er endret.", $"Nytt svar om utlysning {number}." })
            mails.Count(m => m.Body.Contains(line, StringComparison.Ordinal)).ShouldBe(1, line);
        mails.ShouldAllBe(m => !m.Body.Contains("inntil 20", StringComparison.Ordinal));

        // Nobody follows it any more, and an amendment comes to nothing.
        (await Anyone().Post($"/folg/{key}", "Slutt å følge")).ShouldBe(HttpStatusCode.OK);
        await As(imdi.Officer).Post(CallUrls.Work(number), "amend", ("Hva endres, og hvorfor?", "En prøve."));
        (await As(imdi.Officer).Post(CallUrls.Work(number), "discard")).Url.ShouldBe(CallUrls.Work(number));

        // The history tells it in sentences.
        (await As(imdi.Officer).Get(CallUrls.Work(number)))
            .ShouldSay($"{imdi.Officer.User.Name} (Saksbehandler) begynte på versjon 1")
            .ShouldSay($"{imdi.Other.User.Name} (Saksbehandler) sendte versjon 1 tilbake")
            .ShouldSay($"{imdi.Decider.User.Name} (Beslutter) publiserte versjon 2");
    }

    private async Task<Page> Write(Member officer, string number, QuestionnairePart part)
    {
        var input = await Given.PartInput(number, part);
        var fields = input.Fields.Select((f, i) => ($"Input.Fields[{i}].Value", f.Value)).Where(f => f.Value is not null).ToList();
        var firstOf = 0;
        foreach (var list in part.Questions.Where(q => q.Kind == QuestionKind.Rows))
        {
            var row = input.Rows.Single(r => r.List == list.Key);
            fields.AddRange(row.Cells.Select((cell, c) => ($"Input.Rows[{firstOf}].Cells[{c}]", cell)));
            firstOf += 3;
        }

        return await As(officer).Post(CallUrls.Part(number, part), "Lagre", [.. fields]);
    }
}

public sealed class CallStoryTests_OnSqlite(SqliteHost host) : CallStoryTests(host), IClassFixture<SqliteHost>;

public sealed class CallStoryTests_OnPostgres(PostgresHost host) : CallStoryTests(host), IClassFixture<PostgresHost>;
