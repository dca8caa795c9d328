namespace Samlop.Access;

/// <summary>
/// In which kinds of organisation a role may be held. The administrator and the data protection officer see the whole installation, so they
/// belong to the directorate that owns it.
/// </summary>
public static class RoleKinds
{
    public static IReadOnlyList<OrganisationKind> Of(Role role) =>
        role switch
        {
            Role.CaseOfficer or Role.DecisionMaker or Role.Attestant or Role.BudgetAuthority
                or Role.Administrator or Role.DataProtectionOfficer => [OrganisationKind.Directorate],
            Role.ProjectLead or Role.ChiefExecutive or Role.ProjectOwner or Role.HeadOfAdministration => [OrganisationKind.County],
            Role.CountyCoordinator or Role.TrainingConsultant => [OrganisationKind.County, OrganisationKind.CountyTrainingDepartment],
            // Whoever has coordinated longest helps the new ones: of the county, or of the national team.
            Role.CoordinatorMentor =>
                [OrganisationKind.County, OrganisationKind.CountyTrainingDepartment, OrganisationKind.Directorate],
            Role.Leader => [.. Enum.GetValues<OrganisationKind>().Where(kind => LeaderOf(kind) == Role.Leader)],
            Role.JobSpecialist => [OrganisationKind.NavOffice, OrganisationKind.NavMeasuresUnit, OrganisationKind.TrainingProvider],
            Role.PracticeCoordinator =>
            [
                OrganisationKind.School,
                OrganisationKind.AdultEducationCentre,
                OrganisationKind.CountyTrainingDepartment,
                OrganisationKind.Municipality,
            ],
            Role.CareerGuide => [OrganisationKind.CareerCentre],
            Role.VolunteerMentor => [OrganisationKind.VoluntaryOrganisation],
            Role.NavCounsellor or Role.NavCoordinator => [OrganisationKind.NavOffice, OrganisationKind.NavRegion],
            Role.NavContact or Role.MunicipalNavCounsellor => [OrganisationKind.NavOffice],
            // The introduction programme is the municipality's, which may leave it to its refugee service or to the Nav office.
            Role.ProgrammeAdviser => [OrganisationKind.RefugeeService, OrganisationKind.Municipality, OrganisationKind.NavOffice],
            Role.TradeTeacher or Role.CommonCoreTeacher or Role.NorwegianTeacher or Role.ContactTeacher =>
            [
                OrganisationKind.School,
                OrganisationKind.AdultEducationCentre,
            ],
            Role.ProcessGuide => [OrganisationKind.County, OrganisationKind.School, OrganisationKind.AdultEducationCentre],
            Role.CompanyManager or Role.Supervisor => [OrganisationKind.Company],
            Role.TrainingOfficeAdviser => [OrganisationKind.TrainingOffice],
            Role.Participant => [OrganisationKind.School, OrganisationKind.AdultEducationCentre, OrganisationKind.County],
            Role.Evaluator => [OrganisationKind.ResearchInstitute],
            Role.Auditor => [OrganisationKind.AuditOffice],
            Role.OrganisationAdministrator => Enum.GetValues<OrganisationKind>(),
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
        };

    /// <summary>Who leads an organisation of the kind and signs for it.</summary>
    public static Role LeaderOf(OrganisationKind kind) =>
        kind switch
        {
            OrganisationKind.Directorate => Role.DecisionMaker,
            OrganisationKind.County => Role.ChiefExecutive,
            OrganisationKind.Company => Role.CompanyManager,
            _ => Role.Leader,
        };

    /// <summary>The roles of all who lead one kind of organisation or another.</summary>
    public static IReadOnlyList<Role> Leaders { get; } = [.. Enum.GetValues<OrganisationKind>().Select(LeaderOf).Distinct().Order()];

    public static bool Fits(this Role role, Organisation organisation) => role.FitsAnyOf(organisation.Kinds);

    public static bool FitsAnyOf(this Role role, IEnumerable<OrganisationKind> kinds) => Of(role).Intersect(kinds).Any();

    /// <summary>The roles that people may be given in the organisation.</summary>
    public static IEnumerable<Role> RolesIn(Organisation organisation) => Enum.GetValues<Role>().Where(role => role.Fits(organisation));
}
