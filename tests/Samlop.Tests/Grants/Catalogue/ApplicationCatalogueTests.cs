using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Samlop.Grants;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Catalogue;
using Samlop.Platform.Text;
using Samlop.Questionnaires;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Catalogue;

/// <summary>What an application is asked comes from its call.</summary>
public class ApplicationCatalogueTests
{
    private static readonly string[] OptionalCodes = [.. ApplicationCatalogue.Optional.Select(o => o.Code)];

    // As the form of 17-2022 was from the first day: codes, addresses, kinds and what must be answered.
    [Fact, Requirement("C-04")]
    public void FormOfCircular_IsThisListOfPartsAndQuestions() => Told(CallSamples.Complete().ApplicationForm).ShouldBe(
    [
        "reason/begrunnelse: text Text!",
        "cooperation/samarbeid: structures Text!",
        "partners/partnere: partners Rows(kind Choice!, organisation Line!, part Line, registered Reference)",
        "methods/metode: text Text!",
        "experience/erfaringer: text Text",
        "trade/behov: demand Rows!(trade Reference!, source Line, figure Line, year Date), gender Text",
        "class/klassen: size Number, start Choice, path Choice, school Line, norwegian Text",
        "target/malgruppe: group Text, priority Text",
        "employers/arbeidsgivere: recruitment Text, testing Text",
        "prior-learning/realkompetanse: assessment Text, language Text",
        "plan/prosjektplan: milestones Rows(milestone Line!, date Date, risk Line)",
        "budget/budsjett: lines Rows!(year Choice!, cost Choice!, what Line, source Choice!, amount Amount!)",
    ]);

    [Fact]
    public void WhatTheCatalogueGetsLater_IsNotInTheFormOfCircular()
    {
        QuestionnairePart[] later =
        [
            .. ApplicationCatalogue.All.Parts.Select(part => part with { Questions = [.. part.Questions, Ask.Text("later")] }),
            new("later", "senere", Ask.Text("text")),
        ];

        Told(ApplicationCatalogue.OfCircular(new Questionnaire(ApplicationCatalogue.All.Wording, later)))
            .ShouldBe(Told(ApplicationCatalogue.Form(null, [])));
    }

    [Fact]
    public void Circular_SaysNothingOfItsParts_AndSoHasThatForm()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", "calls", "17-2022.json")));
        foreach (var version in file.RootElement.GetProperty("versions").EnumerateArray())
        {
            foreach (var name in new[] { "parts", "changes" })
                if (version.TryGetProperty(name, out var parts)) parts.TryGetProperty(CallStructure.FormPart, out _).ShouldBeFalse();
        }
    }

    [Fact]
    public void CallThatIsTickedAsTheCircular_AsksTheSame() =>
        Told(With(CallSets.WholeApplication).ApplicationForm).ShouldBe(Told(CallSamples.Complete().ApplicationForm));

    [Fact]
    public void PartThatTheCallLeavesOut_IsNotAsked_NorIsAQuestionOfIt()
    {
        var form = With("reason budget target plan", "target.group class.size").ApplicationForm;

        Told(form).ShouldBe(
        [
            "reason/begrunnelse: text Text!",
            "target/malgruppe: group Text",
            "plan/prosjektplan: milestones Rows(milestone Line!, date Date, risk Line)",
            "budget/budsjett: lines Rows!(year Choice!, cost Choice!, what Line, source Choice!, amount Amount!)",
        ]);
    }

    [Fact]
    public void PartWithoutAnyOfItsQuestions_IsNotAsked() =>
        With("reason budget target", "").ApplicationForm.Parts.Select(p => p.Key).ShouldBe(["reason", "budget"]);

    [Fact]
    public void PartThatIsTickedWithNoneOfItsQuestions_IsRemarked()
    {
        var remark = Remarks(With("reason budget target", "")).ShouldHaveSingleItem();
        remark.Key.ShouldBe(nameof(GrantsText.Remark_PartNotAsked));
        remark.ToString().ShouldContain(ApplicationCatalogue.All.TitleOf(ApplicationCatalogue.All.Part("target")!));
        Remarks(With("reason budget target", "target.group")).ShouldBeEmpty();
        Remarks(CallSamples.Complete()).ShouldBeEmpty();
    }

    [Fact]
    public void WhateverIsTicked_WhatLaterRulesNeedIsAsked_AndWhatMustBeAnsweredInEachPart() => Prop.ForAll(
        Gen.SubListOf<string>(ApplicationCatalogue.PartsOfCircular).Zip(Gen.SubListOf<string>(OptionalCodes), (parts, questions) => (Parts: parts, Questions: questions)).ToArbitrary(),
        ticked =>
        {
            var form = ApplicationCatalogue.Form([.. ticked.Parts], [.. ticked.Questions]);

            form.Part("reason").ShouldNotBeNull();
            form.Part(ApplicationCatalogue.BudgetPart).ShouldNotBeNull();
            foreach (var part in form.Parts)
            {
                var whole = ApplicationCatalogue.All.Part(part.Key)!;
                part.Questions.ShouldBe(whole.Questions.Where(q => part.Questions.Contains(q)));
                whole.Questions.Where(q => q.Needed).Except(part.Questions).ShouldBeEmpty();
                (ticked.Parts.Contains(part.Key) || ApplicationCatalogue.AlwaysBecause(part) is not null).ShouldBeTrue();
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhatIsTicked_IsKeptWithWhatIsAlwaysThere()
    {
        var part = CallStructure.Form.Part(CallStructure.FormPart)!;
        var posted = new SaveCallPart.Input
        {
            Fields = [new() { Key = CallStructure.FormParts, Chosen = ["plan", "methods"] }, new() { Key = CallStructure.FormQuestions }],
        };

        var (answers, errors) = new AnswerReader(CallStructure.Form, part, posted, CallSets.Instance).Read();

        errors.Any.ShouldBeFalse();
        answers.Codes(CallStructure.FormParts).ShouldBe(["reason", "methods", "plan", "budget"]);
        answers.Codes(CallStructure.FormQuestions).ShouldBeEmpty();
        With(answers).ApplicationForm.Parts.Select(p => p.Key).ShouldBe(["reason", "methods", "plan", "budget"]);
    }

    [Fact, Requirement("K-12")]
    public void Assessment_HasOnlyCriteriaThatTheApplicationAnswers()
    {
        var call = With("reason budget employers", "employers.testing");
        call.Part("weights").Lists["elements"] =
        [
            new AnswerRow("employers", new Dictionary<string, string> { ["title"] = "Arbeidsgivere" }),
            new AnswerRow("prior-learning", new Dictionary<string, string> { ["title"] = "Realkompetanse" }),
        ];

        AssessmentCriteria.Of(call).Select(c => $"{c.Code}: {string.Join(' ', c.Parts)}").ShouldBe(
        [
            "purpose: reason", "plan: budget", "weight-employers: employers",
            // Its own part is not asked, and the call gives it weight: the whole answers it.
            "weight-prior-learning: reason employers budget",
        ]);
        var remark = Remarks(call).ShouldHaveSingleItem();
        remark.Key.ShouldBe(nameof(GrantsText.Remark_WeightNotAsked));
        remark.Arguments.ShouldBe(["Realkompetanse"]);
        AssessmentCriteria.Of(CallSamples.Complete()).Select(c => c.Code).Take(4).ShouldBe(["purpose", "criteria", "plan", "capacity"]);
    }

    private static IEnumerable<Phrase> Remarks(CallContent call) =>
        CallRemarks.Of(call, 2022).Where(remark => remark.Part.Key == CallStructure.FormPart).Select(remark => remark.Text);

    private static CallContent With(string parts, string questions)
    {
        var form = Answers.Empty;
        form.Fields[CallStructure.FormParts] = parts;
        if (questions.Length > 0) form.Fields[CallStructure.FormQuestions] = questions;
        return With(form);
    }

    private static CallContent With(Answers form)
    {
        var parts = CallSamples.Complete().Parts.ToDictionary(p => p.Key, p => p.Value);
        parts[CallStructure.FormPart] = form;
        return new CallContent(parts);
    }

    private static string[] Told(Questionnaire form) =>
        [.. form.Parts.Select(part => $"{part.Key}/{part.Slug}: {string.Join(", ", part.Questions.Select(Told))}")];

    private static string Told(Question question) =>
        $"{question.Key} {question.Kind}{(question.Needed ? "!" : "")}"
        + (question.Columns.Count == 0 ? "" : $"({string.Join(", ", question.Columns.Select(Told))})");
}
