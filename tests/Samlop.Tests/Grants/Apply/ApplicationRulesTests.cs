using Samlop.Access.Authority;
using Samlop.Grants.Apply;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Tests.Support;
using static Samlop.Tests.Grants.Apply.ApplicationSamples;

namespace Samlop.Tests.Grants.Apply;

/// <summary>Every state of an application with every act, and what ends a confirmation.</summary>
public class ApplicationRulesTests
{
    private static readonly DateTimeOffset InTime = ClosesAt.AddDays(-3);

    public enum Stands
    {
        Empty,
        Complete,
        Confirmed,
        ConfirmedThenChanged,
        Sent,
        SentLate,
        Withdrawn,
        WithdrawnConfirmed,
        WithdrawnSentAnew,
        Returned,
        ReturnedConfirmed,
        ReturnedSentAnew,
    }

    /// <summary>The state, and the refusal of each act; null where it may be done.</summary>
    public static TheoryData<Stands, ApplicationState, string?, string?, string?, string?> Acts() => new()
    {
        // Change, confirm, send, withdraw (and return: what may be withdrawn may be returned).
        { Stands.Empty, ApplicationState.Draft, null, "ApplicationIncomplete", "ApplicationNotConfirmed", "ApplicationNotSent" },
        { Stands.Complete, ApplicationState.Draft, null, null, "ApplicationNotConfirmed", "ApplicationNotSent" },
        { Stands.Confirmed, ApplicationState.Confirmed, null, "ApplicationAlreadyConfirmed", null, "ApplicationNotSent" },
        { Stands.ConfirmedThenChanged, ApplicationState.Draft, null, null, "ApplicationNotConfirmed", "ApplicationNotSent" },
        { Stands.Sent, ApplicationState.Sent, "ApplicationIsSent", "ApplicationIsSent", "ApplicationAlreadySent", null },
        { Stands.SentLate, ApplicationState.ReceivedLate, "ApplicationIsSent", "ApplicationIsSent", "ApplicationAlreadySent", null },
        { Stands.Withdrawn, ApplicationState.Withdrawn, null, null, "ApplicationNotConfirmed", "ApplicationNotSent" },
        { Stands.WithdrawnConfirmed, ApplicationState.Confirmed, null, "ApplicationAlreadyConfirmed", null, "ApplicationNotSent" },
        { Stands.WithdrawnSentAnew, ApplicationState.Sent, "ApplicationIsSent", "ApplicationIsSent", "ApplicationAlreadySent", null },
        { Stands.Returned, ApplicationState.Returned, null, null, "ApplicationNotConfirmed", "ApplicationNotSent" },
        { Stands.ReturnedConfirmed, ApplicationState.Confirmed, null, "ApplicationAlreadyConfirmed", null, "ApplicationNotSent" },
        { Stands.ReturnedSentAnew, ApplicationState.Sent, "ApplicationIsSent", "ApplicationIsSent", "ApplicationAlreadySent", null },
    };

    [Theory, MemberData(nameof(Acts)), Requirement("C-05")]
    public void Application_WhereverItStands_TakesOnlyTheActsOfThatState(
        Stands stands, ApplicationState state, string? change, string? confirm, string? send, string? withdraw)
    {
        In(stands).State(ClosesAt).ShouldBe(state);
        ShouldEnd(In(stands).MayChange(), change);
        ShouldEnd(In(stands).MayConfirm(), confirm);
        ShouldEnd(In(stands).MaySend(), send);
        ShouldEnd(In(stands).MayWithdraw(), withdraw);
    }

    [Theory, MemberData(nameof(Acts))]
    public void Act_IsDoneOrRefused_AsItsRuleSaid_AndARefusedOneChangesNothing(
        Stands stands, ApplicationState state, string? change, string? confirm, string? send, string? withdraw)
    {
        change.ShouldBe(In(stands).IsSent ? "ApplicationIsSent" : null);
        Tries(stands, state, confirm, a => a.Confirm(new ConfirmationId(Guid.NewGuid()), Director, null, InTime));
        Tries(stands, state, send, a => a.Send(VersionInForce, ClosesAt, Writer, InTime));
        Tries(stands, state, withdraw, a => a.Withdraw(InTime));
        Tries(stands, state, withdraw, a => a.Return("Noe mangler.", InTime));
    }

    public static TheoryData<Stands> All() => [.. Enum.GetValues<Stands>()];

    [Theory, MemberData(nameof(All))]
    public void Others_NeverSeeThatItIsConfirmedAnew(Stands stands) =>
        In(stands).State(ClosesAt, own: false).ShouldNotBe(ApplicationState.Confirmed);

    [Theory]
    [InlineData(Stands.WithdrawnConfirmed, ApplicationState.Withdrawn)]
    [InlineData(Stands.ReturnedConfirmed, ApplicationState.Returned)]
    [InlineData(Stands.Confirmed, ApplicationState.Draft)]
    public void Others_SeeWhatBecameOfWhatWasSent(Stands stands, ApplicationState seen) => In(stands).State(ClosesAt,
        own: false).ShouldBe(seen);

    [Theory]
    [InlineData(Stands.Empty, true)]
    [InlineData(Stands.Complete, true)]
    [InlineData(Stands.Confirmed, true)]
    [InlineData(Stands.Sent, false)]
    [InlineData(Stands.SentLate, false)]
    [InlineData(Stands.Withdrawn, false)]
    [InlineData(Stands.WithdrawnConfirmed, true)]
    [InlineData(Stands.WithdrawnSentAnew, false)]
    [InlineData(Stands.Returned, true)]
    [InlineData(Stands.ReturnedConfirmed, true)]
    [InlineData(Stands.ReturnedSentAnew, false)]
    public void County_IsRemindedOfTheDeadline_OnlyWhereItHasSomethingToDo(Stands stands, bool waits) =>
        GrantApplication.WaitsForCounty.Compile()(In(stands)).ShouldBe(waits);

    public static TheoryData<string> Changes() => ["save", "attach", "detach", "withdraw", "return"];

    [Theory, MemberData(nameof(Changes)), Requirement("C-05")]
    public void Confirmation_EndsWithEveryChange_AndStaysToBeSeen(string change)
    {
        var later = InTime.AddHours(1);
        var sent = change is "withdraw" or "return";
        var application = AComplete();
        var file = AFile(application, At);
        application.Attach(file);
        AConfirmed(application);
        if (sent) application.Send(VersionInForce, ClosesAt, Writer, InTime).ShouldBeNull();
        var confirmed = application.Confirmed.ShouldNotBeNull();

        switch (change)
        {
            case "save": application.Write("reason", Text("text", "Noe annet."), later).ShouldBeTrue(); break;
            case "attach": application.Attach(AFile(application, later, "plan.txt")); break;
            case "detach": application.Detach(file, later); break;
            case "withdraw": application.Withdraw(later).ShouldBeNull(); break;
            default: application.Return("Noe mangler.", later).ShouldBeNull(); break;
        }

        (application.Confirmed, application.ConfirmedAt).ShouldBe((null, null));
        confirmed.EndedAt.ShouldBe(later);
        application.Confirmations.ShouldBe([confirmed]);
        application.MaySend().ShouldBe(GrantApplication.ApplicationNotConfirmed);
    }

    [Fact]
    public void Confirmation_Stands_WhenTheSameIsSavedAgain()
    {
        var application = AConfirmed();
        var same = Answers.Read(application.Parts.Single(p => p.Part == "reason").Content);

        application.Write("reason", same, InTime).ShouldBeTrue();

        application.Confirmed.ShouldNotBeNull();
        application.MaySend().ShouldBeNull();
    }

    [Fact]
    public void Confirmation_Stands_WhenSomebodySavesOverAnOldVersion_SinceNothingIsSaved()
    {
        var application = AConfirmed();

        application.Save("reason", Text("text", "For sent."), 0, Writer, InTime).ShouldBeFalse();

        application.Confirmed.ShouldNotBeNull();
        application.ReadContent().Part("reason").Text("text").ShouldNotBe("For sent.");
    }

    [Fact]
    public void Confirmation_GivenAnew_LeavesTheEarlierOneEnded()
    {
        var application = AConfirmed();
        application.Write("reason", Text("text", "Bedre sagt."), InTime);
        var under = new DelegationId(Guid.NewGuid());

        application.Confirm(new ConfirmationId(Guid.NewGuid()), Writer, under, InTime.AddHours(1)).ShouldBeNull();

        application.Confirmations.Select(c => (c.By, c.Under, c.EndedAt is null)).ShouldBe([(Director, null, false), (Writer, under,
            true)]);
        application.Confirmed!.Hash.ShouldBe(application.ReadContent().Hash());
        application.Confirmations[0].Hash.ShouldNotBe(application.Confirmations[1].Hash);
    }

    public static TheoryData<string> Needed() => ["reason", "cooperation", "methods", "trade", "budget"];

    [Theory, MemberData(nameof(Needed)), Requirement("C-04")]
    public void Application_WithoutOneNeededAnswer_IsNotConfirmed_AndThatAnswerIsNamed(string part)
    {
        var application = AComplete();
        application.Write(part, Answers.Empty, InTime);

        application.MayConfirm().ShouldBe(GrantApplication.ApplicationIncomplete);
        application.ReadContent().Missing().Select(gap => gap.Part.Key).ShouldBe([part]);
    }

    [Theory, Requirement("C-04")]
    [InlineData(null, null, false)]
    [InlineData("Navs bedriftsundersøkelse", null, false)]
    [InlineData(null, "340 stillinger", false)]
    [InlineData("Navs bedriftsundersøkelse", "340 stillinger", true)]
    public void Demand_IsDocumentedBySourceAndFigureTogether(string? source, string? figure, bool documented)
    {
        var cells = new Dictionary<string, string> { ["trade"] = "HSHEA3" };
        if (source is not null) cells["source"] = source;
        if (figure is not null) cells["figure"] = figure;
        var content = Answers.Empty;
        content.Lists["demand"] = [new AnswerRow("demand-1", cells)];
        var application = AComplete();
        application.Write("trade", content, InTime);

        application.ReadContent().Missing().Any().ShouldBe(!documented);
    }

    [Fact]
    public void Saving_TellsWhenItWasLastWorkedOn()
    {
        var application = AnApplication();
        application.LastSavedAt.ShouldBe(At);

        application.Write("plan", Answers.Empty, InTime);
        application.Write("reason", Text("text", "Før."), InTime.AddMinutes(-1));

        application.LastSavedAt.ShouldBe(InTime);
    }

    [Fact]
    public void WhatIsSent_StaysAsItWas_WhateverIsDoneAfterwards()
    {
        var application = AReturned(InTime, InTime.AddDays(1));
        var (content, hash) = (application.Sent[0].Content.Json, application.Sent[0].Hash);

        application.Write("reason", Text("text", "Etter retur."), InTime.AddDays(2));
        ASent(InTime.AddDays(2), application);

        application.Sent.Select(s => s.Number).ShouldBe([1, 2]);
        (application.Sent[0].Content.Json, application.Sent[0].Hash).ShouldBe((content, hash));
        ApplicationContent.Read(application.Sent[0].Content.Json).Hash().ShouldBe(hash);
        application.Sent[1].Hash.ShouldNotBe(hash);
    }

    [Fact]
    public void SentVersion_IsSeenOnce_ByTheFirst()
    {
        var sent = In(Stands.Sent).Sent[0];

        sent.See(Writer, InTime);
        sent.See(Director, InTime.AddDays(1));

        (sent.SeenBy, sent.SeenAt).ShouldBe((Writer, InTime));
    }

    private static void Tries(Stands stands, ApplicationState state, string? no, Func<GrantApplication, Refusal?> act)
    {
        var application = In(stands);
        var (version, sent, confirmations) = (application.Version, application.Sent.Count, application.Confirmations.Count);

        ShouldEnd(act(application), no);

        if (no is null) application.Version.ShouldBeGreaterThan(version);
        else (application.State(ClosesAt), application.Version, application.Sent.Count, application.Confirmations.Count).ShouldBe((state,
            version, sent, confirmations));
    }

    private static void ShouldEnd(Refusal? refusal, string? code) => (refusal is null ? null : refusal.Code).ShouldBe(code);

    private static GrantApplication In(Stands stands) => stands switch
    {
        Stands.Empty => AnApplication(),
        Stands.Complete => AComplete(),
        Stands.Confirmed => AConfirmed(),
        Stands.ConfirmedThenChanged => Changed(AConfirmed()),
        Stands.Sent => ASent(InTime),
        Stands.SentLate => ASent(ClosesAt),
        Stands.Withdrawn => AWithdrawn(InTime, InTime.AddHours(1)),
        Stands.WithdrawnConfirmed => AConfirmed(AWithdrawn(InTime, InTime.AddHours(1)), InTime.AddHours(2)),
        Stands.WithdrawnSentAnew => ASent(InTime.AddHours(2), AWithdrawn(InTime, InTime.AddHours(1))),
        Stands.Returned => AReturned(InTime, InTime.AddHours(1)),
        Stands.ReturnedConfirmed => AConfirmed(AReturned(InTime, InTime.AddHours(1)), InTime.AddHours(2)),
        _ => ASent(ClosesAt.AddDays(5), AReturned(InTime, ClosesAt.AddDays(1))),
    };

    private static GrantApplication Changed(GrantApplication application)
    {
        application.Write("reason", Text("text", "Endret."), InTime);
        return application;
    }
}
