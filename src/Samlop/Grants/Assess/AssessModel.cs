using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

internal sealed class AssessModel
    : IEntityTypeConfiguration<FormalCheck>,
        IEntityTypeConfiguration<Assessment>,
        IEntityTypeConfiguration<CriterionGrade>,
        IEntityTypeConfiguration<PassageNote>,
        IEntityTypeConfiguration<ConsensusNote>,
        IEntityTypeConfiguration<ConsensusGrade>,
        IEntityTypeConfiguration<ConsensusAnswer>
{
    private const int CodeLength = 80;

    public void Configure(EntityTypeBuilder<FormalCheck> check)
    {
        check.ToTable("formal_check");
        check.IsProtected();
        check.HasKey(c => c.Application);
        check.HasIndex(c => c.By);
        check.HasOne<GrantApplication>().WithOne().HasForeignKey<FormalCheck>(c => c.Application).OnDelete(DeleteBehavior.Restrict);
        check.Property(c => c.Result).HasConversion<string>().HasMaxLength(20);
        check.Property(c => c.Ground).HasConversion<string>().HasMaxLength(20);
        check.Property(c => c.Note).HasMaxLength(FormalCheck.NoteLimit);
        check.PrimitiveCollection(c => c.Checkers).ElementType().HasConversion<IdConverter<UserId>>();
    }

    public void Configure(EntityTypeBuilder<Assessment> assessment)
    {
        assessment.ToTable("assessment");
        assessment.IsProtected();
        assessment.HasKey(a => a.Id);
        assessment.HasOne<GrantApplication>().WithMany().HasForeignKey(a => a.Application).OnDelete(DeleteBehavior.Restrict);
        assessment.HasOne<User>().WithMany().HasForeignKey(a => a.Assessor).OnDelete(DeleteBehavior.Restrict);
        // One that counts for an assessor; those that were ended stay.
        assessment.HasIndex(a => new { a.Application, a.Assessor }).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        assessment.HasIndex(a => new { a.Assessor, a.HandedInAt });
        // The first holds those that count alone.
        assessment.HasIndex(a => a.Application);
        assessment.HasMany(a => a.Grades).WithOne().HasForeignKey(g => g.Assessment).OnDelete(DeleteBehavior.Restrict);
        assessment.Navigation(a => a.Grades).HasField("grades");
        assessment.Ignore(a => a.Counts);
    }

    public void Configure(EntityTypeBuilder<CriterionGrade> grade)
    {
        grade.ToTable("criterion_grade");
        grade.HasKey(g => new { g.Assessment, g.Criterion });
        grade.Property(g => g.Criterion).HasMaxLength(CodeLength);
        grade.Property(g => g.Grade).HasConversion<string>().HasMaxLength(20);
        grade.Property(g => g.Reason).HasMaxLength(Assessment.ReasonLimit);
    }

    public void Configure(EntityTypeBuilder<PassageNote> note)
    {
        note.ToTable("passage_note");
        note.HasKey(n => n.Id);
        note.HasOne<Assessment>().WithMany().HasForeignKey(n => n.Assessment).OnDelete(DeleteBehavior.Restrict);
        note.Property(n => n.Part).HasMaxLength(CodeLength);
        note.Property(n => n.Field).HasMaxLength(CodeLength);
        note.Property(n => n.Quote).HasMaxLength(PassageNote.QuoteLimit);
        note.Property(n => n.Before).HasMaxLength(Passages.Context);
        note.Property(n => n.After).HasMaxLength(Passages.Context);
        note.Property(n => n.Text).HasMaxLength(PassageNote.TextLimit);
        note.Ignore(n => n.Anchor);
    }

    public void Configure(EntityTypeBuilder<ConsensusNote> note)
    {
        note.ToTable("consensus_note");
        note.IsProtected();
        note.HasKey(n => n.Application);
        note.HasOne<GrantApplication>().WithOne().HasForeignKey<ConsensusNote>(n => n.Application).OnDelete(DeleteBehavior.Restrict);
        note.Property(n => n.Overall).HasConversion<string>().HasMaxLength(20);
        note.HasMany(n => n.Grades).WithOne().HasForeignKey(g => g.Application).OnDelete(DeleteBehavior.Restrict);
        note.Navigation(n => n.Grades).HasField("grades");
        note.HasMany(n => n.Answers).WithOne().HasForeignKey(a => a.Application).OnDelete(DeleteBehavior.Cascade);
        note.Navigation(n => n.Answers).HasField("answers");
    }

    public void Configure(EntityTypeBuilder<ConsensusGrade> grade)
    {
        grade.ToTable("consensus_grade");
        grade.HasKey(g => new { g.Application, g.Criterion });
        grade.Property(g => g.Criterion).HasMaxLength(CodeLength);
        grade.Property(g => g.Grade).HasConversion<string>().HasMaxLength(20);
        grade.Property(g => g.Reason).HasMaxLength(Assessment.ReasonLimit);
    }

    public void Configure(EntityTypeBuilder<ConsensusAnswer> answer)
    {
        answer.ToTable("consensus_answer");
        answer.HasKey(a => new { a.Application, a.User });
        answer.Property(a => a.Dissent).HasMaxLength(Assessment.ReasonLimit);
    }
}
