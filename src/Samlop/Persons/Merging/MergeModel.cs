using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Persons.Record;
using Samlop.Platform.Data;

namespace Samlop.Persons.Merging;

/// <summary>What is proposed of pairs of records. A step that is decided stays as it is, but for that it is undone.</summary>
internal sealed class MergeModel : IEntityTypeConfiguration<MergeStep>
{
    public void Configure(EntityTypeBuilder<MergeStep> step)
    {
        step.ToTable("person_merge_step");
        step.IsDecidedByTwo(s => s.DecidedAt, s => s.DecidedBy);
        step.IsFrozen(once: s => s.DecidedAt, later: s => s.PartedAt);
        step.HasKey(s => s.Id);
        step.Property(s => s.Id).ValueGeneratedNever();
        step.Property(s => s.Kind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        step.Property(s => s.AskedKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        step.HasOne<PersonPair>().WithMany().HasForeignKey(s => s.Pair).OnDelete(DeleteBehavior.Restrict);
        step.HasOne<Person>().WithMany().HasForeignKey(s => s.Stays).OnDelete(DeleteBehavior.Restrict);
        step.HasOne<Person>().WithMany().HasForeignKey(s => s.Leads).OnDelete(DeleteBehavior.Restrict);
        step.HasOne<Organisation>().WithMany().HasForeignKey(s => s.Asked).OnDelete(DeleteBehavior.Restrict);
    }
}
