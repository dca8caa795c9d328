using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;
using Samlop.Waiting.Writing;

namespace Samlop.Tests.Support;

/// <summary>
/// Base of tests that use the running program. Write the tests in an abstract class and close it with two lines, one for each database:
/// <code>
/// public abstract class AcceptTests(SamlopHost host) : HostTests(host) { … }
/// public sealed class AcceptTests_OnSqlite(SqliteHost host) : AcceptTests(host), IClassFixture&lt;SqliteHost&gt;;
/// public sealed class AcceptTests_OnPostgres(PostgresHost host) : AcceptTests(host), IClassFixture&lt;PostgresHost&gt;;
/// </code>
/// The tests of a class share a host and its rows, so a test looks only at what it was given itself. The clock starts anew for each test.
/// </summary>
public abstract class HostTests
{
    protected HostTests(SamlopHost host)
    {
        Host = host;
        Host.Time.Now = TestTime.Start;
        Host.Printer = host.SendsTwice ? new StandInPrinter() : null;
        Given = new TestData(host);
    }

    protected SamlopHost Host { get; }

    protected TestData Given { get; }

    protected DateOnly Today
    {
        get => Host.Today;
        set => Host.Today = value;
    }

    protected Client As(Member member) => Host.As(member);

    protected Client AsAnew(Member member) => Host.AsAnew(member);

    protected Client Anyone() => Host.Anyone();

    /// <summary>Reads straight from the database.</summary>
    protected async Task<T> Read<T>(Func<AppDb, Task<T>> query)
    {
        await using var db = Host.OpenDb();
        return await query(db);
    }

    /// <summary>
    /// Somebody in each role that may not do what <typeparamref name="TNeeds"/> asks for meets the same refusal: what is refused is prepared once, and
    /// a failure names the role. Roles of a directorate are held in the given one.
    /// </summary>
    protected async Task ByEachRoleWithout<TNeeds>(Func<Member, Task> isRefused, Organisation? directorate = null) where TNeeds : INeeds
    {
        foreach (var role in AllUseCases.RolesWithout(TNeeds.Needs))
        {
            var member = await Given.AMember(role, TestData.KindOf(role) == OrganisationKind.Directorate ? directorate : null);
            try
            {
                await isRefused(member);
            }
            catch (Exception failure)
            {
                throw new ShouldAssertException($"{role}: {failure.Message}", failure);
            }
        }
    }

    /// <summary>Runs the reminders of one kind, as the job does.</summary>
    protected async Task Remind(ReminderKind kind) =>
        await Host.Services.GetRequiredService<Runner>().Run(new SendReminders.Input { Kind = kind.Code }, Actor.System).ShouldSucceed();

    /// <summary>What a person was told, the oldest first, whether it is written into a mail yet or not.</summary>
    protected Task<List<string>> ToldTo(Member member) =>
        Read(db => db.Set<Notice>().Where(n => n.User == member.Id).OrderBy(n => n.At).ThenBy(n => n.Id).Select(n => n.Line).ToListAsync());

    /// <summary>Reads mail, once the notices that wait are written into it.</summary>
    protected async Task<T> ReadMail<T>(Func<AppDb, Task<T>> query)
    {
        await Host.Services.GetRequiredService<NoticeWriter>().WriteDue(CancellationToken.None);
        return await Read(query);
    }
}
