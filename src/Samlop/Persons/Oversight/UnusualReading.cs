using Microsoft.EntityFrameworkCore;
using Samlop.Audit;
using Samlop.Persons.Look;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Oversight;

/// <summary>What is out of the ordinary in how somebody read. It may have the best of reasons: it is listed to be looked at.</summary>
public enum UnusualKind
{
    /// <summary>Many persons within one hour.</summary>
    ManyInHour,

    /// <summary>Many persons in one day.</summary>
    ManyInDay,

    /// <summary>Asked for somebody to whom the reader is closely related, and was shown nothing (forvaltningsloven 1967 § 6).</summary>
    OwnFamily,

    /// <summary>On a day off, or before or after office hours.</summary>
    OutsideHours,

    AtNight,
}

/// <summary>
/// Lesing som skiller seg ut: one reader on one day, in one way. Computed of the look events by the limits each time it is read, and kept
/// nowhere.
/// </summary>
/// <param name="Id">The same each time it is computed.</param>
/// <param name="Count">Persons, or looks where it is about the time or about family.</param>
/// <param name="First">The first look that counts.</param>
/// <param name="Last">The last one.</param>
internal sealed record UnusualReading(
    Guid Id, UnusualKind Kind, DateOnly Day, UserId User, OrganisationId Organisation, int Count, DateTimeOffset First, DateTimeOffset Last)
{
    /// <summary>So many days are read at once.</summary>
    public const int Days = 7;

    /// <summary>At most so many looks at persons of one day are gone through to find the hour with the most.</summary>
    private const int MostLooks = 5_000;

    /// <summary>At most so many readers of one day, in each way.</summary>
    private const int MostReaders = 50;

    private static readonly string[] Codes = [EventJson.CodeOf(typeof(CardLookedAt)), EventJson.CodeOf(typeof(ListLookedAt))];
    private static readonly string PersonKind = Subject.Of(default(PersonId)).Kind;

    /// <summary>Of the days up to one, the newest first.</summary>
    public static async Task<IReadOnlyList<UnusualReading>> Until(
        AppDb db, Actor actor, DateOnly last, SharingLimits limits, CancellationToken cancel)
    {
        if (!actor.May(Oversee.Needs)) return [];
        var all = new List<UnusualReading>();
        for (var day = last; day > last.AddDays(-Days); day = day.AddDays(-1)) all.AddRange(await On(db, actor, day, limits, cancel));
        return all;
    }

    /// <summary>The most persons that were read within one hour, and when that hour began and ended.</summary>
    internal static (int Count, DateTimeOffset First, DateTimeOffset Last) MostInAnHour(
        IReadOnlyList<(DateTimeOffset At, Guid Person)> looks)
    {
        var sorted = looks.OrderBy(look => look.At).ToList();
        var (within, start) = (new Dictionary<Guid, int>(), 0);
        var most = (Count: 0, First: default(DateTimeOffset), Last: default(DateTimeOffset));
        foreach (var (at, person) in sorted)
        {
            within[person] = within.GetValueOrDefault(person) + 1;
            while (at - sorted[start].At >= TimeSpan.FromHours(1))
            {
                var left = sorted[start++].Person;
                if (--within[left] == 0) within.Remove(left);
            }

            if (within.Count > most.Count) most = (within.Count, sorted[start].At, at);
        }

        return most;
    }

    private static async Task<List<UnusualReading>> On(
        AppDb db, Actor actor, DateOnly day, SharingLimits limits, CancellationToken cancel)
    {
        var (start, end) = (OsloClock.Instant(day, TimeOnly.MinValue), OsloClock.EndOf(day));
        var looks =
            from e in db.Set<ProcessEvent>()
            where Codes.Contains(e.Code)
            join p in db.Set<Process>() on e.Process equals p.Id
            where p.At >= start && p.At < end && p.User != null && p.Organisation != null
            select new { e.Sequence, User = p.User!.Value, Organisation = p.Organisation!.Value, p.At };
        var persons =
            from look in looks
            join s in db.Set<EventSubject>() on look.Sequence equals s.Event
            where s.Kind == PersonKind
            select new { look.User, look.Organisation, look.At, s.Subject };
        var found = new List<UnusualReading>();

        UnusualReading Of(UnusualKind kind, UserId user, OrganisationId organisation, int count, DateTimeOffset first, DateTimeOffset last)
        {
            var id = Subject.Named("persons.unusual-reading", $"{kind}:{user.Value}:{organisation.Value}:{day:O}").Id;
            return new UnusualReading(id, kind, day, user, organisation, count, first, last);
        }

        var fewest = Math.Min(limits.PersonsInHour, limits.PersonsInDay);
        var many = await persons.GroupBy(x => new { x.User, x.Organisation })
            .Select(g => new
            {
                g.Key.User,
                g.Key.Organisation,
                Count = g.Select(x => x.Subject).Distinct().Count(),
                First = g.Min(x => x.At),
                Last = g.Max(x => x.At),
            })
            .Where(g => g.Count >= fewest).OrderByDescending(g => g.Count).Take(MostReaders).ToListAsync(cancel);
        foreach (var reader in many.Where(m => m.Count >= limits.PersonsInDay))
            found.Add(Of(UnusualKind.ManyInDay, reader.User, reader.Organisation, reader.Count, reader.First, reader.Last));
        foreach (var reader in many.Where(m => m.Count >= limits.PersonsInHour))
        {
            var (user, organisation) = (reader.User, reader.Organisation);
            var own = await persons.Where(x => x.User == user && x.Organisation == organisation)
                .OrderBy(x => x.At).Select(x => new { x.At, x.Subject }).Take(MostLooks).ToListAsync(cancel);
            var most = MostInAnHour(own.ConvertAll(x => (x.At, x.Subject)));
            if (most.Count >= limits.PersonsInHour)
                found.Add(Of(UnusualKind.ManyInHour, user, organisation, most.Count, most.First, most.Last));
        }

        DateTimeOffset At(int hour) => OsloClock.Instant(day, new TimeOnly(hour, 0));
        var isOff = NorwegianHolidays.IsDayOff(day);
        var (opens, closes, dawn, dusk) = (At(limits.OfficeFrom), At(limits.OfficeTo), At(limits.NightTo), At(limits.NightFrom));
        var late = await looks.Where(x => isOff || x.At < opens || x.At >= closes)
            .GroupBy(x => new { x.User, x.Organisation, IsNight = x.At < dawn || x.At >= dusk })
            .Select(g => new
            {
                g.Key.User,
                g.Key.Organisation,
                g.Key.IsNight,
                Count = g.Count(),
                First = g.Min(x => x.At),
                Last = g.Max(x => x.At),
            })
            .OrderByDescending(g => g.Count).Take(2 * MostReaders).ToListAsync(cancel);
        foreach (var reader in late)
        {
            var kind = reader.IsNight ? UnusualKind.AtNight : UnusualKind.OutsideHours;
            found.Add(Of(kind, reader.User, reader.Organisation, reader.Count, reader.First, reader.Last));
        }

        var related = db.Rows<Relation>().Overseen(actor);
        var family = await persons
            .Where(x => related.Any(r => (Guid)(object)r.Person == x.Subject && r.User == x.User
                && r.At <= x.At && (r.EndedAt == null || r.EndedAt > x.At)))
            .GroupBy(x => new { x.User, x.Organisation })
            .Select(g => new { g.Key.User, g.Key.Organisation, Count = g.Count(), First = g.Min(x => x.At), Last = g.Max(x => x.At) })
            .OrderByDescending(g => g.Count).Take(MostReaders).ToListAsync(cancel);
        foreach (var reader in family)
            found.Add(Of(UnusualKind.OwnFamily, reader.User, reader.Organisation, reader.Count, reader.First, reader.Last));
        return [.. found.OrderByDescending(f => f.Last).ThenBy(f => f.Id)];
    }
}
