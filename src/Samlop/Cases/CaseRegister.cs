using System.Text;
using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;


namespace Samlop.Cases;

/// <summary>What a case is opened for, and between whom.</summary>
/// <param name="Subject">The id of what the case is about; one case for each.</param>
/// <param name="KindCode">The <see cref="CaseKind"/> of the subject.</param>
public sealed record CaseOpening(
    Guid Subject,
    string KindCode,
    OrganisationId Owner,
    IReadOnlyList<OpenedFor> Parties,
    CaseTitles Titles
);

/// <summary>A party from the first day.</summary>
/// <param name="Role">Code of one of the kind's roles.</param>
public sealed record OpenedFor(OrganisationId Organisation, string Role);

/// <summary>A document that the program itself has made, on its way into a journal.</summary>
/// <param name="Name">With its ending, for instance <c>soknad.pdf</c>.</param>
public sealed record CaseDocument(string Name, string ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>What somebody wrote, on its way into the next entry of the case and named for it ("Notat (2022-00012-3)").</summary>
    /// <param name="what">What it is, as the journal says it: not what somebody typed, which may name people.</param>
    internal static CaseDocument Of(string what, CaseFile caseFile, string text) => new(
        DownloadName.Of("txt", what, $"({caseFile.Number}-{caseFile.LastEntry + 1})"),
        FileKind.Text.ContentType,
        Encoding.UTF8.GetBytes(text)
    );
}

/// <summary>
/// Saksarkiv: opens cases and journals documents for other use cases, within their run: what they do and what is journalled is saved
/// together or not at all. Who may do it is the calling use case's rule.
/// </summary>
public sealed class CaseRegister(AppDb db, FileStore files)
{
    /// <summary>The case of a subject; null where none is opened.</summary>
    public Task<CaseFile?> Find(Guid subject, CancellationToken cancel) =>
        Known(subject) is { } opened
            ? Task.FromResult<CaseFile?>(opened)
            : db.Rows<CaseFile>().All(Because.RunsAreJournalled).Include(c => c.Parties)
                .SingleOrDefaultAsync(c => c.Subject == subject, cancel);

    /// <summary>The case of the subject, opened with the next number of the year where there is none.</summary>
    public async Task<CaseFile> Open(CaseOpening opening, Change change, CancellationToken cancel)
    {
        if (await Find(opening.Subject, cancel) is { } before) return before;

        var year = OsloClock.DateIn(change.At).Year;
        var series = await db.Set<CaseNumberSeries>().FindAsync([year], cancel);
        if (series is null) db.Add(series = new CaseNumberSeries(year));
        var opened = new CaseFile(series.Next(), opening, change.At);
        db.Add(opened);
        change.Record(new CaseOpened(opened.Id, opened.Year, opened.Serial));
        return opened;
    }

    /// <summary>Journals documents that are stored already; their order is the order of the documents in the entry.</summary>
    public JournalEntry Journal(CaseFile caseFile, NewEntry entry, IReadOnlyList<StoredFile> documents, Actor actor, Change change)
    {
        var registered = new JournalEntry(caseFile, entry, actor.IsUser ? actor.User : null, change.At);
        foreach (var document in documents)
        {
            // What was handed in earlier has its row already.
            if (db.Entry(document).State == EntityState.Detached) db.Add(document);
            registered.Attach(document);
        }

        db.Add(registered);
        change.Record(new EntryRegistered(EntryAt.Of(registered), registered.ByHand));
        return registered;
    }

    /// <summary>The receiver has opened what the entry holds: its documents are read there from now on.</summary>
    /// <returns>False where the entry was not sealed to the receiver: it is open already, or was never sent there.</returns>
    public async Task<bool> Unseal(JournalEntryId entry, OrganisationId receiver, CancellationToken cancel) =>
        (
            await db.Rows<JournalEntry>().All(Because.RunsAreJournalled).Include(e => e.Receivers).SingleAsync(e => e.Id == entry, cancel)
        ).Unseal(receiver);

    /// <summary>
    /// What an act journalled is cancelled with the act itself: it stays in the journal with the reason, as one cancelled by hand.
    /// </summary>
    public async Task Cancel(JournalEntry entry, string reason, Change change, CancellationToken cancel)
    {
        entry.Cancel(reason, change.At);
        await db.Touch(entry, cancel);
        change.Record(new CancelEntry.EntryCancelled(EntryAt.Of(entry)), reason: reason);
    }

    /// <summary>Keeps a document that the program has made, under its hash; the row is added by <see cref="Journal"/>.</summary>
    public async Task<StoredFile> Keep(CaseDocument document, Change change, CancellationToken cancel)
    {
        var kind = new FileKind(Path.GetExtension(document.Name), document.ContentType);
        return new StoredFile(await files.Keep(document.Content, document.Name, kind, cancel), change.At);
    }

    /// <summary>
    /// Mottak: the documents came in from the party. The case is opened where there is none, and they are journalled in one incoming entry
    /// with the date of the change, the main document first. The one call that a use case needs when a party sends something to the owner.
    /// </summary>
    /// <param name="titles">Of the journal entry; the case has its own.</param>
    /// <param name="attachments">Files that the party handed in before, after the documents that the program has made.</param>
    public async Task<JournalEntry> ReceiveDocuments(
        CaseOpening about,
        CaseTitles titles,
        IEnumerable<CaseDocument> documents,
        IEnumerable<StoredFile> attachments,
        Actor actor,
        Change change,
        CancellationToken cancel
    )
    {
        var caseFile = await Open(about, change, cancel);
        var entry = new NewEntry(EntryDirection.Incoming, OsloClock.DateIn(change.At), titles);
        var kept = new List<StoredFile>();
        foreach (var document in documents) kept.Add(await Keep(document, change, cancel));
        return Journal(caseFile, entry, [.. kept, .. attachments], actor, change);
    }

    /// <summary>The subject got a further party, which reads its case from now on. Nothing where there is no case.</summary>
    public async Task AddParty(Guid subject, OpenedFor party, CancellationToken cancel) => (await Find(subject, cancel))?.Add(party);

    /// <summary>The subject has a party no more, which reads its case no more. What it wrote there stays.</summary>
    public async Task RemoveParty(Guid subject, OrganisationId party, CancellationToken cancel) =>
        (await Find(subject, cancel))?.Remove(party);

    /// <summary>The subject is called something else from now on, and its case with it. What is journalled keeps its titles.</summary>
    public async Task Retitle(Guid subject, CaseTitles titles, CancellationToken cancel) =>
        (await Find(subject, cancel))?.Retitle(titles);

    /// <summary>The case is done with; it stays readable, and messages end.</summary>
    public void Close(CaseFile caseFile, Change change)
    {
        if (caseFile.ClosedAt is not null) return;
        caseFile.Close(change.At);
        change.Record(new CaseClosed(caseFile.Id));
    }

    // Opened earlier in the same run: not in the database yet.
    private CaseFile? Known(Guid subject) =>
        db.ChangeTracker.Entries<CaseFile>().Select(e => e.Entity).FirstOrDefault(c => c.Subject == subject);
}

/// <summary>A case got its number.</summary>
[Event("cases.case.opened"), Was("grants.case.opened", "CaseOpened")]
public sealed record CaseOpened(CaseFileId Case, int Year, int Serial) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Case);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_CaseOpened), new CaseNumber(Year, Serial).ToString());

    bool IEvent.ByProgram => true;
}

/// <summary>Nothing more is to be done in the case.</summary>
[Event("cases.case.closed"), Was("grants.case.closed", "CaseClosed")]
public sealed record CaseClosed(CaseFileId Case) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Case);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_CaseClosed));
}

/// <summary>A document was journalled.</summary>
/// <param name="ByHand">By an officer; else by the program, since it was sent through it.</param>
[Event("cases.journal-entry.registered"), Was("grants.journal-entry.registered", "EntryRegistered")]
public sealed record EntryRegistered(EntryAt At, bool ByHand) : IEvent
{
    private static readonly Words<CasesText, EntryDirection> ToldWords = new("Told_EntryRegistered");

    Subjects IEvent.About => Subjects.Of(At.Entry).And(At.Case);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => ToldWords.Of(At.Direction, At.Number);

    bool IEvent.ByProgram => !ByHand;
}
