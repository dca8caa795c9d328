using Samlop.Grants.Apply;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;

namespace Samlop.Grants.Account;

/// <summary>What was decided for a kind of cost in the year.</summary>
/// <param name="Name">What the letter calls it.</param>
public sealed record BudgetedCost(string Cost, string Name, Money Amount);

/// <summary>What is typed on a line, read.</summary>
/// <param name="Own">What other money than the grant has covered.</param>
public sealed record WrittenLine(string Cost, Money Costs, Money Income, Money Own, string? Explanation);

/// <summary>
/// Avviksgrense: how far a line may be from what was decided before the county must explain it. A rule of Samløp's own, and this is its
/// one place; the page says it. Both must be passed: small sums of large lines and large shares of small ones are let be.
/// </summary>
public sealed record DeviationLimit(int Percent, Money Amount)
{
    public static readonly DeviationLimit Standard = new(10, Money.FromKroner(20_000));

    private const decimal Hundred = 100;

    public bool IsPassedBy(Money charged, Money budget)
    {
        var deviation = Math.Abs(charged.Minus(budget).Ore);
        return deviation > Amount.Ore && deviation > budget.Ore * (Percent / Hundred);
    }
}

/// <summary>
/// Regnskapslinje: a line of the decided budget with what is booked on it. Costs and income come from the ledger and are typed beside it;
/// either may be negative where it corrects something.
/// </summary>
public sealed class AccountsLine : IPartOf<Accounts>
{
    public const int ExplanationLimit = 2000;

    private AccountsLine()
    {
    }

    internal AccountsLine(AccountsId accounts, int number, BudgetedCost budgeted) =>
        (Accounts, Number, Cost, Name, BudgetOre) = (accounts, number, budgeted.Cost, budgeted.Name, budgeted.Amount.Ore);

    public AccountsId Accounts { get; private set; }

    /// <summary>From 1, in the order of the decision.</summary>
    public int Number { get; private set; }

    /// <summary>The code of the kind of cost.</summary>
    public string Cost { get; private set; } = "";

    /// <summary>In the words of the letter.</summary>
    public string Name { get; private set; } = "";

    public long BudgetOre { get; private set; }

    public long PostedCostsOre { get; private set; }

    public long PostedIncomeOre { get; private set; }

    public long TypedCostsOre { get; private set; }

    public long TypedIncomeOre { get; private set; }

    public long OwnOre { get; private set; }

    public string? Explanation { get; private set; }

    /// <summary>
    /// Investments and procurement of ordinary operation: never charged to the grant, whoever pays (circular 17-2022, "Utgifter som ikke
    /// kan dekkes av tilskuddet").
    /// </summary>
    public bool IsBarred => Cost == ApplicationOptions.OrdinaryOperation;

    public Money Budget => Money.FromOre(BudgetOre);

    public Money Posted => Money.FromOre(PostedCostsOre);

    public Money Costs => Money.FromOre(PostedCostsOre + TypedCostsOre);

    public Money Income => Money.FromOre(PostedIncomeOre + TypedIncomeOre);

    /// <summary>All of a barred line.</summary>
    public Money Own => IsBarred ? Costs.Minus(Income) : Money.FromOre(OwnOre);

    /// <summary>What the grant is charged.</summary>
    public Money Charged => Costs.Minus(Income).Minus(Own);

    /// <summary>Charged above what was decided, or below.</summary>
    public Money Deviation => Charged.Minus(Budget);

    public bool IsEmpty => Costs.IsZero && Income.IsZero && OwnOre == 0;

    /// <summary>A barred line is explained as soon as something is booked on it: why, and what money pays.</summary>
    public bool NeedsExplanation(DeviationLimit limit) => IsBarred ? !IsEmpty : limit.IsPassedBy(Charged, Budget);

    internal void Save(WrittenLine typed) =>
        (TypedCostsOre, TypedIncomeOre, OwnOre, Explanation) =
            (typed.Costs.Ore, typed.Income.Ore, IsBarred ? 0 : typed.Own.Ore, typed.Explanation);

    internal void Book(bool income, Money amount)
    {
        if (income) PostedIncomeOre = checked(PostedIncomeOre + amount.Ore);
        else PostedCostsOre = checked(PostedCostsOre + amount.Ore);
    }

    internal void CarryOver(AccountsLine earlier)
    {
        (PostedCostsOre, PostedIncomeOre) = (earlier.PostedCostsOre, earlier.PostedIncomeOre);
        (TypedCostsOre, TypedIncomeOre, OwnOre, Explanation) =
            (earlier.TypedCostsOre, earlier.TypedIncomeOre, earlier.OwnOre, earlier.Explanation);
    }
}
