using System.Text;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Grants.Account;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Past;

/// <summary>Says what becomes of the rows of an import as things stand now, and registers those that are taken.</summary>
public sealed class PastTaking(AppDb db, FileStore store, CaseRegister register, OsloClock clock)
{
    /// <summary>Why nothing of the file can be read; null where every row has its outcome.</summary>
    internal async Task<(Phrase? Wrong, IReadOnlyList<ReadRow> Rows)> Read(
        string hash, string name, IEnumerable<string> documents, CancellationToken cancel)
    {
        var counties = new Dictionary<string, OrganisationIdOf>(StringComparer.Ordinal);
        foreach (var county in await db.Set<Organisation>().Where(o => o.Kinds.Contains(OrganisationKind.County))
            .Select(o => new { o.Id, o.Name, o.Number }).ToListAsync(cancel))
        {
            counties[SearchText.Fold(county.Name)] = new(county.Id);
            if (county.Number is { } number) counties[number] = new(county.Id);
        }

        var rows = new List<ReadRow>();
        using var content = new MemoryStream();
        await using (var stream = store.Open(hash)) await stream.CopyToAsync(content, cancel);
        content.Position = 0;
        var sheet = new PastSheet(counties, documents.ToHashSet(StringComparer.OrdinalIgnoreCase), clock.Today);
        return (sheet.Read(LedgerSheet.Read(content, name), rows), rows);
    }

    /// <summary>The outcome of each row; those that are to be taken have none registered before by their key.</summary>
    internal async Task<IReadOnlyList<(ReadRow Read, PastOutcome Outcome, string? Field, string? Reason, PastGrantId? Known)>> Decide(
        IReadOnlyList<ReadRow> rows, OrganisationId owner, CancellationToken cancel)
    {
        var keys = rows.Select(r => r.Facts?.Key).OfType<string>().Distinct().ToList();
        var before = (await db.Rows<PastGrant>().RegisteredBy(owner).Where(g => keys.Contains(g.Key)).ToListAsync(cancel))
            .ToDictionary(g => g.Key, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. rows.Select(row =>
                row.Facts is not { } facts ? (row, PastOutcome.Refused, row.Field, row.Reason, (PastGrantId?)null)
                : !seen.Add(facts.Key) ? (row, PastOutcome.Refused, PastColumns.Key, PastReasons.Twice, null)
                : !before.TryGetValue(facts.Key, out var known) ? (row, PastOutcome.Taken, null, null, null)
                : known.Facts == facts ? (row, PastOutcome.Unchanged, null, null, known.Id)
                : (row, PastOutcome.Refused, PastColumns.Key, PastReasons.Differs, known.Id)),
        ];
    }

    /// <summary>Registers a row, opens its case, and journals its documents as received in arrears.</summary>
    internal async Task<PastGrant> Register(
        PastImport import, ReadRow row, IReadOnlyDictionary<string, StoredFile> documents, Actor actor, Change change,
        CancellationToken cancel)
    {
        var facts = row.Facts!;
        var grant = new PastGrant(NewId.Of<PastGrantId>(change.At), import, row.Line, facts, change.At);
        db.Add(grant);
        var title = Phrase.In<PastText>(nameof(PastText.Case_Title), facts.Call, facts.Year).In(Languages.Bokmål.Culture);
        var caseFile = await register.Open(
            new CaseOpening(
                grant.Id.Value, PastCases.Code, import.Owner, [new OpenedFor(facts.County, PastCases.County)], CaseTitles.Same(title)),
            change, cancel);
        var (rowTitles, today) = (PastCases.Row.Of(db), OsloClock.DateIn(change.At));
        var document = await register.Keep(
            new CaseDocument(
                DownloadName.Of("txt", rowTitles.Full, $"({caseFile.Number}-1)"), FileKind.Text.ContentType,
                Encoding.UTF8.GetBytes(Written(row))),
            change, cancel);
        register.Journal(caseFile, new NewEntry(EntryDirection.Internal, today, rowTitles), [document], actor, change);
        if (row.LetterFile is { } letter)
        {
            register.Journal(
                caseFile, new NewEntry(EntryDirection.Outgoing, facts.LetterOn!.Value, PastCases.Letter.Of(db)),
                [Copy(documents[letter], change)], actor, change);
        }

        if (row.ReportFile is { } report)
        {
            register.Journal(
                caseFile, new NewEntry(EntryDirection.Incoming, facts.ReportOn!.Value, PastCases.Report.Of(db)),
                [Copy(documents[report], change)], actor, change);
        }

        return grant;
    }

    private static string Written(ReadRow row)
    {
        var facts = row.Facts!;
        return string.Join(
            "\n",
            new (string Column, object? Value)[]
            {
                (PastColumns.Year, facts.Year), (PastColumns.Call, facts.Call), (PastColumns.Decided, facts.Decided),
                (PastColumns.DecidedOn, Day(facts.DecidedOn)), (PastColumns.LetterOn, Day(facts.LetterOn)), (PastColumns.Paid, facts.Paid),
                (PastColumns.PaidOn, Day(facts.PaidOn)), (PastColumns.Voucher, facts.Voucher), (PastColumns.ReportOn, Day(facts.ReportOn)),
                (PastColumns.Source, facts.Source),
            }.Where(said => said.Value is not null).Select(said => $"{said.Column}: {said.Value}"));
    }

    private static string? Day(DateOnly? day) => day is { } known ? Platform.Text.Written.ShortDate(known) : null;

    // Each entry has a row of its own for the file: the import keeps the one that it was sent in by.
    private static StoredFile Copy(StoredFile sent, Change change) =>
        new(new ReceivedFile(sent.Hash, sent.Name, sent.Size, FileKind.Named(sent.Name) ?? FileKind.Pdf), change.At);
}
