using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Persons.Record;
using Samlop.Platform.Data;

namespace Samlop.Persons.Glass;

/// <summary>Attempts that opened nothing.</summary>
internal sealed class GlassModel : IEntityTypeConfiguration<GlassAttempt>
{
    public void Configure(EntityTypeBuilder<GlassAttempt> attempt)
    {
        attempt.ToTable("person_glass_attempt");
        attempt.IsOpenBecause("Read by the pages of the data protection officer alone; it says nothing of whether the person is there.");
        attempt.IsFrozen(erasable: a => a.Words);
        attempt.HasKey(a => a.Id);
        attempt.Property(a => a.Id).ValueGeneratedNever();
        attempt.Property(a => a.BodyKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        attempt.Property(a => a.Reason).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        attempt.Property(a => a.Step).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        attempt.Property(a => a.Words).HasMaxLength(OpenedGlass.WordsLimit);
        attempt.PrimitiveCollection(a => a.Categories).ElementType().HasConversion<string>();
        attempt.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Body).OnDelete(DeleteBehavior.Restrict);
        attempt.HasOne<User>().WithMany().HasForeignKey(a => a.User).OnDelete(DeleteBehavior.Restrict);
    }
}
