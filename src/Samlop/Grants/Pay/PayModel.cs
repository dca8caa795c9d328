using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay.Blocks;
using Samlop.Grants.Pay.Budget;
using Samlop.Grants.Pay.Orders;
using Samlop.Grants.Pay.Plan;
using Samlop.Grants.Pay.Receipts;
using Samlop.Platform.Data;

namespace Samlop.Grants.Pay;

internal sealed class PayModel
    : IEntityTypeConfiguration<Payment>,
        IEntityTypeConfiguration<PaymentPlan>,
        IEntityTypeConfiguration<BlockResult>,
        IEntityTypeConfiguration<BlockLift>,
        IEntityTypeConfiguration<Appropriation>,
        IEntityTypeConfiguration<PaymentOrder>,
        IEntityTypeConfiguration<PaymentOrderLine>,
        IEntityTypeConfiguration<PaymentOrderSeries>,
        IEntityTypeConfiguration<ReceiptImport>,
        IEntityTypeConfiguration<ReceiptRow>
{
    private const int AccountLength = 11;
    private const int CodeLength = 60;
    private const int VoucherLength = 60;
    private const int HashLength = 64;
    private const int NameLength = 200;

    public void Configure(EntityTypeBuilder<Payment> payment)
    {
        payment.ToTable("payment", table =>
        {
            table.HasCheckConstraint("CK_payment_amount", "\"AmountOre\" > 0");
            // The last wall: whoever planned it neither attests nor approves it, whatever the program says.
            table.HasCheckConstraint("CK_payment_attested_by_other", "\"AttestedBy\" IS NULL OR \"AttestedBy\" <> \"PreparedBy\"");
            table.HasCheckConstraint("CK_payment_approved_by_other", "\"ApprovedBy\" IS NULL OR \"ApprovedBy\" <> \"PreparedBy\"");
            table.HasCheckConstraint(
                "CK_payment_three", "NOT \"NeedsThree\" OR \"ApprovedBy\" IS NULL OR \"ApprovedBy\" <> \"AttestedBy\"");
            table.HasCheckConstraint("CK_payment_approved_attested", "\"ApprovedAt\" IS NULL OR \"AttestedAt\" IS NOT NULL");
            table.HasCheckConstraint("CK_payment_ordered_approved", "\"Order\" IS NULL OR \"ApprovedAt\" IS NOT NULL");
            table.HasCheckConstraint("CK_payment_paid_sent", "\"PaidOn\" IS NULL OR \"OrderSentAt\" IS NOT NULL");
        });
        payment.IsDecidedByTwo(p => p.ApprovedAt, p => p.ApprovedBy);
        payment.IsFrozen(
            once: p => p.ApprovedAt,
            later: p => new { p.OrderSentAt, p.PaidOn, p.Voucher, p.FailedAt, p.DiscardedAt },
            but: p => p.Order);
        payment.IsProtected();
        payment.HasKey(p => p.Id);
        payment.Property(p => p.Id).ValueGeneratedNever();
        payment.HasOne<Award>().WithMany().HasForeignKey(p => p.Award).OnDelete(DeleteBehavior.Restrict);
        payment.HasOne<PaymentOrder>().WithMany().HasForeignKey(p => p.Order).OnDelete(DeleteBehavior.Restrict);
        // A new plan uses the numbers of those that were never ordered again.
        payment.HasIndex(p => new { p.Award, p.Number });
        payment.Property(p => p.Account).HasMaxLength(AccountLength).IsFixedLength();
        payment.Property(p => p.Voucher).HasMaxLength(VoucherLength);
        payment.Ignore(p => p.Amount).Ignore(p => p.Standing);
    }

    public void Configure(EntityTypeBuilder<PaymentPlan> plan)
    {
        plan.ToTable("payment_plan");
        plan.IsFrozen();
        plan.IsProtected();
        plan.HasKey(p => p.Id);
        plan.Property(p => p.Id).ValueGeneratedNever();
        plan.HasOne<Award>().WithMany().HasForeignKey(p => p.Award).OnDelete(DeleteBehavior.Restrict);
        plan.HasIndex(p => new { p.Award, p.Number }).IsUnique();
        plan.Ignore(p => p.Payable);
    }

    public void Configure(EntityTypeBuilder<BlockResult> result)
    {
        result.ToTable("payment_block_result");
        result.IsFrozen();
        result.IsProtected();
        result.HasKey(r => new { r.Payment, r.Run, r.Code });
        result.HasOne<Payment>().WithMany().HasForeignKey(r => r.Payment).OnDelete(DeleteBehavior.Restrict);
        result.Property(r => r.Code).HasMaxLength(CodeLength);
        result.Property(r => r.Verdict).HasConversion<string>().HasMaxLength(20);
    }

    public void Configure(EntityTypeBuilder<BlockLift> lift)
    {
        lift.ToTable("payment_block_lift", table =>
            table.HasCheckConstraint("CK_payment_block_lift_by_other", "\"GivenBy\" IS NULL OR \"GivenBy\" <> \"AskedBy\""));
        lift.IsDecidedByTwo(l => l.GivenAt, l => l.GivenBy);
        lift.IsFrozen(once: l => l.GivenAt);
        lift.IsProtected();
        lift.HasKey(l => l.Id);
        lift.Property(l => l.Id).ValueGeneratedNever();
        lift.HasOne<Payment>().WithMany().HasForeignKey(l => l.Payment).OnDelete(DeleteBehavior.Restrict);
        lift.Property(l => l.Code).HasMaxLength(CodeLength);
        lift.Property(l => l.Reason).HasMaxLength(BlockLift.ReasonLimit);
    }

    public void Configure(EntityTypeBuilder<Appropriation> appropriation)
    {
        appropriation.IsOpenBecause("The state budget is public, and an entry of it names nobody.");
        appropriation.ToTable("appropriation", table => table.HasCheckConstraint(
            "CK_appropriation_by_other", "\"ConfirmedBy\" IS NULL OR \"ConfirmedBy\" <> \"EnteredBy\""));
        appropriation.IsDecidedByTwo(a => a.ConfirmedAt, a => a.ConfirmedBy);
        appropriation.IsFrozen(once: a => a.ConfirmedAt);
        appropriation.HasKey(a => a.Id);
        appropriation.Property(a => a.Id).ValueGeneratedNever();
        appropriation.HasIndex(a => new { a.Year, a.Chapter, a.Item });
        appropriation.Property(a => a.Chapter).HasMaxLength(4);
        appropriation.Property(a => a.Item).HasMaxLength(2);
        appropriation.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
        appropriation.Property(a => a.Source).HasMaxLength(Appropriation.SourceLimit);
        appropriation.Property(a => a.Reason).HasMaxLength(Appropriation.ReasonLimit);
        appropriation.Ignore(a => a.Amount);
    }

    public void Configure(EntityTypeBuilder<PaymentOrder> order)
    {
        order.ToTable("payment_order");
        order.IsFrozen(later: o => new { o.SentAt, o.SentBy, o.CancelledAt });
        order.IsProtected();
        order.HasKey(o => o.Id);
        order.Property(o => o.Id).ValueGeneratedNever();
        order.HasIndex(o => new { o.Year, o.Serial }).IsUnique();
        order.Property(o => o.Chapter).HasMaxLength(4);
        order.Property(o => o.Item).HasMaxLength(2);
        order.HasMany(o => o.Lines).WithOne().HasForeignKey(l => l.Order).OnDelete(DeleteBehavior.Restrict);
        order.Navigation(o => o.Lines).HasField("lines");
        order.Ignore(o => o.Number).Ignore(o => o.Sum);
    }

    public void Configure(EntityTypeBuilder<PaymentOrderLine> line)
    {
        line.ToTable("payment_order_line");
        line.IsFrozen();
        line.HasKey(l => new { l.Order, l.Number });
        line.HasOne<Payment>().WithMany().HasForeignKey(l => l.Payment).OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(l => new { l.Order, l.Payment }).IsUnique();
        line.Property(l => l.Name).HasMaxLength(NameLength);
        line.Property(l => l.OrganisationNumber).HasMaxLength(9);
        line.Property(l => l.Account).HasMaxLength(AccountLength).IsFixedLength();
        line.Property(l => l.Case).HasMaxLength(20);
        line.Property(l => l.Reference).HasMaxLength(140);
        line.Ignore(l => l.Amount).Ignore(l => l.Key);
    }

    public void Configure(EntityTypeBuilder<PaymentOrderSeries> series)
    {
        series.ToTable("payment_order_series");
        series.IsOpenBecause("The last number of a year tells nothing of the orders.");
        series.HasKey(s => s.Year);
        series.Property(s => s.Year).ValueGeneratedNever();
        // Two that take the next number at once: one of them is told to try again.
        series.Property(s => s.Last).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ReceiptImport> import)
    {
        import.ToTable("receipt_import");
        import.IsFrozen(later: i => new { i.TakenAt, i.TakenBy, i.DiscardedAt });
        import.IsProtected();
        import.HasKey(i => i.Id);
        import.Property(i => i.Id).ValueGeneratedNever();
        import.Property(i => i.File).HasMaxLength(NameLength);
        import.Property(i => i.Hash).HasMaxLength(HashLength);
        import.HasIndex(i => i.Hash).IsUnique().HasFilter("\"TakenAt\" IS NOT NULL");
        import.HasMany(i => i.Rows).WithOne().HasForeignKey(r => r.Import).OnDelete(DeleteBehavior.Restrict);
        import.Navigation(i => i.Rows).HasField("rows");
    }

    public void Configure(EntityTypeBuilder<ReceiptRow> row)
    {
        row.ToTable("receipt_row");
        row.HasKey(r => new { r.Import, r.Line });
        row.HasIndex(r => new { r.Payment, r.Voucher });
        row.HasIndex(r => r.Reference);
        row.Property(r => r.Text).HasMaxLength(ReceiptRow.TextLimit);
        row.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
        row.Property(r => r.Reference).HasMaxLength(ReceiptRow.TextLimit);
        row.Property(r => r.Voucher).HasMaxLength(VoucherLength);
        row.Property(r => r.Outcome).HasConversion<string>().HasMaxLength(20);
        row.Property(r => r.Reason).HasMaxLength(CodeLength);
        row.Property(r => r.Note).HasMaxLength(Award.ReasonLimit);
        row.Ignore(r => r.Amount).Ignore(r => r.IsReadable);
    }
}
