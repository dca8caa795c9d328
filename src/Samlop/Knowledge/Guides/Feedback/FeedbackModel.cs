using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Guides.Feedback;

internal sealed class FeedbackModel : IEntityTypeConfiguration<GuideFeedback>
{
    private const int WordLength = 30;

    public void Configure(EntityTypeBuilder<GuideFeedback> feedback)
    {
        feedback.ToTable("guide_feedback");
        feedback.IsProtected();
        feedback.HasKey(f => f.Id);
        feedback.HasOne<Guide>().WithMany().HasForeignKey(f => f.Guide).OnDelete(DeleteBehavior.Restrict);
        feedback.HasOne<Organisation>().WithMany().HasForeignKey(f => f.Owner).OnDelete(DeleteBehavior.Restrict);
        feedback.HasOne<Organisation>().WithMany().HasForeignKey(f => f.Organisation).OnDelete(DeleteBehavior.Restrict);
        feedback.HasIndex(f => new { f.Owner, f.AnsweredAt });
        feedback.HasIndex(f => f.Guide);
        feedback.Property(f => f.Kind).HasConversion(new StoredNameConverter<FeedbackKind>()).HasMaxLength(WordLength);
        feedback.Property(f => f.Text).HasMaxLength(GuideFeedback.TextLimit);
        feedback.Property(f => f.Answer).HasMaxLength(GuideFeedback.TextLimit);
    }
}
