using Samlop.Grants.Apply;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;
using static Samlop.Tests.Grants.Apply.ApplicationSamples;

namespace Samlop.Tests.Grants.Apply;

/// <summary>When a confirmation can be asked for, and what ends the asking.</summary>
public class ConfirmationRequestRuleTests
{
    private static readonly DateTimeOffset InTime = ClosesAt.AddDays(-3);
    private static readonly DateOnly Today = new(2022, 3, 8);

    [Fact, Requirement("C-05")]
    public void Ask_WhereItMayNotBeConfirmed_IsRefused()
    {
        Ask(AnApplication()).ShouldBe(GrantApplication.ApplicationIncomplete);
        Ask(AConfirmed()).ShouldBe(GrantApplication.ApplicationAlreadyConfirmed);
        Ask(ASent(InTime)).ShouldBe(GrantApplication.ApplicationIsSent);
    }

    [Fact, Requirement("C-05")]
    public void Ask_Anew_EndsWhatWasAskedBefore_AndOneWaits()
    {
        var application = AComplete();
        Ask(application).ShouldBeNull();
        Ask(application, Writer).ShouldBeNull();

        application.Asked.Select(r => r.EndedAt is null).ShouldBe([false, true]);
        application.Waiting!.Of.ShouldBe(Writer);
    }

    [Fact, Requirement("C-05")]
    public void Confirm_ByWhoever_EndsTheAsking_WhichKnowsItsConfirmation()
    {
        var application = AComplete();
        Ask(application);
        var id = new ConfirmationId(Guid.NewGuid());
        application.Confirm(id, Writer, null, InTime).ShouldBeNull();

        application.Waiting.ShouldBeNull();
        application.Asked[0].Confirmation.ShouldBe(id);
        application.MaySend().ShouldBeNull();
    }

    [Fact]
    public void Withdraw_WhereNobodyIsAsked_IsRefused()
    {
        var application = AComplete();
        application.WithdrawRequest(InTime).ShouldBe(GrantApplication.ConfirmationNotAsked);
        Ask(application);
        application.WithdrawRequest(InTime).ShouldBeNull();
        application.Waiting.ShouldBeNull();
        application.WithdrawRequest(InTime).ShouldBe(GrantApplication.ConfirmationNotAsked);
    }

    [Fact]
    public void Change_AfterAsking_LeavesItWaiting_AndIsSeenByTheHash()
    {
        var application = AComplete();
        Ask(application);
        application.Waiting!.Hash.ShouldBe(application.ReadContent().Hash());
        application.Write("reason", Text("text", "Bedre sagt."), InTime);
        application.Waiting!.Hash.ShouldNotBe(application.ReadContent().Hash());
    }

    [Theory]
    [InlineData("2022-03-10", "2022-03-10", "2022-03-10")]
    [InlineData("2022-03-08", "2022-03-08", "2022-03-08")]
    [InlineData("2022-03-07", "2023-03-08", "2022-03-15")]
    [InlineData(null, "2023-03-08", "2022-03-15")]
    public void Due_IsTheDeadlineAtTheLatest_WhileThereIsOne(string? deadline, string latest, string first)
    {
        DateOnly? closes = deadline is null ? null : DateOnly.Parse(deadline, System.Globalization.CultureInfo.InvariantCulture);
        AskConfirmation.LatestDue(closes, Today).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(latest);
        AskConfirmation.FirstDue(closes, Today).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(first);
    }

    private static Refusal? Ask(GrantApplication application, UserId? of = null) =>
        application.AskConfirmation(new ConfirmationRequestId(Guid.NewGuid()), of ?? Director, Today, null, Writer, InTime);
}
