using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Audit.TwoPerson;
using Samlop.Knowledge.Guides.Feedback;
using Samlop.Knowledge.Guides.Rounds;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Guides.Demonstrating;

/// <summary>
/// The guides of the demonstration, openly made up: one of the directorate that others have commented on and that is approved, one of a
/// county that others comment on still, and one of a Nav office that is to be looked at again.
/// </summary>
internal sealed class GuidesStory : IStoryPart
{
    private const string Officer = "Ingrid Eksempelsen";
    private const string Decider = "Beate Oppdiktet";
    private const string Nav = "Runa Samtalevik";
    private const string NavLeader = "Hallgeir Kontordal";
    private const string Adviser = "Sverre Velkomstad";
    private const string County = "Tor Sagaberg";

    private const string Approved = "Oppdiktet veileder: Slik blir partene enige om en klasse";
    private const string InRound = "Oppdikta rutine: Første veke i lærebedrifta";
    private const string ToLookAt = "Oppdikta mal: Samtale om livsopphald";

    private const string FirstDay = "Oppdikta for demonstrasjonen. Til rettleiarar i bedrift.";
    private const string AllParties = "Oppdiktet for demonstrasjonen. Til dem som skal lage en avtale.";
    private const string Money = "Oppdikta for demonstrasjonen. Brukt i den første samtalen om pengar.";

    public IEnumerable<StoryAct> Acts(StoryTeller teller) =>
    [
        StoryTeller.On("03-14 09.30", () => Write(
            teller, Officer, Role.CaseOfficer,
            new()
            {
                Kind = nameof(GuideKind.Guide), Title = Approved, Lead = AllParties, Language = "nb", Roles = [nameof(GuideRole.County)],
            },
            Proposed(GuidePhase.Agreeing, "Møt alle partene", "Bli enige om hvem som bestemmer hva."),
            Proposed(
                GuidePhase.Agreeing, "Skriv ned hvem som betaler", "Gå gjennom hver utgift, og skriv hvem som dekker den.",
                "Hvem betaler norskopplæringen?\nHvem betaler arbeidstøyet?"))),
        StoryTeller.On("03-15 10.00", () => Ask(teller, Officer, Role.CaseOfficer, Approved, "01.04.2022")),
        StoryTeller.On("03-21 12.00", () => Comment(
            teller, Approved, "Oppdikta: Skriv også kva som skjer når ein part trekkjer seg.", finish: true)),
        StoryTeller.On("03-23 13.00", () => Finish(teller, Adviser, Role.ProgrammeAdviser, Approved)),
        StoryTeller.On("03-25 09.10", () => Write(
            teller, Nav, Role.NavContact,
            new() { Kind = nameof(GuideKind.Template), Title = ToLookAt, Lead = Money, Language = "nn", Roles = [nameof(GuideRole.Nav)] },
            Proposed(
                GuidePhase.Selecting, "Snakk om pengane", "Gå gjennom kvar månad.", "Kva lever du av no?\nKor lenge varer det?",
                GuideForm.LivingCalculator))),
        StoryTeller.On("03-25 14.20", () => Send(teller, Nav, Role.NavContact, ToLookAt)),
        StoryTeller.On("03-28 09.20", () => Approve(teller, NavLeader, Role.Leader, ToLookAt)),
        StoryTeller.On("03-28 09.40", () => LookAgain(teller)),
        StoryTeller.On("04-01 15.10", () => Close(teller)),
        StoryTeller.On("04-01 15.40", () => Send(teller, Officer, Role.CaseOfficer, Approved)),
        StoryTeller.On("04-04 09.40", () => Approve(teller, Decider, Role.DecisionMaker, Approved)),
        StoryTeller.On("05-03 08.50", () => Tell(teller, Approved, FeedbackKind.Useful, null)),
        StoryTeller.On("05-27 09.00", () => Write(
            teller, County, Role.ProjectLead,
            new()
            {
                Kind = nameof(GuideKind.Guide), Title = InRound, Lead = FirstDay, Language = "nn", Roles = [nameof(GuideRole.Employer)],
            },
            Proposed(GuidePhase.Workplace, "Første dagen", "Ein fast person tek imot."))),
        StoryTeller.On("05-30 10.00", () => Ask(teller, County, Role.ProjectLead, InRound, "19.06.2022")),
        StoryTeller.On("06-02 14.00", () => Tell(
            teller, ToLookAt, FeedbackKind.Proposal, "Oppdikta: Ta med eit spørsmål om gjeld.")),
        StoryTeller.On("06-03 11.30", () => Comment(teller, InRound, "Oppdikta: Skriv kven bedrifta kan ringje til.", finish: false)),
    ];

    private static SaveActivity.Input Proposed(
        GuidePhase phase, string title, string text, string? questions = null, GuideForm? form = null) => new()
        {
            Phase = phase.ToString(),
            Title = title,
            Text = text,
            Questions = questions,
            Form = form?.ToString(),
            IsProposal = true,
        };

    private static async Task Write(
        StoryTeller teller, string by, Role role, SaveGuide.Input head, params IReadOnlyList<SaveActivity.Input> activities)
    {
        var guide = await teller.Do(by, role, head);
        foreach (var activity in activities)
        {
            activity.Guide = guide;
            await teller.Do(by, role, activity);
        }
    }

    /// <summary>A Nav office and a municipality are asked.</summary>
    private static async Task Ask(StoryTeller teller, string by, Role role, string title, string due)
    {
        var edition = await Edition(teller, title);
        var round = (await teller.Do(by, role, new OpenRound.Input
        {
            Guide = edition.Guide,
            Seen = edition.Revision,
            Due = due,
            Text = "Oppdiktet: Se om noe mangler.",
        })).Round;
        foreach (var (name, held) in new[] { (Nav, Role.NavContact), (Adviser, Role.ProgrammeAdviser) })
        {
            var asked = (await teller.Actor(name, held)).Organisation;
            await teller.Do(by, role, new AskForComments.Input { Round = round, Organisation = asked.Value.ToString() });
        }
    }

    private static async Task Comment(StoryTeller teller, string title, string text, bool finish)
    {
        var round = (await Round(teller, title)).Id;
        await teller.Do(Nav, Role.NavContact, new CommentOnGuide.Input { Round = round, Text = text });
        if (finish) await teller.Do(Nav, Role.NavContact, new FinishComments.Input { Round = round });
    }

    private static async Task Finish(StoryTeller teller, string by, Role role, string title) =>
        await teller.Do(by, role, new FinishComments.Input { Round = (await Round(teller, title)).Id });

    private static async Task Close(StoryTeller teller)
    {
        var round = (await Round(teller, Approved)).Id;
        await teller.Do(Officer, Role.CaseOfficer, new CloseRound.Input { Round = round });
        var comment = await teller.Read(db => db.Rows<GuideComment>().All(Because.StoryIsTold).Where(c => c.Round == round)
            .Select(c => c.Id).SingleAsync());
        await teller.Do(Officer, Role.CaseOfficer, new AnswerComment.Input
        {
            Comment = comment.Value.ToString(),
            Outcome = nameof(CommentOutcome.Taken),
            Why = "Oppdiktet: Vi har en egen del om det i neste utgave.",
        });
    }

    private static async Task Send(StoryTeller teller, string by, Role role, string title)
    {
        var edition = await Edition(teller, title);
        await teller.Do(by, role, new SendGuide.Input { Guide = edition.Guide, Seen = edition.Revision });
    }

    private static async Task Approve(StoryTeller teller, string by, Role role, string title)
    {
        var edition = await Edition(teller, title);
        var mark = await teller.Read(async db => (await db.CheckOf(edition)).Mark);
        await teller.Do(by, role, new ApproveGuide.Input { Guide = edition.Guide, Seen = mark });
    }

    private static async Task LookAgain(StoryTeller teller)
    {
        var id = (await Edition(teller, ToLookAt)).Guide;
        var version = await teller.Read(db => db.Rows<Guide>().All(Because.StoryIsTold).Where(g => g.Id == id)
            .Select(g => g.Version).SingleAsync());
        await teller.Do(Nav, Role.NavContact, new LookAgain.Input { Guide = id, Seen = version, Next = "01.06.2022" });
    }

    private static async Task Tell(StoryTeller teller, string title, FeedbackKind kind, string? text)
    {
        var guide = (await Edition(teller, title)).Guide;
        await teller.Do(County, Role.ProjectLead, new TellOfGuide.Input { Guide = guide, Kind = kind.ToString(), Text = text });
    }

    private static Task<GuideEdition> Edition(StoryTeller teller, string title) => teller.Read(db =>
    {
        var guides = db.Rows<Guide>().All(Because.StoryIsTold).Where(g => g.Title == title);
        return db.Rows<GuideEdition>().All(Because.StoryIsTold).SingleAsync(e => guides.Any(g => g.Id == e.Guide));
    });

    private static async Task<GuideRound> Round(StoryTeller teller, string title)
    {
        var edition = (await Edition(teller, title)).Id;
        return await teller.Read(db => db.Rows<GuideRound>().All(Because.StoryIsTold).SingleAsync(r => r.Edition == edition));
    }
}
