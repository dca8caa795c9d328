using FsCheck;
using FsCheck.Fluent;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Catalogue;
using Samlop.Grants.Decide;
using Samlop.Platform.Amounts;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Decide;

/// <summary>The applications of a call held together: sums, frame, number, who is passed over, what is missing.</summary>
public sealed class PortfolioRuleTests
{
    private const int Year = 2022;

    /// <param name="Grade">Of the whole; null where none is given.</param>
    /// <param name="Draft">What is under way; null for nothing.</param>
    /// <param name="InForce">What is decided; null for nothing.</param>
    /// <param name="Kroner">For the year, if it is an award.</param>
    internal sealed record Choice(
        Grade? Grade, bool Assessed, DecisionKind? Draft, bool Proposed, DecisionKind? InForce, int Kroner, bool Written = true);

    private static readonly Gen<DecisionKind?> AKind =
        Gen.Elements<DecisionKind?>(null, DecisionKind.Award, DecisionKind.Award, DecisionKind.Rejection);

    private static readonly Gen<Choice> AChoice =
        from grade in Gen.Elements<Grade?>(null, Grade.NotMet, Grade.Weak, Grade.Satisfactory, Grade.Good, Grade.VeryGood)
        from assessed in Gen.Elements(true, true, true, false)
        from draft in AKind
        from proposed in Gen.Elements(true, false)
        from inForce in AKind
        from kroner in Gen.Choose(0, 2_000)
        from written in Gen.Elements(true, false)
        select new Choice(grade, assessed, draft, proposed, inForce, kroner * 1_000, written);

    private static readonly Gen<Portfolio> APortfolio =
        from choices in AChoice.Several(8)
        from frame in Gen.Elements<Money?>(null, Money.FromKroner(5_000_000), Money.FromKroner(2_000_000))
        from wanted in Gen.Elements<int?>(null, 0, 1, 3)
        from assessed in Gen.Elements(true, false)
        select Of(frame, wanted, assessed, choices);

    [Fact, Requirement("C-09")]
    public void TheSumChosen_IsAllThatIsLeftUnsaid() => APortfolio.Holds(p =>
    {
        p.Chosen.ShouldBe(Money.FromOre(p.Rows.Sum(r => r.Amount.Ore)));
        foreach (var row in p.Rows)
        {
            if (p.Frame is not { } frame) p.LeftFor(row.Id).ShouldBeNull();
            else p.LeftFor(row.Id)!.Value.Minus(row.Amount).ShouldBe(frame.Minus(p.Chosen));
        }
    });

    /// <summary>The frame is for the year: it is said of the whole exactly when what is left for each would not hold it.</summary>
    [Fact, Requirement("C-09")]
    public void AboveTheFrame_IsAGap_ExactlyWhenNoAwardFitsInWhatIsLeftForIt() => APortfolio.Holds(p =>
    {
        var above = Codes(p).Contains("AboveFrame");
        above.ShouldBe(p.Frame is { } frame && p.Chosen > frame);
        foreach (var row in p.Rows.Where(r => r.IsAward && p.Frame is not null)) (row.Amount > p.LeftFor(row.Id)).ShouldBe(above);
    });

    [Fact, Requirement("C-09")]
    public void OneMoreAward_IsRefused_ExactlyWhenTheNumberIsReached() => APortfolio.Holds(p =>
    {
        foreach (var row in p.Rows)
        {
            var others = p.Awards - (row.IsAward ? 1 : 0);
            var expected = p.Frame is null ? "FrameUnknown" : p.Wanted is { } wanted && others >= wanted ? "TooManyAwards" : null;
            p.MayAward(row.Id)?.Code.ShouldBe(expected);
            (p.MayAward(row.Id) is null).ShouldBe(expected is null);
        }

        Codes(p).Contains("TooManyAwards").ShouldBe(p.Wanted is { } most && p.Awards > most);
    });

    [Fact, Requirement("C-07", "C-09")]
    public void WithoutGaps_AllAreChosen_WithinFrameAndNumber() => APortfolio.Holds(
        p =>
        {
            if (p.GapsOfAll().Any()) return;
            p.Rows.ShouldNotBeEmpty();
            p.Rows.ShouldAllBe(r => r.Current != null && (r.Assessed || r.InForce != null));
            if (p.Awards > 0) p.Chosen.ShouldBeLessThanOrEqualTo(p.Frame!.Value);
            if (p.Wanted is { } wanted) p.Awards.ShouldBeLessThanOrEqualTo(wanted);
            p.Assessment.ShouldNotBeNull();
        }, times: 1_000);

    [Fact]
    public void TheOrderOfTheRows_ChangesNothing() => APortfolio.Holds(p =>
    {
        var turned = p with { Rows = [.. p.Rows.Reverse()] };
        Codes(turned).Order().ShouldBe(Codes(p).Order());
        (turned.Chosen, turned.Decided, turned.Awards, turned.Recommended).ShouldBe((p.Chosen, p.Decided, p.Awards, p.Recommended));
        foreach (var row in p.Rows) turned.IsPassedOver(row).ShouldBe(p.IsPassedOver(row));
    });

    [Fact]
    public void WhatCanBeSent_IsNotWithThoseWhoDecide() => APortfolio.Holds(p =>
    {
        p.Sendable.Count().ShouldBe(p.Rows.Count(r => r.Draft is not null) - p.Recommended);
        p.Sendable.ShouldAllBe(r => r.State == ChoiceState.Chosen || r.State == ChoiceState.Returned);
    });

    /// <summary>Chosen from the best downwards, nobody is passed over, however many are taken.</summary>
    [Fact, Requirement("C-07")]
    public void ChosenFromTheBestDownwards_PassesNobodyOver()
    {
        var made = from grades in Gen.Elements(Enum.GetValues<Grade>()).Several(8) from taken in Gen.Choose(0, 8) select (grades, taken);
        made.Holds(each =>
        {
            var p = Of(null, null, true, [.. each.grades.OrderDescending().Select((grade, index) =>
                new Choice(grade, true, index < each.taken ? DecisionKind.Award : DecisionKind.Rejection, false, null, 1_000))]);
            p.Rows.ShouldAllBe(r => !p.IsPassedOver(r));
        });
    }

    [Fact, Requirement("C-07")]
    public void PassedOver_IsOneWhoIsDeclined_WhileALowerGradedIsChosen() => APortfolio.Holds(p =>
    {
        foreach (var row in p.Rows.Where(p.IsPassedOver))
        {
            row.IsAward.ShouldBeFalse();
            row.Assessed.ShouldBeTrue();
            p.Rows.ShouldContain(other => other.IsAward && other.Overall != null && other.Overall < row.Overall);
        }
    });

    [Theory]
    [InlineData(Grade.Good, DecisionKind.Rejection, Grade.Weak, true)]
    [InlineData(Grade.Good, DecisionKind.Rejection, Grade.Good, false)]
    [InlineData(Grade.Good, DecisionKind.Rejection, Grade.VeryGood, false)]
    [InlineData(Grade.Good, DecisionKind.Award, Grade.Weak, false)]
    [InlineData(Grade.Good, null, Grade.Weak, false)]
    [InlineData(null, DecisionKind.Rejection, Grade.Weak, false)]
    [InlineData(Grade.Good, DecisionKind.Rejection, null, false)]
    public void PassedOver_OnEitherSideOfTheSameGrade(Grade? grade, DecisionKind? kind, Grade? chosen, bool passedOver)
    {
        var p = Of(null, null, true,
            new Choice(grade, true, kind, false, null, 0), new Choice(chosen, true, DecisionKind.Award, false, null, 1_000));
        p.IsPassedOver(p.Rows[0]).ShouldBe(passedOver);
        p.GapsOf(p.Rows[0]).Any(g => g.Refusal.Code == "PassedOverMissing").ShouldBe(passedOver);
    }

    [Theory]
    [InlineData(false, null, false, null, ChoiceState.WaitsForAssessment)]
    [InlineData(true, null, false, null, ChoiceState.NotChosen)]
    [InlineData(true, DecisionKind.Award, false, null, ChoiceState.Chosen)]
    [InlineData(true, DecisionKind.Rejection, true, null, ChoiceState.Recommended)]
    [InlineData(true, null, false, DecisionKind.Award, ChoiceState.Decided)]
    [InlineData(false, null, false, DecisionKind.Dismissal, ChoiceState.Decided)]
    [InlineData(true, DecisionKind.Award, false, DecisionKind.Award, ChoiceState.Chosen)]
    [InlineData(true, DecisionKind.Award, true, DecisionKind.Award, ChoiceState.Recommended)]
    public void AChoice_StandsWhereItsDraftStands_ElseWhereItIsDecided(
        bool assessed, DecisionKind? draft, bool proposed, DecisionKind? inForce, ChoiceState state) =>
        Row(new Choice(Grade.Good, assessed, draft, proposed, inForce, 0)).State.ShouldBe(state);

    [Fact]
    public void ANewDraft_CountsInPlaceOfWhatIsInForce()
    {
        var changed = new Choice(Grade.Good, true, DecisionKind.Rejection, false, DecisionKind.Award, 900);
        var p = Of(Money.FromKroner(1_000), null, true, changed);
        (p.Chosen, p.Decided, p.Awards).ShouldBe((Money.Zero, Money.FromKroner(900), 0));
    }

    [Theory]
    [InlineData(DecisionKind.Award, 0, true, "AmountMissing,AnswerByMissing")]
    [InlineData(DecisionKind.Award, 1, true, "AnswerByMissing")]
    [InlineData(DecisionKind.Award, 1, false, "LetterTextMissing,AnswerByMissing")]
    [InlineData(DecisionKind.Rejection, 0, true, "")]
    [InlineData(DecisionKind.Rejection, 0, false, "LetterTextMissing")]
    public void ADraft_SaysAllThatItsKindMustSay(DecisionKind kind, int kroner, bool written, string gaps)
    {
        var p = Of(null, null, true, new Choice(Grade.Good, true, kind, false, null, kroner, written));
        string.Join(',', p.GapsOf(p.Rows[0]).Select(g => g.Refusal.Code)).ShouldBe(gaps);
        p.GapsOf(p.Rows[0]).ShouldAllBe(g => g.Row == p.Rows[0]);
    }

    /// <summary>A text from before something fell does not stand until somebody has saved it.</summary>
    [Fact, Requirement("C-07")]
    public void WhenSomethingFalls_TheTotalAssessmentIsSavedAnew()
    {
        var p = Of(null, null, true, new Choice(Grade.Good, true, DecisionKind.Rejection, false, null, 0));
        Codes(p).ShouldBeEmpty();
        var (together, version) = (p.Assessment!, p.Assessment!.Version);
        together.Falls(new(Guid.NewGuid()));
        together.Version.ShouldBeGreaterThan(version);
        Codes(p).ShouldBe(["TotalAssessmentOutdated"]);
        together.Save(together.Text, Acting.User().User, Acting.Noon);
        (together.IsOutdated, together.Fallen.Count).ShouldBe((false, 0));
        Codes(p).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(999_999, false)]
    [InlineData(1_000_000, false)]
    [InlineData(1_000_001, true)]
    public void TheFrame_IsFilledToTheLastKrone(int kroner, bool above)
    {
        var p = Of(Money.FromKroner(1_000_000), null, true, new Choice(Grade.Good, true, DecisionKind.Award, false, null, kroner));
        Codes(p).Contains("AboveFrame").ShouldBe(above);
    }

    [Theory]
    [InlineData(Grade.VeryGood, 600_000, 3, true)]
    [InlineData(Grade.Good, 600_000, null, true)]
    [InlineData(Grade.Satisfactory, 600_000, 3, false)]
    [InlineData(Grade.VeryGood, 1_000_000, 3, false)]
    [InlineData(Grade.VeryGood, 600_000, 1, false)]
    public void AGoodOneDeclined_WithMoneyAndPlacesLeft_IsRemarked(Grade declined, int chosen, int? wanted, bool remarked) =>
        Of(Money.FromKroner(1_000_000), wanted, true,
            new Choice(Grade.Good, true, DecisionKind.Award, false, null, chosen),
            new Choice(declined, true, DecisionKind.Rejection, false, null, 0)).LeavesRoom.ShouldBe(remarked);

    [Fact]
    public void NothingIsRemarked_BeforeAllIsChosen() =>
        Of(Money.FromKroner(1_000_000), 3, true,
            new Choice(Grade.VeryGood, true, DecisionKind.Rejection, false, null, 0),
            new Choice(Grade.VeryGood, true, null, false, null, 0)).LeavesRoom.ShouldBeFalse();

    [Fact]
    public void AnEmptyPortfolio_IsNotRecommended() => Codes(Of(null, null, true)).ShouldBe(["PortfolioEmpty"]);

    [Fact]
    public void AGradeThatIsNotOfTheNewestVersion_IsNotCompared() =>
        Row(new Choice(Grade.VeryGood, false, null, false, null, 0)).Overall.ShouldBeNull();

    [Fact]
    public void WhatTheCallDoesNotAsk_HasNoColumnAndNoFilter()
    {
        string[] asked = ["fag", "klasse", "kjonn"];
        var whole = Of(null, null, assessed: false);
        var other = whole with { Form = ApplicationCatalogue.Form(["plan", "class"], ["class.start"]) };

        Keys(whole).Intersect(asked).ShouldBe(asked);
        Keys(other).Intersect(asked).ShouldBeEmpty();
        Keys(whole).Except(Keys(other)).ShouldBe(asked);
        PortfolioTable.Filters(whole, null!).Select(f => f.Key).Except(PortfolioTable.Filters(other, null!).Select(f => f.Key))
            .ShouldBe([PortfolioTable.TradeFilter]);

        static IEnumerable<string> Keys(Portfolio portfolio) => PortfolioTable.Columns(portfolio, null!, null).Select(c => c.Key);
    }

    internal static Portfolio Of(Money? frame, int? wanted, bool assessed, params Choice[] choices)
    {
        var call = new CallId(Guid.NewGuid());
        PortfolioAssessment? together = null;
        if (assessed) (together = new PortfolioAssessment(call)).Save("Samlet.", Acting.User().User, Acting.Noon);
        return new Portfolio(call, "17-2022", "Utlysning", Year, frame, wanted, 4, [], together, [.. choices.Select(Row)]);
    }

    internal static PortfolioRow Row(Choice choice)
    {
        var grades = new Dictionary<string, Grade>();
        if (choice.Grade is { } grade) grades[Assessment.Overall] = grade;
        var applied = new ApplicationFigures([], 20, null,
            [new(Year, "other", Money.FromKroner(2_000_000)), new(Year + 1, "other", Money.FromKroner(500_000))], Money.Zero);
        return new PortfolioRow(new(Guid.NewGuid()), Acting.User().Organisation, "Prøveby", 1, applied, grades, choice.Assessed,
            choice.Draft is { } draft ? Decision(draft, choice, decided: false) : null,
            choice.InForce is { } inForce ? Decision(inForce, choice, decided: true) : null);
    }

    private static PortfolioDecision Decision(DecisionKind kind, Choice choice, bool decided) => new(
        new(Guid.NewGuid()), 1, null,
        DecisionContent.Empty(kind, Year) with
        {
            Lines = kind == DecisionKind.Award ? [new(Year, "other", Money.FromKroner(choice.Kroner))] : [],
            LetterText = choice.Written ? "Derfor." : null,
        },
        choice.Proposed ? Acting.Noon : null, decided ? Acting.Noon : null, choice.Proposed ? 1 : 0, false, choice.Assessed);

    private static List<string> Codes(Portfolio p) => [.. p.GapsOfAll().Select(g => g.Refusal.Code)];
}
