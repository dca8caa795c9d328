using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Guides.Outside;

internal sealed class OutsideModel : IEntityTypeConfiguration<OutsideReview>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<OutsideReview> review)
    {
        review.ToTable("guide_outside_review");
        review.IsProtected();
        review.IsFrozen(
            later: r => new { r.AnsweredAt, r.Name, r.StandsForIt, r.Text, r.TakenBackAt }, erasable: r => r.Email);
        review.HasKey(r => r.Id);
        review.HasOne<GuideEdition>().WithMany().HasForeignKey(r => r.Edition).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Owner).OnDelete(DeleteBehavior.Restrict);
        review.HasIndex(r => r.Edition);
        review.Property(r => r.Hash).HasMaxLength(HashLength);
        review.Property(r => r.Who).HasMaxLength(OutsideReview.WhoLimit);
        review.Property(r => r.Email).HasMaxLength(OutsideReview.EmailLimit);
        review.Property(r => r.Name).HasMaxLength(OutsideReview.NameLimit);
        review.Property(r => r.Text).HasMaxLength(OutsideReview.TextLimit);
    }
}
