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
    PaymentApprover,

    /// <summary>Prosjektleder i fylkeskommunen.</summary>
    ProjectLead,

    /// <summary>Fylkeskommunedirektør.</summary>
    ChiefExecutive,

    /// <summary>Nav-veileder.</summary>
    NavCounsellor,

    /// <summary>Nav-kontorets kontaktperson.</summary>
    NavContact,

    /// <summary>Nav-koordinator.</summary>
    NavCoordinator,

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

    /// <summary>Administrator.</summary>
    Administrator,

    /// <summary>Personvernombud.</summary>
    DataProtectionOfficer,
}
