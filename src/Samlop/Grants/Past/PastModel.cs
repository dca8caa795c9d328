using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Files;

namespace Samlop.Grants.Past;

internal sealed class PastModel :
    IEntityTypeConfiguration<PastGrant>,
    IEntityTypeConfiguration<PastImport>,
    IEntityTypeConfiguration<PastRow>,
    IEntityTypeConfiguration<PastFile>,
    IEntityTypeConfiguration<PastWithdrawal>
{
    public void Configure(EntityTypeBuilder<PastGrant> grant)
    {
        grant.ToTable("past_grant");
        grant.IsFrozen(later: g => g.WithdrawnAt);
        grant.IsProtected();
        grant.HasKey(g => g.Id);
        grant.HasIndex(g => new { g.Owner, g.Key });
        grant.HasIndex(g => new { g.County, g.Year });
        grant.Property(g => g.Key).HasMaxLength(PastGrant.KeyLimit);
        grant.Property(g => g.Call).HasMaxLength(PastGrant.CallLimit);
        grant.Property(g => g.Voucher).HasMaxLength(PastGrant.VoucherLimit);
        grant.Property(g => g.Source).HasMaxLength(PastGrant.SourceLimit);
        grant.Ignore(g => g.Decided);
        grant.Ignore(g => g.Paid);
        grant.HasOne<PastImport>().WithMany().HasForeignKey(g => g.Import).OnDelete(DeleteBehavior.Restrict);
        grant.HasOne<Organisation>().WithMany().HasForeignKey(g => g.Owner).OnDelete(DeleteBehavior.Restrict);
        grant.HasOne<Organisation>().WithMany().HasForeignKey(g => g.County).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PastImport> import)
    {
        import.ToTable("past_import");
        import.IsDecidedByTwo(i => i.TakenAt, i => i.TakenBy);
        import.IsFrozen(once: i => i.TakenAt, later: i => i.WithdrawnAt);
        import.IsProtected();
        import.HasKey(i => i.Id);
        import.HasIndex(i => new { i.Owner, i.Hash });
        import.Property(i => i.File).HasMaxLength(FileName.Longest);
        import.Property(i => i.Hash).HasMaxLength(64);
        import.Ignore(i => i.Standing);
        import.HasOne<Organisation>().WithMany().HasForeignKey(i => i.Owner).OnDelete(DeleteBehavior.Restrict);
        import.HasMany(i => i.Rows).WithOne().HasForeignKey(r => r.Import).OnDelete(DeleteBehavior.Restrict);
        import.Navigation(i => i.Rows).HasField("rows");
        import.HasMany(i => i.Files).WithOne().HasForeignKey(f => f.Import).OnDelete(DeleteBehavior.Restrict);
        import.Navigation(i => i.Files).HasField("files");
    }

    public void Configure(EntityTypeBuilder<PastRow> row)
    {
        row.ToTable("past_import_row");
        row.HasKey(r => new { r.Import, r.Line });
        row.Property(r => r.Text).HasMaxLength(PastRow.TextLimit);
        row.Property(r => r.Outcome).HasConversion<string>().HasMaxLength(20);
        row.Property(r => r.Field).HasMaxLength(40);
        row.Property(r => r.Reason).HasMaxLength(40);
        row.Property(r => r.Others).HasMaxLength(600);
        row.Ignore(r => r.Reasons);
    }

    public void Configure(EntityTypeBuilder<PastFile> file)
    {
        file.ToTable("past_import_file");
        file.HasKey(f => new { f.Import, f.Number });
        file.Property(f => f.Name).HasMaxLength(FileName.Longest);
        file.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.File).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PastWithdrawal> withdrawal)
    {
        withdrawal.ToTable("past_withdrawal");
        withdrawal.IsDecidedByTwo(w => w.DoneAt, w => w.DoneBy);
        withdrawal.IsFrozen(once: w => w.DoneAt);
        withdrawal.IsProtected();
        withdrawal.HasKey(w => w.Id);
        withdrawal.HasIndex(w => w.Import);
        withdrawal.Property(w => w.Reason).HasMaxLength(PastWithdrawal.ReasonLimit);
        withdrawal.HasOne<PastImport>().WithMany().HasForeignKey(w => w.Import).OnDelete(DeleteBehavior.Restrict);
        withdrawal.HasOne<Organisation>().WithMany().HasForeignKey(w => w.Owner).OnDelete(DeleteBehavior.Restrict);
    }
}
