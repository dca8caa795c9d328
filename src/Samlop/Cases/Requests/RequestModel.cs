using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Files;

namespace Samlop.Cases.Requests;

internal sealed class RequestModel : IEntityTypeConfiguration<CaseRequest>, IEntityTypeConfiguration<RequestFile>
{
    public void Configure(EntityTypeBuilder<CaseRequest> request)
    {
        request.ToTable("case_request");
        request.IsProtected();
        request.HasKey(r => r.Id);
        request.HasIndex(r => new { r.Subject, r.AskedAt });
        request.HasIndex(r => r.Of);
        request.Property(r => r.KindCode).HasMaxLength(RequestKind.CodeLimit);
        request.Property(r => r.Question).HasMaxLength(CaseRequest.QuestionLimit);
        request.Property(r => r.Answer).HasMaxLength(CaseRequest.AnswerLimit);
        request.Property(r => r.WithdrawnBecause).HasMaxLength(CaseRequest.ReasonLimit);
        request.HasOne<CaseFile>().WithMany().HasForeignKey(r => r.Case).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Owner).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Of).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<JournalEntry>().WithMany().HasForeignKey(r => r.AskedEntry).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<JournalEntry>().WithMany().HasForeignKey(r => r.AnsweredEntry).OnDelete(DeleteBehavior.Restrict);
        request.HasMany(r => r.Files).WithOne().HasForeignKey(f => f.Request).OnDelete(DeleteBehavior.Cascade);
        request.Navigation(r => r.Files).HasField("files");
        request.Ignore(r => r.IsOpen);
    }

    public void Configure(EntityTypeBuilder<RequestFile> file)
    {
        file.ToTable("case_request_file");
        file.HasKey(f => new { f.Request, f.Number });
        file.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.File).OnDelete(DeleteBehavior.Restrict);
        file.Property(f => f.Name).HasMaxLength(FileName.Longest);
    }
}
