using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Journal;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Platform.Mail;
using Samlop.Platform.UseCases;
using Samlop.Tests.Cases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Apply;

/// <summary>What is sent in after the application: journalled, told, and beside what was confirmed.</summary>
public abstract class SupplementTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-04", "C-13")]
    public async Task ALetterThatWasToCome_IsSentInLater_JournalledAndRead_BesideTheSentVersion()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.ACompleteApplication(county.Lead, number);
        await As(county.Lead).Submit(await Given.Rows(id, "partners", ["nav", "Nav Prøveby", "Rekruttering"])).ShouldSucceed();
        await As(county.Director).Submit(await Given.ConfirmInput(id)).ShouldSucceed();
        await As(county.Lead).Submit(new SendApplication.Input { Application = id }).ShouldSucceed();
        await Given.Impartial(id, imdi.Officer, imdi.Other);
        var sent = (await Given.Application(id)).Sent.Single().Hash;

        var page = ApplyUrls.Supplement(id);
        (await As(county.Lead).Get(ApplyUrls.Application(id))).ShouldSay("Ettersend dokument");
        (await As(county.Lead).Get(page)).ShouldSay("Legg ved minst én fil før du sender.").HasForm("send-supplement").ShouldBeFalse();
        (await As(county.Lead).PostFile(page, "prepare-file", "PrepareInput.Files", "intensjonsavtale.txt", "Vi blir med"u8.ToArray())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await As(county.Lead).Post(page, "send-supplement")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv hva dokumentet gjelder.").ShouldSay("intensjonsavtale.txt");
        (await As(imdi.Officer).Get(ApplyUrls.Application(id))).ShouldNotSay("intensjonsavtale.txt");
        await ReadMail(db => db.Set<OutgoingMail>().CountAsync());
        Today = Today.AddDays(20);
        var done = await As(county.Lead).Post(page, "send-supplement", ("Hva ettersender dere?", "Intensjonsavtale fra Nav Prøveby"), ("Hva gjelder dokumentet?", "Avtalen med Nav er signert."));
        done.ShouldBe(HttpStatusCode.OK).ShouldSay("Ettersendt 28. mars 2022").ShouldSay("Intensjonsavtale fra Nav Prøveby").ShouldSay("intensjonsavtale.txt");

        // The directorate is told, has the task, and reads it beside the version, which is as it was.
        (await ReadMail(db => db.Set<OutgoingMail>().Where(m => m.To == imdi.Officer.User.Email).OrderByDescending(m => m.At).FirstAsync())).Subject.ShouldStartWith("Nye dokumenter i sak");
        (await As(imdi.Officer).Get("/oppgaver")).ShouldSay($"{county.Lead.Organisation.Name} har ettersendt et dokument til søknaden på utlysning {number}");
        foreach (var url in new[] { ApplyUrls.Application(id), ApplyUrls.Version(id, 1) })
            (await As(imdi.Other).Get(url)).ShouldSay("Ettersendt 28. mars 2022").ShouldSay("Avtalen med Nav er signert.").ShouldSay("ikke en del av den bekreftede søknaden");
        var version = await As(imdi.Other).Get(ApplyUrls.Version(id, 1));
        version.Document.QuerySelector("article")!.TextContent.ShouldNotContain("intensjonsavtale.txt");
        (await Given.Application(id)).Sent.Single().Hash.ShouldBe(sent);
        (await Given.Application(id)).ReadContent().Attachments.ShouldBeEmpty();
        var entry = await Read(db => db.Set<JournalEntry>().Where(e => e.PublicTitle == "Ettersendte dokumenter til søknaden" && db.Set<ApplicationSupplement>().Any(s => s.Entry == e.Id && s.Application == id)).Select(e => new { e.Direction, e.Documents.Count }).SingleAsync());
        (entry.Direction, entry.Count).ShouldBe((EntryDirection.Incoming, 2));
        var link = version.Document.QuerySelectorAll("a[download]").Single(a => a.TextContent.Contains("intensjonsavtale.txt", StringComparison.Ordinal)).GetAttribute("href")!;
        (await (await As(imdi.Other).Fetch(link)).Content.ReadAsStringAsync()).ShouldBe("Vi blir med");

        await As(imdi.Officer).Post(ApplyUrls.Application(id), "see-supplement");
        (await As(imdi.Other).Get("/oppgaver")).ShouldNotSay("har ettersendt et dokument");
    }

    [Fact]
    public async Task SentIn_ByOthers_OrToWhatIsNotSent_IsRefused()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.AConfirmedApplication(county, number);
        var files = new PrepareFile.Input { For = "supplement", Subject = id.Value };
        await As(county.Lead).Submit(files).ShouldBeRefused(GrantApplication.ApplicationNotSent);
        await As(county.Lead).Submit(Supplement(id)).ShouldBeRefused(GrantApplication.ApplicationNotSent);
        await As(county.Lead).Submit(new SendApplication.Input { Application = id }).ShouldSucceed();
        await Given.Impartial(id, imdi.Officer);

        await As(county.Lead).Submit(Supplement(id)).ShouldBeRefused(SendSupplement.SupplementWithoutFile);
        await As((await Given.ACounty()).Lead).Submit(files).ShouldBeRefused(Refusal.NotFound);
        await As(imdi.Officer).Submit(files).ShouldBeRefused(Refusal.NotFound);
        await As(imdi.Officer).Submit(Supplement(id)).ShouldBeRefused(Refusal.NotAllowed);
        await As(county.Lead).PostFile(ApplyUrls.Supplement(id), "prepare-file", "PrepareInput.Files", "brev.txt", "Hei"u8.ToArray());
        await As(county.Lead).Submit(Supplement(id, "letter/partners-7")).ShouldHaveError("Kind", nameof(ApplyText.Error_Choice));
        await As(county.Lead).Submit(Supplement(id, "demand")).ShouldHaveError("Kind", nameof(ApplyText.Error_Choice));
        await As(county.Other).Submit(Supplement(id)).ShouldBeRefused(SendSupplement.SupplementWithoutFile);
        await As(county.Lead).Submit(Supplement(id)).ShouldSucceed();
        await As(county.Lead).Submit(Supplement(id)).ShouldBeRefused(SendSupplement.SupplementWithoutFile);
    }

    private static SendSupplement.Input Supplement(GrantApplicationId id, string kind = "other") => new() { Application = id, Kind = kind, Text = "Et brev." };
}

public sealed class SupplementTests_OnSqlite(SqliteHost host) : SupplementTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class SupplementTests_OnPostgres(PostgresHost host) : SupplementTests(host), IClassFixture<PostgresHost>;
