using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Cases.Requests;
using Samlop.Cases.Threads;
using Samlop.Grants.Assess;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Tests.Grants.Assess;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases;

/// <summary>What use cases call what they journal: kept in bokmål, told on pages in the reader's language, handed on as it is kept.</summary>
public abstract class EntryTitleTests(SamlopHost host) : HostTests(host)
{
    [Theory]
    [InlineData("nb", "Søknad på utlysning {0}, versjon 1", "Spørsmål om søknaden, svarfrist 17. mars 2022", "Melding til fylkeskommunen")]
    [InlineData("nn", "Søknad på utlysing {0}, versjon 1", "Spørsmål om søknaden, svarfrist 17. mars 2022", "Melding til fylkeskommunen")]
    [InlineData("en", "Application to call {0}, version 1", "Question about the application, answer due 17 March 2022", "Message to the county")]
    public async Task Titles_AreInTheReadersLanguage_OnPages_AndAsTheyAreKept_InFiles(string language, params string[] titles)
    {
        var the = await Given.AReceived();
        var file = await Read(db => db.Set<CaseFile>().SingleAsync(c => c.Subject == the.Id.Value));
        await As(the.Imdi.Officer).Submit(new AskRequest.Input
        {
            Subject = the.Id.Value,
            Kind = Information.Code,
            Question = "Hvor mange plasser?",
            DueOn = Written.ShortDate(Today.AddDays(9)),
        }).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(new BeginThread.Input { Case = file.Id, Topic = "Plasser", Text = "Hei." }).ShouldSucceed();

        foreach (var reader in new[] { the.Imdi.Officer, the.County.Lead })
        {
            var client = await AsAnew(reader).In(language);
            var page = await client.Get(CaseUrls.Case(file.Number));
            foreach (var (title, number) in titles.Select((t, n) => (t.Replace("{0}", the.Number, StringComparison.Ordinal), n + 1)))
            {
                page.ShouldSay(title);
                (await client.Get(CaseUrls.Entry(file.Number, number))).ShouldSay(title);
            }
        }

        var kept = await Read(db => db.Set<JournalEntry>().Where(e => e.Case == file.Id).OrderBy(e => e.Number).Select(e => e.Title).ToListAsync());
        kept[0].ShouldBe($"Søknad på utlysning {the.Number}, versjon 1");
        kept[1].ShouldBe("Spørsmål om søknaden, svarfrist 17. mars 2022");
        kept[2].ShouldBe("Melding til fylkeskommunen");
        var columns = JournalTable.Columns(null);
        var rows = await Read(db => db.Set<JournalEntry>().Where(e => e.Case == file.Id).OrderBy(e => e.Number).Rows(db, null).ToListAsync());
        rows.Select(r => columns.Single(c => c.Key == "tittel").Value(r)).ShouldBe(kept);
    }

    [Fact]
    public async Task EveryTitle_ThatIsRegistered_HasACodeThatFits_AndStandsInTheThreeLanguages()
    {
        await using var db = Host.OpenDb();
        var titles = Host.Services.GetServices<EntryTitle>().ToList();
        titles.Count.ShouldBeGreaterThanOrEqualTo(7);
        titles.ShouldAllBe(t => t.Code.Length <= EntryTitle.CodeLimit);
        titles.Select(t => t.Code).ShouldBeUnique();
    }
}

public sealed class EntryTitleTests_OnSqlite(SqliteHost host) : EntryTitleTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class EntryTitleTests_OnPostgres(PostgresHost host) : EntryTitleTests(host), IClassFixture<PostgresHost>;
