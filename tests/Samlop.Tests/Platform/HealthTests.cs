using System.Net;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform;

/// <summary>What "ready" means where something is broken; the host is this class's own, since it breaks it.</summary>
public sealed class HealthTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    [Fact]
    public async Task Ready_WhereFilesCannotBeStored_IsNot()
    {
        var files = Path.Combine(Host.DataFolder, "files");
        if (Directory.Exists(files)) Directory.Delete(files, recursive: true);
        await File.WriteAllTextAsync(files, "a file where the folder should be");

        var answer = await Anyone().Direct.GetAsync(new Uri("/helse/ready", UriKind.Relative));

        File.Delete(files);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("Unhealthy");
        (await Anyone().Direct.GetAsync(new Uri("/helse/live", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}

/// <summary>Where each question to the database is heard, also what state it is in.</summary>
[Trait("Category", "Nightly")]
public sealed class HealthTests_OnPostgres(PostgresHost host) : HostTests(host), IClassFixture<PostgresHost>
{
    [Fact]
    public async Task Live_AsksTheDatabaseNothing() =>
        (await Host.Sql.CommandsOf(() => Anyone().Direct.GetAsync(new Uri("/helse/live", UriKind.Relative)))).ShouldBe(0);
}
