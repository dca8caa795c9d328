using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Knowledge.Offers;
using Samlop.Platform.Data;
using Samlop.Platform.Files;

namespace Samlop.Knowledge.TaskBank;

internal sealed class BankModel
    : IEntityTypeConfiguration<BankTask>,
        IEntityTypeConfiguration<BankTaskVersion>,
        IEntityTypeConfiguration<BankTaskFile>,
        IEntityTypeConfiguration<BankTaskUse>,
        IEntityTypeConfiguration<BankComment>
{
    private const int WordLength = 30;
    private const int CodeLength = 20;

    public void Configure(EntityTypeBuilder<BankTask> task)
    {
        task.ToTable("bank_task");
        task.IsProtected();
        task.HasKey(t => t.Id);
        task.HasOne<Organisation>().WithMany().HasForeignKey(t => t.Owner).OnDelete(DeleteBehavior.Restrict);
        task.HasOne<BankTask>().WithMany().HasForeignKey(t => t.Origin).OnDelete(DeleteBehavior.Restrict);
        task.HasIndex(t => new { t.Trade, t.PublishedAt });
        task.Property(t => t.Title).HasMaxLength(BankTask.TitleLimit);
        task.Property(t => t.Trade).HasMaxLength(CodeLength);
        task.PrimitiveCollection(t => t.Goals);
        task.Property(t => t.What).HasMaxLength(BankTask.TextLimit);
        task.Property(t => t.Equipment).HasMaxLength(BankTask.EquipmentLimit);
        task.Property(t => t.Safety).HasMaxLength(BankTask.SafetyLimit);
        task.Property(t => t.Level).HasConversion(new StoredNameConverter<OfferLevel>()).HasMaxLength(WordLength);
        task.Property(t => t.Site).HasConversion(new StoredNameConverter<TaskSite>()).HasMaxLength(WordLength);
        task.Property(t => t.WithdrawReason).HasMaxLength(BankTask.ReasonLimit);
        task.Ignore(t => t.Content);
        task.HasMany(t => t.Versions).WithOne().HasForeignKey(v => v.Task).OnDelete(DeleteBehavior.Restrict);
        task.Navigation(t => t.Versions).HasField("versions");
        task.HasMany(t => t.Files).WithOne().HasForeignKey(f => f.Task).OnDelete(DeleteBehavior.Cascade);
        task.Navigation(t => t.Files).HasField("files");
    }

    public void Configure(EntityTypeBuilder<BankTaskVersion> version)
    {
        version.ToTable("bank_task_version");
        version.IsFrozen();
        version.HasKey(v => new { v.Task, v.Number });
    }

    public void Configure(EntityTypeBuilder<BankTaskFile> file)
    {
        file.ToTable("bank_task_file");
        file.HasKey(f => f.Id);
        // Its id is made before it is added to its task.
        file.Property(f => f.Id).ValueGeneratedNever();
        file.Property(f => f.Name).HasMaxLength(FileName.Longest);
        file.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.File).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BankTaskUse> use)
    {
        use.ToTable("bank_task_use");
        use.HasKey(u => u.Id);
        use.HasOne<BankTask>().WithMany().HasForeignKey(u => u.Task).OnDelete(DeleteBehavior.Restrict);
        use.HasOne<Organisation>().WithMany().HasForeignKey(u => u.Organisation).OnDelete(DeleteBehavior.Restrict);
        // An organisation uses a task once.
        use.HasIndex(u => new { u.Task, u.Organisation }).IsUnique().HasFilter("\"StoppedAt\" IS NULL");
    }

    public void Configure(EntityTypeBuilder<BankComment> comment)
    {
        comment.ToTable("bank_task_comment");
        comment.IsFrozen(once: c => c.AnsweredAt);
        comment.HasKey(c => c.Id);
        comment.Property(c => c.Text).HasMaxLength(BankComment.TextLimit);
        comment.Property(c => c.Reply).HasMaxLength(BankComment.TextLimit);
        comment.HasOne<BankTask>().WithMany().HasForeignKey(c => c.Task).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<Organisation>().WithMany().HasForeignKey(c => c.For).OnDelete(DeleteBehavior.Restrict);
        comment.HasIndex(c => new { c.Task, c.At });
    }
}
