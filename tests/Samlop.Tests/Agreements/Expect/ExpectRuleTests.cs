using Samlop.Agreements.Agree;
using Samlop.Agreements.Expect;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Expect;

/// <summary>When a party may say what it expects.</summary>
public class ExpectRuleTests
{
    private static readonly DateTimeOffset At = TestTime.Start;
    private static readonly UserId By = NewId.Of<UserId>(At);

    [Fact]
    public void AgreementThatHasEnded_TakesNoAnswers()
    {
        var agreement = AgreementData.Draft();
        Expectations.MayWrite(agreement).ShouldBeNull();
        agreement.End(TestData.Before).ShouldBeNull();
        Expectations.MayWrite(agreement).ShouldBe(Agreement.AgreementHasEnded);
        Expectations.MayGive(agreement, Draft(agreement, "is", "mandate", "expects", "gives"), null).ShouldBe(Agreement.AgreementHasEnded);
    }

    [Theory]
    [InlineData]
    [InlineData("is", "mandate", "expects")]
    [InlineData("mandate", "expects", "gives")]
    public void AnswerThatLacksSomething_IsNotShared(params string[] answered)
    {
        var agreement = AgreementData.Draft();
        Expectations.MayGive(agreement, Draft(agreement, answered), null).ShouldBe(Expectations.ExpectationsIncomplete);
    }

    [Fact]
    public void SameAnswer_IsNotSharedAgain_AndAnotherIs()
    {
        var agreement = AgreementData.Draft();
        var draft = Draft(agreement, "is", "mandate", "expects", "gives");
        Expectations.MayGive(agreement, draft, null).ShouldBeNull();
        var given = new Expectations(agreement, draft.Party, 1, draft.Read(), By, At);
        given.AfterSending.ShouldBeFalse();
        Expectations.MayGive(agreement, draft, given).ShouldBe(Expectations.ExpectationsUnchanged);
        Write(draft, "annet", "is", "mandate", "expects", "gives");
        Expectations.MayGive(agreement, draft, given).ShouldBeNull();
    }

    [Fact]
    public void Party_IsToAnswer_TwoWeeksAfterItJoined() => Asking.Due(new(2022, 3, 8)).ShouldBe(new DateOnly(2022, 3, 22));

    private static ExpectationDraft Draft(Agreement agreement, params string[] answered)
    {
        var draft = new ExpectationDraft(agreement.Id, agreement.Current.First().Id);
        Write(draft, "svar", answered);
        return draft;
    }

    private static void Write(ExpectationDraft draft, string text, params string[] answered)
    {
        var answers = Answers.Empty;
        foreach (var question in answered) answers.Fields[question] = text;
        draft.Save(answers, draft.Version, By, At).ShouldNotBe(PartSaving.ChangedByOther);
    }
}
