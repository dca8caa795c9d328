using Samlop.Access.Demonstrating;
using Samlop.Waiting.Reminding;

namespace Samlop.Grants.Demonstrating;

/// <summary>
/// The program's own acts: on the mornings when a date is near, those it waits for are reminded. On other mornings the job finds nothing,
/// and it is not run, for the story is told often.
/// </summary>
internal sealed class RemindersStory(IEnumerable<IReminder> reminders) : IStoryPart
{
    /// <summary>
    /// Before the deadline on 10 March; before the days of questions; before the days by which parties of agreements say what they expect;
    /// after letters that nobody has opened; before the answers and the condition in June, before offers that are not confirmed are
    /// no longer found, and when questions about rules have waited; then before and after the days of reports and accounts of two years,
    /// before the yearly reviews of who has access, and before what agreements and requests have of days. To the end of January 2024,
    /// when the report of the second year is to be in.
    /// </summary>
    public static readonly IReadOnlyList<string> Mornings =
    [
        "2022-03-07", "2022-03-09", "2022-03-10", "2022-03-18", "2022-04-04", "2022-04-18", "2022-04-22", "2022-05-01",
        "2022-05-05", "2022-05-12", "2022-05-18", "2022-05-19", "2022-05-26", "2022-06-01", "2022-06-03", "2022-06-06",
        "2022-06-07", "2022-06-08", "2022-06-11", "2022-06-16", "2022-06-23", "2022-06-29", "2022-08-17", "2022-11-06",
        "2022-12-03", "2022-12-04", "2022-12-27", "2023-01-02", "2023-01-10", "2023-01-25", "2023-01-29", "2023-01-31",
        "2023-02-02", "2023-02-15", "2023-02-21", "2023-03-03", "2023-03-07", "2023-03-21", "2023-04-04", "2023-04-23",
        "2023-04-30", "2023-05-01", "2023-05-02", "2023-05-04", "2023-05-16", "2023-05-23", "2023-05-24", "2023-05-25",
        "2023-06-01", "2023-06-08", "2023-06-24", "2023-07-02", "2023-07-25", "2023-09-22", "2023-09-26", "2023-09-28",
        "2023-10-02", "2023-10-25", "2023-10-31", "2023-11-01", "2023-11-15", "2023-11-23", "2023-11-24", "2023-12-01",
        "2023-12-03", "2023-12-08", "2023-12-24", "2024-01-02", "2024-01-25", "2024-01-31",
    ];

    private readonly List<string> kinds = [.. reminders.Select(r => r.Kind.Code)];

    public IEnumerable<StoryAct> Acts(StoryTeller teller) =>
        Mornings.Select(day => StoryTeller.On($"{day} 07.35", async () =>
        {
            foreach (var kind in kinds) await teller.RunBySystem(new SendReminders.Input { Kind = kind });
        }));
}
