using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Agree;

/// <summary>A party of a signed agreement, as it was signed for.</summary>
/// <param name="Region">The number of its county or municipality; null where it has none.</param>
public sealed record PartyTold(OrganisationId Organisation, string Name, OrganisationKind As, string? Region);

/// <summary>What all have signed last of an agreement, for those who tell others of it.</summary>
/// <param name="Version">The number of the signed version.</param>
public sealed record AgreementTold(
    AgreementId Id, CaseNumber Number, int Version, string Title, OrganisationId Keeper, IReadOnlyList<PartyTold> Parties)
{
    public string Url => AgreementUrls.Agreement(Number);
}

/// <summary>Agreements, told to other modules: what is signed, to those who may read it.</summary>
public sealed class AgreementsApi(AppDb db)
{
    /// <summary>So many are given at most; the newest.</summary>
    public const int Most = 50;

    /// <summary>Who is told of what becomes of what an agreement says: those who write what a party agrees to.</summary>
    public static IReadOnlyList<Role> Told { get; } = AgreementRoles.Writers;

    /// <summary>
    /// One condition for list, button and use case: a party tells of what all have signed, while it is one. Whoever only may read it does
    /// not.
    /// </summary>
    private static Expression<Func<Agreement, bool>> ToldBy(OrganisationId own) =>
        a => a.SignedVersion != null && a.Parties.Any(p => p.Organisation == own && p.LeftOn == null);

    /// <summary>Those that all have signed and that the actor's organisation is a party of, by what they were called when signed.</summary>
    public async Task<IReadOnlyList<(AgreementId Id, string Title)>> SignedOf(Actor actor, CancellationToken cancel)
    {
        var rows = from a in db.Rows<Agreement>().VisibleTo(actor.ForAgreements()).Where(ToldBy(actor.Organisation))
                   orderby a.BegunAt descending, a.Id
                   select new { a.Id, a.Versions.Single(v => v.Number == a.SignedVersion).Title };
        return [.. (await rows.Take(Most).ToListAsync(cancel)).Select(a => (a.Id, a.Title))];
    }

    /// <summary>Whether the actor's organisation may tell others of it.</summary>
    public Task<bool> MayTell(AgreementId id, Actor actor, CancellationToken cancel) =>
        db.Rows<Agreement>().VisibleTo(actor.ForAgreements()).Where(ToldBy(actor.Organisation)).AnyAsync(a => a.Id == id, cancel);

    /// <summary>The people of the parties now but one, to be told of what it has told of the agreement.</summary>
    public async Task<Readers> PartiesBut(OrganisationId one, AgreementId id, CancellationToken cancel)
    {
        var parties = await db.Rows<Agreement>().All(Because.PartiesAreTold).Where(a => a.Id == id).SelectMany(a => a.Parties)
            .Where(p => p.LeftOn == null && p.Organisation != one).Select(p => p.Organisation).ToListAsync(cancel);
        return parties.Aggregate(Readers.Nobody, (readers, party) => readers.And(Readers.In(party, [.. Told])));
    }

    /// <summary>What all have signed last; null where nothing is, or where the actor's organisation may not tell of it.</summary>
    public async Task<AgreementTold?> Signed(AgreementId id, Actor actor, CancellationToken cancel)
    {
        var agreement = await db.Rows<Agreement>().VisibleTo(actor.ForAgreements()).Where(ToldBy(actor.Organisation)).WithAll()
            .SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (agreement?.ReadBy(actor).LastOrDefault(v => v.SignedAt is not null) is not { } version) return null;
        var content = await db.ContentOf(agreement, version.Number, cancel);
        var ids = content.Parties.Select(p => p.Organisation).ToList();
        var regions = await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.RegionNumber, cancel);
        return new(
            agreement.Id, agreement.Number, version.Number, content.Title, agreement.Keeper,
            [.. content.Parties.Select(p => new PartyTold(p.Organisation, p.Name, p.As, regions.GetValueOrDefault(p.Organisation)))]);
    }
}
