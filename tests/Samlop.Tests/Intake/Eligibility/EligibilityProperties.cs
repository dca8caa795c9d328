using FsCheck;
using FsCheck.Fluent;
using Samlop.Intake.Eligibility;
using static Samlop.Tests.Intake.Eligibility.Someone;
using Samlop.Tests.Support;

namespace Samlop.Tests.Intake.Eligibility;

public class EligibilityProperties
{
    private static readonly string[] Grounds = [.. Book.Grounds.Select(g => g.Ground), "utlendingsloven § 26"];

    internal static readonly Arbitrary<EligibilityQuestion> Questions =
        (from asOf in Days(2003, 2028)
         from birth in Maybe(Days(1940, 2010))
         from arrived in Maybe(Days(2015, 2026))
         from citizenship in Maybe(Gen.Frequency((5, Gen.Constant(Citizenship.Other)), (1, Gen.Elements(Enum.GetValues<Citizenship>()))))
         from permits in Gen.ListOf(from ground in Gen.Elements(Grounds) from granted in Maybe(Days(2015, 2026)) from paragraph in Maybe(Gen.Elements(Enum.GetValues<PermitParagraph>())) from protection in Gen.Elements(true, false, (bool?)null) from settled in Maybe(Days(2010, 2020)) from applied in Maybe(Days(2015, 2025)) select new Permit(ground, granted) { Paragraph = paragraph, OnProtectionApplication = protection, ReferenceSettledOn = settled, FamilyAppliedOn = applied })
         from flags in Gen.ArrayOf(Gen.Elements(true, true, false, (bool?)null), 7)
         from years in Maybe(Gen.Choose(0, 14))
         from lower in Maybe(Gen.Elements(Enum.GetValues<LowerSecondary>()))
         from upper in Maybe(Gen.Elements(Enum.GetValues<UpperSecondary>()))
         from begun in Maybe(Days(2016, 2026))
         from start in Maybe(Days(2022, 2023))
         from end in Maybe(Days(2023, 2024))
         select new EligibilityQuestion(asOf, new PersonFacts
         {
             BirthDate = birth,
             ArrivedOn = arrived,
             Citizenship = citizenship,
             Permits = [.. permits.Take(3)],
             LawfulStay = flags[0],
             SchoolYears = years,
             LowerSecondary = lower,
             UpperSecondary = upper,
             CanFollowOrdinaryTraining = !flags[1],
             ProgrammeOffered = flags[2],
             ProgrammeStartedOn = begun,
             RequalificationUsed = flags[3],
             FastTrack = new FastTrackPlan(flags[4], flags[5], flags[6], start, end),
         })).ToArbitrary();

    [Fact]
    public void Answer_WithOneFactLess_IsTheSameOrToClarify_NeverTheOpposite() => Prop.ForAll(Questions, question =>
    {
        var whole = Findings(question);
        foreach (var lesser in OneFactLess(question.Person, question.Person.ProgrammeStartedOn <= question.AsOf))
        {
            var less = Findings(question with { Person = lesser });
            for (var i = 0; i < whole.Length; i++)
            {
                if (whole[i] is { } before && less[i] is { } after && after.Answer != before.Answer) after.Answer.ShouldBe(Answer.ToClarify);
            }
        }
    }).ShouldHold(1000);

    [Fact]
    public void Answer_AlwaysHasReasons_WithRuleSourceAndFact() => Prop.ForAll(Questions, question =>
    {
        var answer = Ask(question);
        var reasons = Findings(question).Where(f => f is not null).SelectMany(f => f!.Reasons).Concat(answer.IntegrationLawReasons).ToList();
        Findings(question).ShouldAllBe(f => f == null || f.Reasons.Count > 0);
        reasons.ShouldAllBe(r => r.Rule.Source.Length > 0 && r.Rule.Text.Nb.Length > 0);
        reasons.ShouldAllBe(r => r.Facts.Count > 0 || r.Code == "NotInFullWork");
        reasons.ShouldAllBe(r => r.Set.InForce(question.AsOf));
    }).ShouldHold();

    [Fact]
    public void AdultRightAndTargetGroup_AreYesExactlyWhereAllThatDecidesHolds() => Prop.ForAll(Questions, question =>
    {
        var answer = Ask(question);
        foreach (var finding in new[] { answer.AdultRight, answer.TargetGroup, answer.FastTrack })
        {
            var deciding = finding.Reasons.Where(r => r.Rule.Decides).ToList();
            finding.Answer.ShouldBe(deciding.Exists(r => r.Holds == false) ? Answer.No : deciding.TrueForAll(r => r.Holds == true) ? Answer.Yes : Answer.ToClarify);
        }
    }).ShouldHold();

    [Fact]
    public void ToClarify_AsAnAnswer_SaysWhatToClarify() => Prop.ForAll(Questions, question =>
    {
        var answer = Ask(question);
        Findings(question).ShouldAllBe(f => f == null || (f.Answer == Answer.ToClarify) == (f.ToClarify.Count > 0));
        answer.AdultRight.ToClarify.Concat(answer.TargetGroup.ToClarify).Concat(answer.Priority.ToClarify).Select(c => c.Code).ShouldBeSubsetOf(Codes(answer));
        answer.ToClarify.Select(c => c.Code).ShouldBeUnique();
        answer.ToClarify.ShouldAllBe(c => c.Text.Nb.Length > 0 && !c.Text.Nb.Contains('{') && !c.Text.Nn.Contains('{') && !c.Text.En.Contains('{'));
    }).ShouldHold();

    [Fact]
    public void Answer_IsNeverYes_OnAnUnsureRule_AndABreachIsNeverSilent() => Prop.ForAll(Questions, question =>
    {
        foreach (var finding in Findings(question).OfType<Finding>())
        {
            var deciding = finding.Reasons.Where(r => r.Rule.Decides && !r.Chooses).ToList();
            if (finding.Answer == Answer.Yes) deciding.ShouldAllBe(r => r.Holds == true && (r.Rule.Certainty == Certainty.Verified || r.Rule.Certainty == Certainty.Remembered));
            if (finding.Answer == Answer.No) deciding.ShouldContain(r => r.Holds == false);
        }
    }).ShouldHold();

    [Fact]
    public void Priority_IsNeverMoreThanTheTargetGroup() => Prop.ForAll(Questions, question =>
    {
        var answer = Ask(question);
        if (answer.TargetGroup.Answer == Answer.No) answer.Priority.Answer.ShouldBe(Answer.No);
        if (answer.TargetGroup.Answer == Answer.ToClarify) answer.Priority.Answer.ShouldNotBe(Answer.Yes);
    }).ShouldHold();

    [Fact]
    public void Answer_OfACitizenOfAnotherCountryWithoutAPermit_IsNo() => Prop.ForAll(Questions, question =>
    {
        var answer = Ask(question with { Person = question.Person with { Citizenship = Citizenship.Other, Permits = [] } });
        if (question.AsOf >= new DateOnly(2008, 8, 1)) answer.AdultRight.Answer.ShouldBe(Answer.No);
        (answer.Priority.Answer, answer.IntegrationLaw).ShouldBe((Answer.No, null));
    }).ShouldHold();

    [Fact]
    public void Priority_Yes_ComesWithASectionOfTheLawThatApplies() => Prop.ForAll(Questions, question =>
    {
        var answer = Ask(question);
        (answer.Priority.RuleSet is not null).ShouldBe(answer.Priority.Answer == Answer.Yes);
        if (answer.Priority.RuleSet is { } section) section.ShouldStartWith(answer.IntegrationLaw.ShouldNotBeNull());
    }).ShouldHold();

    private static EligibilityAnswer Ask(EligibilityQuestion question) => new EligibilityCheck(Book).Answer(question);

    private static Finding?[] Findings(EligibilityQuestion question)
    {
        var answer = Ask(question);
        return [answer.AdultRight, answer.TargetGroup, answer.Priority, answer.FastTrack, answer.Requalification];
    }

    private static IEnumerable<PersonFacts> OneFactLess(PersonFacts person, bool begun)
    {
        yield return person with { BirthDate = null };
        yield return person with { ArrivedOn = null };
        yield return person with { Citizenship = null };
        yield return person with { Permits = null };
        yield return person with { LawfulStay = null };
        yield return person with { SchoolYears = null };
        yield return person with { LowerSecondary = null };
        yield return person with { UpperSecondary = null };
        yield return person with { CanFollowOrdinaryTraining = null };
        yield return person with { ProgrammeOffered = null };
        yield return person with { RequalificationUsed = null };
        yield return person with { FastTrack = person.FastTrack with { CloseToWork = null } };
        yield return person with { FastTrack = person.FastTrack with { CompetenceMapped = null } };
        yield return person with { FastTrack = person.FastTrack with { LanguageOffered = null } };
        yield return person with { FastTrack = person.FastTrack with { From = null } };
        yield return person with { FastTrack = person.FastTrack with { To = null } };
        for (var i = 0; i < person.Permits!.Count; i++)
        {
            yield return person with { Permits = Replaced(person.Permits, i, person.Permits[i] with { Ground = null }) };
            yield return person with { Permits = Replaced(person.Permits, i, person.Permits[i] with { GrantedOn = null }) };
            if (begun) continue; // what is not told of the ground is then settled by the programme
            yield return person with { Permits = Replaced(person.Permits, i, person.Permits[i] with { Paragraph = null }) };
            yield return person with { Permits = Replaced(person.Permits, i, person.Permits[i] with { OnProtectionApplication = null }) };
            yield return person with { Permits = Replaced(person.Permits, i, person.Permits[i] with { ReferenceSettledOn = null }) };
            yield return person with { Permits = Replaced(person.Permits, i, person.Permits[i] with { FamilyAppliedOn = null }) };
        }
    }

    private static List<Permit> Replaced(IReadOnlyList<Permit> permits, int place, Permit permit) => [.. permits.Select((p, i) => i == place ? permit : p)];

    private static Gen<DateOnly> Days(int first, int last) =>
        from day in Gen.Choose(new DateOnly(first, 1, 1).DayNumber, new DateOnly(last, 12, 31).DayNumber) select DateOnly.FromDayNumber(day);

    private static Gen<T?> Maybe<T>(Gen<T> some) where T : struct => Gen.Frequency((6, from value in some select (T?)value), (1, Gen.Constant((T?)null)));
}
