using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Reading;

/// <summary>Which persons a reader finds, by the expression that decides each of them (docs/sharing.md).</summary>
internal static class PersonAccess
{
    /// <summary>
    /// Those of whom the reader may see the category, as the body that recorded the person has it. A protected person is out here, before
    /// anything is counted or sorted.
    /// </summary>
    internal static IQueryable<Person> VisibleTo(this Rows<Person> persons, SharingReader reader) =>
        persons.Through(reader.Rule.Show.Of<Person, Question>(PersonFact.Whole(reader)));

    /// <summary>Those who are there for the reader, whatever of them is shown; the others are as if they did not exist.</summary>
    internal static IQueryable<Person> Reached(this Rows<Person> persons, SharingReader reader) =>
        persons.Through(SharingRule.Reaches.Of<Person, Question>(PersonFact.Whole(reader)));

    /// <summary>Those of whom the reader is shown nothing before the statement of confidentiality is confirmed.</summary>
    internal static IQueryable<Person> Unconfirmed(this Rows<Person> persons, SharingReader reader) =>
        persons.Through(reader.Rule.AwaitsStatement.Of<Person, Question>(PersonFact.Whole(reader)));

    /// <summary>The person that a user is on a day: somebody who has seen identification has said so.</summary>
    internal static IQueryable<Person> Being(this Rows<Person> persons, UserId user, DateOnly day) =>
        persons.Through(p => p.Users.Any(u => u.User == user && u.From <= day && (u.To == null || u.To >= day)));

    /// <summary>All persons, for a condition that is put on each together with a row about them; it is never asked without it.</summary>
    internal static IQueryable<Person> Asked(this Rows<Person> persons) => persons.Through(_ => true);
}
