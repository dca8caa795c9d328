using Samlop.Access;
using Samlop.Persons.Terms;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Reading;

/// <summary>As which body, and which kind of reader, somebody acts for their organisation.</summary>
public static class Parties
{
    /// <summary>Roles that tell by themselves as what somebody acts, whatever else the organisation is: the first that is held.</summary>
    private static readonly (Role Role, PartyKind Party)[] OfRoles =
    [
        (Role.Participant, PartyKind.Self),
        (Role.CountyCoordinator, PartyKind.CountyCoordinator),
        // A municipality has many services: only who advises in the programme reads for the one that the law shares with.
        (Role.ProgrammeAdviser, PartyKind.RefugeeService),
        // A Nav office is two bodies, the state's and the municipality's.
        (Role.MunicipalNavCounsellor, PartyKind.NavMunicipal),
    ];

    /// <summary>
    /// What an organisation of a kind is to the table, by whoever has no such role. One of several kinds is the first of these.
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
    /// advise in the programme, a county is also its coordinator, and a Nav office is its two halves and the service where it runs the
    /// programme. Each role that tells by itself as what somebody acts is asked where it may be held.
    /// </summary>
    public static IReadOnlyList<PartyKind> KindsOf(IReadOnlyCollection<OrganisationKind> kinds) =>
    [
        .. OfOrganisations.Where(known => kinds.Contains(known.Organisation)).Select(known => known.Party)
            .Concat(OfRoles.Where(known => known.Party is not PartyKind.Self && RoleKinds.Of(known.Role).Any(kinds.Contains))
                .Select(known => known.Party))
            .Distinct(),
    ];

    /// <summary>
    /// As what somebody acts at an organisation of these kinds; of no kind that the table knows, nothing is shared with them.
    /// </summary>
    /// <param name="holds">Whether they hold a role there.</param>
    public static PartyKind KindOf(Func<Role, bool> holds, IReadOnlyCollection<OrganisationKind> kinds) =>
        ToldBy(holds) ?? OfOrganisations.FirstOrDefault(known => kinds.Contains(known.Organisation)).Party;

    /// <summary>Who the actor is to the table.</summary>
    public static Body BodyOf(Actor actor, IReadOnlyCollection<OrganisationKind> kinds) =>
        new(KindOf(actor.Holds, kinds), actor.Organisation);

    /// <summary>
    /// As what the actor may act, for lists of what waits, which are asked before it is read what kinds of organisation theirs is: what
    /// their role tells, or else all that no role tells.
    /// </summary>
    public static IReadOnlyList<PartyKind> MayActAs(Actor actor) =>
        ToldBy(actor.Holds) is { } told ? [told] : [.. Enum.GetValues<PartyKind>().Except(OfRoles.Select(known => known.Party))];

    /// <summary>Whoever guides persons in a company, and does not lead it, is another reader than the company.</summary>
    public static PartyKind ReaderKindOf(Actor actor, Body body) =>
        body.Kind is PartyKind.Company && actor.Holds(Role.Supervisor) && !actor.Holds(Role.CompanyManager)
            ? PartyKind.CompanySupervisor
            : body.Kind;

    private static PartyKind? ToldBy(Func<Role, bool> holds) =>
        OfRoles.Where(known => holds(known.Role)).Select(known => (PartyKind?)known.Party).FirstOrDefault();
}
