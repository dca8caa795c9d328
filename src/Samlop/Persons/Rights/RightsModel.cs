using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Persons.Record;
using Samlop.Platform.Data;

namespace Samlop.Persons.Rights;

/// <summary>What persons ask for, and its answer, which is not written over.</summary>
internal sealed class RightsModel : IEntityTypeConfiguration<RightsRequest>
{
    public void Configure(EntityTypeBuilder<RightsRequest> request)
    {
        request.ToTable("person_rights_request");
        request.IsFrozen(once: r => r.AnsweredAt, later: r => r.LiftedAt);
        request.HasKey(r => r.Id);
        request.Property(r => r.Id).ValueGeneratedNever();
        request.Property(r => r.Kind).HasConversion<string>().HasMaxLength(40);
        request.Property(r => r.AskedKind).HasConversion<string>().HasMaxLength(40);
        request.Property(r => r.Category).HasConversion<string>().HasMaxLength(40);
        request.Property(r => r.FactKind).HasConversion<string>().HasMaxLength(40);
        request.Property(r => r.Answer).HasConversion<string>().HasMaxLength(40);
        request.Property(r => r.Section).HasConversion<string>().HasMaxLength(40);
        request.Property(r => r.SectionWords).HasMaxLength(RightsRequest.SectionLimit);
        request.HasIndex(r => r.Person);
        request.HasIndex(r => r.Asked);
        request.HasOne<Person>().WithMany().HasForeignKey(r => r.Person).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Asked).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<User>().WithMany().HasForeignKey(r => r.AskedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
