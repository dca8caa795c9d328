using System.Globalization;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>Reads what was typed in a part into canonical content, or says field by field what could not be read.</summary>
internal sealed class TypedCallPart(CallPartDefinition part, SaveCallPart.Input input)
{
    private readonly FieldErrors errors = new();

    public (CallPartContent Content, FieldErrors Errors) Read()
    {
        var content = CallPartContent.Empty;
        foreach (var (typed, index) in input.Fields.Select((f, i) => (f, i)))
        {
            if (part.Field(typed.Key) is not { Kind: not CallFieldKind.Rows } field) continue;
            if (Canonical(field.Kind, typed.Value, PathOf(index)) is { } value) content.Fields[field.Key] = value;
        }

        foreach (var field in part.Fields.Where(f => f.NotBefore is not null))
        {
            if (content.Number(field.Key) < content.Number(field.NotBefore!))
                errors.Add(
                    PathOf(input.Fields.FindIndex(f => f.Key == field.Key)),
                    Phrase.In<GrantsText>(nameof(GrantsText.Error_YearBefore), content.Text(field.NotBefore!)));
        }

        foreach (var field in part.Fields.Where(f => f.Kind == CallFieldKind.Rows))
        {
            if (ReadRows(field) is { Count: > 0 } rows) content.Lists[field.Key] = rows;
        }

        return (content, errors);
    }

    private List<CallRow> ReadRows(CallField field)
    {
        var rows = new List<CallRow>();
        var said = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (typed, index) in input.Rows.Select((r, i) => (r, i)).Where(r => r.r.List == field.Key))
        {
            string?[] texts = [typed.First, typed.Second, typed.Third];
            if (texts.All(string.IsNullOrWhiteSpace)) continue;

            var path = $"Rows[{index}]";
            var line = input.Rows.Take(index + 1).Count(r => r.List == field.Key);
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (column, i) in field.Columns.Select((c, i) => (c, i)))
            {
                if (Canonical(column.Kind, texts[i], $"{path}.{CellName(i)}", column.Options) is { } value) cells[column.Key] = value;
                else if (field.Needs(column) && string.IsNullOrWhiteSpace(texts[i]))
                    errors.Add($"{path}.{CellName(i)}", Phrase.In<GrantsText>(nameof(GrantsText.Error_RowCell)));
            }

            if (field.Distinct && Folded(field, cells) is { Length: > 0 } first && !said.TryAdd(first, line))
                errors.Add($"{path}.{CellName(0)}", Phrase.In<GrantsText>(nameof(GrantsText.Error_RowTwice), said[first]));
            rows.Add(new CallRow(CodeOf(typed, field, rows), cells));
        }

        if (rows.Count > CallStructure.RowLimit)
            errors.Add(
                $"Rows[{input.Rows.FindLastIndex(r => r.List == field.Key)}].First",
                Phrase.In<GrantsText>(nameof(GrantsText.Error_TooManyRows), CallStructure.RowLimit)
            );
        return rows;
    }

    private static string PathOf(int field) => $"Fields[{field}].Value";

    private static string Folded(CallField field, Dictionary<string, string> cells) =>
        SearchText.Fold(cells.GetValueOrDefault(field.Columns[0].Key)).Trim();

    public static string CellName(int index) =>
        index switch
        {
            0 => nameof(SaveCallPart.TypedRow.First),
            1 => nameof(SaveCallPart.TypedRow.Second),
            _ => nameof(SaveCallPart.TypedRow.Third),
        };

    /// <summary>A row keeps its code as long as it lives; a new one gets the next free number in its list.</summary>
    private string CodeOf(SaveCallPart.TypedRow typed, CallField field, List<CallRow> before)
    {
        if (typed.Code is { Length: > 0 and <= 60 } code && before.All(r => r.Code != code)) return code;
        var taken = input.Rows.Where(r => r.List == field.Key).Select(r => r.Code).Concat(before.Select(r => r.Code)).ToHashSet();
        return Enumerable.Range(1, 2 * CallStructure.RowLimit + taken.Count).Select(n => $"{field.Key}-{n}").First(c => !taken.Contains(c));
    }

    private string? Canonical(CallFieldKind kind, string? typed, string path, string[]? options = null)
    {
        var text = typed?.ReplaceLineEndings("\n").Trim() ?? "";
        if (text.Length == 0) return null;

        switch (kind)
        {
            case CallFieldKind.Date when NorwegianDate.TryParse(text, out var date):
                return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            case CallFieldKind.Time when NorwegianTime.TryParse(text, out var time):
                return time.ToString("HH:mm", CultureInfo.InvariantCulture);
            case CallFieldKind.Amount when NorwegianAmount.TryParse(text, out var amount, out var problem):
                if (amount is { IsNegative: false, IsZero: false }) return amount.Ore.ToString(CultureInfo.InvariantCulture);
                errors.Add(path, Phrase.In<GrantsText>(nameof(GrantsText.Error_AmountNotPositive)));
                return null;
            case CallFieldKind.Number when NorwegianNumber.TryParse(text, out var number) && number is >= 1 and <= 9999:
                return number.ToString(CultureInfo.InvariantCulture);
            case CallFieldKind.Year
                when NorwegianNumber.TryParse(text, out var year) && year is >= CallNumber.FirstYear and <= CallNumber.LastYear:
                return year.ToString(CultureInfo.InvariantCulture);
            case CallFieldKind.Email when EmailAddress.TryParse(text, out var address):
                return address.Value;
            case CallFieldKind.Phone when PhoneNumber.TryParse(text, out var phone):
                return phone;
            case CallFieldKind.Choice when options?.Contains(text) == true:
                return text;
            case CallFieldKind.Line or CallFieldKind.Text:
                var limit = kind == CallFieldKind.Line ? CallStructure.LineLimit : CallStructure.TextLimit;
                if (text.Length <= limit) return kind == CallFieldKind.Line ? text.Replace('\n', ' ') : text;
                errors.Add(path, Phrase.In<CommonText>(nameof(CommonText.Error_TooLong), limit, text.Length));
                return null;
            default:
                errors.Add(path, Problem(kind, text));
                return null;
        }
    }

    private static Phrase Problem(CallFieldKind kind, string text) => kind switch
    {
        CallFieldKind.Date => Phrase.In<CommonText>(nameof(CommonText.Error_Date)),
        CallFieldKind.Time => Phrase.In<CommonText>(nameof(CommonText.Error_Time)),
        CallFieldKind.Year => Phrase.In<GrantsText>(
            nameof(GrantsText.Error_Year),
            CallNumber.FirstYear.ToString(CultureInfo.InvariantCulture),
            CallNumber.LastYear.ToString(CultureInfo.InvariantCulture)),
        CallFieldKind.Email => Phrase.In<GrantsText>(nameof(GrantsText.Error_Email)),
        CallFieldKind.Phone => Phrase.In<GrantsText>(nameof(GrantsText.Error_Phone)),
        CallFieldKind.Choice => Phrase.In<GrantsText>(nameof(GrantsText.Error_Choice)),
        CallFieldKind.Amount when !NorwegianAmount.TryParse(text, out _, out var problem) => problem.Told(),
        _ => Phrase.In<GrantsText>(nameof(GrantsText.Error_Number)),
    };
}
