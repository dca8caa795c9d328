using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Platform.Data;

namespace Samlop.Persons.Record;

/// <summary>Pairs of records that may be of the same person.</summary>
internal sealed class PairModel : IEntityTypeConfiguration<PersonPair>
{
    public void Configure(EntityTypeBuilder<PersonPair> pair)
    {
        pair.ToTable("person_pair");
        pair.IsProtected();
        pair.HasKey(p => p.Id);
        pair.Property(p => p.Id).ValueGeneratedNever();
        pair.Ignore(p => p.IsMerged);
        pair.HasIndex(p => new { p.Earlier, p.Later }).IsUnique();
        pair.HasIndex(p => p.Later);
        pair.HasOne<Person>().WithMany().HasForeignKey(p => p.Earlier).OnDelete(DeleteBehavior.Restrict);
        pair.HasOne<Person>().WithMany().HasForeignKey(p => p.Later).OnDelete(DeleteBehavior.Restrict);
    }
}
