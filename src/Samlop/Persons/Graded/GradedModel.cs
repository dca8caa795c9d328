using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Persons.Record;
using Samlop.Platform.Data;

namespace Samlop.Persons.Graded;

internal sealed class GradedModel : IEntityTypeConfiguration<GradedReference>, IEntityTypeConfiguration<Naming>
{
    public void Configure(EntityTypeBuilder<GradedReference> reference)
    {
        reference.ToTable("graded_reference");
        reference.IsProtected();
        reference.HasKey(r => r.Id);
        reference.Property(r => r.Id).ValueGeneratedNever();
        reference.Property(r => r.Code).HasMaxLength(GradedReference.CodeLimit);
        reference.Property(r => r.OwnerKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        reference.HasIndex(r => r.Code).IsUnique();
        reference.HasIndex(r => r.Person);
        reference.HasOne<Person>().WithMany().HasForeignKey(r => r.Person).OnDelete(DeleteBehavior.Restrict);
        reference.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Owner).OnDelete(DeleteBehavior.Restrict);
        reference.HasOne<User>().WithMany().HasForeignKey(r => r.Recorder).OnDelete(DeleteBehavior.Restrict);
        reference.HasOne<User>().WithMany().HasForeignKey(r => r.AskedFor).OnDelete(DeleteBehavior.Restrict);
        reference.HasOne<User>().WithMany().HasForeignKey(r => r.AskedBy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Naming> naming)
    {
        naming.ToTable("naming", table => table.HasCheckConstraint("CK_naming_two_persons", """
            "ProposedBy" <> "User" AND ("ApprovedBy" IS NULL OR ("ApprovedBy" <> "ProposedBy" AND "ApprovedBy" <> "User"))
            """));
        naming.IsDecidedByTwo(n => n.ApprovedAt, n => n.ApprovedBy);
        naming.IsFrozen(once: n => n.ApprovedAt, but: n => new { n.EndedOn, n.EndedBy });
        naming.IsProtected();
        naming.HasKey(n => n.Id);
        naming.Property(n => n.Id).ValueGeneratedNever();
        naming.Property(n => n.RestsOn).HasMaxLength(Naming.RestsOnLimit);
        naming.Ignore(n => n.IsOpen);
        naming.Ignore(n => n.LastDay);
        naming.HasIndex(n => n.Reference);
        naming.HasOne<GradedReference>().WithMany().HasForeignKey(n => n.Reference).OnDelete(DeleteBehavior.Restrict);
        naming.HasOne<User>().WithMany().HasForeignKey(n => n.User).OnDelete(DeleteBehavior.Restrict);
        naming.HasOne<Organisation>().WithMany().HasForeignKey(n => n.Organisation).OnDelete(DeleteBehavior.Restrict);
    }
}
