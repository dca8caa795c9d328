using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay;

/// <summary>The next payment, or that none is planned. How far the directorate has come with it is its own.</summary>
internal sealed class PaymentsNow(AppDb db) : IAlsoNow
{
    public async Task<IReadOnlyList<NowLine>> Of(GrantApplicationId application, Actor actor, CancellationToken cancel)
    {
        if (!actor.May(ReadPayments.Needs)) return [];
        var reader = actor.ForCases();
        var award = db.Rows<Award>().VisibleTo(reader).Where(Award.IsFollowedUp).Where(a => a.Application == application);
        if (!await award.AnyAsync(cancel)) return [];
        var payments = await db.PaymentsBehind(award).Select(b => b.Payment).OrderBy(p => p.Number).ToListAsync(cancel);
        if (payments.Count == 0)
            return [new(Phrase.In<PayText>(nameof(PayText.NowLine_NoPayment)), NowHolder.Directorate, null, null)];
        return payments.Find(p => p.PaidOn is null) is { } next
            ? [
                new(
                    Phrase.In<PayText>(nameof(PayText.NowLine_Payment), next.Number, next.Amount), NowHolder.Directorate, next.From,
                    PayUrls.Payment(next.Id)),
            ]
            : [];
    }
}
