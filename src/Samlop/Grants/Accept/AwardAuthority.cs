using Samlop.Grants.Apply;

namespace Samlop.Grants.Accept;

/// <summary>The authority to accept or decline an award, and to say where it is paid.</summary>
internal static class AwardAuthority
{
    public static AuthorityAct Act { get; } = new(AcceptAward.Needs, DelegationScope.AcceptAwards, AcceptRefusal.NoAuthorityToAccept);
}
