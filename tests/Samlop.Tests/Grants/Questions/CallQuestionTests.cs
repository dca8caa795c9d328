using Samlop.Grants.Calls;
using Samlop.Grants.Questions;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Tests.Grants.Questions;

/// <summary>A question and its answer: the clock stops at the first, and a correction is told as one.</summary>
public class CallQuestionTests
{
    private static readonly DateTimeOffset At = OsloClock.Instant(new DateOnly(2022, 2, 8), new TimeOnly(12, 0));
    private static readonly Actor Lead = new(new UserId(Guid.NewGuid()), new OrganisationId(Guid.NewGuid()), Rights.None);
    private static readonly UserId First = new(Guid.NewGuid());
    private static readonly UserId Second = new(Guid.NewGuid());

    [Fact]
    public void Question_IsAskedBySomebodyForTheirCounty_AndHasNoAnswer()
    {
        var question = Asked();

        (question.AskedBy, question.AskedFor, question.AskedAt).ShouldBe((Lead.User, Lead.Organisation, At));
        (question.Answer, question.AnsweredAt, question.CorrectedAt).ShouldBe((null, null, null));
    }

    [Fact]
    public void FirstAnswer_StopsTheClock_AndIsNoCorrection()
    {
        var question = Asked();

        question.GiveAnswer("Ja.", First, At.AddDays(1));

        (question.Answer, question.AnsweredBy, question.AnsweredAt, question.CorrectedAt).ShouldBe(("Ja.", First, At.AddDays(1), null));
    }

    [Fact]
    public void Correction_ReplacesTheAnswer_AndLeavesWhoAnsweredAndWhen()
    {
        var question = Asked();
        question.GiveAnswer("Ja.", First, At.AddDays(1));

        question.GiveAnswer("Nei.", Second, At.AddDays(2));
        question.GiveAnswer("Nei, men ja fra 2023.", Second, At.AddDays(3));

        (question.Answer, question.AnsweredBy, question.AnsweredAt, question.CorrectedAt).ShouldBe(("Nei, men ja fra 2023.", First,
            At.AddDays(1), At.AddDays(3)));
        question.Version.ShouldBe(3);
    }

    [Fact]
    public void Question_IsDeclinedOnce_AndNotWhenItIsAnswered()
    {
        var question = Asked();
        question.Decline("Ikke om utlysningen.", First, At.AddDays(1)).ShouldBeNull();
        (question.DeclineReason, question.DeclinedBy, question.DeclinedAt).ShouldBe(("Ikke om utlysningen.", First, At.AddDays(1)));
        question.Decline("Igjen.", Second, At.AddDays(2)).ShouldBe(CallQuestion.QuestionIsDeclined);

        question.GiveAnswer("Likevel: ja.", Second, At.AddDays(3));
        (question.DeclineReason, question.DeclinedAt, question.AnsweredAt).ShouldBe((null, null, At.AddDays(3)));
        question.Decline("For sent.", First, At.AddDays(4)).ShouldBe(CallQuestion.QuestionIsAnswered);
    }

    private static CallQuestion Asked() => new(new CallQuestionId(Guid.NewGuid()), new CallId(Guid.NewGuid()), Lead,
        "Kan budsjettet endres?", At);
}
