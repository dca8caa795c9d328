using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Search;

/// <summary>Something that was found.</summary>
/// <param name="About">What it is found beside, for instance its number or whose it is; null where the title says it all.</param>
public sealed record SearchHit(string Title, string Url, string? About = null);

/// <summary>Some of what was found, and how much there is in all.</summary>
public sealed record SearchHits(IReadOnlyList<SearchHit> Some, int Count)
{
    public static readonly SearchHits None = new([], 0);
}

/// <summary>A kind of things that is searched. Modules register theirs (<c>setup.Searched</c>).</summary>
/// <param name="slug">In the address of all hits of the kind.</param>
/// <param name="title">As a heading, in the plural.</param>
public abstract class SearchedKind(string slug, int order, Phrase title)
{
    public string Slug { get; } = slug;

    public int Order { get; } = order;

    public Phrase Title { get; } = title;

    /// <summary>What the reader needs to find any of them; null where nothing. The rest is the door's to say.</summary>
    public Permission? Needs { get; init; }

    /// <summary>What they are called in all languages: words of the heading, and their stems.</summary>
    private readonly Lazy<IReadOnlySet<string>> names = new(() =>
        Languages.OfPages.SelectMany(language => SearchWords.Of(title.In(language.Culture))).ToHashSet(StringComparer.Ordinal));

    /// <summary>The module that registered it; its purpose is read for.</summary>
    internal Type? Owner { get; set; }

    /// <summary>
    /// Whether a word is the name of the kind, in the plural or not: "søknad" says which things are meant, not what they hold.
    /// </summary>
    public bool IsCalled(AskedWord word) => names.Value.Contains(word.Stem) || names.Value.Contains(word.Word + "s");

    /// <summary>Those that hold every word, as far as the reader sees them.</summary>
    /// <param name="reader">The door of the kind is asked by it, in the same statement.</param>
    public abstract Task<SearchHits> Find(
        AppDb db, Reader reader, IReadOnlyList<AskedWord> words, int skip, int take, CancellationToken cancel);
}

/// <summary>Rows that the reader finds by a door.</summary>
/// <param name="door">What of them the reader may know of. No hit and no count comes from outside it.</param>
/// <param name="sorted">To the last row.</param>
public sealed class SearchedRows<TRow, TId>(
    string slug, int order, Phrase title,
    Expression<Func<TRow, TId>> id,
    Func<AppDb, Reader, IQueryable<TRow>> door,
    Func<IQueryable<TRow>, IOrderedQueryable<TRow>> sorted,
    Func<AppDb, Reader, IQueryable<TRow>, CancellationToken, Task<IReadOnlyList<SearchHit>>> told) : SearchedKind(slug, order, title)
    where TRow : class
    where TId : struct, IId<TId>
{
    private readonly List<(string Kind, Expression<Func<TRow, IQueryable<Guid>, bool>> Among)> links =
        [(Subject.KindOf(typeof(TId)), Own(id))];

    /// <summary>Of rows that are told the same to all who find them.</summary>
    public SearchedRows(
        string slug, int order, Phrase title,
        Expression<Func<TRow, TId>> id,
        Func<AppDb, Reader, IQueryable<TRow>> door,
        Func<IQueryable<TRow>, IOrderedQueryable<TRow>> sorted,
        Func<AppDb, IQueryable<TRow>, CancellationToken, Task<IReadOnlyList<SearchHit>>> told)
        : this(slug, order, title, id, door, sorted, (db, _, rows, cancel) => told(db, rows, cancel))
    {
    }

    /// <summary>They are found by the words of this too, of which their readers may know: whose they are, or what they belong to.</summary>
    /// <param name="among">Whether a row is beside one of those with these ids, <c>(Guid)(object)a.Call</c>.</param>
    public SearchedRows<TRow, TId> By<TOther>(Expression<Func<TRow, IQueryable<Guid>, bool>> among) where TOther : struct, IId<TOther>
    {
        links.Add((Subject.KindOf(typeof(TOther)), among));
        return this;
    }

    public override async Task<SearchHits> Find(
        AppDb db, Reader reader, IReadOnlyList<AskedWord> words, int skip, int take, CancellationToken cancel)
    {
        var rows = words.Aggregate(door(db, reader), (found, word) => found.Where(Holds(db, word)));
        var some = await told(db, reader, sorted(rows).Skip(skip).Take(take), cancel);
        // What does not fill the page need not be counted.
        var count = some.Count < take && (some.Count > 0 || skip == 0) ? skip + some.Count : await rows.CountAsync(cancel);
        return new(some, count);
    }

    private Expression<Func<TRow, bool>> Holds(AppDb db, AskedWord word)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        Expression? any = null;
        foreach (var (kind, among) in links)
        {
            // The things with the word are found once for the statement, and not anew for every row.
            var found = db.Set<SearchToken>().Where(t => t.Kind == kind).Where(SearchToken.Matches(word)).Select(t => t.Subject);
            var one = new Put(among.Parameters[0], row, among.Parameters[1], found.Expression).Visit(among.Body);
            any = any is null ? one : Expression.OrElse(any, one);
        }

        return Expression.Lambda<Func<TRow, bool>>(any!, row);
    }

    private static Expression<Func<TRow, IQueryable<Guid>, bool>> Own(Expression<Func<TRow, TId>> id)
    {
        var ids = Expression.Parameter(typeof(IQueryable<Guid>), "ids");
        var own = Expression.Convert(Expression.Convert(id.Body, typeof(object)), typeof(Guid));
        return Expression.Lambda<Func<TRow, IQueryable<Guid>, bool>>(
            Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(Guid)], ids, own), id.Parameters[0], ids);
    }

    private sealed class Put(Expression first, Expression one, Expression second, Expression two) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == first ? one : node == second ? two : node;
    }
}

/// <summary>Things that lie in memory and that everybody may see: reference data.</summary>
public sealed class SearchedList<T>(
    string slug, int order, Phrase title, IEnumerable<T> all, Func<T, string> text, Func<T, SearchHit> told)
    : SearchedKind(slug, order, title)
{
    // Made the first time that somebody searches, and not when the program starts.
    private readonly Lazy<ListIndex> index = new(() => new ListIndex(all.Select(text)));
    private readonly Lazy<IReadOnlyList<T>> things = new(() => [.. all]);

    public override Task<SearchHits> Find(
        AppDb db, Reader reader, IReadOnlyList<AskedWord> words, int skip, int take, CancellationToken cancel)
    {
        var found = index.Value.Holding(words);
        return Task.FromResult(new SearchHits([.. found.Skip(skip).Take(take).Select(place => told(things.Value[place]))], found.Count));
    }
}

/// <summary>The kinds of things that are searched, in the order they are shown.</summary>
public sealed class SearchedKinds(IEnumerable<SearchedKind> kinds, Purposes purposes)
{
    public IReadOnlyList<SearchedKind> All { get; } = [.. kinds.OrderBy(kind => kind.Order)];

    /// <summary>Those that the actor may find some of.</summary>
    public IEnumerable<SearchedKind> For(Actor actor) => All.Where(kind => kind.Needs is null || actor.May(kind.Needs));

    public SearchedKind? Of(string? slug) => All.FirstOrDefault(kind => kind.Slug == slug);

    /// <summary>Of the kind that is named among the words, all that hold the rest of them.</summary>
    public Task<SearchHits> Find(
        SearchedKind kind, AppDb db, Actor actor, IReadOnlyList<AskedWord> words, int skip, int take, CancellationToken cancel) =>
        kind.Find(db, purposes.Of(kind.Owner).Reader(actor), [.. words.Where(word => !kind.IsCalled(word))], skip, take, cancel);
}
