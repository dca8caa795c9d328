using Samlop.Platform.Ui;
using Texts = Samlop.Livelihood.Calculator.PlanText;

namespace Samlop.Livelihood.Calculator;

/// <summary>How the state of a month and the certainty of a line are said and shown.</summary>
public static class StatusLook
{
    public static string Name(MonthStatus status) => Texts.ResourceManager.GetString("Status_" + status, Texts.Culture)!;

    /// <summary>A covered month says how sure that is.</summary>
    public static string Name(PlanMonth month) => Texts.ResourceManager.GetString(Key(month), Texts.Culture)!;

    /// <summary>The key of the state in the texts, for page and print.</summary>
    public static string Key(PlanMonth month) => month.IsCovered && month.Certainty != LineCertainty.Sure ? $"Status_{month.Status}_{month.Certainty}" : $"Status_{month.Status}";

    public static Tone Tone(PlanMonth month) => month.IsCovered ? month.Certainty switch
    {
        LineCertainty.DependsOnDecision => Platform.Ui.Tone.Warning,
        LineCertainty.Estimate => Platform.Ui.Tone.Info,
        _ => Tone(month.Status),
    }
    : Tone(month.Status);

    public static Tone Tone(MonthStatus status) => status switch
    {
        MonthStatus.Covered => Platform.Ui.Tone.Success,
        MonthStatus.CoveredWithLoan => Platform.Ui.Tone.Info,
        MonthStatus.NotComputable => Platform.Ui.Tone.Warning,
        MonthStatus.Conflict => Platform.Ui.Tone.Warning,
        MonthStatus.Short => Platform.Ui.Tone.Danger,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    public static string Name(LineCertainty certainty) => Texts.ResourceManager.GetString("Certainty_" + certainty, Texts.Culture)!;

    public static Tone Tone(LineCertainty certainty) => certainty is LineCertainty.Sure or LineCertainty.Given ? Platform.Ui.Tone.Neutral
        : Platform.Ui.Tone.Warning;
}
