using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Expect;

/// <summary>Who is asked what it expects, and what was said.</summary>
internal static class Asking
{
    /// <summary>A party is asked to answer within so many days after it became one. The number is our own.</summary>
    public const int Days = 14;

    public sealed class Asked
    {
        public required Agreement Agreement { get; init; }

        public required AgreementParty Party { get; init; }
    }

    /// <summary>
    /// The parties that have not answered, of agreements that are being written: none that has signed what holds, for it knows what the
    /// others expect.
    /// </summary>
    /// <param name="agreements">What a door gave.</param>
    public static IQueryable<Asked> Unanswered(IQueryable<Agreement> agreements, AppDb db)
    {
        var given = db.Rows<Expectations>().Of(agreements);
        return
            from agreement in agreements.Where(Agreement.IsWritten)
            from party in agreement.Parties
            where party.LeftOn == null && !party.IsTakenOut && !given.Any(e => e.Party == party.Id)
                && !agreement.Signatures.Any(s => s.Party == party.Id && s.Number == agreement.SignedVersion && s.WithdrawnAt == null)
            select new Asked { Agreement = agreement, Party = party };
    }

    /// <summary>When a party is to have answered.</summary>
    public static DateOnly Due(DateOnly joined) => joined.AddDays(Days);

    public static Task<ExpectationDraft?> DraftOf(
        this AppDb db, Agreement agreement, AgreementParty party, CancellationToken cancel = default) =>
        db.Rows<ExpectationDraft>().Of(agreement).SingleOrDefaultAsync(d => d.Party == party.Id, cancel);

    /// <summary>All that was said by the parties of an agreement that was found; of each party the newest first.</summary>
    public static Task<List<Expectations>> ExpectationsOf(this AppDb db, Agreement agreement, CancellationToken cancel = default) =>
        db.Rows<Expectations>().Of(agreement).OrderByDescending(e => e.Number).ToListAsync(cancel);

    /// <summary>Those who write an agreement for its parties now.</summary>
    /// <param name="but">The party that acted.</param>
    public static async Task<Readers> WritersIn(this Occasion occasion, AgreementId id, OrganisationId but)
    {
        var others = await occasion.Db.Rows<AgreementParty>().All(Because.PartiesAreTold)
            .Where(p => p.Agreement == id && p.LeftOn == null && p.Organisation != but)
            .OrderBy(p => p.Id)
            .Select(p => p.Organisation)
            .ToListAsync(occasion.Cancel);
        return others.Aggregate(Readers.Nobody, (all, one) => all.And(Readers.In(one, AgreementRoles.Writers)));
    }
}
