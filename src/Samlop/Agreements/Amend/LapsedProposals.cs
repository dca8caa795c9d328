using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Propose;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Amend;

/// <summary>
/// Forslag som faller bort: what a party has proposed lapses when it is one no more, and all that wait when the agreement is ended. Nobody
/// answers them, and others may propose on their topics. The one place where that is done.
/// </summary>
public sealed class LapsedProposals(AppDb db) : IWhen<PartyRemoved>, IWhen<PartyLeft>, IWhen<AgreementEnded>
{
    public Task Happened(PartyRemoved happened, Actor actor, Change change, CancellationToken cancel) =>
        LapseOf(happened.Agreement, happened.Party, actor, change, cancel);

    public Task Happened(PartyLeft happened, Actor actor, Change change, CancellationToken cancel) =>
        LapseOf(happened.Agreement, happened.Party, actor, change, cancel);

    public Task Happened(AgreementEnded happened, Actor actor, Change change, CancellationToken cancel) =>
        Lapse(happened.Agreement, p => true, LapseCause.AgreementEnded, actor, change, cancel);

    private async Task LapseOf(AgreementId agreement, AgreementPartyId party, Actor actor, Change change, CancellationToken cancel)
    {
        var gone = await db.Rows<AgreementParty>().Of(agreement).Where(p => p.Id == party).Select(p => p.Organisation).SingleAsync(cancel);
        await Lapse(agreement, p => p.For == gone, LapseCause.PartyGone, actor, change, cancel);
    }

    private async Task Lapse(
        AgreementId agreement, Expression<Func<AgreementProposal, bool>> which, LapseCause cause, Actor actor, Change change,
        CancellationToken cancel)
    {
        var waiting = await db.Rows<AgreementProposal>().Of(agreement).Where(AgreementProposal.Waits).Where(which)
            .OrderBy(p => p.At).ToListAsync(cancel);
        foreach (var proposal in waiting)
        {
            proposal.Close(ProposalOutcome.Lapsed, actor.User, actor.Organisation, change.At);
            change.Record(new ProposalLapsed(proposal.Id, agreement, proposal.Topic, cause));
        }
    }
}
