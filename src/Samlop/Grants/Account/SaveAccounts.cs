using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Account;

/// <summary>Lagre regnskapslinjene: what is booked beside the ledger's rows, what other money covers, and explanations.</summary>
public sealed class SaveAccounts(AppDb db) : IUseCase<SaveAccounts.Input, SaveAccounts.Saved>, ISavesDraft
{
    public static Permission Needs => BeginAccounts.Needs;

    public sealed class Input : IInput<SaveAccounts, Input, Saved>
    {
        public AccountsId Accounts { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }

        public List<Line> Lines { get; set => field = value ?? []; } = [];
    }

    /// <summary>As typed.</summary>
    public sealed class Line
    {
        public string? Cost { get; set; }

        public string? Costs { get; set; }

        public string? Income { get; set; }

        public string? Own { get; set; }

        public string? Explanation { get; set; }
    }

    public sealed record Saved(DateTimeOffset At);

    public async Task<Outcome<Saved>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAccounts(input.Accounts, actor, cancel) is not var (accounts, check)) return Refusal.NotFound;
        if (accounts.MayWrite(check) is { } no) return no;
        if (accounts.Version != input.BasedOn) return Refusal.ChangedByOther;

        var errors = new FieldErrors();
        var typed = Read(input, accounts, errors);
        if (errors.Any) return errors;
        accounts.Save(typed, check, actor.User);
        return new Saved(change.At);
    }

    private static List<WrittenLine> Read(Input input, Accounts accounts, FieldErrors errors)
    {
        var typed = new List<WrittenLine>();
        for (var i = 0; i < input.Lines.Count; i++)
        {
            var line = input.Lines[i];
            if (accounts.Lines.SingleOrDefault(l => l.Cost == line.Cost) is not { } of || typed.Exists(t => t.Cost == of.Cost)) continue;
            string Field(string name) => $"{nameof(Input.Lines)}[{i}].{name}";
            Money Amount(string? value, string name)
            {
                if (string.IsNullOrWhiteSpace(value)) return Money.Zero;
                if (!NorwegianAmount.TryParse(value, out var amount, out var problem)) errors.Add(Field(name), problem.Told(), of.Name);
                return amount;
            }

            var own = Amount(line.Own, nameof(Line.Own));
            if (of.IsBarred && !own.IsZero)
                errors.Add(Field(nameof(Line.Own)), Phrase.In<AccountText>(nameof(AccountText.Error_BarredOwn)), of.Name);
            typed.Add(new WrittenLine(
                of.Cost,
                Amount(line.Costs, nameof(Line.Costs)),
                Amount(line.Income, nameof(Line.Income)),
                own,
                TypedField.Text(line.Explanation, AccountsLine.ExplanationLimit, Field(nameof(Line.Explanation)), errors, of.Name)));
        }

        return typed;
    }
}
