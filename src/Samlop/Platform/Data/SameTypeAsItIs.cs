using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Sqlite.Query.Internal;

namespace Samlop.Platform.Data;

/// <summary>
/// A column that is cast to the type it has is written without the cast: SQLite finds no index for a cast column, and rules compare ids of
/// one type with those of another.
/// </summary>
#pragma warning disable EF1001 // There is no public way to say how SQLite's statements are written.
internal sealed class SameTypeAsItIs(QuerySqlGeneratorDependencies dependencies) : IQuerySqlGeneratorFactory
{
    public QuerySqlGenerator Create() => new Generator(dependencies);

    private sealed class Generator(QuerySqlGeneratorDependencies dependencies) : SqliteQuerySqlGenerator(dependencies)
    {
        protected override Expression VisitSqlUnary(SqlUnaryExpression sqlUnaryExpression) =>
            sqlUnaryExpression is { OperatorType: ExpressionType.Convert, Operand: ColumnExpression column }
                && column.TypeMapping?.StoreType == sqlUnaryExpression.TypeMapping?.StoreType
                ? Visit(column)
                : base.VisitSqlUnary(sqlUnaryExpression);
    }
}
#pragma warning restore EF1001
