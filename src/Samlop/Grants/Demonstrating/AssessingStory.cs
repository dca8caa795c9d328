using Microsoft.EntityFrameworkCore;
using Samlop.Access.Demonstrating;
using Samlop.Access;
using Samlop.Cases.Impartiality;
using Samlop.Cases.Requests;
using Samlop.Grants.Assess;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Demonstrating;

/// <summary>
/// The directorate assesses: one of the officers finds out that he is not impartial and has a stand-in, one doubts and is cleared, one
/// county is asked for information, and the late application is found to be late.
/// </summary>
internal sealed class AssessingStory : IStoryPart
{
    public const string Ingrid = "Ingrid Eksempelsen";
    public const string Jonas = "Jonas Prøvestad";
    public const string Amina = "Amina Tenkt";
    public const string Beate = "Beate Oppdiktet";
    private const string Roald = "Roald Forestilt";

    public IEnumerable<StoryAct> Acts(StoryTeller teller)
    {
        yield return StoryTeller.On(
            "03-11 09.00",
            () => Declare(teller, Ingrid, Role.CaseOfficer, StoryCounty.Regnbueland, StoryCounty.Måneby, StoryCounty.Sagaland)
        );
        yield return StoryTeller.On("03-11 09.10", () => Declare(teller, Jonas, Role.CaseOfficer, [.. StoryCounty.All]));
        yield return StoryTeller.On(
            "03-11 09.20",
            () =>
                Declare(
                    teller,
                    Amina,
                    Role.CaseOfficer,
                    StoryCounty.SoriaMoria,
                    StoryCounty.Eventyrdal,
                    StoryCounty.Regnbueland,
                    StoryCounty.Sagaland
                )
        );
        yield return StoryTeller.On(
            "03-11 09.25",
            () =>
                Doubt(
                    teller,
                    Amina,
                    Role.CaseOfficer,
                    StoryCounty.Måneby,
                    "Jeg arbeidet i fylkeskommunen for seks år siden. Jeg kjenner ingen av dem som står bak søknaden."
                )
        );
        yield return StoryTeller.On("03-14 08.50", () => Declare(teller, Beate, Role.DecisionMaker, [.. StoryCounty.All]));
        yield return StoryTeller.On(
            "03-15 11.30",
            () => Rule(teller, StoryCounty.Måneby, "Det er lenge siden, og det er ikke noe nært forhold til dem som søker.")
        );

        foreach (
            var (county, minute) in new[]
            {
                (StoryCounty.SoriaMoria, 10),
                (StoryCounty.Eventyrdal, 20),
                (StoryCounty.Regnbueland, 30),
                (StoryCounty.Måneby, 40),
            }
        )
        {
            yield return StoryTeller.On($"03-14 10.{minute}", () => Check(teller, county, FormalResult.Stands, null, null));
        }

        yield return StoryTeller.On(
            "03-14 10.50",
            () =>
                Check(
                    teller,
                    StoryCounty.Sagaland,
                    FormalResult.ToBeDismissed,
                    DismissalGround.Late,
                    "Mottatt sju sekunder etter fristen. Ingen driftsavbrudd er registrert."
                )
        );

        foreach (
            var (county, minute, assessors) in new[]
            {
                (StoryCounty.SoriaMoria, 10, new[] { Ingrid, Amina }),
                (StoryCounty.Eventyrdal, 20, [Ingrid, Jonas]),
                (StoryCounty.Regnbueland, 30, [Jonas, Amina]),
                (StoryCounty.Måneby, 40, [Ingrid, Jonas]),
            }
        )
        {
            yield return StoryTeller.On(
                $"03-16 09.{minute}",
                async () =>
                {
                    foreach (var assessor in assessors)
                        await Assign(teller, county, assessor);
                }
            );
        }

        yield return StoryTeller.On("03-28 08.15", () => BarredAfterAll(teller, StoryCounty.Eventyrdal));
        yield return StoryTeller.On("03-28 13.00", () => Assign(teller, StoryCounty.Eventyrdal, Amina));
        yield return StoryTeller.On(
            "04-11 10.00",
            () =>
                Ask(
                    teller,
                    StoryCounty.Måneby,
                    "Budsjettet for 2023 mangler utgifter til reiser mellom øyene. Er de dekket av andre midler?",
                    "25.04.2022"
                )
        );
        yield return StoryTeller.On(
            "04-22 12.30",
            () => Answer(teller, StoryCounty.Måneby, "Ja. Reisene dekkes av fylkeskommunens eget budsjett for samferdsel.")
        );

        yield return StoryTeller.On(
            "04-19 12.00",
            () =>
                Doubt(
                    teller,
                    Roald,
                    Role.Attestant,
                    StoryCounty.SoriaMoria,
                    "Jeg har en fetter som arbeider i en av kommunene i fylket."
                )
        );
        yield return StoryTeller.On(
            "04-21 08.30",
            () => Rule(teller, StoryCounty.SoriaMoria, "Fetteren har ikke noe med søknaden å gjøre, og kommunen er ikke part.")
        );

        yield return HandIn(teller, "04-06 14.00", StoryCounty.SoriaMoria, Ingrid, Grade.VeryGood);
        yield return HandIn(teller, "04-08 11.00", StoryCounty.SoriaMoria, Amina, Grade.VeryGood);
        yield return Agree(teller, "04-12 09.00", StoryCounty.SoriaMoria, Grade.VeryGood, [Ingrid, Amina]);
        yield return HandIn(teller, "04-13 15.00", StoryCounty.Eventyrdal, Ingrid, Grade.Good);
        yield return HandIn(teller, "04-19 10.00", StoryCounty.Regnbueland, Jonas, Grade.Good);
        yield return HandIn(teller, "04-19 14.00", StoryCounty.Regnbueland, Amina, Grade.Satisfactory);
        yield return HandIn(teller, "04-19 15.30", StoryCounty.Måneby, Jonas, Grade.Satisfactory);
        yield return HandIn(teller, "04-21 10.00", StoryCounty.Eventyrdal, Amina, Grade.Good);
        yield return Agree(teller, "04-26 10.00", StoryCounty.Eventyrdal, Grade.Good, [Ingrid, Amina]);
        yield return Agree(
            teller,
            "04-27 10.00",
            StoryCounty.Regnbueland,
            Grade.Good,
            [Jonas, Amina],
            "Jeg holder fast ved at planen for norskopplæringen er for kort beskrevet, men er enig i helheten."
        );
        yield return HandIn(teller, "04-28 09.00", StoryCounty.Måneby, Ingrid, Grade.Weak);
        yield return Agree(teller, "04-29 10.00", StoryCounty.Måneby, Grade.Weak, [Ingrid, Jonas]);
    }

    private static async Task Declare(StoryTeller teller, string who, Role role, params StoryCounty[] counties)
    {
        foreach (var county in counties)
            await teller.Do(
                who,
                role,
                new DeclareImpartiality.Input
                {
                    About = Subject.Of(await teller.ApplicationOf(county.Name)),
                    Answer = nameof(ImpartialityAnswer.NoGround),
                }
            );
    }

    private static async Task Doubt(StoryTeller teller, string who, Role role, StoryCounty county, string text) =>
        await teller.Do(
            who,
            role,
            new DeclareImpartiality.Input
            {
                About = Subject.Of(await teller.ApplicationOf(county.Name)),
                Answer = nameof(ImpartialityAnswer.InDoubt),
                Text = text,
            }
        );

    private static async Task Rule(StoryTeller teller, StoryCounty county, string reason)
    {
        var application = await teller.ApplicationOf(county.Name);
        var doubt = await teller.Read(db =>
            db.Rows<ImpartialityDeclaration>()
                .All(Because.StoryIsTold)
                .Where(d => d.Subject == application.Value && d.Answer == ImpartialityAnswer.InDoubt)
                .Select(d => d.Id)
                .SingleAsync()
        );
        await teller.Do(
            Beate,
            Role.DecisionMaker,
            new RuleOnImpartiality.Input
            {
                Declaration = doubt,
                Ruling = nameof(RuleOnImpartiality.Ruling.Impartial),
                Reason = reason,
            }
        );
    }

    /// <summary>Something new is known: the declaration is withdrawn, and a ground is named.</summary>
    private static async Task BarredAfterAll(StoryTeller teller, StoryCounty county)
    {
        var application = await teller.ApplicationOf(county.Name);
        await teller.Do(
            Jonas,
            Role.CaseOfficer,
            new WithdrawDeclaration.Input
            {
                About = Subject.Of(application),
                Reason = "Jeg har fått vite at en søster arbeider med prosjektet.",
            }
        );
        await teller.Do(
            Jonas,
            Role.CaseOfficer,
            new DeclareImpartiality.Input
            {
                About = Subject.Of(application),
                Answer = nameof(ImpartialityAnswer.Ground),
                Ground = nameof(ImpartialityGround.Special),
                Text = "En søster arbeider med prosjektet i fylkeskommunen.",
            }
        );
    }

    private static async Task Check(StoryTeller teller, StoryCounty county, FormalResult result, DismissalGround? ground, string? note) =>
        await teller.Do(
            Ingrid,
            Role.CaseOfficer,
            new RecordFormalCheck.Input
            {
                Application = await teller.ApplicationOf(county.Name),
                Read = 1,
                Result = result.ToString(),
                Ground = ground?.ToString(),
                Note = note,
            }
        );

    private static async Task Assign(StoryTeller teller, StoryCounty county, string assessor) =>
        await teller.Assign(await teller.ApplicationOf(county.Name), assessor, "22.04.2022");

    private static async Task Ask(StoryTeller teller, StoryCounty county, string question, string dueOn) =>
        await teller.Do(
            Ingrid,
            Role.CaseOfficer,
            new AskRequest.Input
            {
                Subject = (await teller.ApplicationOf(county.Name)).Value,
                Kind = Information.Code,
                Question = question,
                DueOn = dueOn,
            }
        );

    internal static async Task Answer(StoryTeller teller, StoryCounty county, string answer)
    {
        var application = await teller.ApplicationOf(county.Name);
        var request = await teller.Read(db =>
            db.Rows<CaseRequest>()
                .All(Because.StoryIsTold)
                .Where(r => r.Subject == application.Value && r.AnsweredAt == null)
                .Select(r => r.Id)
                .SingleAsync()
        );
        await teller.Do(county.Lead, Role.ProjectLead, new AnswerRequest.Input { Request = request, Answer = answer });
        await teller.Do(
            Ingrid,
            Role.CaseOfficer,
            new ReadAnswer.Input { Request = request.Value.ToString() }
        );
    }

    private static StoryAct HandIn(StoryTeller teller, string when, StoryCounty county, string assessor, Grade grade) =>
        StoryTeller.On(when, async () => await teller.HandIn(await teller.ApplicationOf(county.Name), assessor, grade));

    private static StoryAct Agree(
        StoryTeller teller,
        string when,
        StoryCounty county,
        Grade grade,
        string[] assessors,
        string? dissentOfLast = null
    ) =>
        StoryTeller.On(
            when, async () => await teller.Agree(await teller.ApplicationOf(county.Name), grade, assessors, dissentOfLast));
}
