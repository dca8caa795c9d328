using Samlop.Platform.UseCases;

namespace Samlop.Access.Groups;

internal static class GroupUrls
{
    public static string List(OrganisationId organisation) => $"{AccessUrls.Of(organisation)}/gruppeforslag";

    public static string Of(OrganisationId organisation, GroupProposalId proposal) => $"{List(organisation)}/{proposal.Value}";
}
