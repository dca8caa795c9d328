using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;

namespace Samlop.Cases.Threads;

internal sealed class MessageModel :
    IEntityTypeConfiguration<CaseMessage>
{
    public void Configure(EntityTypeBuilder<CaseMessage> message)
    {
        message.ToTable("case_message");
        message.IsProtected();
        message.HasKey(m => m.Entry);
        message.HasIndex(m => new { m.Case, m.Number });
        message.Property(m => m.From).HasConversion(new StoredNameConverter<CaseSide>()).HasMaxLength(20);
        message.Property(m => m.Text).HasMaxLength(SendCaseMessage.Limit);
        message.HasOne<JournalEntry>().WithOne().HasForeignKey<CaseMessage>(m => m.Entry).OnDelete(DeleteBehavior.Restrict);
        message.HasOne<CaseFile>().WithMany().HasForeignKey(m => m.Case).OnDelete(DeleteBehavior.Restrict);
    }
}
