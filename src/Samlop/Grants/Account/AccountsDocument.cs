using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Print;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Account;

/// <summary>Regnskapet som dokument: what was sent, with who approved it and when. For the receipt, the print and the case file.</summary>
public sealed record AccountsDocument(
    AccountsId Accounts, int Number, AccountsContent Content, string Hash, string County, string Owner, string Superior,
    DateTimeOffset SentAt, bool IsLate, CaseNumber Case)
{
    public Phrase Title => Phrase.In<AccountText>(nameof(AccountText.Document_Title), Content.Year, County);

    /// <summary>The canonical content itself: these bytes have the hash that stands on the receipt.</summary>
    public DocumentForm AsJson(CultureInfo language) => DocumentForm.Of(
        DownloadName.Of("json", Named(language), Phrase.In<ApplyText>(nameof(ApplyText.Document_ForPrograms)).In(language)),
        "application/json",
        Encoding.UTF8.GetBytes(Content.Write()));

    public string FileName(string extension, CultureInfo language) => DownloadName.Of(extension, Named(language));

    private string Named(CultureInfo language) =>
        Phrase.In<AccountText>(nameof(AccountText.Document_FileName), Case.ToString(), County, Content.Year, Number).In(language);
}

/// <summary>Makes documents of accounts that were sent. Whether somebody may have one is asked by the caller, before this.</summary>
public sealed class AccountsDocuments(AppDb db, PrintDocument printer)
{
    /// <summary>Of accounts that were found and are sent.</summary>
    public async Task<AccountsDocument> Read(Accounts accounts, CancellationToken cancel = default)
    {
        var check = await db.CheckOf(accounts, cancel);
        var at = await db.Rows<CaseFile>().About(accounts).Select(c => new { c.Year, c.Serial }).SingleAsync(cancel);
        return await Of(accounts, accounts.ReadContent(), check.Rounds[^1].SentBy, new CaseNumber(at.Year, at.Serial), cancel);
    }

    /// <param name="owner">The project owner who approved first.</param>
    public async Task<AccountsDocument> Of(
        Accounts accounts, AccountsContent content, UserId owner, CaseNumber number, CancellationToken cancel)
    {
        var county = await db.Set<Organisation>().Where(o => o.Id == accounts.County).Select(o => o.Name).SingleAsync(cancel);
        var names = await db.Set<User>().Where(u => u.Id == owner || u.Id == accounts.SentBy)
            .ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        return new AccountsDocument(
            accounts.Id, accounts.Number, content, accounts.Hash!, county, names[owner], names[accounts.SentBy!.Value],
            accounts.SentAt!.Value, accounts.IsLate, number);
    }

    /// <summary>A whole HTML document that needs nothing else, for printing and for the case file.</summary>
    public async Task<DocumentForm> AsHtml(AccountsDocument document, CultureInfo language)
    {
        var html = await printer.Render<SentAccounts>(
            document.Title,
            new Dictionary<string, object> { [nameof(SentAccounts.Document)] = document, [nameof(SentAccounts.Print)] = true },
            language,
            document.County,
            Phrase.In<AccountText>(nameof(AccountText.Document_Foot), document.Case.ToString(), document.Content.Year, document.Number));
        return DocumentForm.Of(document.FileName("html", language), "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));
    }

    /// <summary>The stored files that go with the accounts, in their order.</summary>
    public async Task<IReadOnlyList<StoredFile>> FilesOf(Accounts accounts, CancellationToken cancel)
    {
        var ids = accounts.Files.Where(f => f.RemovedAt is null).OrderBy(f => f.AddedAt).ThenBy(f => f.Id).Select(f => f.File).ToList();
        var files = await db.Set<StoredFile>().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancel);
        return [.. ids.Select(id => files[id])];
    }
}
