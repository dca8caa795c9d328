using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access.Sessions;

namespace Samlop.Access;

internal sealed class AccessModel :
    IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Membership>, IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.ToTable("organisation");
        organisation.HasKey(o => o.Id);
        organisation.Property(o => o.Name).HasMaxLength(200);
        organisation.Property(o => o.Number).HasMaxLength(9);
        organisation.Property(o => o.RegionNumber).HasMaxLength(4);
        organisation.PrimitiveCollection(o => o.Kinds).ElementType().HasConversion<string>();
        organisation.HasIndex(o => o.Number);
    }

    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("person");
        person.HasKey(p => p.Id);
        person.Property(p => p.Name).HasMaxLength(200);
        person.Property(p => p.Email).HasMaxLength(254);
    }

    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable("membership");
        membership.HasKey(m => m.Id);
        membership.Property(m => m.Role).HasConversion<string>().HasMaxLength(60);
        membership.Property(m => m.Version).IsConcurrencyToken();
        membership.HasOne<Person>().WithMany().HasForeignKey(m => m.Person).OnDelete(DeleteBehavior.Restrict);
        membership.HasOne<Organisation>().WithMany().HasForeignKey(m => m.Organisation).OnDelete(DeleteBehavior.Restrict);
        membership.HasIndex(m => new { m.Person, m.From });
    }

    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("session");
        session.HasKey(s => s.KeyHash);
        session.Property(s => s.KeyHash).HasMaxLength(64);
        session.HasIndex(s => s.LastSeen);
    }
}
