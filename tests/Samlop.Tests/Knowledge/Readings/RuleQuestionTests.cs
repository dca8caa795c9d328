using System.Text.Json;
using Samlop.Audit.TwoPerson;
using Samlop.Knowledge.Readings;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Readings;

/// <summary>A question about a rule and its answer, without a database: what may be done when, and where it stands.</summary>
[Requirement("K-33")]
public class RuleQuestionTests
{
    private static readonly Actor Asker = Acting.User();
    private static readonly Actor Officer = Acting.User();
    private static readonly Actor Other = Acting.User();
    private static readonly DateOnly Today = new(2022, 6, 1);

    [Fact]
    public void Question_GoesThroughItsStates_AndOutsidersSeeNotHowFarAnAnswerHasCome()
    {
        var question = AQuestion(body: null);
        StateOf(question).ShouldBe(QuestionState.Unrouted);
        question.Route(new("imdi", Officer.Organisation), "Rundskrivet er IMDis.", Officer.User, Acting.Noon).ShouldBeNull();
        StateOf(question).ShouldBe(QuestionState.Asked);
        var (reading, check) = ADraft(question);
        StateOf(question).ShouldBe(QuestionState.Drafted);
        StateOf(question, inside: false).ShouldBe(QuestionState.Asked);
        reading.Send(check, Officer, Acting.Noon).ShouldBeNull();
        question.Proposes(Acting.Noon);
        StateOf(question).ShouldBe(QuestionState.WaitsForApproval);
        StateOf(question, inside: false).ShouldBe(QuestionState.Asked);
        reading.Publish(check, Other, check.Mark, Acting.Noon).ShouldBeNull();
        question.Answer(reading, Acting.Noon);
        StateOf(question).ShouldBe(QuestionState.Answered);
        reading.Overtake(Today, "lov 1. juni 2022", Officer.User).ShouldBeNull();
        question.Overtaken(reading.HoldsTo);
        StateOf(question).ShouldBe(QuestionState.Overtaken);
        new QuestionStates(Today.AddDays(-1), []).Of(question, true).ShouldBe(QuestionState.Answered);
    }

    [Fact]
    public void Answer_EndsByItself_WithItsLastDayAndWithItsLaw()
    {
        var question = AnAnswered(to: Today);
        new QuestionStates(Today, []).Of(question, false).ShouldBe(QuestionState.Answered);
        new QuestionStates(Today.AddDays(1), []).Of(question, false).ShouldBe(QuestionState.Overtaken);
        new QuestionStates(Today, ["integreringsloven"]).Of(question, false).ShouldBe(QuestionState.Overtaken);
        new QuestionStates(Today, ["introduksjonsloven"]).Of(question, false).ShouldBe(QuestionState.Answered);
    }

    /// <summary>What a list is narrowed to is what the page says, for each who may look.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void State_IsTheSameInMemoryAndAsACondition(bool inside)
    {
        var drafted = AQuestion();
        ADraft(drafted);
        var closed = AQuestion();
        closed.Close("Ikke et spørsmål om en regel.", Officer.User, Acting.Noon).ShouldBeNull();
        var merged = AQuestion();
        merged.Merge(drafted, Acting.Noon).ShouldBeNull();
        RuleQuestion[] all = [AQuestion(), AQuestion(body: null), drafted, closed, merged, AnAnswered(to: null), AnAnswered(to: Today.AddDays(-1))];
        var states = new QuestionStates(Today, []);
        foreach (var state in Enum.GetValues<QuestionState>())
        {
            var holds = states.ToldAs(state, inside).Compile();
            foreach (var question in all) holds(question).ShouldBe(states.Of(question, inside) == state, $"{state}");
        }
    }

    [Fact]
    public void Merged_TakesAlongThoseWhoWait_OnceEach()
    {
        var (one, into) = (AQuestion(), AQuestion(Other));
        one.Follow(Officer.User, Acting.Noon);
        one.Follow(Asker.User, Acting.Noon);
        one.Follow(Other.User, Acting.Noon);
        one.Followers.Count.ShouldBe(2, "whoever asked follows already");
        var seen = into.Version;
        one.Merge(into, Acting.Noon).ShouldBeNull();
        into.Version.ShouldBe(seen + 1, "whoever closes it at the same time is told");
        into.Followers.Select(f => f.User).ShouldBe([Officer.User, Asker.User], ignoreOrder: true);
        one.Merge(into, Acting.Noon).ShouldBe(RuleQuestion.RuleQuestionIsOver);
        into.Merge(into, Acting.Noon).ShouldBe(RuleQuestion.IntoItself);
        into.Merge(one, Acting.Noon).ShouldBe(RuleQuestion.IntoOver);
    }

    [Fact]
    public void Question_WithADraft_IsNeitherSentOnNorClosed_AndIsAgainWhenItIsDiscarded()
    {
        var question = AQuestion();
        var (reading, check) = ADraft(question);
        question.MayRoute().ShouldBe(RuleQuestion.AnswerIsBegun);
        question.MayClose().ShouldBe(RuleQuestion.AnswerIsBegun);
        reading.Discard(check, Acting.Noon).ShouldBeNull();
        question.Dropped();
        question.MayClose().ShouldBeNull();
        question.Route(new("hkdir", null), "Deres.", Officer.User, Acting.Noon).ShouldBe(RuleQuestion.RoutedThere);
    }

    [Fact]
    public void Answer_IsPublishedByAnother_AndIsWholeFirst()
    {
        var question = AQuestion(language: "nn");
        var (reading, check) = ADraft(question, nn: "");
        reading.IsWhole("nb").ShouldBeTrue();
        reading.IsWhole("nn").ShouldBeFalse();
        reading.In("nn").ShouldBe("Ja.");
        reading.Send(check, Officer, Acting.Noon).ShouldBeNull();
        reading.Publish(check, Officer, check.Mark, Acting.Noon).ShouldBe(CheckRefusal.PreparedBySame);
        reading.Publish(check, Other, "another", Acting.Noon).ShouldBe(TwoPersonCheck.SentAnew);
        reading.MayOvertake().ShouldBe(RuleReading.ReadingNotPublished);
        reading.Publish(check, Other, check.Mark, Acting.Noon).ShouldBeNull();
        reading.Discard(check, Acting.Noon).ShouldBe(RuleReading.ReadingIsNoDraft);
    }

    [Theory]
    [InlineData("""{"bodies":[],"laws":[]}""")]
    [InlineData("""{"bodies":[{"code":"a","organisation":"A","routes":true,"name":{"nb":"A","nn":"A","en":"A"}}],"laws":[{"code":"l","name":"l","body":"b","source":"s"}]}""")]
    [InlineData("""{"bodies":[{"code":"a","organisation":"A","routes":true,"name":{"nb":"A","nn":"A","en":"A"}}],"laws":[{"code":"l","name":"l","body":"a"}]}""")]
    [InlineData("""{"bodies":[{"code":"a","organisation":"A","routes":true,"name":{"nb":"A","nn":"A","en":"A"}}],"laws":[{"code":"l","name":"l","from":"2022-01-02","to":"2022-01-01"}]}""")]
    public void Owners_ThatContradictThemselves_AreNotRead(string json) => Should.Throw<JsonException>(() => RuleOwners.Read(json));

    [Fact]
    public void Owners_SayWhichLawsHaveEnded()
    {
        RuleOwners.Current.EndedBefore(new(2024, 7, 31)).ShouldBeEmpty();
        RuleOwners.Current.EndedBefore(new(2024, 8, 1)).ShouldBe(["opplaringslova-1998"]);
    }

    [Theory]
    [InlineData("opplæringslova 2023 § 18-3", "opplaringslova-2023")]
    [InlineData("Integreringsloven § 22; introduksjonsloven § 12", "integreringsloven")]
    [InlineData("rundskriv 17-2022", "rundskriv-17-2022")]
    [InlineData("opplæringslova § 18-3", null)]
    [InlineData("tariffavtale", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Law_IsFoundByWhatARuleRestsOn(string? source, string? code) => (RuleOwners.Current.LawNamed(source)?.Code).ShouldBe(code);

    [Fact]
    public void Law_NamedWithoutItsYear_IsFoundWhereNoOtherIsCalledTheSame()
    {
        var owners = RuleOwners.Read(
            """{"bodies":[{"code":"a","organisation":"A","routes":true,"name":{"nb":"A","nn":"A","en":"A"}}],"laws":[{"code":"l","name":"skolelova 1999"}]}""");
        (owners.LawNamed("Skolelova § 2")?.Code).ShouldBe("l");
        owners.LawNamed("skolelova-forskriften § 2").ShouldBeNull();
    }

    /// <summary>Every rule of the calculators that may be unsure is a topic with words; nothing else is.</summary>
    [Fact]
    public void Topics_HaveWordsInEveryLanguage_AndTheirLaw()
    {
        RuleTopics.TextOf("rett.TwentyFiveThisYearOrEarlierToClarify", "nb")!.ShouldContain("fyller 25 år");
        RuleTopics.LawOf("rett.TwentyFiveThisYearOrEarlierToClarify")!.Code.ShouldBe("opplaringslova-1998");
        RuleTopics.TextOf("rett.BirthDateMissing", "nn")!.ShouldContain("fødselsdato");
        RuleTopics.TextOf("livsopphold.message.openPair", "en")!.ShouldContain("affect each other");
        RuleTopics.LawOf("livsopphold.measure-student-finance")!.Code.ShouldBe("tiltakspengeforskriften");
        foreach (var none in new[] { null, "", "rett.", "rett.FactMissing", "rett.<b>Missing", "livsopphold.notAsked.and", "annet.Noe" })
            RuleTopics.Known(none).ShouldBeNull(none);
    }

    private static QuestionState StateOf(RuleQuestion question, bool inside = true) => new QuestionStates(Today, []).Of(question, inside);

    private static RuleQuestion AQuestion(Actor? asker = null, string? body = "hkdir", string language = "nb") => new(
        new(Guid.NewGuid()), "integreringsloven", "§ 13", null, "Kan programmet forlenges?", language, new(body, Officer.Organisation), asker ?? Asker,
        Acting.Noon);

    private static (RuleReading Reading, TwoPersonCheck Check) ADraft(RuleQuestion question, DateOnly? to = null, string nn = "Ja, det kan det.")
    {
        question.Drafts(Officer.Organisation, Acting.Noon);
        var reading = new RuleReading(
            new(Guid.NewGuid()), question, Officer.Organisation,
            new("integreringsloven", "§ 13", new(2021, 1, 1), to, "Ja.", nn, ""), Officer.User, Acting.Noon);
        var check = new TwoPersonCheck(reading.Id.Value);
        check.PreparedBy(Officer.User);
        return (reading, check);
    }

    private static RuleQuestion AnAnswered(DateOnly? to)
    {
        var question = AQuestion();
        var (reading, _) = ADraft(question, to);
        question.Answer(reading, Acting.Noon);
        return question;
    }
}
