using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases.Publishing;

/// <summary>The public journal, read by somebody who is not signed in.</summary>
public abstract class PublicJournalTests(SamlopHost host) : HostTests(host)
{
    [Fact, Requirement("C-13")]
    public async Task TheJournal_HasWhatCameInAndWentOut_FromTheDayAfter_AndNothingThatIsScreenedOrInternal()
    {
        var sent = await Given.ASentLetter();
        var file = await Read(db => db.Set<CaseFile>().SingleAsync(c => c.Subject == sent.Case.Application.Value));
        var number = new CaseNumber(file.Year, file.Serial);
        foreach (var (direction, title, full, ground) in new[] { ("Internal", "Notat om saken", "Hemmelig notat", (string?)null), ("Incoming", "Brev om økonomi", "Hemmelig innhold", "Ol13") })
            await As(sent.Imdi.Officer).Submit(new RegisterDocument.Input
            {
                Case = file.Id,
                Direction = direction,
                DocumentDate = "07.03.2022",
                PublicTitle = title,
                Title = full,
                Ground = ground,
                Note = "Teksten",
            }).ShouldSucceed();
        var url = $"{CaseUrls.PublicJournal}?q={number}";
        (await Anyone().Get(url)).ShouldBe(HttpStatusCode.OK).ShouldNotSay("Brev om økonomi");

        Today = Today.AddDays(1);
        var letter = await Read(db => db.Set<JournalEntry>().Where(e => e.Case == file.Id && e.SealsTitle).Select(e => e.Title).FirstAsync());
        var page = await Anyone().Get($"{url}&sorter=sak");
        page.ShouldSay("Brev om økonomi").ShouldSay("offentleglova § 13").ShouldSay(sent.County.Lead.Organisation.Name)
            .ShouldNotSay("Hemmelig innhold").ShouldNotSay("Notat om saken").ShouldNotSay("Hemmelig notat").ShouldNotSay(letter).ShouldNotSay(sent.Imdi.Officer.User.Name);
        (await Anyone().Get($"{url}&dato-fra=08.03.2022")).ShouldNotSay("Brev om økonomi");
        (await Anyone().Get($"{url}&dato-fra=07.03.2022&dato-til=07.03.2022&type=Incoming")).ShouldSay("Brev om økonomi");
        var csv = await (await Anyone().Fetch($"{CaseUrls.PublicJournalTable}?format=csv&q={number}")).Content.ReadAsStringAsync();
        csv.ShouldContain("Brev om økonomi");
        csv.ShouldNotContain("Hemmelig");
        using var json = JsonDocument.Parse(await (await Anyone().Fetch($"{CaseUrls.PublicJournalJson}?q={number}")).Content.ReadAsStringAsync());
        var rows = json.RootElement.GetProperty("rader").EnumerateArray().ToList();
        rows.ShouldContain(r => r.GetProperty("tittel").GetString() == "Brev om økonomi" && r.GetProperty("sak").GetString() == number.ToString());
        json.RootElement.ToString().ShouldNotContain("Hemmelig");
    }

    [Fact]
    public async Task ACaseOfAnotherKind_IsNotInTheJournal()
    {
        var the = await Given.ACase(title: "Ikke offentlig sak");
        Today = Today.AddDays(1);
        (await Anyone().Get($"{CaseUrls.PublicJournal}?q={the.Number}")).ShouldNotSay("Ikke offentlig sak");
    }
}

public sealed class PublicJournalTests_OnSqlite(SqliteHost host) : PublicJournalTests(host), IClassFixture<SqliteHost>;

public sealed class PublicJournalTests_OnPostgres(PostgresHost host) : PublicJournalTests(host), IClassFixture<PostgresHost>;
