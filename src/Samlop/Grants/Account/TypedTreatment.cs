using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Account;

/// <summary>Reads the amounts of a treatment.</summary>
internal static class TypedTreatment
{
    /// <param name="approved">What stands as approved of each line before.</param>
    public static List<TreatedLine> Read(
        ProposeTreatment.Input input, Accounts accounts, TreatmentOutcome outcome, IReadOnlyDictionary<int, Money> approved,
        FieldErrors errors)
    {
        if (outcome == TreatmentOutcome.Returned) return [];
        if (outcome == TreatmentOutcome.Approved)
        {
            RefuseOthers(input, accounts, errors);
            return [.. accounts.Lines.Select(l => new TreatedLine(l.Number, l.Charged, null))];
        }

        var read = new List<TreatedLine>();
        foreach (var line in accounts.Lines)
        {
            var at = input.Lines.FindIndex(l => l.Number == line.Number);
            var typed = at < 0 ? new ProposeTreatment.Line() : input.Lines[at];
            string Field(string name) => $"{nameof(ProposeTreatment.Input.Lines)}[{Math.Max(at, 0)}].{name}";
            var corrects = outcome == TreatmentOutcome.Corrected;
            var amount = corrects ? Money.Zero : line.Charged;
            if (!string.IsNullOrWhiteSpace(typed.Amount) && !NorwegianAmount.TryParse(typed.Amount, out amount, out var problem))
            {
                errors.Add(Field(nameof(typed.Amount)), problem.Told(), line.Name);
                continue;
            }

            var sum = corrects ? approved[line.Number].Plus(amount) : amount;
            if (sum < Money.Min(Money.Zero, line.Charged) || sum > Money.Max(Money.Zero, line.Charged))
            {
                errors.Add(
                    Field(nameof(typed.Amount)), Phrase.In<AccountText>(nameof(AccountText.Error_AboveCharged), line.Charged), line.Name);
            }

            var words = TypedField.Text(typed.Words, AccountsTreatment.TextLimit, Field(nameof(typed.Words)), errors, line.Name);
            if (words is null && (corrects ? !amount.IsZero : amount != line.Charged))
                errors.Add(Field(nameof(typed.Words)), Phrase.In<AccountText>(nameof(AccountText.Error_LineWords)), line.Name);
            if (!corrects || !amount.IsZero) read.Add(new TreatedLine(line.Number, amount, words));
        }

        if (!errors.Any && outcome == TreatmentOutcome.Corrected && read.Count == 0)
            errors.Add($"{nameof(ProposeTreatment.Input.Lines)}[0].{nameof(ProposeTreatment.Line.Amount)}",
                Phrase.In<AccountText>(nameof(AccountText.Error_NoCorrection)));
        return read;
    }

    /// <summary>All is approved as it was charged: another amount on a line is not thrown away unsaid.</summary>
    private static void RefuseOthers(ProposeTreatment.Input input, Accounts accounts, FieldErrors errors)
    {
        foreach (var (typed, at) in input.Lines.Select((line, at) => (line, at)))
        {
            if (string.IsNullOrWhiteSpace(typed.Amount) || accounts.Lines.FirstOrDefault(l => l.Number == typed.Number) is not { } line)
                continue;
            if (!NorwegianAmount.TryParse(typed.Amount, out var amount, out _) || amount != line.Charged)
            {
                errors.Add(
                    $"{nameof(ProposeTreatment.Input.Lines)}[{at}].{nameof(typed.Amount)}",
                    Phrase.In<AccountText>(nameof(AccountText.Error_AllIsApproved), line.Charged), line.Name);
            }
        }
    }
}
