using Samlop.Access;
using Samlop.Platform.Text;
using Samlop.Waiting;

namespace Samlop.Agreements;

/// <summary>Who works with agreements on behalf of a party, whatever kind of organisation it is; and how they are told.</summary>
internal static class AgreementRoles
{
    /// <summary>They lead or coordinate the work of a party, so they write what it agrees to.</summary>
    public static readonly Role[] Writers =
    [
        Role.CaseOfficer, Role.DecisionMaker,
        Role.ProjectLead, Role.ChiefExecutive, Role.ProjectOwner, Role.HeadOfAdministration, Role.CountyCoordinator,
        Role.TrainingConsultant, Role.Leader, Role.NavContact, Role.NavCoordinator, Role.ProgrammeAdviser, Role.PracticeCoordinator,
        Role.CareerGuide, Role.CompanyManager, Role.TrainingOfficeAdviser,
    ];

    /// <summary>Those who do the work that it is about read what is agreed.</summary>
    public static readonly Role[] Readers =
    [
        .. Writers, Role.CoordinatorMentor, Role.NavCounsellor, Role.MunicipalNavCounsellor, Role.JobSpecialist, Role.ContactTeacher,
        Role.ProcessGuide, Role.Supervisor,
    ];

    public static readonly NoticeGroup Notices = new(
        "agreements.agreements",
        Phrase.In<AgreementsText>(nameof(AgreementsText.Notices_Title)),
        Phrase.In<AgreementsText>(nameof(AgreementsText.Notices_Explained)),
        MayBeStopped: true,
        Writers);
}
