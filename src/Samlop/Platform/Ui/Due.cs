using Samlop.Platform.Text;

namespace Samlop.Platform.Ui;

/// <summary>Frist: how near a deadline is, in words and tone. The day of the deadline is the last day it can be met.</summary>
public static class Due
{
    private const int SoonDays = 3;

    /// <summary>For something to be done: <c>i dag</c>, <c>om 3 dager</c>, <c>2 dager over fristen</c>.</summary>
    public static string Words(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => PlatformText.Due_Today,
        1 => PlatformText.Due_Tomorrow,
        -1 => PlatformText.Due_OneDayOver,
        < 0 and var days => Fill(PlatformText.Due_DaysOver, -days),
        var days => Fill(PlatformText.Due_InDays, days),
    };

    /// <summary>For something that is open until then: <c>7 dager igjen</c>, <c>siste dag i dag</c>, <c>fristen er ute</c>.</summary>
    public static string Left(DateOnly until, DateOnly today) => (until.DayNumber - today.DayNumber) switch
    {
        < 0 => CommonText.DeadlinePassed,
        0 => PlatformText.Left_LastDay,
        1 => PlatformText.Left_OneDay,
        var days => Fill(PlatformText.Left_Days, days),
    };

    public static Tone Tone(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        < 0 => Ui.Tone.Danger,
        <= SoonDays => Ui.Tone.Warning,
        _ => Ui.Tone.Neutral,
    };

    private static string Fill(string text, int days) => Say(text, days);
}
