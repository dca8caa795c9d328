using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Audit.News;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Audit;

internal sealed class AuditModel
    : IEntityTypeConfiguration<Process>,
        IEntityTypeConfiguration<ProcessEvent>,
        IEntityTypeConfiguration<EventSubject>,
        IEntityTypeConfiguration<EventReason>,
        IEntityTypeConfiguration<ErasedReason>,
        IEntityTypeConfiguration<Submission>,
        IEntityTypeConfiguration<SeenMark>,
        IEntityTypeConfiguration<Follow>,
        IEntityTypeConfiguration<TwoPersonCheck>,
        IEntityTypeConfiguration<CheckRound>
{
    public void Configure(EntityTypeBuilder<Process> process)
    {
        process.ToTable("process");
        process.IsOpenBecause("Read with its events, by the history alone.");
        process.HasKey(p => p.Id);
        process.Property(p => p.Code).HasMaxLength(80);
        process.Property(p => p.Role).HasMaxLength(60);
        process.HasIndex(p => new { p.Code, p.At });
    }

    public void Configure(EntityTypeBuilder<ProcessEvent> happened)
    {
        happened.ToTable("process_event");
        happened.IsOpenBecause("Read by the history alone, of what a door gave and by the audience of the event.");
        happened.HasKey(e => e.Sequence);
        happened.Property(e => e.Sequence).ValueGeneratedOnAdd();
        happened.Property(e => e.Code).HasMaxLength(80);
        happened.Property(e => e.SubjectKind).HasMaxLength(60);
        happened.Property(e => e.Audience).HasConversion<string>().HasMaxLength(20);
        happened.Property(e => e.AudienceCategory).HasMaxLength(60);
        happened.HasOne<Process>().WithMany().HasForeignKey(e => e.Process).OnDelete(DeleteBehavior.Restrict);
        happened.HasMany(e => e.Subjects).WithOne().HasForeignKey(s => s.Event).OnDelete(DeleteBehavior.Restrict);
        happened.Navigation(e => e.Subjects).HasField("subjects");
        happened.HasOne(e => e.Reason).WithOne().HasForeignKey<EventReason>(r => r.Event).OnDelete(DeleteBehavior.Restrict);
        happened.HasIndex(e => e.Subject);
        happened.HasIndex(e => new { e.Process, e.Index }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<EventSubject> subject)
    {
        subject.ToTable("event_subject");
        subject.IsOpenBecause("Ids of what an event is about; read by the history alone, through the doors of those things.");
        subject.HasKey(s => new { s.Event, s.Kind, s.Subject });
        subject.Property(s => s.Kind).HasMaxLength(60);
        subject.HasIndex(s => new { s.Subject, s.Event });
    }

    public void Configure(EntityTypeBuilder<EventReason> reason)
    {
        reason.ToTable("event_reason");
        reason.IsOpenBecause("Read by the history alone, with its event and by the same audience.");
        reason.HasKey(r => r.Event);
        reason.Property(r => r.Event).ValueGeneratedNever();
        reason.Property(r => r.Text).HasMaxLength(4000);
    }

    public void Configure(EntityTypeBuilder<ErasedReason> erased)
    {
        erased.ToTable("erased_reason");
        erased.IsOpenBecause("Numbers of events alone; written by a trigger and read by another.");
        erased.HasKey(e => e.Event);
        erased.Property(e => e.Event).ValueGeneratedNever();
        erased.HasOne<ProcessEvent>().WithOne().HasForeignKey<ErasedReason>(e => e.Event).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Follow> follow)
    {
        follow.ToTable("follow");
        follow.IsOpenBecause("Somebody's own choice, read by themselves and by the job that tells them; the things have doors.");
        follow.HasKey(f => new { f.User, f.Organisation, f.Kind, f.Thing });
        follow.Property(f => f.Kind).HasMaxLength(60);
        follow.HasOne<User>().WithMany().HasForeignKey(f => f.User).OnDelete(DeleteBehavior.Restrict);
        follow.HasOne<Organisation>().WithMany().HasForeignKey(f => f.Organisation).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.ToTable("submission");
        submission.IsOpenBecause("Read by the run alone, by a once-token and its own user.");
        submission.HasKey(s => new { s.Token, s.Number });
        submission.Property(s => s.Token).HasMaxLength(Submission.LongestToken);
        submission.Property(s => s.Content).HasMaxLength(64).IsFixedLength();
        submission.Property(s => s.UseCase).HasMaxLength(200);
        submission.Property(s => s.AnsweredAt).HasMaxLength(1000);
        submission.HasIndex(s => s.At);
    }

    public void Configure(EntityTypeBuilder<SeenMark> mark)
    {
        mark.ToTable("seen_mark");
        mark.IsOpenBecause("A number that says how far somebody has read; asked for by its own user alone.");
        mark.HasKey(m => new { m.User, m.Organisation });
    }

    public void Configure(EntityTypeBuilder<TwoPersonCheck> check)
    {
        check.ToTable("two_person_check");
        check.IsProtected();
        check.HasKey(c => c.Subject);
        check.Property(c => c.Subject).ValueGeneratedNever();
        check.PrimitiveCollection(c => c.Preparers).ElementType().HasConversion<IdConverter<UserId>>();
        check.HasMany(c => c.Rounds).WithOne().HasForeignKey(r => r.Subject).OnDelete(DeleteBehavior.Restrict);
        check.Navigation(c => c.Rounds).HasField("rounds").AutoInclude();
    }

    public void Configure(EntityTypeBuilder<CheckRound> round)
    {
        // A verdict that is known not to be a decision may be given by who sent it; any other, also one to come, may not.
        round.ToTable("check_round", table => table.HasCheckConstraint(
            "CK_check_round_two_persons",
            """
            "Verdict" IS NULL OR "Verdict" IN ('TakenBack', 'Lapsed') OR ("AnsweredBy" IS NOT NULL AND "AnsweredBy" <> "SentBy")
            """));
        round.HasKey(r => new { r.Subject, r.Number });
        round.IsFrozen(once: r => r.Verdict, erasable: r => r.Reasons);
        round.Property(r => r.Verdict).HasConversion<string>().HasMaxLength(20);
        round.Property(r => r.Reasons).HasMaxLength(4000);
        round.HasIndex(r => new { r.Verdict, r.SentAt });
    }
}
