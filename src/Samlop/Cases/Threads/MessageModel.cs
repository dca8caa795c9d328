using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;

namespace Samlop.Cases.Threads;

internal sealed class MessageModel :
    IEntityTypeConfiguration<CaseThread>,
    IEntityTypeConfiguration<ThreadParty>,
    IEntityTypeConfiguration<ReadMark>,
    IEntityTypeConfiguration<CaseAsking>,
    IEntityTypeConfiguration<CaseMessage>
{
    public void Configure(EntityTypeBuilder<CaseThread> thread)
    {
        thread.ToTable("case_thread");
        thread.IsProtected();
        thread.HasKey(t => t.Id);
        thread.HasIndex(t => new { t.Case, t.Number }).IsUnique();
        thread.Property(t => t.Topic).HasMaxLength(CaseThread.TopicLimit);
        thread.HasOne<CaseFile>().WithMany().HasForeignKey(t => t.Case).OnDelete(DeleteBehavior.Restrict);
        thread.HasMany(t => t.Parties).WithOne().HasForeignKey(p => p.Thread).OnDelete(DeleteBehavior.Restrict);
        thread.Navigation(t => t.Parties).HasField("parties");
        thread.HasMany(t => t.Askings).WithOne().HasForeignKey(a => a.Thread).OnDelete(DeleteBehavior.Restrict);
        thread.Navigation(t => t.Askings).HasField("askings");
        thread.HasMany(t => t.Marks).WithOne().HasForeignKey(m => m.Thread).OnDelete(DeleteBehavior.Restrict);
        thread.Navigation(t => t.Marks).HasField("marks");
        thread.Ignore(t => t.Participants).Ignore(t => t.Open);
    }

    public void Configure(EntityTypeBuilder<ThreadParty> party)
    {
        party.ToTable("case_thread_party");
        party.HasKey(p => new { p.Thread, p.Organisation });
        party.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Organisation).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReadMark> mark)
    {
        mark.ToTable("case_thread_read");
        mark.HasKey(m => new { m.Thread, m.User, m.Organisation });
        mark.HasOne<User>().WithMany().HasForeignKey(m => m.User).OnDelete(DeleteBehavior.Restrict);
        mark.HasOne<Organisation>().WithMany().HasForeignKey(m => m.Organisation).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CaseAsking> asking)
    {
        asking.ToTable("case_asking");
        asking.HasKey(a => new { a.Thread, a.Message, a.Of });
        asking.HasIndex(a => new { a.Case, a.EndedAt });
        asking.HasIndex(a => new { a.Of, a.EndedAt });
        asking.HasIndex(a => new { a.AskedBy, a.EndedAt });
        asking.Property(a => a.Ended).HasConversion(new StoredNameConverter<AskingEnd>()).HasMaxLength(20);
        asking.HasOne<CaseFile>().WithMany().HasForeignKey(a => a.Case).OnDelete(DeleteBehavior.Restrict);
        asking.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Of).OnDelete(DeleteBehavior.Restrict);
        asking.HasOne<Organisation>().WithMany().HasForeignKey(a => a.By).OnDelete(DeleteBehavior.Restrict);
        asking.Ignore(a => a.IsOpen);
    }

    public void Configure(EntityTypeBuilder<CaseMessage> message)
    {
        message.ToTable("case_message");
        message.IsProtected();
        message.HasKey(m => m.Entry);
        message.HasIndex(m => new { m.Case, m.Number });
        message.HasIndex(m => new { m.Thread, m.Number });
        message.Property(m => m.From).HasConversion(new StoredNameConverter<CaseSide>()).HasMaxLength(20);
        message.Property(m => m.Text).HasMaxLength(TypedMessage.Limit);
        message.HasOne<JournalEntry>().WithOne().HasForeignKey<CaseMessage>(m => m.Entry).OnDelete(DeleteBehavior.Restrict);
        message.HasOne<CaseFile>().WithMany().HasForeignKey(m => m.Case).OnDelete(DeleteBehavior.Restrict);
        message.HasOne<CaseThread>().WithMany().HasForeignKey(m => m.Thread).OnDelete(DeleteBehavior.Restrict);
    }
}
