using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;

namespace Samlop.Grants.Auditing;

internal sealed class AuditModel : IEntityTypeConfiguration<AuditPeriod>
{
    public void Configure(EntityTypeBuilder<AuditPeriod> period)
    {
        period.ToTable("audit_period");
        period.IsDecidedByTwo(p => p.GivenAt, p => p.GivenBy);
        period.IsFrozen(once: p => p.GivenAt, later: p => new { p.EndedAt, p.EndedBy, p.EndReason });
        period.IsProtected();
        period.HasKey(p => p.Id);
        period.HasOne<Call>().WithMany().HasForeignKey(p => p.Call).OnDelete(DeleteBehavior.Restrict);
        period.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Owner).OnDelete(DeleteBehavior.Restrict);
        period.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Office).OnDelete(DeleteBehavior.Restrict);
        period.HasIndex(p => new { p.Office, p.Call });
        period.Property(p => p.Reason).HasMaxLength(AuditPeriod.ReasonLimit);
        period.Property(p => p.EndReason).HasMaxLength(AuditPeriod.ReasonLimit);
    }
}
