using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Persons;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Reading;

/// <summary>As whom a member of an organisation reads.</summary>
[Requirement("K-02")]
public class PartiesTest
{
    [Theory]
    [InlineData(OrganisationKind.RefugeeService, Role.ProgrammeAdviser, PartyKind.RefugeeService, PartyKind.RefugeeService)]
    [InlineData(OrganisationKind.Municipality, Role.ProgrammeAdviser, PartyKind.RefugeeService, PartyKind.RefugeeService)]
    [InlineData(OrganisationKind.Municipality, Role.Leader, PartyKind.Other, PartyKind.Other)]
    [InlineData(OrganisationKind.County, Role.CountyCoordinator, PartyKind.CountyCoordinator, PartyKind.CountyCoordinator)]
    [InlineData(OrganisationKind.County, Role.TradeTeacher, PartyKind.CountySchool, PartyKind.CountySchool)]
    [InlineData(OrganisationKind.NavOffice, Role.NavCounsellor, PartyKind.NavState, PartyKind.NavState)]
    [InlineData(OrganisationKind.NavOffice, Role.MunicipalNavCounsellor, PartyKind.NavMunicipal, PartyKind.NavMunicipal)]
    [InlineData(OrganisationKind.NavOffice, Role.ProgrammeAdviser, PartyKind.RefugeeService, PartyKind.RefugeeService)]
    [InlineData(OrganisationKind.Company, Role.Supervisor, PartyKind.Company, PartyKind.CompanySupervisor)]
    [InlineData(OrganisationKind.Company, Role.CompanyManager, PartyKind.Company, PartyKind.Company)]
    [InlineData(OrganisationKind.SocialPartner, Role.Leader, PartyKind.Other, PartyKind.Other)]
    public void Member_ReadsAsWhatTheOrganisationIsToTheTable(OrganisationKind organisation, Role role, PartyKind body, PartyKind reader)
    {
        var actor = Acting.Of(role);
        var found = Parties.BodyOf(actor, [organisation]);
        (found.Kind, found.Organisation, Parties.ReaderKindOf(actor, found)).ShouldBe((body, actor.Organisation, reader));
        Parties.MayActAs(actor).ShouldContain(body);
    }
}

public abstract class SharingReadersTests(SamlopHost host) : HostTests(host)
{
    private static readonly Purpose Following = new(WordsOf<SharingPurpose>.For(SharingPurpose.PlanAndFollowTraining), WordsOf<PersonCategory>.For(PersonCategory.Identity));

    [Fact, Requirement("K-02")]
    public async Task Person_IsFoundByWhoHasATie_UntilItEnds_AndNeverWhereProtected()
    {
        var (adviser, other) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.ProgrammeAdviser));
        var (seen, hidden) = (NewPerson(adviser), NewPerson(adviser));
        await Given.SavedAll(seen, hidden);
        await Given.Graded(hidden.Id);

        (await Found(adviser, Following)).ShouldBe([seen.Id]);
        (await Found(other, Following)).ShouldBeEmpty();
        (await Found(adviser, new Purpose("persons.curiosity", WordsOf<PersonCategory>.For(PersonCategory.Identity)))).ShouldBeNull();
        (await Found(adviser, new Purpose(Following.Code, WordsOf<PersonCategory>.For(PersonCategory.Contact)))).ShouldBeNull();
        Today = Today.AddDays(2);
        (await Found(adviser, Following)).ShouldBeEmpty();
    }

    /// <summary>Null where the page's purpose reads nothing.</summary>
    private async Task<List<PersonId>?> Found(Member member, Purpose purpose)
    {
        await using var db = Host.OpenDb();
        var actor = new Actor(member.Id, member.Organisation.Id, new Samlop.Platform.UseCases.Rights([member.Role], []));
        var reader = await Host.Services.GetRequiredService<SharingReaders>().Of(db, purpose.Reader(actor), PersonCategory.Identity, CancellationToken.None);
        return reader is null ? null : await PersonsApi.Readable(db, reader).ToListAsync();
    }

    private Person NewPerson(Member member)
    {
        var id = new PersonId(Guid.CreateVersion7(Host.Time.Now));
        var body = new Body(PartyKind.RefugeeService, member.Organisation.Id);
        var person = new Person(id, body, null, "Oppdiktet");
        person.Ties.Add(new Tie
        {
            Id = new TieId(Guid.CreateVersion7(Host.Time.Now)),
            Person = id,
            BodyKind = body.Kind,
            Body = body.Organisation,
            Capacity = "programme adviser",
            RestsOn = "intake",
            From = Today.AddDays(-10),
            To = Today.AddDays(1),
        });
        return person;
    }
}

public sealed class SharingReadersTests_OnSqlite(SqliteHost host) : SharingReadersTests(host), IClassFixture<SqliteHost>;

public sealed class SharingReadersTests_OnPostgres(PostgresHost host) : SharingReadersTests(host), IClassFixture<PostgresHost>;
