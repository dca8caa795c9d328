using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Data;

/// <summary>What both databases must do alike: guard the log, sort as Norwegians do, keep instants.</summary>
[Trait("Category", "Clock")]
[OnBothDatabases]
public abstract class DatabaseTests(SamlopHost host) : HostTests(host)
{
    private const string Tried = "test.tried";

    [Event("test.tapped")]
    private sealed record Tap(Guid On) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(new Subject("test.thing", On));

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.Verbatim("prøvde");
    }

    [Theory]
    [InlineData("UPDATE process SET role = 'Auditor'")]
    [InlineData("DELETE FROM process")]
    [InlineData("UPDATE process_event SET code = 'Other'")]
    [InlineData("DELETE FROM process_event")]
    [InlineData("UPDATE event_subject SET kind = 'Other'")]
    [InlineData("DELETE FROM event_subject")]
    public async Task Log_IsAppendOnly_AlsoAfterMigratingAgain(string statement)
    {
        await Recorded();
        await ShouldBeRefused(statement);
        await using (var db = Host.OpenDb()) await DatabaseMigration.Migrate(db);
        await ShouldBeRefused(statement);
    }

    [Theory]
    [InlineData("TRUNCATE process_event CASCADE")]
    [InlineData("TRUNCATE event_subject")]
    [InlineData("TRUNCATE process CASCADE")]
    public async Task Log_OnPostgres_CannotBeTruncated(string statement)
    {
        await Recorded();
        await using var db = Host.OpenDb();
        // SQLite knows no TRUNCATE; there the statement is refused as unknown.
        var refusal = await Should.ThrowAsync<Exception>(() => db.Database.ExecuteSqlRawAsync(Written(db, statement)));
        if (db is PostgresAppDb) refusal.Message.ShouldContain("append-only");
    }

    [Fact]
    public async Task Names_AreSortedAsInNorwegian_ByTheDatabase()
    {
        string[] inOrder = ["Asker", "Bodø", "Zakariassen", "Ægir", "Ørsta", "Østfold", "Ålesund"];
        var kind = OrganisationKind.AuditOffice;
        foreach (var name in inOrder.Reverse()) await Given.AnOrganisation(name, kind);
        var sorted = await Read(db => db.Set<Organisation>().Where(o => inOrder.Contains(o.Name)).OrderBy(o => o.Name).Select(o => o.Name).ToListAsync());
        sorted.ShouldBe(inOrder);
    }

    [Fact]
    public async Task Instants_ComeBackAsTheyWere_AndSort()
    {
        var first = Guid.NewGuid();
        var second = Guid.NewGuid();
        var early = new DateTimeOffset(2022, 3, 27, 0, 59, 59, TimeSpan.Zero).AddTicks(10);
        await Recorded(second, early.AddTicks(10));
        await Recorded(first, early);

        var rows = await Read(db => (
            from e in db.Set<ProcessEvent>()
            join p in db.Set<Process>() on e.Process equals p.Id
            where (e.Subject == first || e.Subject == second) && p.At >= early && p.At < early.AddSeconds(1)
            orderby p.At
            select new { e.Subject, p.At }).ToListAsync());

        rows.Select(r => r.Subject).ShouldBe([first, second]);
        rows.Select(r => r.At).ShouldBe([early, early.AddTicks(10)]);
        rows.ShouldAllBe(r => r.At.Offset == TimeSpan.Zero);
    }

    [Fact]
    public async Task EventsOfOneRun_KeepTheirOrder()
    {
        var subject = Guid.NewGuid();
        var change = new Change(TestTime.Start);
        for (var i = 0; i < 20; i++) change.Record(new Tap(subject));
        await Save(change);
        var indexes = await Read(db => db.Set<ProcessEvent>().Where(e => e.Subject == subject).OrderBy(e => e.Sequence).Select(e => e.Index).ToListAsync());
        indexes.ShouldBe(Enumerable.Range(0, 20));
    }

    [Fact]
    public async Task EventOfAProcessThatIsNot_IsRefusedByTheDatabase()
    {
        var (_, events) = Process.Of(Tried, Of(Guid.NewGuid(), TestTime.Start), Actor.System, Permission.OfSystem(Tried));
        await Should.ThrowAsync<DbUpdateException>(() => Given.SavedAll([.. events]));
    }

    [Fact]
    public void Ids_FollowTheClock()
    {
        var ids = Enumerable.Range(0, 50).Select(i => NewId.Of<UserId>(TestTime.Start.AddMilliseconds(i)).Value.ToString()).ToList();
        ids.ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        ids.ShouldBeUnique();
    }

    [Fact]
    public async Task Id_IsStoredAndFoundAsItsValue()
    {
        var person = await Given.AUser();
        (await Read(db => db.Set<User>().SingleAsync(p => p.Id == person.Id))).Name.ShouldBe(person.Name);
    }

    private static Change Of(Guid subject, DateTimeOffset at)
    {
        var change = new Change(at);
        change.Record(new Tap(subject));
        return change;
    }

    // PostgreSQL has our table names as they are; its columns are quoted, since EF Core keeps their capital letters.
    private static string Written(AppDb db, string statement) =>
        db is PostgresAppDb ? statement.Replace("role", "\"Role\"", StringComparison.Ordinal).Replace("code", "\"Code\"", StringComparison.Ordinal)
            .Replace("kind", "\"Kind\"", StringComparison.Ordinal) : statement;

    private Task Recorded() => Recorded(Guid.NewGuid(), TestTime.Start);

    private Task Recorded(Guid subject, DateTimeOffset at) => Save(Of(subject, at));

    private async Task Save(Change change)
    {
        var (process, events) = Process.Of(Tried, change, Actor.System, Permission.OfSystem(Tried));
        await Given.SavedAll([process, .. events]);
    }

    private async Task ShouldBeRefused(string statement)
    {
        await using var db = Host.OpenDb();
        (await Should.ThrowAsync<Exception>(() => db.Database.ExecuteSqlRawAsync(Written(db, statement)))).Message.ShouldContain("append-only");
    }
}

public sealed class DatabaseTests_OnSqlite(SqliteHost host) : DatabaseTests(host), IClassFixture<SqliteHost>;

public sealed class DatabaseTests_OnPostgres(PostgresHost host) : DatabaseTests(host), IClassFixture<PostgresHost>;
