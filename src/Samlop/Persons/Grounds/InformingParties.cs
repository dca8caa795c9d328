using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Grounds;

/// <summary>A public body that may say what a person was told of what it gives or gets.</summary>
/// <param name="Offered">The bodies that may give and get, itself among them.</param>
internal sealed record InformingParty(ReadingParty Party, IReadOnlyList<OfferedParty> Offered)
{
    public Body? Chosen(string? key) => Offered.FirstOrDefault(offered => offered.Key == key)?.Body;
}

internal static class InformingParties
{
    /// <summary>
    /// Null for a private body, for who is closely related to the person, and where the person is not there: a tie in force is needed. The
    /// body that recorded the person is offered all; another, which does not know of the ties of others, itself and whoever recorded them.
    /// </summary>
    public static async Task<InformingParty?> InformingParty(
        this SharingReaders readers, AppDb db, Actor actor, PersonId person, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        if (!PartyKinds.Public.Contains(party.Body.Kind)) return null;
        var records = await db.Rows<Person>().KnownTo(db, party, person)
            .Select(p => new { p.Id, p.OwnerKind, p.Owner }).ToListAsync(cancel);
        if (!records.Exists(record => record.Id == person)) return null;
        var recorders = records.ConvertAll(record => new Body(record.OwnerKind, record.Owner));
        var all = await OfferedParties.On(db, party.Moment.Day, cancel);
        return new InformingParty(
            party,
            recorders.Contains(party.Body) ? all : all.FindAll(o => o.Body == party.Body || recorders.Contains(o.Body)));
    }
}
