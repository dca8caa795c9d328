using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Platform.Data;

namespace Samlop.Access.Inviting;

internal sealed class InvitationModel : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("invitation");
        invitation.IsProtected();
        invitation.HasKey(i => i.Id);
        invitation.Property(i => i.Email).HasMaxLength(254);
        invitation.Property(i => i.Language).HasMaxLength(5);
        invitation.Property(i => i.KeyHash).HasMaxLength(64);
        invitation.PrimitiveCollection(i => i.Roles).ElementType().HasConversion(new StoredNameConverter<Role>());
        invitation.HasOne<Organisation>().WithMany().HasForeignKey(i => i.Organisation).OnDelete(DeleteBehavior.Restrict);
        invitation.HasOne<User>().WithMany().HasForeignKey(i => i.InvitedBy).OnDelete(DeleteBehavior.Restrict);
        invitation.HasOne<User>().WithMany().HasForeignKey(i => i.AcceptedBy).OnDelete(DeleteBehavior.Restrict);
        invitation.HasIndex(i => i.KeyHash).IsUnique();
        invitation.HasIndex(i => new { i.Organisation, i.SentAt });
    }
}
