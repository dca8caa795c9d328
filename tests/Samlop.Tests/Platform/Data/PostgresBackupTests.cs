using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Data;

/// <summary><c>./samlop backup</c> and <c>./samlop restore</c> of an installation on PostgreSQL.</summary>
public sealed class PostgresBackupTests(PostgresHost host) : HostTests(host), IClassFixture<PostgresHost>
{
    [Fact]
    public async Task Backup_IsRestoredToABareDatabase_WithItsFilesAndKeys()
    {
        var root = Directory.CreateTempSubdirectory("samlop-postgres-backup-").FullName;
        var archive = Path.Combine(root, "backup.tar.gz");
        var officer = await Given.AMember(Role.CaseOfficer);
        var number = await Given.ABegunCall(officer);
        Directory.CreateDirectory(Path.Combine(Host.DataFolder, "files"));
        await File.WriteAllTextAsync(Path.Combine(Host.DataFolder, "files", "vedlegg"), "søknad");

        var database = Host.Services.GetRequiredService<IConfiguration>().GetConnectionString("Postgres")!;
        (await Samlop(database, Host.DataFolder, "backup", archive)).ShouldBe(0);
        (await Samlop(database, Path.Combine(root, "elsewhere"), "restore", archive)).ShouldBe(1, "a database in use is never overwritten");

        await using var restored = new RestoredHost(await (await PostgresCluster.Shared).BareDatabase());
        Directory.Delete(restored.DataFolder);
        (await Samlop(restored.ConnectionString, restored.DataFolder, "restore", archive)).ShouldBe(0);
        (await File.ReadAllTextAsync(Path.Combine(restored.DataFolder, "files", "vedlegg"))).ShouldBe("søknad");
        Directory.GetFiles(Path.Combine(restored.DataFolder, "keys")).Select(Path.GetFileName).ShouldBe(Directory.GetFiles(Path.Combine(Host.DataFolder, "keys")).Select(Path.GetFileName), ignoreOrder: true);
        await restored.InitializeAsync();
        (await restored.As(officer).Get(CallUrls.Work(number))).ShouldSay($"{officer.User.Name} (Saksbehandler) begynte på versjon 1");
        Directory.Delete(root, recursive: true);
    }

    private static async Task<int> Samlop(string database, string dataFolder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.At("samlop"), arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__Postgres"] = database;
        start.Environment["SAMLOP_DATA"] = dataFolder;
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        if (process.ExitCode > 1) throw new ShouldAssertException(await said);
        return process.ExitCode;
    }

    /// <summary>The program on a database that a restore has filled.</summary>
    private sealed class RestoredHost(string connectionString) : SamlopHost, IAsyncDisposable
    {
        public string ConnectionString => connectionString;

        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["ConnectionStrings:Postgres"] = connectionString };

        public override AppDb OpenDb() => new PostgresAppDb(PostgresCluster.Options(connectionString));

        async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

        protected override Task PrepareDatabase() => Task.CompletedTask;

        protected override async Task RemoveDatabase() => await (await PostgresCluster.Shared).Drop(connectionString);
    }
}
