using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Samlop.Platform.Data;

/// <summary>
/// The gate to the rows of a protected type: nothing can be read from it but through a door. The doors (<c>VisibleTo</c>,
/// <c>ManageableBy</c> and those that a field needs) are written in the thing's <c>*Access.cs</c>; what belongs to something that was found
/// is read with <c>Of</c>, and a rule about all rows says why (<see cref="All"/>). Each marks its statement with the tables it answers for;
/// in tests a statement that reads a protected table no door has named fails (docs/rows.md).
/// </summary>
public readonly record struct Rows<T> where T : class
{
    internal Rows(AppDb db) => Db = db;

    internal AppDb Db { get; }

    /// <summary>All rows, for a rule that is about all of them and gives none of them away.</summary>
    /// <param name="because">One of the module's closed list.</param>
    public IQueryable<T> All(RowsReason because)
    {
        ArgumentNullException.ThrowIfNull(because);
        return Whole;
    }

    /// <summary>A door to these rows with all that belongs to them. For access files alone.</summary>
    internal IQueryable<T> Through(Expression<Func<T, bool>> limit) => Whole.Where(limit);

    /// <summary>
    /// A door to these rows without what belongs to them: that they are there, not what they hold. For access files alone.
    /// </summary>
    /// <param name="and">Parts that the door answers for too.</param>
    internal IQueryable<T> Bare(Expression<Func<T, bool>> limit, params ReadOnlySpan<Type> and)
    {
        var tables = Entity.GetTableName()!;
        foreach (var part in and) tables += ", " + Db.Model.FindEntityType(part)!.GetTableName();
        return Db.Marked<T>(tables).Where(limit);
    }

    /// <summary>Rows of another type that the condition of a door asks, and that it gives nothing of. For access files alone.</summary>
    internal IQueryable<TOther> Asking<TOther>()
        where TOther : class => Db.Marked<TOther>(Db.Model.FindEntityType(typeof(TOther))!.GetTableName()!);

    private IQueryable<T> Whole => Db.Marked<T>(Entity.TablesOf());

    private IEntityType Entity => Db.Model.FindEntityType(typeof(T))!;
}

/// <summary>A part of one <typeparamref name="TWhole"/>, kept in a table of its own: who finds the whole, finds it.</summary>
public interface IPartOf<TWhole> where TWhole : class;

/// <summary>
/// Why a rule looks past the reader's own rows. Modules keep theirs in one closed list, which is printed in docs/rows.md.
/// </summary>
/// <param name="Rule">The rule, in English and in a few words.</param>
public sealed record RowsReason(string Rule);

/// <summary>The gate, and the door to the parts of what was found.</summary>
public static class RowsGate
{
    public static Rows<T> Rows<T>(this AppDb db) where T : class => new(db);

    /// <summary>The parts of something that a door gave.</summary>
    public static IQueryable<T> Of<T, TWhole>(this Rows<T> rows, TWhole whole)
        where T : class, IPartOf<TWhole>
        where TWhole : class => rows.Holding(Belonging<T>(rows.Db).PrincipalKey.Properties[0].PropertyInfo!.GetValue(whole)!);

    /// <summary>The parts of something that a door gave, by its own id.</summary>
    public static IQueryable<T> Of<T, TId>(this Rows<T> rows, IId<TId> found)
        where T : class
        where TId : struct, IId<TId> => Belonging<T>(rows.Db).PrincipalEntityType.ClrType.Name + "Id" == typeof(TId).Name
            ? rows.Holding(found)
            : throw new InvalidOperationException($"{typeof(T).Name} is not a part of what has a {typeof(TId).Name}.");

    /// <summary>The parts of all that a door gives.</summary>
    public static IQueryable<T> Of<T, TWhole>(this Rows<T> rows, IQueryable<TWhole> wholes)
        where T : class, IPartOf<TWhole>
        where TWhole : class
    {
        var key = Belonging<T>(rows.Db);
        var (part, whole) = (Expression.Parameter(typeof(T)), Expression.Parameter(typeof(TWhole)));
        var same = Expression.Lambda<Func<TWhole, bool>>(
            Expression.Equal(Value(whole, key.PrincipalKey.Properties[0]), Value(part, key.Properties[0])),
            whole
        );
        var any = Expression.Call(typeof(Queryable), nameof(Queryable.Any), [typeof(TWhole)], wholes.Expression, Expression.Quote(same));
        return rows.Through(Expression.Lambda<Func<T, bool>>(any, part));
    }

    internal static IQueryable<T> Marked<T>(this AppDb db, string tables)
        where T : class => db.Set<T>().TagWith($"{RowLevel.Mark} {tables}");

    private static IQueryable<T> Holding<T>(this Rows<T> rows, object key) where T : class
    {
        var part = Expression.Parameter(typeof(T));
        var wanted = Expression.Convert(Expression.Property(Expression.Constant(new Wanted(key)), nameof(Wanted.Key)), key.GetType());
        return rows.Through(
            Expression.Lambda<Func<T, bool>>(Expression.Equal(Value(part, Belonging<T>(rows.Db).Properties[0]), wanted), part)
        );
    }

    private static IReadOnlyForeignKey Belonging<T>(AppDb db) => db.Model.FindEntityType(typeof(T))!.Belonging()!;

    private static MethodCallExpression Value(Expression row, IReadOnlyProperty property) =>
        Expression.Call(typeof(EF), nameof(EF.Property), [property.ClrType], row, Expression.Constant(property.Name));

    private sealed record Wanted(object Key);
}
