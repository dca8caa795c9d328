using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Account;

/// <summary>Lagre oppsettet: which column holds what, and where each account of the ledger belongs. Remembered for the county.</summary>
public sealed class SaveLedgerMapping(AppDb db, LedgerFiles files) : IUseCase<SaveLedgerMapping.Input, Done>, ISavesDraft
{
    public static Permission Needs => BeginAccounts.Needs;

    public sealed class Input : IInput<SaveLedgerMapping, Input, Done>
    {
        public AccountsId Accounts { get; set; }

        /// <summary>The file that it is made for.</summary>
        public int Number { get; set; }

        public string? Date { get; set; }

        public string? Voucher { get; set; }

        public string? Account { get; set; }

        public string? Text { get; set; }

        public string? Amount { get; set; }

        public List<Target> Targets { get; set => field = value ?? []; } = [];
    }

    /// <summary>An account of the ledger, and where it belongs as chosen.</summary>
    public sealed class Target
    {
        public string? Account { get; set; }

        public string? To { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAccounts(input.Accounts, actor, cancel) is not var (accounts, check)) return Refusal.NotFound;
        if (accounts.Imports.SingleOrDefault(i => i.Number == input.Number) is not { TakenAt: null } import) return Refusal.NotFound;
        if (accounts.MayWrite(check) is { } no) return no;
        var sheet = await files.Read(import, cancel);
        var errors = new FieldErrors();
        string? Column(string? typed, string field)
        {
            var found = sheet.Headings.FirstOrDefault(h => h.Length > 0 && h == typed);
            if (found is null) errors.Add(field, Phrase.In<AccountText>(nameof(AccountText.Error_Column)));
            return found;
        }

        var columns = new LedgerColumns(
            Column(input.Date, nameof(Input.Date)),
            Column(input.Voucher, nameof(Input.Voucher)),
            Column(input.Account, nameof(Input.Account)),
            Column(input.Text, nameof(Input.Text)),
            Column(input.Amount, nameof(Input.Amount)));
        if (errors.Any) return errors;

        var known = LedgerPreview.AccountsIn(sheet, columns);
        var targets = (
            from typed in input.Targets
            where typed.Account is not null && known.Contains(typed.Account)
            let target = LedgerTarget.Of(typed.To, accounts.Lines.Select(l => l.Cost))
            where target is not null
            select KeyValuePair.Create(typed.Account!, target.Code)).DistinctBy(t => t.Key);
        var mapping = await db.Rows<LedgerMapping>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(cancel);
        if (mapping is null) db.Add(mapping = new LedgerMapping(accounts.County));
        mapping.Save(columns, targets, actor.User, change.At);
        return new Done();
    }
}
