using Samlop.Access.Demonstrating;
using Samlop.Persons.Course;
using Samlop.Persons.Grounds;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;

namespace Samlop.Persons.Demonstrating;

/// <summary>
/// Qualification courses of the demonstration, each in another stage: one with a team before any class, one handed to Nav, which has not
/// confirmed it yet, one that follows up after work, and one that is ended.
/// </summary>
internal sealed class CourseStory : IStoryPart
{
    private const string NavOffice = "Nav Kvadvik";
    private const string Runa = "runa.samtalevik@eksempel.no";

    public IEnumerable<StoryAct> Acts(StoryTeller teller) =>
    [
        StoryTeller.On("04-19 09.10", () => Introduced(teller)),
        StoryTeller.On("04-19 09.20", () => HandedOver(teller)),
        StoryTeller.On("04-19 09.30", async () =>
        {
            await Begins(teller, StoryPersons.Dawit, "01.02.2019", PersonStage.Settled, "Fagbrev som industrimekaniker");
            await Next(teller, StoryPersons.Dawit, PersonStage.IntroductionProgramme, "01.03.2019");
            await Next(teller, StoryPersons.Dawit, PersonStage.InClass, "10.01.2022");
        }),
        StoryTeller.On("04-19 09.40", async () =>
        {
            var ahmed = Named("Tenkthaugen");
            await Begins(teller, ahmed, "01.02.2022", PersonStage.Work, "Varig arbeid som bussjåfør");
            await ahmed.Do(teller, new RecordCourseStage.Input
            {
                Person = await ahmed.Id(teller),
                Stage = nameof(PersonStage.FollowUp),
                Responsible = await Own(teller, ahmed),
                From = "01.04.2022",
                Until = "31.12.2022",
            });
        }),
        StoryTeller.On("04-19 09.50", () =>
            Begins(teller, Named("Ukjentsen"), "01.03.2022", PersonStage.Mapped, "Finne ut hva han vil, og lære norsk")),
        StoryTeller.On("04-19 10.00", () => Begins(teller, Named("Prøvebakk"), "15.03.2022", PersonStage.Candidate, "Fagbrev som kokk")),
        StoryTeller.On("04-19 10.10", async () =>
        {
            var selma = Named("Diktmark");
            await Begins(teller, selma, "01.09.2021", PersonStage.Work, "Fast stilling i barnehage");
            await selma.Do(teller, new EndCourse.Input
            {
                Person = await selma.Id(teller),
                On = "31.03.2022",
                Why = nameof(CourseEnd.LastingWork),
            });
        }),
        StoryTeller.On("04-19 10.20", () =>
            Begins(teller, Named("Regnbuedikt"), "10.01.2022", PersonStage.InClass, "Fagbrev som helsefagarbeider")),
    ];

    /// <summary>Samira is in the introduction programme: mapped, with a plan, and with a team before any class.</summary>
    private static async Task Introduced(StoryTeller teller)
    {
        var samira = StoryPersons.Samira;
        await Begins(teller, samira, "01.07.2021", PersonStage.Settled, "Fagbrev som frisør");
        await Next(teller, samira, PersonStage.Mapped, "20.07.2021");
        await samira.Do(teller, new RecordFinding.Input
        {
            Person = await samira.Id(teller),
            Kind = nameof(FindingKind.Mapping),
            Body = await Own(teller, samira),
            Email = "sverre.velkomstad@eksempel.no",
            On = "20.07.2021",
            Words = "Tre års fagutdanning som frisør og to år i egen salong. Har vitnemålet med oversettelse. Ønsker norsk fagbrev.",
        });
        await Next(teller, samira, PersonStage.IntroductionProgramme, "16.08.2021");
        foreach (var (words, responsible, due) in new[]
        {
            ("Søke om godkjenning av fagutdanningen", null, "30.06.2022"),
            ("Finne en salong for praksis til høsten", await Nav(teller), "15.08.2022"),
        })
        {
            await samira.Do(teller, new AddCourseStep.Input
            {
                Person = await samira.Id(teller),
                Words = words,
                Responsible = responsible,
                Due = due,
            });
        }

        foreach (var (email, role) in new[] { ("sverre.velkomstad@eksempel.no", TeamRole.ContactPerson), (Runa, TeamRole.NavCounsellor) })
        {
            await samira.Do(teller, new AddTeamMember.Input
            {
                Person = await samira.Id(teller),
                Email = email,
                Role = role.ToString(),
                From = "19.04.2022",
            });
        }
    }

    /// <summary>
    /// Mehret is a candidate, outside the programme: of her course Nav sees nothing without a consent. Olena is in the programme and was
    /// handed to Nav, which has not confirmed it.
    /// </summary>
    private static async Task HandedOver(StoryTeller teller)
    {
        await Begins(teller, StoryPersons.Mehret, "15.04.2020", PersonStage.Settled, "Arbeid i kantine, og fagbrev når norsken er god");
        await Next(teller, StoryPersons.Mehret, PersonStage.Guided, "01.02.2022");
        await Next(teller, StoryPersons.Mehret, PersonStage.Candidate, "01.03.2022");

        var olena = Named("Fantasihaug");
        await olena.Tie(teller, NavOffice, PartyKind.NavState, "follows-up", "programme");
        await Begins(teller, olena, "28.03.2022", PersonStage.Settled, "Arbeid med regnskap");
        await Next(teller, olena, PersonStage.IntroductionProgramme, "04.04.2022");
        await Next(teller, olena, PersonStage.Candidate, "19.04.2022", await Nav(teller));
    }

    private static StoryPerson Named(string family) => StoryPersons.All.Single(person => person.Family == family);

    private static async Task Begins(StoryTeller teller, StoryPerson person, string from, PersonStage stage, string goal) =>
        await person.Do(teller, new BeginCourse.Input
        {
            Person = await person.Id(teller),
            From = from,
            Stage = stage.ToString(),
            Goal = goal,
        });

    /// <param name="responsible">Null where the recorder is.</param>
    private static async Task Next(StoryTeller teller, StoryPerson person, PersonStage stage, string from, string? responsible = null) =>
        await person.Do(teller, new RecordCourseStage.Input
        {
            Person = await person.Id(teller),
            Stage = stage.ToString(),
            Responsible = responsible ?? await Own(teller, person),
            From = from,
        });

    private static Task<string> Nav(StoryTeller teller) => StoryPerson.Party(teller, NavOffice, PartyKind.NavState);

    private static async Task<string> Own(StoryTeller teller, StoryPerson person) =>
        new OfferedParty(new Body(PartyKind.RefugeeService, (await teller.Actor(person.By.Name, person.By.Role)).Organisation), "").Key;
}
