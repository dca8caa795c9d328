using Samlop.Platform.Text;

namespace Samlop.Persons.Keeping;

/// <summary>How long something is kept, in the reader's language.</summary>
internal static class KeepingWords
{
    private static readonly Words<KeepingText, KeepingStart> Starts = new("Start");
    private static readonly Words<KeepingText, KeepingThen> Thens = new("Then");
    private static readonly Words<KeepingText, KeepingThen> Blocks = new("Blocked");
    private static readonly Words<KeepingText> Periods = new(
        "Period",
        from start in Enum.GetValues<KeepingStart>()
        from then in Enum.GetValues<KeepingThen>()
        select $"{start}_{then}");

    public static string Of(KeepingStart start) => Starts.Of(start).ToString();

    public static string Of(KeepingThen then) => Thens.Of(then).ToString();

    /// <summary>How long, after what, and what then; that it is not determined where there is none.</summary>
    public static string Of(KeepingPeriod? period) => period is null
        ? KeepingText.NotSet
        : Periods.Of($"{period.Start}_{period.Then}", MonthsOf(period)).ToString();

    /// <summary>That a fact is blocked, to the person.</summary>
    public static string Blocked(KeepingPeriod period, DateOnly from) => Blocks
        .Of(KeepingPeriod.IsDisposable(period.Category) ? period.Then : KeepingThen.Block, Written.Date(from)).ToString();

    public static string MonthsOf(KeepingPeriod period) =>
        period.Months == 1 ? KeepingText.MonthsOne : Say(KeepingText.Months, period.Months);

    public static string StateOf(KeepingPeriod period, bool isNow, DateOnly today) =>
        period.ApprovedAt is not null
            ? isNow ? KeepingText.State_Now
                : period.From > today ? Say(KeepingText.State_ToCome, Written.Date(period.From))
                : KeepingText.State_Replaced
            : period.WithdrawnAt is not null ? KeepingText.State_Withdrawn
            : period.WaitsSince is not null ? KeepingText.State_Waits : KeepingText.State_Draft;
}
