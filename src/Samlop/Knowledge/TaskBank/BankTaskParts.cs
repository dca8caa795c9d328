using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.TaskBank;

public readonly record struct BankTaskFileId(Guid Value) : IId<BankTaskFileId>
{
    public static BankTaskFileId From(Guid value) => new(value);
}

/// <summary>A drawing, a form or a picture that belongs to a task.</summary>
public sealed class BankTaskFile : IPartOf<BankTask>
{
    private BankTaskFile()
    {
    }

    public BankTaskFile(BankTaskFileId id, BankTaskId task, StoredFileId file, string name) =>
        (Id, Task, File, Name) = (id, task, file, name);

    public BankTaskFileId Id { get; private set; }

    public BankTaskId Task { get; private set; }

    public StoredFileId File { get; private set; }

    public string Name { get; private set; } = "";
}

public readonly record struct BankTaskUseId(Guid Value) : IId<BankTaskUseId>
{
    public static BankTaskUseId From(Guid value) => new(value);
}

/// <summary>Brukes av: a school or a company uses the task, and has said so; the organisation is named, no person.</summary>
public sealed class BankTaskUse : IPartOf<BankTask>
{
    private BankTaskUse()
    {
    }

    public BankTaskUse(BankTaskUseId id, BankTaskId task, Actor by, DateTimeOffset at) =>
        (Id, Task, Organisation, By, At) = (id, task, by.Organisation, by.User, at);

    public BankTaskUseId Id { get; private set; }

    public BankTaskId Task { get; private set; }

    public OrganisationId Organisation { get; private set; }

    public UserId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>They use it no more.</summary>
    public DateTimeOffset? StoppedAt { get; internal set; }
}

public readonly record struct BankCommentId(Guid Value) : IId<BankCommentId>
{
    public static BankCommentId From(Guid value) => new(value);
}

/// <summary>
/// Kommentar: what somebody who uses a task has to say of it, and what its owner answers. Organisations are named, no persons.
/// </summary>
public sealed class BankComment : IPartOf<BankTask>, IVersioned
{
    public const int TextLimit = 2000;

    public static readonly Refusal TaskCommentIsAnswered = Refusal.In<BankText>(nameof(TaskCommentIsAnswered));

    private BankComment()
    {
    }

    public BankComment(BankCommentId id, BankTaskId task, Actor by, string text, DateTimeOffset at) =>
        (Id, Task, For, By, Text, At) = (id, task, by.Organisation, by.User, text, at);

    public BankCommentId Id { get; private set; }

    public BankTaskId Task { get; private set; }

    public OrganisationId For { get; private set; }

    public UserId By { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public string? Reply { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public int Version { get; private set; }

    public Refusal? Answer(string reply, UserId by, DateTimeOffset at)
    {
        if (AnsweredAt is not null) return TaskCommentIsAnswered;
        (Reply, AnsweredBy, AnsweredAt) = (reply, by, at);
        Version++;
        return null;
    }
}
