using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

[SubjectKind("grants.attachment")]
public readonly record struct ApplicationAttachmentId(Guid Value) : IId<ApplicationAttachmentId>
{
    public static ApplicationAttachmentId From(Guid value) => new(value);
}

/// <summary>Vedlegg til søknad: a file of the county's. Taken out of a draft it stays with the versions it was sent with.</summary>
public sealed class ApplicationAttachment : IPartOf<GrantApplication>
{
    private ApplicationAttachment()
    {
    }

    /// <param name="partner">Of a letter of intent: the code of its partner's row.</param>
    public ApplicationAttachment(
        ApplicationAttachmentId id,
        GrantApplicationId application,
        StoredFile file,
        string kind,
        string? partner,
        UserId by,
        DateTimeOffset at
    )
    {
        Id = id;
        Application = application;
        File = file.Id;
        Name = file.Name;
        Hash = file.Hash;
        Size = file.Size;
        Kind = kind;
        Partner = partner;
        AddedBy = by;
        AddedAt = at;
    }

    public ApplicationAttachmentId Id { get; private set; }

    public GrantApplicationId Application { get; private set; }

    public StoredFileId File { get; private set; }

    /// <summary>The file's name, hash and size, kept with the application so that its content can be told without the file.</summary>
    public string Name { get; private set; } = "";

    public string Hash { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>What it is, by the codes of <see cref="Apply.ApplicationOptions"/>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Of a letter of intent: the code of the row of the partner who gave it.</summary>
    public string? Partner { get; private set; }

    public UserId AddedBy { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    public DateTimeOffset? RemovedAt { get; private set; }

    internal void Remove(DateTimeOffset at) => RemovedAt ??= at;
}
