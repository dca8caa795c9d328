using Samlop.Platform.Text;
using Samlop.Platform.Ui;

namespace Samlop.Agreements.Propose;

/// <summary>Where a proposal stands, in the reader's language.</summary>
internal static class ProposalWords
{
    private static readonly Words<AgreementsText, ProposalOutcome> Outcomes = new("Outcome");

    public static string TextOf(AgreementProposal proposal) =>
        proposal.FellAt is not null ? AgreementsText.Proposal_Fell
        : proposal.Outcome is { } outcome ? Outcomes.Of(outcome).ToString() : CommonText.WaitsForAnswer;

    public static Tone ToneOf(AgreementProposal proposal) => proposal.FellAt is not null ? Tone.Warning : proposal.Outcome switch
    {
        null => Tone.Info,
        ProposalOutcome.Approved => Tone.Success,
        ProposalOutcome.Refused => Tone.Warning,
        _ => Tone.Neutral,
    };
}
