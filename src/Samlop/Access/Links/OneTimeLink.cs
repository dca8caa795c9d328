using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Links;

/// <summary>
/// Engangslenke: lets whoever has it do one act on one thing, once, without signing in. It is bound to the thing, to whom it was sent and
/// to the row that their address stood in. Of each act on each thing there is one; sent anew it has another key, and the earlier is worth
/// nothing. Here is the key's hash, and neither address nor name.
/// </summary>
public sealed class OneTimeLink : IVersioned
{
    private OneTimeLink()
    {
    }

    public OneTimeLink(OneTimeLinkId id, LinkKind kind, Guid subject)
    {
        Id = id;
        Kind = kind.Code;
        Subject = subject;
    }

    public OneTimeLinkId Id { get; private set; }

    /// <summary>Code of its <see cref="LinkKind"/>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What is done something with.</summary>
    public Guid Subject { get; private set; }

    /// <summary>Whom it was sent to.</summary>
    public Guid Receiver { get; private set; }

    /// <summary>The row with the address that it was sent to.</summary>
    public Guid Address { get; private set; }

    /// <summary>For whom it was sent.</summary>
    public OrganisationId Organisation { get; private set; }

    public UserId SentBy { get; private set; }

    public DateTimeOffset SentAt { get; private set; }

    /// <summary>The last day that it works.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>SHA-256 of the key in the link.</summary>
    public string KeyHash { get; private set; } = "";

    public DateTimeOffset? UsedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>
    /// Sends it, or sends it anew: an earlier key works no more. Also where the act was done before: the thing waits for it once more.
    /// </summary>
    public void Send(LinkKey key, Actor by, Guid receiver, Guid address, DateOnly lastDay, DateTimeOffset at)
    {
        (KeyHash, Receiver, Address) = (key.Hash, receiver, address);
        (SentBy, Organisation, SentAt, LastDay) = (by.User, by.Organisation, at, lastDay);
        UsedAt = RevokedAt = null;
        Version++;
    }

    public void Revoke(DateTimeOffset at)
    {
        RevokedAt = at;
        Version++;
    }

    public void Use(DateTimeOffset at)
    {
        UsedAt = at;
        Version++;
    }
}

internal sealed class OneTimeLinkModel : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> link)
    {
        link.ToTable("one_time_link");
        link.IsProtected();
        link.HasKey(l => l.Id);
        link.Property(l => l.Kind).HasMaxLength(60);
        link.Property(l => l.KeyHash).HasMaxLength(64);
        link.HasOne<Organisation>().WithMany().HasForeignKey(l => l.Organisation).OnDelete(DeleteBehavior.Restrict);
        link.HasOne<User>().WithMany().HasForeignKey(l => l.SentBy).OnDelete(DeleteBehavior.Restrict);
        link.HasIndex(l => l.KeyHash).IsUnique();
        link.HasIndex(l => new { l.Kind, l.Subject }).IsUnique();
    }
}
