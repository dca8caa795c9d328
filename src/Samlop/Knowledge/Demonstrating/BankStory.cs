using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Knowledge.Offers.Trades;
using Samlop.Knowledge.TaskBank;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Demonstrating;

/// <summary>
/// The task bank in the demonstration: openly made up tasks, one used by a company that comments on it, one copied by a county.
/// </summary>
internal sealed class BankStory(TradeBook book) : IStoryPart
{
    private const string Teacher = "Embla Læresen";
    private const string County = "Fatima Regnbue";
    private const string Company = "Frode Verkstad";
    private const string Health = "HSHEA3----";

    private const string Hygiene = "Handhygiene før og etter stell (oppdikta)";

    public IEnumerable<StoryAct> Acts(StoryTeller teller) =>
    [
        StoryTeller.On("04-19 09.00", () => Write(teller, Teacher, Role.Leader, new()
        {
            Title = Hygiene,
            What =
                "Oppdikta for demonstrasjonen:\n- Finn fram utstyret.\n- Vask hendene.\n"
                + "- Forklar rettleiaren kvifor du gjer det i denne rekkjefølgja.",
            Safety = "Oppdikta: Følg rutinane på avdelinga. Spør før du gjer oppgåva fyrste gongen.",
            Equipment = "Såpe, handsprit og hanskar",
            Minutes = "30",
            Level = "A2",
            Site = nameof(TaskSite.Company),
        })),
        StoryTeller.On("04-19 09.30", async () => await Publish(teller, Teacher, Role.Leader, await Told(teller))),
        StoryTeller.On("04-27 10.00", async () => await Publish(teller, County, Role.ProjectLead,
            await Write(teller, County, Role.ProjectLead, new()
        {
            Title = "Skriv en rapport etter vakten (oppdiktet)",
            What = "Oppdiktet for demonstrasjonen: Skriv tre setninger om hva som skjedde på vakten, og les dem opp for veilederen.",
            Safety = "Oppdiktet: Ikke skriv navn på pasienter.",
            Minutes = "20",
            Level = "B1",
            Site = nameof(TaskSite.Either),
        }))),
        StoryTeller.On("05-11 12.00", async () => await teller.Do(
            Company, Role.CompanyManager, new UseBankTask.Input { Task = await Told(teller) })),
        StoryTeller.On("05-11 12.10", async () => await teller.Do(Company, Role.CompanyManager, new CommentBankTask.Input
        {
            Task = await Told(teller),
            Text = "Oppdikta: Vi brukte oppgåva på første dag, og sette av førti minutt.",
        })),
        StoryTeller.On("05-13 08.40", () => Answer(teller)),
        StoryTeller.On("05-16 10.00", async () => await teller.Do(
            County, Role.ProjectLead, new CopyBankTask.Input { Task = await Told(teller) })),
    ];

    private async Task<BankTaskId> Write(StoryTeller teller, string name, Role role, SaveBankTask.Input input)
    {
        input.Trade = Health;
        input.Goals = book.Trades.Single(t => t.Trade.Value == Health).Curricula[0].Goals[0].Code;
        return await teller.Do(name, role, input);
    }

    // The story may be told on from any day, in another process: nothing is remembered from one act to the next. Its copy is younger.
    private static Task<BankTaskId> Told(StoryTeller teller) => teller.Read(db => db.Rows<BankTask>().All(Because.StoryIsTold)
        .Where(t => t.Title == Hygiene).OrderBy(t => t.Id).Select(t => t.Id).FirstAsync());

    private static async Task Publish(StoryTeller teller, string name, Role role, BankTaskId task)
    {
        var actor = await teller.Actor(name, role);
        var seen = await teller.Read(async db => (await db.OwnTask(task, actor, CancellationToken.None))!.Version);
        await teller.Do(name, role, new PublishBankTask.Input { Task = task, Seen = seen });
    }

    private async Task Answer(StoryTeller teller)
    {
        var actor = await teller.Actor(Teacher, Role.Leader);
        var comment = await teller.Read(db => db.Rows<BankComment>()
            .Of(db.Rows<BankTask>().ManageableBy(actor.ForBank())).Select(c => c.Id).SingleAsync());
        await teller.Do(Teacher, Role.Leader, new AnswerBankComment.Input
        {
            Task = await Told(teller),
            Comment = comment.Value.ToString(),
            Text = "Oppdikta: Takk, vi skriv at oppgåva tek opp til førti minutt.",
        });
    }
}
