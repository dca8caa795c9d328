using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;

namespace Samlop.Persons.Record;

/// <summary>Notes of the team and their parts.</summary>
internal sealed class NoteModel : IEntityTypeConfiguration<TeamNote>, IEntityTypeConfiguration<NotePart>
{
    public void Configure(EntityTypeBuilder<TeamNote> note)
    {
        note.ToTable("person_note");
        note.IsFrozen(later: n => n.TakenBackAt, removableWhile: DisposedRows.While);
        note.HasKey(n => n.Id);
        note.Property(n => n.Id).ValueGeneratedNever();
        note.Property(n => n.OwnerKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        // As they are listed: the newest first.
        note.HasIndex(n => new { n.Person, n.On });
        note.HasOne<Person>().WithMany().HasForeignKey(n => n.Person).OnDelete(DeleteBehavior.Restrict);
        note.HasOne<Organisation>().WithMany().HasForeignKey(n => n.Owner).OnDelete(DeleteBehavior.Restrict);
        note.HasOne<User>().WithMany().HasForeignKey(n => n.WrittenBy).OnDelete(DeleteBehavior.Restrict);
        note.HasOne<TeamNote>().WithMany().HasForeignKey(n => n.Corrects).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<NotePart> part)
    {
        part.ToTable("person_note_part");
        part.IsFrozen(erasable: p => p.Words, removableWhile: DisposedRows.While);
        part.HasKey(p => p.Id);
        part.Property(p => p.Id).ValueGeneratedNever();
        part.Property(p => p.OwnerKind).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        part.Property(p => p.Category).HasConversion<string>().HasMaxLength(PersonModel.NameLength);
        part.Property(p => p.Words).HasMaxLength(NotePart.WordsLimit);
        part.HasIndex(p => p.Person);
        part.HasIndex(p => new { p.Note, p.Number }).IsUnique();
        part.HasOne<Person>().WithMany().HasForeignKey(p => p.Person).OnDelete(DeleteBehavior.Restrict);
        part.HasOne<TeamNote>().WithMany().HasForeignKey(p => p.Note).OnDelete(DeleteBehavior.Restrict);
        part.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Owner).OnDelete(DeleteBehavior.Restrict);
    }
}
