using Samlop.Access;
using Samlop.Platform.Text;
using Samlop.Waiting;

namespace Samlop.Grants;

/// <summary>The groups of the grants' notices, and who works with an application on each side.</summary>
internal static class GrantNotices
{
    public static readonly IReadOnlyCollection<Role> OfTheCounty = [Role.ProjectLead, Role.ChiefExecutive];
    public static readonly IReadOnlyCollection<Role> OfTheDirectorate = [Role.CaseOfficer];

    private static readonly IReadOnlyCollection<Role> OfBoth =
        [Role.ProjectLead, Role.ChiefExecutive, Role.CaseOfficer, Role.DecisionMaker];

    /// <summary>Who leads an organisation that may be a partner, and those there who prepare what it answers.</summary>
    public static readonly IReadOnlyCollection<Role> OfAPartner =
    [
        Role.Leader, Role.ChiefExecutive, Role.CompanyManager, Role.ProjectLead, Role.CountyCoordinator, Role.TrainingConsultant,
        Role.NavContact, Role.NavCoordinator, Role.ProgrammeAdviser, Role.PracticeCoordinator, Role.CareerGuide, Role.TrainingOfficeAdviser,
    ];

    /// <summary>What has a date that the law or a letter sets: gathered once a day if one likes, never turned off.</summary>
    public static readonly NoticeGroup Dates = new(
        "grants.dates",
        Phrase.In<GrantsText>(nameof(GrantsText.Notices_Dates)),
        Phrase.In<GrantsText>(nameof(GrantsText.Notices_DatesExplained)),
        MayBeStopped: false,
        OfTheCounty);

    public static readonly NoticeGroup Applying = new(
        "grants.applying",
        Phrase.In<GrantsText>(nameof(GrantsText.Notices_Applying)),
        Phrase.In<GrantsText>(nameof(GrantsText.Notices_ApplyingExplained)),
        MayBeStopped: true,
        OfTheCounty);

    public static readonly NoticeGroup Partners = new(
        "grants.partners",
        Phrase.In<GrantsText>(nameof(GrantsText.Notices_Partners)),
        Phrase.In<GrantsText>(nameof(GrantsText.Notices_PartnersExplained)),
        MayBeStopped: true,
        OfAPartner);

    public static readonly NoticeGroup Handling = new(
        "grants.handling",
        Phrase.In<GrantsText>(nameof(GrantsText.Notices_Handling)),
        Phrase.In<GrantsText>(nameof(GrantsText.Notices_HandlingExplained)),
        MayBeStopped: true,
        Role.CaseOfficer, Role.DecisionMaker);

    /// <summary>What Riksrevisjonen reads, for its auditors and for those who give it to them.</summary>
    public static readonly NoticeGroup Auditing = new(
        "grants.auditing",
        Phrase.In<GrantsText>(nameof(GrantsText.Notices_Auditing)),
        Phrase.In<GrantsText>(nameof(GrantsText.Notices_AuditingExplained)),
        MayBeStopped: true,
        Role.Auditor, Role.DecisionMaker, Role.Administrator);

    public static readonly NoticeGroup Messages = new(
        "grants.messages",
        Phrase.In<GrantsText>(nameof(GrantsText.Notices_Messages)),
        Phrase.In<GrantsText>(nameof(GrantsText.Notices_MessagesExplained)),
        MayBeStopped: true,
        OfBoth);

    public static readonly NoticeGroup Calls = new(
        "grants.calls",
        Phrase.In<GrantsText>(nameof(GrantsText.Notices_Calls)),
        Phrase.In<GrantsText>(nameof(GrantsText.Notices_CallsExplained)),
        MayBeStopped: true,
        OfBoth);
}
