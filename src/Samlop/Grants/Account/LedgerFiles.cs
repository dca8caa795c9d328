using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Account;

/// <summary>Reads the ledger's files of accounts that were found.</summary>
public sealed class LedgerFiles(AppDb db, FileStore store)
{
    public async Task<LedgerSheet> Read(LedgerImport import, CancellationToken cancel = default)
    {
        var file = await db.Set<StoredFile>().SingleAsync(f => f.Id == import.File, cancel);
        await using var content = store.Open(file);
        return LedgerSheet.Read(content, file.Name);
    }

    /// <summary>What taking the file would give now, by what the county has said of its ledger.</summary>
    /// <param name="accounts">With the lines.</param>
    public async Task<(LedgerPreview Preview, LedgerSheet Sheet, LedgerMapping? Mapping, string Seen)> Preview(
        Accounts accounts, LedgerImport import, Actor actor, CancellationToken cancel = default)
    {
        var sheet = await Read(import, cancel);
        var mapping = await db.Rows<LedgerMapping>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(cancel);
        var booked = await db.Rows<Posting>().Of(accounts).ToListAsync(cancel);
        var columns = LedgerGuess.Columns(sheet.Headings, mapping?.ReadColumns() ?? LedgerColumns.None);
        var preview = LedgerPreview.Of(sheet, columns, mapping?.ReadTargets() ?? [], accounts.Year, accounts.Lines, booked);
        return (preview, sheet, mapping, $"{booked.Count}-{mapping?.Version ?? 0}");
    }
}
