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
public sealed record DueCount(FactCount Free, IReadOnlyDictionary<HoldReason, FactCount> Held)
{
    /// <summary>How many facts of each record may be deleted now.</summary>
    public required IReadOnlyDictionary<PersonId, int> Records { get; init; }
}

/// <summary>
/// Modent for sletting: what of a category has outlived its period, in all tables that are registered. The count that is shown and the
/// deletion ask one expression (<see cref="Conditions.IsDue"/>).
/// </summary>
public sealed class DueFacts(IEnumerable<IKeptFacts> kept)
{
    private static readonly IReadOnlyList<HoldReason> Reasons = [HoldReason.Order, HoldReason.Right, HoldReason.Glass];

    /// <param name="day">What is due on it.</param>
    /// <param name="of">What it was proposed to delete, and no more; null where it is asked what could be proposed.</param>
    internal async Task<DueCount> Count(
        AppDb db, KeepingPeriod period, DateOnly day, DateOnly today, CancellationToken cancel, DisposalId? of = null)
    {
        var asks = Asks(period, day);
        var due = new List<(PersonId Person, PersonId Whole, int Facts)>();
        foreach (var table in Of(period.Category))
        {
            var found = await table.Due(db, asks).GroupBy(fact => new { fact.Person, fact.Whole })
                .Select(of => new { of.Key.Person, of.Key.Whole, Facts = of.Count() }).ToListAsync(cancel);
            due.AddRange(found.Select(one => (one.Person, one.Whole ?? one.Person, one.Facts)));
        }

        var held = new Dictionary<HoldReason, FactCount>();
        foreach (var reason in Reasons.Where(_ => due.Count > 0))
        {
            var holds = (await db.Rows<Person>().Held(db, reason, today).ToListAsync(cancel)).ToHashSet();
            if (due.FindAll(one => holds.Contains(one.Person)) is { Count: > 0 } kept) held[reason] = Sum(kept);
            due.RemoveAll(one => holds.Contains(one.Person));
        }

        var records = due.GroupBy(one => one.Person).ToDictionary(one => one.Key, one => one.Sum(found => found.Facts));
        if (of is { } disposal && due.Count > 0)
        {
            var then = await db.Rows<ProposedRecord>().OfDisposal(disposal).ToDictionaryAsync(p => p.Person, p => p.Facts, cancel);
            var changed = records.Where(now => now.Value > then.GetValueOrDefault(now.Key)).Select(now => now.Key).ToHashSet();
            if (due.FindAll(one => changed.Contains(one.Person)) is { Count: > 0 } more) held[HoldReason.Changed] = Sum(more);
            due.RemoveAll(one => changed.Contains(one.Person));
            foreach (var person in changed) records.Remove(person);
        }

        return new(Sum(due), held) { Records = records };

        static FactCount Sum(List<(PersonId Person, PersonId Whole, int Facts)> some) =>
            new(some.Sum(one => one.Facts), some.Select(one => one.Whole).Distinct().Count());
    }

    /// <summary>
    /// Records of which something is due, not more than when the disposal was proposed, and nothing holds it; not more than so many.
    /// </summary>
    /// <param name="leftOut">Records that are not asked for.</param>
    internal async Task<IReadOnlyList<PersonId>> Next(
        AppDb db, KeepingPeriod period, DisposalId of, DateOnly day, DateOnly today, int most, IReadOnlyList<PersonId> leftOut,
        CancellationToken cancel)
    {
        var proposed = db.Rows<ProposedRecord>().OfDisposal(of);
        var asks = Asks(period, day);
        var (order, right, glass) = (Held(HoldReason.Order), Held(HoldReason.Right), Held(HoldReason.Glass));
        foreach (var table in Of(period.Category))
        {
            var due = table.Due(db, asks).Select(fact => fact.Person)
                .Where(person => !order.Contains(person) && !right.Contains(person) && !glass.Contains(person)
                    && proposed.Any(p => p.Person == person) && !leftOut.Contains(person))
                .Distinct().OrderBy(person => person);
            for (var passed = 0; ;)
            {
                var some = await due.Skip(passed).Take(most).ToListAsync(cancel);
                if (some.Count == 0) break;
                if (await Unchanged(some) is { Count: > 0 } next) return next;
                passed += some.Count;
            }
        }

        return [];

        async Task<List<PersonId>> Unchanged(List<PersonId> some)
        {
            var left = await proposed.Where(p => some.Contains(p.Person)).ToDictionaryAsync(p => p.Person, p => p.Facts, cancel);
            foreach (var table in Of(period.Category))
            {
                var now = await table.Due(db, asks).Where(fact => some.Contains(fact.Person)).GroupBy(fact => fact.Person)
                    .Select(of => new { Person = of.Key, Facts = of.Count() }).ToListAsync(cancel);
                foreach (var one in now) left[one.Person] -= one.Facts;
            }

            return some.FindAll(person => left[person] >= 0);
        }

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
