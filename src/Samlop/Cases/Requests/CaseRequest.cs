using System.Linq.Expressions;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Requests;

[SubjectKind("cases.request")]
public readonly record struct CaseRequestId(Guid Value) : IId<CaseRequestId>
{
    public static CaseRequestId From(Guid value) => new(value);
}

/// <summary>
/// Spørsmål i en sak: what the owner of a case asks one of its parties for by a day, and the answer (forvaltningsloven 1967 § 17). Both are
/// journalled, and the answer is kept apart from what the case is about: what was sent in time is never added to.
/// </summary>
public sealed class CaseRequest : IVersioned
{
    public const int QuestionLimit = 4000;
    public const int AnswerLimit = 8000;
    public const int ReasonLimit = 1000;
    public const int MostFiles = 10;

    public static readonly Refusal RequestIsAnswered = Refusal.In<CasesText>(nameof(RequestIsAnswered));
    public static readonly Refusal RequestIsWithdrawn = Refusal.In<CasesText>(nameof(RequestIsWithdrawn));
    public static readonly Refusal RequestIsClosed = Refusal.In<CasesText>(nameof(RequestIsClosed));

    /// <summary>The day can be moved forward alone: whoever is asked has counted on it.</summary>
    public static readonly Refusal DayIsNotLater = Refusal.In<CasesText>(nameof(DayIsNotLater));

    /// <summary>The day is as far off as the kind allows (<see cref="RequestKind.LastDay"/>).</summary>
    public static readonly Refusal DayIsTheLast = Refusal.In<CasesText>(nameof(DayIsTheLast));

    private static readonly Func<CaseRequest, bool> IsUnansweredInMemory = IsUnanswered.Compile();

    private readonly List<RequestFile> files = [];

    private CaseRequest()
    {
    }

    internal CaseRequest(CaseFile caseFile, string kind, OrganisationId of, string question, DateOnly dueOn, JournalEntry entry, UserId by,
        DateTimeOffset at)
    {
        Id = NewId.Of<CaseRequestId>(at);
        (Case, Subject, Owner, KindCode, Of) = (caseFile.Id, caseFile.Subject, caseFile.Owner, kind, of);
        (Question, DueOn, DueSetAt) = (question, dueOn, at);
        (AskedEntry, AskedBy, AskedAt) = (entry.Id, by, at);
    }

    public CaseRequestId Id { get; private set; }

    public CaseFileId Case { get; private set; }

    /// <summary>What the case is about, by its id.</summary>
    public Guid Subject { get; private set; }

    /// <summary>Of the case: who asks.</summary>
    public OrganisationId Owner { get; private set; }

    /// <summary>Code of the <see cref="RequestKind"/>.</summary>
    public string KindCode { get; private set; } = "";

    /// <summary>The party that is asked.</summary>
    public OrganisationId Of { get; private set; }

    public string Question { get; private set; } = "";

    /// <summary>The last day the answer should come; a later answer is taken too.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>When the day was set: with the question, or when it was moved.</summary>
    public DateTimeOffset DueSetAt { get; private set; }

    public UserId AskedBy { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>The outgoing journal entry.</summary>
    public JournalEntryId AskedEntry { get; private set; }

    public string? Answer { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The incoming journal entry.</summary>
    public JournalEntryId? AnsweredEntry { get; private set; }

    /// <summary>When somebody of the owner noted that the answer is read.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    public UserId? ReadBy { get; private set; }

    /// <summary>When the owner took the question back: no answer is needed.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why it was taken back, as the party is told.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>When what it was asked for was done without an answer: none is taken any more.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Those that the party has put to the answer; with the owner when it is sent.</summary>
    public IReadOnlyList<RequestFile> Files => files;

    /// <summary>An answer is waited for, whether or not its day has passed.</summary>
    public static Expression<Func<CaseRequest, bool>> IsUnanswered =>
        r => r.AnsweredAt == null && r.WithdrawnAt == null && r.ClosedAt == null;

    public bool IsOpen => IsUnansweredInMemory(this);

    /// <returns>Why it is over; null while an answer is waited for.</returns>
    public Refusal? MayAnswer() =>
        WithdrawnAt is not null ? RequestIsWithdrawn
        : AnsweredAt is not null ? RequestIsAnswered
        : ClosedAt is not null ? RequestIsClosed
        : null;

    public Refusal? GiveAnswer(string answer, JournalEntry entry, UserId by, DateTimeOffset at)
    {
        if (MayAnswer() is { } no) return no;
        (Answer, AnsweredEntry, AnsweredBy, AnsweredAt) = (answer, entry.Id, by, at);
        Version++;
        return null;
    }

    /// <param name="last">The last day that may be given today.</param>
    public Refusal? MayExtend(DateOnly last) => MayAnswer() ?? (DueOn >= last ? DayIsTheLast : null);

    /// <summary>The party gets more time. It is told at once, and the day is never moved back below what it has been told.</summary>
    public Refusal? Extend(DateOnly dueOn, DateTimeOffset at)
    {
        if (MayAnswer() is { } no) return no;
        if (dueOn <= DueOn) return DayIsNotLater;
        (DueOn, DueSetAt) = (dueOn, at);
        Version++;
        return null;
    }

    public Refusal? Withdraw(string because, DateTimeOffset at)
    {
        if (MayAnswer() is { } no) return no;
        (WithdrawnBecause, WithdrawnAt) = (because, at);
        Version++;
        return null;
    }

    /// <summary>What it was asked for is done: what is not answered is not waited for any more.</summary>
    public Refusal? Close(DateTimeOffset at)
    {
        if (MayAnswer() is { } no) return no;
        ClosedAt = at;
        Version++;
        return null;
    }

    public void NoteRead(UserId by, DateTimeOffset at)
    {
        if (AnsweredAt is null || ReadAt is not null) return;
        (ReadBy, ReadAt) = (by, at);
        Version++;
    }

    public void Attach(StoredFile file, UserId by, DateTimeOffset at)
    {
        files.Add(new RequestFile(Id, files.Count == 0 ? 1 : files.Max(f => f.Number) + 1, file, by, at));
        Version++;
    }

    public void Detach(RequestFile file)
    {
        files.Remove(file);
        Version++;
    }
}

/// <summary>Vedlegg til svar: a file of the answer.</summary>
public sealed class RequestFile : IPartOf<CaseRequest>
{
    private RequestFile()
    {
    }

    internal RequestFile(CaseRequestId request, int number, StoredFile file, UserId by, DateTimeOffset at) =>
        (Request, Number, File, Name, Size, AddedBy, AddedAt) = (request, number, file.Id, file.Name, file.Size, by, at);

    public CaseRequestId Request { get; private set; }

    /// <summary>From 1 within the request.</summary>
    public int Number { get; private set; }

    public StoredFileId File { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    public UserId AddedBy { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }
}
