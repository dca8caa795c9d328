using System.Net;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Apply;

/// <summary>Every page, download and use case of applying, by each role that must be refused and by the right role in the wrong organisation.</summary>
public abstract class ApplyAccessTests(SamlopHost host) : HostTests(host)
{
    private static readonly Permission Reads = ReadApplications.Needs;
    private static readonly Permission Writes = StartApplication.Needs;
    private static readonly Permission Sends = SendApplication.Needs;

    [Fact, Requirement("C-02")]
    public async Task PagesOfAnApplication_AreForbiddenToOtherRoles_AndNotFoundByOtherOrganisations()
    {
        var (_, id, _) = await ASentApplication();
        var attachment = (await Given.Application(id)).Attachments.Single().Id.Value;
        (Type? Page, string Url, Permission Needs)[] addresses =
        [
            (typeof(ApplicationPage), ApplyUrls.Application(id), Reads),
            (typeof(SentVersionPage), ApplyUrls.Version(id, 1), Reads),
            (null, ApplyUrls.Pdf(id, 1), Reads),
            (null, ApplyUrls.Attachment(id, attachment), Reads),
            (typeof(ApplicationPartPage), ApplyUrls.Part(id, "reason"), Writes),
            (typeof(CheckPage), ApplyUrls.Check(id), Writes),
            (typeof(AttachmentsPage), ApplyUrls.Attachments(id), Writes),
            (typeof(SendPage), ApplyUrls.Send(id), Sends),
            (typeof(SupplementPage), ApplyUrls.Supplement(id), Sends),
        ];

        // The pages that are for all of a kind are tried below; a new page must come in one of the two.
        Type[] others = [typeof(StartApplicationPage)];
        PagesOfApplying().ShouldBe(addresses.Select(a => a.Page).OfType<Type>().Concat(others).OrderBy(t => t.Name));

        foreach (var role in Enum.GetValues<Role>())
        {
            var client = As(await Given.AMember(role));
            await client.SignIn();
            foreach (var (_, url, needs) in addresses)
            {
                // The auditor too: without a period for the call.
                var expected = AllUseCases.RolesWith(needs).Contains(role) ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden;
                (await client.Direct.GetAsync(new Uri(url, UriKind.Relative))).StatusCode.ShouldBe(expected, $"{url} as {role}");
            }
        }

        foreach (var (_, url, _) in addresses) (await Anyone().Direct.GetAsync(new Uri(url, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Redirect, url);
    }

    [Fact]
    public async Task Lists_HaveNothingOfOthers()
    {
        var (county, _, number) = await ASentApplication();
        foreach (var role in Enum.GetValues<Role>())
        {
            var client = As(await Given.AMember(role));
            foreach (var (url, needs) in new[] { (ApplyUrls.List, Reads), (ApplyUrls.Table, Reads) })
            {
                var page = await client.Get(url);
                page.Status.ShouldBe(AllUseCases.RolesWith(needs).Contains(role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, $"{url} as {role}");
                page.ShouldNotSay(county.Lead.Organisation.Name).ShouldNotSay(county.Lead.User.Name);
            }

            // Only those who write for a county have a button to begin with.
            (await client.Get(ApplyUrls.Start(number))).ShouldBe(HttpStatusCode.OK).HasForm("start").ShouldBe(AllUseCases.RolesWith(Writes).Contains(role), role.ToString());
        }
    }

    [Fact]
    public async Task UseCases_ByTheRightRoleInTheWrongOrganisation_ChangeNothing()
    {
        var (county, id, number) = await ASentApplication();
        var before = await Given.Application(id);
        var attachment = before.Attachments.Single().Id.Value;
        var stranger = As((await Given.ACounty()).Director);
        var officer = As((await Given.ADirectorate()).Officer);

        Dictionary<Type, Func<Task<Refusal?>>> runs = new()
        {
            [typeof(AddAttachment)] = async () => (await stranger.Submit(new AddAttachment.Input { Application = id, Kind = "other" })).Refusal,
            [typeof(RemoveAttachment)] = async () => (await stranger.Submit(new RemoveAttachment.Input { Application = id, Attachment = attachment })).Refusal,
            [typeof(SaveApplicationPart)] = async () => (await stranger.Submit(await Given.Answers(id, "reason", ("text", "Innblanding")))).Refusal,
            [typeof(ConfirmApplication)] = async () => (await stranger.Submit(await Given.ConfirmInput(id))).Refusal,
            [typeof(AskConfirmation)] = async () => (await stranger.Submit(new AskConfirmation.Input { Application = id })).Refusal,
            [typeof(WithdrawConfirmationRequest)] = async () => (await stranger.Submit(new WithdrawConfirmationRequest.Input { Application = id })).Refusal,
            [typeof(SendApplication)] = async () => (await stranger.Submit(new SendApplication.Input { Application = id })).Refusal,
            [typeof(WithdrawApplication)] = async () => (await stranger.Submit(new WithdrawApplication.Input { Application = id, Sure = true })).Refusal,
            [typeof(ReturnApplication)] = async () => (await officer.Submit(new ReturnApplication.Input { Application = id, Reasons = "Nei" })).Refusal,
            [typeof(SendSupplement)] = async () => (await stranger.Submit(new SendSupplement.Input { Application = id })).Refusal,
            [typeof(SeeSupplement)] = async () => (await officer.Submit(new SeeSupplement.Input { Application = id, Supplement = attachment })).Refusal,
            [typeof(SeeApplication)] = async () => (await officer.Submit(new SeeApplication.Input { Application = id, Number = 1 })).Refusal,
        };

        // Those that name nothing of another's, or answer beside the field where it is named.
        Type[] others = [typeof(StartApplication)];
        AllUseCases.In(typeof(IModule).Assembly).Where(t => t.Namespace == typeof(StartApplication).Namespace).ShouldBe(runs.Keys.Concat(others), ignoreOrder: true);
        foreach (var (useCase, run) in runs) (await run()).ShouldBe(Refusal.NotFound, useCase.Name);
        await stranger.Submit(new StartApplication.Input { Call = await Given.IdOf(number), CopyFrom = id.Value.ToString() }).ShouldHaveError("CopyFrom");

        var after = await Given.Application(id);
        (after.Version, after.IsSent, after.Attachments.Count, after.Sent[0].SeenAt).ShouldBe((before.Version, true, 1, null));
        after.ReadContent().Hash().ShouldBe(before.ReadContent().Hash());
    }

    private async Task<(CountyPeople County, GrantApplicationId Id, string Number)> ASentApplication()
    {
        var (_, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.ACompleteApplication(county.Lead, number);
        await Given.AnAttachment(county.Lead, id);
        await As(county.Director).Submit(await Given.ConfirmInput(id)).ShouldSucceed();
        await As(county.Lead).Submit(new SendApplication.Input { Application = id }).ShouldSucceed();
        return (county, id, number);
    }

    private IEnumerable<Type> PagesOfApplying() =>
        from endpoint in Host.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let page = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type
        where page?.Namespace == typeof(ApplicationPage).Namespace
        orderby page.Name
        select page;
}

public sealed class ApplyAccessTests_OnSqlite(SqliteHost host) : ApplyAccessTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class ApplyAccessTests_OnPostgres(PostgresHost host) : ApplyAccessTests(host), IClassFixture<PostgresHost>;
