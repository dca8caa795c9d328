using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Demonstrating;

/// <summary>
/// Questions about rules in the demonstration: one answered, one overtaken, one that waits. The answers are openly made up.
/// </summary>
internal sealed class ReadingsStory : IStoryPart
{
    private const string Officer = "Ingrid Eksempelsen";
    private const string Publisher = "Beate Oppdiktet";
    private const string Overtaken = "Oppdiktet for demonstrasjonen: Hvor mange timer i uken må opplæringen minst ha?";
    private const string Answered =
        "Oppdikta for demonstrasjonen: Kva legg fylkeskommunen vekt på når ein søkjar er for ung for vaksenretten?";

    public IEnumerable<StoryAct> Acts(StoryTeller teller) =>
    [
        StoryTeller.On("03-10 11.00", () => Ask(
            teller, "Ylva Bygdesdotter", Role.Leader, "rundskriv-17-2022", "Om klassen", null, Overtaken)),
        StoryTeller.On("03-14 09.00", () => Answer(teller, Overtaken, new()
        {
            Law = "rundskriv-17-2022",
            Section = "Om klassen",
            From = "31.01.2022",
            Nb = "Oppdiktet for demonstrasjonen: Rundskrivet setter ikke noe timetall. Partene avtaler det.",
            Nn = "Oppdikta for demonstrasjonen: Rundskrivet set ikkje noko timetal. Partane avtaler det.",
        })),
        StoryTeller.On("03-14 14.00", () => Publish(teller, Overtaken)),
        StoryTeller.On("03-16 10.00", () => Ask(
            teller, "Tor Sagaberg", Role.ProjectLead, "opplaringslova-1998", "§ 4A-3",
            RuleTopics.OfRights("CountyMayAdmitUnderTwentyFive"), Answered)),
        StoryTeller.On("03-21 10.00", () => Answer(teller, Answered, new()
        {
            Law = "opplaringslova-1998",
            Section = "§ 4A-3",
            From = "01.08.2008",
            Nb = "Oppdiktet for demonstrasjonen: Fylkeskommunen vurderer behovet til den enkelte søkeren og begrunner vedtaket.",
            Nn = "Oppdikta for demonstrasjonen: Fylkeskommunen vurderer behovet til den einskilde søkjaren og grunngir vedtaket.",
        })),
        StoryTeller.On("03-22 09.00", () => Publish(teller, Answered)),
        StoryTeller.On("04-20 09.00", () => Overtake(teller)),
        StoryTeller.On("05-24 13.00", () => Ask(
            teller, "Signe Vegvik", Role.NavCoordinator, "integreringsloven", "§ 13", null,
            "Oppdikta for demonstrasjonen: Kan ein deltakar få forlengja programmet når fagopplæringa varer lenger?")),
    ];

    private static Task<AskRule.Asked> Ask(
        StoryTeller teller, string name, Role role, string law, string rule, string? topic, string text) =>
        teller.Do(name, role, new AskRule.Input { Law = law, Rule = rule, Topic = topic, Text = text });

    private static async Task Answer(StoryTeller teller, string text, SaveReading.Input input)
    {
        input.Question = await Find(teller, text);
        await teller.Do(Officer, Role.CaseOfficer, input);
        var (id, version, _) = await Draft(teller, input.Question);
        await teller.Do(Officer, Role.CaseOfficer, new SendReading.Input { Reading = id, Seen = version });
    }

    private static async Task Publish(StoryTeller teller, string text)
    {
        var (id, _, mark) = await Draft(teller, await Find(teller, text));
        await teller.Do(Publisher, Role.DecisionMaker, new PublishReading.Input { Reading = id, Seen = mark });
    }

    private static async Task Overtake(StoryTeller teller)
    {
        var (question, actor) = (await Find(teller, Overtaken), await teller.Actor(Officer, Role.CaseOfficer));
        var reading = await teller.Read(db => db.Rows<RuleReading>().ManageableBy(actor.ForReadings())
            .Where(r => r.Question == question).Select(r => r.Id).SingleAsync());
        await teller.Do(Officer, Role.CaseOfficer, new OvertakeReading.Input
        {
            Reading = reading,
            Seen = reading.Value.ToString(),
            From = "01.05.2022",
            By = "Eksempelrundskriv om klasser (oppdiktet)",
        });
    }

    private static async Task<RuleQuestionId> Find(StoryTeller teller, string text)
    {
        var actor = await teller.Actor(Officer, Role.CaseOfficer);
        return await teller.Read(db => db.Rows<RuleQuestion>().ManageableBy(actor.ForReadings())
            .Where(q => q.Text == text).Select(q => q.Id).SingleAsync());
    }

    private static async Task<(RuleReadingId Id, int Version, string? Mark)> Draft(StoryTeller teller, RuleQuestionId question)
    {
        var actor = await teller.Actor(Officer, Role.CaseOfficer);
        return await teller.Read(async db =>
        {
            var draft = await db.Rows<RuleReading>().ManageableBy(actor.ForReadings()).Where(RuleReading.IsDraft)
                .SingleAsync(r => r.Question == question);
            return (draft.Id, draft.Version, (await db.Worked(draft.Id, actor, CancellationToken.None))!.Value.Check.Mark);
        });
    }
}
