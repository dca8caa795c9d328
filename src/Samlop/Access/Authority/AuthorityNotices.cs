using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Authority;

/// <summary>Varsler om fullmakter og vikarer: to those who got one, or had one.</summary>
internal static class AuthorityNotices
{
    public static readonly NoticeGroup Group = new(
        "access.authority",
        Phrase.In<AuthorityText>(nameof(AuthorityText.Notices_Title)),
        Phrase.In<AuthorityText>(nameof(AuthorityText.Notices_Explained)),
        MayBeStopped: true)
    {
        // By its code: the use case itself tells by this group, and whichever of the two was asked for first would find the other empty.
        Holders = [ReadDelegations.Needs, Permission.Of(AppointStandIn.Code)],
    };

    /// <summary>A stand-in, whoever has done something with it.</summary>
    public static Task<StandIn> StandIn(this Occasion occasion, StandInId id) =>
        occasion.Db.Rows<StandIn>().All(Because.WhoHasAuthorityIsTold).SingleAsync(s => s.Id == id, occasion.Cancel);
}
