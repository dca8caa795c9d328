using Samlop.Platform.Ui;
using Texts = Samlop.Livelihood.Calculator.PlanText;

namespace Samlop.Livelihood.Calculator;

/// <summary>How the state of a month and the certainty of a line are said and shown.</summary>
public static class StatusLook
{
    public static string Name(MonthStatus status) => Texts.ResourceManager.GetString("Status_" + status, Texts.Culture)!;

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

    public static Tone Tone(LineCertainty certainty) => certainty == LineCertainty.Sure ? Platform.Ui.Tone.Neutral : Platform.Ui.Tone.Warning;
}
