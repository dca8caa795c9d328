using System.Globalization;
using Samlop.Grants;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Grants.Overview;
using Samlop.Grants.Tell;
using Samlop.Platform.Text;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Overview;

/// <summary>Who has an application, what comes next and when, for every step and side.</summary>
public class NowTests
{
    private static readonly DateOnly Today = new(2022, 4, 20);
    private static readonly DateOnly Deadline = new(2022, 3, 10);
    private static readonly DateOnly Soon = new(2022, 4, 25);
    private static readonly DateOnly Over = new(2022, 4, 19);

    private static readonly Standing Sent = new() { LiesWithDirectorate = true, SentVersion = 1 };

    private static readonly NowLetter Opened = new() { Kind = DecisionLetters.KindOf(DecisionKind.Award).Code, Opened = true };

    /// <summary>An example of each, with the step that the directorate is told and the one that the county is told.</summary>
    private static readonly (string Name, NowFacts Facts, NowStep Directorate, NowStep County)[] Examples =
    [
        ("draft", Facts(new(), new ApplicationDates()), NowStep.Draft, NowStep.Draft),
        ("asked to confirm", Facts(new(), new ApplicationDates(), confirmer: "Unni Kvadsletta"), NowStep.AskedToConfirm, NowStep.AskedToConfirm),
        ("confirmed", Facts(new(), new ApplicationDates { ConfirmedAt = Acting.Noon }), NowStep.Confirmed, NowStep.Confirmed),
        ("withdrawn", Facts(new(), Received(withdrawn: true)), NowStep.Withdrawn, NowStep.Withdrawn),
        ("returned", Facts(new(), Received(returned: true)), NowStep.Returned, NowStep.Returned),
        ("sent", Facts(Sent), NowStep.FormalCheck, NowStep.Handling),
        ("to be dismissed", Facts(Checked(FormalResult.ToBeDismissed)), NowStep.Dismissal, NowStep.Handling),
        ("assigning", Facts(Checked(FormalResult.Stands)), NowStep.Assigning, NowStep.Handling),
        ("assessing", Facts(Assessed(2, 1), assessmentDue: Soon), NowStep.Assessment, NowStep.Handling),
        ("handed in", Facts(Assessed(2, 2)), NowStep.ConsensusToWrite, NowStep.Handling),
        ("consensus written", Facts(Assessed(2, 2), written: true), NowStep.Consensus, NowStep.Handling),
        ("asked", Facts(Assessed(2, 1, asked: Soon)), NowStep.Assessment, NowStep.Asked),
        ("asked, day over", Facts(Assessed(2, 1, asked: Over)), NowStep.Assessment, NowStep.Handling),
        ("assessed", Facts(Assessed(2, 2, assessed: true)), NowStep.Portfolio, NowStep.Handling),
        ("proposed", Facts(Assessed(2, 2, assessed: true, proposed: true)), NowStep.Decision, NowStep.Handling),
        ("decided", Facts(Decided), NowStep.Letter, NowStep.Handling),
        ("dismissed, appeal open", Facts(Decided, appealOpen: true), NowStep.LetterHeld, NowStep.Handling),
        ("told", Told(new NowLetter { Kind = DecisionLetters.KindOf(DecisionKind.Award).Code }, Award()), NowStep.Unopened, NowStep.Unopened),
        ("opened", Told(Opened, Award()), NowStep.Answer, NowStep.Answer),
        ("not answered in time", Told(Opened, Award(answerBy: Over)), NowStep.AnswerDatePassed, NowStep.AnswerDatePassed),
        ("account waits", Told(Opened, Award(AwardAnswer.Accepted), accountWaits: true), NowStep.AccountCheck, NowStep.AccountCheck),
        ("account sent back", Told(Opened, Award(AwardAnswer.Accepted)), NowStep.AccountReturned, NowStep.AccountReturned),
        ("conditions", Told(Opened, Award(AwardAnswer.Accepted, settled: true, open: 1)), NowStep.Conditions, NowStep.Conditions),
        ("conditions said met", Told(Opened, Award(AwardAnswer.Accepted, settled: true, unconfirmed: 1)), NowStep.ConditionsSaidMet, NowStep.ConditionsSaidMet),
        ("accepted", Told(Opened, Award(AwardAnswer.Accepted, settled: true)), NowStep.Accepted, NowStep.Accepted),
        ("paid", Told(Opened, Award(AwardAnswer.Accepted, settled: true, paid: true)), NowStep.Paid, NowStep.Paid),
        ("paid, with conditions", Told(Opened, Award(AwardAnswer.Accepted, settled: true, open: 1, paid: true)), NowStep.Conditions, NowStep.Conditions),
        ("declined", Told(Opened, Award(AwardAnswer.Declined)), NowStep.Declined, NowStep.Declined),
        ("rejected", Told(new NowLetter { Kind = DecisionLetters.KindOf(DecisionKind.Rejection).Code, Opened = true }), NowStep.Rejected, NowStep.Rejected),
        ("dismissed", Told(new NowLetter { Kind = DecisionLetters.KindOf(DecisionKind.Dismissal).Code, Opened = true }), NowStep.Dismissed, NowStep.Dismissed),
        ("decided anew, not told", Told(Opened, Award(), told: false), NowStep.Letter, NowStep.Answer),
        ("closed", Facts(Sent, closed: true), NowStep.Closed, NowStep.Closed),
    ];

    // Of these the directorate sees nothing.
    private static readonly NowStep[] OfCounty = [NowStep.Draft, NowStep.AskedToConfirm, NowStep.Confirmed];

    private static readonly CultureInfo[] AllLanguages = [new("nb-NO"), new("nn-NO"), new("en-GB")];

    public static TheoryData<string> Names => [.. Examples.Select(e => e.Name)];

    [Theory, MemberData(nameof(Names))]
    public void EachSide_IsToldItsStep(string name)
    {
        var example = Examples.Single(e => e.Name == name);
        example.Facts.StepFor(NowSide.County, Today).ShouldBe(example.County);
        example.Facts.StepFor(NowSide.Directorate, Today).ShouldBe(example.Directorate);
        example.Facts.StepFor(NowSide.Others, Today).ShouldBe(example.County, "others are told no more than the county");
    }

    [Fact]
    public void EveryStep_HasAnExample() =>
        Examples.SelectMany(e => new[] { e.Directorate, e.County }).Distinct().ShouldBe(Enum.GetValues<NowStep>(), ignoreOrder: true);

    [Theory, MemberData(nameof(Names))]
    public void EachSide_IsToldWhoHasItAndWhen_InEveryLanguage(string name)
    {
        foreach (var (now, language) in All(name))
        {
            now.What.In(language).ShouldNotBeNullOrWhiteSpace();
            now.After?.In(language).ShouldNotBeNullOrWhiteSpace();
            if (now.Has is null) now.By.ShouldBeNull("what nobody has is not waited for");
            else now.Has.In(language).ShouldNotBeNullOrWhiteSpace();
            now.Undated.ShouldBe(now.Has is not null && now.By is null && now.Planned is null);
        }
    }

    [Theory]
    [InlineData("sent", true)]
    [InlineData("assessing", true)]
    [InlineData("draft", false)]
    [InlineData("returned", false)]
    public void County_IsToldWhenTheCallPlansItDecided_WhileTheDirectorateHasIt(string name, bool told)
    {
        var facts = Examples.Single(e => e.Name == name).Facts;
        Now.Of(facts, NowSide.County, Today).Planned.ShouldBeNull("the call says nothing of it");
        facts.DecisionPlanned = Soon;
        var now = Now.Of(facts, NowSide.County, Today);
        facts.DecisionPlanned = null;
        now.Planned.ShouldBe(told ? Soon : null);
        if (told) now.Undated.ShouldBeFalse();
    }

    [Theory]
    [InlineData("sent")]
    [InlineData("to be dismissed")]
    [InlineData("assigning")]
    [InlineData("assessing")]
    [InlineData("handed in")]
    [InlineData("consensus written")]
    [InlineData("assessed")]
    [InlineData("proposed")]
    [InlineData("decided")]
    [InlineData("dismissed, appeal open")]
    public void County_LearnsNothingOfHowItIsHandled(string name)
    {
        var facts = Examples.Single(e => e.Name == name).Facts;
        facts.Assessors = [new("Ingrid Eksempelsen", true), new("Jonas Prøvestad", false)];
        var (now, sent) = (Now.Of(facts, NowSide.County, Today), Now.Of(Examples.Single(e => e.Name == "sent").Facts, NowSide.County, Today));
        (Said(now), now.By).ShouldBe((Said(sent), null));
    }

    [Theory]
    [InlineData("draft", NowSide.County, "2022-03-10")]
    [InlineData("asked to confirm", NowSide.County, "2022-04-25")]
    [InlineData("asked", NowSide.County, "2022-04-25")]
    [InlineData("assessing", NowSide.Directorate, "2022-04-25")]
    [InlineData("assessing", NowSide.County, null)]
    [InlineData("opened", NowSide.Directorate, "2022-04-25")]
    [InlineData("conditions", NowSide.County, "2022-04-25")]
    [InlineData("accepted", NowSide.County, null)]
    public void Day_IsToldWhereOneIsSet(string name, NowSide side, string? day) =>
        Now.Of(Examples.Single(e => e.Name == name).Facts, side, Today).By
            .ShouldBe(day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("asked", "Fylkeskommunen skal svare på et spørsmål innen 25. april 2022.")]
    [InlineData("asked, day over", "Fylkeskommunen skulle svare på et spørsmål innen 19. april 2022 og har ikke svart.")]
    public void QuestionToTheCounty_StandsBesideWhatTheDirectorateDoes(string name, string also) =>
        Now.Of(Examples.Single(e => e.Name == name).Facts, NowSide.Directorate, Today).Also.Select(a => a.In(AllLanguages[0])).ShouldBe([also]);

    [Theory]
    [InlineData(true, true, "Ingrid og Jonas", "Vurdererne skriver hver sin vurdering.", 0)]
    [InlineData(true, false, "Ingrid", "Vurdererne skriver hver sin vurdering.", 1)]
    [InlineData(false, false, "Beslutter", "Ingen vurderer søknaden nå. En beslutter gir den til andre.", 0)]
    public void AssessmentThatNobodyHas_IsWithTheDecisionMaker(bool first, bool second, string has, string what, int also)
    {
        var facts = Facts(Assessed(2, 0), nobodyAssesses: !first && !second);
        facts.Assessors = [new("Ingrid", first), new("Jonas", second)];
        var now = Now.Of(facts, NowSide.Directorate, Today);
        (now.Has!.In(AllLanguages[0]), now.What.In(AllLanguages[0]), now.Also.Count).ShouldBe((has, what, also));
    }

    /// <summary>Who has it while a message asks the county something: the county, as the page of the case says too, whoever reads.</summary>
    [Theory]
    [InlineData(true, null, NowSide.Directorate, false, true)]
    [InlineData(true, null, NowSide.County, false, true)]
    [InlineData(true, null, NowSide.Others, false, true)]
    [InlineData(false, 0, NowSide.Directorate, false, true)]
    [InlineData(false, -1, NowSide.Directorate, false, false)]
    [InlineData(false, null, NowSide.Directorate, false, false)]
    [InlineData(true, null, NowSide.Directorate, true, true)]
    [InlineData(true, null, NowSide.County, true, true)]
    public void WhatAMessageAsksOfTheCounty_IsWithTheCounty(bool undated, int? daysLeft, NowSide side, bool isAssessed, bool withCounty)
    {
        DateOnly? until = daysLeft is { } days ? Today.AddDays(days) : null;
        var standing = new Standing
        {
            LiesWithDirectorate = true,
            SentVersion = 1,
            Check = FormalResult.Stands,
            Assessors = 2,
            Assessed = !isAssessed,
            MessageUndated = undated,
            MessageUntil = until,
        };
        var now = Now.Of(Facts(standing), side, Today);
        var has = now.Has!.In(AllLanguages[0]);
        (has == (side == NowSide.County ? "dere" : Facts(standing).County)).ShouldBe(withCounty, has);
        now.By.ShouldBe(withCounty ? until : null);
    }

    [Theory]
    [InlineData(5, null, false)]
    [InlineData(0, null, false)]
    [InlineData(null, 5, false)]
    [InlineData(null, null, true)]
    [InlineData(5, 9, false)]
    [InlineData(5, null, true)]
    public void WhatTheCountyIsAsked_IsToldAsOneAnswer_ToAllSides_AtEveryStep(int? request, int? message, bool undated)
    {
        DateOnly? Day(int? days) => days is { } n ? Today.AddDays(n) : null;
        foreach (var (name, facts, _, _) in Examples.Where(e => e.Facts.Standing.LiesWithDirectorate && !e.Facts.CaseClosed))
        {
            var standing = facts.Standing;
            var asked = Asking(facts, new Standing
            {
                LiesWithDirectorate = true,
                SentVersion = 1,
                Check = standing.Check,
                Assessors = standing.Assessors,
                HandedIn = standing.HandedIn,
                Assessed = standing.Assessed,
                Proposed = standing.Proposed,
                Decided = standing.Decided,
                DecidedOnMerits = standing.DecidedOnMerits,
                AskedUntil = Day(request),
                MessageUntil = Day(message),
                MessageUndated = undated,
            });
            var told = Enum.GetValues<NowSide>().Select(side => (side, Now.Of(asked, side, Today))).ToList();
            foreach (var (side, now) in told)
                now.Has!.In(AllLanguages[0]).ShouldBe(side == NowSide.County ? "dere" : facts.County, $"{name} {side}");
            if (told.All(t => t.Item2.Step is not (NowStep.Unopened or NowStep.Answer or NowStep.AnswerDatePassed or NowStep.Conditions)))
                told.Select(t => t.Item2.By).Distinct().Count().ShouldBe(1, name);
        }
    }

    /// <summary>After the acceptance the lines say who has it and by when: what is nearest in time first.</summary>
    [Theory]
    [InlineData("accepted", "dere", "2022-04-25")]
    [InlineData("paid", "dere", "2022-04-25")]
    [InlineData("opened", "Prøveby fylkeskommune", "2022-04-25")]
    [InlineData("declined", null, null)]
    public void WhatWaitsAfterTheAcceptance_SaysWhoHasItAndWhen(string name, string? has, string? day)
    {
        NowLine[] lines =
        [
            new(Phrase.Verbatim("utbetaling"), NowHolder.Directorate, null, null),
            new(Phrase.Verbatim("rapport"), NowHolder.Directorate, Soon.AddDays(30), null),
            new(Phrase.Verbatim("tilbakebetaling"), NowHolder.County, Soon, null),
        ];
        var now = Now.Of(Examples.Single(e => e.Name == name).Facts, NowSide.Directorate, Today)
            .Following(lines, holder => Phrase.Verbatim(holder == NowHolder.County ? "dere" : "IMDi"));
        (now.Has?.In(AllLanguages[0]), now.By).ShouldBe((has, day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture)));
        now.Following([], _ => Phrase.Verbatim("ingen")).Has?.In(AllLanguages[0]).ShouldBe(has);
    }

    private static NowFacts Asking(NowFacts of, Standing standing) => new()
    {
        Id = of.Id,
        CallNumber = of.CallNumber,
        CountyId = of.CountyId,
        County = of.County,
        BegunAt = of.BegunAt,
        Deadline = of.Deadline,
        Dates = of.Dates,
        Standing = standing,
        ConsensusWritten = of.ConsensusWritten,
        AssessmentDue = of.AssessmentDue,
        Told = of.Told,
        AppealOpen = of.AppealOpen,
        Letter = of.Letter,
        Award = of.Award,
        AccountWaits = of.AccountWaits,
    };

    private static IEnumerable<(Now Now, CultureInfo Language)> All(string name)
    {
        var facts = Examples.Single(e => e.Name == name).Facts;
        return from side in Enum.GetValues<NowSide>()
               where side == NowSide.County || !OfCounty.Contains(facts.StepFor(side, Today))
               from language in AllLanguages
               select (Now.Of(facts, side, Today), language);
    }

    private static string Said(Now now) =>
        string.Join(' ', new[] { now.Has, now.What, now.After }.Concat(now.Also).OfType<Phrase>().Select(p => p.In(AllLanguages[0])));

    private static Standing Checked(FormalResult result) => new() { LiesWithDirectorate = true, SentVersion = 1, Check = result };

    private static Standing Assessed(int assessors, int handedIn, bool assessed = false, bool proposed = false, DateOnly? asked = null) =>
        new()
        {
            LiesWithDirectorate = true,
            SentVersion = 1,
            Check = FormalResult.Stands,
            Assessors = assessors,
            HandedIn = handedIn,
            Assessed = assessed,
            Proposed = proposed,
            AskedUntil = asked,
        };

    private static Standing Decided => new()
    {
        LiesWithDirectorate = true,
        SentVersion = 1,
        Check = FormalResult.Stands,
        Assessed = true,
        Decided = true,
        DecidedOnMerits = true,
    };

    private static ApplicationDates Received(bool withdrawn = false, bool returned = false) => new()
    {
        FirstReceivedAt = Acting.Noon,
        WithdrawnAt = withdrawn ? Acting.Noon : null,
        ReturnedAt = returned ? Acting.Noon : null,
    };

    private static NowAward Award(AwardAnswer? answer = null, DateOnly? answerBy = null, bool settled = false, int open = 0, int unconfirmed = 0, bool paid = false) => new()
    {
        Facts = new AwardFacts { Answer = answer, AnswerBy = answerBy ?? Soon, AccountSettledAt = settled ? Acting.Noon : null, Today = Today },
        Open = open,
        OpenDue = open > 0 ? Soon : null,
        Unconfirmed = open + unconfirmed,
        Paid = paid,
    };

    private static NowFacts Told(NowLetter letter, NowAward? award = null, bool accountWaits = false, bool told = true) =>
        Facts(Decided, letter: letter, award: award, accountWaits: accountWaits, told: told);

    private static NowFacts Facts(
        Standing standing, ApplicationDates? dates = null, string? confirmer = null, bool written = false, DateOnly? assessmentDue = null,
        bool closed = false, NowLetter? letter = null, NowAward? award = null, bool accountWaits = false, bool told = false,
        bool nobodyAssesses = false, bool appealOpen = false) => new()
        {
            County = "Prøveby fylkeskommune",
            Deadline = Deadline,
            Dates = dates ?? Received(),
            Confirmer = confirmer,
            ConfirmBy = confirmer is null ? null : Soon,
            Standing = standing,
            ConsensusWritten = written,
            AssessmentDue = assessmentDue,
            NobodyAssesses = nobodyAssesses,
            AppealOpen = appealOpen,
            Told = told,
            Letter = letter,
            Award = award,
            AccountWaits = accountWaits,
            CaseClosed = closed,
        };
}
