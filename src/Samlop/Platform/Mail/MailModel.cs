using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Platform.Data;

namespace Samlop.Platform.Mail;

internal sealed class MailModel : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        mail.ToTable("outgoing_mail");
        mail.IsOpenBecause("Read by the sending of mail alone.");
        mail.HasKey(m => m.Id);
        mail.Property(m => m.To).HasMaxLength(254);
        mail.Property(m => m.Subject).HasMaxLength(300);
        mail.HasIndex(m => m.NextTry);
    }
}
