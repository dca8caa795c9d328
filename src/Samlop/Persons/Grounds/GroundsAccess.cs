using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;

namespace Samlop.Persons.Grounds;

/// <summary>Whose ties and consents a body reads and records: those of persons that are there for it.</summary>
internal static class GroundsAccess
{
    /// <summary>Those whom the body itself recorded, and that are there for it still.</summary>
    internal static IQueryable<Person> RecordedBy(this Rows<Person> persons, ReadingParty party)
    {
        var (kind, own) = (party.Body.Kind, party.Body.Organisation);
        return persons.Reached(Any(party)).Where(p => p.OwnerKind == kind && p.Owner == own);
    }

    /// <summary>Of one person: to the body that recorded them all ties, to another its own.</summary>
    internal static IQueryable<Tie> KnownTo(this Rows<Tie> ties, AppDb db, ReadingParty party, PersonId person)
    {
        var (kind, own) = (party.Body.Kind, party.Body.Organisation);
        var recorded = db.Rows<Person>().RecordedBy(party);
        return ties.Of(db.Rows<Person>().Reached(Any(party)).OfPerson(db, person))
            .Where(t => (t.BodyKind == kind && t.Body == own) || recorded.Any(p => p.Id == t.Person));
    }

    /// <summary>Of one person: consents to share what the body recorded.</summary>
    internal static IQueryable<Consent> GivenTo(this Rows<Consent> consents, AppDb db, ReadingParty party, PersonId person)
    {
        var (kind, own) = (party.Body.Kind, party.Body.Organisation);
        return consents.Of(db.Rows<Person>().Reached(Any(party)).OfPerson(db, person))
            .Where(c => c.OwnerKind == kind && c.Owner == own);
    }

    /// <summary>Of one person, all records that are there for the body, whoever recorded them.</summary>
    internal static IQueryable<Person> KnownTo(this Rows<Person> persons, AppDb db, ReadingParty party, PersonId person) =>
        persons.Reached(Any(party)).OfPerson(db, person);

    /// <summary>
    /// The user that a person is on a day, whichever of their records it is said in: to tell the person, or to ask them.
    /// </summary>
    internal static IQueryable<PersonUser> UsersOf(this Rows<PersonUser> users, PersonId person, DateOnly day)
    {
        var all = users.Asking<Person>();
        return users.Through(u => u.From <= day && (u.To == null || u.To >= day)
            && (u.Person == person || all.Any(p => p.Id == u.Person && p.Whole != null
                && p.Whole == all.Where(same => same.Id == person).Select(same => same.Whole).FirstOrDefault())));
    }

    // That a person is there does not depend on what is asked for.
    private static SharingReader Any(ReadingParty party) => party.For(default, PersonCategory.Identity);
}
