using Samlop.Grants.Pay.Blocks;
using Samlop.Grants.Pay.Budget;
using Samlop.Grants.Pay.Receipts;
using Samlop.Platform.Text;
using Samlop.Platform.Ui;

namespace Samlop.Grants.Pay;

/// <summary>What states and kinds of payments are called.</summary>
internal static class PayWords
{
    private static readonly Words<PayText, PaymentStanding> Standings = new("Standing");
    private static readonly Words<PayText, PaymentStanding> Nexts = new("Next");
    private static readonly Words<PayText, BlockVerdict> Verdicts = new("Verdict");
    private static readonly Words<PayText, AppropriationKind> Kinds = new("Kind");
    private static readonly Words<PayText> Reasons = new("Row", RowReasons.All);
    private static readonly Words<PayText, RowOutcome> Outcomes = new("Outcome");

    private static readonly Words<PayText> Lifts = new(
        "Lifting", ["account-shared", "accounts", "agreement", "conditions", "recovery", "report"]);

    /// <summary>What a check that may be lifted is called in a sentence; events know it by its code alone.</summary>
    public static Phrase OfLift(string code) => Lifts.Of(code);

    public static string Of(PaymentStanding standing) => Standings.Of(standing).ToString();

    /// <summary>Who has it now, and what comes next.</summary>
    public static string NextOf(PaymentStanding standing) => Nexts.Of(standing).ToString();

    public static string Of(BlockVerdict verdict) => Verdicts.Of(verdict).ToString();

    public static string Of(AppropriationKind kind) => Kinds.Of(kind).ToString();

    public static string Of(RowOutcome outcome) => Outcomes.Of(outcome).ToString();

    /// <summary>Why a row ended as it did.</summary>
    public static string OfReason(string reason) => Reasons.Of(reason).ToString();

    public static Tone ToneOf(PaymentStanding standing) => standing switch
    {
        PaymentStanding.Paid => Tone.Success,
        PaymentStanding.Failed => Tone.Danger,
        PaymentStanding.Discarded or PaymentStanding.Planned => Tone.Neutral,
        _ => Tone.Info,
    };

    public static Tone ToneOf(BlockVerdict verdict) => verdict switch
    {
        BlockVerdict.Passed => Tone.Success,
        BlockVerdict.Lifted => Tone.Warning,
        _ => Tone.Danger,
    };

    public static Tone ToneOf(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Taken => Tone.Success,
        RowOutcome.Unchanged => Tone.Neutral,
        _ => Tone.Danger,
    };
}
