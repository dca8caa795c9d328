using System.Globalization;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Questionnaires;

/// <summary>
/// An answer in its three forms: as it is typed in its field, the one canonical text that is kept, and as a reader reads it. Of a list,
/// each cell is such an answer.
/// </summary>
public static class AnswerText
{
    /// <returns>
    /// The canonical text; null where nothing is typed, and where <paramref name="problem"/> says why it cannot be taken.
    /// </returns>
    public static string? Read(Question question, string? typed, AnswerSets sets, out Phrase? problem)
    {
        problem = null;
        var text = typed?.ReplaceLineEndings("\n").Trim() ?? "";
        if (text.Length == 0) return null;
        if (question is { Needed: true, IsTyped: true, Form: LineForm.Free } && !TypedText.HasLettersOrFigures(text))
        {
            problem = Phrase.In<QuestionnairesText>(nameof(QuestionnairesText.Error_NothingSaid));
            return null;
        }

        var read = question.Kind switch
        {
            QuestionKind.Line => Line(question, text),
            QuestionKind.Text => text.Length <= question.Most ? text : null,
            QuestionKind.Number => Within(question, sets, text),
            QuestionKind.Amount => NorwegianAmount.TryParse(text, out var amount) && amount.Ore > 0 ? Plain(amount.Ore) : null,
            QuestionKind.Date => Moment(question, sets, text),
            QuestionKind.Choice => sets.Has(question.Set, text) ? text : null,
            QuestionKind.YesNo => text is Question.Yes or Question.No ? text : null,
            QuestionKind.Reference => sets.Find(question.Set, text),
            _ => throw new ArgumentOutOfRangeException(nameof(question), question.Kind, "It is not typed in one field."),
        };
        if (read is null) problem = Problem(question, sets, text);
        return read;
    }

    /// <summary>Several choices.</summary>
    /// <inheritdoc cref="Read(Question, string?, AnswerSets, out Phrase?)" />
    public static string? Read(Question question, IEnumerable<string?> chosen, AnswerSets sets, out Phrase? problem)
    {
        var codes = chosen.Where(code => !string.IsNullOrWhiteSpace(code)).ToHashSet();
        var options = sets.Of(question.Set);
        var known = options.Where(option => option.IsAlways || codes.Contains(option.Value)).Select(option => option.Value).ToList();
        problem = codes.Any(code => options.All(option => option.Value != code)) ? Problem(question, sets, "") : null;
        return known.Count == 0 || problem is not null ? null : string.Join(' ', known);
    }

    /// <summary>As it is typed in its field.</summary>
    public static string? InField(Question question, string? canonical, AnswerSets sets) => canonical is null ? null : question switch
    {
        { Kind: QuestionKind.Amount } => Answers.AmountOf(canonical)!.Value.ToField(),
        { Kind: QuestionKind.Reference } => sets.NameOf(question.Set, canonical),
        { Kind: QuestionKind.Date, Unit: DateUnit.TimeOfDay } => canonical.Replace(':', '.'),
        { Kind: QuestionKind.Date, Unit: DateUnit.Year } => canonical,
        { Kind: QuestionKind.Date } => YearMonth.TryParse(canonical, out var month)
            ? Written.Month(month)
            : Written.ShortDate(Answers.DateOf(canonical)!.Value),
        _ => canonical,
    };

    /// <summary>As a reader reads it.</summary>
    public static string ForReader(Question question, string canonical, AnswerSets sets) => question switch
    {
        { Kind: QuestionKind.Amount } => Answers.AmountOf(canonical)!.Value.ToString(),
        { Kind: QuestionKind.Choice } => sets.TextOf(question.Set, canonical),
        { Kind: QuestionKind.Choices } => string.Join('\n', canonical.Split(' ').Select(code => sets.TextOf(question.Set, code))),
        { Kind: QuestionKind.YesNo } => canonical == Question.Yes ? CommonText.Yes : CommonText.No,
        { Kind: QuestionKind.Reference } => sets.NameOf(question.Set, canonical),
        { Kind: QuestionKind.Date, Unit: DateUnit.TimeOfDay } =>
            Written.Time(TimeOnly.ParseExact(canonical, "HH:mm", CultureInfo.InvariantCulture)),
        { Kind: QuestionKind.Date, Unit: DateUnit.Year } => canonical,
        { Kind: QuestionKind.Date } => YearMonth.TryParse(canonical, out var month)
            ? Written.Month(month)
            : Written.Date(Answers.DateOf(canonical)!.Value),
        _ => canonical,
    };

    /// <summary>A row in one line.</summary>
    public static string ForReader(Question list, AnswerRow row, AnswerSets sets, string between = ": ") => string.Join(
        between,
        list.Columns.Where(c => row.Cells.ContainsKey(c.Key)).Select(c => ForReader(c, row.Cell(c.Key), sets)));

    private static string? Line(Question question, string text) => question.Form switch
    {
        LineForm.Email => EmailAddress.TryParse(text, out var address) ? address.Value : null,
        LineForm.Phone => PhoneNumber.TryParse(text, out var phone) ? phone : null,
        _ => text.Length <= question.Most ? text.Replace('\n', ' ') : null,
    };

    private static string? Within(Question question, AnswerSets sets, string text)
    {
        var (least, most) = sets.LimitsOf(question);
        return NorwegianNumber.TryParse(text, out var number) && number >= least && number <= most ? Plain(number) : null;
    }

    private static string? Moment(Question question, AnswerSets sets, string text) => question.Unit switch
    {
        DateUnit.Year => Within(question, sets, text),
        DateUnit.TimeOfDay => NorwegianTime.TryParse(text, out var time) ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : null,
        DateUnit.Month => MonthOf(text),
        DateUnit.DayOrMonth => DayOf(text) ?? MonthOf(text),
        _ => DayOf(text),
    };

    private static string? DayOf(string text) =>
        NorwegianDate.TryParse(text, out var date) ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string? MonthOf(string text) => NorwegianMonth.TryParse(text, out var month) ? CodeOf(month) : null;

    /// <summary>A month in its canonical text.</summary>
    public static string CodeOf(YearMonth month) => month.FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Phrase Problem(Question question, AnswerSets sets, string text)
    {
        if (question.Kind == QuestionKind.Amount && !NorwegianAmount.TryParse(text, out _, out var problem)) return problem.Told();
        if (sets.ProblemOf(question) is { } own) return own;
        var (least, most) = sets.LimitsOf(question);
        return question switch
        {
            { Kind: QuestionKind.Line, Form: LineForm.Email } => Phrase.In<CommonText>(nameof(CommonText.Error_Email)),
            { Kind: QuestionKind.Line, Form: LineForm.Phone } => Phrase.In<QuestionnairesText>(nameof(QuestionnairesText.Error_Phone)),
            { IsTyped: true } => Phrase.In<CommonText>(nameof(CommonText.Error_TooLong), question.Most, text.Length),
            { Kind: QuestionKind.Number } =>
                Phrase.In<QuestionnairesText>(nameof(QuestionnairesText.Error_Number), Plain(least), Plain(most)),
            { Kind: QuestionKind.Amount } => Phrase.In<QuestionnairesText>(nameof(QuestionnairesText.Error_AmountNotPositive)),
            { Kind: QuestionKind.Date, Unit: DateUnit.Year } =>
                Phrase.In<QuestionnairesText>(nameof(QuestionnairesText.Error_Year), Plain(least), Plain(most)),
            { Kind: QuestionKind.Date, Unit: DateUnit.TimeOfDay } => Phrase.In<CommonText>(nameof(CommonText.Error_Time)),
            { Kind: QuestionKind.Date, Unit: DateUnit.Month } => Phrase.In<QuestionnairesText>(nameof(QuestionnairesText.Error_Month)),
            { Kind: QuestionKind.Date, Unit: DateUnit.DayOrMonth } =>
                Phrase.In<QuestionnairesText>(nameof(QuestionnairesText.Error_DayOrMonth)),
            { Kind: QuestionKind.Date } => Phrase.In<CommonText>(nameof(CommonText.Error_Date)),
            { Kind: QuestionKind.Reference } => Phrase.In<QuestionnairesText>(nameof(QuestionnairesText.Error_Reference)),
            _ => Phrase.In<CommonText>(nameof(CommonText.Error_Choice)),
        };
    }
}
