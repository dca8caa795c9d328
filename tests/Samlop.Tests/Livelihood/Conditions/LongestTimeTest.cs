using Samlop.Livelihood;
using Samlop.Livelihood.Conditions;
using Samlop.Livelihood.Sources;
using Samlop.Tests.Support;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood.Conditions;

/// <summary>How long each source may last: within the ordinary length it is sure, an extension depends on a decision, and past the longest time it counts nothing.</summary>
[Requirement("K-20")]
[Requirement("A-03")]
public class LongestTimeTest
{
    private const string Sure = "Sure", Extension = "DependsOnDecision", Nothing = "nothing";

    /// <summary>How sure the kind is in a month, or that it counts nothing.</summary>
    private static string In(string month, LivelihoodPerson person, params IncomeSource[] sources)
    {
        var plan = Plan(month, person, sources);
        var line = plan.Line(sources[0].Kind);
        if (line.Amount > 0) return line.Certainty.ToString();
        plan.Messages.ShouldContain(message => message.Code == "ToClarify" && (message.About == "LongerThanAllowed" || message.About == "TransitionToFiveYears"));
        line.Basis.In("nb").ShouldBe("0: disse dagene er ikke regnet med");
        return Nothing;
    }

    [Theory]
    // Begun before 2026: 3 + 1 for a trade certificate or the whole of upper secondary, 2 + 1 for other goals, 6 + 6 months with upper secondary from before.
    [InlineData(ProgrammeGoal.TradeCertificate, "2022-08-01", "2025-07", Sure)]
    [InlineData(ProgrammeGoal.TradeCertificate, "2022-08-01", "2025-08", Extension)]
    [InlineData(ProgrammeGoal.TradeCertificate, "2022-08-01", "2026-07", Extension)]
    [InlineData(ProgrammeGoal.TradeCertificate, "2022-08-01", "2026-08", Nothing)]
    [InlineData(ProgrammeGoal.UpperSecondary, "2022-08-01", "2025-07", Sure)]
    [InlineData(ProgrammeGoal.UpperSecondary, "2022-08-01", "2026-08", Nothing)]
    [InlineData(ProgrammeGoal.PartOfUpperSecondary, "2022-08-01", "2024-07", Sure)]
    [InlineData(ProgrammeGoal.PartOfUpperSecondary, "2022-08-01", "2024-08", Extension)]
    [InlineData(ProgrammeGoal.PartOfUpperSecondary, "2022-08-01", "2025-08", Nothing)]
    [InlineData(ProgrammeGoal.Work, "2022-08-01", "2024-07", Sure)]
    [InlineData(ProgrammeGoal.Work, "2022-08-01", "2025-07", Extension)]
    [InlineData(ProgrammeGoal.Work, "2022-08-01", "2025-08", Nothing)]
    [InlineData(ProgrammeGoal.HasUpperSecondary, "2022-08-01", "2023-01", Sure)]
    [InlineData(ProgrammeGoal.HasUpperSecondary, "2022-08-01", "2023-07", Extension)]
    [InlineData(ProgrammeGoal.HasUpperSecondary, "2022-08-01", "2023-08", Nothing)]
    [InlineData(ProgrammeGoal.FastTrack, "2022-08-01", "2023-01", Sure)]
    [InlineData(ProgrammeGoal.FastTrack, "2022-08-01", "2023-02", Nothing)]
    // Begun from 2026: five years without extension; 4 + 1; 3 + 1; 2; 1. (The base amount after April 2027 is an estimate.)
    [InlineData(ProgrammeGoal.TradeCertificate, "2026-01-01", "2027-04", Sure)]
    [InlineData(ProgrammeGoal.TradeCertificate, "2026-01-01", "2030-12", "Estimate")]
    [InlineData(ProgrammeGoal.TradeCertificate, "2026-01-01", "2031-01", Nothing)]
    [InlineData(ProgrammeGoal.UpperSecondary, "2026-01-01", "2029-12", "Estimate")]
    [InlineData(ProgrammeGoal.UpperSecondary, "2026-01-01", "2030-12", Extension)]
    [InlineData(ProgrammeGoal.UpperSecondary, "2026-01-01", "2031-01", Nothing)]
    [InlineData(ProgrammeGoal.PartOfUpperSecondary, "2026-01-01", "2028-12", "Estimate")]
    [InlineData(ProgrammeGoal.PartOfUpperSecondary, "2026-01-01", "2029-12", Extension)]
    [InlineData(ProgrammeGoal.PartOfUpperSecondary, "2026-01-01", "2030-01", Nothing)]
    [InlineData(ProgrammeGoal.Work, "2026-01-01", "2027-12", "Estimate")]
    [InlineData(ProgrammeGoal.Work, "2026-01-01", "2028-01", Nothing)]
    [InlineData(ProgrammeGoal.HasUpperSecondary, "2026-01-01", "2026-12", Sure)]
    [InlineData(ProgrammeGoal.HasUpperSecondary, "2026-01-01", "2027-01", Nothing)]
    public void Programme_LastsByItsGoalAndTheDayItBegan(ProgrammeGoal goal, string from, string month, string expected) =>
        In(month, Adult, Introduction(from, "2032-12-31") with { Goal = goal }).ShouldBe(expected);

    [Theory]
    [InlineData("2022-08", Sure)]
    [InlineData("2022-09", Extension)]
    [InlineData("2023-08", Extension)]
    [InlineData("2023-09", Nothing)]
    public void Programme_UnderTheLawOf2003_LastsTwoYearsAndOne(string month, string expected) =>
        In(month, Adult, Introduction("2020-09-01", "2024-08-31", IntegrationLaw.Introduksjonsloven)).ShouldBe(expected);

    [Fact]
    public void Programme_BegunBeforeTheFirstRow_IsAskedAbout_AndNeverTakenAway() =>
        In("2025-09", Adult, Introduction("2020-12-31", "2026-08-31")).ShouldBe(Extension);

    [Fact]
    public void FastTrack_BegunAfterItsChapterEnds_IsAskedAbout()
    {
        var plan = Plan("2027-02", Adult, Introduction("2026-08-01", "2027-12-31") with { Goal = ProgrammeGoal.FastTrack });
        plan.Line(IncomeKind.IntroductionBenefit).ShouldSatisfyAllConditions(line => line.Amount.ShouldBe(22758.17m), line => line.Certainty.ShouldBe(LineCertainty.DependsOnDecision));
        plan.Told().Select(message => message.Text.Key).ShouldBe(["message.rulesRepealed", "message.perhapsTooLong"]);
    }

    [Theory]
    [InlineData("2026-08", "TransitionToFiveYears")]
    [InlineData("2027-07", "TransitionToFiveYears")]
    [InlineData("2027-08", "LongerThanAllowed")]
    public void FifthYear_OfAProgrammeBegunBefore2026_IsOpen_AndTheSixthIsNot(string month, string about)
    {
        var message = Plan(month, Adult, Introduction("2022-08-01", "2029-07-31")).Told().ShouldHaveSingleItem();
        (message.Code, message.About, message.Source).ShouldBe(("ToClarify", about, "integreringsloven §§ 13, 14"));
        Plan(month, Adult, Introduction("2022-08-01", "2029-07-31") with { Goal = ProgrammeGoal.Work }).Told().ShouldHaveSingleItem().About.ShouldBe("LongerThanAllowed");
    }

    [Theory]
    [InlineData("2025-08", "2026-07-31", Sure)]
    [InlineData("2026-07", "2026-07-31", Sure)]
    [InlineData("2025-08", "2025-08-15", Extension)]
    [InlineData("2024-08", "2024-07-31", Extension)] // the decision is over, though the ordinary time is not
    [InlineData("2024-07", "2024-07-31", Sure)]
    [InlineData("2026-10", "2026-10-31", Sure)] // decided into the fifth year
    [InlineData("2026-11", "2026-10-31", Nothing)]
    [InlineData("2027-08", "2028-07-31", Nothing)] // no decision goes past five years
    public void Decision_MakesTheDaysItCoversSure(string month, string decidedTo, string expected) =>
        In(month, Adult, Introduction("2022-08-01", "2028-07-31") with { DecidedTo = Day(decidedTo) }).ShouldBe(expected);

    [Fact]
    public void WithoutADecision_ItIsSaidOnceThatTheOfficeDecides()
    {
        var plan = Plan("2023-08", "2024-07", 0, Adult, Introduction("2022-08-01", "2025-07-31"));
        plan.Messages.Where(message => message.About == "Length").ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            message => message.Month.ShouldBe(Month("2023-08")), message => message.Text.Key.ShouldBe("message.lengthDecided"), message => message.Source.ShouldBe("integreringsloven §§ 13, 14"));
        Plan("2023-08", Adult, Introduction("2022-08-01", "2025-07-31") with { DecidedTo = Day("2025-07-31") }).Messages.ShouldNotContain(message => message.About == "Length");
        Plan("2023-06", "2023-12", 0, Adult, Introduction("2023-08-01", "2025-07-31")).Messages.Where(message => message.About == "Length").ShouldHaveSingleItem().Month.ShouldBe(Month("2023-08"));
    }

    [Fact]
    public void Extension_IsSaidOnce_WithTheFirstMonthItIsAbout()
    {
        var plan = Plan("2025-06", "2026-07", 0, Adult, Introduction("2022-08-01", "2026-07-31"));
        plan.Told().ShouldHaveSingleItem().ShouldSatisfyAllConditions(message => message.About.ShouldBe("Extension"), message => message.Month.ShouldBe(Month("2025-08")), message => message.Text.Key.ShouldBe("message.extension"));
        plan.Months.Select(month => month.Certainty).Distinct().ShouldBe([LineCertainty.Sure]); // the need is 0
        Plan("2024-06", "2024-09", 0, Adult, Introduction("2022-08-01", "2026-07-31") with { DecidedTo = Day("2024-07-31") }).Told().ShouldHaveSingleItem().Text.Key.ShouldBe("message.decidedUntil");
    }

    [Fact]
    public void Leave_DoesNotCount()
    {
        // A year of leave after the first: the ordinary three years end on 31 July 2025.
        IncomeSource[] Spells(string to) => [Introduction("2021-08-01", "2022-07-31"), Introduction("2023-08-01", to)];
        var plan = Plan("2025-06", "2025-08", 0, Adult, Spells("2028-12-31"));
        plan.Months.Select(month => month.Lines[0].Certainty).ShouldBe([LineCertainty.Sure, LineCertainty.Sure, LineCertainty.DependsOnDecision]);
        Plan("2026-07", Adult, Spells("2028-12-31")).Amount(IncomeKind.IntroductionBenefit).ShouldBeGreaterThan(0);
        Plan("2026-08", Adult, Spells("2028-12-31")).Amount(IncomeKind.IntroductionBenefit).ShouldBe(0);
        // A gap after the time is over gives none back.
        Plan("2027-03", Adult, Introduction("2022-08-01", "2026-07-31"), Introduction("2027-01-01", "2027-12-31")).Amount(IncomeKind.IntroductionBenefit).ShouldBe(0);
    }

    [Fact]
    public void DaysPastTheLongestTime_AreNotThere_ForOtherSourcesEither()
    {
        var plan = Plan("2026-08", Adult, Introduction("2022-08-01", "2027-07-31"), Measure("2026-08-01", "2026-08-31"));
        plan.Amount(IncomeKind.MeasureBenefit).ShouldBe(21 * 312);
        plan.Only().Status.ShouldBe(MonthStatus.Short);
        // In the month it ends only its own days count.
        Plan("2026-07", Adult, Introduction("2022-07-16", "2027-07-31")).Amount(IncomeKind.IntroductionBenefit).ShouldBe(Math.Round(22758.16667m * 15 / 30, 2));
    }

    [Theory]
    [InlineData("2025-08", Sure)]
    [InlineData("2025-09", Extension)]
    [InlineData("2026-08", Extension)]
    [InlineData("2026-09", Nothing)]
    public void QualificationBenefit_LastsTwoYearsAndOne(string month, string expected) => In(month, Adult, Qualification("2023-09-01", "2027-08-31")).ShouldBe(expected);

    [Theory]
    [InlineData("2024-12", "Given")]
    [InlineData("2025-01", Extension)]
    [InlineData("2026-12", Extension)]
    public void WorkAssessmentAllowance_LastsThreeYears_AndAfterFiveItIsAsked_NeverNothing(string month, string expected)
    {
        In(month, Adult, Allowance("2022-01-01", "2029-12-31", 900)).ShouldBe(expected);
        var late = Plan("2027-01", Adult, Allowance("2022-01-01", "2029-12-31", 900));
        late.Amount(IncomeKind.WorkAssessmentAllowance).ShouldBe(21 * 900);
        late.Told().ShouldHaveSingleItem().ShouldSatisfyAllConditions(message => message.About.ShouldBe("LongerThanAllowed"), message => message.Source.ShouldBe("folketrygdloven § 11-12"));
    }

    [Theory]
    [InlineData("2024-12", Sure, null)]
    [InlineData("2025-01", Extension, "message.extension")]
    [InlineData("2026-12", Extension, "message.extension")]
    [InlineData("2027-01", Extension, "message.perhapsTooLong")]
    public void TransitionalBenefit_LastsThreeYears_AndMoreIsAsked(string month, string expected, string? text)
    {
        var parent = Born("1990-01-01", "2021-06-01");
        In(month, parent, Transitional("2022-01-01", "2028-12-31")).ShouldBe(expected);
        Plan(month, parent, Transitional("2022-01-01", "2028-12-31")).Told().Where(message => message.Code == "ToClarify").Select(message => message.Text.Key).ShouldBe(text is null ? [] : [text]);
    }

    [Theory]
    // Until mid-2025 three years, vocational training one more; after that by kind, unsure and so never nothing.
    [InlineData(MeasureKind.LabourMarketTraining, "2021-01-01", "2023-12", Sure)]
    [InlineData(MeasureKind.LabourMarketTraining, "2021-01-01", "2024-01", Nothing)]
    [InlineData(MeasureKind.LabourMarketTraining, "2021-01-01", "2025-07", Extension)]
    [InlineData(MeasureKind.Vocational, "2021-01-01", "2024-12", Extension)]
    [InlineData(MeasureKind.Vocational, "2021-01-01", "2025-01", Nothing)]
    [InlineData(MeasureKind.Vocational, "2022-01-01", "2026-12", Sure)]
    [InlineData(MeasureKind.Vocational, "2022-01-01", "2027-01", Extension)]
    [InlineData(MeasureKind.BasicSkills, "2023-01-01", "2025-12", Sure)]
    [InlineData(MeasureKind.BasicSkills, "2023-01-01", "2026-12", Extension)]
    [InlineData(MeasureKind.GeneralStudies, "2023-01-01", "2026-12", Sure)]
    [InlineData(MeasureKind.HigherVocational, "2023-01-01", "2026-12", Sure)]
    [InlineData(MeasureKind.HigherEducation, "2023-01-01", "2026-12", Sure)]
    [InlineData(null, "2021-01-01", "2023-12", Sure)]
    [InlineData(null, "2021-01-01", "2024-01", Extension)]
    public void Measure_LastsByItsKindAndDate(MeasureKind? kind, string from, string month, string expected) =>
        In(month, Adult, Measure(from, "2029-12-31") with { Measure = kind }).ShouldBe(expected);

    [Fact]
    public void Measure_WithoutAVerifiedLength_IsAskedAbout_UnlessItIsDecided()
    {
        var measure = Measure("2022-01-01", "2029-12-31") with { Measure = MeasureKind.Vocational };
        Plan("2027-01", Adult, measure).Told().Where(message => message.Code == "ToClarify").ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            message => message.Text.Key.ShouldBe("message.perhapsTooLong"), message => message.Source.ShouldBe("tiltaksforskriften kap. 7"));
        Plan("2026-12", Adult, measure with { From = Day("2021-12-01"), DecidedTo = Day("2026-12-31") }).Told().ShouldBeEmpty();
    }

    [Fact]
    public void LastDay_IsThatOfTheExtension_AndUnknownWhereTheLengthIs()
    {
        DateOnly? Last(params IntroductionBenefit[] programmes) => LongestTime.LastDay(programmes[^1], programmes, TheRates);
        Last(Introduction("2022-08-01", "2025-07-31")).ShouldBe(Day("2026-07-31"));
        Last(Introduction("2026-02-01", "2031-01-31")).ShouldBe(Day("2031-01-31"));
        Last(Introduction("2021-08-01", "2022-07-31"), Introduction("2023-08-01", "2025-07-31")).ShouldBe(Day("2026-07-31"));
        Last(Introduction("2020-08-01", "2022-07-31", IntegrationLaw.Introduksjonsloven)).ShouldBe(Day("2023-07-31"));
        Last(Introduction("2018-08-01", "2022-07-31", IntegrationLaw.Introduksjonsloven)).ShouldBe(Day("2021-07-31"));
        Last(Introduction("2020-12-31", "2022-07-31")).ShouldBeNull();
    }

    [Theory]
    [InlineData("2006-09-01", 21 * 285, false)]
    [InlineData("2006-09-16", 11 * 285, true)]
    [InlineData("2006-10-01", 0, true)]
    public void MeasureBenefit_IsNothingBelow18(string born, decimal expected, bool told)
    {
        var plan = Plan("2024-09", Born(born), Measure("2024-09-01", "2024-09-30"));
        plan.Amount(IncomeKind.MeasureBenefit).ShouldBe(expected);
        plan.Messages.Any(message => message is { About: "Condition", Source: "tiltakspengeforskriften § 3" }).ShouldBe(told);
        if (told) plan.Messages.First(message => message.About == "Condition").Text.In("nb").ShouldBe("Retten til tiltakspenger gjelder fra fylte 18 år.");
    }

    [Fact]
    public void WhatIsSaidOfTheLength_NamesTheLawOfTheSource()
    {
        string Law(IncomeSource source) => Plan("2024-09", Adult, source).Messages.Single(message => message.Text.Key == "message.lengthDecided").Source;
        Law(Introduction("2024-08-01", "2024-12-31")).ShouldBe("integreringsloven §§ 13, 14");
        Law(Introduction("2024-08-01", "2024-12-31") with { Goal = ProgrammeGoal.FastTrack }).ShouldBe("integreringsloven kap. 6A");
        Law(Introduction("2024-08-01", "2024-12-31", IntegrationLaw.Introduksjonsloven)).ShouldBe("introduksjonsloven § 5");
        Law(Measure("2024-08-01", "2024-12-31")).ShouldBe("tiltaksforskriften kap. 7");
        Law(Qualification("2024-08-01", "2024-12-31")).ShouldBe("sosialtjenesteloven § 32");
        Law(Allowance("2024-08-01", "2024-12-31")).ShouldBe("folketrygdloven § 11-12");
        Law(Transitional("2024-08-01", "2024-12-31")).ShouldBe("folketrygdloven § 15-8");
    }

    [Theory]
    [InlineData(ProgrammeGoal.Work, "2022-08-01", "2025-08", "LongerThanAllowed", "message.longerThanAllowed")]
    [InlineData(ProgrammeGoal.TradeCertificate, "2022-08-01", "2026-08", "TransitionToFiveYears", "message.transition")]
    public void DaysThatCountNothing_AreToldInTheirOwnWords(ProgrammeGoal goal, string from, string month, string about, string text) =>
        Plan(month, Adult, Introduction(from, "2029-12-31") with { Goal = goal }).Messages.ShouldContain(message => message.About == about && message.Text.Key == text);
}
