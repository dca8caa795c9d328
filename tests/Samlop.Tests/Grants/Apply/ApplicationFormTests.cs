using Samlop.Grants.Apply;
using Samlop.Grants.Catalogue;
using Samlop.Questionnaires;
using Samlop.Tests.Questionnaires;
using static Samlop.Tests.Grants.Apply.ApplicationSamples;

namespace Samlop.Tests.Grants.Apply;

/// <summary>Every question of the application and every cell of its lists.</summary>
public sealed class ApplicationFormTests() : FormTests(ApplicationCatalogue.All, Options)
{
    [Theory]
    [InlineData("class", "size", nameof(QuestionnairesText.Error_Number), "1 20")]
    [InlineData("trade", "demand.year", nameof(QuestionnairesText.Error_Year), "1990 2023")]
    [InlineData("trade", "demand.trade", nameof(ApplyText.Error_Trade), "")]
    [InlineData("budget", "lines.year", nameof(ApplyText.Error_BudgetYear), "")]
    public void WhatTheCallDoesNotHave_IsToldInItsOwnWords(string part, string at, string key, string limits)
    {
        var path = at.Split('.');
        var question = ApplicationCatalogue.All.Part(part)!.Question(path[0])!;
        if (path.Length > 1) question = question.Column(path[1])!;

        AnswerText.Read(question, "9999", Options, out var problem).ShouldBeNull();

        problem!.Key.ShouldBe(key);
        string.Join(' ', problem.Arguments).ShouldBe(limits);
    }

    [Fact]
    public void ANewRow_GetsNoCodeThatAnAttachmentNames()
    {
        var part = ApplicationCatalogue.All.Part(ApplicationCatalogue.PartnersPart)!;
        var posted = Posted.Of(
            new TypedRow { List = part.Key, Cells = ["nav", "Nav Prøveby"] },
            new TypedRow { List = part.Key, Code = "partners-3", Cells = ["nav", "Nav Annenby"] });
        var saved = Answers.Empty;
        saved.Lists[part.Key] = [new AnswerRow("partners-3", new Dictionary<string, string>())];
        var (answers, _) = new AnswerReader(ApplicationCatalogue.All, part, posted, Options) { Saved = saved, Named = ["partners-1"] }.Read();
        answers.Rows(part.Key).Select(row => row.Code).ShouldBe(["partners-2", "partners-3"]);
    }
}
