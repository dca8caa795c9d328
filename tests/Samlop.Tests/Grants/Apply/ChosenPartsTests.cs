using System.Net;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Apply;

/// <summary>An application to a call that leaves parts out, from the builder to what was sent.</summary>
public abstract class ChosenPartsTests(SamlopHost host) : HostTests(host)
{
    [Fact, Requirement("C-04")]
    public async Task PartThatTheCallLeavesOut_IsNeitherInFormNorCheckNorVersionNorAssessment()
    {
        var (imdi, number) = await ACall("methods", "trade");
        var county = await Given.ACounty();
        var id = await Given.ABegunApplication(county.Lead, number);
        (await Given.Application(id)).Parts.Select(p => p.Part).ShouldBe(["reason", "methods", "trade", "budget"], ignoreOrder: true);

        var page = await As(county.Lead).Get(ApplyUrls.Application(id));
        page.ShouldSay("Metodikk i opplæringen").ShouldNotSay("Samarbeidsstrukturer");
        var part = await As(county.Lead).Get(ApplyUrls.Part(id, "reason"));
        part.ShouldSay("Del 1 av 4").ShouldNotSay("Samarbeidsstrukturer");
        (await As(county.Lead).Get(ApplyUrls.Part(id, "cooperation"))).ShouldBe(HttpStatusCode.NotFound);
        // Its needed question is there, and the optional one is not.
        (await As(county.Lead).Get(ApplyUrls.Part(id, "trade"))).ShouldSay("Programområder med dokumentert behov").ShouldNotSay("Hvordan gir valget en jevn kjønnsfordeling?");

        foreach (var text in new[] { "reason", "methods" }) await As(county.Lead).Submit(await Given.Answers(id, text, ("text", $"Om {text}."))).ShouldSucceed();
        await As(county.Lead).Submit(await Given.Rows(id, "trade", ["Helsearbeiderfaget", "Nav", "340 stillinger", null])).ShouldSucceed();
        await As(county.Lead).Submit(await Given.Rows(id, "budget", [await Given.BudgetYear(id), "other", "Prosjektleder", "grant", "800 000"])).ShouldSucceed();
        (await As(county.Lead).Get(ApplyUrls.Check(id))).ShouldSay("Metodikk i opplæringen").ShouldNotSay("Samarbeidsstrukturer").ShouldNotSay("Hvordan gir valget en jevn kjønnsfordeling?");

        await As(county.Director).Submit(await Given.ConfirmInput(id)).ShouldSucceed();
        await As(county.Lead).Submit(new SendApplication.Input { Application = id }).ShouldSucceed();
        await Given.Impartial(id, imdi.Officer);

        var sent = (await Given.Application(id)).Sent.Single();
        ApplicationContent.Read(sent.Content.Json).Parts.Keys.ShouldBe(["budget", "methods", "reason", "trade"]);
        (await As(imdi.Officer).Get(ApplyUrls.Version(id, 1))).ShouldSay("Metodikk i opplæringen").ShouldNotSay("Samarbeidsstrukturer");
    }

    [Fact]
    public async Task AnswerToAPartThatIsNotAsked_IsNotTaken()
    {
        var (_, number) = await ACall("methods");
        var county = await Given.ACounty();
        var id = await Given.ABegunApplication(county.Lead, number);
        await As(county.Lead).Submit(new SaveApplicationPart.Input { Application = id, Part = "cooperation", Fields = [new() { Key = "structures", Value = "x" }] })
            .ShouldBeRefused(Samlop.Platform.UseCases.Refusal.NotFound);
    }

    [Fact]
    public async Task Builder_HasAllOfTheCircularTicked_AndSaysWhyWhatIsAlwaysThereIs()
    {
        var imdi = await Given.ADirectorate();
        var number = await Given.ABegunCall(imdi.Officer);
        (await As(imdi.Officer).Get(CallUrls.Work(number))).ShouldSay("Som i rundskriv 17-2022");

        var page = await As(imdi.Officer).Get(Url(number));

        page.ShouldSay("Deler i søknaden").ShouldSay("Vurderingen bygger på begrunnelsen.").ShouldSay("regnes mot rammen");
        page.Document.QuerySelectorAll("input[type=checkbox]").ShouldAllBe(box => box.HasAttribute("checked"));
        page.Document.QuerySelectorAll("input[type=checkbox][disabled]").Select(box => box.GetAttribute("value")).ShouldBe(["reason", "budget"]);
        // Saved as it stands, it is what it was.
        await page.Post("Lagre");
        (await Content(number)).ShouldBe(CallSets.WholeApplication.Write());
    }

    [Fact]
    public async Task PartsOfAPublishedCall_AreSet()
    {
        var (imdi, number) = await ACall("methods");
        await As(imdi.Officer).Submit(new AmendCall.Input { Call = await Given.IdOf(number), ChangeNote = "Ny frist." }).ShouldSucceed();

        (await As(imdi.Officer).Get(Url(number))).ShouldSay("Delene kan derfor ikke endres.").ShouldNotSay("Lagre og gå videre");
        var input = await Given.PartInput(number, CallStructure.Form.Part(CallStructure.FormPart)!);
        await As(imdi.Officer).Submit(input).ShouldBeRefused(SaveCallPart.CallFormIsSet);
    }

    [Fact]
    public async Task CopiedApplication_TakesOnlyWhatTheNewCallAsks()
    {
        var county = await Given.ACounty();
        var (_, first) = await Given.AnOpenCall();
        var earlier = await Given.ACompleteApplication(county.Lead, first);
        var (_, second) = await ACall("methods");

        var copy = await As(county.Lead).Submit(new StartApplication.Input { Call = await Given.IdOf(second), CopyFrom = earlier.Value.ToString() }).ShouldSucceed();

        var content = (await Given.Application(copy.Application)).ReadContent();
        content.Parts.Keys.ShouldBe(["budget", "methods", "reason"]);
        content.Part("methods").Text("text").ShouldBe("Om methods.");
    }

    private static string Url(string number) => CallUrls.Part(number, CallStructure.Form.Part(CallStructure.FormPart)!);

    /// <summary>An open call that asks these parts, and those that are always there, without any optional question.</summary>
    private async Task<(Directorate Imdi, string Number)> ACall(params string[] parts)
    {
        var imdi = await Given.ADirectorate();
        var number = await Given.ACompleteCall(imdi.Officer, Today.AddDays(2));
        var form = await Given.PartInput(number, CallStructure.Form.Part(CallStructure.FormPart)!);
        form.Fields = [new() { Key = CallStructure.FormParts, Chosen = [.. parts] }, new() { Key = CallStructure.FormQuestions }];
        await As(imdi.Officer).Submit(form).ShouldSucceed();
        await As(imdi.Officer).Submit(new SendCall.Input { Call = await Given.IdOf(number) }).ShouldSucceed();
        await As(imdi.Other).Submit(await Given.Publishing(await Given.IdOf(number))).ShouldSucceed();
        return (imdi, number);
    }

    private Task<string> Content(string number) => Read(db => Task.FromResult(
        (from c in db.Set<Call>() from v in c.Versions from p in v.Parts where c.Number == number && p.Part == CallStructure.FormPart select p.Content).Single()));
}

public sealed class ChosenPartsTests_OnSqlite(SqliteHost host) : ChosenPartsTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class ChosenPartsTests_OnPostgres(PostgresHost host) : ChosenPartsTests(host), IClassFixture<PostgresHost>;
