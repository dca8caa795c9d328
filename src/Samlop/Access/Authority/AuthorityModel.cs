using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Platform.Data;

namespace Samlop.Access.Authority;

internal sealed class AuthorityModel : IEntityTypeConfiguration<Delegation>, IEntityTypeConfiguration<StandIn>
{
    public void Configure(EntityTypeBuilder<Delegation> delegation)
    {
        delegation.ToTable("delegation");
        delegation.IsProtected();
        delegation.HasKey(d => d.Id);
        delegation.HasOne<Organisation>().WithMany().HasForeignKey(d => d.Organisation).OnDelete(DeleteBehavior.Restrict);
        delegation.HasOne<User>().WithMany().HasForeignKey(d => d.To).OnDelete(DeleteBehavior.Restrict);
        delegation.HasIndex(d => new { d.Organisation, d.Until });
        delegation.Property(d => d.SubjectKind).HasMaxLength(60);
        delegation.PrimitiveCollection(d => d.Acts).ElementType().HasMaxLength(60);
        delegation.Ignore(d => d.Only);
    }

    public void Configure(EntityTypeBuilder<StandIn> standIn)
    {
        standIn.ToTable("stand_in");
        standIn.IsProtected();
        standIn.HasKey(s => s.Id);
        standIn.HasOne<Organisation>().WithMany().HasForeignKey(s => s.Organisation).OnDelete(DeleteBehavior.Restrict);
        standIn.HasOne<User>().WithMany().HasForeignKey(s => s.Absent).OnDelete(DeleteBehavior.Restrict);
        standIn.HasOne<User>().WithMany().HasForeignKey(s => s.User).OnDelete(DeleteBehavior.Restrict);
        standIn.HasIndex(s => new { s.User, s.Until });
        standIn.Property(s => s.Role).HasConversion(new StoredNameConverter<Role>()).HasMaxLength(60);
    }
}
