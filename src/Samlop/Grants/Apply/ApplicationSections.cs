using Samlop.Grants.Calls;
using Samlop.Platform.Text;

namespace Samlop.Grants.Apply;

/// <summary>A question with its answer as a reader reads it. A list has a table; what is not answered has neither.</summary>
public sealed record DocumentAnswer(string Question, string? Text, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Sums, under the rows.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Foot { get; init; } = [];

    /// <summary>The first of the columns that hold amounts; they are the last ones. Null where none do.</summary>
    public int? AmountsFrom { get; init; }

    /// <summary>The key of the question; the same for the tables that one question becomes.</summary>
    public string Field { get; init; } = "";

    /// <summary>The text stands as the applicant typed it; else it is written from what was chosen.</summary>
    public bool IsTyped { get; init; }

    /// <summary>The columns whose cells stand as the applicant typed them.</summary>
    public IReadOnlyList<int> TypedColumns { get; init; } = [];

    public bool IsAmount(int column) => column >= AmountsFrom;

    public bool IsEmpty => Text is null && Rows.Count == 0;
}

/// <summary>A part of an application as a reader reads it.</summary>
public sealed record DocumentSection(string Key, string Title, IReadOnlyList<DocumentAnswer> Answers);

/// <summary>Writes the content of an application for readers: the check page, the sent version, the print and the case file.</summary>
public static class ApplicationSections
{
    public static IReadOnlyList<DocumentSection> Of(ApplicationContent content, ApplicationOptions options) =>
        [.. ApplicationStructure.Parts.Select(part => Of(part, content, options))];

    public static DocumentSection Of(ApplicationPartDefinition part, ApplicationContent content, ApplicationOptions options) =>
        new(
            part.Key,
            ApplicationStructure.TitleOf(part),
            [
                .. part.Fields.SelectMany(field =>
                    field.Key == ApplicationStructure.PartnersPart
                        ? [WithLetters(Of(part, field, content.Part(part.Key), options), content)]
                    : field.Key == ApplicationStructure.BudgetLines && content.BudgetLines.Count > 0
                        ? BudgetOf(part, field, new ApplicationBudget(content.BudgetLines), options)
                    : (DocumentAnswer[])[Of(part, field, content.Part(part.Key), options)]
                ),
            ]
        );

    /// <summary>The sums of the budget alone, by year and source of money; nothing where there is no budget.</summary>
    public static DocumentSection SumsByYear(ApplicationContent content, ApplicationOptions options)
    {
        var section = Of(ApplicationStructure.Part("budget")!, content, options);
        return section with { Answers = [.. section.Answers.Where(answer => answer.Foot.Count > 0).Take(1).Select(Sums)] };

        static DocumentAnswer Sums(DocumentAnswer grid) => grid with
        {
            Columns = Without(grid.Columns, 2),
            Rows = [.. grid.Foot.SkipLast(1).Select(row => Without(row, 0))],
            AmountsFrom = 1,
            Foot = [Without(grid.Foot[^1], 0)],
        };

        // The cell that names the source, and the amounts.
        static IReadOnlyList<string> Without(IReadOnlyList<string> row, int name) => [row[name], .. row.Skip(3)];
    }

    /// <summary>A row in one line, for showing two versions of it.</summary>
    public static string Line(ApplicationField field, CallRow row, ApplicationOptions options) =>
        string.Join(
            ", ",
            field.Columns.Where(c => row.Cells.ContainsKey(c.Key)).Select(c => options.Wording(c.Kind, c.Options, row.Cell(c.Key)))
        );

    /// <summary>The letters of intent of a partner by their names, or that there are none yet.</summary>
    public static string LettersOf(string partner, ApplicationContent content) =>
        content.LettersOf(partner).Select(file => file.Name).ToList() is { Count: > 0 } names
            ? string.Join(", ", names)
            : ApplyText.Letter_ToCome;

    private static DocumentAnswer WithLetters(DocumentAnswer partners, ApplicationContent content) => partners with
    {
        Columns = [.. partners.Columns, ApplyText.Letter],
        Rows = [.. partners.Rows.Zip(content.Partners, (cells, row) => (IReadOnlyList<string>)[.. cells, LettersOf(row.Code, content)])],
    };

    /// <summary>
    /// The budget with years across and its sums by year and source, and after it the sums of each kind of cost: by source, and by year
    /// where there are several.
    /// </summary>
    private static DocumentAnswer[] BudgetOf(
        ApplicationPartDefinition part,
        ApplicationField lines,
        ApplicationBudget budget,
        ApplicationOptions options
    )
    {
        string InKroner(string title) => Phrase.In<ApplyText>(nameof(ApplyText.Budget_InKroner), title).ToString();
        string Label(int column) => ApplicationStructure.LabelOf(lines, lines.Columns[column]);
        string Cost(string code) => options.Wording(AnswerKind.Choice, "cost", code);
        string Source(string code) => code == ApplicationOptions.Grant
            ? ApplyText.Sums_Applied
            : options.Wording(AnswerKind.Choice, ApplicationOptions.Source, code);
        var years = budget.Years;
        string[] sources = [.. options.Of(ApplicationOptions.Source).Select(o => o.Value).Where(s => budget.Lines.Any(l => l.Source == s))];

        return
        [
            new(
                InKroner(ApplicationStructure.LabelOf(part, lines)),
                null,
                [Label(1), Label(2), Label(3), .. years.Select(y => $"{y}"), ApplyText.Sums_All],
                [
                    .. budget.Grid().Select(line => (IReadOnlyList<string>)
                    [
                        Cost(line.Cost), line.What, options.Wording(AnswerKind.Choice, ApplicationOptions.Source, line.Source),
                        .. years.Select(y => line.Years.TryGetValue(y, out var cell) ? Written.Kroner(cell.Amount, null) : ""),
                        Written.Kroner(line.Sum, null),
                    ]),
                ]
            )
            {
                Field = lines.Key,
                TypedColumns = [1],
                AmountsFrom = 3,
                Foot =
                [
                    .. sources.Append(null).Select(source => (IReadOnlyList<string>)
                    [
                        source is null ? ApplyText.Sums_All : Source(source), "", "",
                        .. years.Select(y => Written.Kroner(budget.Sum(y, source), null)),
                        Written.Kroner(budget.Sum(source: source), null),
                    ]),
                ],
            },
            new(
                InKroner(ApplyText.Sums_ByCost),
                null,
                [Label(1), .. sources.Select(Source), ApplyText.Sums_All],
                [.. budget.Costs.Select(cost => SumsOf(Cost(cost), cost))]
            )
            {
                AmountsFrom = 1,
                Foot = [SumsOf(ApplyText.Sums_All, null)],
            },
            .. years.Count > 1 ? [ByYear()] : Array.Empty<DocumentAnswer>(),
        ];

        DocumentAnswer ByYear() => new(
            InKroner(ApplyText.Sums_ByCostAndYear),
            null,
            [Label(1), .. years.Select(y => $"{y}"), ApplyText.Sums_All],
            [.. budget.Costs.Select(cost => YearsOf(Cost(cost), cost))]
        )
        {
            AmountsFrom = 1,
            Foot = [YearsOf(ApplyText.Sums_All, null)],
        };

        IReadOnlyList<string> YearsOf(string title, string? cost) =>
        [
            title,
            .. years.Select(year => Written.Kroner(budget.Sum(year, cost: cost), null)),
            Written.Kroner(budget.Sum(cost: cost), null),
        ];

        IReadOnlyList<string> SumsOf(string title, string? cost) =>
        [
            title,
            .. sources.Select(source => Written.Kroner(budget.Sum(source: source, cost: cost), null)),
            Written.Kroner(budget.Sum(cost: cost), null),
        ];
    }

    private static DocumentAnswer Of(
        ApplicationPartDefinition part,
        ApplicationField field,
        CallPartContent content,
        ApplicationOptions options
    )
    {
        var question = ApplicationStructure.LabelOf(part, field);
        if (field.Kind != AnswerKind.Rows)
            return new(question, content.Text(field.Key) is { } text ? options.Wording(field.Kind, field.Options, text) : null, [], [])
            {
                Field = field.Key,
                IsTyped = IsTyped(field.Kind),
            };
        return new(
            question,
            null,
            [.. field.Columns.Select(c => ApplicationStructure.LabelOf(field, c))],
            [
                .. content
                    .Rows(field.Key)
                    .Select(row =>
                        (IReadOnlyList<string>)
                            [
                                .. field.Columns.Select(c =>
                                    row.Cells.TryGetValue(c.Key, out var cell) ? options.Wording(c.Kind, c.Options, cell) : ""
                                ),
                            ]
                    ),
            ]
        )
        {
            Field = field.Key,
            TypedColumns = [.. Enumerable.Range(0, field.Columns.Length).Where(c => IsTyped(field.Columns[c].Kind))],
        };
    }

    private static bool IsTyped(AnswerKind kind) => kind is AnswerKind.Line or AnswerKind.Text;
}
