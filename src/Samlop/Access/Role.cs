using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>
/// Rolle: what a person does for an organisation. The name is the stored code. Which permissions a role holds is listed by each module.
/// </summary>
public enum Role
{
    /// <summary>Saksbehandler i IMDi.</summary>
    CaseOfficer,

    /// <summary>Beslutter i IMDi.</summary>
    DecisionMaker,

    /// <summary>Attestant for utbetalinger i IMDi.</summary>
    [Was("PaymentApprover")]
    Attestant,

    /// <summary>Budsjettdisponeringsmyndighet i IMDi.</summary>
    BudgetAuthority,

    /// <summary>Prosjektleder i fylkeskommunen.</summary>
    ProjectLead,

    /// <summary>Fylkeskommunedirektør.</summary>
    ChiefExecutive,

    /// <summary>Prosjektansvarlig i fylkeskommunen.</summary>
    ProjectOwner,

    /// <summary>Administrasjonssjef i fylkeskommunen, overordnet den prosjektansvarlige.</summary>
    HeadOfAdministration,

    /// <summary>Fylkeskoordinator.</summary>
    CountyCoordinator,

    /// <summary>Mentor for koordinatorer.</summary>
    CoordinatorMentor,

    /// <summary>Opplæringskonsulent i fylkeskommunen.</summary>
    TrainingConsultant,

    /// <summary>Leder som signerer for en organisasjon uten en egen rolle for det.</summary>
    Leader,

    /// <summary>Nav-veileder.</summary>
    NavCounsellor,

    /// <summary>Veileder i kommunal del av Nav: works for the municipality's services at a Nav office.</summary>
    MunicipalNavCounsellor,

    /// <summary>Nav-kontorets kontaktperson.</summary>
    NavContact,

    /// <summary>Nav-koordinator.</summary>
    NavCoordinator,

    /// <summary>Jobbspesialist.</summary>
    JobSpecialist,

    /// <summary>Programrådgiver i flyktningtjenesten.</summary>
    ProgrammeAdviser,

    /// <summary>Programfaglærer.</summary>
    TradeTeacher,

    /// <summary>Fellesfaglærer.</summary>
    CommonCoreTeacher,

    /// <summary>Norsklærer.</summary>
    NorwegianTeacher,

    /// <summary>Kontaktlærer.</summary>
    ContactTeacher,

    /// <summary>Prosessveileder.</summary>
    ProcessGuide,

    /// <summary>Praksiskoordinator.</summary>
    PracticeCoordinator,

    /// <summary>Karriereveileder.</summary>
    CareerGuide,

    /// <summary>Frivillig mentor.</summary>
    VolunteerMentor,

    /// <summary>Leder i bedrift.</summary>
    CompanyManager,

    /// <summary>Veileder i bedrift.</summary>
    Supervisor,

    /// <summary>Rådgiver i opplæringskontor.</summary>
    TrainingOfficeAdviser,

    /// <summary>Deltaker.</summary>
    Participant,

    /// <summary>Evaluator.</summary>
    Evaluator,

    /// <summary>Riksrevisjonen.</summary>
    Auditor,

    /// <summary>En organisasjons egen administrator: lets in its people and proposes their roles.</summary>
    OrganisationAdministrator,

    /// <summary>Administrator for hele installasjonen.</summary>
    Administrator,

    /// <summary>Personvernombud.</summary>
    DataProtectionOfficer,
}
