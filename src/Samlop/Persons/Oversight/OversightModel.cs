using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;

namespace Samlop.Persons.Oversight;

/// <summary>What the data protection officer has looked at.</summary>
internal sealed class OversightModel : IEntityTypeConfiguration<OfficerLook>
{
    public void Configure(EntityTypeBuilder<OfficerLook> look)
    {
        look.ToTable("person_officer_look");
        look.IsOpenBecause("Read by the pages of the data protection officer alone; it says neither who was looked at nor of whom it is.");
        look.IsFrozen(erasable: l => l.Note);
        look.HasKey(l => l.Id);
        look.Property(l => l.Id).ValueGeneratedNever();
        look.Property(l => l.Note).HasMaxLength(OfficerLook.NoteLimit);
        look.HasIndex(l => l.Thing);
        look.HasOne<User>().WithMany().HasForeignKey(l => l.User).OnDelete(DeleteBehavior.Restrict);
    }
}
