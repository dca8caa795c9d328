using Samlop.Persons.Grounds;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Rights;

/// <summary>Who finds what a person has asked for.</summary>
internal static class RightsAccess
{
    /// <summary>The person's own, of all their records.</summary>
    internal static IQueryable<RightsRequest> AskedBy(this Rows<RightsRequest> requests, AppDb db, UserId user, DateOnly day) =>
        requests.Of(db.Rows<Person>().Being(user, day));

    /// <summary>
    /// Those that a body is asked: of what it recorded, also when its tie to the person is over, for it is asked for what it has; of a
    /// look, the body that looked, whoever recorded the person. Where the address is graded, those alone who are there for the body: one
    /// that was shown nothing is not to learn that there was somebody. Whoever is close to the person is asked nothing.
    /// </summary>
    internal static IQueryable<RightsRequest> AskedOf(this Rows<RightsRequest> requests, AppDb db, ReadingParty party)
    {
        var (kind, own) = (party.Body.Kind, party.Body.Organisation);
        var recorded = db.Rows<Person>().RecordedBy(party);
        var open = db.Rows<Person>().Ungraded(party.Moment.Day).Unrelated(party.For(default, PersonCategory.Identity));
        return requests.Through(r => r.Asked == own && (r.Kind == RightKind.Look
            ? (r.AskedKind == null || r.AskedKind == kind) && open.Any(p => p.Id == r.Person)
            : r.AskedKind == kind
                && (recorded.Any(p => p.Id == r.Person)
                    || open.Any(p => p.Id == r.Person && p.OwnerKind == kind && p.Owner == own))));
    }

    /// <summary>That something is asked of somebody, and nothing of what or by whom.</summary>
    internal static IQueryable<RightsRequest> Counted(this Rows<RightsRequest> requests) => requests.Bare(_ => true);

    /// <summary>Those of persons whose address is not graded: of the others nobody is told, and the officer counts them.</summary>
    internal static IQueryable<RightsRequest> Told(this IQueryable<RightsRequest> requests, AppDb db, DateOnly day)
    {
        var open = db.Rows<Person>().Ungraded(day);
        return requests.Where(r => open.Any(p => p.Id == r.Person));
    }

    /// <summary>Of those, what waits for one who may answer: not for whoever is close to the person.</summary>
    internal static IQueryable<RightsRequest> Told(this IQueryable<RightsRequest> requests, AppDb db, Actor to, Moment moment)
    {
        var open = db.Rows<Person>().SeenAt(to, moment);
        return requests.Where(r => open.Any(p => p.Id == r.Person));
    }

    private static IQueryable<Person> Ungraded(this Rows<Person> persons, DateOnly day) => persons.Through(Person.IsGraded(day).Not());
}
