using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Files;

[SubjectKind("platform.file")]
public readonly record struct StoredFileId(Guid Value) : IId<StoredFileId>
{
    public static StoredFileId From(Guid value) => new(value);
}

/// <summary>
/// Vedlegg: a file that somebody handed in. The row belongs to the module that refers to it, which decides who may read it; the content
/// lies in the file store under its own hash, once however many rows have it.
/// </summary>
public sealed class StoredFile
{
    private StoredFile()
    {
    }

    public StoredFile(ReceivedFile received, DateTimeOffset at)
    {
        Id = NewId.Of<StoredFileId>(at);
        Hash = received.Hash;
        Name = received.Name;
        Size = received.Size;
        ContentType = received.Kind.ContentType;
        At = at;
    }

    public StoredFileId Id { get; private set; }

    /// <summary>SHA-256 of the content, 64 hexadecimal digits; also where it lies.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>As the sender called it, cleaned of what could mislead (see <see cref="FileName"/>).</summary>
    public string Name { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    public string ContentType { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}

/// <summary>
/// A file that is received and stored, and that a use case may now refer to with a <see cref="StoredFile"/>. If none does, it is forgotten.
/// </summary>
public sealed record ReceivedFile(string Hash, string Name, long Size, FileKind Kind);

internal sealed class StoredFileModel : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("stored_file");
        // A file that was prepared and not used goes; one that is used is held by what refers to it.
        file.IsFrozen(removable: true);
        file.IsOpenBecause("Found by its id alone, which only the row that refers to it gives.");
        file.HasKey(f => f.Id);
        file.Property(f => f.Hash).HasMaxLength(64).IsFixedLength();
        file.Property(f => f.Name).HasMaxLength(FileName.Longest);
        file.Property(f => f.ContentType).HasMaxLength(120);
        file.HasIndex(f => f.Hash);
    }
}
