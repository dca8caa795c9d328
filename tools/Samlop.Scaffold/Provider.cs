using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Platform.Data;

namespace Samlop.Scaffold;

/// <summary>One database and its migrations in <c>Migrations/{Name}</c>.</summary>
internal sealed class Provider(string name, Func<AppDb> open)
{
    private const string RootNamespace = "Samlop";

    public string Name => name;

    public bool HasPendingChanges()
    {
        using var db = open();
        return db.Database.HasPendingModelChanges();
    }

    public void Add(string sourceFolder, string migrationName) => Scaffold(scaffolder =>
    {
        var migration = scaffolder.ScaffoldMigration(migrationName, RootNamespace, $"Migrations.{name}", "C#");
        var files = scaffolder.Save(sourceFolder, migration, Path.Combine(sourceFolder, "Migrations", name), dryRun: false);
        foreach (var file in new[] { files.MigrationFile, files.MetadataFile, files.SnapshotFile }.OfType<string>())
        {
            WithoutByteOrderMark(file);
            Console.WriteLine($"{name}: {Path.GetRelativePath(sourceFolder, file)}");
        }
    });

    public void RemoveLast(string sourceFolder) => Scaffold(scaffolder =>
    {
        // "force": there is no database to ask whether the migration is in use.
        var files = scaffolder.RemoveMigration(sourceFolder, RootNamespace, force: true, language: "C#", dryRun: false);
        if (files.SnapshotFile is { } snapshot && File.Exists(snapshot)) WithoutByteOrderMark(snapshot);
        Console.WriteLine($"{name}: removed {Path.GetFileName(files.MigrationFile) ?? "nothing"}");
    });

    [SuppressMessage("Usage", "EF1001", Justification = "The reporter is internal in EF Core, and there is no other way to hear its warnings.")]
    private void Scaffold(Action<IMigrationsScaffolder> act)
    {
        using var db = open();
        if (db.Database.IsNpgsql()) db.Database.SetConnectionString("Host=localhost;Port=1;Timeout=1");

        var services = new ServiceCollection();
        services.AddEntityFrameworkDesignTimeServices(new OperationReporter(new OperationReportHandler(Console.Error.WriteLine, Console.Error.WriteLine)));
        services.AddDbContextDesignTimeServices(db);
        ProviderServices(db).ConfigureDesignTimeServices(services);

        using var built = services.BuildServiceProvider();
        using var scope = built.CreateScope();
        act(scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>());
    }

    /// <summary>The provider's assembly names its own services for writing migrations.</summary>
    private static IDesignTimeServices ProviderServices(AppDb db)
    {
        var provider = Assembly.Load(db.Database.ProviderName!);
        var named = provider.GetCustomAttribute<DesignTimeProviderServicesAttribute>()!.TypeName;
        return (IDesignTimeServices)Activator.CreateInstance(provider.GetType(named, throwOnError: true)!)!;
    }

    private static void WithoutByteOrderMark(string file) => File.WriteAllText(file, File.ReadAllText(file), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
