using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases;

/// <summary>The journal of a case: registered, put files to, screened, cancelled; and who sees what.</summary>
public abstract class JournalTests(SamlopHost host) : HostTests(host)
{
    private static readonly byte[] Pdf = Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

    [Fact, Requirement("C-13")]
    public async Task WhatTheCountySent_IsJournalledAsIncoming_WithItsHash()
    {
        var the = await Given.ACase();
        var page = await As(the.Lead).Get(the.Url);
        page.Title.ShouldBe($"Sak {the.Number}");
        page.ShouldSay("Inngående").ShouldSay("Søknad").ShouldSay("søknad.txt");
        (await As(the.Officer).Get(CaseUrls.Entry(the.Number, 1)))
            .ShouldSay(the.Lead.Organisation.Name)
            .ShouldSay(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("Søknaden i sin helhet"))));
        (await (await As(the.Lead).Fetch(CaseUrls.Document(the.Number, 1, 1))).Content.ReadAsStringAsync()).ShouldBe("Søknaden i sin helhet");
    }

    [Fact, SentTwice, Requirement("C-13")]
    public async Task AnOfficerRegistersALetter_AndPutsAFileToIt()
    {
        var the = await Given.ACase();
        var registered = await As(the.Officer).Post(CaseUrls.Register(the.Number), "register",
            ("Direction", "Incoming"), ("Dokumentdato", "7.3.2022"), ("Offentlig tittel", "Brev om klassen"), ("Skjermingshjemmel", "Ol13"));
        registered.Url.ShouldBe(CaseUrls.Entry(the.Number, 2));
        registered.ShouldSay("Dokument mangler").ShouldSay("offentleglova § 13");
        (await As(the.Officer).Get("/oppgaver")).ShouldSay($"Journalpost 2 i sak {the.Number} mangler dokument");

        (await As(the.Officer).PostFile(CaseUrls.Entry(the.Number, 2), "attach", "AttachInput.Files", "brev.pdf", Pdf)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await As(the.Officer).Get(CaseUrls.Entry(the.Number, 2))).ShouldSay("brev.pdf").ShouldSay(Convert.ToHexStringLower(SHA256.HashData(Pdf)));
        (await As(the.Officer).Get("/oppgaver")).ShouldNotSay("mangler dokument");
        var fetched = await As(the.Lead).Fetch(CaseUrls.Document(the.Number, 2, 1));
        (await fetched.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        fetched.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await As(the.Officer).Get(the.Url)).ShouldSay("journalførte inngående dokument 2").ShouldSay("la ved fil 1 til journalpost 2");
    }

    [Fact]
    public async Task SeveralFiles_AreNumberedInTheirOrder_AndTwentyAreTheMost()
    {
        var the = await Given.ACase();
        var entry = await Given.AnEntry(the, note: null);
        List<ReceivedFile> files = [.. Enumerable.Range(1, JournalEntry.MostDocuments).Select(i => new ReceivedFile(new string('a', 64), $"{i}.txt", 1, FileKind.Text))];
        await As(the.Officer).Submit(new AttachDocument.Input { Entry = entry, Files = [.. files, files[0]] }).ShouldBeRefused(JournalEntry.TooManyDocuments);
        await As(the.Officer).Submit(new AttachDocument.Input { Entry = entry, Files = files[..2] }).ShouldSucceed();
        (await As(the.Officer).Get(CaseUrls.Entry(the.Number, 2) + "?lagt-ved=2")).ShouldSay("1.txt").ShouldSay("2.txt").ShouldSay("lagt ved");
    }

    [Theory]
    [InlineData("brev.exe", "MZ", "Velg en fil av typen")]
    [InlineData("brev.pdf", "ikke en pdf", "Innholdet er ikke en PDF-fil")]
    [InlineData("brev.txt", "", "Filen er tom. Velg en annen fil.")]
    public async Task AFileThatCannotBeTaken_IsAnErrorAtTheField(string name, string content, string error)
    {
        var the = await Given.ACase();
        await Given.AnEntry(the, EntryDirection.Incoming, note: null);
        var answer = await As(the.Officer).PostFile(CaseUrls.Entry(the.Number, 2), "attach", "AttachInput.Files", name, Encoding.UTF8.GetBytes(content));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(error);
        (await Read(db => db.Set<JournalDocument>().CountAsync(d => db.Set<JournalEntry>().Any(e => e.Id == d.Entry && e.Case == the.Id)))).ShouldBe(1);
    }

    [Fact]
    public async Task Register_WithWhatCannotBe_SaysSoAtEachField()
    {
        var the = await Given.ACase();
        RegisterDocument.Input Input() => new() { Case = the.Id, Direction = "Internal", DocumentDate = "08.03.2022", PublicTitle = "Notat" };
        async Task Fails(Action<RegisterDocument.Input> change, string field, string key)
        {
            var input = Input();
            change(input);
            await As(the.Officer).Submit(input).ShouldHaveError(field, key);
        }

        await Fails(i => i.Direction = "Outgoing", "Direction", "Error_Direction");
        await Fails(i => i.Direction = null, "Direction", "Error_Direction");
        await Fails(i => i.DocumentDate = "31.02.2022", "DocumentDate", "Error_Date");
        await Fails(i => i.DocumentDate = "09.03.2022", "DocumentDate", "Error_DateToCome");
        await Fails(i => i.PublicTitle = "  ", "PublicTitle", "Error_PublicTitleMissing");
        await Fails(i => i.PublicTitle = new string('a', CaseTitles.Limit + 1), "PublicTitle", "Error_TooLong");
        await Fails(i => i.Title = new string('a', CaseTitles.Limit + 1), "Title", "Error_TooLong");
        await Fails(i => i.Ground = "Ol99", "Ground", "Error_Ground");
        await Fails(i => i.Note = new string('a', RegisterDocument.NoteLimit + 1), "Note", "Error_TooLong");

        var most = Input();
        (most.PublicTitle, most.Title, most.Note) = (new string('a', CaseTitles.Limit), new string('b', CaseTitles.Limit), new string('c', RegisterDocument.NoteLimit));
        await As(the.Officer).Submit(most).ShouldSucceed();
    }

    [Fact, Requirement("C-13")]
    public async Task AnInternalNote_IsNotThereForTheCounty()
    {
        var the = await Given.ACase();
        await Given.AnEntry(the, EntryDirection.Internal, "Innstilling internt");

        foreach (var member in new[] { the.Lead, the.Chief })
        {
            (await As(member).Get(the.Url)).ShouldNotSay("Innstilling internt").ShouldNotSay("journalførte internt dokument");
            (await As(member).Get(CaseUrls.Entry(the.Number, 2))).ShouldBe(HttpStatusCode.NotFound);
            (await As(member).Fetch(CaseUrls.Document(the.Number, 2, 1))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        foreach (var member in new[] { the.Officer, the.Decider, the.Payer, await Given.AMember(Role.Auditor) })
        {
            (await As(member).Get(the.Url)).ShouldSay("Innstilling internt").ShouldSay("journalførte internt dokument 2");
            (await As(member).Get(CaseUrls.Entry(the.Number, 2))).ShouldBe(HttpStatusCode.OK);
            (await As(member).Fetch(CaseUrls.Document(the.Number, 2, 1))).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact, SentTwice, Requirement("C-13")]
    public async Task AWrongRegistration_IsCancelledWithAReason_AndStays()
    {
        var the = await Given.ACase();
        await Given.AnEntry(the, EntryDirection.Incoming, "Brev");
        var full = await As(the.Officer).Post(CaseUrls.Entry(the.Number, 2), "cancel", ("CancelInput.Reason", "Hører til en annen sak."));
        full.ShouldSay("Utgår").ShouldSay("Hører til en annen sak.").ShouldSay("Journalposten utgår og kan ikke endres. Registrer en ny post i stedet.");

        (await As(the.Lead).Get(the.Url)).ShouldSay("Brev").ShouldSay("Utgår");
        (await As(the.Lead).Fetch(CaseUrls.Document(the.Number, 2, 1))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await As(the.Officer).Fetch(CaseUrls.Document(the.Number, 2, 1))).StatusCode.ShouldBe(HttpStatusCode.OK);

        var id = await Read(db => db.Set<JournalEntry>().Where(e => e.Case == the.Id && e.Number == 2).Select(e => e.Id).SingleAsync());
        await As(the.Officer).Submit(new CancelEntry.Input { Entry = id, Reason = "Igjen" }).ShouldBeRefused(JournalEntry.EntryCancelled);
        await As(the.Officer).Submit(new ScreenEntry.Input { Entry = id, Ground = "Ol13", Reason = "Ja" }).ShouldBeRefused(JournalEntry.EntryCancelled);
        await As(the.Officer).Submit(new AttachDocument.Input { Entry = id }).ShouldBeRefused(JournalEntry.EntryCancelled);
    }

    [Fact]
    public async Task WhatTheCountySent_CannotBeCancelledOrAddedTo()
    {
        var the = await Given.ACase();
        var id = await Read(db => db.Set<JournalEntry>().Where(e => e.Case == the.Id).Select(e => e.Id).SingleAsync());
        await As(the.Officer).Submit(new CancelEntry.Input { Entry = id, Reason = "Bort" }).ShouldBeRefused(JournalEntry.EntryIsWhole);
        await As(the.Officer).Submit(new AttachDocument.Input { Entry = id }).ShouldBeRefused(JournalEntry.EntryIsWhole);
    }

    [Fact, SentTwice, Requirement("C-13")]
    public async Task Screening_IsChangedWithAReason_AndTold()
    {
        var the = await Given.ACase();
        await Given.AnEntry(the, EntryDirection.Incoming, "Brev");
        var id = await Read(db => db.Set<JournalEntry>().Where(e => e.Case == the.Id && e.Number == 2).Select(e => e.Id).SingleAsync());
        await As(the.Officer).Submit(new ScreenEntry.Input { Entry = id, Ground = "", Reason = "Ja" }).ShouldHaveError("Ground", "Error_GroundUnchanged");
        await As(the.Officer).Submit(new ScreenEntry.Input { Entry = id, Ground = "Ol23" }).ShouldHaveError("Reason", "Error_ReasonMissing");

        await As(the.Officer).Post(CaseUrls.Entry(the.Number, 2), "screen", ("ScreenInput.Ground", "Ol23"), ("ScreenInput.Reason", "Forhandlinger pågår."));
        (await As(the.Officer).Get(the.Url)).ShouldSay("skjermet journalpost 2 etter offentleglova § 23").ShouldSay("Forhandlinger pågår.");
        (await As(the.Lead).Fetch(CaseUrls.Document(the.Number, 2, 1))).StatusCode.ShouldBe(HttpStatusCode.OK);

        await As(the.Officer).Post(CaseUrls.Entry(the.Number, 2), "screen", ("ScreenInput.Ground", ""), ("ScreenInput.Reason", "Ferdig."));
        (await As(the.Officer).Get(the.Url)).ShouldSay("tok bort skjermingen av journalpost 2");
    }

    [Fact]
    public async Task AnEntry_TakesTwentyDocuments_AndNoMore()
    {
        var the = await Given.ACase();
        var entry = await Given.AnEntry(the, note: null);
        var file = new ReceivedFile(new string('a', 64), "a.txt", 1, FileKind.Text);
        for (var i = 0; i < JournalEntry.MostDocuments; i++) await As(the.Officer).Submit(new AttachDocument.Input { Entry = entry, Files = [file] }).ShouldSucceed();
        await As(the.Officer).Submit(new AttachDocument.Input { Entry = entry, Files = [file] }).ShouldBeRefused(JournalEntry.TooManyDocuments);
    }

    [Fact]
    public async Task TheRightRole_InTheWrongOrganisation_FindsNothing()
    {
        var the = await Given.ACase();
        var other = await Given.ACase();
        var entry = await Given.AnEntry(the);
        foreach (var stranger in new[] { other.Officer, other.Decider, other.Payer, other.Lead, other.Chief })
        {
            (await As(stranger).Get(the.Url)).ShouldBe(HttpStatusCode.NotFound);
            (await As(stranger).Get(CaseUrls.Entry(the.Number, 1))).ShouldBe(HttpStatusCode.NotFound);
            (await As(stranger).Fetch(CaseUrls.Document(the.Number, 1, 1))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await As(stranger).Fetch(CaseUrls.Archive(the.Number))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await As(stranger).Get(CaseUrls.List)).ShouldNotSay(the.Number.ToString());
        }

        (await As(other.Officer).Get(CaseUrls.Register(the.Number))).ShouldBe(HttpStatusCode.NotFound);
        await As(other.Officer).Submit(new RegisterDocument.Input { Case = the.Id, Direction = "Internal", DocumentDate = "08.03.2022", PublicTitle = "x" }).ShouldBeRefused(Refusal.NotFound);
        await As(other.Officer).Submit(new AttachDocument.Input { Entry = entry }).ShouldBeRefused(Refusal.NotFound);
        await As(other.Officer).Submit(new CancelEntry.Input { Entry = entry, Reason = "x" }).ShouldBeRefused(Refusal.NotFound);
        await As(other.Officer).Submit(new ScreenEntry.Input { Entry = entry, Ground = "Ol13", Reason = "x" }).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact]
    public async Task Roles_ThatDoNotReadCases_AreRefused()
    {
        var the = await Given.ACase();
        string[] pages = [CaseUrls.List, CaseUrls.Table, the.Url, CaseUrls.Entry(the.Number, 1), CaseUrls.Document(the.Number, 1, 1), CaseUrls.Archive(the.Number)];
        // Also within the directorate: an administrator sees no content.
        foreach (var role in AllUseCases.RolesWithout(ReadCases.Needs))
        {
            foreach (var organisation in new[] { the.Officer.Organisation, the.Lead.Organisation })
            {
                var member = await Given.AMember(role, organisation);
                foreach (var url in pages) (await As(member).Fetch(url)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{role} {url}");
            }
        }
    }

    [Fact]
    public async Task NobodySignedIn_IsAskedToSignIn()
    {
        var the = await Given.ACase();
        (await Anyone().Get(the.Url)).Url.ShouldStartWith("/logg-inn");
        (await Anyone().Get(CaseUrls.Archive(the.Number))).Url.ShouldStartWith("/logg-inn");
    }
}

public sealed class JournalTests_OnSqlite(SqliteHost host) : JournalTests(host), IClassFixture<SqliteHost>;

public sealed class JournalTests_OnPostgres(PostgresHost host) : JournalTests(host), IClassFixture<PostgresHost>;
