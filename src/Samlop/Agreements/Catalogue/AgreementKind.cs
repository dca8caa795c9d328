using Samlop.Access;
using Samlop.Platform.Text;

namespace Samlop.Agreements.Catalogue;

/// <summary>
/// Avtaletype: who makes agreements of one kind, and what the source asks of them. A table in code: a new kind is a row of it.
/// </summary>
/// <param name="Code">Stable; stored with the agreement and used in addresses.</param>
/// <param name="Beginners">The roles that begin one for the organisation which keeps it.</param>
/// <param name="Keepers">The kinds of organisation that may keep one: its case and its document.</param>
public sealed record AgreementKind(string Code, IReadOnlyList<Role> Beginners, params IReadOnlyList<OrganisationKind> Keepers)
{
    private static readonly Words<AgreementsText> Names = new("Kind", AgreementKinds.Codes);
    private static readonly Words<AgreementsText> Leads = new("KindLead", AgreementKinds.Codes);
    private static readonly Words<AgreementsText> Sources = new("KindSource", AgreementKinds.Codes);

    /// <summary>Those who must be among the parties before it is signed, as the source names them.</summary>
    public IReadOnlyList<NeededParties> Needed { get; init; } = [];

    /// <summary>The kinds of organisation that may be parties beside the keeper's.</summary>
    public IReadOnlyList<OrganisationKind> Parties { get; init; } = [];

    /// <summary>What it agrees on, and what of that it must; in the order of the document.</summary>
    public IReadOnlyList<AgreementTopic> Topics { get; init; } = [];

    /// <summary>The tasks of the cooperation of which it says who does them.</summary>
    public IReadOnlyList<AgreementTask> Tasks { get; init; } = [];

    /// <summary>The kind of the agreement that it stands under; null where it stands for itself.</summary>
    public string? Under { get; init; }

    /// <summary>The roles that read one that is signed though they are of no party, as the source gives them the task.</summary>
    public IReadOnlyList<Role> OpenTo { get; init; } = [];

    public string Name => Names.Of(Code).ToString();

    /// <summary>What such an agreement is for.</summary>
    public string Lead => Leads.Of(Code).ToString();

    /// <summary>Where it is said that there is to be one.</summary>
    public string Source => Sources.Of(Code).ToString();

    /// <summary>Whether an organisation may be a party, and as which of its kinds.</summary>
    public IReadOnlyList<OrganisationKind> Fitting(IEnumerable<OrganisationKind> kinds) =>
        [.. kinds.Where(kind => Parties.Contains(kind) || Keepers.Contains(kind))];
}

/// <summary>At least so many parties, each of one of these kinds.</summary>
public sealed record NeededParties(int Least, params IReadOnlyList<OrganisationKind> Of)
{
    public bool Has(IEnumerable<OrganisationKind> parties) => parties.Count(Of.Contains) >= Least;
}

/// <summary>The kinds of agreements.</summary>
public static class AgreementKinds
{
    public const string NationalCode = "nasjonal";
    public const string RegionalCode = "regional";
    public const string LocalCode = "lokal";
    public const string SectorCode = "bransje";
    public const string CompanyCode = "bedrift";

    public static readonly IReadOnlyList<string> Codes = [NationalCode, RegionalCode, LocalCode, SectorCode, CompanyCode];

    private static readonly Role[] OfTheCounty =
        [Role.ProjectLead, Role.CountyCoordinator, Role.ChiefExecutive, Role.ProjectOwner, Role.HeadOfAdministration];

    /// <summary>
    /// Circular 17-2022: between IMDi, HK-dir, AVdir and the social partners. It is to support the trial in the counties, so those who work
    /// with agreements there read it when it is signed.
    /// </summary>
    public static readonly AgreementKind National = new(
        NationalCode, [Role.CaseOfficer, Role.DecisionMaker], OrganisationKind.Directorate)
    {
        Needed = [new(2, OrganisationKind.Directorate), new(1, OrganisationKind.SocialPartner)],
        Topics =
        [
            AgreementTopics.Support.Must(), AgreementTopics.Sharing.Must(), AgreementTopics.Signals, AgreementTopics.Places,
            AgreementTopics.Livelihood, AgreementTopics.Information,
        ],
        Parties = [OrganisationKind.Directorate, OrganisationKind.SocialPartner, OrganisationKind.Ministry],
        OpenTo = AgreementRoles.Readers,
    };

    /// <summary>
    /// Circular 17-2022: the county with Nav, municipalities, and training offices or employers. The directorate develops the model with
    /// the counties and documents the trial, so it reads it when it is signed.
    /// </summary>
    public static readonly AgreementKind Regional = new(
        RegionalCode, OfTheCounty, OrganisationKind.County, OrganisationKind.CountyTrainingDepartment)
    {
        Needed =
        [
            new(1, OrganisationKind.County, OrganisationKind.CountyTrainingDepartment),
            new(1, OrganisationKind.NavRegion, OrganisationKind.NavOffice, OrganisationKind.NavMeasuresUnit),
            new(1, OrganisationKind.Municipality, OrganisationKind.RefugeeService),
            new(1, OrganisationKind.TrainingOffice, OrganisationKind.Company, OrganisationKind.SocialPartner),
        ],
        Topics =
        [
            AgreementTopics.Recruiting.Must(), AgreementTopics.Places.Must(), AgreementTopics.Livelihood.Must(),
            AgreementTopics.Norwegian.Must(), AgreementTopics.Guidance.Must(), AgreementTopics.Division.Must(),
            AgreementTopics.Competence, AgreementTopics.CommonCore, AgreementTopics.PriorLearning, AgreementTopics.Information,
        ],
        Tasks = AgreementTask.All,
        Parties =
        [
            OrganisationKind.NavRegion, OrganisationKind.NavOffice, OrganisationKind.NavMeasuresUnit, OrganisationKind.Municipality,
            OrganisationKind.RefugeeService, OrganisationKind.AdultEducationCentre, OrganisationKind.School,
            OrganisationKind.TrainingOffice, OrganisationKind.Company, OrganisationKind.SocialPartner, OrganisationKind.CareerCentre,
            OrganisationKind.TrainingProvider, OrganisationKind.VoluntaryOrganisation,
        ],
        OpenTo = [Role.CaseOfficer, Role.DecisionMaker],
    };

    /// <summary>
    /// The knowledge summary 2022, p. 26: a regional agreement is not enough for the cooperation on each person; it has to be built
    /// locally, between the Nav office, adult education and the refugee service.
    /// </summary>
    public static readonly AgreementKind Local = new(
        LocalCode,
        [
            Role.Leader, Role.NavContact, Role.NavCoordinator, Role.ProgrammeAdviser, Role.PracticeCoordinator, Role.ProjectLead,
            Role.CountyCoordinator,
        ],
        OrganisationKind.NavOffice, OrganisationKind.RefugeeService, OrganisationKind.Municipality, OrganisationKind.AdultEducationCentre,
        OrganisationKind.County)
    {
        Needed =
        [
            new(1, OrganisationKind.NavOffice),
            new(1, OrganisationKind.AdultEducationCentre),
            new(1, OrganisationKind.RefugeeService, OrganisationKind.Municipality),
        ],
        Topics =
        [
            AgreementTopics.Who.Must(), AgreementTopics.Meetings.Must(), AgreementTopics.Reports.Must(), AgreementTopics.Calls.Must(),
            AgreementTopics.Livelihood, AgreementTopics.Information,
        ],
        Tasks =
        [
            AgreementTask.Participants, AgreementTask.Suitability, AgreementTask.Teaching, AgreementTask.FollowUp, AgreementTask.Career,
        ],
        Parties = [OrganisationKind.CareerCentre, OrganisationKind.School],
        Under = RegionalCode,
    };

    /// <summary>The knowledge summary 2022, p. 34: partnerships tie the training to a sector already when it is planned.</summary>
    public static readonly AgreementKind Sector = new(
        SectorCode, [.. OfTheCounty, Role.CaseOfficer, Role.DecisionMaker],
        OrganisationKind.County, OrganisationKind.CountyTrainingDepartment, OrganisationKind.Directorate)
    {
        Needed = [new(1, OrganisationKind.SocialPartner, OrganisationKind.Company, OrganisationKind.TrainingOffice)],
        Topics =
        [
            AgreementTopics.Places.Must(), AgreementTopics.Recruiting, AgreementTopics.Guidance, AgreementTopics.Norwegian,
            AgreementTopics.Competence, AgreementTopics.Information,
        ],
        Parties =
        [
            OrganisationKind.SocialPartner, OrganisationKind.Company, OrganisationKind.TrainingOffice, OrganisationKind.NavRegion,
            OrganisationKind.NavOffice, OrganisationKind.NavMeasuresUnit, OrganisationKind.Municipality, OrganisationKind.School,
            OrganisationKind.AdultEducationCentre,
        ],
    };

    /// <summary>
    /// The knowledge summary 2022, pp. 33-34, 39: binding agreements with companies before the start, anchored in the department.
    /// </summary>
    public static readonly AgreementKind Company = new(
        CompanyCode,
        [.. OfTheCounty, Role.TrainingConsultant, Role.PracticeCoordinator, Role.NavCoordinator, Role.Leader],
        OrganisationKind.County, OrganisationKind.CountyTrainingDepartment, OrganisationKind.School, OrganisationKind.AdultEducationCentre,
        OrganisationKind.Municipality, OrganisationKind.NavOffice)
    {
        Needed = [new(1, OrganisationKind.Company)],
        Topics =
        [
            AgreementTopics.Places.Must(), AgreementTopics.Guidance.Must(), AgreementTopics.Mandate.Must(), AgreementTopics.Anchoring,
            AgreementTopics.Norwegian, AgreementTopics.Recruiting,
        ],
        Tasks = [AgreementTask.Teaching, AgreementTask.FollowUp, AgreementTask.CompanyFollowUp],
        Parties = [OrganisationKind.Company, OrganisationKind.TrainingOffice],
    };

    public static readonly IReadOnlyList<AgreementKind> All = [National, Regional, Local, Sector, Company];

    public static AgreementKind Of(string code) => All.Single(kind => kind.Code == code);

    public static AgreementKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);
}
