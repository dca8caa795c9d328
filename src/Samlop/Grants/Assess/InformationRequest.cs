using System.Linq.Expressions;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

public readonly record struct InformationRequestId(Guid Value) : IId<InformationRequestId>
{
    public static InformationRequestId From(Guid value) => new(value);
}

/// <summary>
/// Innhenting av opplysninger: what the directorate asks the county about an application, and the answer (forvaltningsloven 1967 § 17).
/// Both are journalled, and the answer is kept apart from the application: what was sent in time is never added to.
/// </summary>
public sealed class InformationRequest : IVersioned
{
    public const int QuestionLimit = 4000;
    public const int AnswerLimit = 8000;
    public const int MostFiles = 10;

    public static readonly Refusal InformationIsAnswered = Refusal.In<AssessText>(nameof(InformationIsAnswered));
    public static readonly Refusal InformationIsWithdrawn = Refusal.In<AssessText>(nameof(InformationIsWithdrawn));
    public static readonly Refusal InformationIsClosed = Refusal.In<AssessText>(nameof(InformationIsClosed));

    private static readonly Func<InformationRequest, bool> IsUnansweredInMemory = IsUnanswered.Compile();

    private readonly List<InformationFile> files = [];

    private InformationRequest()
    {
    }

    public InformationRequest(
        InformationRequestId id,
        GrantApplicationId application,
        string question,
        DateOnly dueOn,
        JournalEntry entry,
        UserId by,
        DateTimeOffset at
    )
    {
        Id = id;
        Application = application;
        Question = question;
        DueOn = dueOn;
        AskedEntry = entry.Id;
        AskedBy = by;
        AskedAt = at;
    }

    public InformationRequestId Id { get; private set; }

    public GrantApplicationId Application { get; private set; }

    public string Question { get; private set; } = "";

    /// <summary>The last day the answer should come; a later answer is taken too.</summary>
    public DateOnly DueOn { get; private set; }

    public UserId AskedBy { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>The outgoing journal entry.</summary>
    public JournalEntryId AskedEntry { get; private set; }

    public string? Answer { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The incoming journal entry.</summary>
    public JournalEntryId? AnsweredEntry { get; private set; }

    /// <summary>When somebody of the directorate noted that the answer is read.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    public UserId? ReadBy { get; private set; }

    /// <summary>When the directorate took the question back: no answer is needed.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>When a decision was made on the application without an answer: none is taken any more.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Those that the county has put to the answer; with the directorate when it is sent.</summary>
    public IReadOnlyList<InformationFile> Files => files;

    /// <summary>An answer is waited for, whether or not its day has passed.</summary>
    public static Expression<Func<InformationRequest, bool>> IsUnanswered =>
        r => r.AnsweredAt == null && r.WithdrawnAt == null && r.ClosedAt == null;

    public bool IsOpen => IsUnansweredInMemory(this);

    public Refusal? MayAnswer() =>
        WithdrawnAt is not null ? InformationIsWithdrawn
        : AnsweredAt is not null ? InformationIsAnswered
        : ClosedAt is not null ? InformationIsClosed
        : null;

    public Refusal? GiveAnswer(string answer, JournalEntry entry, UserId by, DateTimeOffset at)
    {
        if (MayAnswer() is { } no) return no;
        (Answer, AnsweredEntry, AnsweredBy, AnsweredAt) = (answer, entry.Id, by, at);
        Version++;
        return null;
    }

    public Refusal? Withdraw(DateTimeOffset at)
    {
        if (MayAnswer() is { } no) return no;
        WithdrawnAt = at;
        Version++;
        return null;
    }

    /// <summary>A decision is made: what is not answered is not waited for any more.</summary>
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
        files.Add(new InformationFile(Id, files.Count == 0 ? 1 : files.Max(f => f.Number) + 1, file, by, at));
        Version++;
    }

    public void Detach(InformationFile file)
    {
        files.Remove(file);
        Version++;
    }
}

/// <summary>Vedlegg til svar: a file of the answer.</summary>
public sealed class InformationFile : IPartOf<InformationRequest>
{
    private InformationFile()
    {
    }

    internal InformationFile(InformationRequestId request, int number, StoredFile file, UserId by, DateTimeOffset at) =>
        (Request, Number, File, Name, Size, AddedBy, AddedAt) = (request, number, file.Id, file.Name, file.Size, by, at);

    public InformationRequestId Request { get; private set; }

    /// <summary>From 1 within the request.</summary>
    public int Number { get; private set; }

    public StoredFileId File { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    public UserId AddedBy { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }
}
