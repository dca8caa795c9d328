using Samlop.Access;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Account;

/// <summary>The list of accounts: the county's own, or those that came in; the same for the page and its downloads.</summary>
public static class AccountsTable
{
    public const string StateFilter = "status";

    private static readonly Words<AccountText, AccountsState> States = new("State");

    private static readonly Sorting<Accounts> Orders = new Sorting<Accounts>("-ar", r => r.Id)
        .By("ar", r => r.Year)
        .By("belastet", r => r.ChargedOre)
        .By("frist", r => r.DueOn)
        .By("sendt", r => r.SentAt);

    /// <summary>A row with the name of its county.</summary>
    public sealed record Listed(Accounts Accounts, string County);

    public static string StateText(AccountsState state) => States.Of(state).ToString();

    public static IReadOnlyList<Column<Listed>> Columns =>
    [
        new("fylke", GrantsText.CountyAuthority, r => r.County) { Url = r => AccountUrls.Accounts(r.Accounts.Id) },
        new("ar", CommonText.Year, r => r.Accounts.Year) { Sortable = true, Cell = r => cell => cell.AddContent(0, r.Accounts.Year) },
        new("nummer", AccountText.Column_Number, r => r.Accounts.Number) { IsNumber = true },
        new("tildelt", AccountText.Column_Awarded, r => r.Accounts.Awarded) { IsNumber = true },
        // With what was carried over from the year before: what is unspent is this less what is approved.
        new("hatt", AccountText.Column_InHand, r => InHand(r.Accounts)) { IsNumber = true },
        new("belastet", AccountText.Column_Charged, r => r.Accounts.Charged) { Sortable = true, IsNumber = true },
        new("godkjent", AccountText.Column_Approved, r => r.Accounts.Approved) { IsNumber = true },
        new("ubrukt", AccountText.Column_Unspent, r => r.Accounts.Unspent) { IsNumber = true },
        new("status", CommonText.Status, r => StateText(r.Accounts.State)),
        new("frist", CommonText.Deadline, r => r.Accounts.DueOn) { Sortable = true },
        new("sendt", AccountText.Column_Sent, r => r.Accounts.SentAt) { Sortable = true },
    ];

    private static Money? InHand(Accounts accounts) => accounts.InHandOre is { } ore ? Money.FromOre(ore) : null;

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(StateFilter, CommonText.Status, [.. Enum.GetValues<AccountsState>().Select(s => new Option(s.ToString(), StateText(s)))]),
    ];

    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query)
    {
        var rows = db.Rows<Accounts>().VisibleTo(actor.ForCases());
        if (query.Filter<AccountsState>(StateFilter) is { } at) rows = rows.Where(Accounts.At(at));
        return
            from a in Orders.Apply(rows, query)
            join o in db.Set<Organisation>() on a.County equals o.Id
            select new Listed(a, o.Name);
    }
}

/// <summary>The rows of the ledger that are booked.</summary>
public static class PostingTable
{
    private static readonly Sorting<Posting> Orders = new Sorting<Posting>("nummer", r => r.Number)
        .By("nummer", r => r.Number)
        .By("dato", r => r.Date)
        .By("konto", r => r.Account)
        .By("belop", r => r.AmountOre);

    public static IReadOnlyList<Column<Posting>> Columns(IEnumerable<AccountsLine> lines)
    {
        var names = lines.ToDictionary(l => l.Number, l => l.Name);
        return
        [
            new("nummer", AccountText.Column_Row, r => r.Number) { Sortable = true, IsNumber = true },
            new("dato", AccountText.Column_Date, r => r.Date) { Sortable = true },
            new("bilag", AccountText.Column_Voucher, r => r.Voucher),
            new("konto", AccountText.Column_Account, r => r.Account) { Sortable = true },
            new("tekst", AccountText.Column_What, r => r.Text),
            new("belop", CommonText.Amount, r => Money.FromOre(r.AmountOre)) { Sortable = true, IsNumber = true },
            new("art", AccountText.Column_Kind, r => r.IsIncome ? AccountText.Income : AccountText.Costs),
            new("linje", AccountText.Column_Line, r => names[r.Line]),
            new("merknad", AccountText.Column_Remark, r => r.HasTwin ? AccountText.Row_Twin : null),
        ];
    }

    public static IQueryable<Posting> Matching(AppDb db, Accounts accounts, TableQuery query)
    {
        var rows = db.Rows<Posting>().Of(accounts);
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            rows = rows.Where(p => p.Search.Contains(word));
        return Orders.Apply(rows, query);
    }
}
