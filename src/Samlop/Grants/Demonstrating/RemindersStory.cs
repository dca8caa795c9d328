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
    /// no longer found, and when questions about rules have waited. Of the time after that nothing is reminded yet.
    /// </summary>
    public static readonly IReadOnlyList<string> Mornings =
    [
        "2022-03-07", "2022-03-09", "2022-03-10", "2022-03-18", "2022-04-04", "2022-04-18", "2022-04-22", "2022-05-01",
        "2022-05-05", "2022-05-12", "2022-05-18", "2022-05-19", "2022-05-26", "2022-06-01", "2022-06-03", "2022-06-06",
        "2022-06-07", "2022-06-08", "2022-06-16", "2022-06-23", "2022-06-29",
    ];

    private readonly List<string> kinds = [.. reminders.Select(r => r.Kind.Code)];

    public IEnumerable<StoryAct> Acts(StoryTeller teller) =>
        Mornings.Select(day => StoryTeller.On($"{day} 07.35", async () =>
        {
            foreach (var kind in kinds) await teller.RunBySystem(new SendReminders.Input { Kind = kind });
        }));
}
