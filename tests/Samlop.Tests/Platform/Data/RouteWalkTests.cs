using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Samlop.Access;
using Samlop.Access.Groups;
using Samlop.Access.People;
using Samlop.Cases.Requests;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Questions;
using Samlop.Persons.Folder;
using Samlop.Platform.Data;
using Samlop.Platform.Print;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Demonstrating;
using Samlop.Tests.Support;
using Because = Samlop.Grants.Because;

namespace Samlop.Tests.Platform.Data;

/// <summary>Everybody asks for everything on the last day of the demonstration.</summary>
[Trait("Category", "Long")]
public sealed class RouteWalkTests(WalkedHost host) : HostTests(host), IClassFixture<WalkedHost>
{
    // What they are for is not there on the last day: no issuer to sign in by, question, outage, doubt, follower, call in writing, file of an answer, agreement, move of a sign-in, proposal of a group, kept
    // day of the story, document, request or consent of a person, naming, period of keeping, disposal, accounts, or version of the table of sharing. They are asked for all the same.
    private static readonly string[] NobodyIsThere =
    [
        "/utbetalinger/{Id:guid}", "/utbetalinger/ordrer/{Id:guid}", "/utbetalinger/ordrer/{order:guid}/fil/{format}", "/utbetalinger/kvitteringer/{Id:guid}",
        "/utbetalinger/kvitteringer/{import:guid}/tabell", "/bevilgninger/{Id:guid}",
        "/kontroll/{Id:guid}", "/kontroll/trekninger/{Id:guid}", "/kontroll/trekninger/{id:guid}/tabell",
        "/innsynskrav/{Id:guid}", "/innsynskrav/{Id:guid}/dokument/{Number:int}/sladding", "/innsynskrav/{request:guid}/dokument/{number:int}/kopi", "/innsyn/{token}/dokument/{number:int}",
        "/lenke/{token}/vedlegg/{file:guid}",
        // Nobody carries a sealed key; and the decision maker that the walk chooses is not the one who follows the awards.
        "/postjournal/innsyn/tilbake", "/tilskudd/{Id:guid}/svarfrist",
        "/tidligere-tilskudd/{Id:guid}", "/tidligere-tilskudd/import/{Id:guid}", "/tidligere-tilskudd/import/{import:guid}/tabell",
        "/finnes-ikke", "/driftsavbrudd/{Id:guid}", "/habilitet/{Id:guid}", "/folg/{Key}/stopp", "/folg/{Key}",
        "/soknader/{Id:guid}/vurdering/{Slug}", "/soknader/{Id:guid}/endret", "/tekst/{Id:guid}", "/logg-inn/dag/{Day}", "/logg-inn/bekreft", "/logg-inn/stanset/{Why}", "/logg-ut/ferdig/{Name}", "/kalender/{secret}.ics", "/.well-known/security.txt",
        "/oppgaver/uten-noen/{Kind}/{Id:guid}", "/oppgaver/uten-rolle/{Organisation:guid}", "/oppgaver/slag/{Kind}",
        "/utlysninger/{Number}/sporsmal/{Id:guid}",
        "/utlysninger/{Number}/arbeid/{Slug}", "/sporsmal/{request:guid}/fil/{number:int}",
        "/regnskap/{Id:guid}", "/regnskap/{Id:guid}/linjer", "/regnskap/{Id:guid}/vedlegg", "/regnskap/{id:guid}/vedlegg/{file:guid}", "/regnskap/{Id:guid}/hovedbok",
        "/regnskap/{Id:guid}/hovedbok/{Number:int}", "/regnskap/{Id:guid}/posteringer", "/regnskap/{id:guid}/posteringer/tabell", "/regnskap/{id:guid}/pdf",
        "/regnskap/{Id:guid}/behandling", "/regnskap/{Id:guid}/avregning", "/tilbakebetaling/{Id:guid}", "/tilbakebetaling/{Id:guid}/brev",
        "/avtaler/prinsipper/{Number:int}",
        "/rapporter/{Id:guid}/del/{Slug}", "/rapporter/{Id:guid}/tall/{Code}", "/rapporter/{Id:guid}/send", "/rapporter/{Id:guid}/behandling",
        "/rapporter/{Id:guid}/versjon/{Number:int}", "/rapporter/{id:guid}/versjon/{number:int}/pdf",
        "/tilskudd/{Id:guid}/mal/{Number:int}", "/tilskudd/{Id:guid}/mal/{Number:int}/endre",
        "/tilskudd/{Id:guid}/mal/{Number:int}/resultat/{Year:int}",
        "/avtaler/{Year:int}/{Serial:int}/organer/{Id:guid}/endre",
        "/avtaler/{Year:int}/{Serial:int}/moter/{Id:guid}", "/avtaler/{Year:int}/{Serial:int}/moter/{Called:guid}/endre",
        "/avtaler/{Year:int}/{Serial:int}/roller/{Id:guid}/endre",
        "/personer/{Id:guid}/innlogginger/{IdentityValue:guid}", "/personer/{Id:guid}/innlogginger/{IdentityValue:guid}/nytt-nummer",
        "/personer/{Id:guid}/innlogginger/flyttinger/{MoveValue:guid}", "/organisasjoner/{Id:guid}/gruppeforslag/{ProposalValue:guid}",
        "/personvern/navngitte/{Id:guid}", "/personvern/delingstabell/{Number:int}", "/personvern/delingstabell/utkast/ny-rad",
        "/personvern/delingstabell/utkast/rad/{Line:int}", "/personvern/lagringstid/forslag/{Id:guid}",
        "/personvern/kassasjon/{Id:guid}",
        "/min-side/dokumenter/{document:guid}", "/min-side/samtykker/{Id:guid}",
        // Nobody writes on a guide or an example on that day, takes a course that is not over, or has put a file to either.
        "/veiledere/{Id:guid}/utkast", "/veiledere/{Id:guid}/utkast/aktivitet", "/veiledere/{Id:guid}/utkast/aktivitet/{Key}",
        "/veiledere/{Id:guid}/sammenlikn", "/veiledere/{id:guid}/filer/{file:guid}", "/praksiseksempler/fra-avtaler/{Id:guid}/endre",
        "/kurs/{Id:guid}/ta/{Number:int}", "/kurs/{Id:guid}/ta/slutt", "/oppgavebank/{id:guid}/fil/{file:guid}",
        "/min-side/krav/{Id:guid}", "/min-side/krav/{id:guid}/pdf",
        "/deltakere/krav/{Id:guid}", "/deltakere/{id:guid}/dokumenter/{document:guid}",
    ];

    [Fact]
    public async Task NobodyReachesARow_PastTheirDoors()
    {
        await Host.TellStory(new DateOnly(2022, 6, 10));
        var people = await Read(db => (
            from m in db.Set<Membership>()
            join p in db.Set<User>() on m.User equals p.Id
            join o in db.Set<Organisation>() on m.Organisation equals o.Id
            orderby o.Name, m.Role, p.Name
            select new Member(p, o, m)).ToListAsync());
        // The story gives no role by two; the walk is to meet one that waits.
        var administrator = people.First(p => p.Role == Role.Administrator);
        await Host.As(administrator).Submit(new AddMembership.Input
        {
            User = people.First(p => p.Role == Role.CaseOfficer).Id,
            Organisation = administrator.Organisation.Id,
            Role = nameof(Role.DecisionMaker),
            From = Written.ShortDate(Host.Today),
        }).ShouldSucceed();
        var requests = await Read(db => db.Set<CaseRequest>().Select(r => r.Id).ToListAsync());
        var questions = await Read(db => db.Set<CallQuestion>().Join(db.Set<Call>(), q => q.Call, c => c.Id, (q, c) => new { c.Number, q.Id }).ToListAsync());
        var walk = new RouteWalk(Host, most: 2,
        [
            .. requests.SelectMany(r => new[] { RequestUrls.Request(r), RequestUrls.File(r, 1) }),
            .. questions.Select(q => QuestionUrls.Answer(q.Number, q.Id)).Take(2),
            "/utlysninger/17-2022/arbeid/purpose", "/feil/403", "/folg/0123", "/folg/0123/stopp", "/invitasjon/0123", AccessUrls.InvitationAccepted,
            "/lenke/0123", "/innsyn/0123", FolderUrls.HandedInByLink, GroupUrls.List(administrator.Organisation.Id),
        ]);
        (await walk.Findings([null, .. people])).ShouldBeEmpty();
        walk.Asked.ShouldBeGreaterThan(1000);
        var nobody = walk.Routes.Except(walk.Answered).ToList();
        var others = nobody.Except(NobodyIsThere).ToList();
        // A few more in an ordinary run: pages of whoever did not walk this time.
        others.Count.ShouldBeLessThanOrEqualTo(Nightly.IsOn ? 0 : 20, $"nobody comes to these: {string.Join(", ", others)}");
        NobodyIsThere.Except(nobody).ShouldBeEmpty("somebody comes to these now");
    }
}

/// <summary>The walk finds what it is there to find.</summary>
[Trait("Category", "Long")]
public sealed class NaughtyRouteTests(NaughtyHost host) : HostTests(host), IClassFixture<NaughtyHost>
{
    [Fact]
    public async Task AnEndpointPastADoor_IsFound()
    {
        var (_, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.ACompleteApplication(county.Lead, number);
        var findings = await new RouteWalk(Host, most: 2).Findings((await Given.ACounty()).Lead, null);
        findings.ShouldContain(f => f.Contains($"/uartig/{id.Value}", StringComparison.Ordinal) && f.Contains("none of their doors", StringComparison.Ordinal));
        findings.ShouldContain(f => f.StartsWith("500 /uartig/deler", StringComparison.Ordinal));
        findings.ShouldContain(f => f.Contains("application_part", StringComparison.Ordinal) && f.Contains("no door", StringComparison.Ordinal));
    }
}

/// <summary>Whoever has not declared for an application knows that it is there, and not what it says.</summary>
public sealed class ListedRouteTests(NaughtyHost host) : HostTests(host), IClassFixture<NaughtyHost>
{
    [Fact]
    public async Task ContentBehindADoorThatOnlyLists_IsFound_ByTheStatementAndByTheWalk()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var id = await Given.ASentApplication(await Given.ACounty(), number);
        var findings = await new RouteWalk(Host, most: 2).Findings(imdi.Officer);
        findings.ShouldContain(f => f.StartsWith("500 /uartig/innhold/", StringComparison.Ordinal));
        findings.ShouldContain(f => f.Contains("sent_content", StringComparison.Ordinal) && f.Contains("no door", StringComparison.Ordinal));
        findings.ShouldContain(f => f.StartsWith($"/uartig/der/{id.Value}", StringComparison.Ordinal) && f.Contains("none of their doors", StringComparison.Ordinal));
    }
}

/// <summary>With a printer that needs no browser: what is printed is not looked at here.</summary>
public class WalkedHost : SqliteHost
{
    protected override void Replace(IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton<IPdfPrinter, BlankPrinter>());
        services.RemoveAllKeyed<IPdfPrinter>(IPdfPrinter.Archive).AddKeyedSingleton<IPdfPrinter, BlankPrinter>(IPdfPrinter.Archive);
    }

    private sealed class BlankPrinter : IPdfPrinter
    {
        public Task<Outcome<byte[]>> Print(string html, CancellationToken cancel) => Task.FromResult<Outcome<byte[]>>("%PDF-1.7"u8.ToArray());
    }
}

/// <summary>
/// With endpoints as they must not be: one gives any application to anybody by a door that is no limit, one reads past the doors, and two give what a door
/// says is there and no more: the thing, and what it holds.
/// </summary>
public sealed class NaughtyHost : WalkedHost
{
    protected override void Replace(IServiceCollection services)
    {
        base.Replace(services);
        var endpoints = (IReadOnlyList<Action<IEndpointRouteBuilder>>)services.Single(s => s.ServiceType == typeof(IReadOnlyList<Action<IEndpointRouteBuilder>>)).ImplementationInstance!;
        services.Replace(ServiceDescriptor.Singleton<IReadOnlyList<Action<IEndpointRouteBuilder>>>([.. endpoints, Naughty]));
    }

    private static void Naughty(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/uartig/{id:guid}", async (Guid id, AppDb db) =>
            await db.Rows<GrantApplication>().All(Because.StoryIsTold).Where(a => a.Id == new GrantApplicationId(id)).Select(a => a.County).FirstOrDefaultAsync() is { Value: var county } && county != default
                ? Results.Ok(county)
                : Results.NotFound()).WithMetadata(new OpenAttribute());
        routes.MapGet("/uartig/der/{id:guid}", async (Guid id, HttpContext http, AppDb db) =>
            await Listed(db, http, id).Select(a => a.ReceivedAt).SingleOrDefaultAsync() is { } at ? Results.Ok(at) : Results.NotFound()).WithMetadata(new OpenAttribute());
        routes.MapGet("/uartig/innhold/{id:guid}", async (Guid id, HttpContext http, AppDb db) =>
            await Listed(db, http, id).SelectMany(a => a.Sent).Select(s => s.Content.Json).ToListAsync()).WithMetadata(new OpenAttribute());
        routes.MapGet("/uartig/deler", async (AppDb db) => await db.Set<ApplicationPart>().Select(p => p.Content).ToListAsync()).WithMetadata(new OpenAttribute());
    }

    private static IQueryable<GrantApplication> Listed(AppDb db, HttpContext http, Guid id) =>
        db.Rows<GrantApplication>().ListedFor(http.Viewer().Actor.ForCases()).Where(a => a.Id == new GrantApplicationId(id));
}
