using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Platform.UseCases;

namespace Samlop.Audit.TwoPerson;

/// <summary>Where a table says that a thing is decided, and by whom: what the database holds against its rounds.</summary>
/// <param name="Id">The column that its check goes by.</param>
/// <param name="At">The column of when.</param>
/// <param name="By">The column of who.</param>
/// <param name="Alone">The column of what is true of a thing that no second person is asked of, if there are such.</param>
internal sealed record DecidedColumns(string Table, string Id, string At, string By, string? Alone);

/// <summary>How a module says in its model that a thing is decided by two: the database then holds it, with no SQL of the module.</summary>
public static class DecidedByTwo
{
    private const string At = "Samlop:DecidedAt";
    private const string By = "Samlop:DecidedBy";
    private const string Alone = "Samlop:DecidedAlone";

    /// <summary>
    /// Said after the name of the table: the thing is decided by the one who approved its round, and by nobody else
    /// (<see cref="TwoPersonGuards"/>). When and who are said together.
    /// </summary>
    /// <param name="at">When it was decided.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="alone">True of a thing that is in force without a second person; never changed after.</param>
    public static void IsDecidedByTwo<T>(
        this EntityTypeBuilder<T> entity,
        Expression<Func<T, DateTimeOffset?>> at,
        Expression<Func<T, UserId?>> by,
        Expression<Func<T, bool>>? alone = null
    ) where T : class, IDecidedByTwo
    {
        var (when, who) = (entity.Property(at).Metadata.Name, entity.Property(by).Metadata.Name);
        entity.HasAnnotation(At, when).HasAnnotation(By, who);
        var either = $"\"{who}\" IS NOT NULL";
        if (alone is not null)
        {
            var mark = entity.Property(alone).Metadata.Name;
            entity.HasAnnotation(Alone, mark);
            either = $"({either} OR \"{mark}\")";
        }

        var name = string.Concat("CK_", entity.Metadata.GetTableName(), "_decided_by_two");
        var sql = $"(\"{when}\" IS NULL AND \"{who}\" IS NULL) OR (\"{when}\" IS NOT NULL AND {either})";
        entity.ToTable(table => table.HasCheckConstraint(name, sql));
    }

    /// <summary>All that is decided by two, as the model says it.</summary>
    internal static IEnumerable<DecidedColumns> ThatAreDecidedByTwo(this IReadOnlyModel model) =>
        from entity in model.GetEntityTypes()
        where entity.FindAnnotation(At) is not null
        let table = StoreObjectIdentifier.Table(entity.GetTableName()!)
        let key = entity.FindPrimaryKey()!.Properties.Single()
        let alone = entity.Said(Alone)
        select new DecidedColumns(
            table.Name,
            key.GetColumnName(table)!,
            entity.FindProperty(entity.Said(At)!)!.GetColumnName(table)!,
            entity.FindProperty(entity.Said(By)!)!.GetColumnName(table)!,
            alone is null ? null : entity.FindProperty(alone)!.GetColumnName(table));

    private static string? Said(this IReadOnlyEntityType entity, string annotation) => entity.FindAnnotation(annotation)?.Value as string;
}
