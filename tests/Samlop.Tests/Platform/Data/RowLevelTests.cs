using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Grants.Questions;
using Samlop.Platform.Data;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Data;

/// <summary>Rows that are not for everybody are never read without their limit.</summary>
public abstract class RowLevelTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public void EntityThatHasRowAccess_IsProtected()
    {
        using var db = Host.OpenDb();
        var limited = typeof(RowLevel).Assembly.GetTypes().Where(type => type is { IsAbstract: true, IsSealed: true })
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(method => method.Name is "VisibleTo" or "ManageableBy")
            .Select(method => method.GetParameters()[0].ParameterType.GetGenericArguments()[0]).Distinct().ToList();
        limited.ShouldContain(typeof(Call));
        // Names of organisations and people stand wherever they act; only their lists are limited.
        limited.RemoveAll(type => type.Namespace == typeof(Organisation).Namespace);
        limited.Where(type => db.Model.FindEntityType(type)?.IsProtected() is not true).ShouldBeEmpty("A table with row access is mapped with IsProtected()");
    }

    [Fact]
    public async Task ReadWithoutALimit_Fails()
    {
        await using var db = OfTheProgram();
        foreach (var read in Unlimited(db)) (await Should.ThrowAsync<InvalidOperationException>(read)).Message.ShouldContain("is protected");
    }

    [Fact]
    public async Task ReadWithALimit_IsAnswered()
    {
        var officer = await Host.ActorOf(await Given.AMember(Role.CaseOfficer));
        await using var db = OfTheProgram();
        await db.Set<Call>().VisibleTo(officer).Include(c => c.Versions).ThenInclude(v => v.Parts).ToListAsync();
        await db.Set<Call>().ManageableBy(officer).Include(c => c.Versions).ThenInclude(v => v.Parts).AsSplitQuery().ToListAsync();
        await db.Set<CallQuestion>().VisibleTo(officer, db.Set<Call>()).CountAsync();
        await db.Set<Call>().PastOwnRows("a test").AnyAsync();
    }

    private static IEnumerable<Func<Task>> Unlimited(AppDb db) =>
    [
        () => db.Set<Call>().ToListAsync(),
        () => db.Set<Call>().AnyAsync(c => c.Number == "17-2022"),
        () => db.Set<CallPart>().CountAsync(),
        () => db.Set<Organisation>().Where(o => db.Set<Call>().Any(c => c.Owner == o.Id)).ToListAsync(),
        () => db.Set<Organisation>().Join(db.Set<Call>(), o => o.Id, c => c.Owner, (o, _) => o.Name).ToListAsync(),
        () => db.Set<Call>().SelectMany(c => c.Versions).Select(v => v.Ordinal).ToListAsync(),
        () => db.FindAsync<Call>(default(CallId)).AsTask(),
        () => db.Set<Organisation>().Where(o => db.Set<CallQuestion>().Any(q => q.AskedFor == o.Id)).ExecuteDeleteAsync(),
    ];

    private AppDb OfTheProgram() => Host.Services.GetRequiredService<IAppDbSource>().Open();
}

public sealed class RowLevelTests_OnSqlite(SqliteHost host) : RowLevelTests(host), IClassFixture<SqliteHost>;

public sealed class RowLevelTests_OnPostgres(PostgresHost host) : RowLevelTests(host), IClassFixture<PostgresHost>;
