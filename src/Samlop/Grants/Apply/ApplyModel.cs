using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Cases.Journal;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Questionnaires;

namespace Samlop.Grants.Apply;

internal sealed class ApplyModel
    : IEntityTypeConfiguration<GrantApplication>,
        IEntityTypeConfiguration<ApplicationPart>,
        IEntityTypeConfiguration<Confirmation>,
        IEntityTypeConfiguration<ConfirmationRequest>,
        IEntityTypeConfiguration<SentVersion>,
        IEntityTypeConfiguration<SentContent>,
        IEntityTypeConfiguration<ApplicationAttachment>,
        IEntityTypeConfiguration<ApplicationSupplement>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<GrantApplication> application)
    {
        application.ToTable("grant_application");
        application.IsProtected();
        application.HasKey(a => a.Id);
        application.HasOne<Call>().WithMany().HasForeignKey(a => a.Call).OnDelete(DeleteBehavior.Restrict);
        application.HasOne<Organisation>().WithMany().HasForeignKey(a => a.County).OnDelete(DeleteBehavior.Restrict);
        application.HasIndex(a => new { a.Call, a.County }).IsUnique();
        application.HasIndex(a => a.County);
        // As lists of all are ordered: many are received in the same minute, and none is to be sorted among them.
        application.HasIndex(a => new { a.FirstReceivedAt, a.Id }).IsDescending(true, false);
        application.Property(a => a.ReturnReasons).HasMaxLength(2000);
        application.HasMany(a => a.Parts).WithOne().HasForeignKey(p => p.Application).OnDelete(DeleteBehavior.Restrict);
        application.Navigation(a => a.Parts).HasField("parts");
        application.HasMany(a => a.Confirmations).WithOne().HasForeignKey(c => c.Application).OnDelete(DeleteBehavior.Restrict);
        application.Navigation(a => a.Confirmations).HasField("confirmations");
        application.HasMany(a => a.Asked).WithOne().HasForeignKey(r => r.Application).OnDelete(DeleteBehavior.Restrict);
        application.Navigation(a => a.Asked).HasField("asked");
        application.HasMany(a => a.Sent).WithOne().HasForeignKey(s => s.Application).OnDelete(DeleteBehavior.Restrict);
        application.Navigation(a => a.Sent).HasField("sent");
        application.HasMany(a => a.Attachments).WithOne().HasForeignKey(a => a.Application).OnDelete(DeleteBehavior.Restrict);
        application.Navigation(a => a.Attachments).HasField("attachments");
        application.Ignore(a => a.Confirmed).Ignore(a => a.Waiting).Ignore(a => a.IsSent).Ignore(a => a.LastSavedAt);
    }

    public void Configure(EntityTypeBuilder<ApplicationPart> part)
    {
        part.ToTable("application_part");
        part.HasKey(p => new { p.Application, p.Part });
        part.IsSavedPart();
    }

    public void Configure(EntityTypeBuilder<Confirmation> confirmation)
    {
        confirmation.ToTable("confirmation");
        confirmation.IsFrozen(later: c => c.EndedAt);
        confirmation.HasKey(c => c.Id);
        confirmation.Property(c => c.Id).ValueGeneratedNever();
        confirmation.Property(c => c.Hash).HasMaxLength(HashLength).IsFixedLength();
        confirmation.HasOne<Delegation>().WithMany().HasForeignKey(c => c.Under).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ConfirmationRequest> request)
    {
        request.ToTable("confirmation_request");
        request.IsFrozen(later: r => new { r.EndedAt, r.Confirmation }, erasable: r => r.Note);
        request.HasKey(r => r.Id);
        request.Property(r => r.Id).ValueGeneratedNever();
        request.Property(r => r.Hash).HasMaxLength(HashLength).IsFixedLength();
        request.Property(r => r.Note).HasMaxLength(ConfirmationRequest.NoteLimit);
        request.HasOne<User>().WithMany().HasForeignKey(r => r.Of).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Confirmation>().WithMany().HasForeignKey(r => r.Confirmation).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SentVersion> sent)
    {
        sent.ToTable("sent_version");
        sent.IsFrozen(later: s => new { s.SeenAt, s.SeenBy });
        sent.HasKey(s => new { s.Application, s.Number });
        sent.HasIndex(s => new { s.SeenAt, s.ReceivedAt });
        sent.Ignore(s => s.JudgedAt).Ignore(s => s.IsLate);
        sent.Property(s => s.Hash).HasMaxLength(HashLength).IsFixedLength();
        sent.HasOne<CallVersion>().WithMany().HasForeignKey(s => s.CallVersion).OnDelete(DeleteBehavior.Restrict);
        sent.HasOne<Confirmation>().WithMany().HasForeignKey(s => s.Confirmation).OnDelete(DeleteBehavior.Restrict);
        sent.HasOne(s => s.Content).WithOne()
            .HasForeignKey<SentContent>(c => new { c.Application, c.Number })
            .OnDelete(DeleteBehavior.Restrict);
        sent.Navigation(s => s.Content).IsRequired();
    }

    public void Configure(EntityTypeBuilder<SentContent> content)
    {
        content.ToTable("sent_content");
        content.IsFrozen();
        content.HasKey(c => new { c.Application, c.Number });
        content.HasOne<GrantApplication>().WithMany().HasForeignKey(c => c.Application).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ApplicationAttachment> attachment)
    {
        attachment.ToTable("application_attachment");
        attachment.IsFrozen(later: a => a.RemovedAt);
        attachment.HasKey(a => a.Id);
        attachment.Property(a => a.Id).ValueGeneratedNever();
        attachment.HasOne<StoredFile>().WithMany().HasForeignKey(a => a.File).OnDelete(DeleteBehavior.Restrict);
        attachment.Property(a => a.Name).HasMaxLength(FileName.Longest);
        attachment.Property(a => a.Hash).HasMaxLength(HashLength).IsFixedLength();
        attachment.Property(a => a.Kind).HasMaxLength(40);
        attachment.Property(a => a.Partner).HasMaxLength(AnswerRow.CodeLimit);
    }

    public void Configure(EntityTypeBuilder<ApplicationSupplement> supplement)
    {
        supplement.ToTable("application_supplement");
        supplement.IsFrozen(later: s => new { s.SeenAt, s.SeenBy, s.ClosedAt });
        supplement.HasKey(s => s.Id);
        supplement.HasIndex(s => new { s.Application, s.SeenAt });
        supplement.HasOne<GrantApplication>().WithMany().HasForeignKey(s => s.Application).OnDelete(DeleteBehavior.Restrict);
        supplement.HasOne<JournalEntry>().WithMany().HasForeignKey(s => s.Entry).OnDelete(DeleteBehavior.Restrict);
        supplement.Property(s => s.Kind).HasMaxLength(40);
        supplement.Property(s => s.Partner).HasMaxLength(AnswerRow.CodeLimit);
        supplement.Property(s => s.Text).HasMaxLength(ApplicationSupplement.TextLimit);
    }
}
