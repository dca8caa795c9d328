using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;

namespace Samlop.Platform.UseCases;

/// <summary>
/// A row of what waits, of whatever kind: every kind fills in what its words need and leaves the rest. So all kinds of all modules are read
/// in one statement, however many they become (<see cref="WaitingKinds"/>). Ids and texts are cast, <c>(Guid)(object)a.Id</c> and
/// <c>(string)(object)o.Name</c>: a column must be of one type in all kinds, and varchar(200) is not varchar(60).
/// </summary>
public sealed class WaitingRow
{
    /// <summary>Left out where the kind has one code.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What it is about, and what the order ends with.</summary>
    public Guid? Thing { get; init; }

    /// <summary>Something more that the address or the words need.</summary>
    public Guid? Other { get; init; }

    public DateOnly? Due { get; init; }

    /// <summary>Where the day has a time.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Since when it waits; of two that are due on the same day the oldest comes first.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>A day that is told, and is not due.</summary>
    public DateOnly? Day { get; init; }

    public int? Number { get; init; }

    public int? Year { get; init; }

    public int? Serial { get; init; }

    public int? Count { get; init; }

    /// <summary>In øre.</summary>
    public long? Amount { get; init; }

    public bool Flag { get; init; }

    public string? Name { get; init; }

    public string? Code { get; init; }

    public string? More { get; init; }
}

/// <summary>
/// A kind of what waits: its rows, limited by the database to what waits for the actor, and how each is told. Whether the actor may have
/// the kind at all is asked before it is made.
/// </summary>
public sealed class WaitingKind<T>
{
    private readonly Func<IReadOnlyList<WaitingRow>, CancellationToken, Task<IReadOnlyList<T>>> told;

    public WaitingKind(string code, IQueryable<WaitingRow> rows, Func<WaitingRow, T> told)
        : this([code], rows, told)
    {
    }

    /// <param name="codes">Those that the rows say themselves, where one question answers for several.</param>
    public WaitingKind(IReadOnlyList<string> codes, IQueryable<WaitingRow> rows, Func<WaitingRow, T> told)
        : this(codes, rows, (found, _) => Task.FromResult<IReadOnlyList<T>>([.. found.Select(told)]))
    {
    }

    /// <param name="told">Asks for more than the rows hold; only where there are some.</param>
    public WaitingKind(
        IReadOnlyList<string> codes, IQueryable<WaitingRow> rows,
        Func<IReadOnlyList<WaitingRow>, CancellationToken, Task<IReadOnlyList<T>>> told)
    {
        Codes = codes;
        Rows = WaitingKinds.Filled(rows, codes[0]);
        this.told = told;
    }

    public IReadOnlyList<string> Codes { get; }

    /// <summary>
    /// The database cannot tell of every row whether it waits: those that do are told, and counted, after they are read. There are few.
    /// </summary>
    public bool AreCandidates { get; init; }

    /// <summary>
    /// The database goes through much to find its rows. Such kinds are asked before the others: each question that SQLite has put within
    /// a statement slows down those that it puts after it, and it puts most of them here.
    /// </summary>
    public bool IsAmongMany { get; init; }

    internal IQueryable<WaitingRow> Rows { get; }

    internal Task<IReadOnlyList<T>> Tell(IReadOnlyList<WaitingRow> rows, CancellationToken cancel) => told(rows, cancel);
}

/// <summary>
/// Kinds that are read together: one statement for the first of each and one for how many there are, whatever the number of kinds and of
/// modules. Each kind is a part of the statement, cut by itself.
/// </summary>
public static class WaitingKinds
{
    /// <summary>The first of each kind, by kind; within it what is due first, then the oldest.</summary>
    /// <param name="counts">By code, where it is known: then those of which there are none are no part of the statement.</param>
    public static async Task<List<T>> First<T>(
        this IReadOnlyList<WaitingKind<T>> kinds, int mostOfEach, CancellationToken cancel, IReadOnlyDictionary<string, int>? counts = null)
    {
        var some = Ordered(kinds.Where(kind => counts is null || kind.Codes.Any(counts.ContainsKey)));
        if (some.Count == 0) return [];
        var rows = await Together(some.Select(kind => Sorted(kind.Rows).Take(mostOfEach))).ToListAsync(cancel);
        return await kinds.Told(rows, cancel);
    }

    /// <summary>How many there are of each code that has some.</summary>
    public static async Task<Dictionary<string, int>> Counts<T>(this IReadOnlyList<WaitingKind<T>> kinds, CancellationToken cancel)
    {
        if (kinds.Count == 0) return [];
        var counts = await Together(Ordered(kinds).Select(kind => kind.Rows)).GroupBy(row => row.Kind)
            .Select(g => new { Code = g.Key, Count = g.Count() })
            .ToDictionaryAsync(c => c.Code, c => c.Count, cancel);
        foreach (var kind in kinds.Where(k => k.AreCandidates && k.Codes.Any(counts.ContainsKey)))
        {
            var told = (await kind.Tell(await Sorted(kind.Rows).ToListAsync(cancel), cancel)).Count;
            foreach (var code in kind.Codes) counts.Remove(code);
            if (told > 0) counts[kind.Codes[0]] = told;
        }

        return counts;
    }

    /// <summary>Some of one kind, in its order.</summary>
    public static async Task<List<T>> Of<T>(
        this IReadOnlyList<WaitingKind<T>> kinds, string code, int skip, int take, CancellationToken cancel)
    {
        if (kinds.FirstOrDefault(k => k.Codes.Contains(code)) is not { } kind) return [];
        if (kind.AreCandidates)
            return [.. (await kind.Tell(await Sorted(kind.Rows).ToListAsync(cancel), cancel)).Skip(skip).Take(take)];
        var rows = await Sorted(kind.Rows.Where(row => row.Kind == code)).Skip(skip).Take(take).ToListAsync(cancel);
        return [.. await kind.Tell(rows, cancel)];
    }

    /// <summary>What a kind leaves out is nothing, in the order of the row's columns: parts of a statement have the same ones.</summary>
    internal static IQueryable<WaitingRow> Filled(IQueryable<WaitingRow> rows, string code) =>
        rows.Provider.CreateQuery<WaitingRow>(new Filling(code).Visit(rows.Expression));

    private static async Task<List<T>> Told<T>(this IReadOnlyList<WaitingKind<T>> kinds, List<WaitingRow> rows, CancellationToken cancel)
    {
        // The parts are cut in order and joined in none.
        var sorted = rows.OrderBy(r => r.Due ?? DateOnly.MaxValue).ThenBy(r => r.Since ?? DateTimeOffset.MaxValue).ThenBy(r => r.Thing)
            .ToLookup(r => r.Kind);
        var told = new List<T>();
        foreach (var kind in kinds)
        {
            var own = kind.Codes.SelectMany(code => sorted[code]).ToList();
            if (own.Count > 0) told.AddRange(await kind.Tell(own, cancel));
        }

        return told;
    }

    private static List<WaitingKind<T>> Ordered<T>(IEnumerable<WaitingKind<T>> kinds) =>
        [.. kinds.OrderByDescending(kind => kind.IsAmongMany)];

    private static IQueryable<WaitingRow> Together(IEnumerable<IQueryable<WaitingRow>> parts) =>
        parts.Aggregate((all, part) => all.Concat(part));

    private static IOrderedQueryable<WaitingRow> Sorted(IQueryable<WaitingRow> rows) =>
        rows.OrderBy(r => r.Due == null).ThenBy(r => r.Due).ThenBy(r => r.Since).ThenBy(r => r.Thing);

    private sealed class Filling(string code) : ExpressionVisitor
    {
        protected override Expression VisitMemberInit(MemberInitExpression node)
        {
            if (node.Type != typeof(WaitingRow)) return base.VisitMemberInit(node);
            var said = node.Bindings.Cast<MemberAssignment>().ToDictionary(b => b.Member.Name, b => b.Expression);
            return Expression.MemberInit(node.NewExpression, typeof(WaitingRow).GetProperties().Select(column =>
                Expression.Bind(column, said.GetValueOrDefault(column.Name) ?? Left(column.Name, column.PropertyType))));
        }

        private Expression Left(string column, Type type) =>
            column == nameof(WaitingRow.Kind) ? Expression.Constant(code)
            : type == typeof(bool) ? Expression.Constant(false)
            : Expression.Call(typeof(Nothing),
                type == typeof(Guid?) ? nameof(Nothing.Id)
                : type == typeof(DateOnly?) ? nameof(Nothing.Day)
                : type == typeof(DateTimeOffset?) ? nameof(Nothing.Instant)
                : type == typeof(int?) ? nameof(Nothing.Number)
                : type == typeof(long?) ? nameof(Nothing.Amount)
                : nameof(Nothing.Text), null);
    }
}
