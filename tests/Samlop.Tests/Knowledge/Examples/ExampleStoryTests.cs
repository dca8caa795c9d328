using System.Net;
using Samlop.Access;
using Samlop.Knowledge.Examples;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Examples;

/// <summary>Everybody reads the examples; those of a county or a municipality hold them against their own place.</summary>
public abstract class ExampleStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, Requirement("H-01")]
    public async Task Examples_AreFound_ByWhomTheyAreFor_Method_Place_AndWords()
    {
        (await Anyone().Get(ExampleUrls.List)).ShouldSay("Internasjonale Drammen").ShouldSay("Samløp har ingen kilde for folketall.")
            .ShouldSay("Viken");
        (await Anyone().Get($"{ExampleUrls.List}?malgruppe=Youth")).ShouldSay("Kombinasjonsklasser").ShouldNotSay("Internasjonale Drammen");
        (await Anyone().Get($"{ExampleUrls.List}?metode=SupportedEmployment")).ShouldSay("Supported employment").ShouldNotSay("Kombinasjonsklasser");
        (await Anyone().Get($"{ExampleUrls.List}?sprak=B1")).ShouldSay("bussjåføryrket").ShouldNotSay("Kombinasjonsklasser");
        (await Anyone().Get($"{ExampleUrls.List}?sted=06&partner=BusinessAssociation")).ShouldSay("Internasjonale Drammen").ShouldNotSay("Grønn inkludering");
        (await Anyone().Get($"{ExampleUrls.List}?q=jobbspesialister")).ShouldSay("Supported employment").ShouldNotSay("Grønn inkludering");
        var page = await Anyone().Get(ExampleUrls.Of("ski-forprosjekt-til-fagbrev-pa-jobb"));
        page.ShouldSay("Forprosjekt").ShouldSay("Nordre Follo i Viken").ShouldSay("Ski i Akershus")
            .ShouldSay("Håndboken oppgir ingen tall for hva som ble oppnådd.").ShouldNotSay("@");
        (await Anyone().Get(ExampleUrls.Of("finnes-ikke"))).ShouldBe(HttpStatusCode.NotFound);
        var map = await Anyone().Get("/sitemap.xml");
        foreach (var example in ExampleCatalogue.Current.Examples) map.Text.ShouldContain(ExampleUrls.Of(example.Slug));
    }

    [Fact, SentTwice, Requirement("K-30")]
    public async Task Place_IsAnsweredFor_AndAnExampleIsHeldAgainstIt()
    {
        var lead = await Given.AMember(Role.ProjectLead);
        var page = await As(lead).Get(ExampleUrls.Profile);
        var (at, owned) = (At(PlaceCondition.LanguageSupport), At(PlaceCondition.OwnPlaces));
        page = await page.Post(
            "profile", ($"Input.Lines[{at}].Answer", "Partly"), ($"Input.Lines[{at}].Note", "Én lærer, egen telling."),
            ($"Input.Lines[{owned}].Answer", "No"), ($"Input.Lines[{owned}].Trade", "Barne- og ungdomsarbeiderfaget"));
        page.ShouldSay("lagret svarene om stedet");
        page = await As(lead).Get(ExampleUrls.Transfer("lorenskog-fagbrev-i-barne-og-ungdomsarbeiderfaget"));
        page.ShouldSay("Må tilpasses").ShouldSay("Én lærer, egen telling.").ShouldSay("Mangler").ShouldSay("Ikke besvart hos dere");
        (await Anyone().Get(ExampleUrls.Transfer("lorenskog-fagbrev-i-barne-og-ungdomsarbeiderfaget"))).ShouldNotSay("Én lærer").ShouldSay("Logg inn");
        var other = await Given.AMember(Role.ProjectLead);
        (await As(other).Get(ExampleUrls.Profile)).ShouldNotSay("Én lærer");
    }

    [Fact]
    public async Task TwoColleagues_SeeBothAnswers_AndALineThatTheOtherAddedStays()
    {
        var lead = await Given.AMember(Role.ProjectLead);
        var colleague = await Given.AMember(Role.CountyCoordinator, lead.Organisation);
        var page = await As(colleague).Get(ExampleUrls.Profile);
        await As(lead).Submit(Answer(0, PlaceCondition.CounsellorTime, "Yes", "Leders ord")).ShouldSucceed();
        var at = At(PlaceCondition.Network);
        page = await page.Post("profile", ($"Input.Lines[{at}].Answer", "No"), ($"Input.Lines[{at}].Note", "Kollegaens ord"));
        page.ShouldSay("Leders ord").ShouldSay("Kollegaens ord");
        page = await page.Post("profile");
        page.ShouldSay("lagret svarene om stedet");
        var notes = page.Document.QuerySelectorAll("input[name$='.Note']").Select(field => field.GetAttribute("value")).ToList();
        notes.ShouldContain("Leders ord");
        notes.ShouldContain("Kollegaens ord");
    }

    [Fact]
    public async Task Line_IsKnownByItsId_AndTheHistoryTellsWhatChanged()
    {
        var lead = await Given.AMember(Role.ProjectLead);
        await As(lead).Submit(Answer(0, PlaceCondition.CounsellorTime, "Yes", null)).ShouldSucceed();
        await As(lead).Submit(Answer(1, PlaceCondition.Volunteers, "No", null)).ShouldSucceed();
        var ids = IdsOn(await As(lead).Get(ExampleUrls.Profile));
        var input = new SaveProfile.Input
        {
            BasedOn = 2,
            Lines =
            [
                new() { Id = ids[PlaceCondition.Volunteers], Condition = "Volunteers", Answer = "Yes" },
                new() { Id = ids[PlaceCondition.CounsellorTime], Remove = true },
            ],
        };
        await As(lead).Submit(input).ShouldSucceed();
        (await As(lead).Get(ExampleUrls.Profile)).ShouldSay(
            "Endret: Det finnes frivillige mentorer. Fjernet: Veilederne har tid til tett oppfølging");
    }

    [Fact]
    public async Task WhatIsMissing_IsSaidAtItsLine()
    {
        var lead = await Given.AMember(Role.ProjectLead);
        var input = new SaveProfile.Input
        {
            Lines =
            [
                new() { Condition = "Network", Note = "Uten svar" }, new() { Answer = "Yes" },
                new() { Condition = "Routines", Answer = "Yes" }, new() { Condition = "Routines", Answer = "No" },
            ],
        };
        await As(lead).Submit(input).ShouldHaveError("Lines[0].Answer");
        await As(lead).Submit(input).ShouldHaveError("Lines[1].Condition");
        await As(lead).Submit(input).ShouldHaveError("Lines[3].Trade");
    }

    [Fact]
    public async Task OtherBodies_AndOtherRoles_TellOfNoPlace()
    {
        var leader = await Given.AMember(Role.Leader, await Given.AnOrganisation(OrganisationKind.NavOffice));
        await As(leader).Submit(Answer(0, PlaceCondition.Network, "Yes", null)).ShouldBeRefused(ExampleAccess.OnlyCountiesAndMunicipalities);
        await ByEachRoleWithout<SaveProfile>(async member =>
        {
            await As(member).Submit(Answer(0, PlaceCondition.Network, "Yes", null)).ShouldBeRefused(Refusal.NotAllowed);
            (await As(member).Get(ExampleUrls.Profile)).ShouldBe(HttpStatusCode.Forbidden);
        });
    }

    private static Dictionary<PlaceCondition, string> IdsOn(Page page) => page.Document.QuerySelectorAll("input[name$='.Id']")
        .Where(id => id.GetAttribute("value") is { Length: > 0 })
        .ToDictionary(
            id => Enum.Parse<PlaceCondition>(page.Document.QuerySelector(
                $"input[name='{id.GetAttribute("name")!.Replace(".Id", ".Condition", StringComparison.Ordinal)}']")!.GetAttribute("value")!),
            id => id.GetAttribute("value")!);

    private static int At(PlaceCondition condition) => Array.IndexOf(Enum.GetValues<PlaceCondition>(), condition);

    private static SaveProfile.Input Answer(int basedOn, PlaceCondition condition, string answer, string? note) => new()
    {
        BasedOn = basedOn,
        Lines = [new() { Condition = condition.ToString(), Answer = answer, Note = note }],
    };
}

public sealed class ExampleStoryTests_OnSqlite(SqliteHost host) : ExampleStoryTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class ExampleStoryTests_OnPostgres(PostgresHost host) : ExampleStoryTests(host), IClassFixture<PostgresHost>;
