using System.Globalization;
using Samlop.Grants.Calls;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>
/// Reads what was typed in a part of an application into canonical content, or says field by field what could not be read.
/// </summary>
/// <param name="named">Codes of rows that attachments name: a new row gets none of them.</param>
internal sealed class TypedApplicationPart(
    ApplicationPartDefinition part,
    SaveApplicationPart.Input input,
    ApplicationOptions options,
    IEnumerable<string> named
)
{
    private readonly FieldErrors errors = new();

    public (CallPartContent Content, FieldErrors Errors) Read()
    {
        var content = CallPartContent.Empty;
        foreach (var (typed, index) in input.Fields.Select((f, i) => (f, i)))
        {
            if (part.Field(typed.Key) is not { Kind: not AnswerKind.Rows } field) continue;
            if (Canonical(field.Kind, field.Options, typed.Value, $"Fields[{index}].Value") is { } value) content.Fields[field.Key] = value;
        }

        if (part.Fields.FirstOrDefault(f => f.Kind == AnswerKind.Rows) is { } list && ReadRows(list) is { Count: > 0 } rows)
            content.Lists[list.Key] = rows;
        return (content, errors);
    }

    private List<CallRow> ReadRows(ApplicationField list)
    {
        var all = RowsOf(list).ToList();
        var typed = all.Where(row => !row.IsEmpty).ToList();
        // Nor is the code of a row that was emptied given to another.
        var taken = all.Select(row => row.Code).Concat(input.Budget.Codes).Concat(named).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var rows = new List<CallRow>();
        foreach (var row in typed)
        {
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (column, c) in list.Columns.Select((column, c) => (column, c)))
            {
                var cell = row.Cells.ElementAtOrDefault(c);
                if (column.Options == "year" && !string.IsNullOrWhiteSpace(cell) && !options.Has("year", cell))
                {
                    Say(row, c, Phrase.In<ApplyText>(nameof(ApplyText.Error_BudgetYear)));
                }
                else if (string.IsNullOrWhiteSpace(cell))
                {
                    if (column.Needed) Say(row, c, Phrase.In<GrantsText>(nameof(GrantsText.Error_RowCell)));
                }
                else if (Canonical(column.Kind, column.Options, cell, row.Path(c), row.Where(c)) is { } value)
                {
                    cells[column.Key] = value;
                }
            }

            var read = new CallRow(CodeOf(row, list, rows, taken), cells);
            if (list.Key == ApplicationStructure.BudgetLines) CheckCost(read, row, list);
            rows.Add(read);
        }

        var (lines, limit) = input.Lines.Count > 0 && list.Key == ApplicationStructure.BudgetLines
            ? (input.Lines.Count(line => !line.IsEmpty), ApplicationStructure.RowLimit)
            : (rows.Count, ApplicationStructure.LimitOf(list));
        if (lines > limit) errors.Add(typed[^1].Path(0), Phrase.In<ApplyText>(nameof(ApplyText.Error_TooManyRows), limit, lines));
        return rows;
    }

    private IEnumerable<TypedRow> RowsOf(ApplicationField list) =>
    [
        .. list.Key == ApplicationStructure.BudgetLines ? input.Budget.Rows(list, options) : [],
        .. input.Rows.Select((row, r) => new TypedRow(row.Code, row.Cells, c => $"Rows[{r}].Cells[{c}]",
            c => $"{ApplyWords.Line(r + 1)}, {Sentence.Inside(ApplicationStructure.LabelOf(list, list.Columns[c]))}")),
    ];

    private void Say(TypedRow row, int column, Phrase what) => errors.Add(row.Path(column), what, row.Where(column));

    /// <summary>C-10: the list of costs is open, for a reason; what belongs to ordinary operation cannot be charged to the grant.</summary>
    private void CheckCost(CallRow row, TypedRow typed, ApplicationField list)
    {
        int At(string column) => list.Columns.TakeWhile(c => c.Key != column).Count();
        if (row.Cell("cost") == ApplicationOptions.OtherCost && row.Cell("what").Length == 0)
            Say(typed, At("what"), Phrase.In<ApplyText>(nameof(ApplyText.Error_OtherCost)));
        if (row.Cell("cost") == ApplicationOptions.OrdinaryOperation && row.Cell("source") == ApplicationOptions.Grant)
            Say(typed, At("source"), Phrase.In<ApplyText>(nameof(ApplyText.Error_BarredCost)));
    }

    /// <summary>A row keeps its code as long as it lives; a new one gets the next free number in its list.</summary>
    private static string CodeOf(TypedRow typed, ApplicationField list, List<CallRow> before, HashSet<string> taken)
    {
        if (typed.Code is { Length: > 0 and <= CallRow.CodeLimit } code && before.All(r => r.Code != code)) return code;
        var free = Enumerable.Range(1, taken.Count + 1).Select(n => $"{list.Key}-{n}").First(c => !taken.Contains(c));
        taken.Add(free);
        return free;
    }

    private string? Canonical(AnswerKind kind, string? set, string? typed, string path, string? where = null)
    {
        var text = typed?.ReplaceLineEndings("\n").Trim() ?? "";
        if (text.Length == 0) return null;

        switch (kind)
        {
            case AnswerKind.DayOrMonth when NorwegianDate.TryParse(text, out var date):
                return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            case AnswerKind.DayOrMonth when NorwegianMonth.TryParse(text, out var month):
                return ApplicationOptions.CodeOf(month);
            case AnswerKind.Amount when NorwegianAmount.TryParse(text, out var amount) && amount.Ore > 0:
                return amount.Ore.ToString(CultureInfo.InvariantCulture);
            case AnswerKind.ClassSize when NorwegianNumber.TryParse(text, out var size) && size >= 1 && size <= options.ClassSize:
                return size.ToString(CultureInfo.InvariantCulture);
            case AnswerKind.Year
                when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                    && year >= ApplicationOptions.FirstYear
                    && year <= options.Year + 1:
                return year.ToString(CultureInfo.InvariantCulture);
            case AnswerKind.Choice when options.Has(set!, text):
                return text;
            case AnswerKind.TradeCode when options.Trade(text) is { } trade:
                return trade.Code.Value;
            case AnswerKind.Line or AnswerKind.Text:
                var limit = kind == AnswerKind.Line ? ApplicationStructure.LineLimit : ApplicationStructure.TextLimit;
                if (text.Length <= limit) return kind == AnswerKind.Line ? text.Replace('\n', ' ') : text;
                errors.Add(path, Phrase.In<CommonText>(nameof(CommonText.Error_TooLong), limit, text.Length), where);
                return null;
            default:
                errors.Add(path, Problem(kind, text), where);
                return null;
        }
    }

    private Phrase Problem(AnswerKind kind, string text) => kind switch
    {
        AnswerKind.DayOrMonth => Phrase.In<ApplyText>(nameof(ApplyText.Error_DayOrMonth)),
        AnswerKind.Amount when !NorwegianAmount.TryParse(text, out _, out var problem) => problem.Told(),
        AnswerKind.Amount => Phrase.In<ApplyText>(nameof(ApplyText.Error_AmountPositive)),
        AnswerKind.ClassSize => Phrase.In<ApplyText>(nameof(ApplyText.Error_ClassSize), options.ClassSize),
        AnswerKind.Year => Phrase.In<ApplyText>(nameof(ApplyText.Error_Year), ApplicationOptions.FirstYear, options.Year + 1),
        AnswerKind.TradeCode => Phrase.In<ApplyText>(nameof(ApplyText.Error_Trade)),
        _ => Phrase.In<ApplyText>(nameof(ApplyText.Error_Choice)),
    };
}
