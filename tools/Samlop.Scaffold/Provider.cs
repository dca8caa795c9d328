using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Platform.Data;

namespace Samlop.Scaffold;

/// <summary>One database: its SQL of each migration, and the one snapshot of the model as the newest migration leaves it.</summary>
internal sealed class Provider(string name, Func<AppDb> open)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string Name => name;

    public bool HasPendingChanges()
    {
        using var db = open();
        return db.Database.HasPendingModelChanges();
    }

    /// <summary>Writes the SQL from the snapshot to the model, and the snapshot anew.</summary>
    public void Add(string folder, string id)
    {
        using var db = open();
        var model = db.GetService<IDesignTimeModel>().Model;
        var before = Migrated(db)?.GetRelationalModel();
        var operations = db.GetService<IMigrationsModelDiffer>().GetDifferences(before, model.GetRelationalModel());
        if (operations.Any(o => o.IsDestructiveChange)) Console.Error.WriteLine($"{name}: the migration may lose data. Read it.");

        Write(folder, $"{id}.{name.ToLowerInvariant()}.sql", MigrationSql.Write(id, db, operations, model));
        Write(folder, $"{db.GetType().Name}ModelSnapshot.cs", Snapshot(db, model));
    }

    private void Write(string folder, string file, string text)
    {
        File.WriteAllText(Path.Combine(folder, file), text, Utf8);
        Console.WriteLine($"{name}: {file}");
    }

    /// <summary>The model as the newest migration leaves it; nothing before the first.</summary>
    private static IModel? Migrated(AppDb db)
    {
        if (db.GetService<IMigrationsAssembly>().ModelSnapshot?.Model is not { } snapshot) return null;
        var model = snapshot is IMutableModel mutable ? mutable.FinalizeModel() : snapshot;
        return db.GetService<IModelRuntimeInitializer>().Initialize(model, designTime: true);
    }

    private static string Snapshot(AppDb db, IModel model)
    {
        var services = new ServiceCollection();
        services.AddEntityFrameworkDesignTimeServices();
        services.AddDbContextDesignTimeServices(db);
        ProviderServices(db).ConfigureDesignTimeServices(services);

        using var built = services.BuildServiceProvider();
        using var scope = built.CreateScope();
        var generator = scope.ServiceProvider.GetRequiredService<IMigrationsCodeGeneratorSelector>().Select("C#");
        return generator.GenerateSnapshot("Samlop.Migrations", db.GetType(), $"{db.GetType().Name}ModelSnapshot", model);
    }

    /// <summary>The provider's assembly names its own services for writing migrations.</summary>
    private static IDesignTimeServices ProviderServices(AppDb db)
    {
        var provider = Assembly.Load(db.Database.ProviderName!);
        var named = provider.GetCustomAttribute<DesignTimeProviderServicesAttribute>()!.TypeName;
        return (IDesignTimeServices)Activator.CreateInstance(provider.GetType(named, throwOnError: true)!)!;
    }
}
