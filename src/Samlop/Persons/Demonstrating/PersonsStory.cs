using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Persons.Facts;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Files;
using Samlop.Platform.Text;

namespace Samlop.Persons.Demonstrating;

/// <summary>
/// The persons of the demonstration: four bodies register those whom they have to do with, one address is graded, a company gets ties and
/// consents, and reads; one consent is taken back, and one participant signs in and reads who has looked.
/// </summary>
internal sealed class PersonsStory(FileStore files) : IStoryPart
{
    private const string NavOffice = "Nav Kvadvik";
    private const string Centre = "Kvadvik vaksenopplæringssenter";
    private const string Company = "Kvadvik Mekaniske AS";
    private const string PlaceTo = "30.06.2023";
    private const string Supervisor = "Trygve Fagmann";

    // Within an hour of each other, so that they are one morning of the story.
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(4);

    public IEnumerable<StoryAct> Acts(StoryTeller teller) => [.. Registering(teller), .. Sharing(teller)];

    private static IEnumerable<StoryAct> Registering(StoryTeller teller) =>
        StoryPersons.All.Select((person, i) => new StoryAct(
            StoryTeller.At("04-11 10.00") + i * Between, () => person.Register(teller)));

    private IEnumerable<StoryAct> Sharing(StoryTeller teller) =>
    [
        On("04-11 12.10", async () => await StoryPersons.Hana.Do(teller, new GradeAddress.Input
        {
            Person = await StoryPersons.Hana.Id(teller),
            Grade = nameof(AddressProtection.StrictlyConfidential),
            From = "11.04.2022",
            Understood = true,
        })),
        On("04-11 12.20", async () =>
        {
            await StoryPersons.Samira.Tie(teller, NavOffice, PartyKind.NavState, "follows-up", "programme");
            await StoryPersons.Zahra.Tie(teller, NavOffice, PartyKind.NavMunicipal, "secures", "programme");
            await StoryPersons.Samira.Tie(teller, Centre, PartyKind.MunicipalAdultEducation, "teaches", "programme");
            await StoryPersons.Mehret.Tie(teller, NavOffice, PartyKind.NavState, "follows-up", "referral");
        }),
        On("04-11 12.30", async () =>
        {
            foreach (var person in new[] { StoryPersons.Samira, StoryPersons.Mehret, StoryPersons.Dawit })
            {
                await person.Tie(teller, Company, PartyKind.Company, "trains", "placement", PlaceTo);
                await person.Consent(teller, files, Company, PersonCategory.Identity);
            }

            await StoryPersons.Samira.Consent(teller, files, Company, PersonCategory.LanguageLevels);
        }),
        On("04-11 12.40", async () => await StoryPersons.Samira.Do(teller, new RecordIdentification.Input
        {
            Person = await StoryPersons.Samira.Id(teller),
            Email = "samira.eksempelvik@eksempel.no",
            HasSeen = true,
        })),
        On("04-11 13.00", () => Opens(teller, "Runa Samtalevik", Role.NavContact, SharingPurpose.RecommendAndTakeIn)),
        On("04-11 13.10", () => Opens(teller, Supervisor, Role.Supervisor, SharingPurpose.PlaceAndGuideInCompany)),
        On("04-11 13.15", async () =>
        {
            foreach (var person in new[] { StoryPersons.Samira, StoryPersons.Dawit })
            {
                await teller.Do(Supervisor, Role.Supervisor, new ConfirmConfidentiality.Input
                {
                    Person = await person.Id(teller),
                    Version = Written.Number(StatementWords.Newest),
                    HasRead = true,
                });
            }
        }),
        On("04-11 13.20", () => Opens(teller, Supervisor, Role.Supervisor, SharingPurpose.PlaceAndGuideInCompany)),
        On("05-23 11.00", () => StoryPersons.Dawit.Withdraw(teller)),
    ];

    /// <summary>Somebody opens the card of the participant who signs in.</summary>
    private static async Task Opens(StoryTeller teller, string name, Role role, SharingPurpose purpose) => await teller.Do(
        name, role, new OpenCard.Input { Person = await StoryPersons.Samira.Id(teller), Purpose = purpose.ToString() });

    private static StoryAct On(string when, Func<Task> act) => StoryTeller.On(when, act);
}
