using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;

namespace Samlop.Persons.Reading;

/// <summary>
/// What one table has of some categories about persons, which goes when its period of keeping is over and two have decided it. Each step,
/// and each module, registers its own; a test fails where a table of persons is neither registered nor excused.
/// </summary>
public interface IKeptFacts
{
    Type Row { get; }

    IReadOnlyCollection<PersonCategory> Categories { get; }

    /// <summary>The record of each fact that is due.</summary>
    /// <param name="asks">The category, and what of it has outlived its period.</param>
    internal IQueryable<KeptFact> Due(AppDb db, Asking asks);

    /// <summary>Takes away what is due of some persons now, and gives the record of each fact that goes.</summary>
    internal Task<IReadOnlyList<PersonId>> Delete(
        AppDb db, Asking asks, IReadOnlyCollection<PersonId> persons, CancellationToken cancel);
}

/// <summary>Of which record a fact is.</summary>
internal sealed class KeptFact
{
    public required PersonId Person { get; init; }

    /// <summary>The record that stays, where the person has several.</summary>
    public required PersonId? Whole { get; init; }
}

/// <summary>How a step registers what it has.</summary>
/// <param name="categories">Those that rows may be of.</param>
/// <param name="of">Which rows are of a category.</param>
/// <param name="fact">
/// What the row is, as readers are asked of it: that its last day is the same is what makes due be what is blocked.
/// </param>
public sealed class KeptFacts<TRow>(
    IReadOnlyCollection<PersonCategory> categories, Func<PersonCategory, Expression<Func<TRow, bool>>> of,
    Expression<Func<TRow, PersonFact>> fact) : IKeptFacts where TRow : class
{
    private readonly Func<TRow, PersonFact> inMemory = fact.Compile();

    public Type Row => typeof(TRow);

    public IReadOnlyCollection<PersonCategory> Categories => categories;

    /// <summary>What else goes with rows, for instance their files.</summary>
    public Func<AppDb, IReadOnlyList<TRow>, CancellationToken, Task>? With { get; init; }

    /// <summary>Words are emptied, and the row itself stays; null where it goes.</summary>
    public Action<TRow>? Erase { get; init; }

    IQueryable<KeptFact> IKeptFacts.Due(AppDb db, Asking asks) => Due(db, asks, db.Rows<Person>().Asked())
        .Select(pair => new KeptFact { Person = pair.Person.Id, Whole = pair.Person.Whole });

    async Task<IReadOnlyList<PersonId>> IKeptFacts.Delete(
        AppDb db, Asking asks, IReadOnlyCollection<PersonId> persons, CancellationToken cancel)
    {
        var due = await Due(db, asks, db.Rows<Person>().Asked().Where(p => persons.Contains(p.Id))).Select(pair => pair.Row)
            .AsTracking().ToListAsync(cancel);
        if (due.Count == 0) return [];
        if (Erase is null) db.RemoveRange(due);
        else due.ForEach(Erase);
        if (With is not null) await With(db, due, cancel);
        return due.ConvertAll(row => inMemory(row).Person);
    }

    private IQueryable<PersonOf<TRow>> Due(AppDb db, Asking asks, IQueryable<Person> persons) => PersonFact.Due(
        db.Rows<TRow>().All(Because.OutlivedIsDisposed).Where(of(asks.Category)), persons, fact, asks);
}
