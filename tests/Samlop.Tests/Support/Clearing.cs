using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;

namespace Samlop.Tests.Support;

/// <summary>Takes away what is decided, which the database refuses: as it was, for the other tests of a class.</summary>
internal static class Clearing
{
    public static async Task Clear<T>(this AppDb db, Expression<Func<T, bool>>? which = null) where T : class
    {
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName();
        await db.Database.ExecuteSqlRawAsync(
            db is SqliteAppDb ? $"DROP TRIGGER IF EXISTS two_persons_{table}_DELETE" : $"DROP TRIGGER IF EXISTS two_persons_{table}_delete ON {table}");
        await db.Set<T>().Where(which ?? (_ => true)).ExecuteDeleteAsync();
    }
}
