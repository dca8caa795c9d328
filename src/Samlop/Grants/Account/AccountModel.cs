using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases.Journal;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Files;

namespace Samlop.Grants.Account;

internal sealed class AccountModel
    : IEntityTypeConfiguration<Accounts>,
        IEntityTypeConfiguration<AccountsLine>,
        IEntityTypeConfiguration<AccountsFile>,
        IEntityTypeConfiguration<LedgerImport>,
        IEntityTypeConfiguration<Posting>,
        IEntityTypeConfiguration<AccountsTreatment>,
        IEntityTypeConfiguration<LedgerMapping>
{
    private const int HashLength = 64;
    private const int CodeLimit = 60;

    public void Configure(EntityTypeBuilder<Accounts> accounts)
    {
        accounts.ToTable("accounts");
        accounts.IsDecidedByTwo(a => a.SentAt, a => a.SentBy);
        accounts.IsFrozen(
            once: a => a.SentAt,
            later: a => new { a.Entry, a.Outcome, a.TreatedAt },
            but: a => new { a.ApprovedOre, a.InHandOre });
        accounts.IsProtected();
        accounts.HasKey(a => a.Id);
        accounts.Property(a => a.Id).ValueGeneratedNever();
        accounts.HasOne<Award>().WithMany().HasForeignKey(a => a.Award).OnDelete(DeleteBehavior.Restrict);
        accounts.HasOne<GrantApplication>().WithMany().HasForeignKey(a => a.Application).OnDelete(DeleteBehavior.Restrict);
        accounts.HasOne<Organisation>().WithMany().HasForeignKey(a => a.County).OnDelete(DeleteBehavior.Restrict);
        accounts.HasOne<JournalEntry>().WithMany().HasForeignKey(a => a.Entry).OnDelete(DeleteBehavior.Restrict);
        accounts.HasIndex(a => new { a.Award, a.Year, a.Number }).IsUnique();
        accounts.HasIndex(a => new { a.County, a.Year });
        accounts.Property(a => a.Outcome).HasConversion<string>().HasMaxLength(20);
        accounts.Property(a => a.Hash).HasMaxLength(HashLength).IsFixedLength();
        accounts.HasMany(a => a.Lines).WithOne().HasForeignKey(l => l.Accounts).OnDelete(DeleteBehavior.Restrict);
        accounts.Navigation(a => a.Lines).HasField("lines");
        accounts.HasMany(a => a.Files).WithOne().HasForeignKey(f => f.Accounts).OnDelete(DeleteBehavior.Restrict);
        accounts.Navigation(a => a.Files).HasField("files");
        accounts.HasMany(a => a.Imports).WithOne().HasForeignKey(i => i.Accounts).OnDelete(DeleteBehavior.Restrict);
        accounts.Navigation(a => a.Imports).HasField("imports");
        accounts.HasMany(a => a.Postings).WithOne().HasForeignKey(p => p.Accounts).OnDelete(DeleteBehavior.Restrict);
        accounts.Navigation(a => a.Postings).HasField("postings");
        accounts.Ignore(a => a.Awarded).Ignore(a => a.Charged).Ignore(a => a.Approved).Ignore(a => a.Unspent).Ignore(a => a.State)
            .Ignore(a => a.IsLate).Ignore(a => a.Opens);
    }

    public void Configure(EntityTypeBuilder<AccountsLine> line)
    {
        line.ToTable("accounts_line");
        line.IsFrozenWithItsWhole();
        line.HasKey(l => new { l.Accounts, l.Number });
        line.Property(l => l.Cost).HasMaxLength(CodeLimit);
        line.Property(l => l.Explanation).HasMaxLength(AccountsLine.ExplanationLimit);
        line.Ignore(l => l.IsBarred).Ignore(l => l.Budget).Ignore(l => l.Posted).Ignore(l => l.Costs).Ignore(l => l.Income)
            .Ignore(l => l.Own).Ignore(l => l.Charged).Ignore(l => l.Deviation).Ignore(l => l.IsEmpty);
    }

    public void Configure(EntityTypeBuilder<AccountsFile> file)
    {
        file.ToTable("accounts_file");
        file.IsFrozen(later: f => f.RemovedAt);
        file.HasKey(f => f.Id);
        file.Property(f => f.Id).ValueGeneratedNever();
        file.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.File).OnDelete(DeleteBehavior.Restrict);
        file.Property(f => f.Name).HasMaxLength(FileName.Longest);
        file.Property(f => f.Hash).HasMaxLength(HashLength).IsFixedLength();
        file.Property(f => f.Kind).HasConversion<string>().HasMaxLength(20);
    }

    public void Configure(EntityTypeBuilder<LedgerImport> import)
    {
        import.ToTable("ledger_import");
        import.IsFrozen(later: i => new { i.TakenAt, i.Rows, i.SumOre });
        import.HasKey(i => new { i.Accounts, i.Number });
        import.HasOne<StoredFile>().WithMany().HasForeignKey(i => i.File).OnDelete(DeleteBehavior.Restrict);
        import.Property(i => i.Name).HasMaxLength(FileName.Longest);
        import.Property(i => i.Hash).HasMaxLength(HashLength).IsFixedLength();
    }

    public void Configure(EntityTypeBuilder<Posting> posting)
    {
        posting.ToTable("posting");
        posting.IsFrozen();
        posting.HasKey(p => new { p.Accounts, p.Number });
        posting.Property(p => p.Voucher).HasMaxLength(Posting.VoucherLimit);
        posting.Property(p => p.Account).HasMaxLength(Posting.AccountLimit);
        posting.Property(p => p.Text).HasMaxLength(Posting.TextLimit);
    }

    public void Configure(EntityTypeBuilder<AccountsTreatment> treatment)
    {
        treatment.ToTable("accounts_treatment");
        treatment.IsDecidedByTwo(t => t.DecidedAt, t => t.DecidedBy);
        treatment.IsFrozen(once: t => t.DecidedAt);
        treatment.IsProtected();
        treatment.HasKey(t => t.Id);
        treatment.Property(t => t.Id).ValueGeneratedNever();
        treatment.HasOne<Accounts>().WithMany().HasForeignKey(t => t.Accounts).OnDelete(DeleteBehavior.Restrict);
        treatment.HasIndex(t => new { t.Accounts, t.Number }).IsUnique();
        treatment.Property(t => t.Outcome).HasConversion<string>().HasMaxLength(20);
        treatment.Property(t => t.Reason).HasMaxLength(AccountsTreatment.TextLimit);
        treatment.Property(t => t.Note).HasMaxLength(AccountsTreatment.TextLimit);
        treatment.Ignore(t => t.Amount).Ignore(t => t.Lines);
    }

    public void Configure(EntityTypeBuilder<LedgerMapping> mapping)
    {
        mapping.ToTable("ledger_mapping");
        mapping.IsProtected();
        mapping.HasKey(m => m.County);
        mapping.HasOne<Organisation>().WithOne().HasForeignKey<LedgerMapping>(m => m.County).OnDelete(DeleteBehavior.Restrict);
    }
}
