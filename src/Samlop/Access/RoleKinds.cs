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
            Role.CaseOfficer or Role.DecisionMaker or Role.PaymentApprover or Role.Administrator or Role.DataProtectionOfficer =>
            [
                OrganisationKind.Directorate,
            ],
            Role.ProjectLead or Role.ChiefExecutive => [OrganisationKind.County],
            Role.NavCounsellor or Role.NavCoordinator => [OrganisationKind.NavOffice, OrganisationKind.NavRegion],
            Role.NavContact => [OrganisationKind.NavOffice],
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
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
        };

    public static bool Fits(this Role role, Organisation organisation) => role.FitsAnyOf(organisation.Kinds);

    public static bool FitsAnyOf(this Role role, IEnumerable<OrganisationKind> kinds) => Of(role).Intersect(kinds).Any();

    /// <summary>The roles that people may be given in the organisation.</summary>
    public static IEnumerable<Role> RolesIn(Organisation organisation) => Enum.GetValues<Role>().Where(role => role.Fits(organisation));
}
