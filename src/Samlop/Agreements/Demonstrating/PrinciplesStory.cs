using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Agreements.Principles;
using Samlop.Agreements.Signals;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Demonstrating;

/// <summary>What the agreements of the demonstration answer to: principles and steering signals, all of them openly made up.</summary>
internal sealed class PrinciplesStory : IStoryPart
{
    private const string Officer = "Ingrid Eksempelsen";
    private const string Publisher = "Beate Oppdiktet";
    private const string CountyLead = "Tor Sagaberg";

    public IEnumerable<StoryAct> Acts(StoryTeller teller) =>
    [
        StoryTeller.On("02-28 10.00", () => Write(
            teller,
            ["Eksempelprinsipp: deltakeren i sentrum",
                "Oppdiktet for demonstrasjonen. Avtalen sier hvem deltakeren kan gå til med spørsmål i hele løpet.", Question.Yes],
            ["Eksempelprinsipp: vi lærer underveis",
                "Oppdiktet for demonstrasjonen. Partene skriver ned det som virker og det som ikke virker, hvert halvår.", Question.No])),
        StoryTeller.On("02-28 14.00", () => Publish(teller)),
        StoryTeller.On("03-01 09.00", () => Enter(
            teller, Officer, Role.CaseOfficer, "Eksempeldirektoratet for arbeid", OrganisationKind.NavRegion.ToString(),
            "Eksempelbrev om samarbeid (oppdiktet)", "10.01.2022",
            "Oppdiktet for demonstrasjonen: Nav-regionen skal delta i samarbeidet om fagopplæring for voksne.")),
        StoryTeller.On("03-15 09.00", async () => await Enter(
            teller, CountyLead, Role.ProjectLead, "Fylkestinget i Sagaland", await StoryAgreement.PartyOf(teller, "Sagaland fylkeskommune"),
            "Eksempelvedtak om fagopplæring (oppdikta)", "08.12.2021",
            "Oppdikta for demonstrasjonen: Fylkeskommunen skal gi fleire vaksne høve til å ta fagbrev.")),
    ];

    private static async Task Write(StoryTeller teller, params string?[][] rows)
    {
        await teller.Do(Officer, Role.CaseOfficer, new BeginPrinciples.Input());
        var version = await teller.Read(async db => (await db.PrinciplesDraft())!.Value.Draft.Version);
        await teller.Do(Officer, Role.CaseOfficer, new SavePrinciples.Input
        {
            Part = PrincipleForm.Part.Key,
            BasedOn = version,
            Rows = [.. rows.Select(cells => new TypedRow { List = PrincipleForm.List, Cells = [.. cells] })],
        });
        await teller.Do(Officer, Role.CaseOfficer, new SendPrinciples.Input());
    }

    private static async Task Publish(StoryTeller teller)
    {
        var seen = await teller.Read(async db => (await db.PrinciplesDraft())!.Value.Check.Mark);
        await teller.Do(Publisher, Role.DecisionMaker, new PublishPrinciples.Input { Seen = seen });
    }

    private static async Task Enter(
        StoryTeller teller, string name, Role role, string giver, string binds, string title, string day, string quote) =>
        await teller.Do(name, role, new SaveSignal.Input { Giver = giver, Binds = binds, Title = title, Day = day, Quote = quote });
}
