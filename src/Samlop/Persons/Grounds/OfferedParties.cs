using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Reading;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;

namespace Samlop.Persons.Grounds;

/// <summary>A body that a person may be tied to, or that may receive facts: an organisation as one kind of party.</summary>
internal sealed record OfferedParty(Body Body, string Name)
{
    /// <summary>What a choice of it posts.</summary>
    public string Key => $"{Body.Organisation.Value} {Body.Kind}";
}

internal static class OfferedParties
{
    /// <summary>Of the organisations that exist on a day, each as each kind of party that it may be; in the order of their names.</summary>
    public static async Task<List<OfferedParty>> On(AppDb db, DateOnly day, CancellationToken cancel)
    {
        var organisations = await db.Set<Organisation>()
            .Where(o => o.ValidFrom <= day && (o.ValidTo == null || o.ValidTo >= day))
            .OrderBy(o => o.Name).ThenBy(o => o.Id)
            .Select(o => new { o.Id, o.Name, o.Kinds }).ToListAsync(cancel);
        return
        [
            .. from o in organisations
               from kind in Parties.KindsOf(o.Kinds)
               select new OfferedParty(new Body(kind, o.Id), Say(GroundsText.Party_Told, o.Name, PartyWords.Of(kind))),
        ];
    }
}
