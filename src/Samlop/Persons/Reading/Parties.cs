using Samlop.Access;
using Samlop.Persons.Terms;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Reading;

/// <summary>As which body, and which kind of reader, somebody acts for their organisation.</summary>
public static class Parties
{
    /// <summary>
    /// What an organisation of a kind is to the table. One of several kinds is the first of these, but whoever coordinates a county is
    /// that.
    /// </summary>
    private static readonly (OrganisationKind Organisation, PartyKind Party)[] OfOrganisations =
    [
        (OrganisationKind.Directorate, PartyKind.Directorate),
        (OrganisationKind.RefugeeService, PartyKind.RefugeeService),
        (OrganisationKind.AdultEducationCentre, PartyKind.MunicipalAdultEducation),
        (OrganisationKind.School, PartyKind.CountySchool),
        (OrganisationKind.CountyTrainingDepartment, PartyKind.CountySchool),
        (OrganisationKind.County, PartyKind.CountySchool),
        (OrganisationKind.CareerCentre, PartyKind.CareerCentre),
        (OrganisationKind.NavOffice, PartyKind.NavState),
        (OrganisationKind.NavMeasuresUnit, PartyKind.NavRegion),
        (OrganisationKind.NavRegion, PartyKind.NavRegion),
        (OrganisationKind.Company, PartyKind.Company),
        (OrganisationKind.TrainingOffice, PartyKind.TrainingOffice),
        (OrganisationKind.VoluntaryOrganisation, PartyKind.Volunteers),
        (OrganisationKind.ResearchInstitute, PartyKind.Evaluator),
        (OrganisationKind.AuditOffice, PartyKind.AuditOffice),
    ];

    /// <summary>
    /// All that an organisation of these kinds may be to the table, by whoever acts for it: a municipality is the service of those who
    /// advise in the programme, and a county is also its coordinator.
    /// </summary>
    public static IReadOnlyList<PartyKind> KindsOf(IReadOnlyCollection<OrganisationKind> kinds) =>
    [
        .. OfOrganisations.Where(known => kinds.Contains(known.Organisation)).Select(known => known.Party)
            .Concat(kinds.Contains(OrganisationKind.Municipality) ? [PartyKind.RefugeeService] : [])
            .Concat(kinds.Contains(OrganisationKind.County) ? [PartyKind.CountyCoordinator] : [])
            .Distinct(),
    ];

    /// <summary>Who the actor is to the table; of no kind that it knows, nothing is shared with them.</summary>
    public static Body BodyOf(Actor actor, IReadOnlyCollection<OrganisationKind> kinds)
    {
        // A municipality has many services: only who advises in the programme reads for the one that the law shares with.
        var kind = actor.Holds(Role.Participant) ? PartyKind.Self
            : actor.Holds(Role.CountyCoordinator) ? PartyKind.CountyCoordinator
            : actor.Holds(Role.ProgrammeAdviser) ? PartyKind.RefugeeService
            : OfOrganisations.FirstOrDefault(known => kinds.Contains(known.Organisation)).Party;
        return new Body(kind, actor.Organisation);
    }

    /// <summary>Whoever guides persons in a company, and does not lead it, is another reader than the company.</summary>
    public static PartyKind ReaderKindOf(Actor actor, Body body) =>
        body.Kind is PartyKind.Company && actor.Holds(Role.Supervisor) && !actor.Holds(Role.CompanyManager)
            ? PartyKind.CompanySupervisor
            : body.Kind;
}
