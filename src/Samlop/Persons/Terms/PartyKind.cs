namespace Samlop.Persons.Terms;

/// <summary>
/// Slags part: what a body is to the law on sharing. One organisation may be several bodies: a Nav office is a state one and a municipal
/// one.
/// </summary>
public enum PartyKind
{
    /// <summary>Of none of these: it is shared with nobody of this kind.</summary>
    Other,

    [Word("municipality refugee service")]
    RefugeeService,

    [Word("county adult education/school")]
    CountySchool,

    [Word("municipal adult education")]
    MunicipalAdultEducation,

    [Word("career centre")]
    CareerCentre,

    [Word("county coordinator")]
    CountyCoordinator,

    [Word("IMDi")]
    Directorate,

    [Word("NAV office (state part)")]
    NavState,

    [Word("NAV office (municipal social services)")]
    NavMunicipal,

    [Word("NAV region/measures unit")]
    NavRegion,

    [Word("company")]
    Company,

    /// <summary>Who guides a person in a company. The body is the company.</summary>
    [Word("supervisor in company")]
    CompanySupervisor,

    [Word("training office")]
    TrainingOffice,

    [Word("voluntary organisation/mentor")]
    Volunteers,

    [Word("evaluator")]
    Evaluator,

    [Word("Riksrevisjonen")]
    AuditOffice,

    /// <summary>The person whom it is about.</summary>
    [Word("participant self")]
    Self,

    /// <summary>Facts of several public bodies together, as whom they are about asks for them.</summary>
    [Word("any public party")]
    AnyPublicParty,
}

/// <summary>Which kinds are alike before the law.</summary>
public static class PartyKinds
{
    public static readonly IReadOnlyList<PartyKind> Public =
    [
        PartyKind.RefugeeService,
        PartyKind.CountySchool,
        PartyKind.MunicipalAdultEducation,
        PartyKind.CareerCentre,
        PartyKind.CountyCoordinator,
        PartyKind.Directorate,
        PartyKind.NavState,
        PartyKind.NavMunicipal,
        PartyKind.NavRegion,
    ];

    /// <summary>They confirm a statement of confidentiality before they read.</summary>
    public static readonly IReadOnlyList<PartyKind> Private =
        [PartyKind.Company, PartyKind.CompanySupervisor, PartyKind.TrainingOffice, PartyKind.Volunteers];

    /// <summary>Bodies of a county: introduksjonsloven § 25 b lets nobody order facts from them.</summary>
    public static readonly IReadOnlyList<PartyKind> OfCounties = [PartyKind.CountySchool, PartyKind.CountyCoordinator];

    /// <summary>All that the table knows as readers.</summary>
    public static readonly IReadOnlyList<PartyKind> Readers =
        [.. Enum.GetValues<PartyKind>().Except([PartyKind.Other, PartyKind.AnyPublicParty])];
}
