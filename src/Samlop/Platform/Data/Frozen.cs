using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Samlop.Platform.Data;

/// <summary>How a module says in its model what is never written over: the database then holds it, with no SQL of the module.</summary>
public static class Frozen
{
    private const string Once = "Samlop:FrozenOnce";
    private const string With = "Samlop:FrozenWithWhole";
    private const string Later = "Samlop:FrozenLater";
    private const string Erasable = "Samlop:FrozenErasable";
    private const string But = "Samlop:FrozenBut";
    private const string Removable = "Samlop:FrozenRemovable";
    private const string Disposed = "Samlop:FrozenRemovableWhile";

    /// <summary>
    /// No column of a row is written over, nor is the row taken away, whoever writes to the database (<see cref="FrozenGuards"/>). The
    /// number that an <see cref="IVersioned"/> raises at every change is free.
    /// </summary>
    /// <param name="once">Frozen when this is set; without it from the start.</param>
    /// <param name="later">Set by later facts, once.</param>
    /// <param name="erasable">Words that can be taken away, and not rewritten.</param>
    /// <param name="but">Free.</param>
    /// <param name="removable">A whole row may go; nothing takes its place.</param>
    /// <param name="removableWhile">The same, while a row of another table says so: a SQL condition that both databases read.</param>
    public static void IsFrozen<T>(
        this EntityTypeBuilder<T> entity,
        Expression<Func<T, object?>>? once = null,
        Expression<Func<T, object?>>? later = null,
        Expression<Func<T, object?>>? erasable = null,
        Expression<Func<T, object?>>? but = null,
        bool removable = false,
        string? removableWhile = null
    ) where T : class
    {
        entity.HasAnnotation(Once, Names(once)).HasAnnotation(Removable, removable);
        entity.HasAnnotation(Disposed, removableWhile);
        entity.HasAnnotation(Later, Names(later)).HasAnnotation(Erasable, Names(erasable)).HasAnnotation(But, Names(but));
    }

    /// <summary>A part is frozen when the thing is that it is a part of.</summary>
    public static void IsFrozenWithItsWhole<T>(this EntityTypeBuilder<T> part) where T : class
    {
        part.IsFrozen();
        part.HasAnnotation(With, true);
    }

    /// <summary>All that is frozen, as the model says it.</summary>
    internal static IEnumerable<FrozenRows> ThatAreFrozen(this IReadOnlyModel model) =>
        from entity in model.GetEntityTypes()
        where entity.FindAnnotation(Once) is not null
        let free = entity.Said(But).Concat(typeof(IVersioned).IsAssignableFrom(entity.ClrType) ? [nameof(IVersioned.Version)] : [])
        let later = entity.Said(Later)
        let erasable = entity.Said(Erasable)
        let held = entity.GetProperties().Select(p => p.Name).Except(free).Except(later).Except(erasable)
        select new FrozenRows(
            entity.GetTableName()!,
            row => entity.FindAnnotation(With) is null ? entity.IsFrozen(row) : entity.WholeIsFrozen(row),
            entity.Columns(held),
            entity.Columns(later),
            entity.Columns(erasable),
            entity.FindAnnotation(Removable)!.Value is true,
            (string?)entity.FindAnnotation(Disposed)?.Value);

    private static string IsFrozen(this IReadOnlyEntityType entity, string row) =>
        entity.Columns(entity.Said(Once)) is [var set] ? $"{row}.\"{set}\" IS NOT NULL" : "TRUE";

    private static string WholeIsFrozen(this IReadOnlyEntityType part, string row)
    {
        var key = part.Belonging()!;
        var whole = key.PrincipalEntityType;
        var same = part.Columns(key.Properties.Select(p => p.Name))
            .Zip(whole.Columns(key.PrincipalKey.Properties.Select(p => p.Name)), (own, its) => $"whole.\"{its}\" = {row}.\"{own}\"");
        return $"EXISTS (SELECT 1 FROM {whole.GetTableName()} whole WHERE {string.Join(" AND ", same)} AND {whole.IsFrozen("whole")})";
    }

    private static string[] Columns(this IReadOnlyEntityType entity, IEnumerable<string> properties)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
        return [.. properties.Select(name => entity.FindProperty(name)!.GetColumnName(table)!)];
    }

    private static string Names(LambdaExpression? properties) =>
        properties is null ? "" : string.Join(' ', properties.GetMemberAccessList().Select(member => member.Name));

    private static string[] Said(this IReadOnlyEntityType entity, string annotation) =>
        ((string)entity.FindAnnotation(annotation)!.Value!).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A table whose rows are frozen.</summary>
/// <param name="When">SQL of whether a row is, by what the row is called.</param>
/// <param name="Held">Columns that are never written over.</param>
/// <param name="Later">Columns that are set once.</param>
/// <param name="Erasable">Columns that become empty, and nothing else.</param>
/// <param name="IsRemovable">A whole row may go.</param>
/// <param name="RemovableWhile">SQL: while this is so, a whole row may go; null where it never may.</param>
internal sealed record FrozenRows(
    string Table, Func<string, string> When, IReadOnlyList<string> Held, IReadOnlyList<string> Later, IReadOnlyList<string> Erasable,
    bool IsRemovable, string? RemovableWhile)
{
    /// <summary>SQL: taking a row away is refused.</summary>
    public string Kept => IsRemovable ? "FALSE" : RemovableWhile is null ? When("OLD") : $"{When("OLD")} AND NOT ({RemovableWhile})";

    /// <summary>SQL: what an update does to it is refused.</summary>
    public string Rewritten => $"{When("OLD")} AND ({string.Join("\n            OR ", Changes)})";

    private IEnumerable<string> Changes =>
    [
        .. Held.Select(Changed),
        .. Later.Select(column => $"(OLD.\"{column}\" IS NOT NULL AND {Changed(column)})"),
        .. Erasable.Select(column => $"(NEW.\"{column}\" IS NOT NULL AND {Changed(column)})"),
    ];

    private static string Changed(string column) => $"NEW.\"{column}\" IS DISTINCT FROM OLD.\"{column}\"";
}
