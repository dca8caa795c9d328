using Microsoft.EntityFrameworkCore;
using Samlop.Access.People;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Organisations;

/// <summary>
/// Avslutte organisasjon: the last day it exists, and who takes over. Everybody's roles in it end with it: on that day, or at once where
/// the day has passed.
/// </summary>
[Process("OrganisationEnded")]
public sealed class EndOrganisation(AppDb db, OsloClock clock) : IUseCase<EndOrganisation.Input, Done>
{
    public static Permission Needs => AddOrganisation.Needs;

    public sealed class Input : IInput<EndOrganisation, Input, Done>
    {
        public OrganisationId Organisation { get; set; }

        public int BasedOn { get; set; }

        public string? LastDay { get; set; }

        /// <summary>The id of the organisation that takes over; empty where nobody does.</summary>
        public string? Successor { get; set; }

        /// <summary>Where fewer than two administrators are left: that it is read what then cannot be done.</summary>
        public bool Understood { get; set; }
    }

    /// <summary>An organisation ceases to be, perhaps with a successor.</summary>
    [Event("access.organisation.ended"), Was("OrganisationEnded")]
    public sealed record OrganisationEnded(OrganisationId Organisation, DateOnly LastDay, OrganisationId? Successor) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Organisation);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_OrganisationEnded), new DateArgument(LastDay));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var organisation = await db.Rows<Organisation>().ManageableBy(actor.ForAdministration())
            .SingleOrDefaultAsync(o => o.Id == input.Organisation, cancel);
        if (organisation is null) return Refusal.NotFound;
        if (organisation.MayEnd() is { } no) return no;

        var errors = new FieldErrors();
        var lastDay = TypedLine.ReadDay(input.LastDay, nameof(Input.LastDay), errors);
        if (!errors.Any && lastDay < organisation.ValidFrom)
            errors.Add(
                nameof(Input.LastDay),
                Phrase.In<AccessText>(nameof(AccessText.Error_BeforeItBegan), new DateArgument(organisation.ValidFrom))
            );
        var successor = errors.Any ? null : await ReadSuccessor(input, organisation, lastDay, errors, cancel);
        if (errors.Any) return errors;
        if (organisation.Version != input.BasedOn) return Refusal.ChangedSinceOpened;

        var ending = await db.Set<Membership>()
            .Where(m => m.Organisation == organisation.Id && (m.To == null || m.To > lastDay))
            .ToListAsync(cancel);
        ending.RemoveAll(m => m.MayChange(clock.Today) is not null);
        if (await Administrators.MayEnd(db, actor, ending, cancel) is { } administrator) return administrator;
        await Administrators.AskUnderstood(db, ending, input.Understood, nameof(Input.Understood), errors, cancel);
        if (errors.Any) return errors;

        organisation.End(lastDay);
        if (successor is { } next && await Successors.DayOf(db, organisation.Id, next, cancel) is null)
            db.Add(new OrganisationSuccessor(organisation.Id, next, lastDay.AddDays(1)));

        change.Record(new OrganisationEnded(organisation.Id, lastDay, successor));
        foreach (var membership in ending)
        {
            var earliest = membership.EarliestEnd(clock.Today, actor.User);
            membership.End(lastDay < earliest ? earliest : lastDay);
            change.Record(new EndMembership.MembershipEnded(membership.Id, membership.User, membership.Role, membership.To!.Value));
        }

        return new Done();
    }

    private async Task<OrganisationId?> ReadSuccessor(
        Input input, Organisation organisation, DateOnly lastDay, FieldErrors errors, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(input.Successor)) return null;
        var from = lastDay.AddDays(1);
        if (await Successors.Read(db, input.Successor, input.Organisation, from, cancel) is not { } id)
        {
            errors.Add(nameof(Input.Successor), Phrase.In<AccessText>(nameof(AccessText.Error_Successor)));
            return null;
        }

        // A day that is written down is changed by nobody unawares: it may be that of a part which moved before the rest.
        if (await Successors.DayOf(db, input.Organisation, id, cancel) is { } day && day != from)
            errors.Add(nameof(Input.Successor), Phrase.In<AccessText>(nameof(AccessText.Error_SuccessorAlready), new DateArgument(day)));
        await Successors.AskNoCircle(db, organisation, id, nameof(Input.Successor), errors, cancel);
        return id;
    }
}
