using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Platform.Text;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Apply;

/// <summary>The sent application as a document, for the case file.</summary>
public abstract class ApplicationDocumentTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task ASentVersion_IsReadAsADocument_InTwoForms()
    {
        var (_, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.AConfirmedApplication(county, number);
        await As(county.Lead).Submit(new SendApplication.Input { Application = id }).ShouldSucceed();
        await using var scope = Host.Services.CreateAsyncScope();
        var documents = scope.ServiceProvider.GetRequiredService<ApplicationDocuments>();

        var reader = (await Host.ActorOf(county.Lead)).ForCases();
        var document = (await documents.Read(reader, id, 1)).ShouldNotBeNull();
        document.Title.ShouldBe($"Søknad på utlysning {number}");
        document.AsJson(Languages.Bokmål.Culture).Hash.ShouldBe(document.Sent.Hash);
        var html = await documents.AsHtml(document, Languages.Bokmål.Culture);
        Encoding.UTF8.GetString(html.Bytes).ShouldContain(document.Sent.Hash);
        Encoding.UTF8.GetString(html.Bytes).ShouldContain("Samarbeid med Nav.");
        Encoding.UTF8.GetString((await documents.AsHtml(document, Languages.Nynorsk.Culture)).Bytes).ShouldContain($"Søknad på utlysing {number}");
        var caseNumber = await Read(db => db.Set<Samlop.Cases.CaseFile>().Where(c => c.Subject == id.Value).SingleAsync());
        html.FileName.ShouldBe($"Søknad {caseNumber.Year}-{caseNumber.Serial:00000} {county.Lead.Organisation.Name} versjon 1.html");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Encoding.UTF8.GetString(html.Bytes));
        page.QuerySelectorAll("dd").Select(d => d.TextContent.Trim()).ShouldContain(caseNumber.Number.ToString());
        page.Body!.TextContent.ShouldContain(document.CallTitle);
        page.QuerySelectorAll("section").ShouldAllBe(s => !s.QuerySelectorAll("caption, .document__label").Any(l => l.TextContent.Trim() == s.QuerySelector("h2")!.TextContent.Trim()), "No heading is said twice");
        page.QuerySelector("meta[name=author]")!.GetAttribute("content").ShouldBe(county.Lead.Organisation.Name);
        (await documents.Read(reader, id, 2)).ShouldBeNull();
        var other = (await Host.ActorOf((await Given.ACounty()).Lead)).ForCases();
        (await documents.Read(other, id, 1)).ShouldBeNull("Another county finds no document, whoever asks for it");
    }
}

public sealed class ApplicationDocumentTests_OnSqlite(SqliteHost host) : ApplicationDocumentTests(host), IClassFixture<SqliteHost>;

public sealed class ApplicationDocumentTests_OnPostgres(PostgresHost host) : ApplicationDocumentTests(host), IClassFixture<PostgresHost>;
