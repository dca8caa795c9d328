using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Readings;

internal sealed class ReadingsModel
    : IEntityTypeConfiguration<RuleQuestion>,
        IEntityTypeConfiguration<QuestionFollower>,
        IEntityTypeConfiguration<RuleReading>
{
    private const int CodeLength = 100;

    public void Configure(EntityTypeBuilder<RuleQuestion> question)
    {
        question.ToTable("rule_question");
        question.IsProtected();
        question.HasKey(q => q.Id);
        question.HasOne<Organisation>().WithMany().HasForeignKey(q => q.AskedFor).OnDelete(DeleteBehavior.Restrict);
        question.HasOne<Organisation>().WithMany().HasForeignKey(q => q.Holder).OnDelete(DeleteBehavior.Restrict);
        question.HasOne<RuleQuestion>().WithMany().HasForeignKey(q => q.MergedInto).OnDelete(DeleteBehavior.Restrict);
        question.HasIndex(q => new { q.Holder, q.AnsweredAt });
        question.HasIndex(q => q.AskedAt);
        question.Property(q => q.Law).HasMaxLength(CodeLength);
        question.Property(q => q.Rule).HasMaxLength(RuleQuestion.LineLimit);
        question.Property(q => q.Topic).HasMaxLength(CodeLength);
        question.Property(q => q.Body).HasMaxLength(CodeLength);
        question.Property(q => q.Language).HasMaxLength(2);
        question.Property(q => q.Text).HasMaxLength(RuleQuestion.TextLimit);
        question.Property(q => q.RouteReason).HasMaxLength(RuleQuestion.ReasonLimit);
        question.Property(q => q.CloseReason).HasMaxLength(RuleQuestion.ReasonLimit);
        question.HasMany(q => q.Followers).WithOne().HasForeignKey(f => f.Question).OnDelete(DeleteBehavior.Cascade);
        question.Navigation(q => q.Followers).HasField("followers");
    }

    public void Configure(EntityTypeBuilder<QuestionFollower> follower)
    {
        follower.ToTable("rule_question_follower");
        follower.HasKey(f => new { f.Question, f.User });
        follower.HasIndex(f => f.User);
    }

    public void Configure(EntityTypeBuilder<RuleReading> reading)
    {
        reading.ToTable("rule_reading");
        reading.IsProtected();
        reading.IsDecidedByTwo(r => r.PublishedAt, r => r.PublishedBy);
        // A newer answer may take its place before the day that something else was to.
        reading.IsFrozen(once: r => r.PublishedAt, but: r => new { r.OvertakenFrom, r.OvertakenBy, r.OvertakenSaidBy });
        reading.HasKey(r => r.Id);
        reading.HasOne<RuleQuestion>().WithMany().HasForeignKey(r => r.Question).OnDelete(DeleteBehavior.Restrict);
        reading.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Owner).OnDelete(DeleteBehavior.Restrict);
        // Two who begin to answer at once write in one draft.
        reading.HasIndex(r => r.Question).IsUnique().HasFilter("\"PublishedAt\" IS NULL AND \"DiscardedAt\" IS NULL");
        reading.HasIndex(r => new { r.Topic, r.PublishedAt });
        reading.Property(r => r.Topic).HasMaxLength(CodeLength);
        reading.Property(r => r.Law).HasMaxLength(CodeLength);
        reading.Property(r => r.Section).HasMaxLength(RuleQuestion.LineLimit);
        reading.Property(r => r.Nb).HasMaxLength(RuleReading.TextLimit);
        reading.Property(r => r.Nn).HasMaxLength(RuleReading.TextLimit);
        reading.Property(r => r.En).HasMaxLength(RuleReading.TextLimit);
        reading.Property(r => r.OvertakenBy).HasMaxLength(RuleReading.SourceLimit);
        reading.Ignore(r => r.Content).Ignore(r => r.HoldsTo);
    }
}
