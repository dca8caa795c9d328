using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Agreements.Propose;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Propose;

/// <summary>Who answers a proposal, who withdraws it, and what then becomes of it.</summary>
public class ProposalRuleTests
{
    private static readonly OrganisationId Own = NewId.Of<OrganisationId>(TestTime.Start);
    private static readonly OrganisationId Other = NewId.Of<OrganisationId>(TestTime.Start);
    private static readonly UserId By = NewId.Of<UserId>(TestTime.Start);

    [Theory]
    [InlineData(ProposalOutcome.Approved)]
    [InlineData(ProposalOutcome.Refused)]
    public void Proposal_IsAnsweredByAnother_Once(ProposalOutcome outcome)
    {
        var proposal = Proposal();
        proposal.Answer(outcome, "Derfor.", By, Own, TestTime.Start).ShouldBe(AgreementProposal.OwnProposal);
        proposal.IsOpen.ShouldBeTrue();
        proposal.Answer(outcome, "Derfor.", By, Other, TestTime.Start).ShouldBeNull();
        (proposal.Outcome, proposal.ClosedFor, proposal.IsOpen).ShouldBe((outcome, Other, false));
        proposal.Answer(ProposalOutcome.Approved, null, By, Other, TestTime.Start).ShouldBe(AgreementProposal.ProposalIsAnswered);
        proposal.Withdraw(By, Own, TestTime.Start).ShouldBe(AgreementProposal.ProposalIsAnswered);
        proposal.Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void Proposal_IsWithdrawnByItsParty_AndReplacedByItAlone()
    {
        var proposal = Proposal();
        proposal.MayReplace(Other).ShouldBe(AgreementProposal.TopicHasProposal);
        proposal.MayReplace(Own).ShouldBeNull();
        proposal.Withdraw(By, Other, TestTime.Start).ShouldBe(AgreementProposal.NotOwnProposal);
        proposal.Withdraw(By, Own, TestTime.Start).ShouldBeNull();
        proposal.Outcome.ShouldBe(ProposalOutcome.Withdrawn);
        proposal.MayReplace(Other).ShouldBeNull();
    }

    private static AgreementProposal Proposal() => new(
        NewId.Of<AgreementProposalId>(TestTime.Start), NewId.Of<AgreementId>(TestTime.Start), AgreementTopics.Norwegian, "Ny tekst.",
        "Det trengs.", null, By, Own, TestTime.Start);
}
