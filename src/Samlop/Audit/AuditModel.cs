using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Samlop.Audit;

internal sealed class AuditModel : IEntityTypeConfiguration<Process>, IEntityTypeConfiguration<ProcessEvent>, IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Process> process)
    {
        process.ToTable("process");
        process.HasKey(p => p.Id);
        process.Property(p => p.Type).HasMaxLength(80);
        process.Property(p => p.Role).HasMaxLength(60);
        process.Property(p => p.Reason).HasMaxLength(4000);
        process.HasIndex(p => new { p.Type, p.At });
    }

    public void Configure(EntityTypeBuilder<ProcessEvent> happened)
    {
        happened.ToTable("process_event");
        happened.HasKey(e => e.Sequence);
        happened.Property(e => e.Sequence).ValueGeneratedOnAdd();
        happened.Property(e => e.Type).HasMaxLength(80);
        happened.HasOne<Process>().WithMany().HasForeignKey(e => e.Process).OnDelete(DeleteBehavior.Restrict);
        happened.HasIndex(e => new { e.Subject, e.Sequence });
        happened.HasIndex(e => new { e.Process, e.Index }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.ToTable("submission");
        submission.HasKey(s => s.Token);
        submission.Property(s => s.Token).HasMaxLength(64);
        submission.Property(s => s.UseCase).HasMaxLength(200);
        submission.HasIndex(s => s.At);
    }
}
