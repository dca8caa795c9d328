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

    [Theory]
    [InlineData("nb", "b")]
    [InlineData("nn", "n")]
    [InlineData("en", "e")]
    [InlineData("uk", "b")]
    public void Text_IsInTheLanguage_OrInBokmål(string language, string expected) => new RuleText("b", "n", "e").In(language).ShouldBe(expected);

    [Theory]
    [InlineData("[{ \"code\": \"x\" }]")]
    [InlineData("[{ \"code\": \"x\", \"kind\": \"Other\", \"law\": \"l\", \"certainty\": \"Verified\", \"title\": { \"nb\": \"b\", \"nn\": \"n\" }, \"text\": { \"nb\": \"b\", \"nn\": \"n\", \"en\": \"e\" } }]")]
    [InlineData("[{ \"code\": \"x\", \"kind\": \"Other\", \"law\": \"l\", \"certainty\": \"Verified\", \"note\": \"\", \"title\": { \"nb\": \"b\", \"nn\": \"n\", \"en\": \"e\" }, \"text\": { \"nb\": \"b\", \"nn\": \"n\", \"en\": \"e\" } }]")]
    [InlineData("null")]
    public void FileThatIsNotOfTheForm_IsRefused(string content)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, content);
            Should.Throw<System.Text.Json.JsonException>(() => RuleDescription.Load(path));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
