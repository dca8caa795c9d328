using System.Linq.Expressions;
using System.Text.Json;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Disclosure;

[SubjectKind("cases.disclosure-request")]
public readonly record struct DisclosureRequestId(Guid Value) : IId<DisclosureRequestId>
{
    public static DisclosureRequestId From(Guid value) => new(value);
}

/// <summary>Where a request for documents stands.</summary>
public enum DisclosureStanding
{
    /// <summary>A case officer answers for each document.</summary>
    Handling,

    /// <summary>The answers wait for somebody who decides.</summary>
    Presented,
    Decided,

    /// <summary>Whoever asked has complained of the answer.</summary>
    Complained,
}

/// <summary>What is answered for one document.</summary>
public enum DisclosureOutcome
{
    Whole,

    /// <summary>A copy from which something is removed.</summary>
    InPart,
    Refused,
}

/// <summary>
/// Innsynskrav: somebody, who need not say who they are, asks for documents of the public journal. A case officer answers for each
/// document, somebody with authority decides, and the answer is frozen. Whoever asked follows it behind a key that only they have.
/// </summary>
public sealed class DisclosureRequest : IVersioned
{
    public const int NameLimit = 200;
    public const int AddressLimit = 300;
    public const int WordsLimit = 2000;
    public const int ReasonLimit = 2000;
    public const int ComplaintLimit = 4000;

    /// <summary>Of one request.</summary>
    public const int MostDocuments = 60;

    public static readonly Refusal DisclosureIsDecided = Refusal.In<DisclosureText>(nameof(DisclosureIsDecided));
    public static readonly Refusal DisclosureIsPresented = Refusal.In<DisclosureText>(nameof(DisclosureIsPresented));
    public static readonly Refusal DisclosureNotPresented = Refusal.In<DisclosureText>(nameof(DisclosureNotPresented));
    public static readonly Refusal DocumentsUnanswered = Refusal.In<DisclosureText>(nameof(DocumentsUnanswered));
    public static readonly Refusal NothingToComplainOf = Refusal.In<DisclosureText>(nameof(NothingToComplainOf));
    public static readonly Refusal ComplaintIsSent = Refusal.In<DisclosureText>(nameof(ComplaintIsSent));
    public static readonly Refusal ComplaintIsHandled = Refusal.In<DisclosureText>(nameof(ComplaintIsHandled));

    private readonly List<DisclosureDocument> documents = [];

    private DisclosureRequest()
    {
    }

    internal DisclosureRequest(
        DisclosureRequestId id, OrganisationId owner, string keyHash, Asker asker, DateOnly dueOn, DateTimeOffset at) =>
        (Id, Owner, KeyHash, Name, Address, Words, DueOn, AskedAt) =
            (id, owner, keyHash, asker.Name, asker.Address, asker.Words, dueOn, at);

    public DisclosureRequestId Id { get; private set; }

    public OrganisationId Owner { get; private set; }

    /// <summary>SHA-256 of the key that whoever asked has.</summary>
    public string KeyHash { get; private set; } = "";

    /// <summary>What whoever asked calls themselves; null where they do not say.</summary>
    public string? Name { get; private set; }

    /// <summary>Where they want the answer sent; null where they follow it on its page.</summary>
    public string? Address { get; private set; }

    /// <summary>What they say besides.</summary>
    public string? Words { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>The last day of the answer, by <see cref="DisclosureClock"/>.</summary>
    public DateOnly DueOn { get; private set; }

    public DateTimeOffset? PresentedAt { get; private set; }

    public UserId? PresentedBy { get; private set; }

    /// <summary>Why the answers came back to the case officer, last.</summary>
    public string? ReturnReason { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public UserId? DecidedBy { get; private set; }

    public DateTimeOffset? ComplainedAt { get; private set; }

    public string? Complaint { get; private set; }

    public DateTimeOffset? ComplaintHandledAt { get; private set; }

    public UserId? ComplaintHandledBy { get; private set; }

    /// <summary>What became of the complaint, as whoever complained reads it.</summary>
    public string? ComplaintAnswer { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<DisclosureDocument> Documents => documents;

    public DisclosureStanding Standing =>
        ComplainedAt is not null && ComplaintHandledAt is null ? DisclosureStanding.Complained
        : DecidedAt is not null ? DisclosureStanding.Decided
        : PresentedAt is not null ? DisclosureStanding.Presented
        : DisclosureStanding.Handling;

    /// <summary>Those that stand so; in SQL.</summary>
    public static Expression<Func<DisclosureRequest, bool>> At(DisclosureStanding standing) => standing switch
    {
        DisclosureStanding.Handling => r => r.DecidedAt == null && r.PresentedAt == null,
        DisclosureStanding.Presented => r => r.DecidedAt == null && r.PresentedAt != null,
        DisclosureStanding.Complained => r => r.ComplainedAt != null && r.ComplaintHandledAt == null,
        _ => r => r.DecidedAt != null && (r.ComplainedAt == null || r.ComplaintHandledAt != null),
    };

    /// <summary>The answer has not come on its day, or came after it.</summary>
    public bool IsLate(DateOnly today) => (DecidedAt is { } at ? OsloClock.DateIn(at) : today) > DueOn;

    public Refusal? MayAnswer() =>
        DecidedAt is not null ? DisclosureIsDecided : PresentedAt is not null ? DisclosureIsPresented : null;

    public Refusal? MayPresent() => MayAnswer() ?? (documents.Exists(d => d.Outcome is null) ? DocumentsUnanswered : null);

    public Refusal? MayDecide() =>
        DecidedAt is not null ? DisclosureIsDecided : PresentedAt is null ? DisclosureNotPresented : null;

    public Refusal? MayComplain() => DecidedAt is null ? NothingToComplainOf : ComplainedAt is not null ? ComplaintIsSent : null;

    public Refusal? MayHandleComplaint() =>
        ComplainedAt is null ? NothingToComplainOf : ComplaintHandledAt is not null ? ComplaintIsHandled : null;

    internal void Add(AskedDocument asked) => documents.Add(new DisclosureDocument(Id, documents.Count + 1, asked));

    internal DisclosureDocument? Document(int number) => documents.Find(d => d.Number == number);

    internal void Touch() => Version++;

    internal void Present(UserId by, DateTimeOffset at)
    {
        (PresentedBy, PresentedAt, ReturnReason) = (by, at, null);
        Version++;
    }

    internal void Return(string reason)
    {
        (PresentedBy, PresentedAt, ReturnReason) = (null, null, reason);
        Version++;
    }

    internal void Decide(UserId by, DateTimeOffset at)
    {
        (DecidedBy, DecidedAt) = (by, at);
        Version++;
    }

    internal void Complain(string complaint, DateTimeOffset at)
    {
        (Complaint, ComplainedAt) = (complaint, at);
        Version++;
    }

    internal void HandleComplaint(string answer, UserId by, DateTimeOffset at)
    {
        (ComplaintAnswer, ComplaintHandledBy, ComplaintHandledAt) = (answer, by, at);
        Version++;
    }
}

/// <summary>Who asks, as far as they say it.</summary>
public sealed record Asker(string? Name, string? Address, string? Words);

/// <summary>A document of the journal that is asked for.</summary>
public sealed record AskedDocument(CaseFileId Case, JournalEntryId Entry, int Document, StoredFileId File);

/// <summary>Dokument i et innsynskrav: one document of a journal entry, and what is answered for it.</summary>
public sealed class DisclosureDocument : IPartOf<DisclosureRequest>
{
    public const int MarksLimit = 20_000;

    private DisclosureDocument()
    {
    }

    internal DisclosureDocument(DisclosureRequestId request, int number, AskedDocument asked) =>
        (Request, Number, Case, Entry, Document, File) = (request, number, asked.Case, asked.Entry, asked.Document, asked.File);

    public DisclosureRequestId Request { get; private set; }

    /// <summary>From 1 within the request.</summary>
    public int Number { get; private set; }

    public CaseFileId Case { get; private set; }

    public JournalEntryId Entry { get; private set; }

    /// <summary>Its number within the entry.</summary>
    public int Document { get; private set; }

    public StoredFileId File { get; private set; }

    public DisclosureOutcome? Outcome { get; private set; }

    /// <summary>Code of the <see cref="ScreeningGround"/>, where it is refused.</summary>
    public string? GroundCode { get; private set; }

    /// <summary>Why it is refused, as whoever asked reads it.</summary>
    public string? Reason { get; private set; }

    /// <summary>What is removed from the copy, as JSON; null where there is none.</summary>
    public string? MarksJson { get; private set; }

    /// <summary>The copy from which something is removed.</summary>
    public StoredFileId? Copy { get; private set; }

    /// <summary>SHA-256 of it.</summary>
    public string? CopyHash { get; private set; }

    public ScreeningGround? Ground => ScreeningGround.ByCode(GroundCode);

    public IReadOnlyList<RedactionMark> Marks =>
        MarksJson is null ? [] : JsonSerializer.Deserialize<List<RedactionMark>>(MarksJson, JsonSerializerOptions.Web)!;

    internal void Give() =>
        (Outcome, GroundCode, Reason, MarksJson, Copy, CopyHash) = (DisclosureOutcome.Whole, null, null, null, null, null);

    internal void Refuse(ScreeningGround ground, string reason) =>
        (Outcome, GroundCode, Reason, MarksJson, Copy, CopyHash) = (DisclosureOutcome.Refused, ground.Code, reason, null, null, null);

    internal void GiveInPart(IReadOnlyList<RedactionMark> marks, StoredFile copy) =>
        (Outcome, GroundCode, Reason, MarksJson, Copy, CopyHash) =
            (DisclosureOutcome.InPart, null, null, JsonSerializer.Serialize(marks, JsonSerializerOptions.Web), copy.Id, copy.Hash);
}
