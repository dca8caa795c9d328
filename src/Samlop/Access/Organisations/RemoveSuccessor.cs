using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Organisations;

/// <summary>Fjern en etterfølger som var ført feil: the register says again that it did not take over.</summary>
[Process("SuccessorRemoved"), TellsNobody(Untold.Register)]
public sealed class RemoveSuccessor(AppDb db) : IUseCase<RemoveSuccessor.Input, Done>
{
    public static Permission Needs => AddOrganisation.Needs;

    public sealed class Input : IInput<RemoveSuccessor, Input, Done>
    {
        public OrganisationId Organisation { get; set; }

        /// <summary>From the button that was pressed: the successor and its day, as the page told them.</summary>
        public string? Successor { get; set; }
    }

    /// <summary>An organisation does not have a successor that had been written down.</summary>
    [Event("access.organisation.successor-removed")]
    public sealed record SuccessorRemoved(OrganisationId Organisation, OrganisationId Successor) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Organisation).And(Successor);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_SuccessorRemoved));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var organisation = input.Organisation;
        if (!await db.Rows<Organisation>().ManageableBy(actor.ForAdministration()).AnyAsync(o => o.Id == organisation, cancel))
            return Refusal.NotFound;
        if (Successors.Listed.ReadKey(input.Successor) is not (var successor, var day)) return Refusal.NotFound;
        var found = await db.Set<OrganisationSuccessor>()
            .SingleOrDefaultAsync(s => s.Organisation == organisation && s.Successor == successor, cancel);
        if (found is null) return Refusal.NotFound;
        if (found.From != day) return Refusal.ChangedSinceOpened;

        db.Remove(found);
        change.Record(new SuccessorRemoved(organisation, successor));
        return new Done();
    }
}
