using Samlop.Access;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Grounds;

/// <summary>Whose ties and consents a body reads and records: those of persons that are there for it.</summary>
internal static class GroundsAccess
{
    /// <summary>Those whom the body itself recorded, and that are there for it still.</summary>
    internal static IQueryable<Person> RecordedBy(this Rows<Person> persons, ReadingParty party)
    {
        var (kind, own) = (party.Body.Kind, party.Body.Organisation);
        return persons.There(party).Where(p => p.OwnerKind == kind && p.Owner == own);
    }

    /// <summary>Of one person: to the body that recorded them all ties, to another its own.</summary>
    internal static IQueryable<Tie> KnownTo(this Rows<Tie> ties, AppDb db, ReadingParty party, PersonId person)
    {
        var (kind, own) = (party.Body.Kind, party.Body.Organisation);
        var recorded = db.Rows<Person>().RecordedBy(party);
        return ties.Of(db.Rows<Person>().There(party).OfPerson(db, person))
            .Where(t => (t.BodyKind == kind && t.Body == own) || recorded.Any(p => p.Id == t.Person));
    }

    /// <summary>Of one person: consents to share what the body recorded.</summary>
    internal static IQueryable<Consent> GivenTo(this Rows<Consent> consents, AppDb db, ReadingParty party, PersonId person)
    {
        var (kind, own) = (party.Body.Kind, party.Body.Organisation);
        return consents.Of(db.Rows<Person>().There(party).OfPerson(db, person))
            .Where(c => c.OwnerKind == kind && c.Owner == own);
    }

    /// <summary>Of those consents, the ones that were given on paper.</summary>
    internal static IQueryable<Consent> OnPaperTo(this Rows<Consent> consents, AppDb db, ReadingParty party, PersonId person) =>
        consents.GivenTo(db, party, person).Where(c => c.Way == ConsentWay.Paper);

    /// <summary>The papers of those, but for what was taken out.</summary>
    internal static IQueryable<ConsentScan> With(this Rows<ConsentScan> scans, AppDb db, ReadingParty party, PersonId person)
    {
        var consents = db.Rows<Consent>().OnPaperTo(db, party, person);
        return scans.Of(db.Rows<Person>().There(party).OfPerson(db, person))
            .Where(s => s.TakenBackAt == null && consents.Any(c => c.Id == s.Consent));
    }

    /// <summary>Of one person: what they were told that the body gives or gets.</summary>
    internal static IQueryable<Told> KnownTo(this Rows<Told> told, AppDb db, ReadingParty party, PersonId person)
    {
        var (kind, own) = (party.Body.Kind, party.Body.Organisation);
        return told.Of(db.Rows<Person>().There(party).OfPerson(db, person))
            .Where(t => (t.OwnerKind == kind && t.Owner == own) || (t.ReceiverKind == kind && t.Receiver == own));
    }

    /// <summary>
    /// Of one person, the close relations that go on: to the body that recorded them all, to another those that users said of themselves,
    /// and those of its own users, of whom another said it.
    /// </summary>
    internal static IQueryable<Relation> EndableBy(this Rows<Relation> relations, AppDb db, ReadingParty party, PersonId person)
    {
        var (recorded, own) = (db.Rows<Person>().RecordedBy(party), party.Body.Organisation);
        var (municipal, state) = (party.Body.Kind is PartyKind.NavMunicipal, party.Body.Kind is PartyKind.NavState);
        var held = db.HeldOn(party.Moment.Day).Where(m => m.Organisation == own);
        // The halves of a Nav office are two bodies: whoever acts for the other is not of this one.
        var ofMunicipal = held.Where(m => m.Role == Role.MunicipalNavCounsellor);
        return relations.Of(db.Rows<Person>().There(party).OfPerson(db, person))
            .Where(r => r.EndedAt == null && (r.IsOwn || recorded.Any(p => p.Id == r.Person)
                || (held.Any(m => m.User == r.User)
                    && (!municipal || ofMunicipal.Any(m => m.User == r.User)) && (!state || !ofMunicipal.Any(m => m.User == r.User)))));
    }

    /// <summary>Of one person, all records that are there for the body, whoever recorded them.</summary>
    internal static IQueryable<Person> KnownTo(this Rows<Person> persons, AppDb db, ReadingParty party, PersonId person) =>
        persons.There(party).OfPerson(db, person);

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

    /// <summary>Who is closely related to a person, whichever of their records it is said in: to tell them nothing.</summary>
    internal static IQueryable<Relation> GoingOn(this Rows<Relation> relations, PersonId person, DateTimeOffset at)
    {
        var all = relations.Asking<Person>();
        return relations.Through(r => (r.EndedAt == null || r.EndedAt > at)
            && (r.Person == person || all.Any(p => p.Id == r.Person && p.Whole != null
                && p.Whole == all.Where(same => same.Id == person).Select(same => same.Whole).FirstOrDefault())));
    }

    /// <summary>Which bodies and users have to do with a person on a day, to tell them.</summary>
    internal static IQueryable<Tie> InForce(this Rows<Tie> ties, PersonId person, DateOnly day)
    {
        var all = ties.Asking<Person>();
        return ties.Through(t => t.From <= day && (t.To == null || t.To >= day)
            && (t.Person == person || all.Any(p => p.Id == t.Person && p.Whole != null
                && p.Whole == all.Where(same => same.Id == person).Select(same => same.Whole).FirstOrDefault())));
    }

    /// <summary>Who is named for a person at an organisation on a day: to tell nobody else.</summary>
    internal static IQueryable<NamedViewer> Named(this Rows<NamedViewer> viewers, PersonId person, OrganisationId own, DateOnly day)
    {
        var all = viewers.Asking<Person>();
        return viewers.Through(n => (n.Organisation == null || n.Organisation == own)
            && n.From <= day && (n.To == null || n.To >= day)
            && (n.Person == person || all.Any(p => p.Id == n.Person && p.Whole != null
                && p.Whole == all.Where(same => same.Id == person).Select(same => same.Whole).FirstOrDefault())));
    }

    /// <summary>
    /// Those who are there for the body, and whom the user is not closely related to: whoever is, neither reads nor does anything of them
    /// (forvaltningsloven 1967 § 6).
    /// </summary>
    internal static IQueryable<Person> There(this Rows<Person> persons, ReadingParty party)
    {
        // That a person is there does not depend on what is asked for.
        var any = party.For(default, PersonCategory.Identity);
        return persons.Reached(any).Unrelated(any);
    }
}
