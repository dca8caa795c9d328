using Samlop.Platform.Text;

namespace Samlop.Agreements.Catalogue;

/// <summary>
/// Tema i avtalen: something that the parties agree on, with who is responsible for it. A table in code: which topics an agreement has, and
/// which of them it must have, follows from its kind.
/// </summary>
/// <param name="Code">Stable; stored with what is agreed.</param>
/// <param name="Slug">Its word in addresses, in Norwegian.</param>
public sealed record AgreementTopic(string Code, string Slug)
{
    /// <summary>Without it the agreement is not sent to signing.</summary>
    public bool Needed { get; init; }

    public Phrase Title => AgreementTopics.Titles.Of(Code);

    /// <summary>What should be agreed on, and where that is said.</summary>
    public Phrase Guidance => AgreementTopics.Guidances.Of(Code);

    /// <summary>What is known of what hinders and what helps, with its page in the knowledge summary of 2022.</summary>
    public Phrase Evidence => AgreementTopics.Evidences.Of(Code);

    public AgreementTopic Must() => this with { Needed = true };
}

/// <summary>The topics of all kinds of agreements.</summary>
public static class AgreementTopics
{
    // Circular 17-2022, what a regional agreement describes, in its order.
    public static readonly AgreementTopic Recruiting = new("recruiting", "rekruttering");
    public static readonly AgreementTopic Places = new("places", "plasser");
    public static readonly AgreementTopic Livelihood = new("livelihood", "livsopphold");
    public static readonly AgreementTopic Norwegian = new("norwegian", "norsk");
    public static readonly AgreementTopic Guidance = new("guidance", "veiledning");
    public static readonly AgreementTopic Competence = new("competence", "kompetanseheving");
    public static readonly AgreementTopic CommonCore = new("common-core", "fellesfag");
    public static readonly AgreementTopic PriorLearning = new("prior-learning", "realkompetanse");

    // The knowledge summary 2022.
    public static readonly AgreementTopic Division = new("division", "arbeidsdeling");
    public static readonly AgreementTopic Information = new("information", "informasjon");
    public static readonly AgreementTopic Who = new("who", "hvem");
    public static readonly AgreementTopic Meetings = new("meetings", "moter");
    public static readonly AgreementTopic Reports = new("reports", "rapporter");
    public static readonly AgreementTopic Calls = new("calls", "kontakt");
    public static readonly AgreementTopic Support = new("support", "stotte");
    public static readonly AgreementTopic Signals = new("signals", "styringssignaler");
    public static readonly AgreementTopic Sharing = new("sharing", "erfaringsdeling");
    public static readonly AgreementTopic Mandate = new("mandate", "mandat");
    public static readonly AgreementTopic Anchoring = new("anchoring", "avdelingen");

    public static readonly IReadOnlyList<AgreementTopic> All =
    [
        Recruiting, Places, Livelihood, Norwegian, Guidance, Competence, CommonCore, PriorLearning, Division, Information, Who, Meetings,
        Reports, Calls, Support, Signals, Sharing, Mandate, Anchoring,
    ];

    internal static readonly Words<AgreementsText> Titles = new("Topic", All.Select(topic => topic.Code));
    internal static readonly Words<AgreementsText> Guidances = new("TopicGuidance", All.Select(topic => topic.Code));
    internal static readonly Words<AgreementsText> Evidences = new("TopicEvidence", All.Select(topic => topic.Code));
}

/// <summary>
/// Oppgave i samarbeidet: something that is done again and again, of which everybody must know who does it (the knowledge summary 2022,
/// pp. 15, 26, 42-43).
/// </summary>
/// <param name="Code">Stable; stored with who is responsible.</param>
public sealed record AgreementTask(string Code)
{
    public static readonly AgreementTask Companies = new("companies");
    public static readonly AgreementTask Participants = new("participants");
    public static readonly AgreementTask Suitability = new("suitability");
    public static readonly AgreementTask Admission = new("admission");
    public static readonly AgreementTask Teaching = new("norwegian");
    public static readonly AgreementTask FollowUp = new("follow-up");
    public static readonly AgreementTask CompanyFollowUp = new("company-follow-up");
    public static readonly AgreementTask Career = new("career");

    public static readonly IReadOnlyList<AgreementTask> All =
        [Companies, Participants, Suitability, Admission, Teaching, FollowUp, CompanyFollowUp, Career];

    private static readonly Words<AgreementsText> Titles = new("Task", All.Select(task => task.Code));

    /// <summary>As it is done: "Skaffe bedrifter".</summary>
    public Phrase Title => Titles.Of(Code);
}
