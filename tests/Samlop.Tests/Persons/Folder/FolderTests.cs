using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons;
using Samlop.Persons.Folder;
using Samlop.Persons.Grounds;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Cases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Folder;

/// <summary>A person's papers: once in, seen by basis, asked for and handed in.</summary>
public abstract class FolderTests(SamlopHost host) : HostTests(host)
{
    private const SharingPurpose Purpose = SharingPurpose.RecommendAndTakeIn;

    private static readonly byte[] Png = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 1, 2, 3];

    [Fact, SentTwice, Requirement("K-45")]
    public async Task Document_IsPutInOnce_SeenByWhoTheLawOpensFor_AndByNobodyElse()
    {
        var (adviser, teacher, company) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.TradeTeacher), await Given.AMember(Role.CompanyManager));
        var person = await Given.APersonOf(adviser, $"Mappesen{TestData.Next()}");
        await Given.InProgramme(person);
        await Given.ATie(person, teacher);
        var folder = FolderUrls.Folder(person, Purpose);
        (await As(adviser).Get(folder)).ShouldSay("Mappen har ingen dokumenter dere kan se").ShouldSay("Dere ser ingen av disse i mappen").ShouldSay("Vitnemål");

        var add = FolderUrls.Add(person, DocumentKind.Diploma);
        (await As(adviser).PostFile(add, "add-document", "Input.Files", "IMG_0001 Kari Nordmann.png", Png)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await As(adviser).PostFile(add, "add-document", "Input.Files", "falsk.pdf", "Ikke en PDF"u8.ToArray())).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await As(teacher).Get(folder);
        page.ShouldSay($"av {adviser.Organisation.Name}").ShouldNotSay("Kari Nordmann");
        var link = page.Document.QuerySelector("main a[download]")!.GetAttribute("href")!;
        using var file = await As(teacher).Fetch(link);
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentDisposition!.ToString().ShouldContain(Uri.EscapeDataString("Vitnemål"));
        file.Content.Headers.ContentDisposition!.ToString().ShouldNotContain("Kari");

        // Looked at, each time; whoever has nothing to do with the person finds neither folder nor file, and that is noted alike.
        (await As(company).Get(FolderUrls.Folder(person, SharingPurpose.PlaceAndGuideInCompany))).ShouldBe(HttpStatusCode.NotFound);
        (await As(company).Fetch(link.Replace(nameof(SharingPurpose.RecommendAndTakeIn), nameof(SharingPurpose.PlaceAndGuideInCompany), StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var other = await Given.APersonOf(adviser);
        (await As(teacher).Fetch(link.Replace(person.Value.ToString(), other.Value.ToString(), StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Read(db => db.Set<Samlop.Audit.ProcessEvent>().CountAsync(e => e.Code == "persons.card.looked-at" && e.Subjects.Any(s => s.Subject == person.Value)))).ShouldBeGreaterThanOrEqualTo(5);

        await Given.Graded(person);
        (await As(teacher).Get(folder)).ShouldBe(HttpStatusCode.NotFound);
        (await As(teacher).Fetch(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await As(adviser).Get(add)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, SentTwice, Requirement("K-45")]
    public async Task Document_IsAskedFor_HandedInByThePerson_AndOnlyWhoAskedGetsIt()
    {
        var (adviser, teacher, participant) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.TradeTeacher), await Given.AMember(Role.Participant));
        var person = await Given.APersonOf(adviser, $"Spurtsen{TestData.Next()}");
        await As(adviser).Submit(new RecordIdentification.Input { Person = person, Email = participant.User.Email, HasSeen = true }).ShouldSucceed();
        await Given.ATie(person, teacher);
        var folder = FolderUrls.Folder(person, Purpose);
        (await As(participant).Get(FolderUrls.Own)).ShouldSay("Ingen dokumenter ennå").ShouldNotSay(teacher.Organisation.Name);

        var page = await As(teacher).Get(folder);
        page = await page.Post("ask-document", ("AskInput.Due", "01.01.2001"));
        page.FieldErrors.Keys.ShouldBe(["AskInput.Kind", "AskInput.Due"], ignoreOrder: true);
        var due = Today.AddDays(14);
        page = await page.Post("ask-document", ("AskInput.Kind", nameof(DocumentKind.WorkReference)), ("AskInput.Due", Written.ShortDate(due)));
        page.ShouldSay($"Attest fra arbeid, etterspurt {Written.Date(Today)}, innen {Written.Date(due)}");
        await As(teacher).Submit(new AskForDocument.Input { Person = person, Kind = nameof(DocumentKind.WorkReference) }).ShouldBeRefused(AskForDocument.DocumentIsAskedFor);
        (await ToldTo(participant)).ShouldBe(["Noen ber deg om et dokument."]);

        page = await As(participant).Get(FolderUrls.Own);
        page.ShouldSay($"{teacher.Organisation.Name} ber om attest fra arbeid innen {Written.Date(due)}.");
        (await As(participant).PostFile(FolderUrls.HandIn(DocumentKind.WorkReference), "hand-in", "Input.Files", "attest.png", Png)).StatusCode.ShouldBe(HttpStatusCode.OK);
        page = await As(participant).Get(FolderUrls.Own);
        page.ShouldNotSay("Noen ber deg om et dokument").ShouldSay($"levert av deg til {teacher.Organisation.Name}");
        (await As(participant).Get(PersonUrls.OwnRecord)).ShouldSay($"Attest fra arbeid, levert av deg til {teacher.Organisation.Name}");
        (await As(participant).Fetch(page.Document.QuerySelector("main a[download]")!.GetAttribute("href")!)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ToldTo(teacher)).ShouldBe(["En person har levert et dokument til dere."]);
        (await As(teacher).Get(folder)).ShouldSay("Levert av personen selv").ShouldNotSay("etterspurt");
        (await As(adviser).Get(folder)).ShouldNotSay("Levert av personen selv");
        (await As(adviser).Get(FolderUrls.Own)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact, SentTwice]
    public async Task Document_PutInByMistake_IsTakenOutByTheSameBodyAlone_AndAskingIsWithdrawn()
    {
        var (adviser, teacher) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.TradeTeacher));
        var person = await Given.APersonOf(adviser, $"Feilsen{TestData.Next()}");
        await Given.InProgramme(person);
        await Given.ATie(person, teacher);
        await As(adviser).PostFile(FolderUrls.Add(person, DocumentKind.Transcript), "add-document", "Input.Files", "a.png", Png);
        var id = await Read(db => db.Set<PersonDocument>().Where(d => d.Person == person).Select(d => d.Id).SingleAsync());
        await As(teacher).Submit(new TakeBackDocument.Input { Person = person, Document = id.Value.ToString() }).ShouldBeRefused(Refusal.NotFound);
        var folder = FolderUrls.Folder(person, Purpose);
        var page = await As(adviser).Get(folder);
        page = await page.Post("take-back-document", ("TakeBackInput.Document", id.Value.ToString()));
        page.ShouldSay("Mappen har ingen dokumenter dere kan se");
        (await As(teacher).Get(folder)).ShouldNotSay("Lagt inn ");

        page = await page.Post("ask-document", ("AskInput.Kind", nameof(DocumentKind.CurriculumVitae)));
        var asked = await Read(db => db.Set<AskedDocument>().Where(a => a.Person == person).Select(a => a.Id).SingleAsync());
        page = await page.Post("withdraw-asking", ("WithdrawInput.Asked", asked.Value.ToString()));
        page.ShouldNotSay("etterspurt");
        await As(teacher).Submit(new WithdrawAsking.Input { Person = person, Asked = asked.Value.ToString() }).ShouldBeRefused(Refusal.NotFound);
    }
}

public sealed class FolderTests_OnSqlite(SqliteHost host) : FolderTests(host), IClassFixture<SqliteHost>;

public sealed class FolderTests_OnPostgres(PostgresHost host) : FolderTests(host), IClassFixture<PostgresHost>;
