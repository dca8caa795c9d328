using System.Linq.Expressions;
using Samlop.Platform.Data;

namespace Samlop.Platform.UseCases;

/// <summary>The kinds of things that have a history, and how a reader finds those of each kind. Modules register them.</summary>
public sealed class SubjectDoors
{
    /// <summary>As a condition on the id of a thing of one kind, for use in SQL.</summary>
    public delegate Expression<Func<Guid, bool>> Finding(AppDb db, Reader reader);

    /// <summary>The names of those of some things that the reader finds.</summary>
    public delegate Task<Dictionary<Guid, string>> Naming(AppDb db, Reader reader, IReadOnlyCollection<Guid> ids, CancellationToken cancel);

    private readonly Dictionary<string, Finding> finding;
    private readonly Dictionary<string, Naming> naming;

    internal SubjectDoors(Dictionary<string, Finding> finding, Dictionary<string, Naming> naming) =>
        (this.finding, this.naming) = (finding, naming);

    /// <summary>The codes of all kinds, in order.</summary>
    public IReadOnlyList<string> Kinds => field ??= [.. finding.Keys.Order(StringComparer.Ordinal)];

    public Expression<Func<Guid, bool>> FoundBy(Reader reader, string kind, AppDb db) => finding[kind](db, reader);

    /// <summary>The names that the reader may be told; one query for each kind that is named.</summary>
    public async Task<Dictionary<Subject, string>> NamesOf(IEnumerable<Subject> subjects, Reader reader, AppDb db, CancellationToken cancel)
    {
        var names = new Dictionary<Subject, string>();
        foreach (var kind in subjects.Distinct().GroupBy(s => s.Kind, s => s.Id))
        {
            if (!naming.TryGetValue(kind.Key, out var named)) continue;
            foreach (var (id, name) in await named(db, reader, [.. kind], cancel)) names[new Subject(kind.Key, id)] = name;
        }

        return names;
    }

    /// <summary>The condition that a row with the id is among those that a door gives.</summary>
    internal static Finding Through<TRow, TId>(Expression<Func<TRow, TId>> id, Func<AppDb, Reader, IQueryable<TRow>> door)
        where TId : struct, IId<TId> => (db, reader) => FollowedKinds.Among(door(db, reader), id);
}
