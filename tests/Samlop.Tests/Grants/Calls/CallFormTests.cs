using Samlop.Grants.Calls;
using Samlop.Questionnaires;
using Samlop.Tests.Questionnaires;

namespace Samlop.Tests.Grants.Calls;

/// <summary>Every field of the builder and every cell of its lists.</summary>
public sealed class CallFormTests() : FormTests(CallStructure.Form, CallSets.Instance)
{
    // The circular's own parts in its own order: a code or an address is never changed, since calls are stored by them.
    [Fact]
    public void Parts_AreThoseOfTheCircular() => CallStructure.Form.Parts.Select(part => $"{part.Key}/{part.Slug}").ShouldBe(
    [
        "identity/hjemmel", "trial/forsoket", "purpose/mal", "target/malgruppe", "recipients/mottakere", "criteria/kriterier", "weights/vekt",
        "contents/innhold", "frame/ramme", "costs/utgifter", "assessment/vurdering", "applying/soknad", "form/soknadsdeler", "payment/utbetaling",
        "reporting/rapportering", "control/kontroll", "appeal/klage", "contacts/kontakt",
    ]);

    [Theory]
    [InlineData("costs", "eligible", true)]
    [InlineData("criteria", "agreementTopics", true)]
    [InlineData("weights", "elements", true)]
    [InlineData("reporting", "requirements", true)]
    [InlineData("reporting", "due", false)]
    [InlineData("contacts", "roles", false)]
    public void List_ThatNamesThings_NamesEachOnce(string part, string list, bool once) =>
        CallStructure.Form.Part(part)!.Question(list)!.Distinct.ShouldBe(once);

    [Theory]
    [InlineData(" lærere ", true)]
    [InlineData("Lærer", false)]
    public void Cost_IsTheSame_WhateverItsCapitals(string other, bool told)
    {
        var part = CallStructure.Form.Part("costs")!;
        var posted = Posted.Of(new TypedRow { List = "eligible", Cells = ["Lærere"] }, new TypedRow { List = "eligible", Cells = [other] });
        new AnswerReader(CallStructure.Form, part, posted, CallSets.Instance).Read().Errors.Any.ShouldBe(told);
    }

    [Theory]
    [InlineData("10.03.2022", "10.03.2022", true)]
    [InlineData("10.03.2022", "01.03.2022", true)]
    [InlineData("10.03.2022", "11.03.2022", false)]
    [InlineData("", "01.03.2022", false)]
    [InlineData("10.03.2022", "", false)]
    public void DecisionPlannedBeforeTheDeadline_IsToldAtItsField(string deadline, string decision, bool told) =>
        new AnswerReader(
            CallStructure.Form, CallStructure.Form.Part("applying")!, Posted.Answering(("deadline", deadline), ("decision", decision)),
            CallSets.Instance)
            .Read().Errors.All.Select(e => (e.Field, e.Message.Key))
            .ShouldBe(told ? [("Fields[1].Value", nameof(QuestionnairesText.Error_DayNotAfter))] : []);

    [Theory]
    [InlineData("reason class budget", "class.path class.size", "class.path class.size")]
    [InlineData("reason budget", "class.path class.size", null)]
    [InlineData("reason trade class", "class.path prior-learning.language", "class.path")]
    public void OptionalQuestion_OfAPartThatIsLeftOut_IsNotKept(string parts, string questions, string? kept)
    {
        var form = Answers.Empty;
        form.Fields[CallStructure.FormParts] = parts;
        form.Fields[CallStructure.FormQuestions] = questions;
        CallStructure.DropQuestionsOfPartsLeftOut(form);
        form.Text(CallStructure.FormQuestions).ShouldBe(kept);
    }

    [Fact]
    public void Rows_OfAnotherList_DoNotCountInThisOne()
    {
        var part = CallStructure.Form.Part("reporting")!;
        var posted = Posted.Of(
            new TypedRow { List = "due", Cells = ["01.02.2023"] }, new TypedRow { List = "requirements", Cells = ["Regnskap"] });

        var (answers, _) = new AnswerReader(CallStructure.Form, part, posted, CallSets.Instance).Read();

        answers.Rows("requirements").Select(row => (row.Code, row.Cell("text"))).ShouldBe([("requirements-1", "Regnskap")]);
        answers.Rows("due").Select(row => row.Cell("date")).ShouldBe(["2023-02-01"]);
    }
}
