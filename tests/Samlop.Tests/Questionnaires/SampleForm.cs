using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Questionnaires;

namespace Samlop.Tests.Questionnaires;

/// <summary>A fictitious form with every kind of question: a visit to a workplace, as no module has it.</summary>
internal sealed class SampleForm : Wording
{
    private static readonly QuestionnairePart[] Parts =
    [
        new("visit", "besok",
            Ask.Line("place").Must(),
            Ask.Text("told") with { Most = 200 },
            Ask.Number("people", 1, 40).Must(),
            Ask.NumberWithin("hours", "hours"),
            Ask.Amount("cost"),
            Ask.Choice("way", "way"),
            Ask.Choices("seen", "seen").Must(),
            Ask.YesNo("again").Must(),
            Ask.Reference("trade", "trade")),
        new("when", "naar",
            Ask.Date("day").Must(),
            Ask.Date("month", DateUnit.Month),
            Ask.Date("plan", DateUnit.DayOrMonth),
            Ask.Year("from", 2000, 2030),
            Ask.Year("to", 2000, 2030) with { NotBefore = "from" },
            Ask.Date("at", DateUnit.TimeOfDay)),
        new("people", "folk",
            Ask.Rows("met", 4,
                Ask.Line("name").Must(), Ask.Line("mail", LineForm.Email), Ask.Line("phone", LineForm.Phone), Ask.YesNo("asked"),
                Ask.Choice("way", "way").Must(), Ask.Reference("trade", "trade"), Ask.Amount("paid"), Ask.Number("years", 0, 60),
                Ask.Date("day")) with { Distinct = true },
            Ask.Rows("notes", 3, Ask.Text("note").Must()).Must()),
    ];

    public static readonly Questionnaire Form = new(new SampleForm(), Parts);

    public override IEnumerable<WordFamily> Families => [];

    public override Phrase Title(QuestionnairePart part) => Phrase.Verbatim($"Del {part.Key}");

    public override Phrase Guidance(QuestionnairePart part) => Phrase.Verbatim($"Veiledning til {part.Key}");

    public override Phrase Label(QuestionnairePart part, Question question) => Phrase.Verbatim($"Spørsmål {question.Key}");

    public override Phrase Label(QuestionnairePart part, Question list, Question column) => Phrase.Verbatim($"Kolonne {column.Key}");

    public override Phrase? Hint(QuestionnairePart part, Question question) =>
        question.Key == "place" ? Phrase.Verbatim("Som på skiltet") : null;
}

/// <summary>What the fictitious form is chosen from.</summary>
internal sealed class SampleSets : AnswerSets
{
    public static readonly SampleSets Instance = new();

    private static readonly Dictionary<string, string> Trades = new() { ["T1"] = "Murer", ["T2"] = "Kokk", ["T3"] = "Frisør", ["T4"] = "Baker", ["T5"] = "Snekker" };

    public override IReadOnlyList<Option> Of(string set) => set switch
    {
        "way" => [new("bus", "Med buss"), new("foot", "Til fots")],
        "seen" => [new("tools", "Verktøy"), new("rooms", "Rom"), new("canteen", "Kantine")],
        _ => base.Of(set),
    };

    public override (int Least, int Most) LimitsOf(Question question) => question.Set == "hours" ? (1, 8) : base.LimitsOf(question);

    public override string? Find(string register, string typed) =>
        Trades.FirstOrDefault(t => t.Key == typed || string.Equals(t.Value, typed, StringComparison.OrdinalIgnoreCase)).Key;

    public override string NameOf(string register, string code) => Trades.GetValueOrDefault(code, code);

    public override IEnumerable<string> Suggestions(string register) => Trades.Values;

    // Nobody goes by bus in more than an hour.
    public override IEnumerable<RowProblem> ProblemsOf(Question list, AnswerRow row) =>
        row.Cell("way") == "bus" && row.Cell("name") == "Ingen" ? [new RowProblem("way", Phrase.Verbatim("Ikke slik"))] : [];
}

public sealed class SampleFormTests() : FormTests(SampleForm.Form, SampleSets.Instance)
{
    [Fact]
    public void EveryKindOfQuestion_IsInTheForm()
    {
        var questions = SampleForm.Form.Parts.SelectMany(p => p.Questions).ToList();
        questions.Concat(questions.SelectMany(q => q.Columns)).Select(q => q.Kind).Distinct().ShouldBe(Enum.GetValues<QuestionKind>(), ignoreOrder: true);
        questions.Concat(questions.SelectMany(q => q.Columns)).Where(q => q.Kind == QuestionKind.Date).Select(q => q.Unit).Distinct()
            .ShouldBe(Enum.GetValues<DateUnit>(), ignoreOrder: true);
    }

    [Theory]
    [InlineData(new[] { "canteen", "tools" }, "tools canteen", null)]
    [InlineData(new[] { "rooms" }, "rooms", null)]
    [InlineData(new[] { "", " " }, null, null)]
    [InlineData(new string[0], null, null)]
    [InlineData(new[] { "tools", "made-up" }, null, nameof(CommonText.Error_Choice))]
    public void SeveralChoices_AreKeptInTheOrderOfTheSet(string[] ticked, string? kept, string? error)
    {
        var posted = new Posted { Fields = [new TypedAnswer { Key = "seen", Chosen = [.. ticked] }] };
        var (answers, errors) = new AnswerReader(SampleForm.Form, SampleForm.Form.Parts[0], posted, SampleSets.Instance).Read();

        answers.Text("seen").ShouldBe(kept);
        answers.Codes("seen").ShouldBe(kept?.Split(' ') ?? []);
        errors.All.Select(e => (e.Field, e.Message.Key)).ShouldBe(error is null ? [] : [("Fields[0].Chosen", error)]);
    }

    [Theory]
    [InlineData("2022", "2026", false)]
    [InlineData("2022", "2022", false)]
    [InlineData("2026", "2022", true)]
    [InlineData("", "2022", false)]
    [InlineData("2022", "", false)]
    public void YearBeforeTheOneItFollows_IsToldThere(string from, string to, bool told) =>
        new AnswerReader(SampleForm.Form, SampleForm.Form.Part("when")!, Posted.Answering(("from", from), ("to", to)), SampleSets.Instance)
            .Read().Errors.All.Select(e => (e.Field, e.Message.Key))
            .ShouldBe(told ? [("Fields[1].Value", nameof(QuestionnairesText.Error_YearBefore))] : []);

    [Fact]
    public void RuleOfARow_IsToldAtItsCell_WithTheNameOfTheLine()
    {
        var row = AnswerSamples.ARow(SampleForm.Form.Part("people")!.Question("met")!, SampleSets.Instance, 0, "Ingen");
        var error = new AnswerReader(SampleForm.Form, SampleForm.Form.Part("people")!, Posted.Of(row), SampleSets.Instance)
            .Read().Errors.All.ShouldHaveSingleItem();
        (error.Field, error.Where).ShouldBe(("Rows[0].Cells[4]", "Linje 1, kolonne way"));
    }

    [Fact]
    public void CodeThatIsNamedElsewhere_IsGivenToNoNewRow()
    {
        var list = SampleForm.Form.Part("people")!.Question("notes")!;
        var reader = new AnswerReader(SampleForm.Form, SampleForm.Form.Part("people")!, Posted.Of(AnswerSamples.ARow(list, SampleSets.Instance)), SampleSets.Instance)
        {
            Named = ["notes-1"],
        };
        reader.Read().Answers.Rows("notes").Single().Code.ShouldBe("notes-2");
    }

    [Fact]
    public void RowOfARow_OrOfSeveralChoices_CannotBeAsked()
    {
        Should.Throw<ArgumentException>(() => Ask.Rows("list", 3));
        Should.Throw<ArgumentException>(() => Ask.Rows("list", 3, Ask.Choices("some", "seen")));
        Should.Throw<ArgumentException>(() => Ask.Rows("list", 3, Ask.Rows("inner", 3, Ask.Line("a"))));
    }

    [Fact]
    public void Form_WithSomeOfItsParts_HasThemInOrder_AndNoneWithoutQuestions()
    {
        var some = SampleForm.Form.Only(p => p.Key != "when", (p, q) => p.Key != "people" && q.Key is "place" or "way");

        some.Parts.Select(p => p.Key).ShouldBe(["visit"]);
        some.Parts[0].Questions.Select(q => q.Key).ShouldBe(["place", "way"]);
        SampleForm.Form.Only(_ => true, (_, _) => true).Parts.ShouldBe(SampleForm.Form.Parts);
    }

    [Fact]
    public void Parts_FollowEachOther()
    {
        var form = SampleForm.Form;
        (form.Before(form.Parts[0]), form.After(form.Parts[^1])).ShouldBe((null, null));
        form.After(form.Parts[0]).ShouldBe(form.Parts[1]);
        form.Before(form.Parts[2]).ShouldBe(form.Parts[1]);
        (form.BySlug("folk")?.Key, form.BySlug("people")).ShouldBe(("people", null));
    }

    [Theory]
    [InlineData("visit", "seen", "tools canteen", "Verktøy\nKantine")]
    [InlineData("visit", "again", "yes", "Ja")]
    [InlineData("visit", "trade", "T2", "Kokk")]
    [InlineData("visit", "trade", "T9", "T9")]
    [InlineData("visit", "way", "train", "train")]
    [InlineData("when", "day", "2022-03-10", "10. mars 2022")]
    [InlineData("when", "month", "2022-08", "august 2022")]
    [InlineData("when", "plan", "2022-08", "august 2022")]
    [InlineData("when", "plan", "2022-08-15", "15. august 2022")]
    [InlineData("when", "from", "2021", "2021")]
    public void Answer_IsToldInWords(string part, string question, string kept, string told)
    {
        Thread.CurrentThread.CurrentCulture = Thread.CurrentThread.CurrentUICulture = Languages.Bokmål.Culture;
        AnswerText.ForReader(SampleForm.Form.Part(part)!.Question(question)!, kept, SampleSets.Instance).ShouldBe(told);
    }
}
