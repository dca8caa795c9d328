using System.Net;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Grants.Questions;
using Samlop.Platform.Data;
using Samlop.Platform.Ui.Tables;
using Samlop.Questionnaires;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Ui;

/// <summary>A page asks the database as often with many rows as with few.</summary>
[Trait("Category", "Long")]
public abstract class PageCommandsTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task Page_WithFiftyRows_AsksAsOftenAsWithFive()
    {
        var imdi = await Given.ADirectorate();
        var asker = await Given.AMember(Role.ProjectLead);
        var call = await APublishedCall(imdi);
        var questions = CallUrls.Questions(call.Number);
        (Client Who, string Url)[] pages =
        [
            (Anyone(), "/utlysninger"), (As(imdi.Officer), "/utlysninger"), (As(imdi.Officer), "/utlysninger?antall=100"), (As(imdi.Officer), "/utlysninger/tabell?format=csv"),
            (As(imdi.Officer), "/oppgaver"), (As(imdi.Decider), "/oppgaver"),
            (Anyone(), questions), (As(asker), questions), (As(imdi.Officer), questions),
        ];

        await AddRows(imdi, asker, call, 4);
        var few = await Count(pages);
        await AddRows(imdi, asker, call, 45);
        (await Count(pages)).ShouldBe(few);
    }

    [Fact]
    public async Task SignInPage_AsksForThoseOnThePageAlone()
    {
        var directorate = await Given.AnOrganisation(OrganisationKind.Directorate);
        for (var i = 0; i < TableQuery.DefaultSize; i++) await Given.AMember(Role.CaseOfficer, directorate);
        (Client, string)[] pages = [(Anyone(), "/logg-inn")];
        var few = await Count(pages);
        for (var i = 0; i < TableQuery.DefaultSize; i++) await Given.AMember(Role.CaseOfficer, directorate);
        (await Count(pages)).ShouldBe(few);

        var next = await Anyone().Get("/logg-inn?side=2&til=%2Futlysninger");
        next.Document.QuerySelectorAll(".personas li").Length.ShouldBeInRange(1, TableQuery.DefaultSize);
        next.Document.QuerySelector(".personas input[name=til]")!.GetAttribute("value").ShouldBe("/utlysninger");
        next.Document.QuerySelector("nav.ds-pagination a[href*='side=3'], nav.ds-pagination a[href^='/logg-inn?til=']").ShouldNotBeNull();
    }

    /// <summary>Reads each page twice and counts the second time, when the session and whatever is made once are there.</summary>
    private async Task<List<string>> Count((Client Who, string Url)[] pages)
    {
        var counts = new List<string>();
        foreach (var (who, url) in pages)
        {
            await who.SignIn();
            var address = new Uri(url, UriKind.Relative);
            (await who.Direct.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, url);
            counts.Add($"{url}: {await Host.CostOf(() => who.Direct.GetAsync(address))}");
        }

        return counts;
    }

    private async Task AddRows(Directorate imdi, Member asker, Call call, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Given.ABegunCall(imdi.Officer);
            await APublishedCall(imdi);
            var actor = await Host.ActorOf(asker);
            var question = new CallQuestion(Given.Id<CallQuestionId>(), call.Id, actor, $"Spørsmål {i}", Host.Time.Now);
            if (i % 2 == 0) question.GiveAnswer("Svar", imdi.Officer.Id, Host.Time.Now);
            await Given.Saved(question);
        }
    }

    private async Task<Call> APublishedCall(Directorate imdi)
    {
        CallNumber.TryParse(CallData.NewNumber(), out var number).ShouldBeTrue();
        var call = new Call(NewId.Of<CallId>(Host.Time.Now), number, imdi.Officer.Organisation.Id);
        var version = call.Begin("En utlysning til", Host.Time.Now);
        version.Save("identity", Answers.Empty, 0, imdi.Officer.Id, Host.Time.Now);
        version.MarkImported();
        call.Publish(version, null, Host.Time.Now);
        return await Given.Saved(call);
    }
}

public sealed class PageCommandsTests_OnSqlite(SqliteHost host) : PageCommandsTests(host), IClassFixture<SqliteHost>;

public sealed class PageCommandsTests_OnPostgres(PostgresHost host) : PageCommandsTests(host), IClassFixture<PostgresHost>;
