using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Audit;
using Samlop.Cases;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Questions;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Assess;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Audit;

/// <summary>Who reads what in a history: by audience, by the event's own subject, and by name.</summary>
[OnBothDatabases]
public abstract class HistoryTests(SamlopHost host) : HostTests(host)
{
    private static readonly DateOnly From = new(2022, 3, 8);

    [Event("test.heard")]
    private sealed record Heard(Subjects About, Audience For) : IEvent
    {
        Subjects IEvent.About => About;

        Audience IEvent.For => For;

        Phrase IEvent.Told => Phrase.Verbatim("hørte");
    }

    [Fact]
    public async Task Event_IsHeardByItsAudience_WhoeverDidIt()
    {
        var (own, other) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
        var subject = Subject.Of((await Given.AUser()).Id);
        await Record(
            own, subject, (Audience.Everyone, "alle"), (Audience.WithinOwn, "egne"),
            (Audience.Within(other.Organisation.Id), "andre"), (Audience.Parties("test.facts"), "parter"));

        (await ReasonsFor(own, subject)).ShouldBe(["egne", "alle"]);
        (await ReasonsFor(other, subject)).ShouldBe(["andre", "alle"]);
        (await ReasonsFor(other, subject, "test.facts")).ShouldBe(["parter", "andre", "alle"]);
    }

    [Fact]
    public async Task Actor_IsNamedToColleagues_AndToThePartiesOfACase_ButNotInPublic()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var call = Subject.Of(await Given.IdOf(number));
        var application = Subject.Of(await Given.ASentApplication(county, number, imdi.Officer));
        await Record(county.Lead, call, (Audience.Everyone, "offentlig"), (Audience.Within(imdi.Officer.Organisation.Id), "internt"));
        await Record(county.Lead, application, (Audience.Everyone, "i saken"));

        var (lead, role) = ($"{county.Lead.User.Name} (Prosjektleder)", $"Prosjektleder ({county.Lead.Organisation.Name})");
        (await LineFor(county.Lead, call, "offentlig")).ShouldStartWith(lead);
        (await LineFor(county.Director, call, "offentlig")).ShouldStartWith(lead);
        (await LineFor(imdi.Officer, call, "offentlig")).ShouldStartWith(role);
        (await LineFor(imdi.Officer, call, "internt")).ShouldStartWith(lead);
        (await LineFor((await Given.ACounty()).Lead, call, "offentlig")).ShouldStartWith(role);
        (await LineFor(await Given.AMember(Role.Administrator), call, "offentlig")).ShouldStartWith(lead);
        (await LineFor(imdi.Officer, application, "i saken")).ShouldStartWith(lead);
        (await LinesFor(Actor.Nobody, call)).Single(l => l.Reason == "offentlig").Sentence.ShouldStartWith(role);
    }

    [Fact]
    public async Task Question_IsToldWithinTheDirectorateThatOwnsTheCall_AndToNoOtherCounty()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var (asking, other) = (await Given.ACounty(), await Given.ACounty());
        var call = await Given.IdOf(number);
        await As(asking.Lead).Submit(new AskQuestion.Input { Call = call, Text = "Kan vi søke sammen?" }).ShouldSucceed();
        bool Asked(HistoryRow row) => row.Told.Key == nameof(GrantsText.Told_QuestionAsked);
        (await LinesFor(await Host.ActorOf(imdi.Officer), Subject.Of(call))).Single(Asked).Name.ShouldBe(asking.Lead.User.Name);
        (await LinesFor(await Host.ActorOf(other.Lead), Subject.Of(call))).Where(Asked).ShouldBeEmpty();
        (await LinesFor(Actor.Nobody, Subject.Of(call))).Where(Asked).ShouldBeEmpty();
    }

    [Fact]
    public async Task Event_BySystemWithinItsOwn_IsToldToNobody()
    {
        var admin = await Given.AMember(Role.Administrator);
        var subject = Subject.Of(admin.Id);
        await Record(null, subject, (Audience.WithinOwn, "ingen"), (Audience.Everyone, "alle"));
        (await ReasonsFor(admin, subject)).ShouldBe(["alle"]);
    }

    [Fact]
    public async Task Event_WhoseOwnSubjectTheReaderDoesNotFind_IsNotReadAnywhere()
    {
        // Colleagues find no person in a register that they do not read.
        var (admin, lead, person) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.ProjectLead), await Given.AUser());
        var own = Subject.Of(person.Id);
        var elsewhere = new Subject("test.elsewhere", Guid.NewGuid());
        await Record(admin, Subjects.Of(own).And(elsewhere), (Audience.Everyone, "alle"));
        (await ReasonsFor(lead, own)).ShouldBeEmpty();
        (await ReasonsFor(lead, elsewhere)).ShouldBeEmpty();
        (await ReasonsFor(admin, elsewhere)).ShouldBe(["alle"]);
        (await ReasonsFor(admin, own, "", elsewhere)).ShouldBe(["alle"], "told once, though two things tell it");
    }

    [Fact]
    public async Task Event_OfAKindWithoutADoor_IsReadByNobody()
    {
        var admin = await Given.AMember(Role.Administrator);
        var subject = new Subject("test.thing", Guid.NewGuid());
        await Record(admin, subject, (Audience.Everyone, "alle"));
        (await ReasonsFor(admin, subject)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Delegation_IsToldOnThePageOfItsCounty_ToThoseWhoFindIt_AndByNameToColleaguesOnly()
    {
        var chief = await Given.AMember(Role.ChiefExecutive);
        var lead = await Given.AMember(Role.ProjectLead, chief.Organisation);
        var admin = await Given.AMember(Role.Administrator);
        var give = new GiveDelegation.Input { To = lead.Id.Value.ToString(), From = "08.03.2022", Until = "31.03.2022", Acts = [ConfirmApplication.Act.Code] };
        await As(chief).Submit(give).ShouldSucceed();
        (await As(lead).Get(AuthorityUrls.Delegations))
            .ShouldSay($"{chief.User.Name} (Fylkeskommunedirektør) ga {lead.User.Name} fullmakt til å bekrefte søknader");

        var delegation = await Read(db => db.Set<Delegation>().Where(d => d.Organisation == chief.Organisation.Id).Select(d => d.Id).SingleAsync());
        var stranger = await Given.AUser();
        await Record(chief, new GiveDelegation.DelegationGiven(delegation, chief.Organisation.Id, stranger.Id, From, From, ["Both"]));
        (await As(lead).Get(AuthorityUrls.Delegations)).ShouldSay("ga en person fullmakt").ShouldNotSay(stranger.Name);
        (await (await As(lead).In("en")).Get(AuthorityUrls.Delegations)).ShouldSay("gave a person authority");

        // Whoever keeps the registers reads of the organisation, not of what it has delegated.
        (await As(admin).Get(AccessUrls.Of(chief.Organisation.Id))).ShouldSay("Dette har skjedd").ShouldNotSay("fullmakt");
    }

    [Fact]
    public async Task FilesAndColleagues_AreNamedToThoseWhoFindThem_AndTheProgramTellsWhatItDid()
    {
        var the = await Given.AnAssigned();
        (await As(the.Imdi.Officer).Get(the.Url)).ShouldSay($"valgte {the.Imdi.Officer.User.Name} til å vurdere søknaden").ShouldNotSay("valgte en kollega");
        var number = await Given.CaseOf(the);
        (await As(the.County.Lead).Get(CaseUrls.Case(number))).ShouldSay($"Samløp opprettet sak {number}").ShouldSay("Samløp journalførte inngående dokument 1");

        var other = await Given.ACounty();
        var draft = await Given.ABegunApplication(other.Lead, the.Number);
        await Given.AnAttachment(other.Lead, draft, name: "behov.txt");
        (await As(other.Lead).Get(ApplyUrls.Application(draft))).ShouldSay("la ved behov.txt");
    }

    [Fact]
    public async Task Reason_ThatIsErased_IsSaidToHaveBeenThere()
    {
        var admin = await Given.AMember(Role.Administrator);
        var subject = Subject.Of(admin.Id);
        await Record(admin, subject, (Audience.Everyone, "noe som må slettes"), (Audience.Everyone, null));
        await using (var db = Host.OpenDb())
        {
            var events = await db.Set<ProcessEvent>().Where(e => e.Subject == subject.Id).Select(e => e.Sequence).ToListAsync();
            (await db.Set<EventReason>().Where(r => events.Contains(r.Event)).ExecuteDeleteAsync()).ShouldBe(1);
        }

        (await ReasonsFor(admin, subject)).ShouldBe([null, "(begrunnelsen er slettet)"]);
        (await As(admin).Get(AccessUrls.Of(admin.Id))).ShouldSay("Begrunnelse: (begrunnelsen er slettet)").ShouldNotSay("noe som må slettes");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public async Task History_CostsOneStatement_HoweverLong(int events)
    {
        var admin = await Given.AMember(Role.Administrator);
        var subject = Subject.Of(admin.Id);
        await Record(admin, subject, [.. Enumerable.Range(0, events).Select(i => (Audience.Everyone, (string?)$"{i}"))]);
        (await Host.Sql.CommandsOf(async () => (await ReasonsFor(admin, subject)).Count.ShouldBe(events))).ShouldBe(1);
    }

    [Fact]
    public async Task History_ThatNamesMany_CostsOneStatementMore()
    {
        var chief = await Given.AMember(Role.ChiefExecutive);
        var county = chief.Organisation.Id;
        var delegation = await Given.Saved(
            new Delegation(Given.Id<DelegationId>(), county, chief.Id, chief.Id, From, From, null, ["Both"], Host.Time.Now));
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await Record(chief, new GiveDelegation.DelegationGiven(delegation.Id, county, (await Given.AUser()).Id, From, From, ["Both"]));
        }

        (await Host.Sql.CommandsOf(async () => (await ReasonsFor(chief, Subject.Of(delegation.Id))).Count.ShouldBe(3))).ShouldBe(2);
    }

    [Fact]
    public async Task Audience_OnRandomEventsAndReaders_IsTheSameInTheDatabaseAsInTheRule()
    {
        var people = new[] { await Given.AMember(Role.Administrator), await Given.AMember(Role.Auditor), await Given.AMember(Role.ProjectLead) };
        var (found, hidden) = (Subject.Of((await Given.AUser()).Id), new Subject("test.thing", Guid.NewGuid()));
        var audiences = Gen.OneOf(
            Gen.Constant(Audience.Everyone), Gen.Constant(Audience.WithinOwn),
            Gen.Elements(people).Select(p => Audience.Within(p.Organisation.Id)), Gen.Elements("a", "b").Select(Audience.Parties));
        var acts = (
            from audience in audiences
            from member in Gen.Elements(people)
            from own in Gen.Elements(found, found, found, hidden)
            select (Audience: audience, By: member, Own: own)).Sample(120).ToList();
        for (var i = 0; i < acts.Count; i++) await Record(acts[i].By, Subjects.Of(acts[i].Own).And(found), (acts[i].Audience, $"{i}"));

        foreach (var reader in people)
        {
            foreach (var category in new[] { "", "a", "b" })
            {
                var expected = acts.Select((act, i) => (act, i))
                    .Where(a => Hears(a.act.Audience, a.act.By, a.act.Own == found, reader, category)).Select(a => $"{a.i}").Reverse();
                (await ReasonsFor(reader, found, category)).ShouldBe(expected);
            }
        }
    }

    /// <summary>The rule, said without the database: of the three roles the project lead does not read the register of people.</summary>
    private static bool Hears(Audience audience, Member by, bool found, Member reader, string category) =>
        found && reader.Role != Role.ProjectLead && audience.Kind switch
        {
            AudienceKind.Everyone => true,
            AudienceKind.Within => (audience.Organisation ?? by.Organisation.Id) == reader.Organisation.Id,
            _ => audience.Category == category,
        };

    private Task Record(Member? by, Subject subject, params (Audience For, string? Reason)[] events) => Record(by, Subjects.Of(subject), events);

    private Task Record(Member? by, Subjects about, params (Audience For, string? Reason)[] events)
    {
        var change = new Change(Host.Time.Now);
        foreach (var (audience, reason) in events) change.Record(new Heard(about, audience), reason);
        return Save(by, change);
    }

    private Task Record(Member by, IEvent happened)
    {
        var change = new Change(Host.Time.Now);
        change.Record(happened);
        return Save(by, change);
    }

    private async Task Save(Member? by, Change change)
    {
        var (process, events) = Process.Of("test.heard", change, by is null ? Actor.System : await Host.ActorOf(by), ReadAccess.Needs);
        await Given.SavedAll([process, .. events]);
    }

    private async Task<string> LineFor(Member member, Subject subject, string reason) =>
        (await LinesFor(await Host.ActorOf(member), subject)).Single(l => l.Reason == reason).Sentence;

    private async Task<List<HistoryRow>> LinesFor(Actor actor, Subject subject)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HistoryReading>().Of(new Purpose("test.reading").Reader(actor), [subject]);
    }

    private async Task<List<string?>> ReasonsFor(Member member, Subject subject, string category = "", params Subject[] others)
    {
        var actor = new Actor(member.Id, member.Organisation.Id, Host.Services.GetRequiredService<RolePermissions>().Of(member.Role));
        var reader = new Purpose("test.reading", category).Reader(actor);
        await using var scope = Host.Services.CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<HistoryReading>().Of(reader, [subject, .. others])).Select(r => r.Reason)];
    }
}

public sealed class HistoryTests_OnSqlite(SqliteHost host) : HistoryTests(host), IClassFixture<SqliteHost>;

public sealed class HistoryTests_OnPostgres(PostgresHost host) : HistoryTests(host), IClassFixture<PostgresHost>;
