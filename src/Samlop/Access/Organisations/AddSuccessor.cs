using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Organisations;

/// <summary>Ny etterfølger: another organisation takes over from this one, or from a part of it, from a day on.</summary>
[Process("SuccessorAdded"), TellsNobody(Untold.Register)]
public sealed class AddSuccessor(AppDb db) : IUseCase<AddSuccessor.Input, Done>
{
    public static Permission Needs => AddOrganisation.Needs;

    public static readonly Refusal IsSuccessor = Refusal.In<AccessText>(nameof(IsSuccessor));

    public sealed class Input : IInput<AddSuccessor, Input, Done>
    {
        public OrganisationId Organisation { get; set; }

        /// <summary>The id of the one that takes over, as chosen.</summary>
        public string? Successor { get; set; }

        public string? From { get; set; }
    }

    /// <summary>An organisation has a successor, from a day.</summary>
    [Event("access.organisation.successor-added")]
    public sealed record SuccessorAdded(OrganisationId Organisation, OrganisationId Successor, DateOnly From) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Organisation).And(Successor);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_SuccessorAdded), new DateArgument(From));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var organisation = await db.Rows<Organisation>().ManageableBy(actor.ForAdministration())
            .SingleOrDefaultAsync(o => o.Id == input.Organisation, cancel);
        if (organisation is null) return Refusal.NotFound;

        var errors = new FieldErrors();
        var from = TypedLine.ReadDay(input.From, nameof(Input.From), errors);
        if (!errors.Any && from <= organisation.ValidFrom)
            errors.Add(nameof(Input.From), Phrase.In<AccessText>(
                nameof(AccessText.Error_BeforeItBegan), new DateArgument(organisation.ValidFrom)));
        if (!errors.Any && organisation.ValidTo is { } ended && from > ended.AddDays(1))
            errors.Add(nameof(Input.From), Phrase.In<AccessText>(nameof(AccessText.Error_SuccessorAfterEnd), new DateArgument(ended)));
        var successor = errors.Any ? null : await Successors.Read(db, input.Successor, organisation.Id, from, cancel);
        if (!errors.Any && successor is null)
            errors.Add(nameof(Input.Successor), Phrase.In<AccessText>(nameof(AccessText.Error_SuccessorFrom)));
        if (errors.Any || successor is not { } next) return errors;
        if (await Successors.DayOf(db, organisation.Id, next, cancel) is { } day)
            return day == from ? new Done() : IsSuccessor;
        await Successors.AskNoCircle(db, organisation, next, nameof(Input.Successor), errors, cancel);
        if (errors.Any) return errors;

        db.Add(new OrganisationSuccessor(organisation.Id, next, from));
        change.Record(new SuccessorAdded(organisation.Id, next, from));
        return new Done();
    }
}
