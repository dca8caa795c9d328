using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Settle;

/// <summary>What is claimed back of the award and is not over.</summary>
internal sealed class SettleNow(AppDb db) : IAlsoNow
{
    public async Task<IReadOnlyList<NowLine>> Of(GrantApplicationId application, Actor actor, CancellationToken cancel)
    {
        if (!actor.May(ReadRecoveries.Needs)) return [];
        var open = await db.Rows<Recovery>().VisibleTo(actor.ForCases()).Where(Recovery.IsOpen)
            .Where(r => r.Application == application).Include(r => r.Repayments).OrderBy(r => r.NoticedAt).ToListAsync(cancel);
        return [.. open.Select(r => Line(r, RecoveryTable.OfCounty(actor)))];
    }

    private static NowLine Line(Recovery recovery, bool ofCounty)
    {
        var url = SettleUrls.Recovery(recovery.Id);
        NowLine Of(string key, object amount, NowHolder has, DateOnly? by) => new(Phrase.In<SettleText>(key, amount), has, by, url);
        return recovery.State switch
        {
            RecoveryState.Noticed => Of(nameof(SettleText.NowLine_Answer), recovery.Amount, NowHolder.County, recovery.AnswerBy),
            RecoveryState.Claimed when recovery.Left.Ore > 0 =>
                Of(nameof(SettleText.NowLine_Pay), recovery.Left, NowHolder.County, recovery.DueOn),
            RecoveryState.Sent => new(Phrase.In<SettleText>(nameof(SettleText.NowLine_Open)), NowHolder.County, null, url),
            RecoveryState.Decided when !ofCounty && recovery.Left.Ore > 0 =>
                Of(nameof(SettleText.NowLine_Send), recovery.Left, NowHolder.Directorate, null),
            RecoveryState.Decided when !ofCounty =>
                Of(nameof(SettleText.NowLine_Close), recovery.Amount, NowHolder.Directorate, null),
            RecoveryState.Claimed => Of(nameof(SettleText.NowLine_Close), recovery.Amount, NowHolder.Directorate, null),
            _ => Of(nameof(SettleText.NowLine_Decide), recovery.AmountTold, NowHolder.Directorate, null),
        };
    }
}
