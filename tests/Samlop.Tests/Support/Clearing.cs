using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;

namespace Samlop.Tests.Support;

/// <summary>Takes away what is decided, which the database refuses: as it was, for the other tests of a class.</summary>
internal static class Clearing
{
    public static async Task Clear<T>(this AppDb db, Expression<Func<T, bool>>? which = null) where T : class
    {
        await db.Thaw<T>();
        var table = db.Table<T>();
        await db.Drop($"two_persons_{table}_{(db is SqliteAppDb ? "DELETE" : "delete")}", table);
        await db.Set<T>().Where(which ?? (_ => true)).ExecuteDeleteAsync();
    }

    /// <summary>Lets a test write over what is frozen, from now on in this database.</summary>
    public static async Task Thaw<T>(this AppDb db) where T : class
    {
        var table = db.Table<T>();
        string[] triggers = db is SqliteAppDb ? [$"frozen_{table}_UPDATE", $"frozen_{table}_DELETE"] : [$"frozen_{table}"];
        foreach (var trigger in triggers) await db.Drop(trigger, table);
    }

    private static string Table<T>(this AppDb db) where T : class => db.Model.FindEntityType(typeof(T))!.GetTableName()!;

    private static Task Drop(this AppDb db, string trigger, string table) => db.Database.ExecuteSqlRawAsync(
        db is SqliteAppDb ? $"DROP TRIGGER IF EXISTS {trigger}" : $"DROP TRIGGER IF EXISTS {trigger} ON {table}");
}
