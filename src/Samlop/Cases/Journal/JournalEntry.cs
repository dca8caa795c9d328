using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Journal;

[SubjectKind("cases.journal-entry"), Was("grants.journal-entry")]
public readonly record struct JournalEntryId(Guid Value) : IId<JournalEntryId>
{
    public static JournalEntryId From(Guid value) => new(value);
}

/// <summary>Which way a document went, as the owner of the case sees it.</summary>
public enum EntryDirection
{
    Incoming,
    Outgoing,

    /// <summary>Organinternt: within the owner; the parties do not see it (offentleglova § 14).</summary>
    Internal,
}

/// <summary>
/// Journalpost: a document in, out or within, registered with its date, parties and titles (offentlegforskrifta; arkivforskriften § 9). An
/// entry is never deleted: one that was wrong is cancelled with a reason ("utgår") and stays.
/// </summary>
public sealed class JournalEntry
{
    /// <summary>
    /// How many documents an officer may put to an entry. What a use case journals is whole from the start, with all that came.
    /// </summary>
    public const int MostDocuments = 20;

    public static readonly Refusal EntryCancelled = Refusal.In<CasesText>(nameof(EntryCancelled));
    public static readonly Refusal EntryIsWhole = Refusal.In<CasesText>(nameof(EntryIsWhole));
    public static readonly Refusal TooManyDocuments = Refusal.In<CasesText>(nameof(TooManyDocuments));

    private readonly List<JournalDocument> documents = [];
    private readonly List<JournalReceiver> receivers = [];

    private JournalEntry()
    {
    }

    internal JournalEntry(CaseFile caseFile, NewEntry entry, UserId? by, DateTimeOffset at)
    {
        Id = NewId.Of<JournalEntryId>(at);
        Case = caseFile.Id;
        Number = caseFile.NextEntry();
        Direction = entry.Direction;
        Sender = entry.Direction == EntryDirection.Incoming ? entry.From ?? caseFile.Parties.Single().Organisation : caseFile.Owner;
        IEnumerable<OrganisationId> to = entry.Direction switch
        {
            EntryDirection.Incoming => [caseFile.Owner, .. entry.To ?? []],
            EntryDirection.Outgoing => entry.To ?? caseFile.Parties.Select(party => party.Organisation),
            _ => [],
        };
        receivers.AddRange(to.Select(organisation => new JournalReceiver(Id, organisation, entry.Sealed)));
        DocumentDate = entry.DocumentDate;
        PublicTitle = entry.Titles.Public;
        Title = entry.Titles.Full;
        GroundCode = entry.Ground?.Code;
        SealsTitle = entry.SealsTitle;
        (TitleCode, TitleArguments) = (entry.Titles.Made?.Code, entry.Titles.Made?.Arguments);
        ByHand = entry.ByHand;
        RegisteredBy = by;
        RegisteredAt = at;
    }

    public JournalEntryId Id { get; private set; }

    public CaseFileId Case { get; private set; }

    /// <summary>From 1 within the case, without gaps.</summary>
    public int Number { get; private set; }

    public EntryDirection Direction { get; private set; }

    public OrganisationId Sender { get; private set; }

    /// <summary>None for what stays within the owner.</summary>
    public IReadOnlyList<JournalReceiver> Receivers => receivers;

    /// <summary>The date of the document itself.</summary>
    public DateOnly DocumentDate { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public UserId? RegisteredBy { get; private set; }

    public string PublicTitle { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>The <see cref="EntryTitle"/> that the title was made by; null where somebody typed it.</summary>
    public string? TitleCode { get; private set; }

    /// <summary>What that title was made of.</summary>
    public string? TitleArguments { get; private set; }

    /// <summary>The title says what the documents say: to whom they are sealed, it is too.</summary>
    public bool SealsTitle { get; private set; }

    /// <summary>The screening ground (<see cref="ScreeningGround"/>); null where the document is public.</summary>
    public string? GroundCode { get; private set; }

    /// <summary>Registered by an officer, who may put files to it; what a use case journals is whole from the start.</summary>
    public bool ByHand { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    public string? CancelReason { get; private set; }

    public IReadOnlyList<JournalDocument> Documents => documents;

    public Refusal? MayAttach() =>
        CancelledAt is not null ? EntryCancelled
        : !ByHand ? EntryIsWhole
        : documents.Count >= MostDocuments ? TooManyDocuments
        : null;

    /// <summary>A message or a received application is not a slip of an officer's, and stands.</summary>
    public Refusal? MayCancel() => CancelledAt is not null ? EntryCancelled : !ByHand ? EntryIsWhole : null;

    public Refusal? MayScreen() => CancelledAt is not null ? EntryCancelled : null;

    internal JournalDocument Attach(StoredFile file)
    {
        var document = new JournalDocument(Id, documents.Count + 1, file.Id);
        documents.Add(document);
        return document;
    }

    internal void Cancel(string reason, DateTimeOffset at) => (CancelledAt, CancelReason) = (at, reason);

    /// <summary>Somebody of the organisation has opened it; to the other receivers it stays sealed.</summary>
    /// <returns>False where it was not sealed to the organisation.</returns>
    internal bool Unseal(OrganisationId organisation)
    {
        if (receivers.Find(receiver => receiver.Organisation == organisation) is not { IsSealed: true } opener) return false;
        opener.Unseal();
        return true;
    }

    internal void Screen(ScreeningGround? ground) => GroundCode = ground?.Code;
}

/// <summary>
/// Dokument i en journalpost: the first is the main document, the others its attachments. The file has the hash of its content.
/// </summary>
public sealed class JournalDocument : IPartOf<JournalEntry>
{
    private JournalDocument()
    {
    }

    internal JournalDocument(JournalEntryId entry, int number, StoredFileId file) => (Entry, Number, File) = (entry, number, file);

    public JournalEntryId Entry { get; private set; }

    public int Number { get; private set; }

    public StoredFileId File { get; private set; }
}

/// <summary>Mottaker: an organisation that was sent what an entry journals.</summary>
public sealed class JournalReceiver : IPartOf<JournalEntry>
{
    private JournalReceiver()
    {
    }

    internal JournalReceiver(JournalEntryId entry, OrganisationId organisation, bool isSealed) =>
        (Entry, Organisation, IsSealed) = (entry, organisation, isSealed);

    public JournalEntryId Entry { get; private set; }

    public OrganisationId Organisation { get; private set; }

    /// <summary>
    /// Nobody there has opened it yet. Until then they read its documents nowhere, nor a title that tells what they say (<see
    /// cref="JournalEntry.SealsTitle"/>): opening is an act that the sender sees.
    /// </summary>
    public bool IsSealed { get; private set; }

    internal void Unseal() => IsSealed = false;
}

/// <summary>What is journalled. Who sent and who received it follow from the direction and the case.</summary>
/// <param name="Ground">Null where the document is public.</param>
public sealed record NewEntry(EntryDirection Direction, DateOnly DocumentDate, CaseTitles Titles, ScreeningGround? Ground = null)
{
    public bool ByHand { get; init; }

    /// <summary>Each receiver opens it by an act: a message, a letter.</summary>
    public bool Sealed { get; init; }

    /// <summary>What it is called tells what it says: where it is sealed, the titles are read by opening it too.</summary>
    public bool SealsTitle { get; init; }

    /// <summary>The party that something incoming came from; null where the case has one.</summary>
    public OrganisationId? From { get; init; }

    /// <summary>
    /// The parties that got it: of what is outgoing all of them where null, of what is incoming those beside the owner.
    /// </summary>
    public IReadOnlyCollection<OrganisationId>? To { get; init; }
}

/// <summary>What decides whether somebody may read the documents of an entry.</summary>
/// <param name="IsSealed">The reader's side is to open it first.</param>
public sealed record EntryCover(bool IsSealed, DateTimeOffset? CancelledAt)
{
    /// <summary>
    /// What is cancelled as registered by mistake may be another's document: a party sees that it was there, not what it said. What is
    /// sealed is opened first, by an act.
    /// </summary>
    public bool MayBeReadBy(CaseSide? side) => !IsSealed && !IsWithheldFrom(side);

    /// <summary>Cancelled, and the reader is a party.</summary>
    public bool IsWithheldFrom(CaseSide? side) => CancelledAt is not null && side == CaseSide.Party;
}
