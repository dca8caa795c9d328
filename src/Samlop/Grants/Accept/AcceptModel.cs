using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Audit.TwoPerson;
using Samlop.Cases.Journal;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;

namespace Samlop.Grants.Accept;

internal sealed class AcceptModel
    : IEntityTypeConfiguration<Award>,
        IEntityTypeConfiguration<AwardAccount>,
        IEntityTypeConfiguration<AwardCondition>,
        IEntityTypeConfiguration<AnswerDateExtension>
{
    private const int AccountLength = 11;

    public void Configure(EntityTypeBuilder<Award> award)
    {
        award.ToTable("award");
        award.IsFrozen(
            later: a => new
            {
                a.LetterOpenedAt,
                a.Answer,
                a.AnsweredAt,
                a.AnsweredBy,
                a.Under,
                a.DeclineReason,
                a.LeftAt,
                a.LeftBy,
                a.LeftReason,
                a.ReplacedAt,
            },
            but: a => new { a.AnswerBy, a.AccountSettledAt });
        award.IsProtected();
        award.HasKey(a => a.Id);
        award.HasOne<Letter>().WithOne().HasForeignKey<Award>(a => a.Letter).OnDelete(DeleteBehavior.Restrict);
        award.HasOne<Decision>().WithOne().HasForeignKey<Award>(a => a.Decision).OnDelete(DeleteBehavior.Restrict);
        award.HasOne<GrantApplication>().WithMany().HasForeignKey(a => a.Application).OnDelete(DeleteBehavior.Restrict);
        award.HasOne<Call>().WithMany().HasForeignKey(a => a.Call).OnDelete(DeleteBehavior.Restrict);
        award.HasOne<Organisation>().WithMany().HasForeignKey(a => a.County).OnDelete(DeleteBehavior.Restrict);
        award.HasOne<Delegation>().WithMany().HasForeignKey(a => a.Under).OnDelete(DeleteBehavior.Restrict);
        award.HasIndex(a => new { a.County, a.GivenAt });
        award.HasIndex(a => new { a.Answer, a.AnswerBy });
        award.HasIndex(a => a.ReportDueOn);
        award.HasIndex(a => a.AccountsDueOn);
        award.Property(a => a.Answer).HasConversion<string>().HasMaxLength(20);
        award.Property(a => a.DeclineReason).HasMaxLength(Award.ReasonLimit);
        award.Property(a => a.LeftReason).HasMaxLength(Award.ReasonLimit);
        award.HasMany(a => a.Accounts).WithOne().HasForeignKey(x => x.Award).OnDelete(DeleteBehavior.Restrict);
        award.Navigation(a => a.Accounts).HasField("accounts");
        award.HasMany(a => a.Conditions).WithOne().HasForeignKey(c => c.Award).OnDelete(DeleteBehavior.Restrict);
        award.Navigation(a => a.Conditions).HasField("conditions");
        award.HasMany(a => a.Extensions).WithOne().HasForeignKey(e => e.Award).OnDelete(DeleteBehavior.Restrict);
        award.Navigation(a => a.Extensions).HasField("extensions");
        award.Ignore(a => a.Amount).Ignore(a => a.Account);
    }

    public void Configure(EntityTypeBuilder<AwardAccount> account)
    {
        account.ToTable("award_account");
        account.IsDecidedByTwo(a => a.SettledAt, a => a.SettledBy, alone: a => a.Known);
        account.IsFrozen(once: a => a.SettledAt);
        account.HasKey(a => a.Id);
        account.Property(a => a.Id).ValueGeneratedNever();
        account.Property(a => a.Number).HasMaxLength(AccountLength).IsFixedLength();
        account.Ignore(a => a.Written).Ignore(a => a.Changed);
    }

    public void Configure(EntityTypeBuilder<AwardCondition> condition)
    {
        condition.ToTable("award_condition");
        condition.IsFrozen(but: c => new
        {
            c.MetAt,
            c.MetBy,
            c.MetNote,
            c.MetEntry,
            c.ConfirmedAt,
            c.ConfirmedBy,
            c.ReopenReason,
            c.ReopenedAt,
        });
        condition.HasKey(c => new { c.Award, c.Number });
        condition.Property(c => c.MetNote).HasMaxLength(AwardCondition.NoteLimit);
        condition.HasOne<JournalEntry>().WithMany().HasForeignKey(c => c.MetEntry).OnDelete(DeleteBehavior.Restrict);
        condition.Property(c => c.ReopenReason).HasMaxLength(AwardCondition.NoteLimit);
        condition.Ignore(c => c.Standing);
    }

    public void Configure(EntityTypeBuilder<AnswerDateExtension> extension)
    {
        extension.ToTable("answer_date_extension");
        extension.IsFrozen();
        extension.HasKey(e => new { e.Award, e.Number });
        extension.Property(e => e.Reason).HasMaxLength(Award.ReasonLimit);
    }
}
