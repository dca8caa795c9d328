using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Samlop.Platform.Data;

namespace Samlop.Tests.Support;

/// <summary>
/// Makes the schema of an empty database: all migrations, and then what the model has that no migration has yet. So whoever changes an
/// entity can run its tests first and write the migration after; until then one test fails, the one that looks for pending changes.
/// </summary>
internal static class TestSchema
{
    /// <summary>Lets a context migrate though the model is ahead of the migrations.</summary>
    public static void AllowPending(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));

    public static async Task Make(AppDb db)
    {
        await DatabaseMigration.Migrate(db);
        var model = db.GetService<IDesignTimeModel>().Model;
        var missing = db.GetService<IMigrationsModelDiffer>().GetDifferences(Migrated(db)?.GetRelationalModel(), model.GetRelationalModel());
        if (missing.Count == 0) return;

        var commands = db.GetService<IMigrationsSqlGenerator>().Generate(missing, model);
        await db.GetService<IMigrationCommandExecutor>().ExecuteNonQueryAsync(commands, db.GetService<IRelationalConnection>());
        await DatabaseMigration.Migrate(db);
    }

    private static IModel? Migrated(AppDb db) =>
        db.GetService<IMigrationsAssembly>().ModelSnapshot?.Model is { } snapshot
            ? db.GetService<IModelRuntimeInitializer>().Initialize(snapshot is IMutableModel mutable ? mutable.FinalizeModel() : snapshot, designTime: true)
            : null;
}
