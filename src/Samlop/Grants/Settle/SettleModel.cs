using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.Account;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;

namespace Samlop.Grants.Settle;

internal sealed class SettleModel
    : IEntityTypeConfiguration<Settlement>, IEntityTypeConfiguration<Recovery>, IEntityTypeConfiguration<Repayment>
{
    public void Configure(EntityTypeBuilder<Settlement> settlement)
    {
        settlement.ToTable("settlement");
        settlement.IsDecidedByTwo(s => s.DecidedAt, s => s.DecidedBy);
        settlement.IsFrozen(once: s => s.DecidedAt);
        settlement.IsProtected();
        settlement.HasKey(s => s.Id);
        settlement.Property(s => s.Id).ValueGeneratedNever();
        settlement.HasOne<Accounts>().WithMany().HasForeignKey(s => s.Accounts).OnDelete(DeleteBehavior.Restrict);
        settlement.HasOne<Award>().WithMany().HasForeignKey(s => s.Award).OnDelete(DeleteBehavior.Restrict);
        settlement.HasOne<GrantApplication>().WithMany().HasForeignKey(s => s.Application).OnDelete(DeleteBehavior.Restrict);
        settlement.HasOne<Organisation>().WithMany().HasForeignKey(s => s.County).OnDelete(DeleteBehavior.Restrict);
        settlement.HasIndex(s => new { s.Accounts, s.Number }).IsUnique();
        settlement.Property(s => s.Reason).HasMaxLength(Settlement.TextLimit);
        settlement.Property(s => s.Note).HasMaxLength(Settlement.TextLimit);
        settlement.Ignore(s => s.Parts);
    }

    public void Configure(EntityTypeBuilder<Recovery> recovery)
    {
        recovery.ToTable("recovery");
        recovery.IsDecidedByTwo(r => r.DecidedAt, r => r.DecidedBy);
        recovery.IsFrozen(
            once: r => r.DecidedAt,
            later: r => new { r.LetterSentAt, r.DueOn, r.LetterOpenedAt, r.ClosedAt, r.ClosedBy },
            but: r => r.WaivedOre);
        recovery.IsProtected();
        recovery.HasKey(r => r.Id);
        recovery.Property(r => r.Id).ValueGeneratedNever();
        recovery.HasOne<Settlement>().WithMany().HasForeignKey(r => r.Settlement).OnDelete(DeleteBehavior.Restrict);
        recovery.HasOne<Award>().WithMany().HasForeignKey(r => r.Award).OnDelete(DeleteBehavior.Restrict);
        recovery.HasOne<GrantApplication>().WithMany().HasForeignKey(r => r.Application).OnDelete(DeleteBehavior.Restrict);
        recovery.HasOne<Organisation>().WithMany().HasForeignKey(r => r.County).OnDelete(DeleteBehavior.Restrict);
        recovery.HasIndex(r => new { r.County, r.NoticedAt });
        recovery.Property(r => r.NoticeReason).HasMaxLength(Recovery.TextLimit);
        recovery.Property(r => r.Answer).HasMaxLength(Recovery.TextLimit);
        recovery.Property(r => r.DecisionReason).HasMaxLength(Recovery.TextLimit);
        recovery.Property(r => r.Note).HasMaxLength(Recovery.TextLimit);
        recovery.Property(r => r.WithdrawReason).HasMaxLength(Recovery.TextLimit);
        recovery.HasMany(r => r.Repayments).WithOne().HasForeignKey(p => p.Recovery).OnDelete(DeleteBehavior.Restrict);
        recovery.Navigation(r => r.Repayments).HasField("repayments");
        recovery.Ignore(r => r.Waived).Ignore(r => r.HeldFast).Ignore(r => r.Takes).Ignore(r => r.AmountTold);
        recovery.Ignore(r => r.Amount).Ignore(r => r.Repaid).Ignore(r => r.Left).Ignore(r => r.State);
    }

    public void Configure(EntityTypeBuilder<Repayment> repayment)
    {
        repayment.ToTable("repayment");
        repayment.IsFrozen();
        repayment.HasKey(p => new { p.Recovery, p.Number });
        repayment.Property(p => p.Voucher).HasMaxLength(Repayment.VoucherLimit);
        repayment.HasIndex(p => new { p.Recovery, p.Voucher }).IsUnique();
    }
}
