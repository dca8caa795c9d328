using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Files;

namespace Samlop.Cases.Journal;

internal sealed class JournalModel :
    IEntityTypeConfiguration<JournalEntry>,
    IEntityTypeConfiguration<JournalReceiver>,
    IEntityTypeConfiguration<JournalDocument>,
    IEntityTypeConfiguration<PreparedFile>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("journal_entry");
        entry.IsFrozen(later: e => new { e.CancelledAt, e.CancelReason }, but: e => e.GroundCode);
        entry.IsProtected();
        entry.HasKey(e => e.Id);
        entry.HasIndex(e => new { e.Case, e.Number }).IsUnique();
        entry.Property(e => e.Direction).HasConversion<string>().HasMaxLength(20);
        entry.Property(e => e.PublicTitle).HasMaxLength(CaseTitles.Limit);
        entry.Property(e => e.Title).HasMaxLength(CaseTitles.Limit);
        entry.Property(e => e.TitleCode).HasMaxLength(EntryTitle.CodeLimit);
        entry.Property(e => e.TitleArguments).HasMaxLength(EntryTitle.ArgumentsLimit);
        entry.Property(e => e.GroundCode).HasMaxLength(20);
        entry.Property(e => e.CancelReason).HasMaxLength(TypedTitles.ReasonLimit);
        entry.HasOne<CaseFile>().WithMany().HasForeignKey(e => e.Case).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<Organisation>().WithMany().HasForeignKey(e => e.Sender).OnDelete(DeleteBehavior.Restrict);
        entry.HasMany(e => e.Documents).WithOne().HasForeignKey(d => d.Entry).OnDelete(DeleteBehavior.Restrict);
        entry.Navigation(e => e.Documents).HasField("documents");
        entry.HasMany(e => e.Receivers).WithOne().HasForeignKey(r => r.Entry).OnDelete(DeleteBehavior.Restrict);
        entry.Navigation(e => e.Receivers).HasField("receivers");
    }

    public void Configure(EntityTypeBuilder<JournalReceiver> receiver)
    {
        receiver.ToTable("journal_receiver");
        receiver.IsFrozen(but: r => r.IsSealed);
        receiver.HasKey(r => new { r.Entry, r.Organisation });
        receiver.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Organisation).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<JournalDocument> document)
    {
        document.ToTable("journal_document");
        document.IsFrozen();
        document.HasKey(d => new { d.Entry, d.Number });
        document.HasOne<StoredFile>().WithMany().HasForeignKey(d => d.File).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PreparedFile> file)
    {
        file.ToTable("prepared_file");
        file.IsProtected();
        file.HasKey(f => f.Id);
        file.HasIndex(f => new { f.By, f.Code, f.Subject, f.Number });
        file.Property(f => f.Code).HasMaxLength(FilePlace.CodeLimit);
        file.Property(f => f.Name).HasMaxLength(FileName.Longest);
        file.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.File).OnDelete(DeleteBehavior.Restrict);
        file.HasOne<User>().WithMany().HasForeignKey(f => f.By).OnDelete(DeleteBehavior.Restrict);
        file.HasOne<Organisation>().WithMany().HasForeignKey(f => f.Organisation).OnDelete(DeleteBehavior.Restrict);
    }
}
