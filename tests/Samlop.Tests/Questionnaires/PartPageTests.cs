using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Components;
using Samlop.Platform.Ui.Forms;
using Samlop.Questionnaires;
using Samlop.Tests.Platform.Ui;

namespace Samlop.Tests.Questionnaires;

/// <summary>A form that no module has, filled in, read and compared through the components that all of them use.</summary>
public partial class PartPageTests
{
    private static readonly PartOnPage NotSaved = new(Answers.Empty, 0, null, null, null);

    [Fact]
    public async Task WholeForm_IsFilledInOnItsPages_AndReadBackAsItWasTyped()
    {
        var parts = new Dictionary<string, Answers>();
        foreach (var part in SampleForm.Form.Parts)
        {
            var page = await Page(part, Filled(part, Answers.Empty), NotSaved);
            foreach (var question in part.Questions) Answer(page, question);

            var (answers, errors) = new AnswerReader(SampleForm.Form, part, PostedBy(page), SampleSets.Instance).Read();

            errors.All.Select(e => $"{e.Field}: {e.Message}").ShouldBeEmpty();
            parts[part.Key] = answers;
            // The page shows what is saved, and saving what it shows changes nothing.
            var again = await Page(part, Filled(part, answers), new PartOnPage(answers, 1, null, null, null));
            new AnswerReader(SampleForm.Form, part, PostedBy(again), SampleSets.Instance) { Saved = answers }.Read().Answers.Write().ShouldBe(answers.Write());
        }

        SampleForm.Form.Unanswered(new Answered(parts)).ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryField_HasALabel_AndSaysWhatMayStayEmpty()
    {
        foreach (var part in SampleForm.Form.Parts)
        {
            var page = await Page(part, Filled(part, Answers.Empty), NotSaved);
            foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
                page.QuerySelector($"label[for='{field.Id}']").ShouldNotBeNull(field.GetAttribute("name"));
        }

        var visit = (await Page(SampleForm.Form.Parts[0], Filled(SampleForm.Form.Parts[0], Answers.Empty), NotSaved)).Body!.TextContent;
        visit.ShouldContain("Spørsmål told (");
        visit.ShouldNotContain("Spørsmål place (");
        visit.ShouldContain("Som på skiltet");
    }

    [Fact]
    public async Task ListWithADrawingOfItsOwn_IsDrawnSo_AndTheOtherRowByRow_WithItsNote()
    {
        var part = SampleForm.Form.Part("people")!;
        var page = await Page(part, Filled(part, Answers.Empty), NotSaved,
            ("Drawn", (Func<Question, RenderFragment?>)(q => q.Key == "met" ? b => b.AddMarkupContent(0, "<p id='grid'></p>") : null)),
            ("Note", (RenderFragment<RowOnPage>)(row => b => b.AddMarkupContent(0, $"<i>{row.List.Key} {row.Number}</i>"))));

        page.QuerySelector("#grid").ShouldNotBeNull();
        page.QuerySelectorAll("i").Select(i => i.TextContent).ShouldBe(["notes 1", "notes 2", "notes 3"]);
        page.QuerySelectorAll("input[name$='.List']").Select(i => i.GetAttribute("value")).Distinct().ShouldBe(["notes"]);
    }

    [Fact]
    public async Task SomebodySavedInBetween_TheirsStandsBesideWhatDiffers_AndNothingTypedIsLost()
    {
        var part = SampleForm.Form.Part("visit")!;
        var theirs = Answers.Empty;
        (theirs.Fields["place"], theirs.Fields["again"], theirs.Fields["seen"], theirs.Fields["way"]) = ("Hos dem", "yes", "tools rooms", "foot");
        var mine = Posted.Answering(part.Questions.Select(q => (q.Key, q.Key switch { "place" => "Hos meg", "way" => "foot", _ => (string?)null })).ToArray());

        var page = await Page(part, mine, new PartOnPage(theirs, 2, null, "Kari", null), ("Conflict", true));

        page.QuerySelectorAll(".other-version").Select(o => o.QuerySelector(".preserve")!.TextContent)
            .ShouldBe(["Hos dem", "Verktøy\nRom", "Ja"]);
        page.QuerySelector("input[name='Input.Fields[0].Value']")!.GetAttribute("value").ShouldBe("Hos meg");
        page.Body!.TextContent.ShouldContain("Kari har lagret dette i mellomtiden:");
    }

    [Fact]
    public async Task SomebodySavedRowsInBetween_TheirsStandUnderTheList()
    {
        var part = SampleForm.Form.Part("people")!;
        var theirs = Answers.Empty;
        theirs.Lists["notes"] = [new AnswerRow("notes-1", new Dictionary<string, string> { ["note"] = "Deres" })];

        var page = await Page(part, Filled(part, Answers.Empty), new PartOnPage(theirs, 2, null, "Kari", null), ("Conflict", true));

        page.QuerySelectorAll(".other-version .preserve").Select(o => o.TextContent).ShouldBe(["(tomt)", "Deres"]);
    }

    [Theory]
    [InlineData("visit", "stay", "visit")]
    [InlineData("visit", "next", "when")]
    [InlineData("visit", null, "when")]
    [InlineData("when", "back", "visit")]
    [InlineData("people", "next", null)]
    [InlineData("visit", "back", null)]
    public void Button_LeadsOn(string part, string? then, string? to) =>
        PartButtons.After(SampleForm.Form, SampleForm.Form.Part(part)!, then)?.Key.ShouldBe(to);

    [Fact]
    public async Task Answers_AreReadOnAPage_QuestionByQuestion()
    {
        var part = SampleForm.Form.Part("people")!;
        var answers = Answers.Empty;
        answers.Lists["notes"] = [new AnswerRow("notes-1", new Dictionary<string, string> { ["note"] = "En merknad" })];

        var page = await Rendered.Component<AnswerView>("/", ("Section", ShownAnswers.Of(SampleForm.Form, part, answers, SampleSets.Instance)));

        page.Body!.TextContent.ShouldContain("Ikke besvart");
        page.QuerySelector("caption")!.TextContent.ShouldBe("Spørsmål notes");
        page.QuerySelector("td")!.TextContent.Trim().ShouldBe("En merknad");
    }

    [Fact]
    public async Task Difference_IsToldPartByPart_WithBeforeAndAfter()
    {
        var (before, after) = (Answers.Empty, Answers.Empty);
        (before.Fields["place"], after.Fields["place"], after.Fields["again"]) = ("Her", "Der", "no");
        var differences = AnswerDifference.Between(SampleForm.Form, Of(before), Of(after), SampleSets.Instance).ToList();

        var page = await Rendered.Component<DifferenceList>("/", ("Form", SampleForm.Form), ("Differences", differences));

        page.QuerySelectorAll("h2").Select(h => h.TextContent).ShouldBe(["Del visit"]);
        page.QuerySelectorAll("del").Select(d => d.TextContent).ShouldBe(["Her"]);
        page.QuerySelectorAll("ins").Select(d => d.TextContent).ShouldBe(["Der", "Nei"]);
    }

    private static Answered Of(Answers visit) => new(new Dictionary<string, Answers> { ["visit"] = visit });

    private static Posted Filled(QuestionnairePart part, Answers saved)
    {
        var input = new Posted();
        input.Fill(part, saved, SampleSets.Instance);
        return input;
    }

    private static Task<IHtmlDocument> Page(QuestionnairePart part, Posted input, PartOnPage saved, params (string Name, object? Value)[] more) =>
        Rendered.Fragment("/", builder =>
        {
            builder.OpenComponent<CascadingValue<FormState>>(0);
            builder.AddComponentParameter(1, "Value", new FormState("part"));
            builder.AddComponentParameter(2, "ChildContent", (RenderFragment)(inner =>
            {
                inner.OpenComponent<PartQuestions>(0);
                foreach (var (name, value) in more.Concat([("Form", SampleForm.Form), ("Part", part), ("Input", input), ("Sets", SampleSets.Instance), ("Saved", saved)]))
                    inner.AddComponentParameter(1, name, value);
                inner.CloseComponent();
            }));
            builder.CloseComponent();
        });

    /// <summary>Fills in the fields of a question as a person does.</summary>
    private static void Answer(IHtmlDocument page, Question question)
    {
        if (question.Kind == QuestionKind.Rows)
        {
            foreach (var (column, c) in question.Columns.Select((column, c) => (column, c)))
            {
                var list = page.QuerySelectorAll($"input[name$='.List'][value='{question.Key}']")[0].GetAttribute("name")!;
                Write(page, column, list.Replace(".List", $".Cells[{c}]", StringComparison.Ordinal));
            }

            return;
        }

        var key = page.QuerySelector($"input[name$='.Key'][value='{question.Key}']")!.GetAttribute("name")!;
        Write(page, question, key.Replace(".Key", question.Kind == QuestionKind.Choices ? ".Chosen" : ".Value", StringComparison.Ordinal));
    }

    private static void Write(IHtmlDocument page, Question question, string name)
    {
        var typed = question.Kind == QuestionKind.Choices ? "" : AnswerSamples.Cases(question, SampleSets.Instance).First(c => c.Error is null).Typed;
        foreach (var field in page.QuerySelectorAll($"[name='{name}']"))
        {
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" } box:
                    box.IsChecked = true;
                    break;
                case IHtmlInputElement { Type: "radio" } radio:
                    radio.IsChecked = radio.Value == typed;
                    break;
                case IHtmlInputElement input:
                    input.Value = typed;
                    break;
                case IHtmlTextAreaElement area:
                    area.Value = typed;
                    break;
                case IHtmlSelectElement select:
                    select.Value = typed;
                    break;
            }
        }
    }

    /// <summary>What a browser would send of the page, bound to the input by the names of its fields.</summary>
    private static Posted PostedBy(IHtmlDocument page)
    {
        var posted = new Posted();
        foreach (var field in page.QuerySelectorAll("[name]"))
        {
            var value = field switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value,
                _ => null,
            };
            var name = Name().Match(field.GetAttribute("name")!);
            if (value is null || !name.Success) continue;
            var index = int.Parse(name.Groups["index"].Value, System.Globalization.CultureInfo.InvariantCulture);
            if (name.Groups["list"].Value == "Fields")
            {
                while (posted.Fields.Count <= index) posted.Fields.Add(new TypedAnswer());
                var answer = posted.Fields[index];
                if (name.Groups["what"].Value == "Key") answer.Key = value;
                else if (name.Groups["what"].Value == "Chosen") answer.Chosen.Add(value);
                else answer.Value = value;
                continue;
            }

            while (posted.Rows.Count <= index) posted.Rows.Add(new TypedRow());
            var row = posted.Rows[index];
            if (name.Groups["what"].Value == "List") row.List = value;
            else if (name.Groups["what"].Value == "Code") row.Code = value;
            else row.Cells.Add(value);
        }

        return posted;
    }

    [GeneratedRegex(@"^Input\.(?<list>Fields|Rows)\[(?<index>\d+)\]\.(?<what>\w+)")]
    private static partial Regex Name();
}
