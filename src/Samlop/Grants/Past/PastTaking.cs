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
    /// <param name="documents">What came with the file: the hash of each by its name.</param>
    internal async Task<IReadOnlyList<(ReadRow Read, PastOutcome Outcome, string? Field, string? Reason, PastGrantId? Known)>> Decide(
        IReadOnlyList<ReadRow> rows, OrganisationId owner, IReadOnlyDictionary<string, string> documents, CancellationToken cancel)
    {
        var keys = rows.Select(r => r.Facts?.Key).OfType<string>().Distinct().ToList();
        var before = (await db.Rows<PastGrant>().RegisteredBy(owner).Where(g => keys.Contains(g.Key)).ToListAsync(cancel))
            .ToDictionary(g => g.Key, StringComparer.Ordinal);
        var kept = await DocumentsOf([.. before.Values.Select(g => g.Id.Value)], cancel);
        bool Lacks(ReadRow row, PastGrant known) => DocumentsOf(row).Any(d => !kept.Contains((known.Id.Value, documents[d.File])));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. rows.Select(row =>
                row.Facts is not { } facts ? (row, PastOutcome.Refused, row.Field, row.Reason, (PastGrantId?)null)
                : !seen.Add(facts.Key) ? (row, PastOutcome.Refused, PastColumns.Key, PastReasons.Twice, null)
                : !before.TryGetValue(facts.Key, out var known) ? (row, PastOutcome.Taken, null, null, null)
                : known.Facts == facts
                    ? (row, Lacks(row, known) ? PastOutcome.Completed : PastOutcome.Unchanged, null, null, known.Id)
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
        foreach (var (file, kind) in DocumentsOf(row)) Journal(caseFile, facts, kind, documents[file], actor, change);
        return grant;
    }

    /// <summary>Puts the documents that a row names, and that the case of its grant lacks, to that case.</summary>
    /// <returns>Their entries; null for each that was not put there.</returns>
    internal async Task<(JournalEntryId? Letter, JournalEntryId? Report)> Complete(
        PastGrantId grant, ReadRow row, IReadOnlyDictionary<string, StoredFile> documents, Actor actor, Change change,
        CancellationToken cancel)
    {
        if (await register.Find(grant.Value, cancel) is not { } caseFile) return (null, null);
        var kept = await DocumentsOf([grant.Value], cancel);
        JournalEntryId? Put(string? file, EntryTitle title) =>
            file is null || kept.Contains((grant.Value, documents[file].Hash))
                ? null
                : Journal(caseFile, row.Facts!, title, documents[file], actor, change);
        return (Put(row.LetterFile, PastCases.Letter), Put(row.ReportFile, PastCases.Report));
    }

    private JournalEntryId Journal(
        CaseFile caseFile, PastFacts facts, EntryTitle title, StoredFile document, Actor actor, Change change)
    {
        var entry = title == PastCases.Letter
            ? new NewEntry(EntryDirection.Outgoing, facts.LetterOn!.Value, title.Of(db))
            : new NewEntry(EntryDirection.Incoming, facts.ReportOn!.Value, title.Of(db));
        return register.Journal(caseFile, entry, [Copy(document, change)], actor, change).Id;
    }

    private static IEnumerable<(string File, EntryTitle Title)> DocumentsOf(ReadRow row)
    {
        if (row.LetterFile is { } letter) yield return (letter, PastCases.Letter);
        if (row.ReportFile is { } report) yield return (report, PastCases.Report);
    }

    /// <summary>Which documents, by their hash, the cases of grants hold; not those whose registration was cancelled.</summary>
    private async Task<HashSet<(Guid Grant, string Hash)>> DocumentsOf(IReadOnlyCollection<Guid> grants, CancellationToken cancel) =>
    [
        .. (await (
            from c in db.Rows<CaseFile>().All(Because.PastIsWhole)
            join e in db.Rows<JournalEntry>().All(Because.PastIsWhole) on c.Id equals e.Case
            from d in e.Documents
            join f in db.Set<StoredFile>() on d.File equals f.Id
            where grants.Contains(c.Subject) && e.CancelledAt == null
            select new { c.Subject, f.Hash }).ToListAsync(cancel)).Select(of => (of.Subject, of.Hash)),
    ];

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
