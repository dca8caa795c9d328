using FsCheck;
using FsCheck.Fluent;
using Samlop.Grants;
using Samlop.Grants.Calls;
using Samlop.Platform.Text;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Calls;

/// <summary>Every field of the builder and every cell of its lists: what is typed below, at and above each limit.</summary>
public class TypedCallPartTests
{
    // Each kind of field with what is typed, what is kept of it, and the error where nothing is.
    private static readonly Dictionary<CallFieldKind, (string Typed, string? Kept, string? Error)[]> Cases = new()
    {
        [CallFieldKind.Line] =
        [
            (" Tilskudd ", "Tilskudd", null),
            ("to\r\nlinjer", "to linjer", null),
            (new('æ', CallStructure.LineLimit), new('æ', CallStructure.LineLimit), null),
            (new('æ', CallStructure.LineLimit + 1), null, nameof(CommonText.Error_TooLong)),
        ],
        [CallFieldKind.Text] =
        [
            ("to\r\nlinjer\r\n", "to\nlinjer", null),
            (new('æ', CallStructure.TextLimit), new('æ', CallStructure.TextLimit), null),
            (new('æ', CallStructure.TextLimit + 1), null, nameof(CommonText.Error_TooLong)),
        ],
        [CallFieldKind.Date] =
        [
            ("10.3.2022", "2022-03-10", null),
            ("29. februar 2024", "2024-02-29", null),
            ("29.02.2023", null, nameof(CommonText.Error_Date)),
            ("i mars", null, nameof(CommonText.Error_Date)),
        ],
        [CallFieldKind.Time] =
        [
            ("kl. 15", "15:00", null), ("00.00", "00:00", null), ("23:59", "23:59", null),
            ("24.00", null, nameof(CommonText.Error_Time)), ("12.60", null, nameof(CommonText.Error_Time)),
        ],
        [CallFieldKind.Amount] =
        [
            ("5 000 000", "500000000", null), ("0,01", "1", null), ("0", null, nameof(GrantsText.Error_AmountNotPositive)),
            ("-0,01", null, nameof(GrantsText.Error_AmountNotPositive)), ("1250.50", null, "Amount_PointAsDecimalSign"), ("fem millioner",
                null, "Amount_NotANumber"),
        ],
        [CallFieldKind.Number] =
        [
            ("1", "1", null), ("9 999", "9999", null),
            ("0", null, nameof(GrantsText.Error_Number)), ("10000", null, nameof(GrantsText.Error_Number)),
            ("-3", null, nameof(GrantsText.Error_Number)), ("tre", null, nameof(GrantsText.Error_Number)), ("2,5", null,
                nameof(GrantsText.Error_Number)),
        ],
        [CallFieldKind.Year] =
        [
            ("2000", "2000", null), ("2100", "2100", null),
            ("1999", null, nameof(GrantsText.Error_Year)), ("2101", null, nameof(GrantsText.Error_Year)),
            ("1822", null, nameof(GrantsText.Error_Year)), ("neste år", null, nameof(GrantsText.Error_Year)),
        ],
        [CallFieldKind.Email] =
        [
            ("Post@IMDi.no ", "post@imdi.no", null),
            ("ola(at)imdi", null, nameof(GrantsText.Error_Email)), ("post@imdi", null, nameof(GrantsText.Error_Email)),
        ],
        [CallFieldKind.Phone] =
        [
            ("24 16  88 00", "24 16 88 00", null), ("+47 24168800", "+47 24168800", null), ("116117", "116117", null),
            ("abc", null, nameof(GrantsText.Error_Phone)), ("241688001", null, nameof(GrantsText.Error_Phone)),
            ("24-16-88-00", null, nameof(GrantsText.Error_Phone)), ("+47", null, nameof(GrantsText.Error_Phone)),
        ],
        [CallFieldKind.Choice] =
        [
            ("must", "must", null), ("may", "may", null), ("skal", null, nameof(GrantsText.Error_Choice)),
        ],
    };

    public static TheoryData<string, string, int, int> Typed()
    {
        var data = new TheoryData<string, string, int, int>();
        foreach (var part in CallStructure.Parts)
        {
            foreach (var field in part.Fields)
            {
                if (field.Kind != CallFieldKind.Rows) for (var at = 0; at < Cases[field.Kind].Length; at++) data.Add(part.Key, field.Key,
                    -1, at);
                for (var column = 0; column < field.Columns.Length; column++)
                {
                    for (var at = 0; at < Cases[field.Columns[column].Kind].Length; at++) data.Add(part.Key, field.Key, column, at);
                }
            }
        }

        return data;
    }

    public static IEnumerable<object[]> Lists() =>
        from part in CallStructure.Parts
        from field in part.Fields
        where field.Kind == CallFieldKind.Rows
        select new object[] { part.Key,
            field.Key };

    [Theory, MemberData(nameof(Typed)), Requirement("C-01")]
    public void WhatIsTyped_IsKeptInItsOneForm_OrToldBesideItsField(string partKey, string fieldKey, int column, int at)
    {
        var (part, field) = Find(partKey, fieldKey);
        var (typed, kept, error) = Cases[column < 0 ? field.Kind : field.Columns[column].Kind][at];
        var input = new SaveCallPart.Input();
        if (column < 0) input.Fields.Add(new() { Key = fieldKey, Value = typed });
        else input.Rows.Add(ARow(field, column, typed));

        var (content, errors) = new TypedCallPart(part, input).Read();

        (column < 0 ? content.Text(fieldKey)
            : content.Rows(fieldKey).Single().Cells.GetValueOrDefault(field.Columns[column].Key)).ShouldBe(kept);
        errors.All.Select(e => (e.Field, e.Message.Key)).ShouldBe(error is null ? [] : [(PathOf(column), error)]);
    }

    [Theory, MemberData(nameof(Lists))]
    public void Rows_UpToTheLimitAreTaken_OneMoreIsToldAtTheLast_AndEmptyOnesAreNone(string partKey, string fieldKey)
    {
        var (part, field) = Find(partKey, fieldKey);
        foreach (var (rows, taken) in new[] { (0, true), (1, true), (CallStructure.RowLimit, true), (CallStructure.RowLimit + 1, false) })
        {
            var input = new SaveCallPart.Input();
            for (var n = 0; n < rows; n++) input.Rows.Add(Numbered(ARow(field), field, n));
            input.Rows.Insert(0, new() { List = fieldKey, First = " ", Second = "" });

            var (content, errors) = new TypedCallPart(part, input).Read();

            content.Rows(fieldKey).Count.ShouldBe(rows);
            errors.All.Select(e => (e.Field, e.Message.Key)).ShouldBe(taken ? [] : [($"Rows[{rows}].First",
                nameof(GrantsText.Error_TooManyRows))]);
        }
    }

    [Theory, MemberData(nameof(Lists))]
    public void Row_WithoutItsFirstCell_IsToldThere(string partKey, string fieldKey)
    {
        var (part, field) = Find(partKey, fieldKey);
        var row = ARow(field);
        (row.First, row.Second) = (" ", "noe");

        var (_, errors) = new TypedCallPart(part, new() { Rows = [row] }).Read();

        errors.All.Select(e => (e.Field, e.Message.Key)).ShouldContain(("Rows[0].First", nameof(GrantsText.Error_RowCell)));
    }

    [Fact]
    public void Field_OfAnotherPart_IsNotTaken()
    {
        var input = new SaveCallPart.Input
        {
            Fields = [new() { Key = "deadline", Value = "10.03.2022" }, new() { Key = "made-up",
            Value = "x" }]
        };

        var (content, errors) = new TypedCallPart(CallStructure.Part("purpose")!, input).Read();

        (content.Fields.Count, content.Lists.Count, errors.Any).ShouldBe((0, 0, false));
    }

    [Fact]
    public void Rows_OfAnotherList_DoNotCountInThisOne()
    {
        var (part, field) = Find("reporting", "requirements");
        var input = new SaveCallPart.Input
        {
            Rows = [new() { List = "due", First = "01.02.2023" }, new() { List = "requirements",
            First = "Regnskap" }]
        };

        var (content, _) = new TypedCallPart(part, input).Read();

        content.Rows(field.Key).Select(row => (row.Code, row.Cell("text"))).ShouldBe([("requirements-1", "Regnskap")]);
        content.Rows("due").Select(row => row.Cell("date")).ShouldBe(["2023-02-01"]);
    }

    // Budgets and conditions refer to a row by its code.
    [Fact]
    public void Row_KeepsItsCode_AndNewOnesGetCodesOfTheirOwn() => Prop.ForAll(
        Gen.ListOf(Gen.Elements<string?>(null, "", "a", "b", "eligible-1", "eligible-2", new string('k', 60), new string('k',
            61))).ToArbitrary(),
        codes =>
        {
            var (part, field) = Find("costs", "eligible");
            var typed = codes.Take(CallStructure.RowLimit).ToList();
            var input = new SaveCallPart.Input
            {
                Rows = [.. typed.Select((code, at) => new SaveCallPart.TypedRow { List = field.Key, Code = code,
                First = $"Lærere {at}" })]
            };

            var kept = new TypedCallPart(part, input).Read().Content.Rows(field.Key).Select(row => row.Code).ToList();

            kept.Count.ShouldBe(typed.Count);
            kept.ShouldBeUnique();
            foreach (var (code, at) in typed.Select((code, at) => (code, at)))
            {
                if (code is { Length: > 0 and <= CallRow.CodeLimit } && typed.IndexOf(code) == at) kept[at].ShouldBe(code);
                else typed.ShouldNotContain(kept[at]);
            }
        }).ShouldHold();

    [Theory]
    [InlineData("costs", "eligible", "Lærere", " lærere ", true)]
    [InlineData("costs", "eligible", "Lærere", "Lærer", false)]
    [InlineData("criteria", "agreementTopics", "Norsk", "norsk", true)]
    [InlineData("reporting", "due", "01.02.2023", "01.02.2023", false)]
    [InlineData("contacts", "roles", "Saksbehandler", "Saksbehandler", false)]
    public void Row_ThatBeginsAsAnother_IsToldWithTheLineOfIt_WhereTheListNamesThings(
        string partKey, string fieldKey, string one, string other, bool told)
    {
        var (part, field) = Find(partKey, fieldKey);
        var input = new SaveCallPart.Input { Rows = [ARow(field, 0, one), ARow(field, 0, other)] };

        var (_, errors) = new TypedCallPart(part, input).Read();

        errors.All.Select(e => (e.Field, e.Message.Key, e.Message.Arguments.Single())).ShouldBe(
            told ? [("Rows[1].First", nameof(GrantsText.Error_RowTwice), 1)] : []);
    }

    [Theory]
    [InlineData("criteria", "agreementTopics", "Norsk", "Second")]
    [InlineData("reporting", "due", "01.02.2023", "Second")]
    public void Row_WithoutACellThatIsNeeded_IsToldThere(string partKey, string fieldKey, string first, string cell)
    {
        var (part, _) = Find(partKey, fieldKey);
        var input = new SaveCallPart.Input { Rows = [new() { List = fieldKey, First = first }] };

        new TypedCallPart(part, input).Read().Errors.All.Select(e => (e.Field, e.Message.Key))
            .ShouldBe([($"Rows[0].{cell}", nameof(GrantsText.Error_RowCell))]);
    }

    [Theory]
    [InlineData("2022", "2026", false)]
    [InlineData("2022", "2022", false)]
    [InlineData("2026", "2022", true)]
    [InlineData("", "2022", false)]
    [InlineData("2022", "", false)]
    public void Trial_ThatEndsBeforeItBegins_IsToldAtItsEnd(string from, string to, bool told)
    {
        var input = new SaveCallPart.Input { Fields = [new() { Key = "fromYear", Value = from }, new() { Key = "toYear", Value = to }] };

        new TypedCallPart(CallStructure.Part("trial")!, input).Read().Errors.All.Select(e => (e.Field, e.Message.Key))
            .ShouldBe(told ? [("Fields[1].Value", nameof(GrantsText.Error_YearBefore))] : []);
    }

    // Different words in each, where a list may not say the same twice.
    private static SaveCallPart.TypedRow Numbered(SaveCallPart.TypedRow row, CallField field, int n)
    {
        if (field.Distinct) row.First += $" {n}";
        return row;
    }

    private static (CallPartDefinition Part, CallField Field) Find(string part, string field) =>
        (CallStructure.Part(part)!, CallStructure.Part(part)!.Field(field)!);

    private static string PathOf(int column) => column < 0 ? "Fields[0].Value" : $"Rows[0].{TypedCallPart.CellName(column)}";

    private static SaveCallPart.TypedRow ARow(CallField field, int column = -1, string typed = "")
    {
        string? Cell(int at) => at == column ? typed : at < field.Columns.Length ? Cases[field.Columns[at].Kind].First(c =>
            c.Error is null).Typed : null;
        return new() { List = field.Key, First = Cell(0), Second = Cell(1), Third = Cell(2) };
    }
}
