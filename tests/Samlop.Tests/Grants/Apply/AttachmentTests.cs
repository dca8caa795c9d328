using System.IO.Compression;
using System.Net;
using System.Text;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Platform.Files;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Apply;

/// <summary>The files of an application: which are taken, whose letter of intent one is, and that what was sent keeps its own.</summary>
public abstract class AttachmentTests(SamlopHost host) : HostTests(host)
{
    [Theory]
    [InlineData("program.exe", "MZ")]
    [InlineData("uten-ending", "%PDF-1.7\n%%EOF")]
    [InlineData("makroer.docm", "PK")]
    [InlineData("tom.pdf", "")]
    [InlineData("program.pdf", "MZ")]
    [InlineData("halv.pdf", "%PDF-1.7\n")]
    [InlineData("bilde.png", "%PDF-1.7\n%%EOF")]
    [InlineData("bilde.jpeg", "GIF89a")]
    [InlineData("ark.xlsx", "navn;tall")]
    [InlineData("brev.docx", "zip:ppt/presentation.xml")]
    [InlineData("brev.docx", "zip:word/document.xml,word/vbaProject.bin")]
    [InlineData("tekst.txt", "a\0b")]
    public async Task AFile_OfTheWrongKind_OrThatIsNotWhatItSays_IsRefusedBesideItsField(string name, string content)
    {
        var (county, id) = await AConfirmed();
        var page = await As(county.Lead).Attach(id, name, Bytes(content));
        page.ShouldBe(HttpStatusCode.UnprocessableEntity).FieldErrors.Keys.ShouldContain("AddInput.Files");
        var application = await Given.Application(id);
        application.Attachments.ShouldBeEmpty();
        application.ConfirmedAt.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("brev.docx", "zip:word/document.xml")]
    [InlineData("TALL.CSV", "navn;tall\r\nNav;3")]
    [InlineData("tekst.txt", "Blåbærsyltetøy")]
    public async Task AFile_ThatIsWhatItSays_IsTaken_AndEndsTheConfirmation(string name, string content)
    {
        var (county, id) = await AConfirmed();
        (await As(county.Lead).Attach(id, name, Bytes(content))).ShouldBe(HttpStatusCode.OK).ShouldSay(name);
        var application = await Given.Application(id);
        application.Attachments.Single().Name.ShouldBe(name);
        application.ConfirmedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task AFile_AtTheLargestSize_IsTaken_AndOneByteMoreIsNot(int more, bool taken)
    {
        var (county, id) = await AConfirmed();
        var bytes = new byte[FileStore.Largest + more];
        Array.Fill(bytes, (byte)'a');
        (await As(county.Lead).Attach(id, "stor.txt", bytes)).ShouldBe(taken ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity);
        (await Given.Application(id)).Attachments.Count.ShouldBe(taken ? 1 : 0);
    }

    [Fact]
    public async Task ThirtyFiles_AreTaken_AndAllAreJournalled_OneMoreIsNot()
    {
        var (_, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.ACompleteApplication(county.Lead, number);
        for (var n = 1; n <= AddAttachment.MostFiles; n++) await Given.AnAttachment(county.Lead, id, name: $"vedlegg-{n:00}.txt");
        (await As(county.Lead).Attach(id, "en-til.txt", Bytes("for mange"))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Søknaden kan ha høyst 30 vedlegg.");

        await As(county.Director).Submit(await Given.ConfirmInput(id)).ShouldSucceed();
        await As(county.Lead).Submit(new SendApplication.Input { Application = id }).ShouldSucceed();
        var caseUrl = (await As(county.Lead).Get(ApplyUrls.Application(id))).Document.QuerySelector(".facts a[href^='/saker/']")!.GetAttribute("href")!;
        (await As(county.Lead).Get(caseUrl)).ShouldSay("vedlegg-01.txt").ShouldSay("vedlegg-30.txt");
    }

    [Fact, Requirement("C-04")]
    public async Task ALetterOfIntent_BelongsToItsPartner_OnEveryPage()
    {
        var (_, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.ACompleteApplication(county.Lead, number);

        // Without partners there is nobody to have a letter from.
        (await As(county.Lead).Get(ApplyUrls.Attachments(id))).ShouldSay("Skriv inn partnerne først");
        (await As(county.Lead).Attach(id, "avtale.txt", Bytes("Avtale"), "letter/partners-1")).ShouldBe(HttpStatusCode.UnprocessableEntity).FieldErrors.Keys.ShouldContain("AddInput.Kind");
        (await As(county.Lead).Attach(id, "avtale.txt", Bytes("Avtale"), "letter")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        await As(county.Lead).Submit(await Given.Rows(id, "partners", ["nav", "Nav Prøveby", "Livsopphold"], ["employer", "Prøvebedriften", "Praksis"])).ShouldSucceed();

        // From the partner's row to the form, which is ready for that partner.
        var part = await As(county.Lead).Get(ApplyUrls.Part(id, "partners"));
        var attachments = await part.Follow("Legg ved intensjonsavtale for partner 2");
        attachments.Document.QuerySelector("select[name='AddInput.Kind'] option[selected]")!.TextContent.ShouldBe("Intensjonsavtale fra Prøvebedriften");
        (await As(county.Lead).Attach(id, "avtale.txt", Bytes("Avtale"), "letter/partners-2")).ShouldSay("Intensjonsavtale fra Prøvebedriften");

        (await As(county.Lead).Get(ApplyUrls.Part(id, "partners"))).ShouldSay("Intensjonsavtale: Kommer senere").ShouldSay("Intensjonsavtale: avtale.txt");
        var check = await As(county.Lead).Get(ApplyUrls.Check(id));
        check.ShouldSay("Intensjonsavtalene fra disse partnerne er ikke lagt ved ennå");
        Partners(check).ShouldBe(["Nav, Nav Prøveby, Livsopphold, Kommer senere", "Arbeidsgiver, Prøvebedriften, Praksis, avtale.txt"]);

        // The gap does not stop sending, and the sent version says the same.
        await As(county.Director).Submit(await Given.ConfirmInput(id)).ShouldSucceed();
        var receipt = await As(county.Lead).Post(ApplyUrls.Send(id), "Send søknaden");
        receipt.ShouldSay("Intensjonsavtale fra Prøvebedriften");
        Partners(receipt).ShouldBe(Partners(check));

        // A partner who is taken out leaves a letter behind, which is named; a new partner does not get it.
        await As(county.Lead).Submit(new WithdrawApplication.Input { Application = id, Sure = true }).ShouldSucceed();
        var without = await Given.Rows(id, "partners", ["nav", "Nav Prøveby", "Livsopphold"], ["other", "Nykommeren", "Ny"]);
        without.Rows[0].Code = "partners-1";
        await As(county.Lead).Submit(without).ShouldSucceed();
        var after = await As(county.Lead).Get(ApplyUrls.Check(id));
        after.ShouldSay("Disse intensjonsavtalene hører til partnere som ikke lenger står i søknaden");
        Partners(after).ShouldBe(["Nav, Nav Prøveby, Livsopphold, Kommer senere", "Annen, Nykommeren, Ny, Kommer senere"]);
        Partners(await As(county.Lead).Get(ApplyUrls.Version(id, 1))).ShouldBe(Partners(receipt));
    }

    private async Task<(CountyPeople County, GrantApplicationId Id)> AConfirmed()
    {
        var (_, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        return (county, await Given.AConfirmedApplication(county, number));
    }

    /// <summary>The rows of the partners on a page, cell by cell.</summary>
    private static IEnumerable<string> Partners(Page page) => page.Document.QuerySelectorAll(":is(#partners, #partnere) tbody tr").Select(row => string.Join(", ", row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())));

    /// <summary>The text itself, or a zip with these parts.</summary>
    private static byte[] Bytes(string content)
    {
        if (!content.StartsWith("zip:", StringComparison.Ordinal)) return Encoding.UTF8.GetBytes(content);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in content[4..].Split(',').Append("[Content_Types].xml")) zip.CreateEntry(part);
        }

        return bytes.ToArray();
    }
}

public sealed class AttachmentTests_OnSqlite(SqliteHost host) : AttachmentTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class AttachmentTests_OnPostgres(PostgresHost host) : AttachmentTests(host), IClassFixture<PostgresHost>;
