using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Samlop.Platform.Data;

/// <summary>
/// Columns with nothing in them, for rows of different kinds that are put together: each says of what type it is. A bare NULL is a text to
/// PostgreSQL, and cannot stand over a date.
/// </summary>
public static class Nothing
{
    public static Guid? Id() => throw InSql();

    public static DateOnly? Day() => throw InSql();

    public static DateTimeOffset? Instant() => throw InSql();

    public static int? Number() => throw InSql();

    public static long? Amount() => throw InSql();

    public static string? Text() => throw InSql();

    internal static void Map(ModelBuilder model)
    {
        foreach (var method in typeof(Nothing).GetMethods().Where(m => m.DeclaringType == typeof(Nothing)))
        {
            var type = Nullable.GetUnderlyingType(method.ReturnType) ?? method.ReturnType;
            model.HasDbFunction(method).HasTranslation(_ =>
                new SqlUnaryExpression(ExpressionType.Convert, new SqlConstantExpression(null, type, null), type, null));
        }
    }

    private static NotSupportedException InSql() => new("It is written in a query.");
}
