using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Waiting;

namespace Samlop.Access.Organisations;

/// <summary>
/// Endre organisasjon: corrects name, kinds, numbers and form of Norwegian. A kind that somebody's role depends on cannot be taken away.
/// </summary>
[Process("OrganisationChanged"), TellsNobody(Untold.Register)]
public sealed class ChangeOrganisation(AppDb db, RegisterData register, OsloClock clock) : IUseCase<ChangeOrganisation.Input, Done>
{
    public static Permission Needs => AddOrganisation.Needs;

    public sealed class Input : TypedOrganisation, IInput<ChangeOrganisation, Input, Done>
    {
        public OrganisationId Organisation { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }
    }

    /// <summary>What is known of an organisation was corrected.</summary>
    [Event("access.organisation.changed"), Was("OrganisationChanged")]
    public sealed record OrganisationChanged(OrganisationId Organisation, IReadOnlyList<string> FieldKeys) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Organisation);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_Changed), AccessWords.Listed(FieldKeys));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var organisation = await db.Rows<Organisation>().ManageableBy(actor.ForAdministration())
            .SingleOrDefaultAsync(o => o.Id == input.Organisation, cancel);
        if (organisation is null) return Refusal.NotFound;

        var errors = new FieldErrors();
        var read = await ReadOrganisation.From(input, organisation.Id, db, register, errors, cancel);
        if (!errors.Any && await RoleWithout(read.Kinds, organisation, cancel) is { } role)
        {
            errors.Add(nameof(Input.Kinds), Phrase.In<AccessText>(nameof(AccessText.Error_KindIsNeeded), AccessWords.Named(role)));
        }

        if (errors.Any) return errors;
        if (organisation.Version != input.BasedOn) return Refusal.ChangedByOther;

        List<string> changed = [];
        if (organisation.Name != read.Name) changed.Add("name");
        if (!organisation.Kinds.ToHashSet().SetEquals(read.Kinds)) changed.Add("kinds");
        if (organisation.Number != read.Number) changed.Add("number");
        if (organisation.RegionNumber != read.RegionNumber) changed.Add("region");
        if (organisation.Form != read.Form) changed.Add("form");
        if (changed.Count == 0) return new Done();

        organisation.Change(read.Name, read.Kinds, read.Number, read.RegionNumber, read.Form);
        change.Record(new OrganisationChanged(organisation.Id, changed));
        return new Done();
    }

    private async Task<Role?> RoleWithout(IReadOnlyList<OrganisationKind> kinds, Organisation organisation, CancellationToken cancel)
    {
        var today = clock.Today;
        var roles = await db.Set<Membership>()
            .Where(m => m.Organisation == organisation.Id)
            .Where(Membership.IsNotOver.On(today))
            .Select(m => m.Role)
            .Distinct()
            .ToListAsync(cancel);
        return roles.Where(r => r.Fits(organisation) && !r.FitsAnyOf(kinds)).Select(r => (Role?)r).FirstOrDefault();
    }
}
