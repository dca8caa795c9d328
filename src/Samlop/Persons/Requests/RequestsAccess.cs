using Samlop.Persons.Grounds;
using Samlop.Persons.Orders;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;

namespace Samlop.Persons.Requests;

/// <summary>Whose requests a body reads: its own, and those about persons whom it recorded.</summary>
internal static class RequestsAccess
{
    /// <summary>Of one person that is there for the reader: what the reader's body asked for.</summary>
    internal static IQueryable<ShareRequest> AskedBy(this Rows<ShareRequest> requests, AppDb db, ReadingParty party, PersonId person)
    {
        var (kind, own) = (party.Body.Kind, party.Body.Organisation);
        return requests.Of(db.Rows<Person>().ThereFor(party, person)).Where(r => r.AskerKind == kind && r.Asker == own);
    }

    /// <summary>Of one person whom the reader's body recorded: what others ask for.</summary>
    internal static IQueryable<ShareRequest> AskedOf(this Rows<ShareRequest> requests, AppDb db, ReadingParty party, PersonId person) =>
        requests.Of(db.Rows<Person>().RecordedBy(party).Where(p => p.Id == person));
}
