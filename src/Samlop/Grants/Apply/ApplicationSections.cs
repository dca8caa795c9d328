using Samlop.Grants.Catalogue;
using Samlop.Platform.Text;
using Samlop.Questionnaires;

namespace Samlop.Grants.Apply;

/// <summary>Writes the content of an application for readers: the check page, the sent version, the print and the case file.</summary>
public static class ApplicationSections
{
    public static IReadOnlyList<ShownPart> Of(ApplicationContent content, ApplicationOptions options) =>
        [.. options.Form.Parts.Select(part => Of(part, content, options))];

    public static ShownPart Of(QuestionnairePart part, ApplicationContent content, ApplicationOptions options) =>
        ShownAnswers.Of(options.Form, part, content.Part(part.Key), options, question => question.Key switch
        {
            ApplicationCatalogue.PartnersPart =>
                [WithLetters(ShownAnswers.Of(options.Form, part, question, content.Part(part.Key), options), content)],
            ApplicationCatalogue.BudgetLines when content.BudgetLines.Count > 0 =>
                BudgetOf(part, question, new ApplicationBudget(content.BudgetLines), options),
            _ => null,
        });

    /// <summary>The sums of the budget alone, by year and source of money; nothing where there is no budget.</summary>
    public static ShownPart SumsByYear(ApplicationContent content, ApplicationOptions options)
    {
        var section = Of(ApplicationCatalogue.All.Part(ApplicationCatalogue.BudgetPart)!, content, options);
        return section with { Answers = [.. section.Answers.Where(answer => answer.Foot.Count > 0).Take(1).Select(Sums)] };

        static ShownAnswer Sums(ShownAnswer grid) => grid with
        {
            Columns = Without(grid.Columns, 2),
            Rows = [.. grid.Foot.SkipLast(1).Select(row => Without(row, 0))],
            AmountsFrom = 1,
            Foot = [Without(grid.Foot[^1], 0)],
        };

        // The cell that names the source, and the amounts.
        static IReadOnlyList<string> Without(IReadOnlyList<string> row, int name) => [row[name], .. row.Skip(3)];
    }

    /// <summary>The letters of intent of a partner by their names, or that there are none yet.</summary>
    public static string LettersOf(string partner, ApplicationContent content) =>
        content.LettersOf(partner).Select(file => file.Name).ToList() is { Count: > 0 } names
            ? string.Join(", ", names)
            : ApplyText.Letter_ToCome;

    /// <summary>
    /// With the letters in place of which organisation of the register it is: that is an id, and what the organisation answers stands
    /// apart.
    /// </summary>
    private static ShownAnswer WithLetters(ShownAnswer partners, ApplicationContent content) => partners with
    {
        Columns = [.. partners.Columns.SkipLast(1), ApplyText.Letter],
        Rows =
        [
            .. partners.Rows.Zip(
                content.Partners, (cells, row) => (IReadOnlyList<string>)[.. cells.SkipLast(1), LettersOf(row.Code, content)]),
        ],
    };

    /// <summary>
    /// The budget with years across and its sums by year and source, and after it the sums of each kind of cost: by source, and by year
    /// where there are several.
    /// </summary>
    private static ShownAnswer[] BudgetOf(
        QuestionnairePart part,
        Question lines,
        ApplicationBudget budget,
        ApplicationOptions options
    )
    {
        string InKroner(string title) => Phrase.In<ApplyText>(nameof(ApplyText.Budget_InKroner), title).ToString();
        string Label(int column) => options.Form.LabelOf(part, lines, lines.Columns[column]);
        string Cost(string code) => options.TextOf(ApplicationOptions.Cost, code);
        string Source(string code) => code == ApplicationOptions.Grant
            ? ApplyText.Sums_Applied
            : options.TextOf(ApplicationOptions.Source, code);
        var years = budget.Years;
        string[] sources = [.. options.Of(ApplicationOptions.Source).Select(o => o.Value).Where(s => budget.Lines.Any(l => l.Source == s))];

        return
        [
            new(
                InKroner(options.Form.LabelOf(part, lines)),
                null,
                [Label(1), Label(2), Label(3), .. years.Select(y => $"{y}"), ApplyText.Sums_All],
                [
                    .. budget.Grid().Select(line => (IReadOnlyList<string>)
                    [
                        Cost(line.Cost), line.What, options.TextOf(ApplicationOptions.Source, line.Source),
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
            .. years.Count > 1 ? [ByYear()] : Array.Empty<ShownAnswer>(),
        ];

        ShownAnswer ByYear() => new(
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
}
