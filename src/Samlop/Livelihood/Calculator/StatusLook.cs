using Samlop.Platform.Text;
using Samlop.Platform.Ui;

namespace Samlop.Livelihood.Calculator;

/// <summary>How the state of a month and the certainty of a line are said and shown.</summary>
public static class StatusLook
{
    /// <summary>Every state, and of the covered ones how sure they are.</summary>
    public static readonly IReadOnlyList<string> Codes =
    [
        .. Enum.GetNames<MonthStatus>(),
        .. from status in new[] { MonthStatus.Covered, MonthStatus.CoveredWithLoan }
           from certainty in Enum.GetValues<LineCertainty>()
           where certainty != LineCertainty.Sure
           select $"{status}_{certainty}",
    ];

    private static readonly Words<PlanText> Statuses = new("Status", Codes);
    private static readonly Words<PlanText, LineCertainty> Certainties = new("Certainty");

    public static string Name(MonthStatus status) => Statuses.Of(status.ToString()).ToString();

    /// <summary>A covered month says how sure that is.</summary>
    public static string Name(PlanMonth month) => Statuses.Of(Code(month)).ToString();

    /// <summary>One of the <see cref="Codes"/>, for page and print.</summary>
    public static string Code(PlanMonth month) =>
        month.IsCovered && month.Certainty != LineCertainty.Sure ? $"{month.Status}_{month.Certainty}" : month.Status.ToString();

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

    public static string Name(LineCertainty certainty) => Certainties.Of(certainty).ToString();

    public static Tone Tone(LineCertainty certainty) => certainty is LineCertainty.Sure or LineCertainty.Given ? Platform.Ui.Tone.Neutral
        : Platform.Ui.Tone.Warning;
}
