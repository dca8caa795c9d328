using System.Net;
using Samlop.Access;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.Roles;

public abstract class RolesPageTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task Matrix_IsReadByWhoeverIsSignedIn_AndSaysWhoMayWhat()
    {
        var lead = await Given.AMember(Role.ProjectLead);
        (await As(lead).Get(AccessUrls.Roles + "?q=organisasjoner")).ShouldSay("Legge til, endre og avslutte organisasjoner");
        var page = await As(lead).Get(AccessUrls.Roles);
        page.ShouldBe(HttpStatusCode.OK).ShouldNotSay("access.");
        (await As(lead).Get(AccessUrls.Roles + "?q=invitasjon")).ShouldSay("Alle, også uten å logge inn");
        var mine = await page.Follow("Vis hva jeg kan gjøre som Prosjektleder");
        mine.ShouldNotSay("Legge til, endre og avslutte organisasjoner");
        (await As(lead).Get(mine.Url + "&q=utlysning")).ShouldSay("Stille spørsmål til en utlysning");
        (await As(await Given.AMember(Role.ProjectLead)).Get(AccessUrls.Roles + "?q=finnes+ikke")).ShouldSay("Ingen treff");
    }

    [Fact]
    public async Task WhoeverHoldsTwoRoles_SeesWhatTheyGiveTogether()
    {
        var lead = await Given.AMember(Role.ProjectLead);
        var both = await Given.AMember(Role.OrganisationAdministrator, lead.Organisation, lead.User);
        var page = await (await As(both).Get(AccessUrls.Roles)).Follow("Vis alt jeg kan gjøre med rollene mine");
        page.ShouldSay("Begynne på samarbeidsavtaler").ShouldSay("Lese lister over organisasjoner og personer").ShouldNotSay("Legge til, endre og avslutte organisasjoner");
        page.Document.QuerySelector("select option[selected]")!.TextContent.ShouldContain("Prosjektleder");
        (await As(await Given.AMember(Role.ProjectLead)).Get(AccessUrls.Roles)).ShouldNotSay("med rollene mine");
    }

    [Fact]
    public void EveryPermissionThatSomebodyHolds_IsSaidInWords() =>
        AllUseCases.Permissions.All.Select(AccessWords.Of).ShouldBeUnique();

    [Fact]
    public async Task APageForOtherRoles_SaysWhichTheyAre_AndWhoGivesThem() =>
        (await As(await Given.AMember(Role.ProjectLead)).Get(AccessUrls.People)).ShouldBe(HttpStatusCode.Forbidden)
            .ShouldSay("Denne siden er for disse rollene:").ShouldSay("administrator og personvernombud.").ShouldSay("kan en administrator i Samløp gi deg den");

    [Fact]
    public async Task Matrix_IsForThoseSignedIn()
    {
        (await Anyone().Get(AccessUrls.Roles)).Title.ShouldBe("Logg inn");
        (await Anyone().Direct.GetAsync(new Uri(AccessUrls.Roles, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}

public sealed class RolesPageTests_OnSqlite(SqliteHost host) : RolesPageTests(host), IClassFixture<SqliteHost>;

public sealed class RolesPageTests_OnPostgres(PostgresHost host) : RolesPageTests(host), IClassFixture<PostgresHost>;
