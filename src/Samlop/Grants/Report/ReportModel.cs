using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Audit.TwoPerson;
using Samlop.Cases.Journal;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Questionnaires;

namespace Samlop.Grants.Report;

internal sealed class ReportModel
    : IEntityTypeConfiguration<GrantReport>,
        IEntityTypeConfiguration<ReportPart>,
        IEntityTypeConfiguration<FigureCorrection>,
        IEntityTypeConfiguration<SentReport>,
        IEntityTypeConfiguration<ReportAssessment>
{
    internal const int CodeLength = 60;
    private const int HashLength = 64;
    private const int ReasonLength = 2000;

    public void Configure(EntityTypeBuilder<GrantReport> report)
    {
        report.ToTable("grant_report");
        report.IsDecidedByTwo(r => r.ApprovedAt, r => r.ApprovedBy);
        report.IsFrozen(once: r => r.ApprovedAt);
        report.IsProtected();
        report.HasKey(r => r.Id);
        report.HasIndex(r => new { r.Award, r.Year }).IsUnique();
        report.HasIndex(r => r.County);
        report.HasIndex(r => r.Application);
        report.HasOne<Award>().WithMany().HasForeignKey(r => r.Award).OnDelete(DeleteBehavior.Restrict);
        report.HasOne<GrantApplication>().WithMany().HasForeignKey(r => r.Application).OnDelete(DeleteBehavior.Restrict);
        report.HasOne<Organisation>().WithMany().HasForeignKey(r => r.County).OnDelete(DeleteBehavior.Restrict);
        report.Property(r => r.ReturnReasons).HasMaxLength(ReasonLength);
        report.HasMany(r => r.Parts).WithOne().HasForeignKey(p => p.Report).OnDelete(DeleteBehavior.Restrict);
        report.Navigation(r => r.Parts).HasField("parts");
        report.HasMany(r => r.Corrections).WithOne().HasForeignKey(c => c.Report).OnDelete(DeleteBehavior.Cascade);
        report.Navigation(r => r.Corrections).HasField("corrections");
        report.HasMany(r => r.Sent).WithOne().HasForeignKey(s => s.Report).OnDelete(DeleteBehavior.Restrict);
        report.Navigation(r => r.Sent).HasField("sent");
        report.HasMany(r => r.Assessments).WithOne().HasForeignKey(a => a.Report).OnDelete(DeleteBehavior.Restrict);
        report.Navigation(r => r.Assessments).HasField("assessments");
        report.Ignore(r => r.IsSent).Ignore(r => r.Answers);
    }

    public void Configure(EntityTypeBuilder<ReportPart> part)
    {
        part.ToTable("report_part");
        part.HasKey(p => new { p.Report, p.Part });
        part.IsSavedPart();
    }

    public void Configure(EntityTypeBuilder<FigureCorrection> correction)
    {
        correction.ToTable("report_correction");
        correction.HasKey(c => new { c.Report, c.Code });
        correction.Property(c => c.Code).HasMaxLength(CodeLength);
        correction.Property(c => c.Words).HasMaxLength(FigureCorrection.WordsLimit);
    }

    public void Configure(EntityTypeBuilder<SentReport> sent)
    {
        sent.ToTable("sent_report");
        sent.IsFrozen();
        sent.HasKey(s => new { s.Report, s.Number });
        sent.Property(s => s.Hash).HasMaxLength(HashLength).IsFixedLength();
        sent.Property(s => s.EarlyBecause).HasMaxLength(SentReport.EarlyLimit);
        sent.HasOne<Delegation>().WithMany().HasForeignKey(s => s.Under).OnDelete(DeleteBehavior.Restrict);
        sent.HasOne<JournalEntry>().WithMany().HasForeignKey(s => s.Entry).OnDelete(DeleteBehavior.Restrict);
        sent.Ignore(s => s.IsLate);
    }

    public void Configure(EntityTypeBuilder<ReportAssessment> assessment)
    {
        assessment.ToTable("report_assessment");
        assessment.IsFrozen();
        assessment.HasKey(a => new { a.Report, a.Number });
        assessment.Property(a => a.Note).HasMaxLength(ReportAssessment.NoteLimit);
    }
}
