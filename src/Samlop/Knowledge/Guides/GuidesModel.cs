using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Guides;

internal sealed class GuidesModel
    : IEntityTypeConfiguration<Guide>,
        IEntityTypeConfiguration<GuideEdition>,
        IEntityTypeConfiguration<GuideRevision>
{
    private const int WordLength = 30;
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<Guide> guide)
    {
        guide.ToTable("guide");
        guide.IsProtected();
        guide.HasKey(g => g.Id);
        guide.HasOne<Organisation>().WithMany().HasForeignKey(g => g.Owner).OnDelete(DeleteBehavior.Restrict);
        guide.HasIndex(g => g.Owner);
        guide.HasIndex(g => g.LookAgainOn);
        guide.Property(g => g.Kind).HasConversion(new StoredNameConverter<GuideKind>()).HasMaxLength(WordLength);
        guide.Property(g => g.Title).HasMaxLength(Guide.TitleLimit);
        guide.Property(g => g.Lead).HasMaxLength(Guide.LeadLimit);
        guide.Property(g => g.Language).HasMaxLength(2);
        guide.PrimitiveCollection(g => g.Phases).ElementType().HasConversion(new StoredNameConverter<GuidePhase>());
        guide.PrimitiveCollection(g => g.Roles).ElementType().HasConversion(new StoredNameConverter<GuideRole>());
        guide.Property(g => g.WithdrawReason).HasMaxLength(Guide.ReasonLimit);
    }

    public void Configure(EntityTypeBuilder<GuideEdition> edition)
    {
        edition.ToTable("guide_edition");
        edition.IsProtected();
        edition.IsDecidedByTwo(e => e.ApprovedAt, e => e.ApprovedBy);
        edition.IsFrozen(once: e => e.ApprovedAt, later: e => new { e.OvertakenAt, e.WithdrawnAt });
        edition.HasKey(e => e.Id);
        edition.HasOne<Guide>().WithMany().HasForeignKey(e => e.Guide).OnDelete(DeleteBehavior.Restrict);
        edition.HasOne<Organisation>().WithMany().HasForeignKey(e => e.Owner).OnDelete(DeleteBehavior.Restrict);
        edition.HasIndex(e => new { e.Guide, e.Number }).IsUnique();
        // Two who begin on a new edition at once write in one.
        edition.HasIndex(e => e.Guide).IsUnique().HasFilter(
            "\"ApprovedAt\" IS NULL AND \"DiscardedAt\" IS NULL AND \"WithdrawnAt\" IS NULL");
        edition.Property(e => e.Hash).HasMaxLength(HashLength);
        edition.Ignore(e => e.Content).Ignore(e => e.State);
        edition.HasMany(e => e.Revisions).WithOne().HasForeignKey(r => r.Edition).OnDelete(DeleteBehavior.Restrict);
        edition.Navigation(e => e.Revisions).HasField("revisions");
    }

    public void Configure(EntityTypeBuilder<GuideRevision> revision)
    {
        revision.ToTable("guide_revision");
        revision.IsFrozen();
        revision.HasKey(r => new { r.Edition, r.Number });
        revision.Property(r => r.Hash).HasMaxLength(HashLength);
    }
}
