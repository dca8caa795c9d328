using Samlop.Grants.Calls;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Calls;

/// <summary>Every state of a call and its versions with every act, and when a call is open.</summary>
public class CallRulesTests
{
    private static readonly DateTimeOffset At = CallSamples.At;

    public enum CallState
    {
        New,
        FirstDraft,
        FirstDiscarded,
        Published,
        PublishedWithDraft,
        PublishedWithDiscarded,
        Amended,
    }

    public static TheoryData<CallState, int, bool, bool, string?> States() => new()
    {
        // State, version in force (0: none), is there a draft, has it ever been published, what an amendment is refused with.
        { CallState.New, 0, false, false, nameof(Call.CallNotPublished) },
        { CallState.FirstDraft, 0, true, false, nameof(Call.CallNotPublished) },
        { CallState.FirstDiscarded, 0, false, false, nameof(Call.CallNotPublished) },
        { CallState.Published, 1, false, true, null },
        { CallState.PublishedWithDraft, 1, true, true, nameof(Call.CallHasDraft) },
        { CallState.PublishedWithDiscarded, 1, false, true, null },
        { CallState.Amended, 2, false, true, null },
    };

    [Theory, MemberData(nameof(States)), Requirement("C-01")]
    public void Call_InEachState_HasItsVersionInForceItsDraftAndItsNo(CallState state, int inForce, bool draft, bool published, string? no)
    {
        var call = In(state);

        (call.InForce?.Ordinal ?? 0).ShouldBe(inForce);
        (call.Draft is not null).ShouldBe(draft);
        (call.FirstPublishedAt is not null).ShouldBe(published);
        call.MayAmend()?.Code.ShouldBe(no);
        (call.MayAmend() is null).ShouldBe(no is null);
    }

    [Theory]
    [InlineData(CallState.Published)]
    [InlineData(CallState.PublishedWithDraft)]
    [InlineData(CallState.PublishedWithDiscarded)]
    [InlineData(CallState.Amended)]
    public void Version_InForce_IsNeitherPublishedAgainNorDiscarded(CallState state)
    {
        var call = In(state);

        Should.Throw<InvalidOperationException>(() => call.Publish(call.InForce!, CallSamples.Writer, At));
        Should.Throw<InvalidOperationException>(() => call.InForce!.Discard(At));
    }

    [Theory]
    [InlineData(CallState.FirstDiscarded)]
    [InlineData(CallState.PublishedWithDiscarded)]
    public void Version_ThatWasGivenUp_IsKeptAndCannotComeIntoForce(CallState state)
    {
        var call = In(state);
        var discarded = call.Versions.Single(v => v.DiscardedAt is not null);

        discarded.IsDraft.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => call.Publish(discarded, CallSamples.Writer, At));
        Should.Throw<InvalidOperationException>(() => discarded.Discard(At));
    }

    [Fact, Requirement("C-01")]
    public void Amendment_BeginsWithWhatIsInForce_AndLeavesItAsItWas()
    {
        var call = CallSamples.APublished();
        var before = call.InForce!.ReadContent().Written();

        var draft = call.Amend("Lengre frist", At.AddDays(1));
        draft.ReadContent().Written().ShouldBe(before);
        draft.Filled(CallSamples.Complete("2022-03-20"), At.AddDays(1));

        call.InForce!.ReadContent().Written().ShouldBe(before);
        call.Deadline.ShouldBe(new DateOnly(2022, 3, 10));
        (draft.Ordinal, draft.ChangeNote).ShouldBe((2, "Lengre frist"));
    }

    [Fact]
    public void Amendment_AfterOneThatWasGivenUp_GetsANumberOfItsOwn()
    {
        var call = In(CallState.PublishedWithDiscarded);

        call.Amend("På nytt", At).Ordinal.ShouldBe(3);
        call.Versions.Select(v => v.Ordinal).ShouldBe([1, 2, 3]);
    }

    [Fact, Requirement("C-01")]
    public void Publishing_AnAmendment_MovesTheDeadlineAndTheTitle_AndKeepsWhenTheCallFirstCame()
    {
        var call = CallSamples.APublished();
        var amended = CallSamples.Complete("2022-03-20").With("identity", "title", "Forsøk, ny tittel");

        call.Publish(call.Amend("Lengre frist", At).Filled(amended, At), CallSamples.Writer, At.AddDays(3));

        call.Deadline.ShouldBe(new DateOnly(2022, 3, 20));
        call.ClosesAt.ShouldBe(OsloClock.EndOf(new DateOnly(2022, 3, 20)));
        call.FirstPublishedAt.ShouldBe(At);
        call.Title.ShouldBe("Forsøk, ny tittel");
        call.Search.ShouldContain("17-2022");
        call.Search.ShouldContain("ny tittel");
    }

    [Theory]
    [InlineData("2022-03-10", null, "2022-03-10T23:00:00Z")]
    [InlineData("2022-03-10", "15:00", "2022-03-10T14:00:00Z")]
    [InlineData("2022-03-10", "00:00", "2022-03-09T23:00:00Z")]
    [InlineData("2022-03-26", null, "2022-03-26T23:00:00Z")]
    [InlineData("2022-03-27", null, "2022-03-27T22:00:00Z")]
    [InlineData("2022-03-27", "01:59", "2022-03-27T00:59:00Z")]
    [InlineData("2022-03-27", "02:30", "2022-03-27T01:30:00Z")]
    [InlineData("2022-07-10", null, "2022-07-10T22:00:00Z")]
    [InlineData("2022-10-29", null, "2022-10-29T22:00:00Z")]
    [InlineData("2022-10-30", "02:30", "2022-10-30T00:30:00Z")]
    [InlineData("2022-10-30", null, "2022-10-30T23:00:00Z")]
    [InlineData("2022-12-31", null, "2022-12-31T23:00:00Z")]
    public void Deadline_IsTheFirstInstantTooLate_AsTheClockIsInNorway(string day, string? time, string closes)
    {
        var call = CallSamples.APublished(CallSamples.Complete(day, time));

        call.ClosesAt.ShouldBe(Instant(closes));
    }

    [Fact]
    public void Deadline_ThatIsNotKnown_IsLeftOpen_WithoutOneBeingMadeUp()
    {
        var call = CallSamples.APublished(CallSamples.Complete().With("applying", "deadline", null));

        (call.Deadline, call.ClosesAt).ShouldBe((null, null));
        Call.StandingOf(call.FirstPublishedAt, call.ClosesAt, At.AddYears(20)).ShouldBe(CallStanding.DeadlineUnknown);
    }

    [Theory]
    [InlineData(null, null, CallStanding.NotPublished)]
    [InlineData(null, 1, CallStanding.NotPublished)]
    [InlineData(1, 2, CallStanding.NotPublished)]
    [InlineData(1, null, CallStanding.NotPublished)]
    [InlineData(0, null, CallStanding.DeadlineUnknown)]
    [InlineData(0, 1, CallStanding.Open)]
    [InlineData(-5, 1, CallStanding.Open)]
    [InlineData(-5, 0, CallStanding.Closed)]
    [InlineData(-5, -1, CallStanding.Closed)]
    [InlineData(0, 0, CallStanding.Closed)]
    public void Standing_FollowsFromPublicationAndDeadline_ToTheInstant(int? published, int? closes, CallStanding standing)
    {
        static DateTimeOffset? Ticks(int? from) => from is { } n ? At.AddTicks(n) : null;

        Call.StandingOf(Ticks(published), Ticks(closes), At).ShouldBe(standing);
    }

    [Fact]
    public void Draft_WithEverythingThatIsNeeded_MayBePublished() => MayBePublished(CallSamples.Complete(), At).ShouldBeNull();

    public static IEnumerable<object[]> Needed() =>
        from part in CallStructure.Form.Parts from field in part.Questions where field.Needed select new object[] { part.Key, field.Key };

    [Theory, MemberData(nameof(Needed)), Requirement("C-01")]
    public void Draft_WithoutOneNeededField_IsIncomplete_AndThatFieldIsNamed(string part, string field)
    {
        var content = CallSamples.Complete().With(part, field, null);

        MayBePublished(content, At).ShouldBe(CallRules.CallIncomplete);
        content.Missing().Select(gap => (gap.Part.Key, gap.Question.Key)).ShouldBe([(part, field)]);
    }

    [Fact]
    public void Draft_WithNothingInIt_MissesEverythingThatIsNeeded() =>
        new CallContent(new Dictionary<string, Answers>()).Missing().Count().ShouldBe(Needed().Count());

    [Theory]
    [InlineData("2022-03-10", null, "2022-03-10T22:59:59Z", false)]
    [InlineData("2022-03-10", null, "2022-03-10T23:00:00Z", true)]
    [InlineData("2022-03-10", "15:00", "2022-03-10T13:59:59Z", false)]
    [InlineData("2022-03-10", "15:00", "2022-03-10T14:00:00Z", true)]
    [InlineData("2022-03-10", "15:00", "2022-03-10T18:00:00Z", true)]
    [InlineData("2022-03-27", null, "2022-03-27T21:59:59Z", false)]
    [InlineData("2022-03-27", null, "2022-03-27T22:00:00Z", true)]
    public void Draft_WhoseDeadlineIsOver_IsNotPublished(string day, string? time, string now, bool over) =>
        MayBePublished(CallSamples.Complete(day, time), Instant(now)).ShouldBe(over ? CallRules.CallDeadlinePassed : null);

    [Fact]
    public void Amendment_ThatChangesNothing_IsNotPublished_AndOneThatChangesOneWord_Is()
    {
        var call = CallSamples.APublished();
        var draft = call.Amend("Ingenting", At);
        CallRules.MayBePublished(call, draft, At).ShouldBe(CallRules.CallUnchanged);

        draft.Filled(CallSamples.Complete().With("purpose", "scheme", "Tekst 1."), At);
        CallRules.MayBePublished(call, draft, At).ShouldBeNull();
    }

    private static Refusal? MayBePublished(CallContent content, DateTimeOffset now)
    {
        var call = CallSamples.ACall();
        return CallRules.MayBePublished(call, call.Begin("Forsøk", At).Filled(content, At), now);
    }

    private static Call In(CallState state)
    {
        var call = CallSamples.ACall();
        if (state == CallState.New) return call;
        var first = call.Begin("Forsøk", At).Filled(CallSamples.Complete(), At);
        if (state == CallState.FirstDiscarded) first.Discard(At);
        if (state <= CallState.FirstDiscarded) return call;

        call.Publish(first, CallSamples.Writer, At);
        if (state == CallState.Published) return call;
        var second = call.Amend("Endring", At);
        if (state == CallState.PublishedWithDiscarded) second.Discard(At);
        if (state == CallState.Amended) call.Publish(second, CallSamples.Writer, At.AddDays(1));
        return call;
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
