using Samlop.Platform.Data;

namespace Samlop.Access;

/// <summary>The rules that look past the reader's own rows: all there are (docs/rows.md prints them).</summary>
internal static class Because
{
    public static readonly RowsReason WhoHasAuthorityIsTold = new(
        "Who has a delegation or a stand-in is found by whoever changes it; each is told only what they find themselves."
    );

    public static readonly RowsReason NoticesAreStoodInFor = new(
        "Whoever stands in for somebody is told what they are told: that there is a notice, not what it leads to."
    );

    public static readonly RowsReason AuthorityIsHandedOver = new(
        "A delegation or a stand-in of one whose role ends is listed for whoever ends it and for those who give it out."
    );

    public static readonly RowsReason WhoInvitesIsTold = new(
        "Whoever sent an invitation is told that it is accepted, and named to the one who got a role by it."
    );

    public static readonly RowsReason WhoIsProposedKeepsTheirAddress = new(
        "The address of whoever is proposed for a role that two give is not changed by one alone while it waits."
    );
}
