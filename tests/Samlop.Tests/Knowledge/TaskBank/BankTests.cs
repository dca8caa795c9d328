using System.Net;
using Samlop.Access;
using Samlop.Knowledge.Offers;
using Samlop.Knowledge.Offers.Trades;
using Samlop.Knowledge.TaskBank;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.TaskBank;

/// <summary>The rules of a task: what stands, and how it is read as it is typed.</summary>
public class BankRuleTests
{
    private const string Health = "HSHEA3----";
    private static readonly RegisterData Register = RegisterData.Load(Repository.At("content"));
    private static readonly TradeBook Book = TradeBook.LoadOrRefuse(Repository.At("content"));
    private static readonly string Goal = BankWords.GoalsOf(Book, Book.Trades.Single(t => t.Trade.Value == Health).Trade).First();

    [Fact]
    public void State_FollowsFromWhatHappened()
    {
        var task = ATask();
        BankTask.Ladder.Of(task).ShouldBe(BankTaskState.Draft);
        (task.MayUse(), task.MayDiscard(), task.MayPublish()).ShouldBe((BankTask.BankTaskIsDraft, null, null));
        task.Publish(default, Acting.Noon);
        BankTask.Ladder.Of(task).ShouldBe(BankTaskState.Published);
        (task.MayUse(), task.MayDiscard(), task.MayPublish()).ShouldBe((null, BankTask.BankTaskIsPublished, BankTask.BankTaskIsPublished));
        task.Withdraw("Utdatert", Acting.Noon);
        (BankTask.Ladder.Of(task), task.MayUse(), task.MayPublish()).ShouldBe((BankTaskState.Withdrawn, BankTask.BankTaskIsWithdrawn, null));
    }

    [Fact]
    public void AVersion_KeepsWhatWasSaid_AndACopyKnowsWhichItIsOf()
    {
        var task = ATask();
        task.Publish(default, Acting.Noon);
        task.Write(Content() with { Title = "Et annet navn" }, "", default, Acting.Noon);
        task.Publish(default, Acting.Noon);
        task.Versions.Select(v => BankTaskContent.Read(v.Content).Title).ShouldBe(["Stell", "Et annet navn"]);
        BankTaskContent.Read(task.Versions[1].Content).Write().ShouldBe(task.Content.Write());
        var copy = new BankTask(new(Guid.NewGuid()), new(Guid.NewGuid()), Acting.Noon);
        copy.IsCopyOf(task);
        (copy.Origin, copy.OriginVersion).ShouldBe((task.Id, 2));
    }

    [Fact]
    public void Whole_IsWhatSaysWhatIsDone_WhatToWatchFor_AndWhichGoal()
    {
        Content().IsWhole.ShouldBeTrue();
        (Content() with { Safety = "" }).IsWhole.ShouldBeFalse();
        (Content() with { What = "" }).IsWhole.ShouldBeFalse();
        (Content() with { Goals = [] }).IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void Goals_OfTheTradeAlone_AreTaken()
    {
        var other = Book.Trades.Where(t => t.Trade.Value != Health).SelectMany(t => t.Curricula).SelectMany(c => c.Goals).Select(g => g.Code)
            .First(code => !BankWords.GoalsOf(Book, Book.Trades.Single(t => t.Trade.Value == Health).Trade).Contains(code));
        Errors(Typed(goals: Goal)).ShouldBeEmpty();
        Errors(Typed(goals: $"{Goal.ToLowerInvariant()}; {Goal}")).ShouldBeEmpty();
        Errors(Typed(goals: other)).ShouldBe(["Goals"]);
        Errors(Typed(goals: "noe")).ShouldBe(["Goals"]);
        Errors(Typed(goals: "")).ShouldBeEmpty("a draft may lack them");
        Errors(Typed(goals: ""), whole: true).ShouldBe(["Goals"]);
    }

    [Theory]
    [InlineData("Title", "")]
    [InlineData("Trade", "TULL")]
    [InlineData("Minutes", "0")]
    [InlineData("Minutes", "mange")]
    [InlineData("Level", "Høyt")]
    [InlineData("Site", "")]
    [InlineData("What", "Gjelder 01010100000")]
    public void Field_ThatCannotBeRead_IsTold(string field, string typed)
    {
        var input = Typed(Goal);
        typeof(SaveBankTask.Input).GetProperty(field)!.SetValue(input, typed);
        Errors(input, whole: true).ShouldBe([field]);
    }

    [Fact]
    public void Comment_IsAnsweredOnce()
    {
        var comment = new BankComment(new(Guid.NewGuid()), new(Guid.NewGuid()), Acting.User(), "Fin oppgave", Acting.Noon);
        comment.Answer("Takk", default, Acting.Noon).ShouldBeNull();
        comment.Answer("Takk igjen", default, Acting.Noon).ShouldBe(BankComment.TaskCommentIsAnswered);
    }

    private static List<string> Errors(SaveBankTask.Input input, bool whole = false)
    {
        var errors = new FieldErrors();
        new TypedBankTask(Register, Book).Read(input, whole, errors);
        return [.. errors.All.Select(e => e.Field)];
    }

    private static SaveBankTask.Input Typed(string goals) => new()
    {
        Title = "Stell",
        Trade = Health,
        Goals = goals,
        What = "Gjør slik.",
        Safety = "Vask hendene.",
        Minutes = "30",
        Level = "A2",
        Site = "Company",
    };

    private static BankTaskContent Content() => new("Stell", Health, [Goal], "Gjør slik.", "", "Vask hendene.", 30, OfferLevel.A2, TaskSite.Company);

    private static BankTask ATask()
    {
        var task = new BankTask(new(Guid.NewGuid()), new(Guid.NewGuid()), Acting.Noon);
        task.Write(Content(), "", default, Acting.Noon);
        return task;
    }
}

/// <summary>A task from written to used elsewhere, commented, answered and copied.</summary>
public abstract class BankStoryTests(SamlopHost host) : HostTests(host)
{
    private const string Health = "HSHEA3----";
    private static readonly TradeBook Book = TradeBook.LoadOrRefuse(Repository.At("content"));
    private static readonly string Goal = Book.Trades.Single(t => t.Trade.Value == Health).Curricula[0].Goals[0].Code;

    [Fact, SentTwice, Requirement("K-43")]
    public async Task Task_IsShared_Used_Commented_Answered_AndCopied()
    {
        var (teacher, supervisor, elsewhere) = (await Given.AMember(Role.TradeTeacher), await Given.AMember(Role.Supervisor), await Given.AMember(Role.TradeTeacher));
        var marked = $"Stell {TestData.Next()}";
        var page = await As(teacher).Post(BankUrls.New, "task", ("Input.Title", marked), ("Input.Trade", Health), ("Input.Minutes", "30"));
        page.ShouldSay("Dette er et utkast.").ShouldSay("Oppgaven mangler noe").HasForm("publish").ShouldBeFalse();
        var url = page.Url;
        (await Anyone().Get(url)).ShouldBe(HttpStatusCode.NotFound);
        (await As(elsewhere).Get(url)).ShouldBe(HttpStatusCode.NotFound);
        page = await As(teacher).Post($"{url}/endre", "task", ("Input.Goals", Goal), ("Input.What", "Gjør slik."), ("Input.Safety", "Vask hendene."));
        page = await page.Post("publish");
        (await Anyone().Get($"{BankUrls.List}?mal={Goal}&fag={Health}&q={Uri.EscapeDataString(marked)}")).ShouldSay(marked);
        (await Anyone().Get($"{BankUrls.List}?mal=KM1&q={Uri.EscapeDataString(marked)}")).ShouldNotSay($"{marked} ");
        (await Anyone().Get(url)).ShouldSay("Vask hendene.").ShouldSay($"{Goal} hos Utdanningsdirektoratet").ShouldNotSay(teacher.User.Name);

        page = await As(supervisor).Post(url, "use");
        page.ShouldSay(supervisor.Organisation.Name).ShouldSay("Vi bruker ikke oppgaven lenger");
        page = await page.Post("comment", ("CommentInput.Text", "Den tok lengre tid."));
        (await Anyone().Get(url)).ShouldSay("Den tok lengre tid.").ShouldNotSay(supervisor.User.Name);
        (await ToldTo(teacher)).ShouldContain("En oppgave organisasjonen din har laget, har fått en kommentar.");
        (await As(teacher).Get("/oppgaver")).ShouldSay($"En kommentar til oppgaven «{marked}» venter på svar");
        page = await As(teacher).Get(url);
        page = await page.Post("answer", ("AnswerInput.Text", "Takk, vi setter av mer tid."));
        page.ShouldSay("Takk, vi setter av mer tid.");
        (await ToldTo(supervisor)).ShouldContain("Kommentaren din til en oppgave i oppgavebanken er besvart.");
        (await As(teacher).Get("/oppgaver")).ShouldNotSay($"En kommentar til oppgaven «{marked}» venter på svar");

        page = await As(elsewhere).Post(url, "copy");
        page.ShouldSay("Oppgaven er en kopi av versjon 1").ShouldSay("Dette er et utkast.");
        await As(teacher).Post($"{url}/endre", "task", ("Input.Minutes", "60"));
        (await As(teacher).Get(url)).ShouldSay("Versjon 2");
        page = await As(teacher).Post(url, "withdraw", ("WithdrawInput.Reason", "Utdatert."));
        page.ShouldSay("Trukket");
        (await Anyone().Get(url)).ShouldSay("Utdatert.");
        (await Anyone().Get($"{BankUrls.List}?q={Uri.EscapeDataString(marked)}")).Document.QuerySelectorAll($"a[href='{url}']").ShouldBeEmpty();
        page = await As(supervisor).Post(url, "use");
        page.ShouldSay("Ingen har sagt at de bruker oppgaven ennå.");
        (await As(supervisor).Get($"{BankUrls.List}?vis=bruker")).ShouldNotSay(marked);
    }

    [Fact]
    [OnBothDatabases]
    public async Task TwoWhoWriteAtOnce_SeeBoth_AndOthersMayNot()
    {
        var teacher = await Given.AMember(Role.TradeTeacher);
        var colleague = await Given.AMember(Role.TradeTeacher, teacher.Organisation);
        var id = await As(teacher).Submit(new SaveBankTask.Input { Title = "Stell", Trade = Health, Minutes = "30", Site = "Company" }).ShouldSucceed();
        var page = await As(colleague).Get(BankUrls.Change(id));
        await As(teacher).Post(BankUrls.Change(id), "task", ("Input.What", "Min tekst"));
        (await page.Post("task", ("Input.What", "Kollegaens tekst"))).ShouldSay("Min tekst").ShouldSay("Kollegaens tekst");
        await As(teacher).Submit(new PublishBankTask.Input { Task = id, Seen = 2 }).ShouldBeRefused(BankTask.BankTaskIsIncomplete);
        await As(teacher).Submit(new DiscardBankTask.Input { Task = id, Seen = 1 }).ShouldBeRefused(Refusal.ChangedSinceOpened);
        await As(teacher).Submit(new AddBankFile.Input { Task = id }).ShouldHaveError("Files");
        await As(teacher).Submit(new RemoveBankFile.Input { Task = id, File = "x" }).ShouldHaveError("File");
        await ByEachRoleWithout<WriteBank>(async member =>
        {
            await As(member).Submit(new SaveBankTask.Input { Title = "Nei" }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new PublishBankTask.Input { Task = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new WithdrawBankTask.Input { Task = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new DiscardBankTask.Input { Task = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new CopyBankTask.Input { Task = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new AddBankFile.Input { Task = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new RemoveBankFile.Input { Task = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new AnswerBankComment.Input { Task = id }).ShouldBeRefused(Refusal.NotAllowed);
        });
        await ByEachRoleWithout<UseBank>(async member =>
        {
            await As(member).Submit(new UseBankTask.Input { Task = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new CommentBankTask.Input { Task = id, Text = "Nei" }).ShouldBeRefused(Refusal.NotAllowed);
        });
        var stranger = await Given.AMember(Role.TradeTeacher);
        await As(stranger).Submit(new PublishBankTask.Input { Task = id, Seen = 2 }).ShouldBeRefused(Refusal.NotFound);
        await As(stranger).Submit(new CommentBankTask.Input { Task = id, Text = "Hei" }).ShouldBeRefused(Refusal.NotFound);
    }

    /// <summary>What was wrong is put right before it is published again: others read the last published version until then.</summary>
    [Fact, SentTwice]
    public async Task AWithdrawnTask_IsPutRight_BeforeItIsPublishedAgain()
    {
        var (teacher, supervisor, number) = (await Given.AMember(Role.TradeTeacher), await Given.AMember(Role.Supervisor), TestData.Next());
        var url = BankUrls.Of(await Published(teacher, $"Feil {number}"));
        await As(supervisor).Post(url, "use");
        await As(teacher).Post(url, "withdraw", ("WithdrawInput.Reason", "Feil."));
        var page = await As(teacher).Get($"{url}/endre");
        page.ShouldSay("Dere kan rette oppgaven først");
        page = await page.Post("task", ("Input.Title", $"Riktig {number}"), ("Input.Safety", "Bruk hansker."), ("Input.Level", "B1"));
        page.ShouldSay("Trukket").ShouldSay($"Riktig {number}").ShouldNotSay("Versjon 2");
        foreach (var reader in new[] { Anyone(), As(supervisor) })
            (await reader.Get(url)).ShouldSay($"Feil {number}").ShouldNotSay("Riktig").ShouldNotSay("Bruk hansker.");
        (await As(supervisor).Get($"{BankUrls.List}?vis=bruker")).ShouldSay($"Feil {number}").ShouldNotSay($"Riktig {number}");
        (await As(teacher).Get($"{BankUrls.List}?vis=vare")).ShouldSay($"Riktig {number}");
        (await As(teacher).Post(url, "publish")).ShouldSay("Versjon 2");
        (await Anyone().Get(url)).ShouldSay($"Riktig {number}").ShouldSay("Bruk hansker.");
    }

    [Fact]
    public async Task TheList_FindsAnotherFormOfAWord_AsTheSearchDoes()
    {
        var (teacher, number) = (await Given.AMember(Role.TradeTeacher), TestData.Next());
        var url = BankUrls.Of(await Published(teacher, $"Vis lærlingen rundt {number}"));
        (await Anyone().Get($"{BankUrls.List}?q={Uri.EscapeDataString($"lærlingar {number}")}")).Document.QuerySelectorAll($"a[href='{url}']").ShouldNotBeEmpty();
        (await Anyone().Get($"{BankUrls.List}?q={Uri.EscapeDataString($"kantine {number}")}")).Document.QuerySelectorAll($"a[href='{url}']").ShouldBeEmpty();
    }

    /// <summary>However many are answered, what waits stands first and can be chosen.</summary>
    [Fact]
    public async Task WhatWaitsForAnAnswer_StandsFirst()
    {
        var (teacher, supervisor) = (await Given.AMember(Role.TradeTeacher), await Given.AMember(Role.Supervisor));
        var id = await Published(teacher, $"Mange kommentarer {TestData.Next()}");
        var by = Acting.User() with { User = supervisor.Id, Organisation = supervisor.Organisation.Id };
        var all = new List<BankComment> { new(Given.Id<BankCommentId>(), id, by, "Den eldste venter.", Host.Time.Now) };
        for (var n = 1; n <= 101; n++)
        {
            var answered = new BankComment(Given.Id<BankCommentId>(), id, by, $"Nummer {n}", Host.Time.Now.AddMinutes(n));
            answered.Answer("Takk", teacher.Id, Host.Time.Now.AddMinutes(n));
            all.Add(answered);
        }

        await Given.SavedAll([.. all]);
        (await As(teacher).Get(BankUrls.Of(id))).ShouldSay("Den eldste venter.").HasForm("answer").ShouldBeTrue();
    }

    [Fact, OnBothDatabases]
    public async Task TwoWhoChangeAtOnce_SeeLevelAndPlaceToo()
    {
        var teacher = await Given.AMember(Role.TradeTeacher);
        var id = await Published(teacher, $"To på en gang {TestData.Next()}");
        var page = await As(teacher).Get(BankUrls.Change(id));
        await As(teacher).Post(BankUrls.Change(id), "task", ("Input.Level", "B1"), ("Input.Site", "School"));
        var conflict = await page.Post("task", ("Input.Level", "A1"));
        var shown = conflict.ShouldBe(HttpStatusCode.Conflict).Document.QuerySelectorAll(".conflict").Select(cell => cell.TextContent.Trim()).ToList();
        shown.ShouldContain(text => text.Contains("B1"));
        shown.ShouldContain(text => text.Contains("A1"));
    }

    private async Task<BankTaskId> Published(Member teacher, string title)
    {
        var id = await As(teacher).Submit(new SaveBankTask.Input
        {
            Title = title,
            Trade = Health,
            Goals = Goal,
            What = "Gjør slik.",
            Safety = "Vask hendene.",
            Minutes = "30",
            Site = "Company",
        }).ShouldSucceed();
        await As(teacher).Submit(new PublishBankTask.Input { Task = id, Seen = 1 }).ShouldSucceed();
        return id;
    }
}

public sealed class BankStoryTests_OnSqlite(SqliteHost host) : BankStoryTests(host), IClassFixture<SqliteHost>;

public sealed class BankStoryTests_OnPostgres(PostgresHost host) : BankStoryTests(host), IClassFixture<PostgresHost>;
