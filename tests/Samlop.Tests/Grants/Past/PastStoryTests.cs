using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Grants.OpenData;
using Samlop.Grants.Past;
using Samlop.Tests.Audit.TwoPerson;
using Samlop.Tests.Cases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Past;

/// <summary>Grants from before Samløp are read in by one, shown row by row, and confirmed by another; and withdrawn by two.</summary>
public abstract class PastStoryTests(SamlopHost host) : HostTests(host)
{
    private const string Headings = "År;Utlysning;Fylke;Vedtatt beløp;Vedtatt dato;Brev dato;Brev fil;Utbetalt beløp;Utbetalt dato;Bilag;Rapport dato;Rapport fil;Kilde";

    [Fact, SentTwice, Requirement("C-13")]
    public async Task RowsAreShown_ConfirmedByAnother_AndHaveTheirCases()
    {
        var (officer, other, county) = await People();
        var name = county.Lead.Organisation.Name;
        var file = string.Join('\n', Headings,
            $"2019;12-2019;{name};1 200 000;08.03.2019;10.03.2019;brev.pdf;1200000,00;2019-04-01;B7;01.02.2020;rapport.pdf;Arkivsak 19/1234",
            $"2020;12-2020;{name};900 000;08.03.2020;;;;;;;;Arkivsak 20/1",
            $"2020;12-2020;{name};900 000;08.03.2020;;;;;;;;Arkivsak 20/1",
            "2018;1-2018;Finnes ikke;1;08.03.2018;;;;;;;;X",
            $"2018;2-2018;{name};-5;39.03.2018;;;;;;;;X",
            $"2018;3-2018;{name};5;38.03.2018;;;;;;;;X",
            $"2018;4-2018;{name};5;08.03.2018;09.03.2018;mangler.pdf;;;;;;X",
            $"2018;5-2018;{name};5;08.03.2018;;;5;;;;;X",
            $"2018;6-2018;{name};5;08.03.2018;;;;;;;;{RedactionNumber()}");
        var page = await As(officer).Get(PastUrls.Imports);
        (await page.Post("read")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        var shown = await SendFiles(officer, ("tidligere.csv", Encoding.UTF8.GetBytes(file)), ("brev.pdf", Pdf("brev")), ("rapport.pdf", Pdf("rapport")));
        shown.ShouldBe(HttpStatusCode.OK).ShouldSay("Venter på bekreftelse").ShouldSay("Registreres")
            .ShouldSay("Fylkeskommune: Finner ingen fylkeskommune").ShouldSay("Vedtatt beløp: Skriv et beløp større enn 0, for eksempel 1 600 000. Vedtaksdato: Skriv en dato").ShouldSay("Vedtaksdato: Skriv en dato")
            .ShouldSay("Fil med brevet: Filen er ikke med i opplastingen.").ShouldSay("Utbetalt dato: Utbetalt beløp, utbetalt dato og bilag må fylles ut sammen.")
            .ShouldSay("Samme nøkkel står på en rad lenger opp.").ShouldSay("Raden inneholder et fødselsnummer").ShouldNotSay(RedactionNumber());
        var id = new PastImportId(Guid.Parse(shown.Url.Split('/')[^1].Split('?')[0]));
        (await Read(db => db.Set<PastGrant>().CountAsync(g => g.Import == id))).ShouldBe(0, "nothing is registered yet");
        shown.HasForm("confirm").ShouldBeFalse("another confirms it");
        await As(officer).Submit(new ConfirmPastImport.Input { Import = id, Seen = await Given.MarkOf(id.Value) }).ShouldBeRefused(CheckRefusal.PreparedBySame);
        (await As(county.Lead).Fetch(PastUrls.Import(id))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await As(other).Get("/oppgaver")).ShouldSay("Bekreft import av tidligere tilskudd: tidligere.csv");
        (await As(other).Post(PastUrls.Import(id), "confirm")).ShouldSay("Bekreftet og registrert");

        var grants = await Read(db => db.Set<PastGrant>().Where(g => g.Import == id).OrderBy(g => g.Line).ToListAsync());
        grants.Select(g => (g.Year, g.DecidedOre, g.PaidOre)).ShouldBe([(2019, 120_000_000, 120_000_000), (2020, 90_000_000, null)]);
        var grant = (await As(county.Lead).Get(PastUrls.Grant(grants[0].Id))).ShouldSay("Registrert i ettertid").ShouldSay("Arkivsak 19/1234").ShouldSay("1 200 000 kr");
        grant.HasForm("read").ShouldBeFalse();
        var number = await Read(db => db.Set<CaseFile>().Where(c => c.Subject == grants[0].Id.Value).Select(c => new CaseNumber(c.Year, c.Serial)).SingleAsync());
        (await As(county.Lead).Get(CaseUrls.Case(number))).ShouldSay("Tilskuddsbrev, registrert i ettertid").ShouldSay("Rapport, registrert i ettertid");
        (await As(await Given.AMember(Role.Auditor)).Get(CaseUrls.Case(number))).ShouldBe(HttpStatusCode.NotFound);
        (await As((await Given.ACounty()).Lead).Get(PastUrls.Grant(grants[0].Id))).ShouldBe(HttpStatusCode.NotFound);
        (await As(county.Lead).Get($"{PastUrls.List}?ar=2019")).ShouldSay("12-2019").ShouldNotSay("12-2020");

        // The public list has the mark, and nothing else of the public lists has it.
        (await Anyone().Get($"{OpenUrls.Past}?q={name}")).ShouldSay("12-2019").ShouldSay("Registrert i ettertid");
        (await Anyone().Get($"{OpenUrls.Awards}?q={name}")).ShouldNotSay("12-2019");
        (await Anyone().Fetch(OpenUrls.Json(OpenUrls.Past))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await As(officer).Get("/oppgaver")).ShouldNotSay("12-2019");

        // The same again is known; another sum under the same key is refused.
        var again = await SendFiles(other, ("igjen.csv", Encoding.UTF8.GetBytes(string.Join('\n', Headings,
            $"2020;12-2020;{name};900 000;08.03.2020;;;;;;;;Arkivsak 20/1", $"2019;12-2019;{name};1;08.03.2019;;;;;;;;X"))));
        again.ShouldSay("1 rad, vedtatt 900 000 kr").ShouldSay("1 rad, vedtatt 1 kr").ShouldSay("2 rader, vedtatt 900 001 kr");
        again.ShouldSay("Uendret").ShouldSay("er registrert med andre opplysninger");
        var second = new PastImportId(Guid.Parse(again.Url.Split('/')[^1].Split('?')[0]));
        await As(officer).Submit(new ConfirmPastImport.Input { Import = second, Seen = await Given.MarkOf(second.Value) }).ShouldBeRefused(PastImport.NoRowsToTake);
        (await As(other).Post(PastUrls.Import(second), "discard")).ShouldSay("Forkastet");
    }

    [Fact, SentTwice, Requirement("C-13")]
    public async Task AnImport_IsWithdrawnByTwo_WhileNothingRestsOnIt()
    {
        var (officer, other, county) = await People();
        var name = county.Lead.Organisation.Name;
        var shown = await SendFiles(officer, ("a.csv", Encoding.UTF8.GetBytes($"{Headings}\n2017;9-2017;{name};5 000;08.03.2017;;;;;;;;X")));
        var id = new PastImportId(Guid.Parse(shown.Url.Split('/')[^1].Split('?')[0]));
        (await As(other).Post(PastUrls.Import(id), "confirm")).ShouldSay("Bekreftet og registrert");
        (await As(officer).Post(PastUrls.Import(id), "propose", ("Hvorfor skal importen trekkes tilbake?", "Feil fil."))).ShouldSay("Feil fil.").HasForm("withdraw").ShouldBeFalse();
        await As(officer).Submit(new ProposePastWithdrawal.Input { Import = id, Reason = "Igjen." }).ShouldBeRefused(PastWithdrawal.PastWithdrawalWaits);
        (await As(officer).Post(PastUrls.Import(id), "drop")).HasForm("propose").ShouldBeTrue();
        (await As(officer).Post(PastUrls.Import(id), "propose", ("Hvorfor skal importen trekkes tilbake?", "Feil fil."))).ShouldSay("Feil fil.");

        var file = await Read(db => db.Set<CaseFile>().SingleAsync(c => db.Set<PastGrant>().Any(g => g.Import == id && c.Subject == (Guid)(object)g.Id)));
        var entry = await As(officer).Submit(new RegisterDocument.Input { Case = file.Id, Direction = "Internal", DocumentDate = "07.03.2022", PublicTitle = "Notat", Note = "Tekst" }).ShouldSucceed();
        await As(other).Submit(new ConfirmPastWithdrawal.Input { Import = id }).ShouldBeRefused(PastWithdrawal.SomethingRestsOnIt);
        var registered = await Read(db => db.Set<JournalEntry>().Where(e => e.Case == file.Id && e.Number == entry.Entry).Select(e => e.Id).SingleAsync());
        await As(officer).Submit(new CancelEntry.Input { Entry = registered, Reason = "Feil." }).ShouldSucceed();
        (await As(other).Get("/oppgaver")).ShouldSay("skal trekkes tilbake");
        (await As(other).Post(PastUrls.Import(id), "withdraw")).ShouldSay("Trukket tilbake");
        (await Anyone().Get($"{OpenUrls.Past}?q={name}")).ShouldNotSay("9-2017");
        (await As(county.Lead).Get(PastUrls.List)).ShouldNotSay("9-2017");
        (await Read(db => db.Set<CaseFile>().SingleAsync(c => c.Id == file.Id))).ClosedAt.ShouldNotBeNull();
    }

    [Fact, Requirement("C-13")]
    public async Task ADocumentThatIsMissing_IsPutToTheCaseOfAGrantThatIsKnown_Once()
    {
        var (officer, other, county) = await People();
        var name = county.Lead.Organisation.Name;
        var row = $"2016;8-2016;{name};5 000;08.03.2016;09.03.2016;{{0}};;;;01.02.2017;{{1}};X";
        byte[] Table(string letter, string report) => Encoding.UTF8.GetBytes($"{Headings}\n{string.Format(CultureInfo.InvariantCulture, row, letter, report)}");
        var first = Shown(await SendFiles(officer, ("a.csv", Table("", ""))));
        (await As(other).Post(PastUrls.Import(first), "confirm")).ShouldSay("Bekreftet og registrert");

        // What is known is named with its letter, which the case does not have.
        var page = await SendFiles(officer, ("b.csv", Table("brev.pdf", "")), ("brev.pdf", Pdf("brev 2016")));
        var second = Shown(page.ShouldSay("Nytt dokument i saken").ShouldNotSay("Uendret"));
        (await As(other).Post(PastUrls.Import(second), "confirm")).ShouldSay("Bekreftet og registrert");
        var grant = await Read(db => db.Set<PastGrant>().SingleAsync(g => g.Import == first));
        (await Read(db => db.Set<PastGrant>().CountAsync(g => g.Key == grant.Key))).ShouldBe(1);
        (await Entries(grant.Id)).ShouldBe(["Internal 2022-03-08", "Outgoing 2016-03-09"], ignoreOrder: true);

        // The same letter again changes nothing; the report is put beside it.
        (await SendFiles(officer, ("c.csv", Table("brev.pdf", "")), ("brev.pdf", Pdf("brev 2016")))).ShouldSay("Uendret");
        var third = Shown((await SendFiles(officer, ("d.csv", Table("brev.pdf", "rapport.pdf")), ("brev.pdf", Pdf("brev 2016")), ("rapport.pdf", Pdf("rapport 2016"))))
            .ShouldSay("Nytt dokument i saken"));
        (await As(other).Post(PastUrls.Import(third), "confirm")).ShouldSay("Bekreftet og registrert");
        (await Entries(grant.Id)).ShouldBe(["Internal 2022-03-08", "Outgoing 2016-03-09", "Incoming 2017-02-01"], ignoreOrder: true);

        // The first import has the documents of the later ones built on it; a later one is withdrawn, and its document goes out of the case.
        await As(officer).Submit(new ProposePastWithdrawal.Input { Import = first, Reason = "Feil fil." }).ShouldBeRefused(PastWithdrawal.SomethingRestsOnIt);
        await As(officer).Submit(new ProposePastWithdrawal.Input { Import = third, Reason = "Feil rapport." }).ShouldSucceed();
        (await As(other).Post(PastUrls.Import(third), "withdraw")).ShouldSay("Trukket tilbake");
        (await Entries(grant.Id)).ShouldBe(["Internal 2022-03-08", "Outgoing 2016-03-09"], ignoreOrder: true);
        (await Read(db => db.Set<JournalEntry>().SingleAsync(e => e.CancelReason == "Feil rapport."))).Direction.ShouldBe(EntryDirection.Incoming);
        (await Read(db => db.Set<PastGrant>().SingleAsync(g => g.Id == grant.Id))).WithdrawnAt.ShouldBeNull();
    }

    /// <summary>What the journal of a past grant's case holds: the direction and date of each entry that is not cancelled.</summary>
    private async Task<List<string>> Entries(PastGrantId grant) =>
    [
        .. (await Read(db => (
            from e in db.Set<JournalEntry>()
            join c in db.Set<CaseFile>() on e.Case equals c.Id
            where c.Subject == grant.Value && e.CancelledAt == null
            select e).ToListAsync())).Select(e => $"{e.Direction} {e.DocumentDate:yyyy-MM-dd}"),
    ];

    private static PastImportId Shown(Page page) => new(Guid.Parse(page.Url.Split('/')[^1].Split('?')[0]));

    private async Task<(Member Officer, Member Other, CountyPeople County)> People()
    {
        var officer = await Given.AMember(Role.CaseOfficer);
        return (officer, await Given.AMember(Role.DecisionMaker, officer.Organisation), await Given.ACounty());
    }

    private async Task<Page> SendFiles(Member member, params (string Name, byte[] Content)[] files)
    {
        var client = As(member);
        var page = await client.Get(PastUrls.Imports);
        var form = page.Document.QuerySelectorAll("form").Single(f => f.GetAttribute("data-form") == "read");
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]")) content.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, "Input.Files", name);
        }

        return await Page.Read(client, await client.Http.PostAsync(new Uri(PastUrls.Imports, UriKind.Relative), content));
    }

    private static string RedactionNumber() => Samlop.Tests.Cases.Disclosure.RedactionTests.Number();

    private static byte[] Pdf(string what) => Encoding.ASCII.GetBytes($"%PDF-1.7\n{what}\n%%EOF");
}

public sealed class PastStoryTests_OnSqlite(SqliteHost host) : PastStoryTests(host), IClassFixture<SqliteHost>;

public sealed class PastStoryTests_OnPostgres(PostgresHost host) : PastStoryTests(host), IClassFixture<PostgresHost>;
