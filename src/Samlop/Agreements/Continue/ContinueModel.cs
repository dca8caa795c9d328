using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Agreements.Agree;

namespace Samlop.Agreements.Continue;

internal sealed class ContinueModel : IEntityTypeConfiguration<AgreedRole>, IEntityTypeConfiguration<RoleHolding>,
    IEntityTypeConfiguration<RolePromise>
{
    public void Configure(EntityTypeBuilder<AgreedRole> role)
    {
        role.ToTable("agreement_role");
        role.HasKey(r => r.Id);
        role.Property(r => r.Id).ValueGeneratedNever();
        role.Property(r => r.KindCode).HasMaxLength(30);
        role.Property(r => r.SitsAt).HasMaxLength(AgreedRole.PlaceLimit);
        role.Property(r => r.PresenceOn).HasConversion<string>().HasMaxLength(10);
        role.Property(r => r.PresenceAt).HasMaxLength(AgreedRole.PlaceLimit);
        role.Ignore(r => r.Kind).Ignore(r => r.Held).Ignore(r => r.Offered).Ignore(r => r.OpenPromises);
        role.IsAgreedThing<AgreedRole, AgreedRoleFacts>();
        role.HasIndex(r => r.Party);
        role.HasOne<Agreement>().WithMany().HasForeignKey(r => r.Agreement).OnDelete(DeleteBehavior.Restrict);
        role.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Party).OnDelete(DeleteBehavior.Restrict);
        role.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Employer).OnDelete(DeleteBehavior.Restrict);
        role.HasMany(r => r.Holdings).WithOne().HasForeignKey(h => h.Role).OnDelete(DeleteBehavior.Cascade);
        role.HasMany(r => r.Promises).WithOne().HasForeignKey(p => p.Role).OnDelete(DeleteBehavior.Cascade);
        role.Navigation(r => r.Holdings).HasField("holdings");
        role.Navigation(r => r.Promises).HasField("promises");
    }

    public void Configure(EntityTypeBuilder<RoleHolding> holding)
    {
        holding.ToTable("agreement_role_holding");
        holding.HasKey(h => h.Id);
        holding.Property(h => h.Id).ValueGeneratedNever();
        holding.HasIndex(h => h.User);
        holding.Property(h => h.Note).HasMaxLength(RoleHolding.NoteLimit);
        holding.HasOne<User>().WithMany().HasForeignKey(h => h.User).OnDelete(DeleteBehavior.Restrict);
        holding.HasOne<User>().WithMany().HasForeignKey(h => h.OfferedBy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RolePromise> promise)
    {
        promise.ToTable("agreement_role_promise");
        promise.HasKey(p => p.Id);
        promise.Property(p => p.Id).ValueGeneratedNever();
        promise.Property(p => p.Text).HasMaxLength(RolePromise.TextLimit);
        promise.Property(p => p.DroppedBecause).HasMaxLength(RolePromise.ReasonLimit);
        promise.HasOne<User>().WithMany().HasForeignKey(p => p.MadeBy).OnDelete(DeleteBehavior.Restrict);
    }
}
