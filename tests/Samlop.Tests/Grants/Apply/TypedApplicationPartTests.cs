using System.Globalization;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Platform.Text;
using Samlop.Register;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Apply;

/// <summary>Every question of the form and every cell of its lists: what is typed below, at and above each limit.</summary>
public class TypedApplicationPartTests
{
    private const int Year = 2022;
    private const string Taken = "taken";

    private static readonly ApplicationOptions Options = new(ACall(), Year, RegisterData.Load(Path.Combine(AppContext.BaseDirectory, "content")));

    // Each kind of answer with what is typed, and the error it gets.
    private static readonly Dictionary<AnswerKind, (string Typed, string Ends)[]> Cases = new()
    {
        [AnswerKind.Line] = [("x", Taken), (new('æ', ApplicationStructure.LineLimit), Taken), (new('æ', ApplicationStructure.LineLimit + 1), nameof(CommonText.Error_TooLong))],
        [AnswerKind.Text] = [("x", Taken), (new('æ', ApplicationStructure.TextLimit), Taken), (new('æ', ApplicationStructure.TextLimit + 1), nameof(CommonText.Error_TooLong))],
        [AnswerKind.ClassSize] =
        [
            ("0", nameof(ApplyText.Error_ClassSize)), ("1", Taken), ("20", Taken), ("21", nameof(ApplyText.Error_ClassSize)),
            ("-1", nameof(ApplyText.Error_ClassSize)), ("2,5", nameof(ApplyText.Error_ClassSize)), ("tjue", nameof(ApplyText.Error_ClassSize)),
        ],
        [AnswerKind.Year] =
        [
            ("1989", nameof(ApplyText.Error_Year)), ("1990", Taken), ("2023", Taken), ("2024", nameof(ApplyText.Error_Year)), ("-2022", nameof(ApplyText.Error_Year)), ("22", nameof(ApplyText.Error_Year)), ("i fjor", nameof(ApplyText.Error_Year)),
        ],
        [AnswerKind.DayOrMonth] =
        [
            ("29.02.2024", Taken), ("29.02.2023", nameof(ApplyText.Error_DayOrMonth)), ("31.12.2100", Taken), ("01.01.2101", nameof(ApplyText.Error_DayOrMonth)), ("01.01.1900", Taken), ("31.12.1899", nameof(ApplyText.Error_DayOrMonth)),
            ("10/3/2022", nameof(ApplyText.Error_DayOrMonth)), ("i august", nameof(ApplyText.Error_DayOrMonth)), ("august 2022", Taken), ("08.2022", Taken), ("13.2022", nameof(ApplyText.Error_DayOrMonth)),
        ],
        [AnswerKind.Amount] =
        [
            ("-0,01", nameof(ApplyText.Error_AmountPositive)), ("0", nameof(ApplyText.Error_AmountPositive)), ("0,01", Taken), ("999 999 999 999,99", Taken),
            ("1 000 000 000 000", "Amount_TooLarge"), ("0,001", "Amount_Ambiguous"), ("1250.50", "Amount_PointAsDecimalSign"), ("mye", "Amount_NotANumber"),
        ],
        [AnswerKind.TradeCode] = [("HSHEA3", Taken), ("Helsearbeiderfaget", Taken), ("HSHEA9", nameof(ApplyText.Error_Trade)), ("trollmannfaget", nameof(ApplyText.Error_Trade))],
        [AnswerKind.Choice] = [("", Taken), ("made-up", nameof(ApplyText.Error_Choice))],
    };

    public static TheoryData<string, string, string?, string, string> Typed()
    {
        var data = new TheoryData<string, string, string?, string, string>();
        foreach (var part in ApplicationStructure.Parts)
        {
            foreach (var field in part.Fields)
            {
                if (field.Kind != AnswerKind.Rows) foreach (var (typed, ends) in Of(field.Kind, field.Options)) data.Add(part.Key, field.Key, null, typed, ends);
                else foreach (var column in field.Columns) foreach (var (typed, ends) in Of(column.Kind, column.Options)) data.Add(part.Key, field.Key, column.Key, typed, ends);
            }
        }

        return data;
    }

    public static TheoryData<string> Lists() => [.. ApplicationStructure.Parts.Where(part => part.HasRows).Select(part => part.Key)];

    [Theory, MemberData(nameof(Typed)), Requirement("C-04")]
    public void WhatIsTyped_IsTakenOrToldBesideItsField(string partKey, string fieldKey, string? columnKey, string typed, string ends)
    {
        var part = ApplicationStructure.Part(partKey)!;
        var field = part.Field(fieldKey)!;
        var at = Array.FindIndex(field.Columns, column => column.Key == columnKey);
        var input = new SaveApplicationPart.Input();
        if (columnKey is null) input.Fields.Add(new() { Key = fieldKey, Value = typed });
        else input.Rows.Add(ARow(field, at, typed));

        var (content, errors) = new TypedApplicationPart(part, input, Options, []).Read();
        if (ends == Taken)
        {
            errors.All.Select(e => $"{e.Field}: {e.Message}").ShouldBeEmpty();
            (columnKey is null ? content.Text(fieldKey) : content.Rows(fieldKey).Single().Cell(columnKey)).ShouldNotBeNullOrEmpty();
        }
        else
        {
            var error = errors.All.ShouldHaveSingleItem();
            error.Field.ShouldBe(columnKey is null ? "Fields[0].Value" : $"Rows[0].Cells[{at}]");
            error.Message.Key.ShouldBe(columnKey == "year" && ends == nameof(ApplyText.Error_Choice) ? nameof(ApplyText.Error_BudgetYear) : ends);
        }
    }

    [Theory, MemberData(nameof(Lists))]
    public void Rows_EmptyOnesAreDropped_UpToTheLimitTheyAreTaken_OneMoreIsTold(string partKey)
    {
        var part = ApplicationStructure.Part(partKey)!;
        var list = part.Fields.Single(f => f.Kind == AnswerKind.Rows);
        var limit = ApplicationStructure.LimitOf(list);
        foreach (var (rows, taken) in new[] { (0, true), (limit, true), (limit + 1, false) })
        {
            var input = new SaveApplicationPart.Input { Rows = [.. Enumerable.Range(0, rows).Select(_ => ARow(list)), new() { Cells = ["", " ", null] }] };
            var (content, errors) = new TypedApplicationPart(part, input, Options, []).Read();
            errors.Any.ShouldBe(!taken, $"{rows} rows");
            content.Rows(list.Key).Count.ShouldBe(rows);
            content.Rows(list.Key).Select(row => row.Code).ShouldBeUnique();
        }
    }

    [Theory, MemberData(nameof(Lists))]
    public void ARow_WithoutWhatItNeeds_IsToldAtThatCell(string partKey)
    {
        var part = ApplicationStructure.Part(partKey)!;
        var list = part.Fields.Single(f => f.Kind == AnswerKind.Rows);
        foreach (var (column, at) in list.Columns.Select((column, at) => (column, at)).Where(c => c.column.Needed))
        {
            // Something else is in the row, or it would be an empty one.
            var row = ARow(list, at, "");
            if (row.Cells.TrueForAll(string.IsNullOrEmpty)) row.Cells[Array.FindIndex(list.Columns, c => c.Kind == AnswerKind.Line && c != column)] = "x";
            var (_, errors) = new TypedApplicationPart(part, new() { Rows = [row] }, Options, []).Read();
            errors.All.Single(e => e.Field == $"Rows[0].Cells[{at}]").Message.Key.ShouldBe(nameof(GrantsText.Error_RowCell));
        }
    }

    [Fact]
    public void ANewRow_GetsNoCodeThatAnAttachmentNames()
    {
        var part = ApplicationStructure.Part(ApplicationStructure.PartnersPart)!;
        var input = new SaveApplicationPart.Input { Rows = [new() { Cells = ["nav", "Nav Prøveby"] }, new() { Code = "partners-3", Cells = ["nav", "Nav Annenby"] }] };
        var (content, _) = new TypedApplicationPart(part, input, Options, ["partners-1"]).Read();
        content.Rows(ApplicationStructure.PartnersPart).Select(row => row.Code).ShouldBe(["partners-2", "partners-3"]);
    }

    // Of a choice the first option is taken, whatever set it is.
    private static IEnumerable<(string Typed, string Ends)> Of(AnswerKind kind, string? set) => Cases[kind].Select(c => c.Typed.Length == 0 ? (Options.Of(set!)[0].Value, c.Ends) : c);

    /// <summary>A row whose needed cells can be read, with one cell as it is to be tried.</summary>
    private static SaveApplicationPart.TypedLine ARow(ApplicationField list, int at = -1, string typed = "") => new()
    {
        Cells = [.. list.Columns.Select((column, c) => c == at ? typed : column.Needed ? Of(column.Kind, column.Options).First(sample => sample.Ends == Taken).Typed : "")],
    };

    private static CallContent ACall()
    {
        static CallPartContent Part(params (string Key, string Value)[] fields) =>
            CallPartContent.Empty with { Fields = new(fields.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal), StringComparer.Ordinal) };

        var costs = CallPartContent.Empty;
        costs.Lists["eligible"] = [new CallRow("teachers", new Dictionary<string, string> { ["text"] = "Lærere" })];
        return new CallContent(new Dictionary<string, CallPartContent>
        {
            ["frame"] = Part(("classSize", "20")),
            ["trial"] = Part(("fromYear", Year.ToString(CultureInfo.InvariantCulture)), ("toYear", "2026")),
            ["costs"] = costs,
        });
    }
}
