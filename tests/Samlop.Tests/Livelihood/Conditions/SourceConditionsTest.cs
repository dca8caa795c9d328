using Samlop.Livelihood;
using Samlop.Livelihood.Conditions;
using Samlop.Livelihood.Sources;
using Samlop.Platform.Time;
using Samlop.Tests.Support;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood.Conditions;

/// <summary>What each source asks for: a condition that is not met is said, the amount stays and depends on a decision; what is not asked is named.</summary>
[Requirement("K-20")]
[Requirement("C-18")]
public class SourceConditionsTest
{
    private static readonly LivelihoodPerson LoneParent = Born("1990-03-14", "2020-01-01") with { LoneParent = true, MembershipYears = 5 };

    /// <summary>The keys of the breaches that are said in the month; the line depends on a decision exactly when there is one.</summary>
    private static string[] Breaches(string month, LivelihoodPerson person, params IncomeSource[] sources)
    {
        var plan = Plan(month, person, sources);
        var breaches = plan.Messages.Where(message => message.About is "Condition" or "GoalReached").ToList();
        breaches.ShouldAllBe(message => message.Code == "ToClarify" && message.Source.Length > 0);
        plan.Only().Lines.Where(line => line.Kind == sources[0].Kind).ShouldAllBe(line => line.Amount > 0 && line.Certainty == LineCertainty.DependsOnDecision == (breaches.Count > 0));
        return [.. breaches.Select(message => message.Text.Key["message.".Length..])];
    }

    private static LivelihoodPerson Granted(string born, string ground, string on) => Born(born) with { Permit = new ResidencePermit(ground, Day(on)) };

    [Theory]
    [InlineData("2007-12-01", null, null, "tooYoung")]
    [InlineData("2006-09-01", null, null, null)]
    [InlineData("1968-03-01", null, null, "olderAtGrant")] // 56 when it began
    [InlineData("1968-03-02", null, null, null)]
    [InlineData("1966-01-01", "utlendingsloven § 28", "2021-12-31", null)] // 55 when the permit was granted
    [InlineData("1966-01-01", "utlendingsloven § 28", "2022-01-01", "olderAtGrant")]
    [InlineData("1990-01-01", "utlendingsloven § 34", "2022-05-01", null)]
    [InlineData("1990-01-01", "utlendingsloven kap. 6 jf. § 28", "2022-05-01", null)]
    [InlineData("1990-01-01", "utlendingsloven § 23", "2022-05-01", "permit")]
    [InlineData("1990-01-01", "utlendingsloven § 60", "2022-05-01", "permit")]
    [InlineData("1990-01-01", "utlendingsloven § 345", "2022-05-01", "permit")]
    public void Programme_AsksForAgeAndPermit(string born, string? ground, string? granted, string? expected) =>
        Breaches("2024-09", ground is null ? Born(born) : Granted(born, ground, granted!), Introduction("2024-03-01", "2025-12-31")).ShouldBe(expected is null ? [] : [expected]);

    [Fact]
    public void Programme_EndsWhenItsGoalIsReached()
    {
        var programme = Introduction("2026-01-01", "2030-12-31");
        var wage = Wage("2026-01-01", "2026-06-30", 400000, 0.3m) with { InIntroductionPlan = true };
        Breaches("2026-07", Adult, programme, wage).ShouldBe(["goalReached"]);
        Breaches("2026-07", Adult, programme with { Goal = ProgrammeGoal.UpperSecondary }, wage).ShouldBeEmpty();
        Breaches("2026-07", Adult, programme, wage with { InIntroductionPlan = false, HoursPerMonth = 60 }).ShouldBeEmpty();
        Breaches("2026-07", Granted("1990-03-14", "utlendingsloven § 28", "2020-12-01"), Introduction("2024-01-01", "2026-12-31", IntegrationLaw.Introduksjonsloven) with { DecidedTo = Day("2026-12-31") }, wage).ShouldBeEmpty();
        // The rule is of 2026.
        Breaches("2025-12", Adult, Introduction("2024-01-01", "2026-12-31"), wage with { From = Day("2025-01-01"), To = Day("2025-11-30") }).ShouldBeEmpty();
        Breaches("2026-01", Adult, Introduction("2024-01-01", "2026-12-31"), wage with { From = Day("2025-01-01"), To = Day("2025-11-30") }).ShouldBe(["goalReached"]);
        Plan("2026-07", Adult, programme, wage).Told().ShouldHaveSingleItem().Source.ShouldBe("integreringsloven § 18 a");
    }

    [Theory]
    [InlineData("2006-09-02", "tooYoung")]
    [InlineData("2006-09-01", null)]
    [InlineData("1957-10-01", null)]
    [InlineData("1957-09-30", "tooOld")]
    public void QualificationAndWorkAssessment_AskForAge(string born, string? expected)
    {
        Breaches("2024-09", Born(born), Qualification("2024-09-01", "2024-09-30")).ShouldBe(expected is null ? [] : [expected]);
        Breaches("2024-09", Born(born), Allowance("2024-09-01", "2024-09-30")).ShouldBe(expected is null ? [] : [expected]);
    }

    [Theory]
    [InlineData(81.25, null)]
    [InlineData(81.26, "moreThanHalf")]
    public void QualificationBenefit_GoesWithHalfTimeAtMost(decimal hours, string? expected)
    {
        Breaches("2025-09", Adult, Qualification("2025-09-01", "2025-09-30"), Wage("2025-08-01", "2027-07-31", 400000, 0.3m) with { HoursPerMonth = hours }).ShouldBe(expected is null ? [] : [expected]);
        Breaches("2025-09", Adult, Qualification("2025-09-01", "2025-09-30") with { Work = In("2025-09", new PaidWork(hours, 1)) }).ShouldBe(expected is null ? [] : [expected]);
        Breaches("2025-09", Adult, Qualification("2025-09-01", "2025-09-30") with { Work = In("2025-09", new PaidWork(hours, 0)) }).ShouldBeEmpty();
        Breaches("2025-09", Adult, Qualification("2025-09-01", "2025-09-30"), Wage("2025-10-01", "2027-07-31", 400000, 0.3m)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(4.9, "membership")]
    public void WorkAssessmentTransitionalAndChildCare_AskForFiveYearsOfMembership(decimal years, string? expected)
    {
        var person = LoneParent with { MembershipYears = years };
        string[] all = expected is null ? [] : [expected];
        Breaches("2024-09", person, Allowance("2024-09-01", "2024-09-30")).ShouldBe(all);
        Breaches("2024-09", person, Transitional("2024-09-01", "2024-09-30")).ShouldBe(all);
        Breaches("2024-09", person, new ChildCareBenefit { From = Day("2024-09-01"), To = Day("2024-09-30"), Costs = 1000, Children = 1 }).ShouldBe(all);
    }

    [Fact]
    public void TransitionalAndChildCare_AreForLoneParents()
    {
        var transitional = Transitional("2024-09-01", "2024-09-30");
        Breaches("2024-09", LoneParent, transitional).ShouldBeEmpty();
        Breaches("2024-09", LoneParent with { LoneParent = null }, transitional).ShouldBeEmpty();
        Breaches("2024-09", LoneParent with { LoneParent = false }, transitional).ShouldBe(["loneParent"]);
        Breaches("2024-09", LoneParent with { Couple = new Couple(false, true) }, transitional).ShouldBe(["loneParent"]);
        ByPeriod<Couple?> From(string day) => new(null, [(new Period(Day(day), DateOnly.MaxValue), new Couple(false, true)), (new Period(Day("2020-01-01"), Day("2020-12-31")), null)]);
        Breaches("2024-09", LoneParent with { Couple = From("2024-09-30") }, transitional).ShouldBe(["loneParent"]);
        Breaches("2024-09", LoneParent with { Couple = From("2024-10-01") }, transitional).ShouldBeEmpty();
        Breaches("2024-09", LoneParent with { LoneParent = false }, new ChildCareBenefit { From = Day("2024-09-01"), To = Day("2024-09-30"), Costs = 1000, Children = 1 }).ShouldBe(["loneParent"]);
    }

    [Theory]
    [InlineData("2016-10-01", null)] // 8 the month after
    [InlineData("2016-09-30", "noSmallChild")]
    [InlineData("2024-09-01", null)]
    [InlineData("2024-09-02", "noSmallChild")]
    public void TransitionalBenefit_AsksForAChildBelow8(string born, string? expected) =>
        Breaches("2024-09", Born("1990-01-01", born) with { LoneParent = true }, Transitional("2024-09-01", "2024-09-30")).ShouldBe(expected is null ? [] : [expected]);

    [Theory]
    [InlineData("2004-01-01", "2024-09", "turnsAtLeast")]
    [InlineData("2003-12-31", "2024-09", null)]
    [InlineData("2003-01-01", "2024-06", "turnsAtLeast")] // 25 until July 2024
    [InlineData("1999-12-31", "2024-06", null)]
    [InlineData("1974-10-01", "2024-09", null)]
    [InlineData("1974-09-30", "2024-09", "lessFromAge")]
    public void Loan_AsksForAge(string born, string month, string? expected)
    {
        Breaches(month, Born(born), Loan("2023-08-16", "2025-06-15")).ShouldBe(expected is null ? [] : [expected]);
        Plan(month, Born(born), Loan("2023-08-16", "2025-06-15", loan: false)).Messages.ShouldBeEmpty();
    }

    [Fact]
    public void SupplementaryGrants_GoWithOtherBenefits_AndNotWithTheProgramme()
    {
        var materials = new LearningMaterials { From = Day("2024-09-01"), To = Day("2024-09-30") };
        var housing = new StudyHousing { From = Day("2024-09-01"), To = Day("2024-09-30"), Costs = 1000 };
        Breaches("2024-09", Adult, materials).ShouldBe(["noOpeningBenefit"]);
        Breaches("2024-09", Adult, housing).ShouldBe(["noOpeningBenefit"]);
        Breaches("2024-09", Adult, materials, ProgrammeAround("2024-09")).ShouldBe(["noOpeningBenefit"]);
        foreach (var opens in new IncomeSource[] { Measure("2024-09-01", "2024-09-30"), Qualification("2024-09-01", "2024-09-30"), Allowance("2024-09-01", "2024-09-30"), Of(IncomeKind.UnemploymentBenefit), Of(IncomeKind.DisabilityBenefit) })
        {
            Breaches("2024-09", Adult, materials, opens).ShouldBeEmpty();
        }

        Breaches("2024-09", LoneParent, materials, Transitional("2024-09-01", "2024-09-30")).ShouldBeEmpty();
        Breaches("2024-09", Adult, materials, Of(IncomeKind.HousingAllowance)).ShouldBe(["noOpeningBenefit"]);
        Breaches("2024-09", Adult, materials, Measure("2024-09-01", "2024-09-29")).ShouldBe(["noOpeningBenefit"]);
    }

    private static DecidedBenefit Of(IncomeKind kind) => new(kind) { Months = In("2024-09", 1m) };

    [Fact]
    public void SupportForCosts_FollowsTheDatedLimits()
    {
        ChildCareBenefit Care(decimal costs, int children) => new() { From = Day("2024-01-01"), To = Day("2026-12-31"), Costs = costs, Children = children };
        var line = Plan("2024-09", LoneParent, Care(5000, 1)).Line(IncomeKind.ChildCareBenefit);
        (line.Amount, line.Certainty, line.Basis.In("nb"), line.Source).ShouldBe((3200, LineCertainty.Estimate, "64 % av utgifter på 5 000, høyst 4 650", "folketrygdloven § 15-10"));
        Plan("2024-09", LoneParent, Care(50000, 1)).Amount(IncomeKind.ChildCareBenefit).ShouldBe(4650);
        Plan("2024-09", LoneParent, Care(50000, 2)).Amount(IncomeKind.ChildCareBenefit).ShouldBe(6066);
        Plan("2024-09", LoneParent, Care(50000, 3)).Amount(IncomeKind.ChildCareBenefit).ShouldBe(6875);
        Plan("2024-09", LoneParent, Care(50000, 4) with { From = Day("2024-09-16") }).Amount(IncomeKind.ChildCareBenefit).ShouldBe(3437.5m);

        var materials = Plan("2024-09", Adult, new LearningMaterials { From = Day("2024-01-01"), To = Day("2024-09-10") }).Line(IncomeKind.LearningMaterials);
        (materials.Amount, materials.Basis.In("nb")).ShouldBe((146, "438 per måned × 10/30 dager"));
        Plan("2024-08", Adult, new LearningMaterials { From = Day("2024-01-01"), To = Day("2024-09-10") }).Amount(IncomeKind.LearningMaterials).ShouldBe(438);

        var housing = Plan("2024-09", Adult, new StudyHousing { From = Day("2024-09-16"), To = Day("2024-12-31"), Costs = 4000 }).Line(IncomeKind.StudyHousing);
        (housing.Amount, housing.Basis.In("nb")).ShouldBe((2000, "utgifter på 4 000, høyst 4 809 × 15/30 dager"));
        Plan("2024-10", Adult, new StudyHousing { From = Day("2024-09-16"), To = Day("2024-12-31"), Costs = 9000 }).Amount(IncomeKind.StudyHousing).ShouldBe(4809);
    }

    [Fact]
    public void SupportForCosts_HasSoundFacts()
    {
        IEnumerable<string> Faults(IncomeSource source) => (new LivelihoodCase(Month("2024-01"), Month("2024-12"), 0, Adult, [source]) { AsOf = Today }).Problems().Select(problem => $"{problem.Field} {problem.Text}");
        Faults(new ChildCareBenefit { From = Day("2024-01-02"), To = Day("2024-01-01"), Costs = -1, Children = 0 }).ShouldBe(["sources[0].to is before from", "sources[0].costs is negative", "sources[0].children must be between 1 and 30"]);
        Faults(new ChildCareBenefit { From = Day("2024-01-01"), To = Day("2024-01-01"), Costs = 1, Children = 31 }).ShouldBe(["sources[0].children must be between 1 and 30"]);
        Faults(new StudyHousing { From = Day("2024-01-01"), To = Day("2024-01-01"), Costs = -1 }).ShouldBe(["sources[0].costs is negative"]);
        Faults(new DecidedBenefit(IncomeKind.HousingAllowance) { Months = In("2025-01", -1m) }).ShouldBe(["sources[0].months.2025-01 is outside the plan", "sources[0].months.2025-01 is negative"]);
    }

    [Fact]
    public void WhatIsNotAsked_IsNamedOnceForEachSource_AndChangesNothing()
    {
        var plan = Plan("2024-08", "2024-10", 0, Adult, Introduction("2024-03-01", "2025-12-31"), ChildBenefit("2024-01-01", "2025-12-31"), Loan("2024-08-16", "2025-06-15"));
        plan.Messages.Where(message => message.About == "NotAsked").Select(message => (message.Code, message.Month, message.Text.In("nb"))).ShouldBe([
            ("ToClarify", Month("2024-08"), "Planen vet ikke om alle vilkårene for introduksjonsstønad er oppfylt. Undersøk dette: oppholdstillatelsen gir rett til programmet, og bosettingen er avtalt med kommunen, uten fullt arbeid ved siden av."),
            ("ToClarify", Month("2024-08"), "Planen vet ikke om alle vilkårene for lån fra Lånekassen er oppfylt. Undersøk dette: Lånekassen godtar oppholdstillatelsen og opplæringen."),
            ("ToClarify", Month("2024-08"), "Planen vet ikke om alle vilkårene for barnetrygd er oppfylt. Undersøk dette: barna bor fast hos mottakeren, og alle har lovlig opphold.")]);
        plan.Months.ShouldAllBe(month => month.Lines.First(line => line.Kind == IncomeKind.IntroductionBenefit).Certainty == LineCertainty.Sure);
    }

    [Theory]
    [InlineData(IncomeKind.IntroductionBenefit, "notAsked.settled")]
    [InlineData(IncomeKind.WorkAssessmentAllowance, "notAsked.reducedCapacity")]
    [InlineData(IncomeKind.TransitionalBenefit, "notAsked.activity")]
    public void WhatIsGiven_IsNotAskedAgain(IncomeKind kind, string left)
    {
        var person = LoneParent with { Permit = new ResidencePermit("utlendingsloven § 28", Day("2022-01-01")) };
        IncomeSource source = kind switch { IncomeKind.IntroductionBenefit => ProgrammeAround("2024-09"), IncomeKind.WorkAssessmentAllowance => Allowance("2024-09-01", "2024-09-30"), _ => Transitional("2024-09-01", "2024-09-30") };
        ((Phrase)Plan("2024-09", person, source).Messages.Single(message => message.About == "NotAsked").Text.Arguments[1]).Key.ShouldBe(left);
        ((Phrase)Plan("2024-09", Born("1990-03-14", "2020-01-01"), source).Messages.Single(message => message.About == "NotAsked").Text.Arguments[1]).Key.ShouldBe("notAsked.and");
    }

    [Fact]
    public void AmountsThatAreDecided_HaveNoConditionsLeft() =>
        Plan("2024-09", Adult, Of(IncomeKind.HousingAllowance), Other("2024-09", 1)).Messages.ShouldBeEmpty();

    [Fact]
    public void EverySourceWithConditions_NamesThem()
    {
        foreach (var source in new IncomeSource[]
        {
            Measure("2024-09-01", "2024-09-30"), Qualification("2024-09-01", "2024-09-30"), Wage("2024-09-01", "2024-09-30", 1, 1), Assistance("2024-09-01", "2024-09-30", Household.Single),
            new LearningMaterials { From = Day("2024-09-01"), To = Day("2024-09-30") }, new StudyHousing { From = Day("2024-09-01"), To = Day("2024-09-30"), Costs = 1 },
            new ChildCareBenefit { From = Day("2024-09-01"), To = Day("2024-09-30"), Costs = 1, Children = 1 },
        })
        {
            Plan("2024-09", Adult, source).Messages.Where(message => message.About == "NotAsked").ShouldHaveSingleItem().Text.Arguments[0].ShouldBe(source.Kind);
        }
    }

    [Fact]
    public void PersonsFacts_AreCheckedByField()
    {
        IEnumerable<string> Faults(LivelihoodPerson person) => (new LivelihoodCase(Month("2024-01"), Month("2024-12"), 0, person, []) { AsOf = Today }).Problems().Select(problem => $"{problem.Field} {problem.Text}");
        Faults(Adult with { MembershipYears = -1 }).ShouldBe(["person.membershipYears must be between 0 and 100"]);
        Faults(Adult with { MembershipYears = 100 }).ShouldBeEmpty();
        Faults(Granted("1990-01-01", "§ 28", "1989-12-31")).ShouldBe(["person.permit.grantedOn must be after the person's own birth and before 2100"]);
        Faults(Granted("1990-01-01", "§ 28", "2100-01-01")).ShouldHaveSingleItem();
        Faults(Granted("1990-01-01", "§ 28", "1990-01-01")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, null, "(loneParent, (membership, activity))")]
    [InlineData(null, 5, "(loneParent, activity)")]
    [InlineData(true, null, "(membership, activity)")]
    [InlineData(true, 5, "activity")]
    public void WhatIsNotAskedOfAFamily_IsWhatTheCaseDoesNotSay(bool? loneParent, int? years, string expected) =>
        Names(NotAsked.About(Transitional("2024-01-01", "2024-12-31"), Adult with { LoneParent = loneParent, MembershipYears = years })!).ShouldBe(expected);

    [Fact]
    public void WhatIsNotAskedOfSupportForTraining_IsWhetherTheTrainingIsApproved()
    {
        NotAsked.About(new LearningMaterials { From = Day("2024-01-01"), To = Day("2024-12-31") }, Adult)!.Key.ShouldBe("notAsked.approvedTraining");
        NotAsked.About(new StudyHousing { From = Day("2024-01-01"), To = Day("2024-12-31"), Costs = 1 }, Adult)!.Key.ShouldBe("notAsked.approvedTraining");
    }

    private static string Names(Phrase phrase) =>
        phrase.Key == "notAsked.and" ? $"({string.Join(", ", phrase.Arguments.Cast<Phrase>().Select(Names))})" : phrase.Key.Replace("notAsked.", "", StringComparison.Ordinal);
}
