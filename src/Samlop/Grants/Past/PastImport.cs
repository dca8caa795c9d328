using Samlop.Audit.TwoPerson;
using Samlop.Cases.Journal;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Past;

[SubjectKind("grants.past-import")]
public readonly record struct PastImportId(Guid Value) : IId<PastImportId>
{
    public static PastImportId From(Guid value) => new(value);
}

[SubjectKind("grants.past-withdrawal")]
public readonly record struct PastWithdrawalId(Guid Value) : IId<PastWithdrawalId>
{
    public static PastWithdrawalId From(Guid value) => new(value);
}

/// <summary>What becomes of a row of a file; no row is left out.</summary>
public enum PastOutcome
{
    Taken,

    /// <summary>What it says is registered already.</summary>
    Unchanged,

    /// <summary>For a reason that it says.</summary>
    Refused,

    /// <summary>What it says is registered already, but a document that it names is not: that is put to the case.</summary>
    Completed,
}

/// <summary>Where an import stands, derived from its facts.</summary>
public enum PastImportStanding
{
    /// <summary>It is shown, and waits for another to confirm it.</summary>
    Waits,
    Taken,
    Discarded,
    Withdrawn,
}

/// <summary>
/// Import av tidligere tilskudd: a file that somebody has read in, with the documents that its rows name. All of it is shown first, and
/// another takes it in, in one act, as the rows stand then.
/// </summary>
public sealed class PastImport : IVersioned, IDecidedByTwo
{
    public static readonly Refusal PastImportIsOver = Refusal.In<PastText>(nameof(PastImportIsOver));
    public static readonly Refusal PastImportNotTaken = Refusal.In<PastText>(nameof(PastImportNotTaken));
    public static readonly Refusal NoRowsToTake = Refusal.In<PastText>(nameof(NoRowsToTake));

    private readonly List<PastRow> rows = [];
    private readonly List<PastFile> files = [];

    private PastImport()
    {
    }

    public PastImport(PastImportId id, OrganisationId owner, string file, string hash, UserId by, DateTimeOffset at) =>
        (Id, Owner, File, Hash, ReadBy, ReadAt) = (id, owner, file, hash, by, at);

    public PastImportId Id { get; private set; }

    public OrganisationId Owner { get; private set; }

    /// <summary>The name of the table.</summary>
    public string File { get; private set; } = "";

    /// <summary>SHA-256 of its bytes.</summary>
    public string Hash { get; private set; } = "";

    public UserId ReadBy { get; private set; }

    public DateTimeOffset ReadAt { get; private set; }

    public UserId? TakenBy { get; private set; }

    public DateTimeOffset? TakenAt { get; private set; }

    public DateTimeOffset? DiscardedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<PastRow> Rows => rows;

    /// <summary>The table first, then the documents.</summary>
    public IReadOnlyList<PastFile> Files => files;

    public PastImportStanding Standing =>
        WithdrawnAt is not null ? PastImportStanding.Withdrawn
        : TakenAt is not null ? PastImportStanding.Taken
        : DiscardedAt is not null ? PastImportStanding.Discarded
        : PastImportStanding.Waits;

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => TakenAt is null && DiscardedAt is null ? null : PastImportIsOver;

    public Refusal? MayDiscard() => ((IDecidedByTwo)this).Over;

    public Refusal? MayWithdraw() =>
        TakenAt is null ? PastImportNotTaken : WithdrawnAt is not null ? PastImportIsOver : null;

    /// <summary>Something comes of a row with this outcome when the import is confirmed.</summary>
    internal static bool Does(PastOutcome outcome) => outcome is PastOutcome.Taken or PastOutcome.Completed;

    internal void Add(PastRow row) => rows.Add(row);

    internal void Add(StoredFile file) => files.Add(new PastFile(Id, files.Count + 1, file));

    /// <param name="seen">The <see cref="TwoPersonCheck.Mark"/> of what the actor was shown.</param>
    public Refusal? Take(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (((IDecidedByTwo)this).Over is { } over) return over;
        if (check.Approve(actor, seen, at) is { } no) return no;
        (TakenBy, TakenAt) = (actor.User, at);
        Version++;
        return null;
    }

    internal void Discard(DateTimeOffset at)
    {
        DiscardedAt = at;
        Version++;
    }

    internal void Withdraw(DateTimeOffset at)
    {
        WithdrawnAt = at;
        Version++;
    }
}

/// <summary>A row of the file, with what becomes, or became, of it.</summary>
public sealed class PastRow : IPartOf<PastImport>
{
    public const int TextLimit = 1000;

    private PastRow()
    {
    }

    internal PastRow(PastImportId import, int line, string text) =>
        (Import, Line, Text) = (import, line, text.Length > TextLimit ? text[..TextLimit] : text);

    public PastImportId Import { get; private set; }

    /// <summary>Of the file, from 1 with the headings.</summary>
    public int Line { get; private set; }

    /// <summary>As it stood in the file, with identity numbers taken out.</summary>
    public string Text { get; private set; } = "";

    public PastOutcome Outcome { get; private set; }

    /// <summary>The field that it is refused for; null where it is not one of them.</summary>
    public string? Field { get; private set; }

    /// <summary>Code of <see cref="PastReasons"/>; null where it is taken as it is.</summary>
    public string? Reason { get; private set; }

    /// <summary>What else it is refused for, as <c>field:reason</c> parted by spaces; null where it is nothing.</summary>
    public string? Others { get; private set; }

    /// <summary>In øre, where it is read.</summary>
    public long? DecidedOre { get; private set; }

    /// <summary>What is registered of it, when it is taken or known before.</summary>
    public PastGrantId? Grant { get; private set; }

    /// <summary>The letter's entry in the journal of a case that was there before, where this row put it there.</summary>
    public JournalEntryId? LetterEntry { get; private set; }

    /// <summary>The report's.</summary>
    public JournalEntryId? ReportEntry { get; private set; }

    /// <summary>All that it is refused for, with the field where it is one of them.</summary>
    public IEnumerable<(string? Field, string Reason)> Reasons => Reason is null
        ? []
        :
        [
            (Field, Reason),
            .. (Others ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(other => other.Split(':'))
                .Select(other => ((string?)other[0], other[1])),
        ];

    internal void Put(JournalEntryId? letter, JournalEntryId? report) => (LetterEntry, ReportEntry) = (letter, report);

    internal void Ends(
        PastOutcome outcome, string? field, string? reason, Money? decided, PastGrantId? grant,
        IReadOnlyList<(string Field, string Reason)>? others = null)
    {
        (Outcome, Field, Reason, DecidedOre, Grant) = (outcome, field, reason, decided?.Ore, grant);
        Others = others is { Count: > 0 } ? string.Join(' ', others.Select(o => $"{o.Field}:{o.Reason}")) : null;
    }
}

/// <summary>A file of an import: the table, or a document that a row names.</summary>
public sealed class PastFile : IPartOf<PastImport>
{
    private PastFile()
    {
    }

    internal PastFile(PastImportId import, int number, StoredFile file) =>
        (Import, Number, File, Name) = (import, number, file.Id, file.Name);

    public PastImportId Import { get; private set; }

    public int Number { get; private set; }

    public StoredFileId File { get; private set; }

    public string Name { get; private set; } = "";
}

/// <summary>
/// Tilbaketrekking av en import: one proposes it with a reason, and another does it, as long as nothing rests on what was taken in.
/// </summary>
public sealed class PastWithdrawal : IVersioned, IDecidedByTwo
{
    public const int ReasonLimit = 2000;

    public static readonly Refusal PastWithdrawalIsOver = Refusal.In<PastText>(nameof(PastWithdrawalIsOver));
    public static readonly Refusal PastWithdrawalWaits = Refusal.In<PastText>(nameof(PastWithdrawalWaits));
    public static readonly Refusal SomethingRestsOnIt = Refusal.In<PastText>(nameof(SomethingRestsOnIt));

    private PastWithdrawal()
    {
    }

    public PastWithdrawal(PastWithdrawalId id, PastImportId import, OrganisationId owner, string reason, UserId by, DateTimeOffset at) =>
        (Id, Import, Owner, Reason, ProposedBy, ProposedAt) = (id, import, owner, reason, by, at);

    public PastWithdrawalId Id { get; private set; }

    public PastImportId Import { get; private set; }

    public OrganisationId Owner { get; private set; }

    public string Reason { get; private set; } = "";

    public UserId ProposedBy { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    public UserId? DoneBy { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public DateTimeOffset? DroppedAt { get; private set; }

    public int Version { get; private set; }

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => DoneAt is null && DroppedAt is null ? null : PastWithdrawalIsOver;

    public Refusal? Do(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (((IDecidedByTwo)this).Over is { } over) return over;
        if (check.Approve(actor, seen, at) is { } no) return no;
        (DoneBy, DoneAt) = (actor.User, at);
        Version++;
        return null;
    }

    internal void Drop(DateTimeOffset at)
    {
        DroppedAt = at;
        Version++;
    }
}
