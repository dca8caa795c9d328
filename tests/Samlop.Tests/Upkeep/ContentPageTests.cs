using System.Net;
using Samlop.Access;
using Samlop.Tests.Support;
using Samlop.Upkeep;

namespace Samlop.Tests.Upkeep;

/// <summary>The administrator's page. It reads no database of its own, so one host is enough.</summary>
public sealed class ContentPageTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    [Fact]
    public async Task Administrator_SeesWhatIsPastItsYear_Missing_AndUnsure()
    {
        Today = new DateOnly(2027, 6, 1);
        var page = await As(await Given.AMember(Role.Administrator)).Get(ContentPage.Address);
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Satser som er gått ut:").ShouldSay("Satser som mangler:").ShouldSay("Satser og regler som er usikre:");
        page.ShouldSay("grunnbeløpet (G)").ShouldSay("30. april 2027").ShouldSay("nav.no/grunnbelopet").ShouldSay("content/rates");
        page.ShouldSay("De midlertidige reglene for personer med midlertidig kollektiv beskyttelse").ShouldSay("CertificateOnTheJob.Practice");
    }

    [Theory]
    [InlineData(Role.CaseOfficer)]
    [InlineData(Role.ProjectLead)]
    public async Task Others_AreRefused(Role role) => (await As(await Given.AMember(role)).Get(ContentPage.Address)).ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task ARatePastItsYear_IsATaskOfTheAdministrator_AndOfNobodyElse()
    {
        Today = new DateOnly(2027, 6, 1);
        (await As(await Given.AMember(Role.Administrator)).Get("/oppgaver")).ShouldSay("Legg inn nye satser. Satser som er gått ut: ").ShouldSay("Se satsene og hvor du finner nye");
        (await As(await Given.AMember(Role.CaseOfficer)).Get("/oppgaver")).ShouldNotSay("Legg inn nye satser");
    }

    [Theory]
    [InlineData("nn", "Satsar og reglar")]
    [InlineData("en", "Rates and rules")]
    public async Task Page_IsInTheLanguageOfTheReader(string language, string title)
    {
        var client = await As(await Given.AMember(Role.Administrator)).In(language);
        (await client.Get(ContentPage.Address)).Title.ShouldBe(title);
    }
}
