using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit;
using Samlop.Persons;
using Samlop.Persons.Look;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Look;

/// <summary>What is seen of persons, by whom and for what, and that each look is written down.</summary>
public abstract class LookTests(SamlopHost host) : HostTests(host)
{
    private const SharingPurpose TakeIn = SharingPurpose.RecommendAndTakeIn;

    [Fact, Requirement("K-02")]
    public async Task Card_ShowsWhatALawOpens_AndNothingOfTheRest()
    {
        var (adviser, teacher) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.TradeTeacher));
        var family = $"Delesen{TestData.Next()}";
        var person = await Given.APersonOf(adviser, family);
        (await As(teacher).Get(PersonData.Card(person, TakeIn))).ShouldBe(HttpStatusCode.NotFound);

        await Given.ATie(person, teacher);
        var page = await As(teacher).Get(PersonData.Card(person, TakeIn));
        page.Title.ShouldBe("Deltaker eller kandidat");
        page.ShouldNotSay(family).Under("Ikke delt med dere").ShouldContain("Hvem personen er");

        await Given.InProgramme(person);
        page = await As(teacher).Get(PersonData.Card(person, TakeIn));
        page.Title.ShouldBe($"Prøve {family}");
        page.Under("Hvem personen er").ShouldContain("integreringsloven § 42 (2)");
        page.Under("Ikke delt med dere").ShouldContain("Helse og familie");
        page.Under("Ikke delt med dere").ShouldContain("Adressesperre");

        // For another purpose another answer.
        page = await As(teacher).Get(PersonData.Card(person, SharingPurpose.FollowUpToWork));
        page.ShouldNotSay(family);
    }

    [Fact, Requirement("K-02")]
    public async Task Consent_Opens_AndItsWithdrawalClosesAtTheNextRequest()
    {
        var (teacher, adviser) = (await Given.AMember(Role.ProcessGuide), await Given.AMember(Role.ProgrammeAdviser));
        var family = $"Samtykke{TestData.Next()}";
        var person = await Given.APersonOf(teacher, family);
        await Given.ATie(person, adviser);
        var card = PersonData.Card(person, SharingPurpose.FollowUpToWork);
        (await As(adviser).Get(card)).ShouldNotSay(family);

        var body = await Given.BodyOf(adviser);
        var consent = await Given.OnPaper(new Consent
        {
            Id = Given.Id<ConsentId>(),
            Person = person,
            ReceiverKind = body.Kind,
            Receiver = body.Organisation,
            Category = PersonCategory.Identity,
            Purpose = SharingPurpose.FollowUpToWork,
            From = TestData.Before,
            Way = ConsentWay.Paper,
        });
        (await As(adviser).Get(card)).ShouldSay(family);
        consent.WithdrawnAt = Host.Time.Now.AddMinutes(-1);
        await Given.Changed(consent);
        (await As(adviser).Get(card)).ShouldNotSay(family).Under("Hvem personen er").ShouldContain("trukket samtykket tilbake");
    }

    /// <summary>The same bytes and the same statements, whether the person is protected, without a tie, or nobody.</summary>
    [Fact, Requirement("K-02")]
    public async Task ProtectedPerson_IsAnsweredAsOneWhoDoesNotExist_ByTheSameStatements()
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var other = await Given.AMember(Role.ProgrammeAdviser);
        var hidden = await Given.APersonOf(adviser);
        await Given.Graded(hidden);
        var untied = await Given.APersonOf(other);
        PersonId[] asked = [hidden, untied, new PersonId(Guid.CreateVersion7(Host.Time.Now))];

        await As(adviser).Get(PersonData.Card(new PersonId(Guid.NewGuid())));
        var answers = new List<(HttpStatusCode Status, string Html, string Statements)>();
        foreach (var id in asked)
        {
            var client = As(adviser);
            await client.SignIn();
            var statements = await Host.Sql.TextsOf(async () =>
            {
                using var answer = await client.Direct.GetAsync(new Uri(PersonData.Card(id), UriKind.Relative));
                answers.Add((answer.StatusCode, Bare(await answer.Content.ReadAsStringAsync(), id), ""));
            });
            answers[^1] = answers[^1] with { Statements = Own(statements) };
        }

        answers.Select(a => a.Status).Distinct().ShouldBe([HttpStatusCode.NotFound]);
        answers.Select(a => a.Html).Distinct().Count().ShouldBe(1);
        answers.Select(a => a.Statements).Distinct().ShouldHaveSingleItem();
        (await LooksAt(hidden)).ShouldHaveSingleItem().Shown.ShouldBeEmpty();
        (await LooksAt(asked[2])).ShouldHaveSingleItem().Shown.ShouldBeEmpty();
        (await List(adviser)).ShouldNotSay("Oppdiktet");
    }

    [Fact, SentTwice, Requirement("K-02")]
    [OnBothDatabases]
    public async Task List_IsOfThoseWhomTheReaderFinds_AndIsSearchedWithNorwegianLetters_ByPost()
    {
        var (adviser, other) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.ProgrammeAdviser));
        var (own, ofOthers) = ($"Ærlighåndøy{TestData.Next()}", $"Ærlighåndøy{TestData.Next()}");
        var person = await Given.APersonOf(adviser, own);
        await Given.APersonOf(adviser, $"Annensen{TestData.Next()}");
        await Given.APersonOf(other, ofOthers);
        (await As(adviser).Get(PersonUrls.List)).ShouldSay("Hva skal du bruke opplysningene til?").ShouldNotSay(own);

        var page = await List(adviser);
        page.ShouldSay(own).ShouldSay("Annensen").ShouldNotSay(ofOthers);
        page = await page.Post("search", ("Input.Words", "ÆRLIGHÅNDØY"));
        page.ShouldSay(own).ShouldNotSay("Annensen").ShouldNotSay(ofOthers);
        page.Url.ShouldNotContain("rligh");
        (await (await List(adviser)).Post("search", ("Input.Words", ofOthers))).ShouldSay("Ingen med dette navnet er delt med dere");

        var looks = await Read(db => db.Set<ProcessEvent>().Where(e => e.Code == "persons.list.looked-at").OrderBy(e => e.Sequence)
            .Select(e => new { e.Data, e.HasReason, Reason = e.Reason == null ? null : e.Reason.Text, Subjects = e.Subjects.Select(s => s.Subject).ToList() }).ToListAsync());
        var search = looks.Last(l => l.HasReason && l.Subjects.Contains(person.Value));
        search.Reason.ShouldBe("ærlighåndøy");
        search.Data.ShouldNotContain("rlig");
        ((ListLookedAt)EventJson.Read("persons.list.looked-at", search.Data)!).Hits.ShouldBe(1);
        ((ListLookedAt)EventJson.Read("persons.list.looked-at", looks[^1].Data)!).Hits.ShouldBe(0);
    }

    [Fact]
    [OnBothDatabases]
    public async Task Number_IsNotSearchedFor_AndIsNotKept()
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        await As(adviser).Submit(new ListPersons.Input { Purpose = nameof(SharingPurpose.PlanAndFollowTraining), Words = NationalIdentityNumbers.Synthetic(3) })
            .ShouldHaveError(nameof(ListPersons.Input.Words));
    }

    [Fact, Requirement("K-02")]
    public async Task LongList_IsReadInPages_AndEachPageIsALook()
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        for (var i = 0; i < 26; i++) await Given.APersonOf(adviser, $"Mangesen {i:00}");
        var page = await List(adviser);
        page.ShouldSay("Viser 1–25 av 26").ShouldNotSay("Mangesen 25");
        page = await page.Follow("2");
        page.ShouldSay("Viser 26–26 av 26").ShouldSay("Mangesen 25");
        page = await (await List(adviser)).Post("search", ("Input.Words", "mangesen"));
        (await page.Post("Side 2")).ShouldSay("Mangesen 25");
    }

    [Fact, Requirement("K-02")]
    public async Task Head_ReadsNothing_AndIsNoLook()
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var person = await Given.APersonOf(adviser);
        var client = As(adviser);
        await client.SignIn();
        using var head = new HttpRequestMessage(HttpMethod.Head, new Uri(PersonData.Card(person), UriKind.Relative));
        (await client.Direct.SendAsync(head)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await LooksAt(person)).ShouldBeEmpty();
        (await client.Get(PersonData.Card(person))).Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        // What is open and has nothing in it is not told as seen.
        var look = (await LooksAt(person)).ShouldHaveSingleItem();
        look.Shown.ShouldContain(PersonCategory.Identity);
        look.Shown.ShouldNotContain(PersonCategory.Contact);
        look.Empty!.ShouldContain(PersonCategory.Contact);
    }

    [Fact, Requirement("K-02")]
    public async Task Card_HasAListOfItsSections_EachWithItsWay()
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var person = await Given.APersonOf(adviser);
        var page = await As(adviser).Get(PersonData.Card(person));
        var ways = page.Document.QuerySelectorAll(".contents__list a").ToList();
        ways.Select(way => Page.Flat(way.TextContent)).ShouldBe(page.Document.QuerySelectorAll(".contents__body section.section > h2").Select(h => Page.Flat(h.TextContent)));
        ways.Count.ShouldBeGreaterThan(5);
        foreach (var way in ways) page.Document.GetElementById(way.GetAttribute("href")!.Split('#')[1]).ShouldNotBeNull();

        // Of many lines the first are read at once, and the rest where somebody opens it.
        page.ShouldNotSay("Vis 2 til");
        await Given.SavedAll([.. Enumerable.Range(0, 12).Select(i => new WorkPeriod
        {
            Id = Given.Id<FactId>(),
            Person = person,
            From = TestData.Before,
            Kind = WorkKind.Employee,
            Occupation = $"Yrke {i}",
            Country = "Norge",
            YearsAlone = false,
            Source = WorkSource.Told,
        })]);
        page = await As(adviser).Get(PersonData.Card(person));
        page.ShouldSay("Vis 2 til");
        page.Document.QuerySelectorAll("details dt").Count(line => line.TextContent.StartsWith("Yrke", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact, Requirement("K-02"), Requirement("A-09")]
    public async Task Person_ReadsWhoHasLooked_AlsoWhereNothingWasShown()
    {
        var (adviser, curious) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.CareerGuide));
        var participant = await Given.AMember(Role.Participant);
        (await As(participant).Get(PersonUrls.OwnLooks)).ShouldSay("Samløp vet ikke hvem du er ennå");
        var person = await Given.APersonOf(adviser);
        await Given.Saved(new PersonUser { Person = person, User = participant.Id, From = Today });
        (await As(participant).Get(PersonUrls.OwnLooks)).ShouldSay("Ingen har sett opplysninger om deg");

        await As(adviser).Get(PersonData.Card(person));
        await As(curious).Get(PersonData.Card(person, TakeIn));
        await List(adviser);
        var page = await As(participant).Get(PersonUrls.OwnLooks);
        page.ShouldSay($"{adviser.Organisation.Name} (programrådgiver)").ShouldSay("Formål: Planlegge og følge opplæringen").ShouldSay("Organisasjonen fikk se hvem personen er");
        page.ShouldSay($"{curious.Organisation.Name} (karriereveileder)").ShouldSay("Organisasjonen fikk ikke se noe.");
        page.ShouldNotSay(adviser.User.Name);
        (await As(await Given.AMember(Role.Participant)).Get(PersonUrls.OwnLooks)).ShouldNotSay(adviser.Organisation.Name);
        (await (await As(participant).In("nn")).Get(PersonUrls.OwnLooks)).ShouldSay("Organisasjonen fekk ikkje sjå noko.");
        (await (await As(participant).In("en")).Get(PersonUrls.OwnLooks)).ShouldSay("The organisation was shown nothing.");
        await As(participant).In("nb");

        // Looks that follow on each other are one line; after an hour they are another.
        for (var i = 0; i < 3; i++) await As(adviser).Get(PersonData.Card(person));
        page = await As(participant).Get(PersonUrls.OwnLooks);
        page.ShouldSay("5 ganger").ShouldSay("Vis hvert oppslag").ShouldSay(curious.Organisation.Name);
        for (var i = 0; i < 26; i++)
        {
            Host.Time.Pass(FoldedLook.Longest + TimeSpan.FromMinutes(1));
            await As(adviser).Get(PersonData.Card(person));
        }

        page = await As(participant).Get(PersonUrls.OwnLooks);
        page.ShouldSay("Neste").ShouldNotSay(curious.Organisation.Name);
        (await As(participant).Get($"{PersonUrls.OwnLooks}?side=2")).ShouldSay(curious.Organisation.Name);
    }

    [Fact]
    public Task RoleThatSeesNoPersons_IsRefused() => ByEachRoleWithout<ReadPersons>(async member =>
    {
        (await As(member).Get(PersonUrls.List)).ShouldBe(HttpStatusCode.Forbidden);
        (await As(member).Get(PersonData.Card(new PersonId(Guid.NewGuid())))).ShouldBe(HttpStatusCode.Forbidden);
        await As(member).Submit(new OpenCard.Input()).ShouldBeRefused(Refusal.NotAllowed);
    });

    private Task<Page> List(Member member) => As(member).Get(PersonUrls.ListFor(SharingPurpose.PlanAndFollowTraining));

    private Task<List<CardLookedAt>> LooksAt(PersonId person) => Read(async db =>
    {
        var data = await db.Set<ProcessEvent>().Where(e => e.Code == "persons.card.looked-at" && e.Subject == person.Value).Select(e => e.Data).ToListAsync();
        return data.ConvertAll(d => (CardLookedAt)EventJson.Read("persons.card.looked-at", d)!);
    });

    /// <summary>What the page itself asks and writes, in order, and how many there are in all: the menu asks its own beside it.</summary>
    private static string Own(IReadOnlyList<string> statements) =>
        string.Join("\n", statements.Where(s => !Regex.IsMatch(s, """GROUP BY \w+\."Kind"\s*$""")).Where(s => s.Contains("\"Kinds\"", StringComparison.Ordinal) || Regex.IsMatch(s, """(FROM "?person|INSERT INTO)"""))
            .Append($"{statements.Count}"));

    /// <summary>Without the address that was asked for, and the tokens that differ from page to page.</summary>
    private static string Bare(string html, PersonId id) => Regex.Replace(
        html.Replace(id.Value.ToString(), "", StringComparison.Ordinal), """<input type="hidden" name="(__RequestVerificationToken|_once)" value="[^"]*" ?/>""", "");
}

public sealed class LookTests_OnSqlite(SqliteHost host) : LookTests(host), IClassFixture<SqliteHost>;

public sealed class LookTests_OnPostgres(PostgresHost host) : LookTests(host), IClassFixture<PostgresHost>;
