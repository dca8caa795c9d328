using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Access.FirstAdministrators;
using Samlop.Access.Groups;
using Samlop.Access.Sessions;
using Samlop.Access.SignIn;
using Samlop.Audit;
using Samlop.Audit.News;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Control;
using Samlop.Livelihood.Calculator;
using Samlop.Persons.Consenting;
using Samlop.Persons.Course;
using Samlop.Persons.Disposing;
using Samlop.Persons.Enter;
using Samlop.Persons.Folder;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Notes;
using Samlop.Platform.Search;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;
using Samlop.Waiting.Reminding;

namespace Samlop.Tests.Platform.Ui.Forms;

/// <summary>
/// A second click gets the first answer and does nothing, whatever the page would draw by then: for every form of the product.
/// </summary>
[Trait("Category", "Long")]
public sealed class EveryFormTwiceTests
{
    /// <summary>
    /// Use cases that the program runs by itself, and looks at persons, which are written down as often as somebody looks: nobody fills in a
    /// form for them.
    /// </summary>
    private static readonly Type[] WithoutAForm =
    [
        typeof(AddDemonstrationPeople), typeof(AddFirstAdministrators), typeof(ChooseLanguage), typeof(ImportCall), typeof(SendReminders), typeof(TieTestPersons),
        typeof(TellFollowers), typeof(LookForAlike), typeof(OpenCard), typeof(ReadOwnLooks), typeof(ReadOwnSharing), typeof(ReadOwnRecord),
        typeof(OpenFolder), typeof(OpenDocument), typeof(ReadOwnFolder), typeof(OpenCourse), typeof(ReadOwnCourse), typeof(OpenConsentScan),
        typeof(ReadOwnConsentScan), typeof(OpenNotes), typeof(OpenBesideCard), typeof(CarryOutDisposal),
        typeof(ProposeByGroups), typeof(LookAtAudited),
    ];

    [Fact]
    public void EveryUseCase_HasAForm_OrIsRunByTheProgramAlone() =>
        AllUseCases.In(typeof(IModule).Assembly).Select(useCase => useCase.FullName).Except(Forms().Select(form => form.UseCase))
            .ShouldBe(WithoutAForm.Select(useCase => useCase.FullName), ignoreOrder: true);

    /// <summary>In an ordinary run the forms of some of the tests; at night all forms there are.</summary>
    [Fact]
    public async Task EveryForm_SentTwice_GetsItsFirstAnswer_AndHasOneEffect()
    {
        var sent = new HashSet<(string, string)>();
        foreach (var tests in Nightly.Sample([.. SentTwiceAttribute.TestsFor(typeof(SqliteHost))], 7)) sent.UnionWith(await SentBy(tests, new SqliteHost { SendsTwice = true }));

        // To search for persons is a look, which is written down as often as somebody looks.
        var lacking = Forms().Where(form => form.UseCase != typeof(ListPersons).FullName).Except(sent).ToList();
        if (Nightly.IsOn) lacking.ShouldBeEmpty("No test with the mark [SentTwice] sends these forms");
        else sent.Count.ShouldBeGreaterThan(10);
    }

    /// <summary>
    /// What is posted beside the pages changes no more than the browser's own session. It has no once-token: the second gets the same
    /// answer, or is refused since whoever sent it is not signed in as before.
    /// </summary>
    [Fact]
    public async Task EveryPostBesideThePages_SentTwice_HasOneEffect()
    {
        var host = new SqliteHost();
        await host.InitializeAsync();
        try
        {
            var posts = await PostsBesideThePages(new TestData(host));
            // What begins the demonstration anew ends the program that took it in; a second finds the day chosen already.
            Endpoints(host).ShouldBe(posts.Keys.Append(AccessUrls.ChooseDay), ignoreOrder: true);
            foreach (var (endpoint, (page, form)) in posts)
            {
                var first = await page.Post(form);
                var (rows, sessions) = (await TwiceHandler.Rows(host), await Sessions(host));
                var second = await page.Post(form);
                second.Status.ShouldBeOneOf(first.Status, HttpStatusCode.BadRequest, HttpStatusCode.NotFound);
                if (second.Status == first.Status) second.Url.Split('?')[0].ShouldBe(first.Url.Split('?')[0], endpoint);
                (await TwiceHandler.Rows(host)).ShouldBe(rows, endpoint);
                (await Sessions(host)).ShouldBe(sessions, endpoint);
            }
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    /// <summary>Some that hang together, in an ordinary run one of them: drafts, a journey of one, of two, and with files.</summary>
    [Fact]
    public async Task OnPostgres_TheyDoTheSame()
    {
        string[] all = ["AcceptStoryTests_OnPostgres", "CallStoryTests_OnPostgres", "TemplateTests_OnPostgres"];
        foreach (var tests in Nightly.IsOn ? all : all[..1])
        {
            var group = SentTwiceAttribute.TestsFor(typeof(PostgresHost)).Single(group => group.Key.Name == tests);
            (await SentBy(group, new PostgresHost { SendsTwice = true })).ShouldNotBeEmpty();
        }
    }

    /// <summary>For each endpoint a page that posts to it, and by which form.</summary>
    private static async Task<Dictionary<string, (Page Page, string Form)>> PostsBesideThePages(TestData given)
    {
        var member = await given.AMember(Role.ProjectLead);
        await given.AMember(Role.ChiefExecutive, person: member.User);
        await given.Host.As(member).SignIn();
        const string Calculator = "/kalkulator/livsopphold";
        const string Right = "/kalkulator/voksenrett";
        var (kept, discard) = await AKeptText(given);
        return new()
        {
            ["/tekst/{id:guid}/forkast"] = (kept, discard),
            ["/logg-inn/persona"] = (await given.Host.Anyone().Get("/logg-inn"), "/logg-inn/persona"),
            [SearchAddress.Ask] = (await given.Host.As(member).Get(SearchAddress.Page), SearchAddress.Ask),
            [AccessUrls.ActFor] = (await given.Host.AsAnew(member).Get("/mine-okter"), AccessUrls.ActFor),
            ["/logg-ut"] = (await given.Host.AsAnew(member).Get("/mine-okter"), "/logg-ut"),
            ["/mine-okter/avslutt"] = (await given.Host.AsAnew(member).Get("/mine-okter"), "/mine-okter/avslutt"),
            ["/mine-okter/avslutt-andre"] = (await given.Host.AsAnew(member).Get("/mine-okter"), "/mine-okter/avslutt-andre"),
            ["/mine-okter/avslutt-alle"] = (await given.Host.AsAnew(await given.AMember(Role.ProjectLead)).Get("/mine-okter"), "/mine-okter/avslutt-alle"),
            ["/sprak/{code}"] = (await given.Host.Anyone().Get(Calculator), "English"),
            [CalculatorUrls.Print] = (await given.Host.Anyone().Post(Calculator, "Inntektsstupet"), CalculatorUrls.PrintIn("uk")),
            [CalculatorUrls.Save] = (await given.Host.Anyone().Post(Calculator, "Inntektsstupet"), CalculatorUrls.Save),
            [Right + "/utskrift/{language}"] = (await given.Host.Anyone().Post(Right, "Kollektiv beskyttelse"), Right + "/utskrift/uk"),
            [Right + "/fil"] = (await given.Host.Anyone().Post(Right, "Kollektiv beskyttelse"), Right + "/fil"),
        };
    }

    /// <summary>The page of a text that was refused, since its writer was signed out, and the address that discards it.</summary>
    private static async Task<(Page Page, string Discard)> AKeptText(TestData given)
    {
        var (lead, application) = await KeptTextTests.ADraft(given);
        var client = given.Host.As(lead);
        var page = await client.Get(ApplyUrls.Part(application, "reason"));
        await client.PostBare("/logg-ut");
        var text = KeptTextTests.TextOn(await page.Post("part", ("Input.Fields[0].Value", "Ord")));
        await client.PostBare("/logg-inn/persona", ("person", lead.Id.Value.ToString()));
        return (await client.Get(text), text + "/forkast");
    }

    /// <summary>The addresses that take a post and are no page; those of pages are taken care of by <see cref="Forms"/>.</summary>
    private static IEnumerable<string> Endpoints(SamlopHost host) => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") is true && e.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
        .Select(e => e.RoutePattern.RawText!).Distinct();

    private static async Task<int> Sessions(SamlopHost host)
    {
        await using var db = host.OpenDb();
        return await db.Set<Session>().CountAsync();
    }

    /// <summary>Runs the tests on a host of their own.</summary>
    /// <returns>The forms that were taken in; the same as those that were sent again.</returns>
    private static async Task<List<(string Form, string UseCase)>> SentBy(IGrouping<Type, MethodInfo> tests, SamlopHost host)
    {
        await host.InitializeAsync();
        try
        {
            foreach (var test in tests)
            {
                var run = (Task)test.Invoke(Activator.CreateInstance(tests.Key, host), null)!;
                await run;
            }

            await using var db = host.OpenDb();
            var submissions = await db.Set<Submission>().Where(s => s.AnsweredAt != null).Select(s => new { s.Token, s.UseCase }).ToListAsync();
            return [.. submissions.Select(s => (s.Token.Split(':')[0], s.UseCase)).Distinct()];
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    /// <summary>
    /// Every form by its name and use case: what the components of the program take from a post that is an <see cref="IInput{TUse, TInput,
    /// TResult}"/>.
    /// </summary>
    private static HashSet<(string Name, string UseCase)> Forms() =>
    [
        .. from component in typeof(IModule).Assembly.GetTypes()
           from property in component.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           where property.GetCustomAttribute<SupplyParameterFromFormAttribute>() is not null
           from contract in property.PropertyType.GetInterfaces()
           where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IInput<,,>)
           select (property.GetCustomAttribute<SupplyParameterFromFormAttribute>()!.FormName!, contract.GetGenericArguments()[0].FullName!),
    ];
}
