using System.Linq.Expressions;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Search;

/// <summary>
/// What somebody looks for in one list: each word stands somewhere in the text, also within another word, or another form of it does
/// (<see cref="SearchWords"/>). One rule for lists of rows and for what lies in memory.
/// </summary>
public static class ListSearch
{
    /// <summary>The rows that hold all that was typed; all of them where nothing was.</summary>
    public static IQueryable<T> Holding<T, TId>(this IQueryable<T> rows, AppDb db, string? typed, Expression<Func<T, TId>> id)
        where T : class, ISearched<TId>
        where TId : struct, IId<TId>
    {
        if (IsNothing(typed)) return rows.Where(_ => false);
        var kind = Subject.KindOf(typeof(TId));
        var own = Expression.Convert(Expression.Convert(id.Body, typeof(object)), typeof(Guid));
        foreach (var asked in SearchWords.Asked(typed))
        {
            var (word, stem) = (asked.Word, asked.Stem);
            var forms = db.Set<SearchToken>().Where(t => t.Kind == kind && t.Word == stem).Select(t => t.Subject);
            Expression<Func<T, bool>> stands = r => r.Search.Contains(word);
            Expression<Func<IQueryable<Guid>>> among = () => forms;
            var other = Expression.Lambda<Func<T, bool>>(
                Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(Guid)], among.Body, own), id.Parameters);
            rows = rows.Where(stands.Or(other));
        }

        return rows;
    }

    /// <summary>The same for texts in memory.</summary>
    public static Func<SearchedText, bool> For(string? typed)
    {
        if (IsNothing(typed)) return _ => false;
        var asked = SearchWords.Asked(typed);
        return text => asked.All(text.Holds);
    }

    // Signs without a word, or what is never looked for: that all of the list is shown would tell that all of it has them.
    private static bool IsNothing(string? typed) => !string.IsNullOrWhiteSpace(typed) && SearchWords.Asked(typed).Count == 0;
}

/// <summary>A text in memory that is looked through.</summary>
public sealed class SearchedText(string text)
{
    private readonly string folded = SearchText.Fold(text);
    private readonly Lazy<IReadOnlySet<string>> words = new(() => SearchWords.Of(text));

    internal bool Holds(AskedWord word) => folded.Contains(word.Word, StringComparison.Ordinal) || words.Value.Contains(word.Stem);
}
