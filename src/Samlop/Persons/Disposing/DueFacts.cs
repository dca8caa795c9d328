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

/// <summary>
/// Modent for sletting: what of a category has outlived its period, in all tables that are registered. The count that is shown and the
/// deletion ask one expression (<see cref="Conditions.IsDue"/>).
/// </summary>
public sealed class DueFacts(IEnumerable<IKeptFacts> kept)
{
    private static readonly IReadOnlyList<HoldReason> Reasons = Enum.GetValues<HoldReason>();

    /// <param name="day">What is due on it.</param>
    internal async Task<DueCount> Count(AppDb db, KeepingPeriod period, DateOnly day, DateOnly today, CancellationToken cancel)
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

        return new(Sum(due), held);

        static FactCount Sum(List<(PersonId Person, PersonId Whole, int Facts)> some) =>
            new(some.Sum(one => one.Facts), some.Select(one => one.Whole).Distinct().Count());
    }

    /// <summary>Records of which something is due and nothing holds it, not more than so many.</summary>
    internal async Task<IReadOnlyList<PersonId>> Next(
        AppDb db, KeepingPeriod period, DateOnly day, DateOnly today, int most, CancellationToken cancel)
    {
        var asks = Asks(period, day);
        var (order, right, glass) = (Held(HoldReason.Order), Held(HoldReason.Right), Held(HoldReason.Glass));
        foreach (var table in Of(period.Category))
        {
            var some = await table.Due(db, asks).Select(fact => fact.Person)
                .Where(person => !order.Contains(person) && !right.Contains(person) && !glass.Contains(person))
                .Distinct().OrderBy(person => person).Take(most).ToListAsync(cancel);
            if (some.Count > 0) return some;
        }

        return [];

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
