using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;

namespace Samlop.Waiting;

internal sealed class WaitingModel : IEntityTypeConfiguration<Notice>, IEntityTypeConfiguration<NoticeChoice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("notice");
        notice.IsOpenBecause("Read by the writing of notices alone, which asks the door of what each is about.");
        notice.HasKey(n => n.Id);
        notice.Property(n => n.Kind).HasMaxLength(80);
        notice.Property(n => n.Group).HasMaxLength(60);
        notice.Property(n => n.Email).HasMaxLength(254);
        notice.Property(n => n.Language).HasMaxLength(5);
        notice.Property(n => n.Stop).HasMaxLength(200);
        notice.Property(n => n.SubjectKind).HasMaxLength(60);
        notice.Property(n => n.Line).HasMaxLength(1000);
        notice.Property(n => n.More).HasMaxLength(1000);
        notice.Property(n => n.Path).HasMaxLength(300);
        notice.Property(n => n.Ended).HasConversion<string>().HasMaxLength(20);
        notice.HasOne<User>().WithMany().HasForeignKey(n => n.User).OnDelete(DeleteBehavior.Restrict);
        notice.HasOne<Organisation>().WithMany().HasForeignKey(n => n.From).OnDelete(DeleteBehavior.Restrict);
        notice.HasIndex(n => n.EndedAt);
        notice.HasIndex(n => new { n.User, n.EndedAt });
        notice.HasIndex(n => new { n.Kind, n.Subject });
    }

    public void Configure(EntityTypeBuilder<NoticeChoice> choice)
    {
        choice.ToTable("notice_choice");
        choice.IsOpenBecause("Read by its owner's page, and by the writing of notices.");
        choice.HasKey(c => new { c.User, c.Group });
        choice.Property(c => c.Group).HasMaxLength(60);
        choice.Property(c => c.Way).HasConversion<string>().HasMaxLength(20);
        choice.HasOne<User>().WithMany().HasForeignKey(c => c.User).OnDelete(DeleteBehavior.Restrict);
    }
}
