using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Grants.Questions;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;
using Because = Samlop.Grants.Because;

namespace Samlop.Tests.Platform.Data;

/// <summary>Rows that are not for everybody are never read but through a door, in the database as it is asked.</summary>
[OnBothDatabases]
public abstract class RowLevelTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task ReadPastADoor_Fails()
    {
        await using var db = OfTheProgram();
        foreach (var read in PastADoor(db, await Officer())) (await Should.ThrowAsync<InvalidOperationException>(read)).Message.ShouldContain("is protected");
        Host.Sql.PastADoor.Clear();
    }

    [Fact]
    public async Task ReadThroughADoor_IsAnswered()
    {
        var officer = await Officer();
        await using var db = OfTheProgram();
        await db.Rows<Call>().VisibleTo(officer).Include(c => c.Versions).ToListAsync();
        await db.Rows<Call>().ManageableBy(officer).Include(c => c.Versions).ThenInclude(v => v.Parts).AsSplitQuery().ToListAsync();
        await db.Rows<CallQuestion>().VisibleTo(officer).CountAsync();
        await db.Rows<Call>().All(Because.NumberIsUsedOnce).AnyAsync();
        await db.Rows<GrantApplication>().VisibleTo(officer).WithAll().ToListAsync();
        await db.Rows<GrantApplication>().ListedFor(officer).Select(a => new { a.Id, Versions = a.Sent.Count }).ToListAsync();
        await db.Rows<Assessment>().VisibleTo(officer).WithGrades().ToListAsync();
        await db.Rows<Decision>().VisibleTo(officer).Include(d => d.Proposals).ToListAsync();
        await db.Rows<TwoPersonCheck>().On(Guid.NewGuid()).ToListAsync();
    }

    [Fact]
    public async Task PartsOfWhatWasFound_AreRead_ByTheThingItsIdAndTheDoor()
    {
        var officer = await Officer();
        await using var db = OfTheProgram();
        var call = new Call(NewId.Of<CallId>(Host.Time.Now), new CallNumber(17, 2022), officer.Actor.Organisation);
        (await db.Rows<CallVersion>().Of(call).ToListAsync()).ShouldBeEmpty();
        (await db.Rows<CallVersion>().Of(call.Id).ToListAsync()).ShouldBeEmpty();
        (await db.Rows<CallVersion>().Of(db.Rows<Call>().VisibleTo(officer)).Include(v => v.Parts).ToListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public void PartsByTheIdOfAnotherThing_AreNotRead()
    {
        // A note has the id of its application, which more may see than the note.
        using var db = OfTheProgram();
        Should.Throw<InvalidOperationException>(() => db.Rows<ConsensusGrade>().Of(new GrantApplicationId(Guid.NewGuid())));
    }

    [Fact]
    public void ReadersOfCases_HaveCodesThatAreRegistered()
    {
        var purposes = Host.Services.GetRequiredService<Purposes>();
        Actor.Nobody.ForCases().ShouldBe(purposes.Of(typeof(Call)).Reader(Actor.Nobody));
        Actor.Nobody.ForAdministration().ShouldBe(purposes.Of(typeof(User)).Reader(Actor.Nobody));
    }

    private static IEnumerable<Func<Task>> PastADoor(AppDb db, Reader reader) =>
    [
        () => db.Set<Call>().ToListAsync(),
        () => db.Set<Call>().AnyAsync(c => c.Number == "17-2022"),
        () => db.Set<CallPart>().CountAsync(),
        () => db.Set<SentVersion>().Select(s => s.Number).ToListAsync(),
        () => db.Set<SentContent>().Select(s => s.Json).ToListAsync(),
        () => db.Set<Organisation>().Where(o => db.Set<Call>().Any(c => c.Owner == o.Id)).ToListAsync(),
        () => db.Set<Organisation>().Join(db.Set<Call>(), o => o.Id, c => c.Owner, (o, _) => o.Name).ToListAsync(),
        () => db.Set<Call>().SelectMany(c => c.Versions).Select(v => v.Ordinal).ToListAsync(),
        () => db.FindAsync<Call>(default(CallId)).AsTask(),
        () => db.Set<Organisation>().Where(o => db.Set<CallQuestion>().Any(q => q.AskedFor == o.Id)).ExecuteDeleteAsync(),
        // A door answers for its own tables and for no other of the statement.
        () => db.Rows<Call>().VisibleTo(reader).Join(db.Set<GrantApplication>(), c => c.Id, a => a.Call, (c, a) => a.Id).ToListAsync(),
        () => db.Rows<Assessment>().AssignedFor(reader).Include(a => a.Grades).ToListAsync(),
        () => db.Rows<GrantApplication>().ListedFor(reader).Include(a => a.Parts).ToListAsync(),
        // That a version has come is not what it says.
        () => db.Rows<GrantApplication>().ListedFor(reader).SelectMany(a => a.Sent).Select(s => s.Content.Json).ToListAsync(),
        () => db.Rows<GrantApplication>().ComeInTo(reader).Include(a => a.Sent).ThenInclude(s => s.Content).ToListAsync(),
        () => db.Rows<GrantApplication>().VisibleTo(reader).Where(a => db.Set<Decision>().Any(d => d.Application == a.Id)).CountAsync(),
    ];

    private async Task<Reader> Officer() => (await Host.ActorOf(await Given.AMember(Role.CaseOfficer))).ForCases();

    private AppDb OfTheProgram() => Host.Services.GetRequiredService<IAppDbSource>().Open();
}

public sealed class RowLevelTests_OnSqlite(SqliteHost host) : RowLevelTests(host), IClassFixture<SqliteHost>;

public sealed class RowLevelTests_OnPostgres(PostgresHost host) : RowLevelTests(host), IClassFixture<PostgresHost>;
