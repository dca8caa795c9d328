using System.Net;
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

/// <summary>Whoever reads for a company, a training office or as a volunteer confirms confidentiality first, once for each tie.</summary>
public abstract class ConfidentialityTests(SamlopHost host) : HostTests(host)
{
    private const SharingPurpose Guide = SharingPurpose.PlaceAndGuideInCompany;

    [Fact, SentTwice, Requirement("K-02")]
    public async Task Supervisor_SeesTheStatement_AndNothingOfThePerson_UntilItIsConfirmed()
    {
        var (teacher, supervisor) = (await Given.AMember(Role.ProcessGuide), await Given.AMember(Role.Supervisor));
        var (person, family) = await APersonSharedWith(supervisor, teacher);
        var tie = await Given.ATie(person, supervisor);
        var list = PersonUrls.ListFor(Guide);
        var page = await As(supervisor).Get(list);
        page.ShouldNotSay(family).ShouldSay("Person med tilknytning fra 1. januar 2020");
        (await page.Post("search", ("Input.Words", family))).ShouldSay("Ingen med dette navnet er delt med dere");

        page = await page.Follow("Person med tilknytning fra 1. januar 2020");
        page.Title.ShouldBe("Bekreft taushetsplikten først");
        page.ShouldNotSay(family).ShouldSay("Versjon 1 av erklæringen").ShouldNotSay("Ikke delt med dere");
        (await Looks(person)).ShouldHaveSingleItem().Shown.ShouldBeEmpty();
        page = await page.Post("confirm");
        page.FieldErrors.Keys.ShouldBe(["Confirming.HasRead"]);
        page = await page.Post("confirm", ("Confirming.HasRead", "true"));
        page.Title.ShouldBe($"Prøve {family}");

        var statement = await Read(db => db.Set<ConfidentialityStatement>().SingleAsync(s => s.Person == person));
        (statement.User, statement.Tie, statement.WordsVersion).ShouldBe((supervisor.Id, tie.Id, 1));
        (await As(supervisor).Get(list)).ShouldSay(family).ShouldNotSay("Bekreft taushetsplikten");
        await As(supervisor).Submit(Confirmed(person)).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact, Requirement("K-02")]
    public async Task EachTie_AndEachReader_AsksForAStatementOfItsOwn()
    {
        var (teacher, supervisor) = (await Given.AMember(Role.ProcessGuide), await Given.AMember(Role.Supervisor));
        var manager = await Given.AMember(Role.CompanyManager, supervisor.Organisation);
        var (person, family) = await APersonSharedWith(supervisor, teacher);
        var card = PersonData.Card(person, Guide);
        await Given.ATie(person, supervisor, to: Today);
        await As(supervisor).Submit(Confirmed(person)).ShouldSucceed();
        (await As(supervisor).Get(card)).ShouldSay(family);
        (await As(manager).Get(card)).ShouldNotSay(family).ShouldSay("Bekreft taushetsplikten");
        (await Read(db => db.Set<ConfidentialityStatement>().CountAsync(s => s.Person == person))).ShouldBe(1);

        Today = Today.AddDays(1);
        (await As(supervisor).Get(card)).ShouldBe(HttpStatusCode.NotFound);
        await Given.ATie(person, supervisor);
        (await As(supervisor).Get(card)).ShouldNotSay(family).ShouldSay("Bekreft taushetsplikten");
        var old = Confirmed(person);
        old.Version = "0";
        await As(supervisor).Submit(old).ShouldBeRefused(ConfirmConfidentiality.WordsAreNew);
        await As(supervisor).Submit(Confirmed(person)).ShouldSucceed();
        (await As(supervisor).Get(card)).ShouldSay(family);
    }

    [Fact, Requirement("K-02")]
    public async Task WithoutATie_OrProtected_NothingIsAsked_AndPublicBodiesConfirmNothing()
    {
        var (teacher, supervisor) = (await Given.AMember(Role.ProcessGuide), await Given.AMember(Role.Supervisor));
        var (person, _) = await APersonSharedWith(supervisor, teacher);
        await As(supervisor).Submit(Confirmed(person)).ShouldBeRefused(Refusal.NotFound);
        await Given.ATie(person, supervisor);
        await Given.Graded(person);
        (await As(supervisor).Get(PersonData.Card(person, Guide))).ShouldBe(HttpStatusCode.NotFound);
        (await As(supervisor).Get(PersonUrls.ListFor(Guide))).ShouldNotSay("Person med tilknytning");
        await As(supervisor).Submit(Confirmed(person)).ShouldBeRefused(Refusal.NotFound);
        await As(teacher).Submit(Confirmed(person)).ShouldBeRefused(Refusal.NotAllowed);
    }

    [Fact]
    public Task RoleThatConfirmsNothing_IsRefused() => ByEachRoleWithout<ConfirmConfidentiality>(async member =>
        await As(member).Submit(new ConfirmConfidentiality.Input()).ShouldBeRefused(Refusal.NotAllowed));

    private static ConfirmConfidentiality.Input Confirmed(PersonId person) => new() { Person = person, Version = "1", HasRead = true };

    /// <summary>A person who has consented that the company may see who they are.</summary>
    private async Task<(PersonId Person, string Family)> APersonSharedWith(Member reader, Member owner)
    {
        var family = $"Bedriftsen{TestData.Next()}";
        var person = await Given.APersonOf(owner, family);
        var body = await Given.BodyOf(reader);
        await Given.OnPaper(new Consent
        {
            Id = Given.Id<ConsentId>(),
            Person = person,
            ReceiverKind = body.Kind,
            Receiver = body.Organisation,
            Category = PersonCategory.Identity,
            Purpose = Guide,
            From = TestData.Before,
            Way = ConsentWay.Paper,
        });
        return (person, family);
    }

    private Task<List<CardLookedAt>> Looks(PersonId person) => Read(async db =>
        (await db.Set<ProcessEvent>().Where(e => e.Code == "persons.card.looked-at" && e.Subject == person.Value).Select(e => e.Data).ToListAsync())
            .ConvertAll(data => (CardLookedAt)EventJson.Read("persons.card.looked-at", data)!));
}

public sealed class ConfidentialityTests_OnSqlite(SqliteHost host) : ConfidentialityTests(host), IClassFixture<SqliteHost>;

public sealed class ConfidentialityTests_OnPostgres(PostgresHost host) : ConfidentialityTests(host), IClassFixture<PostgresHost>;
