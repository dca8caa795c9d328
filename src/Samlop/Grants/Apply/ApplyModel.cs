using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Cases.Journal;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Files;

namespace Samlop.Grants.Apply;

internal sealed class ApplyModel
    : IEntityTypeConfiguration<GrantApplication>,
        IEntityTypeConfiguration<ApplicationPart>,
        IEntityTypeConfiguration<Confirmation>,
        IEntityTypeConfiguration<ConfirmationRequest>,
        IEntityTypeConfiguration<SentVersion>,
        IEntityTypeConfiguration<SentContent>,
        IEntityTypeConfiguration<ApplicationAttachment>,
        IEntityTypeConfiguration<ApplicationSupplement>,
        IEntityTypeConfiguration<Delegation>,
        IEntityTypeConfiguration<DeadlineWarning>
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
        application.HasIndex(a => a.FirstReceivedAt);
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
        part.Property(p => p.Part).HasMaxLength(40);
        part.Property(p => p.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Confirmation> confirmation)
    {
        confirmation.ToTable("confirmation");
        confirmation.HasKey(c => c.Id);
        confirmation.Property(c => c.Id).ValueGeneratedNever();
        confirmation.Property(c => c.Hash).HasMaxLength(HashLength).IsFixedLength();
        confirmation.HasOne<Delegation>().WithMany().HasForeignKey(c => c.Under).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ConfirmationRequest> request)
    {
        request.ToTable("confirmation_request");
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
        content.HasKey(c => new { c.Application, c.Number });
        content.HasOne<GrantApplication>().WithMany().HasForeignKey(c => c.Application).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ApplicationAttachment> attachment)
    {
        attachment.ToTable("application_attachment");
        attachment.HasKey(a => a.Id);
        attachment.Property(a => a.Id).ValueGeneratedNever();
        attachment.HasOne<StoredFile>().WithMany().HasForeignKey(a => a.File).OnDelete(DeleteBehavior.Restrict);
        attachment.Property(a => a.Name).HasMaxLength(FileName.Longest);
        attachment.Property(a => a.Hash).HasMaxLength(HashLength).IsFixedLength();
        attachment.Property(a => a.Kind).HasMaxLength(40);
        attachment.Property(a => a.Partner).HasMaxLength(CallRow.CodeLimit);
    }

    public void Configure(EntityTypeBuilder<ApplicationSupplement> supplement)
    {
        supplement.ToTable("application_supplement");
        supplement.HasKey(s => s.Id);
        supplement.HasIndex(s => new { s.Application, s.SeenAt });
        supplement.HasOne<GrantApplication>().WithMany().HasForeignKey(s => s.Application).OnDelete(DeleteBehavior.Restrict);
        supplement.HasOne<JournalEntry>().WithMany().HasForeignKey(s => s.Entry).OnDelete(DeleteBehavior.Restrict);
        supplement.Property(s => s.Kind).HasMaxLength(40);
        supplement.Property(s => s.Partner).HasMaxLength(CallRow.CodeLimit);
        supplement.Property(s => s.Text).HasMaxLength(ApplicationSupplement.TextLimit);
    }

    public void Configure(EntityTypeBuilder<Delegation> delegation)
    {
        delegation.ToTable("delegation");
        delegation.IsProtected();
        delegation.HasKey(d => d.Id);
        delegation.HasOne<Organisation>().WithMany().HasForeignKey(d => d.County).OnDelete(DeleteBehavior.Restrict);
        delegation.HasOne<User>().WithMany().HasForeignKey(d => d.To).OnDelete(DeleteBehavior.Restrict);
        delegation.HasOne<Call>().WithMany().HasForeignKey(d => d.Call).OnDelete(DeleteBehavior.Restrict);
        delegation.HasIndex(d => new { d.County, d.Until });
        // Those given before there was a scope are for applications.
        delegation.Property(d => d.Scope).HasConversion<string>().HasMaxLength(20).HasDefaultValue(DelegationScope.ConfirmApplications);
    }

    public void Configure(EntityTypeBuilder<DeadlineWarning> warning)
    {
        warning.ToTable("deadline_warning");
        warning.HasKey(w => new { w.Application, w.Deadline, w.DaysLeft });
        warning.HasOne<GrantApplication>().WithMany().HasForeignKey(w => w.Application).OnDelete(DeleteBehavior.Restrict);
    }
}
