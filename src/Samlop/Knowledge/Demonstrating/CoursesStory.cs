using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Knowledge.Courses;
using Samlop.Knowledge.Courses.Gatherings;
using Samlop.Platform.Data;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Knowledge.Demonstrating;

/// <summary>
/// Courses in the demonstration: two published and assigned, one passed, one not passed in time, and one that is a draft. The film is
/// openly made up.
/// </summary>
internal sealed class CoursesStory : IStoryPart
{
    private const string Officer = "Ingrid Eksempelsen";
    private const string Publisher = "Beate Oppdiktet";
    private const string Holder = "Tyra Kontrakt";
    private const string Supervisor = "Trygve Fagmann";

    private const string Supervisors = "Ny som veileder i bedrift";
    private const string Others = "Kjenn dei andre etatane";
    private const string Cohort = "Rettleiarsamlingar for kull 2022 (oppdikta)";

    public IEnumerable<StoryAct> Acts(StoryTeller teller) =>
    [
        StoryTeller.On("04-05 09.10", () => Begin(teller, "ny-veileder")),
        StoryTeller.On("04-05 10.00", () => Film(teller)),
        StoryTeller.On("04-05 10.30", () => Send(teller, Supervisors)),
        StoryTeller.On("04-06 09.00", () => Publish(teller, Supervisors)),
        StoryTeller.On("04-07 09.10", () => Begin(teller, "kjenn-dei-andre")),
        StoryTeller.On("04-07 09.40", () => Send(teller, Others)),
        StoryTeller.On("04-08 09.00", () => Publish(teller, Others)),
        StoryTeller.On("04-25 12.00", async () => await teller.Do("Hallgeir Kontordal", Role.Leader, new AssignCourse.Input
        {
            Course = await Told(teller, Others),
            Role = nameof(Role.NavContact),
            Due = "26.05.2022",
        })),
        StoryTeller.On("05-09 09.00", async () => await teller.Do("Frode Verkstad", Role.CompanyManager, new AssignCourse.Input
        {
            Course = await Told(teller, Supervisors),
            Role = nameof(Role.Supervisor),
            Due = "08.06.2022",
        })),
        StoryTeller.On("05-20 13.00", () => Take(teller)),
        StoryTeller.On("05-30 11.00", () => Begin(teller, "leder-i-bedrift")),
        StoryTeller.On("05-02 10.00", () => Hold(teller)),
        StoryTeller.On("05-10 14.00", async () => await teller.Do(
            Supervisor, Role.Supervisor, new SignUp.Input { Series = await Series(teller) })),
        StoryTeller.On("05-20 08.30", () => Note(teller)),
    ];

    private static Task<ShortCourseId> Begin(StoryTeller teller, string code) =>
        teller.Do(Officer, Role.CaseOfficer, new BeginShippedCourse.Input { Code = code });

    private static async Task Film(StoryTeller teller) => await teller.Do(Officer, Role.CaseOfficer, new SaveStep.Input
    {
        Course = await Told(teller, Supervisors),
        Kind = nameof(CourseStepKind.Film),
        Place = "3",
        Title = "En veileder forteller (oppdiktet)",
        Film = "https://eksempel.no/film/veileder",
        Minutes = "3",
        Text = "Oppdiktet for demonstrasjonen: En veileder viser hvordan hun går gjennom dagens oppgaver med deltakeren før vakten.",
    });

    private static async Task Send(StoryTeller teller, string title) => await teller.Do(Officer, Role.CaseOfficer, new SendCourse.Input
    {
        Course = await Told(teller, title),
        Seen = (await Draft(teller, title)).Version,
    });

    private static async Task Publish(StoryTeller teller, string title) => await teller.Do(
        Publisher, Role.DecisionMaker,
        new PublishCourse.Input { Course = await Told(teller, title), Seen = (await Draft(teller, title)).Mark });

    // The story may be told on from any day, in another process: nothing is remembered from one act to the next.
    private static Task<ShortCourseId> Told(StoryTeller teller, string title) => teller.Read(
        db => db.Rows<ShortCourse>().All(Because.StoryIsTold).Where(c => c.Title == title).Select(c => c.Id).SingleAsync());

    private static Task<GatheringSeriesId> Series(StoryTeller teller) => teller.Read(
        db => db.Rows<GatheringSeries>().All(Because.StoryIsTold).Where(s => s.Title == Cohort).Select(s => s.Id).SingleAsync());

    private static async Task Take(StoryTeller teller)
    {
        var supervisors = await Told(teller, Supervisors);
        await teller.Do(Supervisor, Role.Supervisor, new BeginCourse.Input { Course = supervisors });
        var actor = await teller.Actor(Supervisor, Role.Supervisor);
        var content = await teller.Read(async db => (await db.UnderWay(supervisors, actor, CancellationToken.None))!.Value.Content);
        foreach (var (step, index) in content.Steps.Select((step, index) => (step, index)))
            await teller.Do(Supervisor, Role.Supervisor, new KeepStep.Input
            {
                Course = await Told(teller, Supervisors),
                Step = index + 1,
                Choice = step.Right?.ToString(CultureInfo.InvariantCulture),
            });
        await teller.Do(Supervisor, Role.Supervisor, new FinishCourse.Input { Course = supervisors });
    }

    /// <summary>Three gatherings a cohort, as Menn i helse has them; this series is openly made up.</summary>
    private static async Task Hold(StoryTeller teller)
    {
        var series = await teller.Do(Holder, Role.Leader, new SaveSeries.Input
        {
            Title = Cohort,
            About = "Oppdikta for demonstrasjonen: Tre samlingar for dei som rettleier deltakarar i bedrift.",
            Cohort = "Kull 2022",
            Seats = "20",
            Roles = [nameof(Role.Supervisor), nameof(Role.CompanyManager)],
        });
        foreach (var (day, topic) in new[]
        {
            ("19.05.2022", "Å kome i gang"), ("09.06.2022", "Oppgåver som gir læring"), ("24.06.2022", "Å vurdere saman med læraren"),
        })
        {
            await teller.Do(Holder, Role.Leader, new SaveGathering.Input
            {
                Series = series,
                Day = day,
                Time = "12.00",
                Length = "120",
                Topic = topic,
                Place = "Opplæringskontoret Saga (oppdikta), rom 2",
            });
        }

        var actor = await teller.Actor(Holder, Role.Leader);
        var seen = await teller.Read(async db => (await db.OwnSeries(series, actor, CancellationToken.None))!.Version);
        await teller.Do(Holder, Role.Leader, new PublishSeries.Input { Series = series, Seen = seen });
    }

    private static async Task Note(StoryTeller teller)
    {
        var series = await Series(teller);
        var actor = await teller.Actor(Holder, Role.Leader);
        var (first, seats) = await teller.Read(async db =>
        {
            var held = (await db.OwnSeries(series, actor, CancellationToken.None))!;
            return (held.Gatherings.MinBy(g => g.At)!, await SeatTable.Matching(db, actor, held, TableQuery.Empty).ToListAsync());
        });
        await teller.Do(Holder, Role.Leader, new NotePresence.Input
        {
            Series = series,
            Gathering = first.Id,
            Seen = first.Version,
            Present = [.. seats.Select(s => s.Seat.Id.Value.ToString())],
        });
    }

    private static async Task<(int Version, string? Mark)> Draft(StoryTeller teller, string title)
    {
        var course = await Told(teller, title);
        var actor = await teller.Actor(Officer, Role.CaseOfficer);
        return await teller.Read(async db =>
            await db.Drafted(course, actor, CancellationToken.None) is var (_, draft, check) ? (draft.Version, check.Mark) : default);
    }
}
