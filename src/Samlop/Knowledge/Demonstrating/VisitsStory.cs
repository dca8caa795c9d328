using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Knowledge.Network;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Demonstrating;

/// <summary>Visits in the demonstration: one that is done and learned from, one that waits for an answer. Openly made up.</summary>
internal sealed class VisitsStory : IStoryPart
{
    private const string Nav = "Signe Vegvik";
    private const string School = "Embla Læresen";
    private const string Adviser = "Sverre Velkomstad";

    private const string DayAtSchool = "Oppdikta for demonstrasjonen: Følg kontaktlæraren ein dag, med ei økt i verkstaden.";

    public IEnumerable<StoryAct> Acts(StoryTeller teller) =>
    [
        StoryTeller.On("04-12 10.00", () => teller.Do(School, Role.Leader, Notice(VisitKind.Offer, Role.ContactTeacher, DayAtSchool))),
        StoryTeller.On("04-20 10.00", async () => await teller.Do(Nav, Role.NavCoordinator, new AskVisit.Input
        {
            Notice = await teller.Read(db => Told(db).Select(n => n.Id).SingleAsync()),
            Text = "Oppdikta: To rettleiarar vil sjå korleis ein vanleg dag er.",
        })),
        StoryTeller.On("04-21 09.00", async () => await teller.Do(School, Role.Leader, new AgreeVisit.Input
        {
            Visit = await Asked(teller),
            Day = "04.05.2022",
            Text = "Oppdikta: Møt ved hovudinngangen.",
        })),
        StoryTeller.On("05-05 09.00", async () => await teller.Do(Nav, Role.NavCoordinator, new FinishVisit.Input
        {
            Visit = await Asked(teller),
            Text = "Oppdikta: Vi visste ikkje at så mykje av norskopplæringa skjer i verkstaden.",
        })),
        StoryTeller.On("05-25 10.00", async () => await teller.Do(Adviser, Role.ProgrammeAdviser, new AskVisit.Input
        {
            Notice = await teller.Do(Nav, Role.NavCoordinator, Notice(
                VisitKind.Offer, Role.NavCounsellor,
                "Oppdikta for demonstrasjonen: Følg ein rettleiar i samtalar om livsopphald, utan brukarar til stades.")),
            Text = "Oppdikta: Eg vil lære meir om kva Nav kan gi.",
        })),
    ];

    // The story may be told on from any day, in another process: nothing is remembered from one act to the next.
    private static IQueryable<VisitNotice> Told(AppDb db) =>
        db.Rows<VisitNotice>().All(Because.StoryIsTold).Where(n => n.Text == DayAtSchool);

    private static Task<VisitId> Asked(StoryTeller teller) => teller.Read(
        db => db.Rows<Visit>().All(Because.StoryIsTold).Where(v => Told(db).Any(n => n.Id == v.Notice)).Select(v => v.Id).SingleAsync());

    private static SaveVisitNotice.Input Notice(VisitKind kind, Role role, string text) => new()
    {
        Kind = kind.ToString(),
        Role = role.ToString(),
        From = "02.05.2022",
        To = "30.09.2022",
        Text = text,
    };
}
