using Samlop.Access;
using Samlop.Access.Proposing;
using Samlop.Tests.Audit.TwoPerson;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.Proposing;

internal static class RoleProposalData
{
    /// <summary>What the page of a proposal that waits sends along.</summary>
    public static async Task<ApproveRole.Input> Approving(this TestData given, RoleProposalId proposal) =>
        new() { Proposal = proposal, Seen = await given.MarkOf(proposal.Value) };
}
