using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Files;

namespace Samlop.Grants.Cases;

internal sealed class CasesModel :
    IEntityTypeConfiguration<CaseNumberSeries>, IEntityTypeConfiguration<CaseFile>, IEntityTypeConfiguration<JournalEntry>,
    IEntityTypeConfiguration<JournalDocument>, IEntityTypeConfiguration<CaseMessage>, IEntityTypeConfiguration<PreparedFile>,
    IEntityTypeConfiguration<PortalOutage>
{
    public void Configure(EntityTypeBuilder<CaseNumberSeries> series)
    {
        series.ToTable("case_number_series");
        series.IsOpenBecause("A counter for each year, which says nothing of any case.");
        series.HasKey(s => s.Year);
        series.Property(s => s.Year).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<CaseFile> caseFile)
    {
        caseFile.ToTable("case_file");
        caseFile.IsProtected();
        caseFile.HasKey(c => c.Id);
        caseFile.HasIndex(c => new { c.Year, c.Serial }).IsUnique();
        caseFile.HasIndex(c => c.Subject).IsUnique();
        caseFile.HasIndex(c => c.Owner);
        caseFile.HasIndex(c => c.Party);
        caseFile.Property(c => c.KindCode).HasMaxLength(60);
        caseFile.Property(c => c.PublicTitle).HasMaxLength(CaseTitles.Limit);
        caseFile.Property(c => c.Title).HasMaxLength(CaseTitles.Limit);
        caseFile.Property(c => c.Search).HasMaxLength(CaseTitles.Limit + 40);
        caseFile.Ignore(c => c.Number);
        caseFile.HasOne<Call>().WithMany().HasForeignKey(c => c.Call).OnDelete(DeleteBehavior.Restrict);
        caseFile.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Owner).OnDelete(DeleteBehavior.Restrict);
        caseFile.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Party).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("journal_entry");
        entry.IsProtected();
        entry.HasKey(e => e.Id);
        entry.HasIndex(e => new { e.Case, e.Number }).IsUnique();
        entry.Property(e => e.Direction).HasConversion<string>().HasMaxLength(20);
        entry.Property(e => e.PublicTitle).HasMaxLength(CaseTitles.Limit);
        entry.Property(e => e.Title).HasMaxLength(CaseTitles.Limit);
        entry.Property(e => e.GroundCode).HasMaxLength(20);
        entry.Property(e => e.CancelReason).HasMaxLength(TypedTitles.ReasonLimit);
        entry.HasOne<CaseFile>().WithMany().HasForeignKey(e => e.Case).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<Organisation>().WithMany().HasForeignKey(e => e.Sender).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<Organisation>().WithMany().HasForeignKey(e => e.Receiver).OnDelete(DeleteBehavior.Restrict);
        entry.HasMany(e => e.Documents).WithOne().HasForeignKey(d => d.Entry).OnDelete(DeleteBehavior.Restrict);
        entry.Navigation(e => e.Documents).HasField("documents");
    }

    public void Configure(EntityTypeBuilder<JournalDocument> document)
    {
        document.ToTable("journal_document");
        document.HasKey(d => new { d.Entry, d.Number });
        document.HasOne<StoredFile>().WithMany().HasForeignKey(d => d.File).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CaseMessage> message)
    {
        message.ToTable("case_message");
        message.IsProtected();
        message.HasKey(m => m.Entry);
        message.HasIndex(m => new { m.Case, m.Number });
        message.Property(m => m.From).HasConversion<string>().HasMaxLength(20);
        message.Property(m => m.Text).HasMaxLength(SendCaseMessage.Limit);
        message.HasOne<JournalEntry>().WithOne().HasForeignKey<CaseMessage>(m => m.Entry).OnDelete(DeleteBehavior.Restrict);
        message.HasOne<CaseFile>().WithMany().HasForeignKey(m => m.Case).OnDelete(DeleteBehavior.Restrict);
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

    public void Configure(EntityTypeBuilder<PortalOutage> outage)
    {
        outage.ToTable("portal_outage");
        outage.IsOpenBecause("When the portal was down is told to everybody who is judged by a deadline.");
        outage.HasKey(o => o.Id);
        outage.HasIndex(o => o.From);
        outage.Property(o => o.What).HasMaxLength(PortalOutage.WhatLimit);
        outage.Property(o => o.CorrectionReason).HasMaxLength(TypedTitles.ReasonLimit);
    }
}
