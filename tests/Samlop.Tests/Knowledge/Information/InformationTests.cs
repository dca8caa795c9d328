using System.Net;
using Samlop.Access;
using Samlop.Knowledge.Information;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Information;

/// <summary>Information for newcomers: read by anybody in five languages, and a translation that somebody stands for by name.</summary>
public abstract class InformationTests(SamlopHost host) : HostTests(host)
{
    private const string Arabic = "/informasjon/familie?sprak=ar";
    private const string Unchecked = "لم يراجع مترجم هذه الترجمة";

    [Fact, Requirement("A-09")]
    public async Task Anybody_ReadsASituation_InEachLanguage()
    {
        var list = await Anyone().Get(InformationUrls.List);
        var page = await list.Follow("Du har familie og barn");
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Barnetrygd er penger for hvert barn").ShouldSay("Hvem kan du spørre?").ShouldSay("integreringsloven §§ 19–25");
        page.ShouldSay("kroner i året fra 1. mai 2021").ShouldNotSay("{G}");
        var arabic = await page.Follow("العربية");
        arabic.Url.ShouldBe(Arabic);
        arabic.ShouldSay("لديك عائلة وأطفال").ShouldSay(Unchecked);
        arabic.Document.QuerySelector("main div[lang=ar]")!.GetAttribute("dir").ShouldBe("rtl");
        (await page.Follow("Українська")).ShouldSay("У вас сім’я і діти");
        (await Anyone().Get("/informasjon/finnes-ikke")).ShouldBe(HttpStatusCode.NotFound);
        arabic.HasForm("approve").ShouldBeFalse();
    }

    [Fact, SentTwice, Requirement("A-09")]
    public async Task ATranslation_IsApprovedByName_AndTakenBack()
    {
        var officer = await Given.AMember(Role.CaseOfficer);
        var page = await As(officer).Get(Arabic);
        page.HasForm("approve").ShouldBeTrue();
        (await page.Post("approve")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv hva godkjenningen bygger på.");
        var approved = await page.Post("approve", ("Approve.Competence", "Statsautorisert translatør i arabisk"));
        approved.ShouldBe(HttpStatusCode.OK).ShouldSay(officer.User.Name).ShouldNotSay(Unchecked);

        // Everybody reads who stands for it, of this page and language alone.
        (await Anyone().Get(Arabic)).ShouldSay(officer.User.Name).ShouldNotSay(Unchecked);
        (await Anyone().Get("/informasjon/alene?sprak=ar")).ShouldSay(Unchecked);
        (await Anyone().Get("/informasjon/familie?sprak=uk")).ShouldNotSay(officer.User.Name);

        (await approved.Post("withdraw")).ShouldBe(HttpStatusCode.OK);
        (await Anyone().Get(Arabic)).ShouldSay(Unchecked).ShouldNotSay(officer.User.Name);
    }

    [Fact]
    public async Task ARuleThatChanges_EndsTheApproval_AndIsTold()
    {
        var officer = await Given.AMember(Role.CaseOfficer);
        Today = new DateOnly(2024, 6, 30);
        var url = "/informasjon/arbeid?sprak=uk";
        (await As(officer).Post(url, "approve", ("Approve.Competence", "Morsmål"))).ShouldBe(HttpStatusCode.OK);
        (await Anyone().Get(url)).ShouldSay(officer.User.Name);
        var book = InformationBook.Load(InformationBook.Folder);
        var read = book.On(book.Find("ung")!, Today).HashIn(InformationLanguages.Translated("uk")!);
        Today = new DateOnly(2024, 8, 1);
        (await Anyone().Get(url)).ShouldNotSay(officer.User.Name);
        (await Anyone().Get("/informasjon/arbeid")).ShouldSay("Endret 1. august 2024").ShouldSay("aldersgrensen gikk fra 25 til 19 år");

        // What was read before the change is not what would be approved.
        await As(officer).Submit(new ApproveTranslation.Input { Page = "ung", Language = "uk", Seen = read, Competence = "Morsmål" })
            .ShouldBeRefused(Refusal.ChangedSinceOpened);
    }

    [Fact]
    public async Task NobodyElse_Approves() => await ByEachRoleWithout<ApproveTranslations>(async member =>
    {
        (await As(member).Get(Arabic)).HasForm("approve").ShouldBeFalse();
        await As(member).Submit(new ApproveTranslation.Input { Page = "familie", Language = "ar", Seen = "x", Competence = "y" }).ShouldBeRefused(Refusal.NotAllowed);
    });
}

public sealed class InformationTests_OnSqlite(SqliteHost host) : InformationTests(host), IClassFixture<SqliteHost>;

public sealed class InformationTests_OnPostgres(PostgresHost host) : InformationTests(host), IClassFixture<PostgresHost>;
