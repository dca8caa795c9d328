using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Keeping;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Reading;

/// <summary>Which persons a reader finds, by the expression that decides each of them (docs/sharing.md).</summary>
internal static class PersonAccess
{
    /// <summary>
    /// Those of whom the reader may see the category, as the body that recorded the person has it. A protected person is out here, before
    /// anything is counted or sorted. Of one who has several records the reader finds one: the first that is shown.
    /// </summary>
    internal static IQueryable<Person> VisibleTo(this Rows<Person> persons, SharingReader reader) =>
        persons.Through(Once(reader));

    /// <summary>The same, of those records that are looked for: the one that is found is the one that stands in a list.</summary>
    internal static IQueryable<Person> VisibleTo(
        this Rows<Person> persons, SharingReader reader, Expression<Func<Person, bool>> lookedFor) =>
        persons.Through(Once(reader, lookedFor));

    /// <summary>Each record of which the reader may see the category, also several of one person.</summary>
    internal static IQueryable<Person> RecordsVisibleTo(this Rows<Person> persons, SharingReader reader) =>
        persons.Through(reader.Shown.Whole.Of<Person, Question>(PersonFact.Whole(reader)));

    /// <summary>Those who are there for the reader, whatever of them is shown; the others are as if they did not exist.</summary>
    internal static IQueryable<Person> Reached(this Rows<Person> persons, SharingReader reader) =>
        persons.Through(SharingRule.ReachedBy(reader.Asking).Whole.Of<Person, Question>(PersonFact.Whole(reader)));

    /// <summary>Of those who are there, the ones that the user is not closely related to: of the others they do nothing.</summary>
    internal static IQueryable<Person> Unrelated(this IQueryable<Person> persons, SharingReader reader) =>
        persons.Where(OverRecords.Whole(Conditions.IsRelated.Not()).Of<Person, Question>(PersonFact.Whole(reader)));

    /// <summary>
    /// Those of some categories that are blocked of a person since the course is over: what is recorded in one now, nobody could read.
    /// </summary>
    internal static async Task<IReadOnlySet<PersonCategory>> BlockedOf(
        this IQueryable<Person> person, ReadingParty party, IEnumerable<PersonCategory> categories, CancellationToken cancel)
    {
        var blocked = new HashSet<PersonCategory>();
        foreach (var category in categories.Distinct())
        {
            var reader = party.For(default, category);
            if (!reader.Asking.BlocksByCourse) continue;
            var isBlocked = OverRecords.Whole(Conditions.IsBlocked).Of<Person, Question>(PersonFact.Whole(reader));
            if (await person.AnyAsync(isBlocked, cancel)) blocked.Add(category);
        }

        return blocked;
    }

    /// <summary>The refusal of recording in a category that is blocked so; null where it is not.</summary>
    internal static async Task<Refusal?> BlockedIn(
        this IQueryable<Person> person, ReadingParty party, PersonCategory category, CancellationToken cancel) =>
        (await person.BlockedOf(party, [category], cancel)).Count > 0 ? KeepingPeriod.CategoryIsBlocked(category) : null;

    /// <summary>Those of whom the reader is shown nothing before the statement of confidentiality is confirmed.</summary>
    internal static IQueryable<Person> Unconfirmed(this Rows<Person> persons, SharingReader reader) =>
        persons.Through(reader.Rule.AwaitsStatementOf(reader.Asking).Whole.Of<Person, Question>(PersonFact.Whole(reader)));

    /// <summary>The person that a user is on a day: somebody who has seen identification has said so.</summary>
    internal static IQueryable<Person> Being(this Rows<Person> persons, UserId user, DateOnly day) => persons.Through(p =>
        p.Users.Any(u => u.User == user && u.From <= day && (u.To == null || u.To >= day))
        || (p.Whole != null && p.Stays!.Records.Any(r =>
            r.Users.Any(u => u.User == user && u.From <= day && (u.To == null || u.To >= day)))));

    /// <summary>Those whose address is graded on a day, in any of their records: that it is, and nothing of them.</summary>
    internal static IQueryable<Person> Graded(this Rows<Person> persons, DateOnly day) => persons.Through(Person.IsGraded(day));

    /// <summary>Users who are persons with a graded address, but for the actor and for those whom the actor is named for.</summary>
    internal static IQueryable<UserId> WithheldFrom(this Rows<Person> persons, Actor actor, DateOnly day)
    {
        var (self, own) = (actor.User, actor.Organisation);
        return persons.Graded(day)
            .Where(p => !p.NamedViewers.Any(n => n.User == self && (n.Organisation == null || n.Organisation == own)
                && n.From <= day && (n.To == null || n.To >= day)))
            .SelectMany(p => p.Users.Where(u => u.User != self && u.From <= day && (u.To == null || u.To >= day)).Select(u => u.User));
    }

    /// <summary>Of those that are given, the record with an id and all that are merged with it.</summary>
    internal static IQueryable<Person> OfPerson(this IQueryable<Person> found, AppDb db, PersonId id)
    {
        var all = db.Rows<Person>().Asking<Person>();
        return found.Where(p => p.Id == id
            || (p.Whole != null && p.Whole == all.Where(same => same.Id == id).Select(same => same.Whole).FirstOrDefault()));
    }

    /// <summary>All persons, for a condition that is put on each together with a row about them; it is never asked without it.</summary>
    internal static IQueryable<Person> Asked(this Rows<Person> persons) => persons.Through(_ => true);

    /// <summary>Of several records of a person that are shown, and looked for, the first.</summary>
    private static Expression<Func<Person, bool>> Once(SharingReader reader, Expression<Func<Person, bool>>? lookedFor = null)
    {
        var whole = PersonFact.Whole(reader);
        var (alone, merged) = (reader.Shown.Alone.Of(whole), reader.Shown.Merged.Of(whole));
        var found = lookedFor is null ? merged : lookedFor.And(merged);
        var once = alone.Or(Condition.Whole<Person, bool>(p => merged.Holds(p)
            && !p.Stays!.Records.Any(other => other.RecordNumber < p.RecordNumber && found.Holds(other))));
        // What is looked for is asked first: it is the cheapest, and true of few.
        return lookedFor is null ? once : lookedFor.And(once);
    }
}
