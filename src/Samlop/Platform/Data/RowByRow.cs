using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query.Internal;

namespace Samlop.Platform.Data;

// The generator that Npgsql has is not for others to build on, by its maker's own word; only what it writes of EXISTS is added to.
#pragma warning disable EF1001

/// <summary>
/// Of a long table, some few rows in the order of an index, each kept or left by what stands in other tables. PostgreSQL does not take into
/// account how few are asked for, and answers each EXISTS once for whole tables before the first row is read. OFFSET 0 in it, which its
/// planner keeps for this very use, makes it be asked of one row at a time. SQLite never does otherwise.
/// </summary>
internal static class RowByRow
{
    private const string Mark = "Row by row";

    /// <summary>
    /// Of an ordered and limited query, or a count up to a limit: asks what it asks of other tables for one row at a time.
    /// </summary>
    public static IQueryable<T> AskedRowByRow<T>(this IQueryable<T> rows) => rows.TagWith(Mark);

    /// <summary>Writes EXISTS so on PostgreSQL.</summary>
    internal sealed class Sql(
        QuerySqlGeneratorDependencies dependencies,
        IRelationalTypeMappingSource types,
        INpgsqlSingletonOptions options
    ) : IQuerySqlGeneratorFactory
    {
        public QuerySqlGenerator Create() => new Generator(dependencies, types, options);
    }

    private sealed class Generator(
        QuerySqlGeneratorDependencies dependencies,
        IRelationalTypeMappingSource types,
        INpgsqlSingletonOptions options
    ) : NpgsqlQuerySqlGenerator(dependencies, types, options.ReverseNullOrderingEnabled, options.PostgresVersion)
    {
        private bool isRowByRow;

        protected override void GenerateTagsHeaderComment(ISet<string> tags)
        {
            isRowByRow |= tags.Contains(Mark);
            base.GenerateTagsHeaderComment(tags);
        }

        protected override void GenerateExists(ExistsExpression existsExpression, bool negated)
        {
            if (!isRowByRow || existsExpression.Subquery is not { Limit: null, Offset: null })
            {
                base.GenerateExists(existsExpression, negated);
                return;
            }

            if (negated) Sql.Append("NOT ");
            Sql.AppendLine("EXISTS (");
            using (Sql.Indent())
            {
                Visit(existsExpression.Subquery);
                Sql.AppendLine().Append("OFFSET 0");
            }

            Sql.Append(")");
        }
    }
}
#pragma warning restore EF1001
