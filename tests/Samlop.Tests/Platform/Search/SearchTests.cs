using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Tests.Cases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Search;

/// <summary>Søk: what each reader finds and does not find, and that the words stand nowhere.</summary>
[OnBothDatabases]
public abstract class SearchTests(SamlopHost host) : HostTests(host)
{
    private static readonly string[] Kinds = ["organisasjoner"];

    [Fact]
    public async Task TheFixedList_FindsTheSameHere_AsInMemory()
    {
        var administrator = await Given.AMember(Role.Administrator);
        var texts = SearchQueries.List.Select(q => q.Text).Distinct().ToDictionary(text => text, _ => $"merke{TestData.Next()}");
        foreach (var (text, mark) in texts) await Given.AnOrganisation($"{text} {mark}");
        var actor = await Host.ActorOf(administrator);
        await using var scope = Host.Services.CreateAsyncScope();
        var kinds = scope.ServiceProvider.GetRequiredService<SearchedKinds>();
        var wrong = new List<string>();
        foreach (var (text, query, found) in SearchQueries.List)
        {
            var words = SearchWords.Asked(query);
            if (words.Count == 0)
            {
                if (found) wrong.Add($"{query}: no words");
                continue;
            }

            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var hits = await kinds.Find(kinds.Of(Kinds[0])!, db, actor, [.. SearchWords.Asked(texts[text]), .. words], 0, 5, default);
            if (hits.Count == 1 != found) wrong.Add($"«{query}» in «{text}»: {hits.Count}");
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task EachFinds_WhatTheySee_AndNoCountOfMore()
    {
        var directorate = await Given.AnOrganisation(OrganisationKind.Directorate);
        var word = $"Flytebru{TestData.Next()}";
        var one = await Given.ACase(directorate: directorate, title: $"Klasse ved {word}");
        var other = await Given.ACase(directorate: directorate, title: $"Klasse på {word}");

        var officer = await Found(one.Officer, word);
        officer.ShouldSay("2 treff").ShouldSay(one.Number.ToString()).ShouldSay(other.Number.ToString());
        (await Found(one.Lead, word)).ShouldSay("1 treff").ShouldSay(one.Number.ToString()).ShouldNotSay(other.Number.ToString());
        (await Found(await Given.AMember(Role.ProjectLead), word)).ShouldSay("Ingen treff");
        (await Found(await Given.AMember(Role.Administrator), word)).ShouldSay("Ingen treff");
    }

    [Fact]
    public async Task ACase_IsFoundByItsNumberAndItsParties()
    {
        var given = await Given.ACase();
        (await Found(given.Officer, given.Number.ToString())).ShouldSay("Saker (1)");
        (await Found(given.Officer, given.Lead.Organisation.Name)).ShouldSay(given.Number.ToString());
    }

    [Fact]
    public async Task AThread_IsFoundByItsTopicAndCase_NotByItsMessages_ByThoseWhoTakePartInIt()
    {
        var (one, other) = (await Given.ACase(), await Given.ACase());
        var topic = $"Romfordeling{TestData.Next()}";
        await Given.AThread(one.Officer, one.Id, "Skjultord i meldingen", topic: topic, with: [one.Lead]);
        foreach (var member in new[] { one.Officer, one.Lead })
        {
            (await Found(member, topic)).ShouldSay("Tråder (1)").ShouldSay(topic);
            (await Found(member, one.Number.ToString())).ShouldSay("Tråder (1)").ShouldSay("Saker (1)");
            (await Found(member, "Skjultord")).ShouldSay("Ingen treff");
        }

        foreach (var stranger in new[] { other.Officer, other.Lead }) (await Found(stranger, topic)).ShouldSay("Ingen treff");
    }

    [Theory]
    [InlineData("organisasjon")]
    [InlineData("organisasjoner")]
    [InlineData("organisasjonar")]
    [InlineData("organisation")]
    public async Task NameOfAKind_SaysWhichThingsAreMeant_InAllLanguages(string named)
    {
        var organisation = await Given.AnOrganisation($"Prøveby{TestData.Next()}");
        var administrator = await Given.AMember(Role.Administrator);
        (await Found(administrator, $"{named} {organisation.Name}")).ShouldSay("1 treff").ShouldSay(organisation.Name);
        (await Found(administrator, named)).ShouldSay("Organisasjoner (");
    }

    [Fact]
    public async Task Hint_NamesWhatTheReaderCanFind_Alone()
    {
        var administrator = await As(await Given.AMember(Role.Administrator)).Get(SearchAddress.Page);
        administrator.ShouldSay("Du kan søke etter utlysninger").ShouldSay("personer").ShouldNotSay("søknader");
        var lead = await As(await Given.AMember(Role.ProjectLead)).Get(SearchAddress.Page);
        lead.ShouldSay("søknader").ShouldSay("saker").ShouldSay("tråder").ShouldSay("brev").ShouldNotSay("personer");
    }

    [Theory]
    [InlineData("", "Du skrev ingenting å søke etter.")]
    [InlineData("   ", "Du skrev ingenting å søke etter.")]
    [InlineData("?!…", "Vi søker bare etter bokstaver og tall")]
    [InlineData("å", "Én bokstav er for lite å søke etter.")]
    [InlineData("a b", "Én bokstav er for lite å søke etter.")]
    public async Task Search_ThatAsksForNothing_SaysWhatIsWrong(string words, string says) =>
        (await Found(await Given.AMember(Role.Administrator), words)).ShouldSay(says).ShouldNotSay("treff");

    [Fact]
    public async Task People_AreFoundByThoseWhoReadTheListOfThem_Alone()
    {
        var name = $"Prøvine Flyt{TestData.Next()}";
        var person = await Given.AUser(name);
        await Given.AMember(Role.ProjectLead, person: person);
        (await Found(await Given.AMember(Role.Administrator), name)).ShouldSay("Personer (1)").ShouldSay(name);
        (await Found(await Given.AMember(Role.CaseOfficer), name)).ShouldSay("Ingen treff");
    }

    [Fact]
    public async Task ADraftOfACall_IsFoundByItsDirectorateAlone_UntilItIsPublished()
    {
        var officer = await Given.AMember(Role.CaseOfficer);
        var call = await Given.Saved(new Call(Given.Id<CallId>(), new CallNumber(TestData.Next() % 900 + 50, 2019), officer.Organisation.Id));
        (await Found(officer, call.Number)).ShouldNotSay("Ingen treff");
        (await Found(await Given.AMember(Role.ProjectLead), call.Number)).ShouldSay("Ingen treff");
    }

    [Fact]
    public async Task Reference_IsFound_ByEverybody()
    {
        var page = await Found(await Given.AMember(Role.ProjectLead), "helsearbeiderfaget");
        (await page.Follow(page.Document.QuerySelector("#larefag a")!.TextContent)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task TheWords_FollowTheThing()
    {
        var organisation = await Given.AnOrganisation($"Gammelby{TestData.Next()}");
        var administrator = await Given.AMember(Role.Administrator);
        var (before, after) = (organisation.Name, $"Nyby{TestData.Next()}");
        organisation.Change(after, organisation.Kinds, null, null, null);
        await Given.Changed(organisation);
        (await Found(administrator, before)).ShouldSay("Ingen treff");
        (await Found(administrator, after)).ShouldSay("1 treff");
        (await Read(db => db.Set<SearchToken>().CountAsync(t => t.Subject == organisation.Id.Value))).ShouldBe(1);
    }

    [Fact]
    public async Task TheWords_StandInNoAddress_AndOnlyTheirWriterReadsThem()
    {
        var (one, other) = (await Given.AMember(Role.ProjectLead), await Given.AMember(Role.ProjectLead));
        var page = await Found(one, "hemmeligord");
        page.Url.ShouldNotContain("hemmelig");
        page.ShouldSay("Ingen treff").Document.QuerySelector("#sok")!.GetAttribute("value").ShouldBe("hemmeligord");
        var read = await As(other).Get(page.Url);
        read.ShouldSay("for gammelt").Document.QuerySelector("#sok")!.GetAttribute("value").ShouldBeNull();
        (await As(one).Get(SearchAddress.Page + "?s=tull")).ShouldSay("for gammelt");
    }

    [Fact]
    public async Task ElevenDigits_AreTold_AndNotSearchedFor() =>
        (await Found(await Given.AMember(Role.Administrator), "01827012345")).ShouldSay("Du skrev elleve siffer").ShouldNotSay("treff i");

    [Fact]
    public async Task WhatIsNotThere_IsNamed()
    {
        var page = await Found(await Given.AMember(Role.ProjectLead), "helsearbeiderfaget tøvogtull");
        page.ShouldSay("Ingen treff på: «tøvogtull».");
    }

    [Fact]
    public async Task AllOfAKind_AreReadPageByPage()
    {
        var word = $"Mangeby{TestData.Next()}";
        for (var i = 0; i < 27; i++) await Given.AnOrganisation($"{word} {i:00}");
        var administrator = await Given.AMember(Role.Administrator);
        var first = await (await Found(administrator, word)).Follow("Vis alle 27");
        first.ShouldSay("27 treff").ShouldSay($"{word} 24").ShouldNotSay($"{word} 25");
        var second = await first.Follow("2");
        second.ShouldSay($"{word} 25").ShouldNotSay($"{word} 24");
        (await second.Follow("Alle treff")).ShouldSay("Vis alle 27");
        (await As(administrator).Get(first.Url + "&side=99999")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_IsAskedToSignIn() =>
        (await Anyone().Direct.GetAsync(new Uri(SearchAddress.Page, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

    private async Task<Page> Found(Member member, string words) => await As(member).Post(SearchAddress.Page, SearchAddress.Ask, (SearchAddress.Field, words));
}

public sealed class SearchTests_OnSqlite(SqliteHost host) : SearchTests(host), IClassFixture<SqliteHost>;

public sealed class SearchTests_OnPostgres(PostgresHost host) : SearchTests(host), IClassFixture<PostgresHost>;
