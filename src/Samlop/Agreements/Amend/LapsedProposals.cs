using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Propose;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Amend;

/// <summary>What a party has proposed lapses when it is one no more: nobody answers it, and others may propose on the topic.</summary>
public sealed class LapsedProposals(AppDb db) : IWhen<PartyRemoved>, IWhen<PartyLeft>
{
    public Task Happened(PartyRemoved happened, Actor actor, Change change, CancellationToken cancel) =>
        Lapse(happened.Agreement, happened.Party, actor, change, cancel);

    public Task Happened(PartyLeft happened, Actor actor, Change change, CancellationToken cancel) =>
        Lapse(happened.Agreement, happened.Party, actor, change, cancel);

    private async Task Lapse(AgreementId agreement, AgreementPartyId party, Actor actor, Change change, CancellationToken cancel)
    {
        var gone = await db.Rows<AgreementParty>().Of(agreement).Where(p => p.Id == party).Select(p => p.Organisation).SingleAsync(cancel);
        var waiting = await db.Rows<AgreementProposal>().Of(agreement).Where(AgreementProposal.Waits).Where(p => p.For == gone)
            .ToListAsync(cancel);
        foreach (var proposal in waiting)
        {
            proposal.Close(ProposalOutcome.Lapsed, actor.User, actor.Organisation, change.At);
            change.Record(new ProposalLapsed(proposal.Id, agreement, proposal.Topic));
        }
    }
}
