namespace Samlop.Persons.Record;

/// <summary>How the stages of one course stand to one another: the next ends the one before on the day before.</summary>
internal static class StagePlaces
{
    /// <summary>Two stages do not begin on the same day: the one would never have been.</summary>
    public static bool HasPlace(this IEnumerable<CourseStage> stages, DateOnly from) => !stages.Any(s => s.Stands && s.From == from);

    /// <summary>Puts a stage where its day says, which may be between two that are recorded already.</summary>
    public static void Place(this IReadOnlyCollection<CourseStage> stages, CourseStage added)
    {
        if (stages.Before(added) is { } before) before.To = added.From.AddDays(-1);
        var after = stages.Where(s => s.Stands && s.From > added.From).MinBy(s => s.From);
        added.To = after?.From.AddDays(-1);
    }

    /// <summary>Takes a wrong one back: the one before goes on as long as the wrong one did.</summary>
    public static void TakeBack(this IReadOnlyCollection<CourseStage> stages, CourseStage wrong, DateTimeOffset at)
    {
        if (stages.Before(wrong) is { } before) before.To = wrong.To;
        wrong.TakenBackAt = at;
    }

    private static CourseStage? Before(this IEnumerable<CourseStage> stages, CourseStage stage) =>
        stages.Where(s => s.Stands && s.From < stage.From).MaxBy(s => s.From);
}
