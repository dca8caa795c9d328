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
        var rows = new List<CallRow>();
        foreach (var (typed, index) in input.Rows.Select((r, i) => (r, i)))
        {
            if (typed.Cells.All(string.IsNullOrWhiteSpace)) continue;
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (column, c) in list.Columns.Select((column, c) => (column, c)))
            {
                var path = $"Rows[{index}].Cells[{c}]";
                var cell = c < typed.Cells.Count ? typed.Cells[c] : null;
                if (string.IsNullOrWhiteSpace(cell))
                {
                    if (column.Needed) errors.Add(path, Phrase.In<ApplyText>(nameof(ApplyText.Error_CellMissing)));
                }
                else if (Canonical(column.Kind, column.Options, cell, path) is { } value)
                {
                    cells[column.Key] = value;
                }
            }

            var row = new CallRow(CodeOf(typed, list, rows), cells);
            if (list.Key == "lines") CheckCost(row, index, list);
            rows.Add(row);
        }

        if (rows.Count > ApplicationStructure.RowLimit)
            errors.Add(
                $"Rows[{input.Rows.Count - 1}].Cells[0]",
                Phrase.In<ApplyText>(nameof(ApplyText.Error_TooManyRows), ApplicationStructure.RowLimit, rows.Count)
            );
        return rows;
    }

    /// <summary>C-10: the list of costs is open, for a reason; what belongs to ordinary operation cannot be charged to the grant.</summary>
    private void CheckCost(CallRow row, int index, ApplicationField list)
    {
        string At(string column) => $"Rows[{index}].Cells[{list.Columns.TakeWhile(c => c.Key != column).Count()}]";
        if (row.Cell("cost") == ApplicationOptions.OtherCost && row.Cell("what").Length == 0)
            errors.Add(At("what"), Phrase.In<ApplyText>(nameof(ApplyText.Error_OtherCost)));
        if (row.Cell("cost") == ApplicationOptions.OrdinaryOperation && row.Cell("source") == ApplicationOptions.Grant)
            errors.Add(At("source"), Phrase.In<ApplyText>(nameof(ApplyText.Error_BarredCost)));
    }

    /// <summary>A row keeps its code as long as it lives; a new one gets the next free number in its list.</summary>
    private string CodeOf(SaveApplicationPart.TypedLine typed, ApplicationField list, List<CallRow> before)
    {
        if (typed.Code is { Length: > 0 and <= CallRow.CodeLimit } code && before.All(r => r.Code != code)) return code;
        var taken = input.Rows.Select(r => r.Code).Concat(before.Select(r => r.Code)).Concat(named).ToHashSet();
        return Enumerable.Range(1, taken.Count + 1).Select(n => $"{list.Key}-{n}").First(c => !taken.Contains(c));
    }

    private string? Canonical(AnswerKind kind, string? set, string? typed, string path)
    {
        var text = typed?.ReplaceLineEndings("\n").Trim() ?? "";
        if (text.Length == 0) return null;

        switch (kind)
        {
            case AnswerKind.Date when NorwegianDate.TryParse(text, out var date):
                return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
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
                errors.Add(path, Phrase.In<CommonText>(nameof(CommonText.Error_TooLong), limit, text.Length));
                return null;
            default:
                errors.Add(path, Problem(kind, text));
                return null;
        }
    }

    private Phrase Problem(AnswerKind kind, string text) => kind switch
    {
        AnswerKind.Date => Phrase.In<CommonText>(nameof(CommonText.Error_Date)),
        AnswerKind.Amount when !NorwegianAmount.TryParse(text, out _, out var problem) => problem.Told(),
        AnswerKind.Amount => Phrase.In<ApplyText>(nameof(ApplyText.Error_AmountPositive)),
        AnswerKind.ClassSize => Phrase.In<ApplyText>(nameof(ApplyText.Error_ClassSize), options.ClassSize),
        AnswerKind.Year => Phrase.In<ApplyText>(nameof(ApplyText.Error_Year), ApplicationOptions.FirstYear, options.Year + 1),
        AnswerKind.TradeCode => Phrase.In<ApplyText>(nameof(ApplyText.Error_Trade)),
        _ => Phrase.In<ApplyText>(nameof(ApplyText.Error_Choice)),
    };
}
