using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Disclosure;
using Samlop.Cases.Journal;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases.Disclosure;

/// <summary>Anybody asks for documents, and follows the answer by a key that only they have.</summary>
public abstract class DisclosureStoryTests(SamlopHost host) : HostTests(host)
{
    private const string Answer = "Hva er svaret?";

    [Fact, SentTwice, Requirement("C-13")]
    public async Task ADocument_IsAskedFor_AnsweredAndDecided_AndTheAnswerIsReadByItsKey()
    {
        Host.Printer = new StandInPrinter();
        var (sent, number) = await ACase();
        var first = await Given.AnEntryIn(sent, "Brev om økonomi", "Kari Nordmann tjener 500 kr.\n\nAnnet avsnitt.");
        var second = await Given.AnEntryIn(sent, "Notat om saken", "Ingenting hemmelig.");
        Today = Today.AddDays(1);
        (await Anyone().Get($"{CaseUrls.PublicJournal}?q={number}")).ShouldSay("Be om innsyn");
        var ask = await Anyone().Get(DisclosureUrls.AskFor(number, first));
        ask.ShouldSay("må avklares");
        (await ask.Post("ask", ("Hvilke journalposter ber du om?", "2022/99999-1"))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("ingen journalpost 2022/99999-1");
        var receipt = await ask.Post("ask", ("Hvilke journalposter ber du om?", $"{number}-{first}\n{number}-{second}"), ("Input.Name", "Avisa"));
        receipt.ShouldBe(HttpStatusCode.OK).ShouldSay("Innsynskravet er sendt");
        var link = receipt.Document.QuerySelector("main a[href^='/innsyn/']")!.GetAttribute("href")!;
        var token = link.Split('/')[^1];
        (await Read(db => db.Set<Samlop.Audit.Submission>().CountAsync(s => s.Answer.Contains(token) || (s.AnsweredAt != null && s.AnsweredAt.Contains(token))))).ShouldBe(0, "the key is kept nowhere");
        (await Anyone().Get(DisclosureUrls.Receipt + "?k=feil")).ShouldSay("Lenken vises ikke lenger.");

        var request = await Read(db => db.Set<DisclosureRequest>().Include(r => r.Documents).SingleAsync(r => r.KeyHash == Samlop.Platform.Security.LinkKey.HashOf(token)));
        request.Documents.Count.ShouldBe(2);
        var url = DisclosureUrls.Request(request.Id);
        (await Anyone().Get(link)).ShouldSay("Under behandling").ShouldSay("Brev om økonomi").ShouldNotSay("Kari").HasForm("complain").ShouldBeFalse();
        (await Anyone().Fetch(DisclosureUrls.Given(token, 1))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Anyone().Get("/innsyn/0123")).ShouldSay("Lenken virker ikke");

        // Those who may not see the case see nothing of it, nor does the county.
        (await As(sent.County.Lead).Fetch(url)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await As(await Given.AMember(Role.CaseOfficer)).Get(url)).ShouldBe(HttpStatusCode.NotFound);
        (await As(sent.County.Lead).Get(CaseUrls.Case(number))).ShouldNotSay("Krav om innsyn");
        (await As(sent.Imdi.Officer).Get(CaseUrls.Case(number))).ShouldSay("Krav om innsyn");
        (await As(sent.Imdi.Officer).Get("/oppgaver")).ShouldSay("Svar på innsynskrav");
        (await As(sent.Imdi.Officer).Get(DisclosureUrls.List)).ShouldSay("Hos saksbehandler");

        // One is given in part, the other is refused.
        var redact = await As(sent.Imdi.Officer).Get(DisclosureUrls.Redact(request.Id, 1));
        (await redact.Post("redact", ("Input.Marks[0].Paragraphs", "9"))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Avsnittet 9 finnes ikke");
        (await redact.Post("redact", ("Input.Marks[0].Paragraphs", ""), ("Input.Marks[0].Phrases", "kari normann"))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Dokumentet har ikke «kari normann»");
        var made = await redact.Post("redact", ("Input.Marks[0].Paragraphs", ""), ("Input.Marks[0].Phrases", "kari nordmann"), ("Input.Marks[1].Paragraphs", "2"));
        made.ShouldBe(HttpStatusCode.OK).ShouldSay("[unntatt, offentleglova § 13, jf. forvaltningsloven § 13] tjener 500 kr.");
        (await As(sent.Imdi.Officer).Fetch(DisclosureUrls.Copy(request.Id, 1))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await As(sent.Imdi.Officer).Get($"{url}?dokument=2");
        await As(sent.Imdi.Officer).Submit(new PresentDisclosure.Input { Request = request.Id }).ShouldBeRefused(DisclosureRequest.DocumentsUnanswered);
        (await page.Post("answer", (Answer, "Refused"))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Velg hjemmelen for avslaget.");
        (await page.Post("answer", (Answer, "Refused"), ("AnswerInput.Ground", "Ol14"), ("AnswerInput.Reason", "Internt."))).ShouldSay("Gis ikke");
        (await As(sent.Imdi.Officer).Post(url, "present")).ShouldSay("Svarene venter på en beslutter.");
        await As(sent.Imdi.Officer).Submit(new AnswerDisclosure.Input { Request = request.Id, Number = 2, Outcome = "Whole" }).ShouldBeRefused(DisclosureRequest.DisclosureIsPresented);
        await As(sent.Imdi.Officer).Submit(new DecideDisclosure.Input { Request = request.Id }).ShouldBeRefused(Refusal.NotAllowed);
        (await As(sent.Imdi.Decider).Get("/oppgaver")).ShouldSay("Avgjør svar på innsynskrav");
        (await As(sent.Imdi.Decider).Post(url, "return", ("Hva må rettes?", "Begrunn bedre."))).ShouldSay("Hos saksbehandler");
        (await As(sent.Imdi.Officer).Get(url)).ShouldSay("Begrunn bedre.");
        (await As(sent.Imdi.Officer).Post(url, "present")).ShouldSay("Hos beslutter");

        // The day passes: it is told on both sides.
        Today = request.DueOn.AddDays(1);
        (await Anyone().Get(link)).ShouldSay("Svaret er forsinket.");
        (await As(sent.Imdi.Decider).Get(url)).ShouldSay("ser at svaret er forsinket");
        (await As(sent.Imdi.Decider).Post(url, "decide")).ShouldSay("Kravet er besvart.");
        await As(sent.Imdi.Decider).Submit(new DecideDisclosure.Input { Request = request.Id }).ShouldBeRefused(DisclosureRequest.DisclosureIsDecided);

        var given = await Anyone().Get(link);
        given.ShouldSay("Gis i en kopi der noe er fjernet").ShouldSay("Internt.").ShouldSay("offentleglova § 14");
        var copy = await Anyone().Fetch(DisclosureUrls.Given(token, 1));
        copy.StatusCode.ShouldBe(HttpStatusCode.OK);
        given.ShouldSay(Convert.ToHexStringLower(SHA256.HashData(await copy.Content.ReadAsByteArrayAsync())));
        (await Anyone().Fetch(DisclosureUrls.Given(token, 2))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await As(sent.Imdi.Officer).Get(CaseUrls.Case(number))).ShouldSay("Svar på krav om innsyn");

        (await given.Post("complain", ("Hva mener du er feil?", ""))).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Anyone().Post(link, "complain", ("Hva mener du er feil?", "Notatet er ikke internt."))).ShouldSay("Klagen ble sendt");
        (await Read(db => db.Set<Samlop.Audit.Submission>().CountAsync(s => s.AnsweredAt != null && s.AnsweredAt.Contains(token)))).ShouldBe(0, "nor when it is complained");
        await As(sent.County.Lead).Submit(new ComplainOfDisclosure.Input { Token = token, Complaint = "Igjen." }).ShouldBeRefused(DisclosureRequest.ComplaintIsSent);
        (await As(sent.Imdi.Decider).Get("/oppgaver")).ShouldSay("Behandle klage på svar om innsyn");
        (await As(sent.Imdi.Decider).Post(url, "handle", ("Hva er gjort med klagen?", "Sendt videre."))).ShouldSay("Sendt videre.");
        (await Anyone().Get(link)).ShouldSay("Sendt videre.");
        (await As(sent.Imdi.Officer).Get(CaseUrls.Case(number))).ShouldSay("Klage på svar om innsyn").ShouldSay("Svar på klage om innsyn");
        (await As(sent.Imdi.Officer).Fetch(DisclosureUrls.Table + "?format=csv")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task WhatIsNotInTheJournal_CannotBeAskedFor_AndNobodyFillsTheHouse()
    {
        var (sent, number) = await ACase();
        var inner = await Given.AnEntryIn(sent, "Internt notat", "Hemmelig.", "Internal");
        var today = await Given.AnEntryIn(sent, "Brev i dag", "Nytt.");
        await As(sent.County.Lead).Submit(new AskForDisclosure.Input { Entries = $"{number}-{today}" }).ShouldHaveError("Entries", "Error_NoEntry");
        Today = Today.AddDays(1);
        await As(sent.County.Lead).Submit(new AskForDisclosure.Input { Entries = $"{number}-{inner}" }).ShouldHaveError("Entries", "Error_NoEntry");
        await As(sent.County.Lead).Submit(new AskForDisclosure.Input()).ShouldHaveError("Entries", "Error_Entries");
        for (var i = 0; i < AskForDisclosure.MostOfClient; i++)
            await As(sent.County.Lead).Submit(new AskForDisclosure.Input { Entries = $"{number}-{today}", Client = "c" }).ShouldSucceed();
        await As(sent.County.Lead).Submit(new AskForDisclosure.Input { Entries = $"{number}-{today}", Client = "c" }).ShouldBeRefused(Refusal.TooMany);
    }

    [Fact, Requirement("C-13")]
    public async Task AnIdentityNumber_NeverGoesOut_AndWhatHasNoTextIsGivenWholeOrNot()
    {
        var (sent, number) = await ACase();
        var entry = await Given.AnEntryIn(sent, "Brev", $"Om {RedactionTests.Number()}.");
        var pdf = await Host.Services.GetRequiredService<FileStore>().Keep("%PDF-1.7"u8.ToArray(), "skann.pdf", FileKind.Pdf, default);
        await As(sent.Imdi.Officer).Submit(new AttachDocument.Input { Entry = await Read(db => db.Set<JournalEntry>().Where(e => e.Number == entry && db.Set<CaseFile>().Any(c => c.Id == e.Case && c.Subject == sent.Case.Application.Value)).Select(e => e.Id).SingleAsync()), Files = [pdf] }).ShouldSucceed();
        Today = Today.AddDays(1);
        var request = (await As(sent.County.Lead).Submit(new AskForDisclosure.Input { Entries = $"{number}-{entry}" }).ShouldSucceed()).Request;
        await As(sent.Imdi.Officer).Submit(new AnswerDisclosure.Input { Request = request, Number = 1, Outcome = "Whole" }).ShouldBeRefused(AnswerDisclosure.HasIdentityNumber);
        await As(sent.Imdi.Officer).Submit(new RedactDocument.Input { Request = request, Number = 2 }).ShouldBeRefused(RedactDocument.NoText);
        (await As(sent.Imdi.Officer).Get(DisclosureUrls.Redact(request, 2))).ShouldSay("kan bare gis i sin helhet eller ikke i det hele tatt");
        await As(sent.Imdi.Officer).Submit(new AnswerDisclosure.Input { Request = request, Number = 2, Outcome = "Whole" }).ShouldSucceed();
    }

    [Fact, Requirement("C-13")]
    public async Task ACopy_HasNothingOfWhatWasRemoved_NorInItsBytes()
    {
        var (sent, number) = await ACase();
        var secret = RedactionTests.Number();
        var entry = await Given.AnEntryIn(sent, "Brev", $"Åse Hemmeligsen bor i Skjultgata 3.\n\nHele avsnittet om Bortvekksaken.\n\nFødt {secret[..6]} {secret[6..]}. Dette står igjen.");
        Today = Today.AddDays(1);
        var request = (await As(sent.County.Lead).Submit(new AskForDisclosure.Input { Entries = $"{number}-{entry}" }).ShouldSucceed()).Request;
        var marks = new List<RedactDocument.TypedMark> { new() { Phrases = "hemmeligsen\nSkjultgata 3" }, new() { Paragraphs = "2" } };
        await As(sent.Imdi.Officer).Submit(new RedactDocument.Input { Request = request, Number = 1, Marks = marks }).ShouldSucceed();
        var copy = await (await As(sent.Imdi.Officer).Fetch(DisclosureUrls.Copy(request, 1))).Content.ReadAsByteArrayAsync();
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".pdf");
        await File.WriteAllBytesAsync(file, copy);
        try
        {
            var text = Ask("pdftotext", file, "-");
            text.ShouldContain("Dette står igjen.");
            text.ShouldContain("[unntatt, offentleglova § 14]");
            text.ShouldContain("sladdet kopi");
            // The streams of the file, taken apart, its metadata, and its attachments.
            var all = string.Join('\n', text, Ask("pdfinfo", file), Ask("pdfinfo", "-meta", file), Ask("pdfinfo", "-struct-text", file), Ask("pdfdetach", "-list", file), Inflated(copy), Encoding.Latin1.GetString(copy));
            foreach (var removed in new[] { "Hemmeligsen", "Skjultgata", "Bortvekk", secret, $"{secret[..6]} {secret[6..]}" })
                foreach (var form in new[] { Encoding.UTF8, Encoding.BigEndianUnicode }.Select(e => Encoding.Latin1.GetString(e.GetBytes(removed))).Append(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(removed))))
                    all.ShouldNotContain(form, Case.Insensitive, removed);
            Ask("pdfdetach", "-list", file).ShouldContain("0 embedded files");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<(SentLetter Sent, CaseNumber Number)> ACase()
    {
        var sent = await Given.ASentLetter();
        return (sent, await Read(db => db.Set<CaseFile>().Where(c => c.Subject == sent.Case.Application.Value).Select(c => new CaseNumber(c.Year, c.Serial)).SingleAsync()));
    }

    private static string Inflated(byte[] pdf)
    {
        var text = new StringBuilder();
        var raw = Encoding.Latin1.GetString(pdf);
        for (var at = raw.IndexOf("stream", StringComparison.Ordinal); at >= 0; at = raw.IndexOf("stream", at + 6, StringComparison.Ordinal))
        {
            var begin = at + 6 + (raw[at + 6] == '\r' ? 2 : 1);
            try
            {
                using var content = new System.IO.Compression.ZLibStream(new MemoryStream(pdf, begin, pdf.Length - begin), System.IO.Compression.CompressionMode.Decompress);
                using var read = new MemoryStream();
                content.CopyTo(read);
                text.Append(Encoding.Latin1.GetString(read.ToArray()));
            }
            catch (Exception none) when (none is InvalidDataException or ArgumentOutOfRangeException)
            {
                // The end of one, or not compressed.
            }
        }

        return text.ToString();
    }

    private static string Ask(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said;
    }
}

/// <summary>Entries with a text, as an officer registers them.</summary>
internal static class DisclosureData
{
    public static async Task<int> AnEntryIn(this TestData given, SentLetter sent, string title, string text, string direction = "Incoming")
    {
        await using var db = given.Host.OpenDb();
        var id = await db.Set<CaseFile>().Where(c => c.Subject == sent.Case.Application.Value).Select(c => c.Id).SingleAsync();
        return (await given.Host.As(sent.Imdi.Officer).Submit(new RegisterDocument.Input
        {
            Case = id,
            Direction = direction,
            DocumentDate = "07.03.2022",
            PublicTitle = title,
            Note = text,
        }).ShouldSucceed()).Entry;
    }
}

public sealed class DisclosureStoryTests_OnSqlite(SqliteHost host) : DisclosureStoryTests(host), IClassFixture<SqliteHost>;

public sealed class DisclosureStoryTests_OnPostgres(PostgresHost host) : DisclosureStoryTests(host), IClassFixture<PostgresHost>;
