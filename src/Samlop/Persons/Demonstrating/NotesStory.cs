using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Persons.Notes;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Files;

namespace Samlop.Persons.Demonstrating;

/// <summary>
/// Notes of the team around Samira: from the municipality, which she lets Nav read, and from Nav, which she does not let anybody read. One
/// is in three parts, of which Nav reads the first alone; one is taken back.
/// </summary>
internal sealed class NotesStory(FileStore files) : IStoryPart
{
    private const string NavOffice = "Nav Kvadvik";

    public IEnumerable<StoryAct> Acts(StoryTeller teller) =>
    [
        StoryTeller.On("04-20 09.00", () => StoryPersons.Samira.Consent(
            teller, files, NavOffice, PartyKind.NavState, PersonCategory.TeamNotes, SharingPurpose.PlanAndFollowTraining, "20.04.2022")),
        StoryTeller.On("04-20 09.10", () => Writes(
            teller, "20.04.2022",
            Part("Samtale om planen. Samira vil begynne i praksis etter sommeren, og ønsker en salong nær hjemmet."),
            Part("Hun må kunne gå klokka 15.30 for å hente i barnehagen.", PersonCategory.HealthAndFamily),
            Part("Naboen har sagt ja til å hente når det trengs.", mentions: true))),
        StoryTeller.On("04-20 09.20", async () =>
        {
            await Writes(teller, "19.04.2022", Part("Hadde time hos karriereveilederen i dag."));
            var person = await StoryPersons.Samira.Id(teller);
            var wrong = await teller.Read(db => db.Rows<TeamNote>().All(Because.StoryIsTold)
                .Where(n => n.Person == person && n.On == new DateOnly(2022, 4, 19)).Select(n => n.Id).SingleAsync());
            await StoryPersons.Samira.Do(teller, new TakeBackNote.Input { Person = person, Note = wrong.Value.ToString() });
        }),
        StoryTeller.On("04-20 09.30", async () => await teller.Do("Runa Samtalevik", Role.NavContact, new WriteNote.Input
        {
            Person = await StoryPersons.Samira.Id(teller),
            On = "20.04.2022",
            Parts = [Part("To salonger er spurt om praksis. Den ene svarer i mai.")],
        })),
    ];

    private static async Task Writes(StoryTeller teller, string on, params List<WriteNote.TypedPart> parts) =>
        await StoryPersons.Samira.Do(teller, new WriteNote.Input
        {
            Person = await StoryPersons.Samira.Id(teller),
            On = on,
            Parts = parts,
        });

    private static WriteNote.TypedPart Part(
        string words, PersonCategory category = PersonCategory.TeamNotes, bool mentions = false) =>
        new() { Words = words, Category = category.ToString(), MentionsAnother = mentions };
}
