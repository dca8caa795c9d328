using System.Net;
using Samlop.Access;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Catalogue;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Apply;

/// <summary>Who may begin and write, what is typed, and many at once.</summary>
public abstract class SaveApplicationPartTests(SamlopHost host) : HostTests(host)
{
    [Theory, Requirement("C-04")]
    [InlineData("reason", "text", 8000, true)]
    [InlineData("reason", "text", 8001, false)]
    [InlineData("class", "school", 300, true)]
    [InlineData("class", "school", 301, false)]
    public async Task Text_AtItsLimit_IsTaken_AndOneMoreIsNot(string part, string field, int length, bool taken)
    {
        var (county, id) = await ADraft();
        var run = As(county.Lead).Submit(await Given.Answers(id, part, (field, new string('å', length))));
        if (taken) await run.ShouldSucceed();
        else await run.ShouldHaveError("Fields[0].Value", nameof(CommonText.Error_TooLong));
    }

    [Theory, Requirement("C-17")]
    [InlineData("0", false)]
    [InlineData("1", true)]
    [InlineData("3", true)]
    [InlineData("4", false)]
    [InlineData("2,5", false)]
    public async Task ClassSize_IsAtMostWhatTheCallSays(string typed, bool taken)
    {
        // The call of these tests says three.
        var (county, id) = await ADraft();
        var run = As(county.Lead).Submit(await Given.Answers(id, "class", ("size", typed)));
        if (taken) await run.ShouldSucceed();
        else await run.ShouldHaveError("Fields[0].Value", nameof(QuestionnairesText.Error_Number));
    }

    [Theory]
    [InlineData("1 250 000,50", "125000050")]
    [InlineData("0,01", "1")]
    public async Task Amount_WrittenTheNorwegianWay_IsKeptInOre(string typed, string ore)
    {
        var (county, id) = await ADraft();
        await As(county.Lead).Submit(await Line(id, "other", "Reiser", "grant", typed)).ShouldSucceed();
        (await Given.Application(id)).ReadContent().BudgetLines.Single().Cell("amount").ShouldBe(ore);
    }

    [Theory]
    [InlineData("0", nameof(QuestionnairesText.Error_AmountNotPositive))]
    [InlineData("−5", nameof(QuestionnairesText.Error_AmountNotPositive))]
    [InlineData("1250.50", "Amount_PointAsDecimalSign")]
    [InlineData("mye", "Amount_NotANumber")]
    public async Task Amount_ThatCannotBe_IsToldBesideItsCell(string typed, string key)
    {
        var (county, id) = await ADraft();
        await As(county.Lead).Submit(await Line(id, "other", "Reiser", "grant", typed)).ShouldHaveError("Rows[0].Cells[4]", key);
    }

    [Fact, Requirement("C-10")]
    public async Task Costs_OfTheCall_OfOtherKinds_AndBarred()
    {
        var (county, id) = await ADraft();
        await As(county.Lead).Submit(await Line(id, "eligible-1", null, "grant", "100")).ShouldSucceed();
        await As(county.Lead).Submit(await Line(id, "other", null, "grant", "100")).ShouldHaveError("Rows[0].Cells[2]", nameof(ApplyText.Error_OtherCost));
        await As(county.Lead).Submit(await Line(id, ApplicationOptions.OrdinaryOperation, "Pc-er", "grant", "100")).ShouldHaveError("Rows[0].Cells[3]", nameof(ApplyText.Error_BarredCost));
        await As(county.Lead).Submit(await Line(id, ApplicationOptions.OrdinaryOperation, "Pc-er", "own", "100")).ShouldSucceed();
        await As(county.Lead).Submit(await Line(id, "made-up", "Pc-er", "own", "100")).ShouldHaveError("Rows[0].Cells[1]", nameof(CommonText.Error_Choice));
    }

    [Fact]
    public async Task WhatCannotBeRead_IsToldOnThePage_AndNothingTypedIsLost()
    {
        var (county, id) = await ADraft();
        var page = await As(county.Lead).Post(ApplyUrls.Part(id, "trade"), "Lagre", ("Programområde 1", "trollmannfaget"), ("Kilde 1", "Eventyr"), ("Årstall 1", "1989"), ("Input.Fields[0].Value", "Like mange av hver."));
        page.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.FieldErrors["Input.Rows[0].Cells[0]"].ShouldStartWith("Vi finner ikke programområdet.");
        page.FieldErrors["Input.Rows[0].Cells[3]"].ShouldStartWith("Skriv et årstall fra 1990");
        page.Document.QuerySelector("input[name='Input.Rows[0].Cells[1]']")!.GetAttribute("value").ShouldBe("Eventyr");
        page.ShouldSay("Like mange av hver.");
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public async Task Rows_UpToTheLimit_AreTaken(int rows, bool taken)
    {
        var (county, id) = await ADraft();
        var run = As(county.Lead).Submit(await Given.Rows(id, "plan", [.. Enumerable.Range(1, rows).Select(n => new[] { $"Milepæl {n}" })]));
        if (taken) await run.ShouldSucceed();
        else await run.ShouldHaveError($"Rows[{rows - 1}].Cells[0]", nameof(QuestionnairesText.Error_TooManyRows));
    }

    [Fact, Requirement("K-12")]
    public async Task OnlyWhatMustBeThere_StopsConfirmation_AndDemandNeedsASource()
    {
        var (county, id) = await ADraft();
        (await Given.Application(id)).ReadContent().Missing().Select(m => m.Part.Key).ShouldBe(["reason", "cooperation", "methods", "trade", "budget"]);
        await As(county.Director).Submit(await Given.ConfirmInput(id)).ShouldBeRefused(GrantApplication.ApplicationIncomplete);
        await As(county.Lead).Submit(await Given.Rows(id, "trade", ["HSHEA3", null, null, null])).ShouldSucceed();
        (await Given.Application(id)).ReadContent().Missing().Select(m => m.Part.Key).ShouldContain("trade");
        await As(county.Lead).Submit(await Given.Rows(id, "trade", ["HSHEA3", "Nav", "340", null])).ShouldSucceed();
        (await Given.Application(id)).ReadContent().Missing().Select(m => m.Part.Key).ShouldNotContain("trade");
    }

    [Fact]
    [OnBothDatabases]
    public async Task TenWhoSaveTheSamePartAtOnce_OneIsTaken_TheOthersSeeIt()
    {
        var (county, id) = await ADraft();
        var inputs = new List<SaveApplicationPart.Input>();
        for (var i = 0; i < 10; i++) inputs.Add(await Given.Answers(id, "reason", ("text", $"Tekst {i}")));
        var outcomes = await Task.WhenAll(inputs.Select((input, i) => As(i % 2 == 0 ? county.Lead : county.Other).Submit(input)));
        outcomes.Count(o => o.Succeeded).ShouldBe(1);
        outcomes.Where(o => !o.Succeeded).ShouldAllBe(o => o.Refusal == Refusal.ChangedByOther);
        (await Given.Application(id)).Parts.Single(p => p.Part == "reason").Version.ShouldBe(1);
    }

    [Fact]
    [OnBothDatabases]
    public async Task TenPeople_WhoPostTheSamePageAtOnce_LoseNothing()
    {
        var (county, id) = await ADraft();
        var pages = new List<Page>();
        for (var i = 0; i < 10; i++) pages.Add(await As(await Given.AMember(Role.ProjectLead, county.Lead.Organisation)).Get(ApplyUrls.Part(id, "reason")));
        var answers = await Task.WhenAll(pages.Select((page, i) => page.Post("Lagre", ("Begrunnelse", $"Tekst nummer {i}."))));

        var saved = (await Given.Application(id)).ReadContent().Part("reason").Text("text")!;
        answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(1);
        foreach (var (answer, i) in answers.Select((a, i) => (a, i)).Where(a => a.a.Status != HttpStatusCode.OK))
        {
            // What they typed is still in the field, and what is saved stands beside it.
            answer.ShouldBe(HttpStatusCode.Conflict).ShouldSay("har lagret dette i mellomtiden").ShouldSay(saved);
            answer.Document.QuerySelector("textarea")!.TextContent.Trim().ShouldBe($"Tekst nummer {i}.");
        }
    }

    [Fact]
    [OnBothDatabases]
    public async Task TenPeople_WhoSaveDifferentPartsAtOnce_AllSucceed()
    {
        var (county, id) = await ADraft();
        var inputs = new List<SaveApplicationPart.Input>();
        foreach (var part in ApplicationCatalogue.All.Parts.Where(p => p.Questions.Any(q => q.Kind == QuestionKind.Text))) inputs.Add(await Given.Answers(id, part.Key, (part.Questions.First(q => q.Kind == QuestionKind.Text).Key, $"Tekst i {part.Key}")));
        inputs.Add(await Given.Rows(id, "partners", ["nav", "Nav Prøveby", "Livsopphold"]));
        inputs.Count.ShouldBe(10);
        var people = new List<Member>();
        foreach (var _ in inputs) people.Add(await Given.AMember(Role.ProjectLead, county.Lead.Organisation));

        await Task.WhenAll(inputs.Zip(people, (input, person) => As(person).Submit(input).ShouldSucceed()));
        var application = await Given.Application(id);
        application.Parts.Where(p => p.SavedAt is not null).Select(p => p.SavedBy!.Value).ShouldBe(people.Select(p => p.Id), ignoreOrder: true);
        foreach (var input in inputs.Where(i => i.Fields.Count > 0)) application.ReadContent().Part(input.Part).Text(input.Fields[0].Key).ShouldBe(input.Fields[0].Value);
    }

    [Fact]
    public async Task SameFormTwice_SavesOnce()
    {
        var (county, id) = await ADraft();
        var page = await As(county.Lead).Get(ApplyUrls.Part(id, "reason"));
        await page.Post("Lagre", ("Begrunnelse", "En gang."));
        (await page.Post("Lagre", ("Begrunnelse", "En gang."))).ShouldBe(HttpStatusCode.OK);
        (await Given.Application(id)).Parts.Single(p => p.Part == "reason").Version.ShouldBe(1);
    }

    [Fact, Requirement("C-02")]
    public async Task Start_OnlyOnce_OnlyByACountyThatIs()
    {
        var (_, number) = await Given.AnOpenCall();
        var call = await Given.IdOf(number);
        var county = await Given.ACounty();
        var starts = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => As(county.Lead).Submit(new StartApplication.Input { Call = call })));
        starts.Count(s => s.Succeeded).ShouldBe(1);
        starts.Where(s => !s.Succeeded).ShouldAllBe(s => s.Refusal == StartApplication.CountyHasApplication);

        var future = await Given.Saved(new Organisation(Given.Id<OrganisationId>(), "Framtid fylkeskommune", [OrganisationKind.County], Today.AddDays(1)) { Fictitious = true });
        await As(await Given.AMember(Role.ProjectLead, future)).Submit(new StartApplication.Input { Call = call }).ShouldBeRefused(StartApplication.CountyNotValid);
        var school = await Given.AnOrganisation(OrganisationKind.School);
        await As(await Given.AMember(Role.ProjectLead, school)).Submit(new StartApplication.Input { Call = call }).ShouldBeRefused(StartApplication.OnlyCountiesApply);
    }

    [Fact]
    public async Task Start_AfterTheDeadline_IsPossible_AndSaysThatItWillBeLate()
    {
        var (_, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        Today = Today.AddDays(3);
        (await As(county.Lead).Get(ApplyUrls.Start(number))).ShouldSay("registrert som mottatt etter fristen");
        (await As(county.Lead).Post(ApplyUrls.Start(number), "Begynn på søknaden")).ShouldBe(HttpStatusCode.OK).ShouldSay("Fristen er ute");
    }

    [Fact, Requirement("C-02")]
    public async Task AnotherCounty_FindsNothing()
    {
        var (county, id) = await ADraft();
        var other = await Given.ACounty();
        foreach (var url in new[] { ApplyUrls.Application(id), ApplyUrls.Part(id, "reason"), ApplyUrls.Check(id), ApplyUrls.Send(id), ApplyUrls.Attachments(id), ApplyUrls.Version(id, 1) })
        {
            (await As(other.Director).Get(url)).ShouldBe(HttpStatusCode.NotFound);
        }

        await As(other.Lead).Submit(await Given.Answers(id, "reason", ("text", "Innblanding"))).ShouldBeRefused(Refusal.NotFound);
        await As(other.Director).Submit(await Given.ConfirmInput(id)).ShouldBeRefused(Refusal.NotFound);
        await As(other.Lead).Submit(new SendApplication.Input { Application = id }).ShouldBeRefused(Refusal.NotFound);
        await As(other.Lead).Submit(new WithdrawApplication.Input { Application = id, Sure = true }).ShouldBeRefused(Refusal.NotFound);
        await As(other.Lead).Submit(new AddAttachment.Input { Application = id }).ShouldBeRefused(Refusal.NotFound);
        await As(other.Lead).Submit(new StartApplication.Input { Call = (await Given.Application(id)).Call, CopyFrom = id.Value.ToString() }).ShouldHaveError("CopyFrom");
        (await As(county.Lead).Get(ApplyUrls.Application(id))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task LastYearsApplication_IsCopiedIntoANewOne_WithoutWhatTheNewCallLacks()
    {
        var (_, first) = await Given.AnOpenCall();
        var (_, second) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var earlier = await Given.ACompleteApplication(county.Lead, first);
        var id = (await As(county.Lead).Submit(new StartApplication.Input { Call = await Given.IdOf(second), CopyFrom = earlier.Value.ToString() }).ShouldSucceed()).Application;

        var (old, copy) = (await Given.Application(earlier), await Given.Application(id));
        copy.ReadContent().Part("reason").Text("text").ShouldBe("Om reason.");
        copy.ReadContent().BudgetLines.Count.ShouldBe(copy.Year == old.Year ? 1 : 0);
        copy.ConfirmedAt.ShouldBeNull();
        (await As(county.Lead).Get(ApplyUrls.Application(id))).ShouldSay("Søknaden er kopiert fra en tidligere søknad.").ShouldSay("kopierte en tidligere søknad");
    }

    private async Task<(CountyPeople County, GrantApplicationId Id)> ADraft()
    {
        var (_, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        return (county, await Given.ABegunApplication(county.Lead, number));
    }

    private async Task<SaveApplicationPart.Input> Line(GrantApplicationId id, string cost, string? what, string source, string amount) =>
        await Given.Rows(id, "budget", [await Given.BudgetYear(id), cost, what, source, amount]);
}

public sealed class SaveApplicationPartTests_OnSqlite(SqliteHost host) : SaveApplicationPartTests(host), IClassFixture<SqliteHost>;

public sealed class SaveApplicationPartTests_OnPostgres(PostgresHost host) : SaveApplicationPartTests(host), IClassFixture<PostgresHost>;
