using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;

namespace Samlop.Agreements.Meet;

internal sealed class MeetModel : IEntityTypeConfiguration<Body>, IEntityTypeConfiguration<BodySeat>, IEntityTypeConfiguration<Sitting>,
    IEntityTypeConfiguration<Meeting>, IEntityTypeConfiguration<MeetingAnswer>, IEntityTypeConfiguration<BriefChoice>
{
    public void Configure(EntityTypeBuilder<Body> body)
    {
        body.ToTable("agreement_body");
        body.HasKey(b => b.Id);
        body.Property(b => b.Id).ValueGeneratedNever();
        body.Property(b => b.KindCode).HasMaxLength(20);
        body.Property(b => b.Name).HasMaxLength(Body.NameLimit);
        body.Property(b => b.Mandate).HasMaxLength(Body.MandateLimit);
        body.Ignore(b => b.Kind);
        body.IsAgreedThing<Body, BodyFacts>();
        body.HasOne<Agreement>().WithMany().HasForeignKey(b => b.Agreement).OnDelete(DeleteBehavior.Restrict);
        body.HasMany(b => b.Seats).WithOne().HasForeignKey(s => s.Body).OnDelete(DeleteBehavior.Cascade);
        body.HasMany(b => b.Sittings).WithOne().HasForeignKey(s => s.Body).OnDelete(DeleteBehavior.Cascade);
        body.Navigation(b => b.Seats).HasField("seats");
        body.Navigation(b => b.Sittings).HasField("sittings");
    }

    public void Configure(EntityTypeBuilder<BodySeat> seat)
    {
        seat.ToTable("agreement_body_seat");
        seat.HasKey(s => new { s.Body, s.Organisation });
        seat.HasOne<Organisation>().WithMany().HasForeignKey(s => s.Organisation).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Sitting> sitting)
    {
        sitting.ToTable("agreement_body_sitting");
        sitting.HasKey(s => s.Id);
        sitting.Property(s => s.Id).ValueGeneratedNever();
        sitting.HasIndex(s => s.User);
        sitting.HasOne<Organisation>().WithMany().HasForeignKey(s => s.Organisation).OnDelete(DeleteBehavior.Restrict);
        sitting.HasOne<User>().WithMany().HasForeignKey(s => s.User).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.ToTable("agreement_meeting");
        meeting.HasKey(m => m.Id);
        meeting.Property(m => m.Id).ValueGeneratedNever();
        meeting.HasIndex(m => m.Day);
        meeting.Property(m => m.Place).HasMaxLength(Meeting.PlaceLimit);
        meeting.Property(m => m.Agenda).HasMaxLength(Meeting.AgendaLimit);
        meeting.Property(m => m.CalledOffBecause).HasMaxLength(Meeting.BecauseLimit);
        meeting.Property(m => m.Minutes).HasMaxLength(Meeting.MinutesLimit);
        meeting.Ignore(m => m.Facts);
        meeting.HasOne<Body>().WithMany().HasForeignKey(m => m.Body).OnDelete(DeleteBehavior.Restrict);
        meeting.HasOne<User>().WithMany().HasForeignKey(m => m.CalledBy).OnDelete(DeleteBehavior.Restrict);
        meeting.HasOne<Organisation>().WithMany().HasForeignKey(m => m.CalledFor).OnDelete(DeleteBehavior.Restrict);
        meeting.HasMany(m => m.Answers).WithOne().HasForeignKey(a => a.Meeting).OnDelete(DeleteBehavior.Cascade);
        meeting.Navigation(m => m.Answers).HasField("answers");
    }

    public void Configure(EntityTypeBuilder<MeetingAnswer> answer)
    {
        answer.ToTable("agreement_meeting_answer");
        answer.HasKey(a => new { a.Meeting, a.Organisation });
        answer.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Organisation).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BriefChoice> choice)
    {
        choice.ToTable("agreement_brief_choice");
        choice.IsOpenBecause("Codes of what its owner does not want to see; read by its owner's page alone.");
        choice.HasKey(c => c.User);
        choice.Property(c => c.Without).HasMaxLength(BriefChoice.Limit);
        choice.HasOne<User>().WithMany().HasForeignKey(c => c.User).OnDelete(DeleteBehavior.Restrict);
    }
}
