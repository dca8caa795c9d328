using Samlop.Platform.Amounts;
using Samlop.Platform.Text;

namespace Samlop.Grants.Report.Targets;

/// <summary>A result as a reader is told it.</summary>
/// <param name="IsKept">It would tell of fewer than five persons, and the reader is outside the county and the directorate.</param>
/// <param name="IsGiven">False where the county says that it cannot give the number.</param>
public sealed record ShownResult(int Year, int Number, bool IsGiven, bool IsKept, int? Count, int? Of, string? Words, DateTimeOffset At)
{
    /// <param name="exact">For the county and those of the directorate who follow it up.</param>
    public static ShownResult From(TargetResult result, bool exact)
    {
        var kept = !exact && result.Count is { } count && IsSmall(count, result.Of);
        // Words may say the number that is kept back.
        return new(
            result.Year, result.Number, result.Count is not null, kept, kept ? null : result.Count, kept ? null : result.Of,
            kept ? null : result.Words, result.At);
    }

    /// <summary>
    /// What it is of the target where persons are counted, else of the participants; in per cent with one decimal. Null where there is
    /// nothing to count.
    /// </summary>
    public decimal? Share(AwardTarget target) =>
        Count is not { } count ? null
        : target.Unit == TargetUnit.Persons ? Percent(count, target.Goal)
        : Of is > 0 and var of ? Percent(count, of)
        : null;

    private static bool IsSmall(int count, int? of) =>
        of is { } all ? SmallCounts.Told([count, all - count]).Parts.Any(part => part is null) : SmallCounts.IsSmall(count);

    private static decimal Percent(int count, int of) => Math.Round(100m * count / of, 1, MidpointRounding.AwayFromZero);
}

/// <summary>How targets are said.</summary>
internal static class TargetWords
{
    private static readonly Words<ReportText, TargetKind> Kinds = new("TargetKind");
    private static readonly Words<ReportText, TargetUnit> Units = new("TargetUnit");
    private static readonly Words<ReportText, TargetStanding> Standings = new("TargetStanding");

    public static string Of(TargetKind kind) => Kinds.Of(kind).ToString();

    public static string Of(TargetUnit unit) => Units.Of(unit).ToString();

    public static string Of(TargetStanding standing) => Standings.Of(standing).ToString();

    public static string Goal(AwardTarget target) =>
        target.Unit == TargetUnit.PercentOfParticipants
            ? Phrase.In<ReportText>(nameof(ReportText.Target_GoalPercent), target.Goal).ToString()
        : target.Goal == 1 ? ReportText.Target_GoalOne
        : Phrase.In<ReportText>(nameof(ReportText.Target_GoalPersons), target.Goal).ToString();

    public static string Result(ShownResult? result) =>
        result is null ? ReportText.Target_NotReported
        : !result.IsGiven ? ReportText.Target_NotGiven
        : result.IsKept ? ReportText.NotShown
        : result.Of is { } of ? Phrase.In<ReportText>(nameof(ReportText.Target_CountOf), result.Count, of).ToString()
        : Written.Number(result.Count!.Value);

    public static string Share(AwardTarget target, ShownResult? result) =>
        result?.Share(target) is not { } share ? "–"
        : Phrase.In<ReportText>(
            target.Unit == TargetUnit.Persons ? nameof(ReportText.Target_ShareOfGoal) : nameof(ReportText.Target_ShareOfParticipants),
            Written.Number(share)).ToString();
}
