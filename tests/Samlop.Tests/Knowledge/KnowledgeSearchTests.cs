using Microsoft.Extensions.DependencyInjection;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Demonstrating;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge;

/// <summary>Søk in all of the knowledge: the fixed list finds the same in both databases, by anybody.</summary>
[OnBothDatabases]
public abstract class KnowledgeSearchTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task TheFixedList_FindsAndFindsNot()
    {
        await Host.TellStory(new DateOnly(2022, 6, 10));
        await using var scope = Host.Services.CreateAsyncScope();
        var (kinds, db) = (scope.ServiceProvider.GetRequiredService<SearchedKinds>(), scope.ServiceProvider.GetRequiredService<AppDb>());
        KnowledgeQueries.List.Count.ShouldBeGreaterThanOrEqualTo(60);
        var wrong = new List<string>();
        foreach (var (query, slug, title, found) in KnowledgeQueries.List)
        {
            var hits = await kinds.Find(kinds.Of(slug)!, db, Actor.Nobody, SearchWords.Asked(query), 0, 25, default);
            var among = title.Length == 0 ? hits.Count > 0 : hits.Some.Any(hit => hit.Title == title);
            if (among != found) wrong.Add($"«{query}» in {slug}: {string.Join(" | ", hits.Some.Take(6).Select(hit => hit.Title))}");
        }

        wrong.ShouldBeEmpty();
    }
}

public sealed class KnowledgeSearchTests_OnSqlite(SqliteHost host) : KnowledgeSearchTests(host), IClassFixture<SqliteHost>;

public sealed class KnowledgeSearchTests_OnPostgres(PostgresHost host) : KnowledgeSearchTests(host), IClassFixture<PostgresHost>;
