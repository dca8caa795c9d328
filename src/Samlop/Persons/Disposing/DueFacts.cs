using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Keeping;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;

namespace Samlop.Persons.Disposing;

/// <summary>How many facts of how many persons.</summary>
public readonly record struct FactCount(int Facts, int Persons);

/// <summary>What of a category is due.</summary>
/// <param name="Free">What may be deleted now.</param>
/// <param name="Held">What is held back, by the first reason that there is.</param>
public sealed record DueCount(FactCount Free, IReadOnlyDictionary<HoldReason, FactCount> Held);

/// <summary>How much is due of one record, and whether it is held back.</summary>
internal sealed class DueRecord
{
    /// <summary>Nothing holds it; the reasons have their own numbers.</summary>
    public const int Free = -1;

    public required PersonId Person { get; init; }

    /// <summary>The record that stays, where the person has several.</summary>
    public required PersonId Whole { get; init; }

    public required int Facts { get; init; }

    /// <summary>The first <see cref="HoldReason"/> there is, or <see cref="Free"/>.</summary>
    public required int Held { get; init; }
}

/// <summary>
/// Modent for sletting: what of a category has outlived its period, in all tables that are registered. The count that is shown and the
/// deletion ask one expression (<see cref="Conditions.IsDue"/>), and the database counts: of how many it is due, is not how much is read.
/// </summary>
public sealed class DueFacts(IEnumerable<IKeptFacts> kept)
{
    /// <param name="day">What is due on it.</param>
    /// <param name="of">What it was proposed to delete, and no more; null where it is asked what could be proposed.</param>
    internal async Task<DueCount> Count(
        AppDb db, KeepingPeriod period, DateOnly day, DateOnly today, CancellationToken cancel, DisposalId? of = null)
    {
        if (All(db, period, day) is not { } all) return new(default, new Dictionary<HoldReason, FactCount>());
        var found = await Records(db, all, today, of).GroupBy(record => record.Held)
            .Select(held => new
            {
                held.Key,
                Facts = held.Sum(record => record.Facts),
                Persons = held.Select(record => record.Whole).Distinct().Count(),
            })
            .ToDictionaryAsync(held => held.Key, held => new FactCount(held.Facts, held.Persons), cancel);
        return new(
            found.GetValueOrDefault(DueRecord.Free),
            found.Where(held => held.Key != DueRecord.Free).ToDictionary(held => (HoldReason)held.Key, held => held.Value));
    }

    /// <summary>Each record of which something could be proposed to be deleted.</summary>
    internal async Task<IReadOnlyList<DueRecord>> Proposable(
        AppDb db, KeepingPeriod period, DateOnly today, CancellationToken cancel) => All(db, period, today) is not { } all
        ? [] : await Records(db, all, today, null).Where(record => record.Held == DueRecord.Free).ToListAsync(cancel);

    /// <summary>
    /// Records of which something is due, not more than when the disposal was proposed, and nothing holds it; not more than so many.
    /// </summary>
    /// <param name="leftOut">Records that are not asked for.</param>
    /// <param name="after">The last record that was asked for: the next are those after it; null for the first.</param>
    internal async Task<IReadOnlyList<PersonId>> Next(
        AppDb db, KeepingPeriod period, DisposalId of, DateOnly day, DateOnly today, int most, IReadOnlyList<PersonId> leftOut,
        PersonId? after, CancellationToken cancel)
    {
        if (All(db, period, day) is not { } all) return [];
        var proposed = db.Rows<ProposedRecord>().OfDisposal(of);
        all = all.Where(fact => proposed.Any(p => p.Person == fact.Person) && !leftOut.Contains(fact.Person));
        if (after is { Value: var passed }) all = all.Where(fact => ((Guid)(object)fact.Person).CompareTo(passed) > 0);
        return await Records(db, all, today, of).Where(record => record.Held == DueRecord.Free).Select(record => record.Person)
            .OrderBy(person => person).Take(most).ToListAsync(cancel);
    }

    /// <summary>Of each record how much is due, and the first reason that holds it.</summary>
    private static IQueryable<DueRecord> Records(AppDb db, IQueryable<KeptFact> all, DateOnly today, DisposalId? of)
    {
        var (order, right, glass) = (Held(HoldReason.Order), Held(HoldReason.Right), Held(HoldReason.Glass));
        var records = all.GroupBy(fact => new { fact.Person, fact.Whole })
            .Select(record => new { record.Key.Person, Whole = record.Key.Whole ?? record.Key.Person, Facts = record.Count() });
        if (of is not { } disposal)
        {
            return records.Select(record => new DueRecord
            {
                Person = record.Person,
                Whole = record.Whole,
                Facts = record.Facts,
                Held = order.Contains(record.Person) ? (int)HoldReason.Order
                    : right.Contains(record.Person) ? (int)HoldReason.Right
                    : glass.Contains(record.Person) ? (int)HoldReason.Glass
                    : DueRecord.Free,
            });
        }

        var proposed = db.Rows<ProposedRecord>().OfDisposal(disposal);
        return records.Select(record => new DueRecord
        {
            Person = record.Person,
            Whole = record.Whole,
            Facts = record.Facts,
            Held = order.Contains(record.Person) ? (int)HoldReason.Order
                : right.Contains(record.Person) ? (int)HoldReason.Right
                : glass.Contains(record.Person) ? (int)HoldReason.Glass
                : record.Facts > proposed.Where(p => p.Person == record.Person).Sum(p => p.Facts) ? (int)HoldReason.Changed
                : DueRecord.Free,
        });

        IQueryable<PersonId> Held(HoldReason reason) => db.Rows<Person>().Held(db, reason, today);
    }

    /// <summary>Takes away what is due of some records, in every table, and gives how many facts of each went.</summary>
    internal async Task<IReadOnlyDictionary<PersonId, int>> Delete(
        AppDb db, KeepingPeriod period, DateOnly day, IReadOnlyList<PersonId> persons, CancellationToken cancel)
    {
        var asks = Asks(period, day);
        var gone = new List<PersonId>();
        foreach (var table in Of(period.Category)) gone.AddRange(await table.Delete(db, asks, persons, cancel));
        return gone.CountBy(person => person).ToDictionary();
    }

    /// <summary>What is due in all tables of the category; null where no table has any of it.</summary>
    private IQueryable<KeptFact>? All(AppDb db, KeepingPeriod period, DateOnly day)
    {
        var tables = Of(period.Category).Select(table => table.Due(db, Asks(period, day))).ToList();
        return tables.Count == 0 ? null : tables.Aggregate((some, more) => some.Concat(more));
    }

    private IEnumerable<IKeptFacts> Of(PersonCategory category) =>
        KeepingPeriod.IsDisposable(category) ? kept.Where(table => table.Categories.Contains(category)) : [];

    private static Asking Asks(KeepingPeriod period, DateOnly day) => new()
    {
        User = default,
        For = new Body(PartyKind.Other, default),
        ReaderKind = PartyKind.Other,
        Category = period.Category,
        Purpose = default,
        Moment = Moment.On(day),
        Outlived = period.DueOn(day),
        AsksCourses = true,
    };
}
