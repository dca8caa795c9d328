using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Grants.Accept;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell;
using Samlop.Grants.Tell.Appeal;
using Samlop.Letters;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Inbox;
using Samlop.Platform.Mail;
using Samlop.Platform.Text;
using Samlop.Tests.Cases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Tell;

/// <summary>A letter from the decision to the county's inbox, through the pages and with real printers.</summary>
public abstract class LetterStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-11", "C-13", "C-14")]
    public async Task ALetter_FromDecisionToOpened()
    {
        var the = await Given.ADecidedCase(form: NorwegianForm.Nn);
        var url = TellUrls.Letter(the.Decision);

        // Nobody of the county knows of it; the officer has the task.
        (await As(the.County.Director).Get(LetterUrls.List)).ShouldSay("Ingen brev");
        (await As(the.County.Director).Get("/oppgaver")).ShouldNotSay("Les brevet");
        (await As(the.County.Director).Get(url)).ShouldBe(HttpStatusCode.Forbidden);
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay($"Send tilskuddsbrevet til {the.County.Lead.Organisation.Name}");

        // The preview is the letter, in the county's form of Norwegian whatever the reader's language.
        var preview = await As(the.Imdi.Officer).Get(url);
        preview.ShouldBe(HttpStatusCode.OK).ShouldSay("har vedteke å gi dykk eit tilskot på 1 600 000 kr").ShouldSay("under føresetnad om løyving").ShouldSay("Vi og Riksrevisjonen kan kontrollere");
        preview.ShouldSay("Fylkeskommunar har ikkje rett til å klage på tildeling av eller avslag på tilskot").ShouldSay(the.Imdi.Decider.User.Name).ShouldNotSay(LetterData.InternalNote).ShouldNotSay("Heller ikke dette.");
        preview.Document.QuerySelector(".letter")!.GetAttribute("lang").ShouldBe("nn");
        (await (await As(the.Imdi.Officer).In("en")).Get(url)).ShouldSay("1 600 000 kr").ShouldNotSay("NOK");

        var sent = await preview.Post("Send brevet");
        sent.ShouldBe(HttpStatusCode.OK).ShouldSay("Ulest").ShouldSay("Ikke åpnet");
        (await As(the.Imdi.Officer).Get(url)).ShouldSay("Brevet er allerede sendt og kan ikke endres.");
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldNotSay("Send tilskuddsbrevet");
        var letter = await Read(db => db.Set<Letter>().SingleAsync(l => l.Matter == the.Decision.Value));
        letter.Hash.ShouldBe(letter.ReadContent().Hash());
        letter.Content.ShouldNotContain(LetterData.InternalNote);

        // Journalled with its three documents; a notice that says nothing of it.
        var entry = await Read(db => db.Set<JournalEntry>().Include(e => e.Documents).SingleAsync(e => e.Id == letter.Entry));
        (entry.Direction, entry.Documents.Count).ShouldBe((EntryDirection.Outgoing, 3));
        (await ToldTo(the.County.Director)).ShouldContain($"Eit brev ventar på dykk i sak {letter.CaseNumber}.");
        var mail = await ReadMail(db => db.Set<OutgoingMail>().Where(m => m.To == the.County.Director.User.Email).OrderByDescending(m => m.Id).FirstAsync());
        mail.Body.ShouldContain(LetterUrls.Letter(letter.Id));
        mail.Body.ShouldNotContain(" kr");

        // The county reads it by opening it; the file comes with that, not before.
        var client = As(the.County.Director);
        (await client.Get("/oppgaver")).ShouldSay("Les brevet i sak");
        (await client.Get(LetterUrls.List)).ShouldSay("Ulest").ShouldSay(letter.CaseNumber);
        CaseNumber.TryParse(letter.CaseNumber, out var number).ShouldBeTrue();
        var doors = new[] { LetterUrls.Pdf(letter.Id), CaseUrls.Document(number, entry.Number, 1), CaseUrls.Document(number, entry.Number, 3) };
        foreach (var door in doors) (await client.Fetch(door)).StatusCode.ShouldBe(HttpStatusCode.NotFound, door);
        (await client.Get(CaseUrls.Entry(number, entry.Number))).ShouldSay("Åpne meldingen eller brevet først.");
        (await client.Get(LetterUrls.Letter(letter.Id))).ShouldNotSay("1 600 000 kr");
        var opened = await client.Post(LetterUrls.Letter(letter.Id), "Åpne brevet");
        opened.ShouldSay("1 600 000 kr").ShouldSay("1. august 2100".Replace("2100", $"{the.Content.Year}", StringComparison.Ordinal)).ShouldSay("Åpnet");
        var pdf = await client.Fetch(LetterUrls.Pdf(letter.Id));
        pdf.StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var door in doors) (await client.Fetch(door)).StatusCode.ShouldBe(HttpStatusCode.OK, door);
        (await pdf.Content.ReadAsByteArrayAsync()).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        (await client.Get("/oppgaver")).ShouldNotSay("Les brevet i sak").ShouldSay($"Svar på tilskuddet for {the.Content.Year}");

        // Once: another opening leaves no trace. The directorate sees who and when.
        await As(the.County.Lead).Submit(new OpenLetter.Input { Letter = letter.Id }).ShouldSucceed();
        (await Read(db => db.Set<Samlop.Audit.ProcessEvent>().CountAsync(e => e.Code == "letters.letter.opened" && e.Subject == the.Application.Value))).ShouldBe(1);
        (await As(the.Imdi.Officer).Get(LetterUrls.Letter(letter.Id))).ShouldSay(the.County.Director.User.Name).ShouldSay("1 600 000 kr");
        (await As(the.Imdi.Decider).Get(LetterUrls.List)).ShouldSay(the.County.Lead.Organisation.Name);
    }

    [Fact, Requirement("C-11")]
    public async Task ANeutralCounty_GetsTheFormTheSenderChooses()
    {
        var the = await Given.ADecidedCase(DecisionKind.Rejection, form: null);
        var page = await As(the.Imdi.Officer).Get($"{TellUrls.Letter(the.Decision)}?malform=nn");
        page.ShouldSay("er språknøytral").ShouldSay("har vedteke å avslå søknaden");
        await As(the.Imdi.Officer).Submit(the.Letter()).ShouldHaveError(nameof(DispatchLetter.Input.Form));
        (await page.Post("dispatch", ("Målform", "Nynorsk"))).ShouldSay("Avslag på søknad om tilskot");
        var letter = await Read(db => db.Set<Letter>().SingleAsync(l => l.Matter == the.Decision.Value));
        letter.Form.ShouldBe(NorwegianForm.Nn);
        (await Read(db => db.Set<Award>().AnyAsync(a => a.Decision == the.Decision))).ShouldBeFalse();
        (await As(the.County.Lead).Post(LetterUrls.Letter(letter.Id), "Åpne brevet")).ShouldSay("vedteke å avslå søknaden").ShouldSay("§§ 3 første ledd og 28");
    }

    [Fact, SentTwice, Requirement("C-14")]
    public async Task ADismissal_WaitsForTheAppealClause_AndThenGoes()
    {
        var the = await Given.ADecidedCase(DecisionKind.Dismissal);
        var administrator = await Given.AMember(Role.Administrator, the.Imdi.Officer.Organisation);
        var template = LetterUrls.Template(DecisionLetters.KindOf(DecisionKind.Dismissal));

        (await As(the.Imdi.Officer).Get(TellUrls.Letter(the.Decision))).ShouldSay("Må avklares:").ShouldSay("Klageadgangen må avklares før en avvisning kan sendes.");
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldNotSay("Send avvisningsbrevet");
        await As(the.Imdi.Officer).Submit(the.Letter()).ShouldBeRefused(LetterStanding.AppealToBeClarified);
        (await As(the.Imdi.Officer).Get(template)).ShouldSay("Klageadgangen må avklares").HasForm("appeal").ShouldBeFalse();
        (await As(administrator).Get("/oppgaver")).ShouldSay("Avklar om en avvisning kan påklages");

        var nothing = await As(administrator).Post(template, "Send svaret til en annen");
        nothing.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Velg om en avvisning kan påklages.").ShouldSay("Oppgi kilden.");
        await As(administrator).Post(template, "Send svaret til en annen",
            ("Standing", nameof(AppealStanding.Right)), ("Begrunnelse", "En avvisning er ikke et avslag."), ("Kilde", "forvaltningsloven § 28"));
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldNotSay("Send avvisningsbrevet");
        var settled = await As(the.Imdi.Decider).Post(template, "Avklar klageadgangen");
        settled.ShouldSay("avklarte at en avvisning kan påklages").ShouldSay("En avvisning er ikke et avslag.");
        (await As(administrator).Get("/oppgaver")).ShouldNotSay("Avklar om en avvisning");
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay("Send avvisningsbrevet");
        (await As(the.Imdi.Officer).Get(TellUrls.Letter(the.Decision))).ShouldSay("Fristen er tre uker fra dere mottok dette brevet").ShouldSay("Søknadsfristen var");
        await Given.Sent(the, the.Decision);

        // Settled otherwise later: the letter keeps what it said.
        await Given.ASettledAppeal(administrator, AppealStanding.NoRight);
        (await Read(db => db.Set<Letter>().SingleAsync(l => l.Matter == the.Decision.Value))).Content.ShouldContain("tre uker");

        // As it was, for the other tests of this class.
        await using var db = Host.OpenDb();
        await db.Clear<AppealRuling>();
    }
}

public sealed class LetterStoryTests_OnSqlite(SqliteHost host) : LetterStoryTests(host), IClassFixture<SqliteHost>;

public sealed class LetterStoryTests_OnPostgres(PostgresHost host) : LetterStoryTests(host), IClassFixture<PostgresHost>;
