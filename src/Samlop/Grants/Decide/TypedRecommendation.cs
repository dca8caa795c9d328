using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>Reads what was typed in a recommendation, or says field by field what cannot be.</summary>
internal sealed class TypedRecommendation(Portfolio portfolio, PortfolioRow row, DecisionKind kind, SaveRecommendation.Input input)
{
    public const int TextLimit = 8000;
    public const int ItemLimit = 1000;
    public const int MostItems = 20;

    private readonly FieldErrors errors = new();
    private readonly AwardLimits limits = portfolio.LimitsOf(row);

    public (DecisionContent Content, FieldErrors Errors) Read()
    {
        var award = kind == DecisionKind.Award;
        var lines = award ? Lines() : [];
        var content = new DecisionContent(
            kind,
            portfolio.Year,
            null,
            lines,
            Text(input.LetterText, nameof(input.LetterText)),
            Text(input.InternalNote, nameof(input.InternalNote)),
            award ? null : Text(input.PassedOver, nameof(input.PassedOver)),
            award ? AnswerBy() : null,
            award ? [.. Items(input.Conditions, nameof(input.Conditions)).Select(i => new DecisionCondition(i.Text, i.Due))] : [],
            award ? [.. Items(input.Reports, nameof(input.Reports)).Select(i => new DecisionReport(i.Text, i.Due))] : []);
        if (!errors.Any && award) HoldFrame(content);
        return (content, errors);
    }

    private List<DecisionLine> Lines()
    {
        var lines = new List<DecisionLine>();
        foreach (var (typed, index) in input.Amounts.Select((a, i) => (a, i)))
        {
            if (string.IsNullOrWhiteSpace(typed.Amount)) continue;
            var field = $"{nameof(input.Amounts)}[{index}].{nameof(typed.Amount)}";
            if (!NorwegianAmount.TryParse(typed.Amount, out var amount, out var problem))
                errors.Add(field, problem.Told());
            else if (amount.IsNegative)
                errors.Add(field, Phrase.In<DecideText>(nameof(DecideText.Error_Negative)));
            else if (!limits.Covers(new(typed.Year, typed.Cost, amount)))
                errors.Add(
                    field,
                    Phrase.In<DecideText>(nameof(DecideText.Error_MoreThanApplied), limits.Applied.AppliedFor(typed.Year, typed.Cost))
                );
            else if (lines.Any(l => l.Year == typed.Year && l.Cost == typed.Cost))
                errors.Add(field, Phrase.In<DecideText>(nameof(DecideText.Error_Twice)));
            else if (!amount.IsZero)
                lines.Add(new DecisionLine(typed.Year, typed.Cost, amount));
        }

        if (limits.MostYears is { } most && !limits.GivesTheYearsOf(lines))
        {
            errors.Add(
                $"{nameof(input.Amounts)}[{input.Amounts.FindLastIndex(a => !string.IsNullOrWhiteSpace(a.Amount))}].Amount",
                Phrase.In<DecideText>(nameof(DecideText.Error_TooManyYears), most)
            );
        }

        return [.. lines.OrderBy(l => l.Year)];
    }

    private void HoldFrame(DecisionContent content)
    {
        var first = input.Amounts.FindIndex(a => a.Year == portfolio.Year);
        if (first < 0 || portfolio.LeftFor(row.Id) is not { } left || content.Amount <= left)
            return;
        errors.Add(
            $"{nameof(input.Amounts)}[{first}].Amount",
            Phrase.In<DecideText>(nameof(DecideText.Error_AboveFrame), portfolio.Year, content.Amount, Money.Max(left, Money.Zero))
        );
    }

    private DateOnly? AnswerBy()
    {
        if (string.IsNullOrWhiteSpace(input.AnswerBy))
            return null;
        if (!NorwegianDate.TryParse(input.AnswerBy, out var day))
            errors.Add(nameof(input.AnswerBy), Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        else if (!limits.IsToCome(day))
            errors.Add(nameof(input.AnswerBy), Phrase.In<DecideText>(nameof(DecideText.Error_AnswerByPassed)));
        return day;
    }

    private List<(string Text, DateOnly? Due)> Items(List<SaveRecommendation.TypedItem> typed, string list)
    {
        var items = new List<(string, DateOnly?)>();
        foreach (var (item, index) in typed.Select((t, i) => (t, i)))
        {
            if (string.IsNullOrWhiteSpace(item.Text) && string.IsNullOrWhiteSpace(item.Due)) continue;
            var text = Text(item.Text, $"{list}[{index}].{nameof(item.Text)}", ItemLimit);
            if (!TypedText.HasLettersOrFigures(item.Text))
                errors.Add($"{list}[{index}].{nameof(item.Text)}", Phrase.In<DecideText>(nameof(DecideText.Error_ItemText)));
            DateOnly? due = null;
            if (!string.IsNullOrWhiteSpace(item.Due))
            {
                if (NorwegianDate.TryParse(item.Due, out var day)) due = day;
                else errors.Add($"{list}[{index}].{nameof(item.Due)}", Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
            }

            items.Add((text ?? "", due));
        }

        if (items.Count > MostItems)
            errors.Add(
                $"{list}[{typed.Count - 1}].Text",
                Phrase.In<DecideText>(nameof(DecideText.Error_TooManyItems), MostItems, items.Count)
            );
        return items;
    }

    private string? Text(string? typed, string field, int limit = TextLimit)
    {
        var text = typed?.ReplaceLineEndings("\n").Trim() ?? "";
        if (text.Length > limit) errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_TooLong), limit, text.Length));
        return text.Length == 0 ? null : text;
    }
}
