using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Platform.Data;

namespace Samlop.Access.Reviewing;

internal sealed class ReviewModel : IEntityTypeConfiguration<AccessReview>, IEntityTypeConfiguration<ReviewChoice>
{
    public void Configure(EntityTypeBuilder<AccessReview> review)
    {
        review.ToTable("access_review");
        review.IsOpenBecause("That an organisation has gone through its roles, and when; its page has the door of the organisation.");
        review.IsFrozen(once: r => r.ConfirmedOn);
        review.HasKey(r => r.Id);
        review.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Organisation).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<User>().WithMany().HasForeignKey(r => r.ConfirmedBy).OnDelete(DeleteBehavior.Restrict);
        review.HasIndex(r => new { r.Organisation, r.ConfirmedOn });
    }

    public void Configure(EntityTypeBuilder<ReviewChoice> choice)
    {
        choice.ToTable("access_review_choice");
        choice.IsOpenBecause("Read beside the memberships that they are about, which have doors.");
        choice.HasKey(c => new { c.Review, c.Membership });
        choice.HasOne<AccessReview>().WithMany().HasForeignKey(c => c.Review).OnDelete(DeleteBehavior.Restrict);
        choice.HasOne<Membership>().WithMany().HasForeignKey(c => c.Membership).OnDelete(DeleteBehavior.Restrict);
        choice.HasOne<User>().WithMany().HasForeignKey(c => c.ChosenBy).OnDelete(DeleteBehavior.Restrict);
    }
}
