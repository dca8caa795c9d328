using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;

namespace Samlop.Grants.Demonstrating;

/// <summary>
/// The program's own acts: on the mornings when a date is near, those it waits for are reminded. On other mornings the jobs find nothing,
/// and they are not run, for the story is told often.
/// </summary>
internal sealed class RemindersStory : IStoryPart
{
    /// <summary>Before the deadline on 10 March; before the days of questions; before the answers and the condition in June.</summary>
    public static readonly IReadOnlyList<string> Mornings =
    [
        "03-03", "03-07", "03-09", "03-10",
        "03-18", "04-19", "04-21", "04-22", "04-24", "04-25",
        "05-27", "06-03", "06-09", "06-16", "06-23", "06-29",
    ];

    public IEnumerable<StoryAct> Acts(StoryTeller teller) =>
        Mornings.Select(day => StoryTeller.On($"{day} 07.35", async () =>
        {
            await teller.RunBySystem(new WarnOfDeadline.Input());
            await teller.RunBySystem(new RemindOfAnswer.Input());
            await teller.RunBySystem(new RemindOfInformation.Input());
            await teller.RunBySystem(new RemindOfCondition.Input());
        }));
}
