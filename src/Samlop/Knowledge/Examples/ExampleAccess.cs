using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Examples;

/// <summary>Who reads and writes what counties and municipalities say of their own place.</summary>
public static class ExampleAccess
{
    public static readonly Refusal OnlyCountiesAndMunicipalities =
        Refusal.In<ExamplesText>(nameof(OnlyCountiesAndMunicipalities));
    public static readonly Refusal NobodyForExample = Refusal.In<ExamplesText>(nameof(NobodyForExample));

    /// <summary>They lead or coordinate the work of a county or a municipality.</summary>
    internal static readonly Role[] Writers =
    [
        Role.ProjectLead, Role.ChiefExecutive, Role.ProjectOwner, Role.CountyCoordinator, Role.TrainingConsultant, Role.Leader,
        Role.ProgrammeAdviser, Role.PracticeCoordinator,
    ];

    /// <summary>They are told of a question that comes to their organisation: those who lead or coordinate there.</summary>
    internal static readonly Role[] Receivers = [.. Writers, Role.CaseOfficer, Role.NavContact, Role.NavCoordinator];

    /// <summary>They work with the participants or lead those who do, wherever they are.</summary>
    internal static readonly Role[] Askers =
    [
        .. Enum.GetValues<Role>().Except(
            [
                Role.Participant, Role.Evaluator, Role.Auditor, Role.Administrator, Role.OrganisationAdministrator,
                Role.DataProtectionOfficer,
            ]),
    ];

    /// <summary>What the reader's organisation has asked, and what it is asked.</summary>
    public static IQueryable<ExampleContact> VisibleTo(this Rows<ExampleContact> contacts, Reader reader)
    {
        var (asks, own) = (reader.Actor.May(AskAboutExample.Needs), reader.Actor.Organisation);
        return contacts.Through(c => asks && (c.From == own || c.To == own));
    }

    /// <summary>Those of both organisations write in it.</summary>
    public static IQueryable<ExampleContact> ManageableBy(this Rows<ExampleContact> contacts, Reader reader) => contacts.VisibleTo(reader);

    /// <summary>
    /// Whom a question about an example goes to: who has the practice, by its number in the register, or else the directorate's case
    /// officers, who keep it for them. Null where there is neither.
    /// </summary>
    internal static async Task<AskedOfExample?> AskedOf(
        this AppDb db, PracticeExample example, ExamplePlaces places, DateOnly today, CancellationToken cancel)
    {
        var numbers = example.Contact switch
        {
            ContactRole.County => places.CountiesOn(example, today).Select(county => county.Organisation?.Value),
            ContactRole.Municipality or ContactRole.MunicipalityAndNav =>
                places.MunicipalitiesOn(example, today).Select(municipality => municipality.Organisation?.Value),
            // The register has no organisation numbers of Nav offices and business associations.
            _ => [],
        };
        var known = numbers.OfType<string>().ToList();
        var there = db.Set<Organisation>().Where(o => o.ValidFrom <= today && (o.ValidTo == null || o.ValidTo >= today));
        var own = await there.Where(o => known.Contains(o.Number!))
            .OrderBy(o => o.Id).Select(o => (OrganisationId?)o.Id).FirstOrDefaultAsync(cancel);
        if (own is { } found) return new(found, IsKept: false);
        var kept = await db.DirectorateFor(today, cancel);
        return kept is { } directorate ? new(directorate, IsKept: true) : null;
    }

    /// <summary>The directorate whose case officers keep what is nobody else's here; null where there is none.</summary>
    internal static async Task<OrganisationId?> DirectorateFor(this AppDb db, DateOnly today, CancellationToken cancel)
    {
        var officers = db.Set<Membership>().Where(m => m.Role == Role.CaseOfficer && m.From <= today && (m.To == null || m.To >= today));
        // The one that questions about rules go to first, where it is in Samløp.
        var routes = RuleOwners.Current.Bodies.Single(body => body.Routes).Organisation;
        return await db.Set<Organisation>().Where(o => o.ValidFrom <= today && (o.ValidTo == null || o.ValidTo >= today))
            .Where(o => o.Kinds.Contains(OrganisationKind.Directorate) && officers.Any(m => m.Organisation == o.Id))
            .OrderByDescending(o => o.Name == routes).ThenBy(o => o.Id)
            .Select(o => (OrganisationId?)o.Id).FirstOrDefaultAsync(cancel);
    }

    /// <summary>That of the reader's own organisation.</summary>
    public static IQueryable<ContextProfile> VisibleTo(this Rows<ContextProfile> profiles, Reader reader) => profiles.ManageableBy(reader);

    /// <summary>That of the actor's own organisation.</summary>
    public static IQueryable<ContextProfile> ManageableBy(this Rows<ContextProfile> profiles, Reader reader)
    {
        var (writes, own) = (reader.Actor.May(SaveProfile.Needs), reader.Actor.Organisation);
        return profiles.Through(p => writes && p.Organisation == own);
    }

    /// <summary>Whether the actor acts for a county or a municipality, and so has a place to tell of.</summary>
    public static async Task<Refusal?> MayTellOfPlace(this AppDb db, Actor actor, CancellationToken cancel = default)
    {
        var own = actor.Organisation;
        return await db.Set<Organisation>().AnyAsync(
            o => o.Id == own && (o.Kinds.Contains(OrganisationKind.County) || o.Kinds.Contains(OrganisationKind.Municipality)), cancel)
            ? null
            : OnlyCountiesAndMunicipalities;
    }

    /// <summary>The profile of the actor's own place, with its lines; null where nobody has begun it.</summary>
    public static Task<ContextProfile?> OwnProfile(this AppDb db, Actor actor, CancellationToken cancel = default) =>
        db.Rows<ContextProfile>().ManageableBy(Purpose.None.Reader(actor)).Include(p => p.Lines).SingleOrDefaultAsync(cancel);
}
