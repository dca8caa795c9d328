using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit;
using Samlop.Persons;
using Samlop.Persons.Facts;
using Samlop.Persons.Grounds;
using Samlop.Persons.Record;
using Samlop.Persons.Rights;
using Samlop.Persons.Terms;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;
using Samlop.Waiting;

namespace Samlop.Tests.Persons.Rights;

/// <summary>A person asks for what the law gives, and is owed an answer by a day.</summary>
public abstract class RightsTests(SamlopHost host) : HostTests(host)
{
    private const SharingPurpose TakeIn = SharingPurpose.RecommendAndTakeIn;

    [Fact, SentTwice, Requirement("A-09"), Requirement("K-01")]
    public async Task Correction_IsAskedOfWhoRecorded_Prolonged_AndAnswered_AndLeadsToTheFact()
    {
        var (adviser, participant, officer) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.Participant), await Given.AMember(Role.DataProtectionOfficer));
        var person = await Identified(adviser, participant);
        await As(adviser).Submit(Home(person)).ShouldSucceed();

        var page = await (await As(participant).Get(PersonUrls.OwnRecord)).Follow("Be om retting, begrensning eller sletting");
        page = await page.Post("ask");
        page.FieldErrors.Keys.ShouldBe(["Input.Kind", "Input.About", "Input.Words"], ignoreOrder: true);
        var home = await Read(db => db.Set<Residence>().SingleAsync(r => r.Person == person));
        var about = AskRight.KeyOf(person, PersonCategory.RightAndTargetGroup, new FactRef(FactKind.Residence, home.Id));
        page = await page.Post("ask", ("Input.Kind", "Rett en opplysning"), ("Input.About", about), ("Input.Words", "Jeg flyttet til Moss."));
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Venter på svar").ShouldSay(adviser.Organisation.Name);
        var request = await Read(db => db.Set<RightsRequest>().SingleAsync(r => r.Person == person));
        request.Due.ShouldBe(Today.AddMonths(1));
        (await Events(request.Id)).ShouldNotContain("Moss");
        await As(participant).Submit(new AskRight.Input { Kind = nameof(RightKind.Correction), About = about, Words = "En gang til." }).ShouldBeRefused(AskRight.AsksAlready);

        (await Noticed(adviser, "persons.right.asked")).ShouldBeTrue();
        (await As(adviser).Get("/oppgaver")).ShouldSay("Svar på et krav fra en person");
        var related = await Given.AMember(Role.ProgrammeAdviser, adviser.Organisation);
        await As(related).Submit(new DeclareOwnRelation.Input { Person = person, IsRelated = true }).ShouldSucceed();
        (await As(related).Get("/oppgaver")).ShouldNotSay("Svar på et krav fra en person");
        (await As(related).Get(PersonUrls.AskedRight(request.Id))).ShouldBe(HttpStatusCode.NotFound);
        await As(related).Submit(new AnswerRight.Input { Request = request.Id, Answer = nameof(RightAnswer.No), Words = "Nei." }).ShouldBeRefused(Refusal.NotFound);
        page = await As(adviser).Get(PersonUrls.AskedRight(request.Id));
        page.ShouldSay("Jeg flyttet til Moss.");
        page = await page.Post("prolong", ("ProlongInput.Because", ""));
        page.FieldErrors.Keys.ShouldBe(["ProlongInput.Because"]);
        page = await page.Post("prolong", ("ProlongInput.Because", "Vi venter på kommunen."));
        (await Read(db => db.Set<RightsRequest>().SingleAsync(r => r.Id == request.Id))).Due.ShouldBe(Today.AddMonths(1).AddMonths(2));
        await As(adviser).Submit(new ProlongRight.Input { Request = request.Id, Because = "Mer." }).ShouldBeRefused(RightsRequest.IsProlonged);
        (await As(participant).Get(PersonUrls.OwnRight(request.Id))).ShouldSay("Vi venter på kommunen.");

        page = await As(adviser).Get(PersonUrls.AskedRight(request.Id));
        page = await page.Post("answer", ("Input.Answer", "Delvis"), ("Input.Words", ""));
        page.FieldErrors.Keys.ShouldBe(["Input.Words", "Input.Section"], ignoreOrder: true);
        page = await page.Post("answer", ("Input.Answer", "Delvis"), ("Input.Words", "Vi retter fra i dag."), ("Input.Section", nameof(RightSection.IsRight)));
        page.ShouldSay("Svaret endrer ikke opplysningen.").ShouldSay("Vi retter fra i dag.").Document.DocumentElement.OuterHtml.ShouldContain(PersonUrls.NewFact(person, "bosted"));
        (await Noticed(participant, "persons.right.moved")).ShouldBeTrue();
        (await As(adviser).Get("/oppgaver")).ShouldNotSay("Svar på et krav fra en person");
        page = await As(participant).Get(PersonUrls.OwnRight(request.Id));
        page.ShouldSay("Vi retter fra i dag.").ShouldSay("personvernforordningen art. 16").ShouldSay("Datatilsynet");
        (await As(participant).Get(PersonUrls.OwnRight(request.Id) + "/pdf")).ShouldBe(HttpStatusCode.OK);
        await As(adviser).Submit(new AnswerRight.Input { Request = request.Id, Answer = nameof(RightAnswer.Yes), Words = "Ja." }).ShouldBeRefused(RightsRequest.IsAnswered);
        await As(participant).Submit(new TakeBackRight.Input { Request = request.Id }).ShouldBeRefused(RightsRequest.IsAnswered);

        (await As(officer).Get(PersonUrls.RightsCounts)).ShouldSay(adviser.Organisation.Name).ShouldSay("Samløp sletter ingenting av seg selv").ShouldNotSay("Moss");
    }

    [Fact, SentTwice, Requirement("A-09")]
    public async Task Restriction_SaysSoOnTheCard_UntilItIsLifted()
    {
        var (adviser, participant) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.Participant));
        var person = await Identified(adviser, participant);
        await As(adviser).Submit(Home(person)).ShouldSucceed();
        var asked = await As(participant).Submit(new AskRight.Input
        {
            Kind = nameof(RightKind.Restriction),
            About = AskRight.KeyOf(person, PersonCategory.RightAndTargetGroup),
            Words = "Det er feil.",
        }).ShouldSucceed();
        // What is not offered is not asked about.
        await As(participant).Submit(new AskRight.Input
        {
            Kind = nameof(RightKind.Restriction),
            About = AskRight.KeyOf(person, PersonCategory.ProtectedAddress),
            Words = "Det er feil.",
        }).ShouldHaveError(nameof(AskRight.Input.About));
        (await As(adviser).Get(PersonData.Card(person, TakeIn))).ShouldNotSay("Bruken av noen opplysninger er begrenset");
        await As(adviser).Submit(new AnswerRight.Input { Request = asked.Request, Answer = nameof(RightAnswer.Yes), Words = "Vi begrenser." }).ShouldSucceed();
        (await As(adviser).Get(PersonData.Card(person, TakeIn))).ShouldSay("Bruken av noen opplysninger er begrenset");
        var page = await As(adviser).Get(PersonUrls.AskedRight(asked.Request));
        await page.Post("lift");
        (await As(adviser).Get(PersonData.Card(person, TakeIn))).ShouldNotSay("Bruken av noen opplysninger er begrenset");
        await As(adviser).Submit(new LiftRestriction.Input { Request = asked.Request }).ShouldBeRefused(RightsRequest.IsNotRestricted);
        (await As(participant).Get(PersonUrls.OwnRight(asked.Request))).ShouldSay("Begrensningen er opphevet");
    }

    [Fact, SentTwice, Requirement("A-09"), Requirement("K-02")]
    public async Task Look_IsAskedAboutFromItsLine_OfWhoLooked_AndNeverShowsAProtectedPerson()
    {
        var (adviser, teacher, participant) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.TradeTeacher), await Given.AMember(Role.Participant));
        var person = await Identified(adviser, participant);
        await As(teacher).Get(PersonData.Card(person, TakeIn));
        var page = await As(participant).Get(PersonUrls.OwnLooks);
        var look = await Read(db => db.Set<ProcessEvent>().Where(e => e.Code == "persons.card.looked-at" && e.Subject == person.Value).OrderByDescending(e => e.Sequence).Select(e => e.Sequence).FirstAsync());
        page.Document.DocumentElement.OuterHtml.ShouldContain(PersonUrls.NewLookQuestion(look));
        page = await As(participant).Get(PersonUrls.NewLookQuestion(look));
        page = await page.Post("ask", ("Input.Words", "Hvorfor så dere på kortet mitt?"));
        page.ShouldBe(HttpStatusCode.OK).ShouldSay(teacher.Organisation.Name);
        var request = await Read(db => db.Set<RightsRequest>().SingleAsync(r => r.Person == person));
        (await As(teacher).Get(PersonUrls.AskedRight(request.Id))).ShouldSay("Hvorfor så dere på kortet mitt?");
        (await As(adviser).Get(PersonUrls.AskedRight(request.Id))).ShouldBe(HttpStatusCode.NotFound);

        // Somebody else's look is none of theirs.
        var stranger = await Given.AMember(Role.Participant);
        await Identified(adviser, stranger);
        await As(stranger).Submit(new AskRight.Input { Look = $"{look}", Words = "Hva er dette?" }).ShouldBeRefused(Refusal.NotFound);

        await Given.Graded(person);
        (await As(teacher).Get(PersonUrls.AskedRights)).ShouldNotSay("Spørsmål om et oppslag");
        (await As(teacher).Get(PersonUrls.AskedRight(request.Id))).ShouldBe(HttpStatusCode.NotFound);
        await As(teacher).Submit(new AnswerRight.Input { Request = request.Id }).ShouldBeRefused(Refusal.NotFound);
        page = await (await As(participant).Get(PersonUrls.OwnRight(request.Id))).Post("take-back");
        page.ShouldSay("Trukket");
    }

    [Fact, Requirement("A-09")]
    public async Task QuestionAboutALook_ReachesTheHalfOfTheNavOfficeThatLooked()
    {
        var (adviser, state, participant) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.NavCounsellor), await Given.AMember(Role.Participant));
        var municipal = await Given.AMember(Role.MunicipalNavCounsellor, state.Organisation);
        var person = await Identified(adviser, participant);
        await As(state).Get(PersonData.Card(person, TakeIn));
        var look = await Read(db => db.Set<ProcessEvent>().Where(e => e.Code == "persons.card.looked-at" && e.Subject == person.Value).Select(e => e.Sequence).SingleAsync());
        var asked = await As(participant).Submit(new AskRight.Input { Look = $"{look}", Words = "Hvorfor?" }).ShouldSucceed();
        (await As(state).Get(PersonUrls.AskedRight(asked.Request))).ShouldSay("Hvorfor?");
        (await As(municipal).Get(PersonUrls.AskedRight(asked.Request))).ShouldBe(HttpStatusCode.NotFound);
        (await ToldTo(municipal)).ShouldBeEmpty();
        (await As(participant).Get("/oppgaver")).ShouldSay($"{state.Organisation.Name} skal svare på kravet ditt");
    }

    [Fact, Requirement("K-02")]
    public async Task WhoIsNotAsked_ReadsAndAnswersNothing()
    {
        var (adviser, guide, participant) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.CareerGuide), await Given.AMember(Role.Participant));
        var person = await Identified(adviser, participant);
        await Given.ATie(person, guide);
        var key = AskRight.KeyOf(person, PersonCategory.Identity);
        var asked = await As(participant).Submit(new AskRight.Input { Kind = nameof(RightKind.Deletion), About = key, Words = "Slett meg." }).ShouldSucceed();
        var other = await Given.AMember(Role.Participant);
        await Identified(guide, other);
        (await As(other).Get(PersonUrls.OwnRight(asked.Request))).ShouldBe(HttpStatusCode.NotFound);
        (await As(other).Get(PersonUrls.OwnRight(asked.Request) + "/pdf")).ShouldBe(HttpStatusCode.NotFound);
        await As(other).Submit(new TakeBackRight.Input { Request = asked.Request }).ShouldBeRefused(Refusal.NotFound);
        await As(other).Submit(new AskRight.Input { Kind = nameof(RightKind.Deletion), About = key, Words = "Slett." }).ShouldHaveError("About");
        (await As(guide).Get(PersonUrls.AskedRight(asked.Request))).ShouldBe(HttpStatusCode.NotFound);
        await As(guide).Submit(new AnswerRight.Input { Request = asked.Request }).ShouldBeRefused(Refusal.NotFound);
        await As(guide).Submit(new ProlongRight.Input { Request = asked.Request }).ShouldBeRefused(Refusal.NotFound);
        await As(guide).Submit(new LiftRestriction.Input { Request = asked.Request }).ShouldBeRefused(Refusal.NotFound);
        var page = await As(adviser).Get(PersonUrls.AskedRight(asked.Request));
        page.ShouldSay("Samløp sletter ingenting av seg selv");
        page = await page.Post("answer", ("Input.Answer", "Nei"), ("Input.Words", "Arkivet beholdes."), ("Input.Section", nameof(RightSection.Other)));
        page.FieldErrors.Keys.ShouldBe(["Input.SectionWords"]);
        (await Read(db => db.Set<Person>().AnyAsync(p => p.Id == person))).ShouldBeTrue();
    }

    [Fact]
    public Task RoleThatOwnsNothing_AsksNothing() => ByEachRoleWithout<AskRight>(async member =>
    {
        foreach (var url in new[] { PersonUrls.OwnRights, PersonUrls.NewRight }) (await As(member).Get(url)).ShouldBe(HttpStatusCode.Forbidden);
        await As(member).Submit(new AskRight.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new TakeBackRight.Input()).ShouldBeRefused(Refusal.NotAllowed);
    });

    [Fact]
    public Task RoleThatReadsNobody_AnswersNothing() => ByEachRoleWithout<AnswerRight>(async member =>
    {
        (await As(member).Get(PersonUrls.AskedRights)).ShouldBe(HttpStatusCode.Forbidden);
        await As(member).Submit(new AnswerRight.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new ProlongRight.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new LiftRestriction.Input()).ShouldBeRefused(Refusal.NotAllowed);
    });

    [Fact]
    public Task RoleThatOverseesNothing_CountsNothing() => ByEachRoleWithout<CountRights>(async member =>
        (await As(member).Get(PersonUrls.RightsCounts)).ShouldBe(HttpStatusCode.Forbidden));

    private async Task<PersonId> Identified(Member by, Member participant)
    {
        var person = await Given.APersonOf(by, $"Rettsen{TestData.Next()}");
        await As(by).Submit(new RecordIdentification.Input { Person = person, Email = participant.User.Email, HasSeen = true }).ShouldSucceed();
        return person;
    }

    private static RecordFact.Input Home(PersonId person) => new() { Person = person, Kind = nameof(FactKind.Residence), Fact = new() { Municipality = "3001", From = "01.01.2021" } };

    private Task<bool> Noticed(Member member, string kind) => Read(db => db.Set<Notice>().AnyAsync(n => n.User == member.Id && n.Kind == kind));

    private async Task<string> Events(RightsRequestId request) =>
        string.Join(' ', await Read(db => db.Set<ProcessEvent>().Where(e => e.Subject == request.Value).Select(e => e.Data).ToListAsync()));
}

public sealed class RightsTests_OnSqlite(SqliteHost host) : RightsTests(host), IClassFixture<SqliteHost>;

public sealed class RightsTests_OnPostgres(PostgresHost host) : RightsTests(host), IClassFixture<PostgresHost>;
