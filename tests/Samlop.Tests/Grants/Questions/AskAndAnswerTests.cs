using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Grants.Questions;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Questions;

/// <summary>A county asks about a call, and the answer is for all: who sees what before and after, and until when.</summary>
public abstract class AskAndAnswerTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task Question_IsSeenByWhoAskedAndWhoAnswers_UntilItIsAnswered()
    {
        var (imdi, number, lead) = await ACallAndACounty();
        var colleague = await Given.AMember(Role.ChiefExecutive, lead.Organisation);
        var (other, otherDirectorate) = (await Given.AMember(Role.ProjectLead), await Given.ADirectorate());
        await Ask(lead, number, "Gjelder det hele året?").ShouldSucceed();
        var url = CallUrls.Questions(number);

        foreach (var may in new[] { lead, colleague, imdi.Officer }) (await As(may).Get(url)).ShouldSay("Gjelder det hele året?");
        foreach (var not in new[] { other, otherDirectorate.Officer }) (await As(not).Get(url)).ShouldNotSay("Gjelder det hele året?");
        (await Anyone().Get(url)).ShouldNotSay("Gjelder det hele året?");

        await Answer(imdi.Officer, await QuestionOf(number), "Ja, hele året.").ShouldSucceed();
        foreach (var page in new[] { await As(other).Get(url), await As(otherDirectorate.Officer).Get(url), await Anyone().Get(url) })
        {
            page.ShouldSay("Gjelder det hele året?").ShouldSay("Ja, hele året.");
            page.ShouldNotSay(lead.User.Name);
            page.ShouldNotSay(lead.Organisation.Name);
        }
    }

    /// <summary>No rule closes the questions: one may come after the call has closed, and the task stands until it is answered.</summary>
    [Fact]
    public async Task Question_OnACallThatHasClosed_IsAskedAndAnswered()
    {
        var (imdi, number, lead) = await ACallAndACounty();
        Host.Time.Pass(TimeSpan.FromDays(400));
        await Ask(lead, number, "Kommer det en ny utlysning?").ShouldSucceed();
        var question = await QuestionOf(number);
        (await Tasks(imdi.Officer)).ShouldContain($"question:{question.Id.Value}");

        await Answer(imdi.Officer, question, "Det vet vi ikke.").ShouldSucceed();
        (await Tasks(imdi.Officer)).ShouldNotContain($"question:{question.Id.Value}");
    }

    [Fact]
    public async Task Question_IsATaskForTheOwnersOfficersAlone_AndACorrectionMakesNoNewOne()
    {
        var (imdi, number, lead) = await ACallAndACounty();
        await Ask(lead, number, "Hvor mange?").ShouldSucceed();
        var question = await QuestionOf(number);
        var (task, stranger) = ($"question:{question.Id.Value}", await Given.ADirectorate());
        (await Tasks(imdi.Other)).ShouldContain(task);
        foreach (var not in new[] { imdi.Decider, stranger.Officer, lead }) (await Tasks(not)).ShouldNotContain(task);

        await Answer(imdi.Officer, question, "Ti.").ShouldSucceed();
        await Answer(imdi.Other, await QuestionOf(number), "Tolv.").ShouldSucceed();
        (await Tasks(imdi.Officer)).ShouldNotContain(task);
        (await QuestionOf(number)).AnsweredBy.ShouldBe(imdi.Officer.Id);
        (await Anyone().Get(CallUrls.Questions(number))).ShouldSay("Tolv.").ShouldNotSay("Ti.");
    }

    [Fact]
    public async Task TwoOfficers_WhoAnswerAtOnce_DoNotWriteOverEachOther()
    {
        var (imdi, number, lead) = await ACallAndACounty();
        await Ask(lead, number, "Hvor mange?").ShouldSucceed();
        var seen = await QuestionOf(number);
        await Answer(imdi.Officer, seen, "Ti.").ShouldSucceed();
        await Answer(imdi.Other, seen, "Tolv.").ShouldBeRefused(Refusal.ChangedByOther);
        (await QuestionOf(number)).Answer.ShouldBe("Ti.");
    }

    [Fact]
    public async Task SimilarQuestions_AreAnsweredTogether_ThoseThatWaitOnTheSameCallAlone()
    {
        var (imdi, number, lead) = await ACallAndACounty();
        var otherNumber = await Given.APublishedCall(imdi);
        foreach (var text in new[] { "Hvor mange?", "Hvor mange i alt?", "Hvilken frist?" }) await Ask(lead, number, text).ShouldSucceed();
        await Ask(lead, otherNumber, "Hvor mange der?").ShouldSucceed();
        var (elsewhere, all) = ((await Questions(otherNumber)).Single(), await Questions(number));
        CallQuestion Of(string text) => all.Single(q => q.Text == text);

        var page = await As(imdi.Officer).Get(QuestionUrls.Answer(number, Of("Hvor mange?").Id));
        page.ShouldSay("Hvor mange i alt?").ShouldSay("Hvilken frist?").ShouldNotSay("Hvor mange der?");
        await As(imdi.Officer).Submit(new AnswerQuestion.Input
        {
            Question = Of("Hvor mange?").Id,
            BasedOn = 0,
            Answer = "Ti.",
            Same = [Of("Hvor mange i alt?").Id.Value.ToString(), elsewhere.Id.Value.ToString(), "tull"],
        }).ShouldSucceed();
        (await Questions(number)).Where(q => q.Answer == "Ti.").Select(q => q.Text).ShouldBe(["Hvor mange?", "Hvor mange i alt?"], ignoreOrder: true);
        (await Questions(otherNumber)).Single().Answer.ShouldBeNull();
    }

    [Fact]
    public async Task Others_ThanTheOwner_DoNotAnswer()
    {
        var (_, number, lead) = await ACallAndACounty();
        await Ask(lead, number, "Hvor mange?").ShouldSucceed();
        var question = await QuestionOf(number);
        await Answer((await Given.ADirectorate()).Officer, question, "Ti.").ShouldBeRefused(Refusal.NotFound);
        await Answer(lead, question, "Ti.").ShouldBeRefused(Refusal.NotAllowed);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(" \n\t", false)]
    [InlineData("?", false)]
    [InlineData("x?", true)]
    [InlineData("limit", true)]
    [InlineData(" limit ", true)]
    [InlineData("limit+1", false)]
    public async Task Question_IsAsLongAsThereIsRoomFor_WithoutTheSpaceAround(string? typed, bool taken)
    {
        var (imdi, number, lead) = await ACallAndACounty();
        string? Sized(int limit) => typed?.Replace("limit+1", new string('x', limit + 1), StringComparison.Ordinal)
            .Replace("limit", new string('x', limit), StringComparison.Ordinal);
        var asked = Ask(lead, number, Sized(AskQuestion.Limit));
        if (taken) await asked.ShouldSucceed();
        else await asked.ShouldHaveError(nameof(AskQuestion.Input.Text));

        await Ask(lead, number, "Hvor mange?").ShouldSucceed();
        var question = (await Questions(number)).Single(q => q.Text == "Hvor mange?");
        var answered = Answer(imdi.Officer, question, Sized(AnswerQuestion.Limit));
        if (taken) await answered.ShouldSucceed();
        else await answered.ShouldHaveError(nameof(AnswerQuestion.Input.Answer));
        (await Questions(number)).Count.ShouldBe(taken ? 2 : 1);
    }

    [Fact]
    public async Task Draft_IsNotAskedAbout()
    {
        var imdi = await Given.ADirectorate();
        var number = await Given.ACompleteCall(imdi.Officer);
        await Ask(await Given.AMember(Role.ProjectLead), number, "Hva blir det?").ShouldBeRefused(Refusal.NotFound);
        await Ask(imdi.Officer, number, "Hva?").ShouldBeRefused(Refusal.NotAllowed);
    }

    private async Task<(Directorate Imdi, string Number, Member Lead)> ACallAndACounty()
    {
        var imdi = await Given.ADirectorate();
        return (imdi, await Given.APublishedCall(imdi), await Given.AMember(Role.ProjectLead));
    }

    private async Task<Outcome<Done>> Ask(Member member, string number, string? text) =>
        await As(member).Submit(new AskQuestion.Input { Call = await Given.IdOf(number), Text = text });

    private Task<Outcome<AnswerQuestion.Answered>> Answer(Member member, CallQuestion seen, string? answer) =>
        As(member).Submit(new AnswerQuestion.Input { Question = seen.Id, BasedOn = seen.Version, Answer = answer });

    private async Task<List<CallQuestion>> Questions(string number)
    {
        var call = await Given.IdOf(number);
        return await Read(db => db.Set<CallQuestion>().Where(q => q.Call == call).ToListAsync());
    }

    private async Task<CallQuestion> QuestionOf(string number) => (await Questions(number)).ShouldHaveSingleItem();

    private async Task<List<string>> Tasks(Member member)
    {
        await using var db = Host.OpenDb();
        var kinds = new QuestionTasks().TasksOf(db, await Host.ActorOf(member)).ToList();
        return [.. (await kinds.First(100, CancellationToken.None)).Select(t => t.Key)];
    }
}

public sealed class AskAndAnswerTests_OnSqlite(SqliteHost host) : AskAndAnswerTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class AskAndAnswerTests_OnPostgres(PostgresHost host) : AskAndAnswerTests(host), IClassFixture<PostgresHost>;
