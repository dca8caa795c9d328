using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Files;

namespace Samlop.Cases.Disclosure;

internal sealed class DisclosureModel : IEntityTypeConfiguration<DisclosureRequest>, IEntityTypeConfiguration<DisclosureDocument>
{
    public void Configure(EntityTypeBuilder<DisclosureRequest> request)
    {
        request.ToTable("disclosure_request");
        request.IsProtected();
        request.IsFrozen(
            once: r => r.DecidedAt,
            later: r => new { r.ComplainedAt, r.Complaint, r.ComplaintHandledAt, r.ComplaintHandledBy, r.ComplaintAnswer });
        request.HasKey(r => r.Id);
        request.HasIndex(r => r.KeyHash).IsUnique();
        request.HasIndex(r => new { r.Owner, r.DueOn });
        request.Property(r => r.KeyHash).HasMaxLength(64);
        request.Property(r => r.Name).HasMaxLength(DisclosureRequest.NameLimit);
        request.Property(r => r.Address).HasMaxLength(DisclosureRequest.AddressLimit);
        request.Property(r => r.Words).HasMaxLength(DisclosureRequest.WordsLimit);
        request.Property(r => r.ReturnReason).HasMaxLength(DisclosureRequest.ReasonLimit);
        request.Property(r => r.Complaint).HasMaxLength(DisclosureRequest.ComplaintLimit);
        request.Property(r => r.ComplaintAnswer).HasMaxLength(DisclosureRequest.ComplaintLimit);
        request.Ignore(r => r.Standing);
        request.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Owner).OnDelete(DeleteBehavior.Restrict);
        request.HasMany(r => r.Documents).WithOne().HasForeignKey(d => d.Request).OnDelete(DeleteBehavior.Restrict);
        request.Navigation(r => r.Documents).HasField("documents");
    }

    public void Configure(EntityTypeBuilder<DisclosureDocument> document)
    {
        document.ToTable("disclosure_document");
        document.IsFrozenWithItsWhole();
        document.HasKey(d => new { d.Request, d.Number });
        document.HasIndex(d => d.Entry);
        document.Property(d => d.Outcome).HasConversion<string>().HasMaxLength(20);
        document.Property(d => d.GroundCode).HasMaxLength(20);
        document.Property(d => d.Reason).HasMaxLength(DisclosureRequest.ReasonLimit);
        document.Property(d => d.MarksJson).HasMaxLength(DisclosureDocument.MarksLimit);
        document.Property(d => d.CopyHash).HasMaxLength(64);
        document.Ignore(d => d.Ground);
        document.Ignore(d => d.Marks);
        document.HasOne<CaseFile>().WithMany().HasForeignKey(d => d.Case).OnDelete(DeleteBehavior.Restrict);
        document.HasOne<JournalEntry>().WithMany().HasForeignKey(d => d.Entry).OnDelete(DeleteBehavior.Restrict);
        document.HasOne<StoredFile>().WithMany().HasForeignKey(d => d.File).OnDelete(DeleteBehavior.Restrict);
        document.HasOne<StoredFile>().WithMany().HasForeignKey(d => d.Copy).OnDelete(DeleteBehavior.Restrict);
    }
}
