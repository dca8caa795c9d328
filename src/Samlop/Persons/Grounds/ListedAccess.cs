using System.Linq.Expressions;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Grounds;

/// <summary>
/// Persons in lists of what waits, where nobody has chosen a purpose and which kind of body the actor acts as is not read.
/// </summary>
internal static class ListedAccess
{
    /// <summary>
    /// Those whom the actor's body recorded, for lists of what waits (<see cref="Parties.MayActAs"/>).
    /// </summary>
    internal static IQueryable<Person> RecordedAt(this Rows<Person> persons, Actor actor, Moment moment)
    {
        var (user, own, day, kinds) = (actor.User, actor.Organisation, moment.Day, Parties.MayActAs(actor));
        return persons.Through(IsSeen(actor, moment).And(p => p.Owner == own && kinds.Contains(p.OwnerKind) && p.Ties.Any(t =>
            t.Body == own && t.BodyKind == p.OwnerKind && (t.User == null || t.User == user)
            && t.From <= day && (t.To == null || t.To >= day))));
    }

    /// <summary>Those that the actor's body is tied to, for such lists too.</summary>
    internal static IQueryable<Person> TiedAt(this Rows<Person> persons, Actor actor, Moment moment)
    {
        var (user, own, day, kinds) = (actor.User, actor.Organisation, moment.Day, Parties.MayActAs(actor));
        return persons.Through(IsSeen(actor, moment).And(p => p.Ties.Any(t =>
                t.Body == own && kinds.Contains(t.BodyKind) && (t.User == null || t.User == user)
                && t.From <= day && (t.To == null || t.To >= day))
            || (p.Whole != null && p.Stays!.Records.Any(r => r.Ties.Any(t =>
                t.Body == own && kinds.Contains(t.BodyKind) && (t.User == null || t.User == user)
                && t.From <= day && (t.To == null || t.To >= day))))));
    }

    /// <summary>Those whose address is not graded for the actor, and whom the actor is not close to.</summary>
    internal static IQueryable<Person> SeenAt(this Rows<Person> persons, Actor actor, Moment moment) =>
        persons.Through(IsSeen(actor, moment));

    // Of several records of a person, a grading of one is of all.
    private static Expression<Func<Person, bool>> IsSeen(Actor actor, Moment moment) =>
        OverRecords.Whole(Conditions.IsProtected.Not().And(Conditions.IsRelated.Not())).Of<Person, Question>(PersonFact.Whole(
            new SharingReader(AsAny(actor, moment), SharingTable.Shipped)));

    // Whether an address is graded does not depend on what the reader is to the table.
    private static Asking AsAny(Actor actor, Moment moment) => new()
    {
        User = actor.User,
        For = new Body(PartyKind.Other, actor.Organisation),
        ReaderKind = PartyKind.Other,
        Category = PersonCategory.Identity,
        Purpose = default,
        Moment = moment,
    };
}
