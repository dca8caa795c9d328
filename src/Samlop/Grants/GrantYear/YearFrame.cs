using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay.Blocks;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;

namespace Samlop.Grants.GrantYear;

/// <summary>Rammen for et år: what is appropriated and what of it is awarded, whoever may see the awards.</summary>
/// <param name="Appropriated">Null where nothing is confirmed.</param>
/// <param name="Awarded">By decisions in force; what a county declined is not among it.</param>
public sealed record YearFrame(Money? Appropriated, Money Awarded)
{
    /// <summary>Ledig: appropriated, and not awarded.</summary>
    public Money? Free => Appropriated?.Minus(Awarded);
}

internal static class YearFrames
{
    /// <summary>The frame of a year, over all awards: a reader who does not see some of them is told the same sum.</summary>
    public static async Task<YearFrame> FrameOf(this AppDb db, int year, CancellationToken cancel)
    {
        var given = await db.AppropriatedIn([year], cancel);
        var awarded = await db.Rows<Award>().All(Because.PaymentIsChecked)
            .Where(a => a.Year == year && a.ReplacedAt == null && a.Answer != AwardAnswer.Declined)
            .SumAsync(a => a.AmountOre, cancel);
        return new(given.TryGetValue(year, out var amount) ? amount : null, Money.FromOre(awarded));
    }
}
