using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Examples.Agreed;

internal sealed class AgreedModel : IEntityTypeConfiguration<AgreedExample>
{
    public void Configure(EntityTypeBuilder<AgreedExample> example)
    {
        example.ToTable("agreed_example");
        example.IsProtected();
        example.IsDecidedByTwo(e => e.PublishedAt, e => e.PublishedBy);
        example.IsFrozen(once: e => e.PublishedAt, later: e => new { e.OvertakenAt, e.WithdrawnAt, e.WithdrawReason });
        example.HasKey(e => e.Id);
        example.HasOne<Organisation>().WithMany().HasForeignKey(e => e.Owner).OnDelete(DeleteBehavior.Restrict);
        example.HasOne<Organisation>().WithMany().HasForeignKey(e => e.Publisher).OnDelete(DeleteBehavior.Restrict);
        example.HasIndex(e => new { e.First, e.Number }).IsUnique();
        example.HasIndex(e => e.FromAgreement);
        // Two who begin on a new version at once write in one.
        example.HasIndex(e => e.First).IsUnique().HasFilter(
            "\"PublishedAt\" IS NULL AND \"DiscardedAt\" IS NULL AND \"WithdrawnAt\" IS NULL");
        example.Property(e => e.Title).HasMaxLength(AgreedExample.TitleLimit);
        example.Property(e => e.WithdrawReason).HasMaxLength(AgreedExample.ReasonLimit);
        example.Ignore(e => e.Content).Ignore(e => e.State);
    }
}
