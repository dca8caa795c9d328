using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Threads;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases;

/// <summary>The list of cases: search, filters, sorting, files.</summary>
public abstract class CaseListTests(SamlopHost host) : HostTests(host)
{
    [Fact, Requirement("C-13")]
    [OnBothDatabases]
    public async Task TheList_IsSearchedFilteredAndDownloaded()
    {
        var directorate = await Given.AnOrganisation(OrganisationKind.Directorate);
        var first = await Given.ACase(directorate: directorate, title: "Klasse i helsearbeiderfag");
        var closed = await Given.ACase(directorate: directorate, title: "Klasse i tømrerfaget", closed: true);
        Today = new DateOnly(2023, 2, 1);
        var later = await Given.ACase(directorate: directorate, title: "Årsrapport");
        await As(first.Lead).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = first.Id, Text = "Hei", WantsAnswer = true }).ShouldSucceed();

        async Task Finds(string query, params GivenCase[] expected)
        {
            var page = await As(first.Officer).Get(CaseUrls.List + query);
            foreach (var one in new[] { first, closed, later })
            {
                if (expected.Contains(one)) page.ShouldSay(one.Number.ToString());
                else page.ShouldNotSay(one.Number.ToString());
            }
        }

        await Finds("", first, closed, later);
        await Finds($"?q={Uri.EscapeDataString(first.Number.ToString())}", first);
        await Finds("?q=TØMRERFAGET", closed);
        await Finds("?ar=2023", later);
        await Finds("?saker=apne", first, later);
        await Finds("?saker=avsluttede", closed);
        (await As(first.Officer).Get(CaseUrls.List)).ShouldSay("Venter på svar fra dere");

        var csv = await (await As(first.Officer).Fetch(CaseUrls.Table + "?sorter=opprettet&format=maskin")).Content.ReadAsStringAsync();
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#')).ToList();
        lines[0].ShouldStartWith("nummer,tittel,part,status");
        lines.Count.ShouldBe(4);
        lines[3].ShouldStartWith(later.Number.ToString());
        (await As(first.Officer).Fetch(CaseUrls.Table + "?format=excel")).Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    [Fact]
    public async Task ACounty_SeesItsOwn_AnAuditorAll()
    {
        var directorate = await Given.AnOrganisation(OrganisationKind.Directorate);
        var one = await Given.ACase(directorate: directorate);
        var other = await Given.ACase(directorate: directorate);
        (await As(one.Chief).Get(CaseUrls.List)).ShouldSay(one.Number.ToString()).ShouldNotSay(other.Number.ToString());
        var auditor = await Given.AMember(Role.Auditor);
        foreach (var any in new[] { one, other }) (await As(auditor).Get($"{CaseUrls.List}?q={Uri.EscapeDataString(any.Number.ToString())}")).ShouldSay(any.Number.ToString());
    }

    [Fact]
    public async Task ACountyWithoutCases_IsToldWhatWillBeHere() =>
        (await As(await Given.AMember(Role.ProjectLead)).Get(CaseUrls.List)).ShouldSay("Ingen saker ennå");
}

public sealed class CaseListTests_OnSqlite(SqliteHost host) : CaseListTests(host), IClassFixture<SqliteHost>;

public sealed class CaseListTests_OnPostgres(PostgresHost host) : CaseListTests(host), IClassFixture<PostgresHost>;
