using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Samlop.Platform.Data;

/// <summary>
/// Which tables hold rows that are not for everybody. A thing with doors of its own is said to be protected in its module's model; whatever
/// refers to a protected table is protected by that alone, so that a forgotten child is closed and not open. What is left open says why.
/// </summary>
public static class RowLevel
{
    /// <summary>Begins the comment of a statement that names the tables a door answers for.</summary>
    public const string Mark = "row-level:";

    private const string Root = "Samlop:Protected";
    private const string Open = "Samlop:OpenRows";
    private const string Vouched = "Samlop:Vouched";

    /// <summary>Said in the module's model: the rows of this table are reached through doors of their own.</summary>
    public static void IsProtected<T>(this EntityTypeBuilder<T> entity) where T : class => entity.HasAnnotation(Root, true);

    /// <summary>Said in the module's model: any of the program may read this table, though it may refer to protected ones.</summary>
    /// <param name="why">What makes its rows fit for everybody, or who alone reads them.</param>
    public static void IsOpenBecause<T>(this EntityTypeBuilder<T> entity, string why) where T : class => entity.HasAnnotation(Open, why);

    /// <summary>True for a thing with doors of its own; false for what is protected as its part.</summary>
    public static bool HasDoors(this IReadOnlyEntityType entity) => entity.FindAnnotation(Root) is not null;

    public static string? OpenBecause(this IReadOnlyEntityType entity) => entity.FindAnnotation(Open)?.Value as string;

    public static bool IsProtected(this IReadOnlyEntityType entity) => entity.IsProtected([]);

    /// <summary>The thing that this is a part of, through the foreign key between them; null for what stands alone.</summary>
    public static IReadOnlyForeignKey? Belonging(this IReadOnlyEntityType part) => Whole(part.ClrType) is { } whole
        ? part.GetForeignKeys().Single(key => key.PrincipalEntityType.ClrType == whole)
        : null;

    /// <summary>The tables of a thing and of all its parts, as the mark names them.</summary>
    internal static string TablesOf(this IEntityType entity) =>
        entity.GetOrAddRuntimeAnnotationValue(Vouched, static e => string.Join(", ", Tables(e!)), entity);

    internal static Type? Whole(Type part) =>
        part.GetInterfaces()
            .SingleOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IPartOf<>))
            ?.GetGenericArguments()[0];

    private static IEnumerable<string> Tables(IEntityType entity) =>
        entity
            .Model.GetEntityTypes()
            .Where(part => Whole(part.ClrType) == entity.ClrType)
            .SelectMany(Tables)
            .Prepend(entity.GetTableName()!);

    private static bool IsProtected(this IReadOnlyEntityType entity, HashSet<IReadOnlyEntityType> asked) =>
        entity.HasDoors()
        || (
            entity.OpenBecause() is null
            && asked.Add(entity)
            && entity.GetForeignKeys().Any(key => key.PrincipalEntityType.IsProtected(asked))
        );
}
