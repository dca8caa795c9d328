using Samlop.Grants.Apply;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>The authority to accept or decline an award, and to say where it is paid.</summary>
internal static class AwardAuthority
{
    public static readonly Refusal NoAuthorityToAccept = Refusal.In<AcceptText>(nameof(NoAuthorityToAccept));

    public static AuthorityAct Act { get; } = new(AcceptAward.Needs, DelegationScope.AcceptAwards, NoAuthorityToAccept);
}
