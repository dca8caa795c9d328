using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Grounds;
using Samlop.Persons.Record;
using Samlop.Persons.Requests;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Requests;

/// <summary>What is not shared is asked for, of the body that recorded the person, and answered by a day.</summary>
public abstract class RequestsTests(SamlopHost host) : HostTests(host)
{
    private const SharingPurpose FollowUp = SharingPurpose.FollowUpToWork;

    [Fact, SentTwice, Requirement("K-02")]
    public async Task WhatIsNotShared_IsAskedFor_AndAnsweredByAConsentThatIsRecorded()
    {
        var (guide, adviser) = (await Given.AMember(Role.ProcessGuide), await Given.AMember(Role.ProgrammeAdviser));
        var family = $"Spørresen{TestData.Next()}";
        var person = await Given.APersonOf(guide, family);
        await Given.ATie(person, adviser);

        var page = await As(adviser).Get(PersonData.Card(person, FollowUp));
        page = await page.Post("ask");
        page.FieldErrors.Keys.ShouldBe(["Input.Category", "Input.Words"]);
        page = await page.Post("ask", ("Input.Category", "Hvem personen er"), ("Input.Words", "Vi skal ringe om en jobb."));
        page.Under("Be om å få se mer").ShouldContain("Hvem personen er. Formål: følge opp til arbeid. Sendt 8. mars 2022. Venter på svar innen 22. mars 2022.");
        await As(adviser).Submit(Asked(person)).ShouldBeRefused(AskForSharing.IsAskedForAlready);

        (await As(adviser).Get("/oppgaver")).ShouldSay("Svar på om dere kan få se mer om en person");
        (await ToldTo(guide)).ShouldBe(["En organisasjon ber om å få se mer om en person som dere har registrert."]);
        (await As(guide).Get("/oppgaver")).ShouldSay("Svar på en forespørsel om å få se mer om en person");
        page = await As(guide).Get(PersonData.Card(person));
        page.Under("Forespørsler om å få se mer").ShouldContain("Vi skal ringe om en jobb.");
        var request = await RequestOf(person);
        page = await page.Post("answer-request", ("AnswerInput.Request", request), ("AnswerInput.Answer", "Personen har samtykket, og samtykket er registrert"));
        page.FieldErrors.Keys.ShouldBe(["AnswerInput.Answer"]);
        await As(guide).Submit(await Consented(person, adviser)).ShouldSucceed();
        page = await page.Post("answer-request");
        page.ShouldBe(HttpStatusCode.OK).Under("Forespørsler om å få se mer").ShouldContain("Besvart: Personen har samtykket.");
        (await ToldTo(adviser)).ShouldBe(["Dere har fått svar på en forespørsel om å få se mer om en person."]);
        (await As(guide).Get("/oppgaver")).ShouldNotSay("Svar på en forespørsel");
        page = await As(adviser).Get(PersonData.Card(person, FollowUp));
        page.ShouldSay(family).Under("Be om å få se mer").ShouldContain("Besvart: Personen har samtykket.");
        await As(adviser).Submit(Asked(person)).ShouldBeRefused(AskForSharing.IsOpenAlready);
        await As(guide).Submit(Answered(person, request, ShareAnswer.NotPossible)).ShouldBeRefused(AnswerSharing.NothingWaits);
    }

    [Fact, SentTwice, Requirement("K-02")]
    public async Task Answer_ThatItCannotBeShared_IsTheSame_WhetherThereIsSomethingOrNot()
    {
        var (guide, adviser) = (await Given.AMember(Role.ProcessGuide), await Given.AMember(Role.ProgrammeAdviser));
        var told = new List<string>();
        foreach (var hasContact in new[] { true, false })
        {
            var person = await Given.APersonOf(guide);
            if (hasContact)
                await Given.Saved(new ContactDetail { Id = Given.Id<FactId>(), Person = person, Way = ContactWay.Phone, Value = "+47 22 22 22 22", From = TestData.Before });
            await Given.ATie(person, adviser);
            await As(adviser).Submit(Asked(person, PersonCategory.Contact)).ShouldSucceed();
            await As(guide).Submit(Answered(person, await RequestOf(person), ShareAnswer.NotPossible)).ShouldSucceed();
            told.Add((await As(adviser).Get(PersonData.Card(person, FollowUp))).Under("Be om å få se mer"));
        }

        told[0].ShouldContain("Det kan ikke deles. Svaret sier ikke hvorfor, og ikke om noe er registrert.");
        told.Distinct().ShouldHaveSingleItem();

        var other = await Given.APersonOf(guide);
        await Given.ATie(other, adviser);
        await As(adviser).Submit(Asked(other, PersonCategory.Contact)).ShouldSucceed();
        var page = await As(adviser).Get(PersonData.Card(other, FollowUp));
        page = await page.Post("withdraw-request", ("EndInput.Request", await RequestOf(other)));
        page.Under("Be om å få se mer").ShouldContain("Trukket.");
        (await As(guide).Get("/oppgaver")).ShouldNotSay("Svar på en forespørsel");
        await As(adviser).Submit(new WithdrawSharingRequest.Input { Person = other, Request = await RequestOf(other) }).ShouldBeRefused(AnswerSharing.NothingWaits);
    }

    [Fact, Requirement("K-02")]
    public async Task Answer_ThatItIsByLaw_SaysWhichSection_AndIsNotGivenWhereNoneOpens()
    {
        var (adviser, teacher) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.TradeTeacher));
        var person = await Given.APersonOf(adviser);
        await Given.ATie(person, teacher);
        var asked = Asked(person);
        asked.Purpose = nameof(SharingPurpose.RecommendAndTakeIn);
        await As(teacher).Submit(asked).ShouldSucceed();
        var request = await RequestOf(person);
        await As(adviser).Submit(Answered(person, request, ShareAnswer.ByLaw)).ShouldHaveError(nameof(AnswerSharing.Input.Answer));
        await Given.InProgramme(person);
        await As(adviser).Submit(Answered(person, request, ShareAnswer.ByLaw)).ShouldSucceed();
        (await As(teacher).Get(PersonData.Card(person, SharingPurpose.RecommendAndTakeIn))).Under("Be om å få se mer").ShouldContain("integreringsloven § 42 (2)");
        asked.Category = nameof(PersonCategory.Identity);
        await As(teacher).Submit(asked).ShouldBeRefused(AskForSharing.IsOpenAlready);
    }

    [Fact, Requirement("K-02")]
    public async Task WhoeverIsAsked_IsReminded_ButNotOfAProtectedPerson_WhoIsGoneForBoth()
    {
        var (guide, adviser) = (await Given.AMember(Role.ProcessGuide), await Given.AMember(Role.ProgrammeAdviser));
        var (person, hidden) = (await Given.APersonOf(guide), await Given.APersonOf(guide));
        foreach (var id in new[] { person, hidden })
        {
            await Given.ATie(id, adviser);
            await As(adviser).Submit(Asked(id)).ShouldSucceed();
        }

        await Given.Graded(hidden);
        Today = Today.AddDays(11);
        await Remind(RequestReminder.Reminds);
        (await ToldTo(guide)).Count(line => line.StartsWith("En organisasjon venter på svar", StringComparison.Ordinal)).ShouldBe(1);
        await As(guide).Submit(Answered(hidden, await RequestOf(hidden), ShareAnswer.NotPossible)).ShouldBeRefused(Refusal.NotFound);
        await As(adviser).Submit(new WithdrawSharingRequest.Input { Person = hidden, Request = await RequestOf(hidden) }).ShouldBeRefused(Refusal.NotFound);
        await As(guide).Submit(Answered(person, await RequestOf(person), ShareAnswer.NotPossible)).ShouldSucceed();
        (await As(guide).Get("/oppgaver")).ShouldNotSay("Svar på en forespørsel");
    }

    [Fact, Requirement("K-02")]
    public async Task Request_IsOfThoseWhoFindThePerson_AndAnsweredByTheBodyOfThePerson()
    {
        var (guide, adviser, other) = (await Given.AMember(Role.ProcessGuide), await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.ProgrammeAdviser));
        var person = await Given.APersonOf(guide);
        await As(adviser).Submit(Asked(person)).ShouldBeRefused(Refusal.NotFound);
        await As(guide).Submit(Asked(person)).ShouldBeRefused(Refusal.NotFound);
        foreach (var member in new[] { adviser, other }) await Given.ATie(person, member);
        await As(adviser).Submit(Asked(person, PersonCategory.ProtectedAddress)).ShouldHaveError(nameof(AskForSharing.Input.Category));
        await As(adviser).Submit(Asked(person)).ShouldSucceed();
        var request = await RequestOf(person);
        await As(other).Submit(Answered(person, request, ShareAnswer.NotPossible)).ShouldBeRefused(Refusal.NotFound);
        await As(other).Submit(new WithdrawSharingRequest.Input { Person = person, Request = request }).ShouldBeRefused(Refusal.NotFound);
        (await As(other).Get(PersonData.Card(person, FollowUp))).ShouldNotSay("Venter på svar innen");
        await Given.Saved(new Relation { Id = Given.Id<RelationId>(), Person = person, User = other.Id, At = PersonData.LongAgo });
        await As(other).Submit(Asked(person)).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact]
    public Task RoleThatSeesNoPersons_AsksForNothing() => ByEachRoleWithout<AskForSharing>(async member =>
    {
        await As(member).Submit(new AskForSharing.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new WithdrawSharingRequest.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new AnswerSharing.Input()).ShouldBeRefused(Refusal.NotAllowed);
    });

    private static AskForSharing.Input Asked(PersonId person, PersonCategory category = PersonCategory.Identity) => new()
    {
        Person = person,
        Purpose = FollowUp.ToString(),
        Category = category.ToString(),
        Words = "Vi trenger det for å følge opp.",
    };

    private static AnswerSharing.Input Answered(PersonId person, string request, ShareAnswer answer) =>
        new() { Person = person, Request = request, Answer = answer.ToString() };

    private async Task<string> RequestOf(PersonId person) =>
        (await Read(db => db.Set<ShareRequest>().SingleAsync(r => r.Person == person))).Id.Value.ToString();

    private async Task<RecordConsent.Input> Consented(PersonId person, Member receiver)
    {
        var body = await Given.BodyOf(receiver);
        return new()
        {
            Person = person,
            Receiver = $"{body.Organisation.Value} {body.Kind}",
            Category = nameof(PersonCategory.Identity),
            Purpose = nameof(SharingPurpose.FollowUpToWork),
            Way = nameof(ConsentWay.Spoken),
            NoticeVersion = "1",
            NoticeLanguage = "nb",
            From = Written.ShortDate(Today),
        };
    }
}

public sealed class RequestsTests_OnSqlite(SqliteHost host) : RequestsTests(host), IClassFixture<SqliteHost>;

public sealed class RequestsTests_OnPostgres(PostgresHost host) : RequestsTests(host), IClassFixture<PostgresHost>;
