using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access.Demonstrating;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Impartiality;
using Samlop.Cases.Requests;
using Samlop.Cases.Threads;
using Samlop.Grants.Assess;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Demonstrating;

/// <summary>Messages in cases: in one the directorate waits for the county, in another the county waits for the directorate.</summary>
internal sealed class MessagesStory : IStoryPart
{
    public const string Officer = "Ingrid Eksempelsen";

    public IEnumerable<StoryAct> Acts(StoryTeller teller)
    {
        yield return StoryTeller.On(
            "03-07 15.00",
            async () =>
            {
                foreach (var county in new[] { StoryCounty.SoriaMoria, StoryCounty.Eventyrdal })
                {
                    await teller.Do(
                        Officer,
                        Role.CaseOfficer,
                        new DeclareImpartiality.Input
                        {
                            About = Subject.Of(await teller.ApplicationOf(county.Name)),
                            Answer = nameof(ImpartialityAnswer.NoGround),
                        }
                    );
                }
            }
        );
        yield return StoryTeller.On(
            "03-07 15.10",
            () =>
                Begin(
                    teller,
                    StoryCounty.SoriaMoria.Lead,
                    Role.ProjectLead,
                    StoryCounty.SoriaMoria,
                    "Intensjonsavtalen",
                    "Bedriftsnettverket underskriver intensjonsavtalen i neste uke. Kan vi sende den hit når den er klar?"
                )
        );
        yield return StoryTeller.On(
            "03-07 15.25",
            () =>
                Answer(
                    teller,
                    Officer,
                    Role.CaseOfficer,
                    StoryCounty.SoriaMoria,
                    "Ja, send den her i saken. Vi lurer også på hvor mange av de fire kommunene som har sagt ja til å være med. "
                        + "Kan dere svare på det?",
                    asks: true
                )
        );
        yield return StoryTeller.On(
            "03-07 15.50",
            () =>
                Begin(
                    teller,
                    StoryCounty.Eventyrdal.Lead,
                    Role.ProjectLead,
                    StoryCounty.Eventyrdal,
                    "En femte kommune",
                    "Vi har fått en femte kommune med etter at søknaden ble sendt. Holder det at vi opplyser om det her?"
                )
        );
        yield return StoryTeller.On(
            "03-07 16.20",
            async () =>
                await teller.Do(
                    Officer,
                    Role.CaseOfficer,
                    new AskRequest.Input
                    {
                        Subject = (await teller.ApplicationOf(StoryCounty.Eventyrdal.Name)).Value,
                        Kind = Information.Code,
                        Question = "Hvilke bedrifter i nettverket er godkjente lærebedrifter i dag?",
                        DueOn = "21.03.2022",
                    }
                )
        );
        yield return StoryTeller.On(
            "03-18 10.00",
            () => AssessingStory.Answer(teller, StoryCounty.Eventyrdal, "Sju av ni. Dei to siste har søkt om godkjenning.")
        );
        yield return StoryTeller.On(
            "03-14 09.30",
            () =>
                Answer(
                    teller,
                    StoryCounty.SoriaMoria.Lead,
                    Role.ProjectLead,
                    StoryCounty.SoriaMoria,
                    "Alle de fire kommunene har sagt ja. Vedtakene kommer i kommunestyrene i april."
                )
        );
        yield return StoryTeller.On(
            "03-15 10.15",
            () => Answer(teller, Officer, Role.CaseOfficer, StoryCounty.Eventyrdal, "Ja, det holder. Takk for beskjed.")
        );

        yield return Ask(
            teller,
            "04-12 14.00",
            StoryCounty.Sagaland,
            "Uttalelse om avvisning",
            "Søknaden kom inn etter fristen. Vi vurderer å avvise den. Dere kan uttale dere før vi tar stilling til det."
        );
        yield return Ask(
            teller,
            "04-19 09.00",
            StoryCounty.SoriaMoria,
            "Vedtakene i kommunestyrene",
            "Har kommunestyrene gjort vedtakene sine nå? Send dem gjerne her i saken."
        );
        yield return Ask(
            teller, "04-19 09.10", StoryCounty.Eventyrdal, "Bedriftene som er med",
            "Kan de sende oss ei oppdatert liste over bedriftene som er med?");
        yield return Ask(
            teller, "04-19 09.20", StoryCounty.Regnbueland, "Kontaktperson", "Hvem er kontaktperson hos dere fram til sommeren?");
        yield return Reply(teller, "04-21 09.00", StoryCounty.SoriaMoria, "Ja, alle fire er gjort. Vi sender utskriftene i posten.");
        yield return Reply(teller, "04-21 09.30", StoryCounty.Eventyrdal, "Lista er den same som i søknaden, med éi ny bedrift.");
        yield return Reply(teller, "04-21 10.00", StoryCounty.Regnbueland, "Det er prosjektlederen, som før.");
        yield return Reply(teller, "04-22 08.40", StoryCounty.Sagaland, "Vi har ingen merknader ut over at det dreide seg om sekund.");
        yield return Ask(
            teller, "05-30 11.00", StoryCounty.SoriaMoria, "Styringsgruppen", "Når møtes styringsgruppen første gang etter sommeren?");
    }

    private static StoryAct Ask(StoryTeller teller, string when, StoryCounty county, string topic, string text) =>
        StoryTeller.On(when, () => Begin(teller, Officer, Role.CaseOfficer, county, topic, text));

    private static StoryAct Reply(StoryTeller teller, string when, StoryCounty county, string text) =>
        StoryTeller.On(when, () => Answer(teller, county.Lead, Role.ProjectLead, county, text));

    private static async Task Begin(StoryTeller teller, string by, Role role, StoryCounty county, string topic, string text) =>
        await teller.Do(
            by, role, new BeginThread.Input { Case = await CaseOf(teller, county), Topic = topic, Text = text, WantsAnswer = true });

    /// <summary>In the thread that was begun last, of which it answers all.</summary>
    private static async Task Answer(StoryTeller teller, string by, Role role, StoryCounty county, string text, bool asks = false)
    {
        var caseFile = await CaseOf(teller, county);
        var ofTheDirectorate = role is Role.CaseOfficer;
        var thread = await teller.Read(db => db.Rows<CaseThread>().All(Because.StoryIsTold)
            .Where(t => t.Case == caseFile)
            .OrderByDescending(t => t.Number)
            .Select(t => t.Id)
            .FirstAsync());
        var asked = await teller.Read(db => db.Rows<CaseThread>().All(Because.StoryIsTold)
            .Where(t => t.Id == thread)
            .SelectMany(t => t.Askings)
            .Where(a => a.EndedAt == null && (a.Of == a.Owner) == ofTheDirectorate)
            .Select(a => a.Message)
            .ToListAsync());
        foreach (var message in asked)
            await teller.Do(by, role, new OpenCaseMessage.Input { Case = caseFile, Number = message });
        await teller.Do(
            by,
            role,
            new SendCaseMessage.Input
            {
                Thread = thread,
                Seen = asked.DefaultIfEmpty().Max(),
                Text = text,
                WantsAnswer = asks,
                Answers = asked.ConvertAll(message => message.ToString(CultureInfo.InvariantCulture)),
            }
        );
    }

    private static async Task<CaseFileId> CaseOf(StoryTeller teller, StoryCounty county)
    {
        var application = await teller.ApplicationOf(county.Name);
        return await teller.Read(db =>
            db.Rows<CaseFile>().All(Because.StoryIsTold).Where(c => c.Subject == application.Value).Select(c => c.Id).SingleAsync());
    }
}
