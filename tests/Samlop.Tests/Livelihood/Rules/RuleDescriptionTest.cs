using Samlop.Livelihood;
using Samlop.Livelihood.Rules;

namespace Samlop.Tests.Livelihood.Rules;

public class RuleDescriptionTest
{
    [Fact]
    public void EveryRule_HasLawAndThreeLanguages()
    {
        var rules = RuleDescription.All();
        rules.ShouldAllBe(rule => rule.Law.Length > 0);
        rules.SelectMany(rule => new[] { rule.Title, rule.Text }).ShouldAllBe(text => text.Nb.Length > 0 && text.Nn.Length > 0 && text.En.Length > 0);
        rules.Select(rule => rule.Code).Distinct().Count().ShouldBe(rules.Count);
        rules.ShouldAllBe(rule => rule.To == null || rule.From <= rule.To);
    }

    [Fact]
    public void EveryKindThatFollowsARule_IsDescribed() =>
        Enum.GetValues<IncomeKind>().Except(RuleDescription.All().Select(rule => rule.Kind)).ShouldBe([IncomeKind.ProgrammeWork, IncomeKind.Other]);
}
