using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Network;

internal sealed class VisitsModel : IEntityTypeConfiguration<VisitNotice>, IEntityTypeConfiguration<Visit>
{
    private const int WordLength = 30;
    private const int CodeLength = 20;

    public void Configure(EntityTypeBuilder<VisitNotice> notice)
    {
        notice.ToTable("visit_notice");
        notice.IsProtected();
        notice.HasKey(n => n.Id);
        notice.HasOne<Organisation>().WithMany().HasForeignKey(n => n.Organisation).OnDelete(DeleteBehavior.Restrict);
        notice.HasOne<User>().WithMany().HasForeignKey(n => n.By).OnDelete(DeleteBehavior.Restrict);
        notice.HasIndex(n => new { n.Kind, n.Role, n.To });
        notice.Property(n => n.Kind).HasConversion(new StoredNameConverter<VisitKind>()).HasMaxLength(WordLength);
        notice.Property(n => n.Role).HasConversion(new StoredNameConverter<Role>()).HasMaxLength(WordLength);
        notice.Property(n => n.Trade).HasMaxLength(CodeLength);
        notice.Property(n => n.County).HasMaxLength(2);
        notice.Property(n => n.Text).HasMaxLength(VisitNotice.TextLimit);
        notice.Ignore(n => n.Content);
    }

    public void Configure(EntityTypeBuilder<Visit> visit)
    {
        visit.ToTable("visit");
        visit.IsProtected();
        visit.HasKey(v => v.Id);
        visit.HasOne<VisitNotice>().WithMany().HasForeignKey(v => v.Notice).OnDelete(DeleteBehavior.Restrict);
        visit.HasOne<Organisation>().WithMany().HasForeignKey(v => v.To).OnDelete(DeleteBehavior.Restrict);
        visit.HasOne<Organisation>().WithMany().HasForeignKey(v => v.From).OnDelete(DeleteBehavior.Restrict);
        visit.HasOne<User>().WithMany().HasForeignKey(v => v.ToUser).OnDelete(DeleteBehavior.Restrict);
        visit.HasOne<User>().WithMany().HasForeignKey(v => v.FromUser).OnDelete(DeleteBehavior.Restrict);
        visit.HasIndex(v => new { v.To, v.AskedAt });
        visit.HasIndex(v => new { v.From, v.AskedAt });
        // One asks of a notice once, until it is answered.
        visit.HasIndex(v => new { v.Notice, v.From }).IsUnique()
            .HasFilter("\"DeclinedAt\" IS NULL AND \"CalledOffAt\" IS NULL AND \"DoneAt\" IS NULL");
        visit.Property(v => v.Text).HasMaxLength(Visit.TextLimit);
        visit.Property(v => v.Word).HasMaxLength(Visit.TextLimit);
        visit.Property(v => v.Learned).HasMaxLength(Visit.LearnedLimit);
        visit.Ignore(v => v.State);
    }
}
