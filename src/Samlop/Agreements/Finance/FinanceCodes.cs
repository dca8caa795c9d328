using Samlop.Access;
using Samlop.Platform.Text;
using Samlop.Platform.Ui;

namespace Samlop.Agreements.Finance;

/// <summary>
/// How far a share has come. Only what is decided in a budget or paid covers anything: the rest of the need is the gap, and what is
/// promised is shown beside it.
/// </summary>
public enum ShareState
{
    /// <summary>Somebody has asked for it, and nobody has answered.</summary>
    Asked,

    /// <summary>Whoever decides has said yes; no budget has it.</summary>
    Promised,

    /// <summary>It is in a budget that is decided.</summary>
    Decided,
    Paid,
}

/// <summary>The stored codes of kinds of cost, sources of money and those a cost is for.</summary>
internal static class FinanceCodes
{
    public const string Teaching = "teaching";
    public const string LanguageSupport = "language-support";

    public const string TrialGrant = "trial-grant";
    public const string IntegrationGrant = "integration-grant";

    public const string WithRight = "with-right";
    public const string WithoutRight = "without-right";
    public const string All = "all";

    /// <summary>Kinds of cost: those that the dated rules speak of, coordination, and others.</summary>
    public static readonly IReadOnlyList<string> Costs =
    [
        Teaching, "enhanced-norwegian", LanguageSupport, "adaptation", "basic-education", "norwegian", "programme", "prior-learning",
        "career-guidance", "transport", "insurance", "wage", "supervision", "coordination", "other",
    ];

    public static readonly IReadOnlyList<string> Sources =
        [IntegrationGrant, "nav-measure", "county-budget", "municipal-budget", "nav-budget", TrialGrant, "own", "other"];

    public static readonly IReadOnlyList<string> Whoms = [WithRight, WithoutRight, All];

    public static string Of(ShareState state) => state.ToString().ToLowerInvariant();

    public static ShareState? StateOf(string code) =>
        Enum.GetValues<ShareState>().Select(state => (ShareState?)state).FirstOrDefault(state => Of(state!.Value) == code);
}

/// <summary>What the codes are called.</summary>
internal static class FinanceWords
{
    private static readonly Words<FinanceText> Options = new("Option",
    [
        .. FinanceCodes.Costs.Select(code => $"{FinanceForm.Cost}_{code}"),
        .. FinanceCodes.Sources.Select(code => $"{FinanceForm.Source}_{code}"),
        .. FinanceCodes.Whoms.Select(code => $"{FinanceForm.Whom}_{code}"),
        .. Enum.GetValues<ShareState>().Select(state => $"{FinanceForm.State}_{FinanceCodes.Of(state)}"),
    ]);

    private static readonly Words<FinanceText, Payer> OfPayers = new("Payer");
    private static readonly Words<FinanceText, PayVerdict> Verdicts = new("Verdict");
    private static readonly Words<FinanceText, PayReason> Reasons = new("Reason");
    private static readonly Words<FinanceText, PayCertainty> Certainties = new("Certainty");

    public static string Option(string set, string code) => Options.Find($"{set}_{code}")?.ToString() ?? code;

    public static string Cost(string? code) => code is null ? FinanceText.NoCost : Option(FinanceForm.Cost, code);

    public static string Of(ShareState? state) =>
        state is { } said ? Option(FinanceForm.State, FinanceCodes.Of(said)) : FinanceText.NoState;

    /// <summary>A state by its stored code, in what is told of it.</summary>
    public static Phrase PhraseOf(string state) => Options.Find($"{FinanceForm.State}_{state}") ?? Phrase.Verbatim(state);

    public static string Of(PayVerdict verdict) => Verdicts.Of(verdict).ToString();

    public static string Of(PayReason reason) => Reasons.Of(reason).ToString();

    public static string Of(PayCertainty certainty) => Certainties.Of(certainty).ToString();

    public static Tone ToneOf(PayVerdict verdict) => verdict switch
    {
        PayVerdict.MayNot => Tone.Danger,
        PayVerdict.ToClarify => Tone.Warning,
        _ => Tone.Success,
    };

    public static string Of(IEnumerable<Payer> payers) => Sentence.Joined([.. payers.Select(payer => OfPayers.Of(payer).ToString())]);

    public static Phrase PhraseOf(Payer payer) => OfPayers.Of(payer);
}

/// <summary>Who pays, as the rules name them.</summary>
public enum Payer
{
    County,
    Municipality,
    Nav,
    Company,

    /// <summary>IMDi's trial grant, whoever receives it.</summary>
    TrialGrant,

    /// <summary>The participant.</summary>
    Participant,

    /// <summary>The state.</summary>
    State,

    /// <summary>A party that the rules do not name.</summary>
    Other,
}

internal static class Payers
{
    /// <summary>Deny by default: a kind of organisation that no rule names is none of them.</summary>
    public static Payer Of(OrganisationKind? kind, string? source) => source == FinanceCodes.TrialGrant ? Payer.TrialGrant : kind switch
    {
        OrganisationKind.County or OrganisationKind.CountyTrainingDepartment => Payer.County,
        OrganisationKind.Municipality or OrganisationKind.RefugeeService => Payer.Municipality,
        OrganisationKind.NavOffice or OrganisationKind.NavRegion or OrganisationKind.NavMeasuresUnit => Payer.Nav,
        OrganisationKind.Company => Payer.Company,
        _ => Payer.Other,
    };
}
