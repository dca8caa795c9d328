using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Calls;

/// <summary>The real circular, as it is carried over.</summary>
[Trait("Category", "Clock")]
public abstract class ImportCallTests(SamlopHost host) : HostTests(host)
{
    [Fact, Requirement("C-01", "C-10", "C-14")]
    public async Task Circular17_2022_IsReadableInBothVersions_WithTheFirstDeadlineNotKnown()
    {
        await Given.AnOrganisation(OrganisationKind.Directorate);
        var content = await File.ReadAllTextAsync(Repository.At("content", "calls", "17-2022.json"));
        var runner = Host.Services.GetRequiredService<Runner>();
        var day = new DateOnly(2022, 2, 15);
        (await runner.Run(new ImportCall.Input { Content = content, Until = day }, Actor.System)).Succeeded.ShouldBeTrue();
        Today = day;
        (await Anyone().Get("/utlysninger/17-2022")).ShouldSay("Fristen er ikke kjent").ShouldSay("Ikke kjent");

        // The amendment of 3 March is added to what is there, once.
        (await runner.Run(new ImportCall.Input { Content = content, Until = new DateOnly(2022, 3, 8) }, Actor.System)).Succeeded.ShouldBeTrue();
        (await runner.Run(new ImportCall.Input { Content = content, Until = new DateOnly(2022, 3, 8) }, Actor.System)).Succeeded.ShouldBeTrue();
        Today = new DateOnly(2022, 3, 8);
        var page = await Anyone().Get("/utlysninger/17-2022");
        page.ShouldSay("torsdag 10. mars 2022").ShouldSay("Åpen for søknader").ShouldSay("5 000 000 kr").ShouldSay("21-26").ShouldSay("Satsningsområde 7");
        page.ShouldSay("Kostnader til tolk ved realkompetansevurdering").ShouldSay("Fylkeskommunene har ikke rett til å klage på tildeling av eller avslag på tilskudd");
        page.ShouldNotSay("@imdi.no");
        (await Anyone().Get("/utlysninger/17-2022/versjon/1")).ShouldSay("Ikke kjent");
        (await Anyone().Get("/utlysninger/17-2022/forskjell/1/2")).ShouldSay("Antall endringer: 1").ShouldSay("Ikke kjent").ShouldSay("10. mars 2022");
    }
}

public sealed class ImportCallTests_OnSqlite(SqliteHost host) : ImportCallTests(host), IClassFixture<SqliteHost>;

public sealed class ImportCallTests_OnPostgres(PostgresHost host) : ImportCallTests(host), IClassFixture<PostgresHost>;
