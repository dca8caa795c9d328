using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Knowledge.Assignments;
using Samlop.Knowledge.Examples;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Demonstrating;

/// <summary>
/// What people of the demonstration do with what is published: the assignments and examples are real, and what is recorded of them, asked
/// and answered is openly made up.
/// </summary>
internal sealed class KnowledgeStory : IStoryPart
{
    private const string Officer = "Ingrid Eksempelsen";
    private const string OtherBody = "Halvor Arbeidsvik";
    private const string Lead = "Tor Sagaberg";
    private const string Example = "lorenskog-fagbrev-i-barne-og-ungdomsarbeiderfaget";

    public IEnumerable<StoryAct> Acts(StoryTeller teller) =>
    [
        StoryTeller.On("05-03 09.10", () => teller.Do(Officer, Role.CaseOfficer, new RecordStatus.Input
        {
            Assignment = "2022-26",
            Part = "2",
            State = nameof(AssignmentState.Begun),
            Day = "02.05.2022",
            Text = "Oppdiktet for demonstrasjonen: Arbeidet med veiledningen er i gang.",
        })),
        StoryTeller.On("05-04 10.20", () => teller.Do(OtherBody, Role.DecisionMaker, new RecordStatus.Input
        {
            Assignment = "2022-26",
            Seen = 1,
            Part = "1",
            State = nameof(AssignmentState.Begun),
            Day = "03.05.2022",
            Text = "Oppdiktet for demonstrasjonen: Første utkast er sendt til partene.",
        })),
        StoryTeller.On("05-06 11.00", () => teller.Do(Lead, Role.ProjectLead, new SaveProfile.Input
        {
            Lines =
            [
                Line(PlaceCondition.CounsellorTime, ConditionAnswer.Partly, "Oppdikta tal: 45 brukarar per rettleiar"),
                Line(PlaceCondition.LanguageSupport, ConditionAnswer.Yes, null),
                Line(PlaceCondition.OwnPlaces, ConditionAnswer.No, "Oppdikta: ingen plassar i barnehagane i år"),
            ],
        })),
        StoryTeller.On("05-06 11.20", () => teller.Do(Lead, Role.ProjectLead, new AskAboutExample.Input
        {
            Example = Example,
            Text = "Oppdikta for demonstrasjonen: Korleis fekk de barnehagane med på fire dagar praksis i veka?",
        })),
        StoryTeller.On("05-09 12.40", async () => await teller.Do(Officer, Role.CaseOfficer, new WriteAboutExample.Input
        {
            Contact = await teller.Read(db => db.Rows<ExampleContact>().All(Because.StoryIsTold).Select(c => c.Id).SingleAsync()),
            Seen = 1,
            Text = "Oppdiktet for demonstrasjonen: Vi har sendt spørsmålet videre, og kommer tilbake med svar.",
        })),
    ];

    private static TypedProfileLine Line(PlaceCondition condition, ConditionAnswer answer, string? note) =>
        new() { Condition = condition.ToString(), Answer = answer.ToString(), Note = note };
}
