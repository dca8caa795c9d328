using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Ui.Forms.Kept;

public readonly record struct KeptTextId(Guid Value) : IId<KeptTextId>
{
    public static KeptTextId From(Guid value) => new(value);
}

/// <summary>
/// What somebody typed in a form that was refused, until they get it back: an hour at most. It belongs to a browser, by a key in a cookie
/// of its own that outlives a sign-in, and to whoever typed it. Nobody else reads it, nor does the program without the key.
/// </summary>
public sealed class KeptText
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>1 MB, of one text and of all that one person has waiting.</summary>
    public const int Largest = 1024 * 1024;

    public required KeptTextId Id { get; init; }

    /// <summary>SHA-256 of the key that the browser holds.</summary>
    public required string KeyHash { get; init; }

    /// <summary>Who typed it: the person that the form was drawn for.</summary>
    public required UserId User { get; init; }

    /// <summary>Which form on which page, as a hash: the next time it is sent, this one takes the place of the earlier.</summary>
    public required string Form { get; init; }

    /// <summary>On the system's clock, as sessions are.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Encrypted by the program's keys and the browser's key together.</summary>
    public required byte[] Content { get; init; }
}

internal sealed class KeptTextModel : IEntityTypeConfiguration<KeptText>
{
    public void Configure(EntityTypeBuilder<KeptText> text)
    {
        text.ToTable("kept_text");
        text.IsOpenBecause("Encrypted; found by a key that only the browser holds, and opened for its own user alone.");
        text.HasKey(t => t.Id);
        text.Property(t => t.KeyHash).HasMaxLength(64).IsFixedLength();
        text.Property(t => t.Form).HasMaxLength(64).IsFixedLength();
        text.HasIndex(t => t.KeyHash);
        text.HasIndex(t => t.User);
        text.HasIndex(t => t.At);
    }
}
