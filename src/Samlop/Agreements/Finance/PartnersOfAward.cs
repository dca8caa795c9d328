using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Finance;

/// <summary>A partner of an award, as the agreement that is begun from it takes it in or does not.</summary>
/// <param name="TakenIn">The organisation, and as what; null where it is not taken in.</param>
/// <param name="Why">Why it is not.</param>
internal sealed record PartnerOfAward(string Name, OfferedParty? TakenIn, string? Promised, Phrase? Why);

/// <summary>Which partners of an award an agreement is begun with: those of the register that said yes, each organisation once.</summary>
internal static class PartnersOfAward
{
    private static readonly Words<FinanceText> NotTaken = new("NotTaken", ["declined", "ended", "kind", "silent", "twice", "unknown"]);

    public static async Task<IReadOnlyList<PartnerOfAward>> Read(
        AppDb db, PartneredAward found, DateOnly today, CancellationToken cancel = default)
    {
        var ids = found.Partners.Select(p => p.Organisation).OfType<OrganisationId>().Distinct().ToList();
        var organisations = await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToListAsync(cancel);
        return Of(found, organisations, today);
    }

    /// <param name="organisations">Those of the register that the partners are.</param>
    public static IReadOnlyList<PartnerOfAward> Of(PartneredAward found, IReadOnlyCollection<Organisation> organisations, DateOnly today)
    {
        var taken = new HashSet<OrganisationId> { found.County };
        return [.. found.Partners.Select(One)];

        PartnerOfAward One(AwardPartner partner)
        {
            var organisation = organisations.FirstOrDefault(o => o.Id == partner.Organisation);
            var fitting = organisation is null ? [] : AgreementKinds.Regional.Fitting(organisation.Kinds);
            var why = organisation is null ? "unknown"
                : partner.Joins is null ? "silent"
                : partner.Joins == false ? "declined"
                : !organisation.ExistsOn(today) ? "ended"
                : fitting.Count == 0 ? "kind"
                : !taken.Add(organisation.Id) ? "twice"
                : null;
            return new(
                partner.Name, why is null ? new OfferedParty(organisation!.Id, organisation.Name, fitting[0]) : null, partner.Promised,
                why is null ? null : NotTaken.Of(why));
        }
    }

    /// <summary>
    /// The regional agreements tied to it that are not over, of those that the actor's organisation is a party of; oldest first.
    /// </summary>
    public static IQueryable<Agreement> AgreementsOf(this AppDb db, PartneredAward found, Actor actor, DateOnly today)
    {
        var (own, ties) = db.RegionalOf(found, actor, today);
        return own.Where(a => ties.Any(tie => tie.Agreement == a.Id)).OrderBy(a => a.BegunAt).ThenBy(a => a.Id);
    }

    /// <summary>The regional agreements that the county keeps, that are not over and not tied to it; oldest first.</summary>
    public static IQueryable<Agreement> UntiedTo(this AppDb db, PartneredAward found, Actor actor, DateOnly today)
    {
        var (own, ties) = db.RegionalOf(found, actor, today);
        var county = found.County;
        return own.Where(a => a.Keeper == county && !ties.Any(tie => tie.Agreement == a.Id)).OrderBy(a => a.BegunAt).ThenBy(a => a.Id);
    }

    private static (IQueryable<Agreement> Own, IQueryable<AgreementAward> Ties) RegionalOf(
        this AppDb db, PartneredAward found, Actor actor, DateOnly today)
    {
        var (tied, regional) = (found.Award, AgreementKinds.RegionalCode);
        var own = db.Rows<Agreement>().OfParties(actor.ForAgreements());
        return (
            own.NotOver(today).Where(a => a.KindCode == regional), db.Rows<AgreementAward>().Of(own).Where(tie => tie.Grant == tied));
    }
}
