using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Signals;

/// <summary>Who is told of a signal.</summary>
internal static class SignalTelling
{
    /// <summary>
    /// Those who write agreements for the organisation that it binds; where it binds a kind, for all that are parties as that kind. Nobody
    /// is told of what their own organisation did.
    /// </summary>
    /// <param name="key">With a place for what the signal is called.</param>
    public static async Task<Told?> ToBound(this Occasion occasion, SteeringSignalId id, string key)
    {
        var signal = await occasion.Db.Set<SteeringSignal>().SingleAsync(s => s.Id == id, occasion.Cancel);
        if (occasion.Actor.Organisation == signal.BindsOrganisation) return null;
        var kind = signal.BindsKind;
        List<OrganisationId> bound = signal.BindsOrganisation is { } one
            ? [one]
            : await occasion.Db.Rows<AgreementParty>().All(Because.PartiesAreTold)
                .Where(p => p.LeftOn == null && p.As == kind)
                .Select(p => p.Organisation).Distinct().OrderBy(o => o).ToListAsync(occasion.Cancel);
        return new Told(
            Phrase.In<SignalsText>(key, signal.Title),
            SignalUrls.Signal(id),
            bound.Aggregate(Readers.Nobody, (all, party) => all.And(Readers.In(party, AgreementRoles.Writers))));
    }
}
