using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Samlop.Platform.Text;
using Samlop.Questionnaires;

namespace Samlop.Tests.Questionnaires;

/// <summary>A part as it is posted, of no use case in particular.</summary>
internal sealed class Posted : TypedPart
{
    public static Posted Answering(params (string Key, string? Value)[] fields) =>
        new() { Fields = [.. fields.Select(f => new TypedAnswer { Key = f.Key, Value = f.Value })] };

    public static Posted Of(params TypedRow[] rows) => new() { Rows = [.. rows] };
}

/// <summary>Answers as they are kept, without any page.</summary>
internal sealed record Answered(IReadOnlyDictionary<string, Answers> Parts) : IAnswers
{
    public static readonly Answered Nothing = new(new Dictionary<string, Answers>());

    public Answers Part(string key) => Parts.GetValueOrDefault(key) ?? Answers.Empty;

    public string Written => string.Join('\n', Parts.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}: {p.Value.Write()}"));
}

/// <summary>What is typed, what is kept of it, and the key of the error where nothing is.</summary>
internal sealed record AnswerCase(string Typed, string? Kept, string? Error = null);

/// <summary>Answers of every kind of question, as typed and as kept.</summary>
internal static class AnswerSamples
{
    /// <summary>Any answers to a form, of which none, some or all are given.</summary>
    public static Gen<Answered> Any(Questionnaire form, AnswerSets sets)
    {
        var slots = form.Parts.SelectMany(part => part.Questions.Select(question => (part, question))).ToList();
        return Gen.ArrayOf(Gen.Choose(0, 4), slots.Count).Select(picks =>
        {
            var parts = form.Parts.ToDictionary(part => part.Key, _ => Answers.Empty);
            // What is always chosen leaves no question unanswered.
            foreach (var ((part, question), pick) in slots.Zip(picks))
                parts[part.Key].Put(question, HasAlways(question, sets) ? Math.Max(1, pick) : pick, sets);
            foreach (var (part, question) in slots.Where(s => s.question.NotBefore is not null))
            {
                var answers = parts[part.Key];
                if (question.Unit == DateUnit.Year && answers.Number(question.Key) < answers.Number(question.NotBefore!))
                    answers.Fields[question.Key] = answers.Text(question.NotBefore!)!;
                else if (question.Unit == DateUnit.Day && answers.Date(question.Key) <= answers.Date(question.NotBefore!))
                    answers.Fields[question.Key] = "2022-04-01";
            }

            return new Answered(parts);
        });
    }

    private static bool HasAlways(Question question, AnswerSets sets) =>
        question.Kind == QuestionKind.Choices && sets.Of(question.Set).Any(option => option.IsAlways);

    /// <summary>Answers the question in one of some ways; not at all where the pick is 0.</summary>
    public static void Put(this Answers answers, Question question, int pick, AnswerSets sets)
    {
        if (pick == 0) return;
        if (question.Kind != QuestionKind.Rows) answers.Fields[question.Key] = Canonical(question, pick, sets);
        else answers.Lists[question.Key] = [.. Rows(pick).Select(row => Row(question, row.Code, row.Pick, sets))];
    }

    /// <summary>As it is kept.</summary>
    public static string Canonical(Question question, int pick, AnswerSets sets) => question switch
    {
        { Kind: QuestionKind.Line, Form: LineForm.Email } => $"tekst{pick}@imdi.test",
        { Kind: QuestionKind.Line, Form: LineForm.Phone } => $"24 16 88 0{pick}",
        { Kind: QuestionKind.Number } or { Kind: QuestionKind.Date, Unit: DateUnit.Year } => $"{sets.LimitsOf(question).Least + pick}",
        { Kind: QuestionKind.Amount } => $"{pick}00050",
        { Kind: QuestionKind.Date, Unit: DateUnit.TimeOfDay } => $"{10 + pick}:30",
        { Kind: QuestionKind.Date, Unit: DateUnit.Month } => $"2022-{pick:00}",
        { Kind: QuestionKind.Date, Unit: DateUnit.DayOrMonth } => pick % 2 == 0 ? $"2022-08-{pick:00}" : $"2022-{pick:00}",
        { Kind: QuestionKind.Date } => $"2022-03-{pick:00}",
        { Kind: QuestionKind.Choice } => Option(question, pick, sets),
        { Kind: QuestionKind.Choices } => string.Join(' ', sets.Of(question.Set).Where((o, at) => o.IsAlways || at % pick == 0).Select(o => o.Value)),
        { Kind: QuestionKind.YesNo } => pick % 2 == 0 ? Question.Yes : Question.No,
        { Kind: QuestionKind.Reference } => sets.Find(question.Set, sets.Suggestions(question.Set).ElementAt(pick))!,
        _ => $"Tekst {pick}, æøå",
    };

    // What must be answered is not answered by a full stop; elsewhere it may stand for none.
    private static AnswerCase SaysNothing(Question question) =>
        question.Needed ? new(" . ", null, nameof(QuestionnairesText.Error_NothingSaid)) : new(" . ", ".");

    /// <summary>What is typed below, at and above each limit.</summary>
    public static IEnumerable<AnswerCase> Cases(Question question, AnswerSets sets)
    {
        var (least, most) = sets.LimitsOf(question);
        AnswerCase No(string typed, string error) => new(typed, null, sets.ProblemOf(question)?.Key ?? error);
        AnswerCase[] Outside(string error) =>
        [
            new($"{least}", $"{least}"), new($"{most}", $"{most}"),
            .. new[] { $"{least - 1}", $"{most + 1}", "-3", "tre", "2,5" }.Select(typed => No(typed, error)),
        ];
        AnswerCase[] dayOrMonth =
        [
            new("29.02.2024", "2024-02-29"), new("10.3.2022", "2022-03-10"),
            .. question.Unit != DateUnit.Day ? [new("august 2022", "2022-08"), new("08.2022", "2022-08")] : Array.Empty<AnswerCase>(),
            .. new[] { "29.02.2023", "i august", "13.2022", "31.12.1899" }
                .Select(typed => No(typed, question.Unit == DateUnit.Day ? nameof(CommonText.Error_Date)
                    : nameof(QuestionnairesText.Error_DayOrMonth))),
        ];
        return question switch
        {
            { Kind: QuestionKind.Line, Form: LineForm.Email } =>
            [
                new("Post@IMDi.no ", "post@imdi.no"),
                No("ola(at)imdi", nameof(CommonText.Error_Email)), No("post@imdi", nameof(CommonText.Error_Email)),
            ],
            { Kind: QuestionKind.Line, Form: LineForm.Phone } =>
            [
                new("24 16  88 00", "24 16 88 00"), new("+47 24168800", "+47 24168800"), new("116117", "116117"),
                .. new[] { "abc", "241688001", "24-16-88-00", "+47" }.Select(t => No(t, nameof(QuestionnairesText.Error_Phone))),
            ],
            { Kind: QuestionKind.Line } =>
            [
                SaysNothing(question),
                new(" Tilskudd ", "Tilskudd"), new("to\r\nlinjer", "to linjer"), new(new('æ', question.Most), new('æ', question.Most)),
                No(new('æ', question.Most + 1), nameof(CommonText.Error_TooLong)),
            ],
            { Kind: QuestionKind.Text } =>
            [
                SaysNothing(question),
                new("to\r\nlinjer\r\n", "to\nlinjer"), new(new('æ', question.Most), new('æ', question.Most)),
                No(new('æ', question.Most + 1), nameof(CommonText.Error_TooLong)),
            ],
            { Kind: QuestionKind.Number } => Outside(nameof(QuestionnairesText.Error_Number)),
            { Kind: QuestionKind.Date, Unit: DateUnit.Year } => Outside(nameof(QuestionnairesText.Error_Year)),
            { Kind: QuestionKind.Amount } =>
            [
                new("5 000 000", "500000000"), new("0,01", "1"), new("999 999 999 999,99", "99999999999999"),
                No("0", nameof(QuestionnairesText.Error_AmountNotPositive)), No("-0,01", nameof(QuestionnairesText.Error_AmountNotPositive)),
                new("1250.50", null, "Amount_PointAsDecimalSign"), new("0,001", null, "Amount_Ambiguous"), new("mye", null, "Amount_NotANumber"),
                new("1 000 000 000 000", null, "Amount_TooLarge"),
            ],
            { Kind: QuestionKind.Date, Unit: DateUnit.TimeOfDay } =>
            [
                new("kl. 15", "15:00"), new("00.00", "00:00"), new("23:59", "23:59"),
                No("24.00", nameof(CommonText.Error_Time)), No("12.60", nameof(CommonText.Error_Time)),
            ],
            { Kind: QuestionKind.Date, Unit: DateUnit.Month } =>
            [
                new("august 2022", "2022-08"), new("08.2022", "2022-08"),
                No("13.2022", nameof(QuestionnairesText.Error_Month)), No("10.03.2022", nameof(QuestionnairesText.Error_Month)),
            ],
            { Kind: QuestionKind.Date } => dayOrMonth,
            { Kind: QuestionKind.Choice } =>
            [
                .. sets.Of(question.Set).Select(option => new AnswerCase(option.Value, option.Value)),
                No("made-up", nameof(CommonText.Error_Choice)),
            ],
            { Kind: QuestionKind.YesNo } =>
            [
                new(Question.Yes, Question.Yes), new(Question.No, Question.No), No("ja", nameof(CommonText.Error_Choice)),
            ],
            { Kind: QuestionKind.Reference } =>
            [
                .. sets.Suggestions(question.Set).Take(3).Select(name => new AnswerCase(name.ToUpperInvariant(), sets.Find(question.Set, name))),
                No("trollmannfaget", nameof(QuestionnairesText.Error_Reference)),
            ],
            _ => [],
        };
    }

    /// <summary>A row whose cells can all be read, with one of them as it is to be tried.</summary>
    public static TypedRow ARow(Question list, AnswerSets sets, int at = -1, string? typed = null) => new()
    {
        List = list.Key,
        Cells =
        [
            .. list.Columns.Select((column, c) => c == at ? typed : Cases(column, sets).First(sample => sample.Error is null).Typed),
        ],
    };

    private static AnswerRow Row(Question list, string code, int pick, AnswerSets sets) => new(
        $"{list.Key}-{code}",
        list.Columns.ToDictionary(column => column.Key, column =>
            Canonical(column, column.Once ? int.Parse(code, CultureInfo.InvariantCulture) : pick, sets) + (list.Distinct && column == list.Columns[0] ? $" {code}" : null)));

    // The rows that live in a list: some of 1, 2 and 3, with 2 in two forms.
    private static (string Code, int Pick)[] Rows(int pick) => pick switch
    {
        1 => [("1", 1)],
        2 => [("1", 1), ("2", 1)],
        3 => [("2", 2)],
        _ => [("1", 1), ("2", 2), ("3", 1)],
    };

    private static string Option(Question question, int pick, AnswerSets sets)
    {
        var options = sets.Of(question.Set);
        return options[(pick - 1) % options.Count].Value;
    }
}
