using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Guides.Rounds;

internal sealed class RoundsModel
    : IEntityTypeConfiguration<GuideRound>,
        IEntityTypeConfiguration<GuideInvitation>,
        IEntityTypeConfiguration<GuideComment>
{
    private const int WordLength = 30;

    public void Configure(EntityTypeBuilder<GuideRound> round)
    {
        round.ToTable("guide_round");
        round.IsProtected();
        round.HasKey(r => r.Id);
        round.HasOne<Guide>().WithMany().HasForeignKey(r => r.Guide).OnDelete(DeleteBehavior.Restrict);
        round.HasOne<GuideEdition>().WithMany().HasForeignKey(r => r.Edition).OnDelete(DeleteBehavior.Restrict);
        round.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Owner).OnDelete(DeleteBehavior.Restrict);
        round.HasIndex(r => r.Guide);
        round.HasIndex(r => new { r.Edition, r.Number }).IsUnique();
        round.Property(r => r.Text).HasMaxLength(GuideRound.TextLimit);
        round.HasMany(r => r.Invitations).WithOne().HasForeignKey(i => i.Round).OnDelete(DeleteBehavior.Restrict);
        round.Navigation(r => r.Invitations).HasField("invitations");
    }

    public void Configure(EntityTypeBuilder<GuideInvitation> invitation)
    {
        invitation.ToTable("guide_invitation");
        invitation.HasKey(i => new { i.Round, i.Organisation });
        invitation.HasOne<Organisation>().WithMany().HasForeignKey(i => i.Organisation).OnDelete(DeleteBehavior.Restrict);
        invitation.HasIndex(i => i.Organisation);
    }

    public void Configure(EntityTypeBuilder<GuideComment> comment)
    {
        comment.ToTable("guide_comment");
        comment.IsProtected();
        // What was said and what was answered stay as they were said.
        comment.IsFrozen(later: c => new { c.Outcome, c.Answer, c.AnsweredBy, c.AnsweredAt });
        comment.HasKey(c => c.Id);
        comment.HasOne<GuideRound>().WithMany().HasForeignKey(c => c.Round).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Organisation).OnDelete(DeleteBehavior.Restrict);
        comment.HasIndex(c => new { c.Owner, c.AnsweredAt });
        comment.Property(c => c.Activity).HasMaxLength(WordLength);
        comment.Property(c => c.Text).HasMaxLength(GuideComment.TextLimit);
        comment.Property(c => c.Outcome).HasConversion(new StoredNameConverter<CommentOutcome>()).HasMaxLength(WordLength);
        comment.Property(c => c.Answer).HasMaxLength(GuideComment.TextLimit);
    }
}
