using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Questionnaires;

namespace Samlop.Grants.Calls;

internal sealed class CallsModel :
    IEntityTypeConfiguration<Call>, IEntityTypeConfiguration<CallVersion>, IEntityTypeConfiguration<CallPart>
{
    public void Configure(EntityTypeBuilder<Call> call)
    {
        call.ToTable("call");
        call.IsProtected();
        call.HasKey(c => c.Id);
        call.Property(c => c.Number).HasMaxLength(10);
        call.HasIndex(c => c.Number).IsUnique();
        call.Property(c => c.Title).HasMaxLength(Question.LineLimit);
        call.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Owner).OnDelete(DeleteBehavior.Restrict);
        call.HasMany(c => c.Versions).WithOne().HasForeignKey(v => v.Call).OnDelete(DeleteBehavior.Restrict);
        call.Navigation(c => c.Versions).HasField("versions");
        call.Ignore(c => c.InForce).Ignore(c => c.Draft);
    }

    public void Configure(EntityTypeBuilder<CallVersion> version)
    {
        version.ToTable("call_version");
        version.IsDecidedByTwo(v => v.PublishedAt, v => v.PublishedBy, alone: v => v.Imported);
        version.IsFrozen(once: v => v.PublishedAt);
        version.HasKey(v => v.Id);
        version.HasIndex(v => new { v.Call, v.Ordinal }).IsUnique();
        version.Property(v => v.ChangeNote).HasMaxLength(2000);
        version.HasMany(v => v.Parts).WithOne().HasForeignKey(p => p.CallVersion).OnDelete(DeleteBehavior.Restrict);
        version.Navigation(v => v.Parts).HasField("parts");
    }

    public void Configure(EntityTypeBuilder<CallPart> part)
    {
        part.ToTable("call_part");
        part.IsFrozenWithItsWhole();
        part.HasKey(p => new { p.CallVersion, p.Part });
        part.IsSavedPart();
        // It is there first when it is saved.
        part.Property(p => p.SavedAt).IsRequired();
    }
}
