using System.Linq.Expressions;
using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Platform.UseCases;

/// <summary>A thing of which somebody is told what is new.</summary>
/// <param name="Url">Its page.</param>
public sealed record FollowedThing(Phrase Title, string Url);

/// <summary>
/// The kinds of things that people are told news of at home, with which of them each person has to do with. Modules register them
/// (<c>setup.News</c>); what is told of them is still the event log's own to say.
/// </summary>
public sealed class FollowedKinds
{
    /// <summary>As a condition on the id of a thing; null where the reader has to do with none.</summary>
    public delegate Expression<Func<Guid, bool>>? Having(AppDb db, Reader reader);

    /// <summary>What the database gives of a thing for its title, by its id.</summary>
    public delegate Expression<Func<Guid, string?>> Naming(AppDb db);

    private readonly IReadOnlyList<Kind> kinds;

    internal FollowedKinds(IReadOnlyList<Kind> kinds) => this.kinds = kinds;

    public IReadOnlyList<Kind> All => kinds;

    /// <param name="Code">The kind (<see cref="SubjectKindAttribute"/>).</param>
    /// <param name="Owner">The module: its purpose is read for.</param>
    /// <param name="Told">The thing, from its id and what <paramref name="Name"/> gave.</param>
    public sealed record Kind(string Code, Type? Owner, Having Mine, Naming Name, Func<Guid, string, FollowedThing> Told);

    /// <summary>The condition that a row with the id is among those.</summary>
    internal static Expression<Func<Guid, bool>> Among<TRow, TId>(IQueryable<TRow> rows, Expression<Func<TRow, TId>> id)
        where TId : struct, IId<TId>
    {
        var subject = Expression.Parameter(typeof(Guid), "subject");
        return Expression.Lambda<Func<Guid, bool>>(
            Expression.Call(typeof(Queryable), nameof(Queryable.Any), [typeof(TRow)], rows.Expression, Same(id, subject)), subject);
    }

    /// <summary>A text of the row with the id.</summary>
    internal static Expression<Func<Guid, string?>> TextOf<TRow, TId>(
        IQueryable<TRow> rows, Expression<Func<TRow, TId>> id, Expression<Func<TRow, string>> text)
        where TId : struct, IId<TId>
    {
        var subject = Expression.Parameter(typeof(Guid), "subject");
        var one = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(TRow)], rows.Expression, Same(id, subject));
        var texts = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(TRow), typeof(string)], one,
            Expression.Quote(text));
        return Expression.Lambda<Func<Guid, string?>>(
            Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [typeof(string)], texts), subject);
    }

    private static UnaryExpression Same<TRow, TId>(Expression<Func<TRow, TId>> id, ParameterExpression subject)
    {
        var asId = Expression.Convert(Expression.Convert(subject, typeof(object)), typeof(TId));
        return Expression.Quote(Expression.Lambda<Func<TRow, bool>>(Expression.Equal(id.Body, asId), id.Parameters));
    }
}
