using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Files;

namespace Samlop.Persons.Record;

/// <summary>The documents of persons, and those that are asked for.</summary>
internal sealed class FolderModel : IEntityTypeConfiguration<PersonDocument>, IEntityTypeConfiguration<AskedDocument>
{
    public void Configure(EntityTypeBuilder<PersonDocument> document)
    {
        document.ToTable("person_document");
        document.IsFrozen(later: d => d.TakenBackAt, removableWhile: DisposedRows.While);
        document.HasKey(d => d.Id);
        document.Property(d => d.Id).ValueGeneratedNever();
        document.Property(d => d.Kind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        document.Property(d => d.OwnerKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        document.Property(d => d.CameBy).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        document.HasIndex(d => d.Person);
        document.HasOne<Person>().WithMany().HasForeignKey(d => d.Person).OnDelete(DeleteBehavior.Restrict);
        document.HasOne<Organisation>().WithMany().HasForeignKey(d => d.Owner).OnDelete(DeleteBehavior.Restrict);
        document.HasOne<StoredFile>().WithMany().HasForeignKey(d => d.File).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AskedDocument> asked)
    {
        asked.ToTable("person_asked_document");
        asked.IsFrozen(later: a => a.EndedAt, but: a => a.LinkLastDay);
        asked.HasKey(a => a.Id);
        asked.Property(a => a.Id).ValueGeneratedNever();
        asked.Property(a => a.Kind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        asked.Property(a => a.ByKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        asked.HasIndex(a => a.Person);
        asked.HasOne<Person>().WithMany().HasForeignKey(a => a.Person).OnDelete(DeleteBehavior.Restrict);
        asked.HasOne<Organisation>().WithMany().HasForeignKey(a => a.By).OnDelete(DeleteBehavior.Restrict);
    }
}
