using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay;
using Samlop.Grants.Pay.Plan;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.GrantYear;

/// <summary>A county's year, as its page and the list show it.</summary>
public sealed record CountyYear(OrganisationId County, string Name, int Year, IReadOnlyList<AwardId> Awards, MoneyYear Money);

/// <summary>Tilskuddsår: the money of the awards that a reader sees, by county and year, read in the same number of statements however
/// many.</summary>
public sealed class MoneyYears(AppDb db, PayableSums sums, IEnumerable<IMoneyAfter> after)
{
    /// <summary>The years that there are awards of, the newest first.</summary>
    public async Task<IReadOnlyList<int>> Years(Actor actor, CancellationToken cancel) =>
        await db.Rows<Award>().VisibleTo(actor.ForCases()).Where(a => a.ReplacedAt == null)
            .Select(a => a.Year).Distinct().OrderByDescending(y => y).ToListAsync(cancel);

    /// <summary>All counties of a year, by name.</summary>
    public async Task<IReadOnlyList<CountyYear>> Of(int year, OrganisationId? county, Actor actor, CancellationToken cancel)
    {
        // Where another decision gives nothing, what was paid of the last award is still somewhere.
        var visible = db.Rows<Award>().VisibleTo(actor.ForCases());
        var orders = db.Rows<Payment>().OfAwards(visible).Where(Payment.Counts).Where(p => p.Order != null);
        var found = visible.Where(a => a.Year == year && (county == null || a.County == county)
            && (a.ReplacedAt == null
                || (!visible.Any(o => o.Application == a.Application && o.Year == a.Year && o.GivenAt > a.GivenAt)
                    && visible.Any(o => o.Application == a.Application && o.Year == a.Year && orders.Any(p => p.Award == o.Id)))));
        var awards = await (
            from a in found
            join o in db.Set<Organisation>() on a.County equals o.Id
            orderby o.Name, a.GivenAt
            select new { Award = a, o.Name }).ToListAsync(cancel);
        if (awards.Count == 0) return [];
        var ids = awards.ConvertAll(a => a.Award.Id);
        var payable = await sums.Of([.. awards.Select(a => a.Award)], cancel);
        var paid = await Paid(found, cancel);
        var then = new Dictionary<AwardId, MoneyAfterPayment>();
        foreach (var source in after)
            foreach (var (award, known) in await source.Of(ids, actor, cancel))
                then[award] = then.TryGetValue(award, out var other) ? other.With(known) : known;
        return
        [
            .. from a in awards
               group a.Award by (a.Award.County, a.Name) into same
               orderby same.Key.Name
               select new CountyYear(
                   same.Key.County, same.Key.Name, year, [.. same.Select(a => a.Id)],
                   MoneyYear.Of(same.Select(a => Facts(
                       a, payable[a.Id], paid.GetValueOrDefault(a.Id), then.GetValueOrDefault(a.Id))))),
        ];
    }

    private static MoneyFacts Facts(Award award, PayableSum sum, PaidOfAward? paid, MoneyAfterPayment? after) => new()
    {
        Awarded = award.ReplacedAt is null ? award.Amount : Money.Zero,
        Accepted = award.Answer switch { AwardAnswer.Accepted => true, AwardAnswer.Declined => false, _ => null },
        DeductedIn = sum.Deducted,
        Unneeded = sum.Unneeded,
        Planned = paid?.Planned ?? default,
        Approved = paid?.Approved ?? default,
        Sent = paid?.Sent ?? default,
        Paid = paid?.Paid ?? default,
        CarriedIn = after?.CarriedIn ?? default,
        Accounted = after?.Accounted,
        Used = after?.Used,
        CarriedOver = after?.CarriedOver ?? default,
        DeductedNext = after?.DeductedNext ?? default,
        Claimed = after?.Claimed ?? default,
        Repaid = after?.Repaid ?? default,
        Waived = after?.Waived ?? default,
    };

    private async Task<Dictionary<AwardId, PaidOfAward>> Paid(IQueryable<Award> awards, CancellationToken cancel)
    {
        var rows = await db.PaymentsBehind(awards)
            .GroupBy(b => new
            {
                b.Award,
                Approved = b.Payment.ApprovedAt != null,
                Sent = b.Payment.OrderSentAt != null,
                Paid = b.Payment.PaidOn != null,
            })
            .Select(g => new { g.Key, Ore = g.Sum(b => b.Payment.AmountOre) })
            .ToListAsync(cancel);
        Money Sum(AwardId award, bool approved, bool sent, bool done) => Money.FromOre(
            rows.Where(r => r.Key.Award == award && r.Key.Approved == approved && r.Key.Sent == sent && r.Key.Paid == done).Sum(r
                => r.Ore));
        return rows.Select(r => r.Key.Award).Distinct().ToDictionary(id => id, id => new PaidOfAward(
            id, Sum(id, false, false, false), Sum(id, true, false, false), Sum(id, true, true, false), Sum(id, true, true, true)));
    }
}

/// <summary>What steps after the payment know of the money of awards.</summary>
public interface IMoneyAfter
{
    /// <summary>Those of the awards, which a door gave, that it knows something of.</summary>
    Task<IReadOnlyDictionary<AwardId, MoneyAfterPayment>> Of(IReadOnlyCollection<AwardId> awards, Actor actor, CancellationToken cancel);
}

/// <summary>What became of money that was paid.</summary>
public sealed record MoneyAfterPayment
{
    public Money CarriedIn { get; init; }

    public Money? Accounted { get; init; }

    public Money? Used { get; init; }

    public Money CarriedOver { get; init; }

    public Money DeductedNext { get; init; }

    public Money Claimed { get; init; }

    public Money Repaid { get; init; }

    public Money Waived { get; init; }

    /// <summary>What two sources know of the same award.</summary>
    public MoneyAfterPayment With(MoneyAfterPayment other) => new()
    {
        CarriedIn = CarriedIn.Plus(other.CarriedIn),
        Accounted = Accounted ?? other.Accounted,
        Used = Used ?? other.Used,
        CarriedOver = CarriedOver.Plus(other.CarriedOver),
        DeductedNext = DeductedNext.Plus(other.DeductedNext),
        Claimed = Claimed.Plus(other.Claimed),
        Repaid = Repaid.Plus(other.Repaid),
        Waived = Waived.Plus(other.Waived),
    };
}
