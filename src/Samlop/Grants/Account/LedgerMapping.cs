using System.Text.Json;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Account;

/// <summary>Which column of a ledger's export holds what, by its heading.</summary>
public sealed record LedgerColumns(string? Date, string? Voucher, string? Account, string? Text, string? Amount)
{
    public static readonly LedgerColumns None = new(null, null, null, null, null);

    public bool AreAll => Date is not null && Voucher is not null && Account is not null && Text is not null && Amount is not null;
}

/// <summary>
/// Hovedboksoppsett: how a county's ledger is read: its columns, and where each of its accounts belongs. Remembered from one file, and from
/// one year, to the next.
/// </summary>
public sealed class LedgerMapping : IVersioned
{
    private LedgerMapping()
    {
    }

    public LedgerMapping(OrganisationId county) => County = county;

    public OrganisationId County { get; private set; }

    /// <summary>A <see cref="LedgerColumns"/> as JSON.</summary>
    public string Columns { get; private set; } = "";

    /// <summary>By the ledger's account, the code of a <see cref="LedgerTarget"/>, as JSON.</summary>
    public string Targets { get; private set; } = "{}";

    public UserId SavedBy { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public int Version { get; private set; }

    public LedgerColumns ReadColumns() =>
        Columns.Length == 0 ? LedgerColumns.None : JsonSerializer.Deserialize<LedgerColumns>(Columns) ?? LedgerColumns.None;

    public Dictionary<string, string> ReadTargets() => JsonSerializer.Deserialize<Dictionary<string, string>>(Targets)!;

    /// <param name="targets">What other files have taught stays.</param>
    public void Save(LedgerColumns columns, IEnumerable<KeyValuePair<string, string>> targets, UserId by, DateTimeOffset at)
    {
        var all = new SortedDictionary<string, string>(ReadTargets(), StringComparer.Ordinal);
        foreach (var (account, target) in targets) all[account] = target;
        Columns = JsonSerializer.Serialize(columns);
        Targets = JsonSerializer.Serialize(all);
        (SavedBy, SavedAt) = (by, at);
        Version++;
    }
}

/// <summary>Where an account of a ledger belongs: a line as cost or as income, or nowhere in these accounts.</summary>
/// <param name="Cost">The code of the line; null where it is left out.</param>
public sealed record LedgerTarget(string? Cost, bool IsIncome)
{
    private const string LeftOut = "none";
    private const string CostPrefix = "cost:";
    private const string IncomePrefix = "income:";

    public static readonly LedgerTarget Nowhere = new(null, false);

    public string Code => Cost is null ? LeftOut : (IsIncome ? IncomePrefix : CostPrefix) + Cost;

    /// <summary>Null for what is none of the lines.</summary>
    public static LedgerTarget? Of(string? code, IEnumerable<string> costs)
    {
        if (code == LeftOut) return Nowhere;
        var income = code?.StartsWith(IncomePrefix, StringComparison.Ordinal) is true;
        if (!income && code?.StartsWith(CostPrefix, StringComparison.Ordinal) is not true) return null;
        var cost = code![(income ? IncomePrefix : CostPrefix).Length..];
        return costs.Contains(cost) ? new(cost, income) : null;
    }
}
