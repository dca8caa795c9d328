using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Account;

/// <summary>
/// The accounts of the award: that they are to be sent, to be made anew, or are treated. Who of the county has them is its own.
/// </summary>
internal sealed class AccountsNow(AppDb db) : IAlsoNow
{
    public async Task<IReadOnlyList<NowLine>> Of(GrantApplicationId application, Actor actor, CancellationToken cancel)
    {
        if (!actor.May(ReadAccounts.Needs)) return [];
        var found = db.Rows<Award>().VisibleTo(actor.ForCases()).Where(Award.IsFollowedUp).Where(a => a.Application == application);
        if (await found.SingleOrDefaultAsync(cancel) is not { } award) return [];
        var accounts = await db.Rows<Accounts>().OfAwards(found).OrderByDescending(a => a.Number)
            .FirstOrDefaultAsync(cancel);
        var own = award.County == actor.Organisation;
        var (key, holder) = accounts?.State switch
        {
            AccountsState.Approved => (null, default),
            AccountsState.Sent => (nameof(AccountText.NowLine_Treat), NowHolder.Directorate),
            AccountsState.Returned => (nameof(AccountText.NowLine_Anew), NowHolder.County),
            _ => ((string?)nameof(AccountText.NowLine_Send), NowHolder.County),
        };
        if (key is null) return [];
        var url = accounts is not null && (own || accounts.SentAt is not null) ? AccountUrls.Accounts(accounts.Id)
            : accounts is null && own && actor.May(BeginAccounts.Needs) ? AccountUrls.Begin(award.Id)
            : null;
        // Where nobody has begun, the letter sets the same day for both.
        var due = accounts?.SentAt is null ? accounts?.DueOn ?? award.ReportDueOn : null;
        return [new(Phrase.In<AccountText>(key, award.Year), holder, due, url)];
    }
}
