using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Waiting;

namespace Samlop.Access.Organisations;

/// <summary>Ny organisasjon: lets a body in, with its kinds and numbers. In the demonstration it is marked as invented.</summary>
[Process("OrganisationAdded"), TellsNobody(Untold.Register)]
public sealed class AddOrganisation(AppDb db, RegisterData register, Demonstration demonstration)
    : IUseCase<AddOrganisation.Input, AddOrganisation.Added>
{
    public static Permission Needs { get; } = Permission.Of("access.organisations.manage", Role.Administrator);

    public sealed class Input : TypedOrganisation, IInput<AddOrganisation, Input, Added>
    {
        /// <summary>The first day it exists.</summary>
        public string? ValidFrom { get; set; }
    }

    public sealed record Added(OrganisationId Organisation);

    /// <summary>An organisation was let in.</summary>
    [Event("access.organisation.added"), Was("OrganisationAdded")]
    public sealed record OrganisationAdded(OrganisationId Organisation, DateOnly ValidFrom) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Organisation);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_OrganisationAdded));
    }

    public async Task<Outcome<Added>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var read = await ReadOrganisation.From(input, null, db, register, errors, cancel);
        var from = TypedLine.ReadDay(input.ValidFrom, nameof(Input.ValidFrom), errors);
        if (errors.Any) return errors;

        var organisation = new Organisation(
            NewId.Of<OrganisationId>(change.At),
            read.Name,
            read.Kinds,
            from,
            read.Number,
            read.RegionNumber,
            read.Form
        )
        {
            Fictitious = demonstration.Active,
        };
        db.Add(organisation);
        change.Record(new OrganisationAdded(organisation.Id, from));
        return new Added(organisation.Id);
    }
}
