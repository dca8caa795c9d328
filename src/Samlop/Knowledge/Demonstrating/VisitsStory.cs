using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Knowledge.Network;

namespace Samlop.Knowledge.Demonstrating;

/// <summary>Visits in the demonstration: one that is done and learned from, one that waits for an answer. Openly made up.</summary>
internal sealed class VisitsStory : IStoryPart
{
    private const string Nav = "Signe Vegvik";
    private const string School = "Embla Læresen";
    private const string Adviser = "Sverre Velkomstad";

    private VisitNoticeId offer;
    private VisitId visit;

    public IEnumerable<StoryAct> Acts(StoryTeller teller) =>
    [
        StoryTeller.On("04-12 10.00", async () => offer = await teller.Do(School, Role.Leader, Notice(
            VisitKind.Offer, Role.ContactTeacher,
            "Oppdikta for demonstrasjonen: Følg kontaktlæraren ein dag, med ei økt i verkstaden."))),
        StoryTeller.On("04-20 10.00", async () => visit = await teller.Do(Nav, Role.NavCoordinator, new AskVisit.Input
        {
            Notice = offer,
            Text = "Oppdikta: To rettleiarar vil sjå korleis ein vanleg dag er.",
        })),
        StoryTeller.On("04-21 09.00", () => teller.Do(School, Role.Leader, new AgreeVisit.Input
        {
            Visit = visit,
            Day = "04.05.2022",
            Text = "Oppdikta: Møt ved hovudinngangen.",
        })),
        StoryTeller.On("05-05 09.00", () => teller.Do(Nav, Role.NavCoordinator, new FinishVisit.Input
        {
            Visit = visit,
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

    private static SaveVisitNotice.Input Notice(VisitKind kind, Role role, string text) => new()
    {
        Kind = kind.ToString(),
        Role = role.ToString(),
        From = "02.05.2022",
        To = "30.09.2022",
        Text = text,
    };
}
